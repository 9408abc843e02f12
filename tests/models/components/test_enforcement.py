"""What enforcement a clause is of, and whom the bound must tell, on fictional regulations."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models.assemble import assemble
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import EnforcementKind, Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")
BAN = "Il est interdit à toute personne au Canada d’exporter de l’ambre vers la Velmorie."


def record(words, language="fr"):
    """The record of a regulation of a ban, in French, and the words."""
    builder = DocumentBuilder("test", Metadata(jurisdiction="CA", language=language, title="Règlement sur les mesures visant la Velmorie"))
    for number, line in enumerate((BAN, words), 1):
        builder.add(f"sec_{number}", "section", line, number=str(number))
    return assemble(read(builder.build(), DECISION, learned=False), DECISION)


def enforcement(words, language="fr"):
    """What is stated as enforcement of the words."""
    return [e for e in record(words, language).enforcement if e.provision == "sec_2"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Toute personne au Canada est tenue de communiquer sans délai au commissaire des ports l’existence des biens qu’elle détient.",
            "commissaire des ports",
        ),
        ("La personne qui détient un bien d’une personne désignée doit, sans délai, en aviser par écrit le ministre.", "ministre"),
    ],
)
def test_a_duty_to_tell_an_authority_is_reporting(words, told):
    assert [(e.kind, e.authority) for e in enforcement(words)] == [(EnforcementKind.REPORTING, told)]


def test_claims_that_cannot_be_allowed_are_no_claims():
    words = "Il ne peut être fait droit aux réclamations présentées par une personne en Velmorie relativement à un contrat."
    assert [e.kind for e in enforcement(words)] == [EnforcementKind.NO_CLAIMS]


def test_who_recommends_a_duty_is_stated_with_whom_it_consults():
    words = (
        "On the recommendation of the Minister of Ports made after that Minister has consulted with the Minister of Tides, the Governor in "
        "Council may make regulations requiring that a port provide the Minister of Ports with information on its ships."
    )
    assert [e.authority for e in enforcement(words, "en")] == [
        "the Minister of Ports made after that Minister has consulted with the Minister of Tides"
    ]
