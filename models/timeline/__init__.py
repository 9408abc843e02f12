"""The law on a day: status of a work, the documents that prove it, and its sunsets.

`status` answers as the law stood: only documents adopted on or before the day count. Nothing here reads
text, but what `models.temporal` says of the words of a date, or knows today's date.
"""

from models.timeline.answer import StatusAnswer, status
from models.timeline.applying import apply
from models.timeline.names import Names
from models.timeline.parts import PartStatus, apart, parts
from models.timeline.sunset import sunsets

__all__ = ["Names", "PartStatus", "StatusAnswer", "apart", "apply", "parts", "status", "sunsets"]
