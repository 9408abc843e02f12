"""The law on a day: status of a work, the documents that prove it, and its sunsets.

`status` answers as the law stood: only documents adopted on or before the day count. Nothing here reads
text or knows today's date.
"""

from models.timeline.answer import StatusAnswer, apply, status
from models.timeline.names import Names
from models.timeline.sunset import sunsets

__all__ = ["Names", "StatusAnswer", "apply", "status", "sunsets"]
