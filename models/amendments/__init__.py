"""Operative amendments: read into operations (replace, repeal, add, substitute, delete) and carried out where the text allows.

What the words do not let one do exactly is left undone, with the reason.
"""

from models.amendments.carrying_out import Result, apply
from models.amendments.clauses import operations
from models.amendments.operation import Operation

__all__ = ["Operation", "Result", "apply", "operations"]
