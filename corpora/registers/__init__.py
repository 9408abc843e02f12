"""The register: obligations and exceptions of treaties, who is bound and when, and the facts their tests rest on."""

from corpora.registers.bound import Named, named, parties, standing, table_of, tables_of
from corpora.registers.loading import Register, RegisterError, register
from corpora.registers.schema import Decision, Exception_, Instrument, Needs, Notice, Obligation, Party, PartyTable, Situation, Trigger

__all__ = [
    "Decision",
    "Exception_",
    "Instrument",
    "Named",
    "Needs",
    "Notice",
    "Obligation",
    "Party",
    "PartyTable",
    "Register",
    "RegisterError",
    "Situation",
    "Trigger",
    "named",
    "parties",
    "register",
    "standing",
    "table_of",
    "tables_of",
]
