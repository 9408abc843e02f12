"""Who orders a measure and at whose instance, in both languages; on fictional law."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models.assemble import assemble
from models.imposing import imposed_by
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")


def record(words):
    """The record of an Act of one section."""
    builder = DocumentBuilder("test", Metadata(jurisdiction="CA", title="Special Measures (Iran) Act"))
    builder.add("sec_1", "section", words, number="1")
    return assemble(read(builder.build(), DECISION, learned=False), DECISION)


@pytest.mark.parametrize(
    ("words", "lead", "language", "expected"),
    [
        ("On application by the Minister, a judge shall order that the barge be forfeited.", "", "en", "a judge, on application by the Minister"),
        ("Sur demande du ministre, le juge ordonne la confiscation de la péniche.", "", "fr", "le juge, sur demande du ministre"),
        ("by order, cause the barge to be seized.", "The Governor in Council may, if there is unrest, do the following:", "en", "The Governor in Council"),
        ("Le gouverneur en conseil peut, par décret, saisir la péniche.", "", "fr", "Le gouverneur en conseil"),
        ("The barge is liable to forfeiture at the instance of the Minister of Justice, on proceedings in the River Court.", "", "en",
         "at the instance of the Minister of Justice, on proceedings in the River Court"),
        ("La péniche peut être confisquée sur instance introduite par le ministre de la Justice devant la Cour des rivières.", "", "fr",
         "sur instance introduite par le ministre de la Justice devant la Cour des rivières"),
        ("export amber to Velmora, wherever it is, other than amber that the Minister has inspected;", "It is prohibited for any person in Canada to", "en", None),
        ("The Minister may publish a guide to amber.", "", "en", None),
    ],
)  # fmt: skip
def test_who_imposes(words, lead, language, expected):
    assert imposed_by(words, lead, language) == expected


def test_a_measure_says_by_whom_it_is_ordered():
    found = record("On application by the Minister, a judge must order that property that is described in the order be forfeited.")
    assert [m.by for m in found.measures] == ["a judge, on application by the Minister"]


def test_forfeiture_as_a_sanction_says_at_whose_instance():
    found = record(
        "Any property dealt with contrary to this Act may be seized and is liable to forfeiture at the instance of the Minister of Justice."
    )
    stated = [*(m.by for m in found.measures), *(e.authority for e in found.enforcement)]
    assert stated == ["at the instance of the Minister of Justice"]
