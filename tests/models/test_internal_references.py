"""A document's references to itself, and the measures that an exemption cuts."""

import pytest
import spacy

from corpora.document import DocumentBuilder, Metadata
from models.components.exemptions import Exemptions
from models.components.functions import Functions
from models.components.measures import Measures
from models.internal_references import cited, cites_whole
from models.reading import Reading
from models.vocabulary import Nature, RecordType


@pytest.fixture
def reading():
    """Fictional regulations of five sections; section 2 has subsections, section 3 paragraphs."""
    b = DocumentBuilder("test", Metadata(title="Sanctions (Guatemala) Regulations", jurisdiction="CA"))
    b.add("sec_1", "section", "No person in Canada shall export any amber to Guatemala.", number="1")
    two = b.add("sec_2", "section", "", number="2")
    b.add("subsec_1", "subsection", "It is prohibited for any person in Canada to import amber from Guatemala.", number="(1)", parent=two)
    b.add("subsec_2", "subsection", "Subsection (1) does not apply to amber intended for humanitarian purposes.", number="(2)", parent=two)
    three = b.add("sec_3", "section", "It is prohibited for any person in Canada to", number="3")
    b.add("para_a", "paragraph", "deal in any property of a designated person; or", number="(a)", parent=three)
    b.add("para_b", "paragraph", "make any property available to a designated person.", number="(b)", parent=three)
    b.add("sec_4", "section", "Sections 1 to 3 do not apply to personal effects.", number="4")
    b.add("sec_5", "section", "Paragraph 3(b) does not apply to pension payments.", number="5")
    reading = Reading(b.build(), RecordType.SANCTIONS, Nature.SANCTIONS)
    doc = spacy.blank("en").make_doc("")
    doc._.reading = reading
    for component in (Functions(), Measures(), Exemptions()):
        doc = component(doc)
    return reading


@pytest.mark.parametrize(
    ("here", "words", "eids"),
    [
        ("sec_4", "sections 1 to 3", ["sec_1", "sec_2", "sec_3"]),
        ("sec_4", "Section 3", ["sec_3"]),
        ("sec_5", "paragraph 3(b)", ["sec_3__para_b"]),
        ("sec_2__subsec_2", "subsection (1)", ["sec_2__subsec_1"]),
        ("sec_3__para_b", "paragraph (a)", ["sec_3__para_a"]),
        ("sec_4", "sections 1, 2 and 3", ["sec_1", "sec_2", "sec_3"]),
        ("sec_4", "les articles 1 à 3", ["sec_1", "sec_2", "sec_3"]),
        ("sec_4", "section 2 of the Amber Act", []),
        ("sec_4", "section 99", []),
    ],
)
def test_cited(reading, here, words, eids):
    assert cited(reading, reading.by_eid[here], words) == eids


def test_whole():
    assert cites_whole("the prohibitions in this order")
    assert not cites_whole("the prohibitions in section 1 of the Act")
    assert not cites_whole("the essential needs of an individual designated under this Act")
    assert cites_whole("an act of an individual designated under this Act that this Act would prohibit")


@pytest.mark.parametrize(
    ("exemption", "measures"),
    [
        ("sec_2__subsec_2", {"sec_2__subsec_1"}),
        ("sec_4", {"sec_1", "sec_2__subsec_1", "sec_3", "sec_3__para_a", "sec_3__para_b"}),
        ("sec_5", {"sec_3__para_b"}),
    ],
)
def test_limits(reading, exemption, measures):
    (stated,) = [s for s in reading.statements["exemptions"] if s.provision == exemption]
    keys = {m.key: m.provision for m in reading.statements["measures"]}
    assert {keys[k] for k in stated.limits} == measures


def test_measure_details(reading):
    measure = next(m for m in reading.statements["measures"] if m.provision == "sec_1")
    assert measure.bound == "No person in Canada"
    assert measure.toward == ["GT"]
    assert measure.scope.goods == ["any amber"]
    point = next(m for m in reading.statements["measures"] if m.provision == "sec_3__para_a")
    assert point.bound == "any person in Canada"
    assert point.targets == ["a designated person"]


@pytest.mark.parametrize(
    ("here", "words", "eids"),
    [
        ("sched_1__para_3", "the measures imposed by paragraphs 1 and 2 above", ["sched_1__para_1", "sched_1__para_2"]),
        ("sched_1__para_3", "section 1", ["sec_1"]),
        ("sched_1__para_3", "paragraph 4", ["sec_4"]),
        ("sec_4", "paragraph 1", ["sec_1"]),
    ],
)
def test_a_resolution_set_out_in_a_schedule_counts_its_own_paragraphs(here, words, eids):
    b = DocumentBuilder("test", Metadata(title="Harbour Act", jurisdiction="NZ"))
    for number in "1234":
        b.add(f"sec_{number}", "section", f"Section {number} says something.", number=number)
    schedule = b.add("sched_1", "schedule", "Schedule 1")
    for number in "123":
        b.add(f"para_{number}", "paragraph", "States shall close harbours.", number=number, parent=schedule)
    reading = Reading(b.build(), RecordType.ACT, Nature.SANCTIONS)
    assert cited(reading, reading.by_eid[here], words) == eids
