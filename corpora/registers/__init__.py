"""The register: obligations and exceptions of treaties, who is bound and when, and the facts their tests rest on."""

from corpora.registers.loading import Register, RegisterError, parties, register, standing, table_of
from corpora.registers.schema import Decision, Exception_, Instrument, Needs, Obligation, Party, PartyTable, Situation, Trigger

__all__ = [
    "Decision",
    "Exception_",
    "Instrument",
    "Needs",
    "Obligation",
    "Party",
    "PartyTable",
    "Register",
    "RegisterError",
    "Situation",
    "Trigger",
    "parties",
    "register",
    "standing",
    "table_of",
]
