"""Lead-ins whose points say what they order, and sections that only tell why: fictional resolutions and orders."""

import spacy

from corpora.document import DocumentBuilder, Metadata
from models.components.functions import Functions
from models.components.measures import Measures
from models.reading import Reading
from models.vocabulary import Nature, RecordType


def read(*provisions):
    """Functions by eId of (eId, kind, words, parent's eId, heading) provisions."""
    builder, built = DocumentBuilder("test", Metadata(language="en")), {}
    for eid, kind, words, parent, heading in provisions:
        built[eid] = builder.add(eid, kind, words, parent=built.get(parent), heading=heading)
    reading = Reading(builder.build(), RecordType.SANCTIONS, Nature.SANCTIONS)
    doc = spacy.blank("en").make_doc("")
    doc._.reading = reading
    for component in (Functions(), Measures()):
        doc = component(doc)
    return {provision.eid: sorted(reading.functions[provision.eid]) for provision in built.values()}


def resolution(lead, *points):
    found = read(("para_4", "paragraph", lead, None, None), *((f"p{i}", "point", words, "para_4", None) for i, words in enumerate(points)))
    return list(found.values())


def test_what_all_states_shall_do_is_the_measure_that_the_points_impose():
    assert resolution(
        "Decides also that all States shall:",
        "Deny permission to any aircraft to land in their territory if it comes from Velmora;",
        "Prevent the operation of all Velmoran airline offices;",
    ) == [["measure"], ["measure"], ["measure"]]


def test_what_all_states_shall_do_is_a_duty_where_no_point_restricts():
    assert resolution("Decides also that all States shall:", "Report to the Committee on lamps within thirty days;")[0] == ["duty"]


def test_points_follow_the_last_command_of_their_lead_in():
    lead = "Decides that nothing in the present resolution shall prohibit assistance to Velmora, and calls upon all States:"
    assert resolution(lead, "To take appropriate measures to protect assets of Velmora;")[1] == ["duty"]


def test_background_imposes_nothing():
    words = "Last year I imposed an additional ad valorem rate of duty on lamps of Velmora, which shall be subject to an additional review."
    found = read(("sec_1", "section", "Background.", None, "Background"), ("p", "text", words, "sec_1", None))
    assert list(found.values())[1] == ["ground"]


def test_a_prohibition_whose_purpose_is_that_goods_are_not_diverted_is_a_measure():
    words = (
        "Decides, in order to ensure that goods carried through Velmora are not diverted, to prohibit the transshipment of amber and steel "
        "unless it is authorized by the Committee;"
    )
    assert "measure" in resolution(words)[0]
