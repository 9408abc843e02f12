"""Groups that a document spells out, as targets; on fictional law."""

from corpora.document import DocumentBuilder, Metadata
from models.assemble import assemble
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")


def groups(definition, ban, language="en"):
    """What the classes of persons that a document targets are made up of, by name."""
    builder = DocumentBuilder("test", Metadata(language=language, jurisdiction="CA", title="Special Measures (Velmora) Order"))
    section = builder.add("sec_1", "section", "Definitions", number="1")
    builder.add("def", "definition", definition, parent=section)
    builder.add("sec_2", "section", ban, number="2")
    found = assemble(read(builder.build(), DECISION, learned=False), DECISION)
    return {t.name: t.comprises for t in found.targets if t.type == "class"}


def test_a_government_comprises_what_its_definition_says():
    found = groups(
        "former Government of Velmora means the Government of Velmora before 2 May 2003, including its state bodies and banks.",
        "No person in Canada shall deal in any property of the former Government of Velmora.",
    )
    assert "state bodies and banks" in found["former Government of Velmora"]


def test_a_french_definition_is_set_before_its_meaning():
    found = groups(
        "personne visée Toute personne que le Comité du fleuve a inscrite.",
        "Il est interdit à toute personne au Canada d’effectuer une opération portant sur un bien appartenant à une personne visée.",
        "fr",
    )
    assert found == {"personne visée": "Toute personne que le Comité du fleuve a inscrite"}


def test_those_whom_a_ban_binds_are_no_targets():
    assert not groups("Canadian ship means a ship registered in Canada.", "No Canadian ship shall carry amber to Iran.")
    assert not groups("river company means a company on the river.", "No river company shall carry amber to Iran.")
