"""Who is satisfied of what, in the recitals of fictional regulations; conditions that a point below "if" states."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models.assemble import assemble
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import EvidenceStandard, Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")


def record(*parts, language="en"):
    """The record of parts: each an eId, a kind, words and the eId of the part above."""
    builder = DocumentBuilder("test", Metadata(jurisdiction="CA", language=language, title="Velmora Regulations"))
    made = {}
    for eid, kind, words, parent in parts:
        made[eid] = builder.add(eid, kind, words, parent=made.get(parent))
    return assemble(read(builder.build(), DECISION, learned=False), DECISION)


@pytest.mark.parametrize(
    ("words", "language", "by"),
    [
        ("Whereas the Governor in Council is satisfied that there is turmoil in Velmora;", "en", "Governor in Council"),
        ("Attendu que le gouverneur en conseil juge que la situation est tendue en Velmorie;", "fr", "gouverneur en conseil"),
    ],
)
def test_a_recital_says_who_is_satisfied(words, language, by):
    found = record(("preamble", "preamble", "", None), ("rec", "recital", words, "preamble"), language=language)
    stated = [a for a in found.attribution if a.standard == EvidenceStandard.OPINION]
    assert [by in (a.by or "") for a in stated] == [True]


def test_a_point_below_if_is_a_condition_as_a_whole():
    found = record(
        ("sec", "section", "Subsection (1) does not prohibit the payment of interest to a designated person if", None),
        ("a", "paragraph", "the amount paid becomes subject to subsection (1).", "sec"),
    )
    assert ["the amount paid becomes subject to subsection (1)"] in [e.conditions for e in found.exemptions]


def test_a_grave_breach_of_the_peace_is_ascribed_to_the_state_of_the_situation():
    words = (
        "Whereas the Governor in Council is of the opinion that the situation in Iran constitutes a grave breach of international peace;"
    )
    found = record(("preamble", "preamble", "", None), ("rec", "recital", words, "preamble"))
    assert [a.to_state for a in found.attribution] == ["IR"]
