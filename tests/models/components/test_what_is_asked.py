"""Of which provisions network and words are asked what they do."""

import math

import numpy as np
import pytest
import spacy

from corpora.document import DocumentBuilder, Metadata
from models.classifier.combine import Weights
from models.classifier.labels import OUTPUTS, TASKS
from models.classifier.predict import WEIGHTS, Predictor
from models.classifier.settled import settled
from models.components.classifier import asks
from models.components.functions import Functions
from models.reading import Reading
from models.vocabulary import Nature, RecordType


def reading(jurisdiction: str | None) -> Reading:
    """A ban with a heading, and what it bans in a point that breaks off."""
    builder = DocumentBuilder("test", Metadata(jurisdiction=jurisdiction))
    builder.add("hed_1", "heading", "Harbours")
    lead = builder.add("sec_1", "section", "It is prohibited for any person to:")
    builder.add("para_a", "paragraph", "export whale oil to Velmora;", parent=lead)
    found = Reading(builder.build(), RecordType.SANCTIONS, Nature.SANCTIONS)
    doc = spacy.blank("en").make_doc("")
    doc._.reading = found
    Functions()(doc)
    return found


@pytest.mark.parametrize(("jurisdiction", "asked"), [("CA", False), ("US", False), ("UN", False), ("NZ", True), (None, True)])
def test_what_a_point_takes_over_is_certain_only_where_the_rules_were_written(jurisdiction, asked):
    found = reading(jurisdiction)
    point = found.by_eid["sec_1__para_a"]
    assert found.method(point, "measure") == "structure:lead"
    assert asks(found, point) == asked


@pytest.mark.parametrize("jurisdiction", ["CA", "NZ"])
def test_a_heading_is_asked_nothing_and_a_ban_always(jurisdiction):
    found = reading(jurisdiction)
    assert not asks(found, found.by_eid["hed_1"])
    assert asks(found, found.by_eid["sec_1"])


@pytest.mark.parametrize(
    ("found_by", "method"),
    [("kind.delisting", "rule:kind.delisting"), ("model:provision@abc", "model:provision@abc"), ("structure:lead", "structure:lead")],
)
def test_what_is_taken_over_keeps_the_method_that_found_it(found_by, method):
    found = reading("NZ")
    said = settled(found, found.by_eid["sec_1"], "safeguards", {"delisting": found_by})
    assert said["delisting"].method == method


@pytest.mark.parametrize(("chance", "said"), [(0.3, 1), (0.02, 0)])
def test_where_nothing_reaches_its_threshold_the_likeliest_stands_unless_it_is_unlikely(chance, said):
    found = reading("NZ")
    doubting = Weights(math.log(chance / (1 - chance)), 0.0, 0.0, 0.0, 0.5)
    found.model = Predictor(WEIGHTS, {"en": {"safeguards": dict.fromkeys(TASKS["safeguards"], doubting)}})
    found.logits["sec_1"] = np.zeros((2, len(OUTPUTS)))
    assert len(settled(found, found.by_eid["sec_1"], "safeguards", {})) == said
