"""Every drafting tradition is read alike: fictional provisions, the labels they must get."""

from pathlib import Path

import pytest
import spacy
import yaml

from corpora.document import DocumentBuilder, Metadata
from models.components.exemptions import Exemptions
from models.components.functions import Functions
from models.components.measures import Measures
from models.components.safeguards import Safeguards
from models.reading import Reading
from models.vocabulary import Nature, RecordType

ROWS = yaml.safe_load(Path(__file__).with_name("drafting_traditions.yaml").read_text("utf-8"))


def read(row):
    """The Reading of a one-provision document, and the eId of the provision under test."""
    builder = DocumentBuilder("test", Metadata(language=row.get("language", "en")))
    parent = builder.add("art_1", "article", row["lead"]) if "lead" in row else None
    provision = builder.add("point_a", row.get("kind", "point" if parent else "article"), row["words"], parent=parent)
    reading = Reading(builder.build(), RecordType(row.get("type", "sanctions")), Nature.SANCTIONS)
    doc = spacy.blank(reading.language).make_doc("")
    doc._.reading = reading
    for component in (Functions(), Measures(), Exemptions(), Safeguards()):
        doc = component(doc)
    return reading, provision.eid


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r['in']}: {r['words'][:60]}")
def test_provision_of_tradition(row):
    reading, eid = read(row)
    at = [s for s in reading.statements["measures"] if s.provision == eid]
    assert sorted(reading.functions[eid]) == row["is"]
    if "measures" in row:
        assert {str(s.type) for s in at} == set(row["measures"])
    freed = [s for s in reading.statements["exemptions"] if s.provision == eid]
    if "exemptions" in row:
        assert {str(s.category) for s in freed} == set(row["exemptions"])
    if "forms" in row:
        assert {str(s.form) for s in freed} == set(row["forms"])
    if "safeguards" in row:
        assert {str(s.kind) for s in reading.statements["safeguards"] if s.provision == eid} == set(row["safeguards"])
    for field in ("measures", "exemptions", "safeguards"):
        for statement in reading.statements[field]:
            assert reading.document.text[statement.start : statement.end] == statement.text
