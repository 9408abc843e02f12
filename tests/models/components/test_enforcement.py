"""What enforcement a clause is of, and whom the bound must tell, on fictional regulations in French."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models.assemble import assemble
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import EnforcementKind, Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")
BAN = "Il est interdit à toute personne au Canada d’exporter de l’ambre vers la Velmorie."


def enforcement(words):
    """The enforcement of a French regulation of a ban and the words."""
    builder = DocumentBuilder("test", Metadata(jurisdiction="CA", language="fr", title="Règlement sur les mesures visant la Velmorie"))
    for number, line in enumerate((BAN, words), 1):
        builder.add(f"sec_{number}", "section", line, number=str(number))
    found = assemble(read(builder.build(), DECISION, learned=False), DECISION)
    return [e for e in found.enforcement if e.provision == "sec_2"]


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
