"""What the paragraphs of a fictional resolution of the Security Council do: findings, asks, measures, mandates."""

import pytest
import spacy

from corpora.document import DocumentBuilder, Metadata
from models.components.functions import Functions
from models.nature import decide
from models.reading import Reading
from models.vocabulary import Nature, RecordType


def read(kind, *words):
    """Functions of each of some provisions; all but the first are points of the first."""
    builder = DocumentBuilder("test", Metadata(language="en"))
    first = builder.add("p0", kind, words[0])
    built = [first, *(builder.add(f"p{n}", "point", w, parent=first) for n, w in enumerate(words[1:], 1))]
    reading = Reading(builder.build(), RecordType.RESOLUTION, Nature.SANCTIONS)
    doc = spacy.blank("en").make_doc("")
    doc._.reading = reading
    Functions()(doc)
    return [set(reading.functions[p.eid]) - {"temporal"} for p in built]  # that is settled where time is read


def recital(words):
    return read("recital", words)[0]


def paragraph(words):
    return read("paragraph", words)[0]


@pytest.mark.parametrize(
    "words",
    [
        "Noting with concern the continued refusal of Velmora to take the steps asked of it,",
        "Gravely concerned that the authorities of Velmora have intensified their raids on the river towns,",
        "Considering that, in spite of what the Council decided, the Government of Velmora is intensifying its campaign,",
        "Indignant at the repeated attacks on ferries committed by the insurgent forces in Velmora,",
        "Recognizing that Velmora's intensified efforts to acquire mines endanger shipping,",
        "Deeply disturbed at the use of gas by Velmora against its neighbours,",
    ],
)
def test_conduct_of_a_named_government_or_faction_is_ascribed_to_it(words):
    assert recital(words) == {"ground", "attribution"}


@pytest.mark.parametrize(
    "words",
    [
        "Deploring the acts of violence against persons who bring relief,",
        "Determined to bring to an end the occupation of Velmora by Ostravia,",
        "Deeply disturbed by the suffering caused by the conflict,",
        "Noting that the Member States have not yet reported,",
        "Recalling that the tasks to be carried out by the Secretary-General are described in his report,",
    ],
)
def test_what_nobody_is_named_for_and_what_is_only_to_be_ended_is_ascribed_to_nobody(words):
    assert "attribution" not in recital(words)


@pytest.mark.parametrize(
    "words",
    [
        "Recalling General Assembly resolution 9001 (XV) of 14 December 1999,",
        "Recalling and reaffirming its resolutions 9002 (1999) and 9003 (1999),",
        "Bearing in mind the provisions of Articles 49 and 50 of the Charter,",
        "Taking into account its resolutions 9002 (1999) and 9003 (1999) on the duties of States,",
        "Having decided in resolution 9002 (1999) to impose economic sanctions under Chapter VII of the Charter,",
    ],
)
def test_a_resolution_or_an_article_recalled_is_a_legal_basis_and_no_ground(words):
    assert recital(words) == {"legal_basis"}


@pytest.mark.parametrize(
    "words",
    [
        "Recalling its resolution 9002 (1999), in which it determined that the situation in Velmora was a threat to the peace,",
        "Reaffirming its resolution 9002 (1999) and stressing the need that it be applied strictly,",
    ],
)
def test_a_finding_recalled_with_its_resolution_is_a_ground_too(words):
    assert recital(words) == {"legal_basis", "ground"}


def test_a_recital_orders_nothing():
    assert not recital("Recalling further that, as it has said, all States shall supply the Committee with lamps,") & {"duty", "measure"}


@pytest.mark.parametrize(
    ("words", "functions"),
    [
        ("Calls upon all States to observe strictly the arms embargo against Velmora;", {"duty"}),
        ("Reaffirms the obligations of States to implement fully the embargo on all deliveries of lamps to Velmora;", {"duty"}),
        ("Calls upon all States to refrain from any co-operation in the nuclear field with Velmora;", {"measure"}),
        ("Calls upon all States that have relations with Velmora to end such relations immediately;", {"measure"}),
        ("Calls upon States to pass legislation forbidding insurers from covering flights to Velmora;", {"measure"}),
        ("Calls upon all States to refrain from any action which might contribute to increasing tension;", {"duty"}),
        (
            "Urges all States to refrain from any action which could endanger the accords, especially from providing military assistance to the Front;",
            {"duty", "measure"},
        ),
        ("Calls upon all States to ensure the diversion of any of their vessels bound for Velmora;", {"duty", "measure"}),
    ],
)
def test_what_states_are_asked_to_leave_undone_is_a_measure_and_what_to_observe_a_duty(words, functions):
    assert paragraph(words) == functions


@pytest.mark.parametrize(
    ("words", "functions"),
    [
        ("Expresses its readiness to consider the imposition of measures under the Charter;", {"enforcement"}),
        ("Declares its readiness to consider appropriate measures if a party does not cooperate;", {"enforcement"}),
        (
            "Declares that any law passed by a State to permit the import of amber would be contrary to the obligations of States;",
            {"enforcement"},
        ),
        ("Solemnly declares that the raids by the regime in Velmora are a grave aggravation;", {"ground", "attribution"}),
        ("Expresses its profound sympathy with the victims of the flood;", {"ground"}),
        ("Entrusts the Committee with the responsibility for watching over the ban;", {"duty", "cooperation"}),
        ("Again draws attention to the need for vigilance and, accordingly, urges them to review their laws;", {"duty"}),
        ("Decides to expand the size of the United Nations Mission in Velmora;", {"cooperation"}),
        ("Requests the Secretary-General to provide all appropriate assistance to the Committee;", {"duty"}),
        ("Calls upon States to inform the Committee of their sources of amber;", {"duty", "cooperation"}),
    ],
)
def test_the_verb_that_opens_a_paragraph_does_not_settle_what_it_does(words, functions):
    assert paragraph(words) == functions


def test_a_ban_is_ordered_and_what_it_leaves_free_exempted():
    words = "Decides to establish a ban on military flights over Velmora, this ban not to apply to flights that bring relief;"
    assert paragraph(words) == {"measure", "exemption"}


def test_the_points_of_a_mandate_are_ordered_of_the_mission_and_done_with_others():
    lead = "Approves the continuation of the United Nations Mission in Velmora with a revised mandate for the following:"
    assert (
        read("paragraph", lead, "Protecting the ports and bridges;", "Encouraging and assisting the parties;")[1:]
        == [{"duty", "cooperation"}] * 2
    )


def test_points_that_say_by_what_an_embargo_is_strengthened_are_measures():
    lead = "Calls upon all States to strengthen the arms embargo against Velmora:"
    assert read("paragraph", lead, "By withholding spare parts of vehicles;", "By revoking licences to make arms;") == [{"measure"}] * 3


@pytest.mark.parametrize(
    ("words", "nature"),
    [
        ("Decides to establish a ban on military flights in the airspace of Velmora;", Nature.SANCTIONS),
        ("Decides to admit Velmora to membership in the United Nations;", Nature.UNRELATED),
    ],
)
def test_a_resolution_that_decides_a_ban_on_conduct_is_sanctions_law(words, nature):
    builder = DocumentBuilder("test", Metadata(language="en", jurisdiction="UN"))
    builder.add("p1", "paragraph", f"The Security Council, 1. {words}")
    assert decide(builder.build()).nature == nature


@pytest.mark.parametrize(
    "words",
    [
        "Mindful of its duties and responsibilities under the Charter,",
        "Conscious of its primary responsibility for the maintenance of peace,",
    ],
)
def test_what_the_council_is_charged_with_is_a_basis(words):
    assert "legal_basis" in recital(words)


@pytest.mark.parametrize(
    "words",
    [
        "Urges the Secretary-General to use all that he has to strengthen relief in Velmora;",
        "Requests the States concerned to keep the Security Council regularly informed of the progress of their actions;",
        "Invites the Secretary-General to submit to the Council, within seven days, a plan for the ferries;",
    ],
)
def test_what_an_officer_or_states_are_to_tell_or_do_for_the_council_is_duty_and_cooperation(words):
    assert paragraph(words) == {"duty", "cooperation"}
