"""Where a condition ends, and what neither publishes nor reports."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models.components.attribution import ascribed
from models.nature import Decision
from models.pipeline import read
from models.qualifiers import conditions
from models.vocabulary import Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")


def reading(*units, jurisdiction="CA"):
    """A Reading of units, each (kind, words)."""
    builder = DocumentBuilder("test", Metadata(language="en", jurisdiction=jurisdiction, title="Special Measures (Velmora) Regulations"))
    for number, (kind, words) in enumerate(units, 1):
        builder.add(f"u_{number}", kind, words, number=str(number))
    return read(builder.build(), DECISION, learned=False)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "If the circumstances have changed since the last request was refused, a person may make another request.",
            ["If the circumstances have changed since the last request was refused"],
        ),
        (
            "If, in the opinion of the Registrar, the ship is laid up, the Registrar must strike it off.",
            ["If, in the opinion of the Registrar, the ship is laid up"],
        ),
        (
            "The Registrar may release the cargo if the owner, the carrier and the bank consent.",
            ["if the owner, the carrier and the bank consent"],
        ),
    ],
)
def test_a_condition_that_opens_a_sentence_ends_at_the_main_clause(words, expected):
    (unit,) = reading(("section", words)).units
    assert conditions(unit) == expected


def test_the_stop_of_a_clock_time_ends_no_condition():
    (unit,) = reading(("section", "an agreement that was entered into before 12:01 am. eastern daylight time on May 21, 2031.")).units
    assert conditions(unit) == ["that was entered into before 12:01 am. eastern daylight time on May 21, 2031"]


def test_two_conditions_of_a_sentence_do_not_repeat_each_other():
    words = "a payment that is due under a lease signed before the owner was listed, provided that nothing is paid to the owner"
    (unit,) = reading(("section", words)).units
    assert conditions(unit) == [
        "provided that nothing is paid to the owner",
        "that is due under a lease signed before the owner was listed",
    ]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Application Before Publication", "not_stated"),
        ("The import of goods from Velmora, other than materials for news publication, is prohibited.", "not_stated"),
        ("Notice of a listing is given by publication in the Gazette of the Council.", "present"),
    ],
)
def test_only_making_public_is_transparency(words, answer):
    assert reading(("section", words)).profile["transparency"].answer == answer


@pytest.mark.parametrize(
    ("kind", "answer"),
    [("recital", "not_stated"), ("section", "partial")],
)
def test_a_recital_on_a_report_that_was_made_asks_for_none(kind, answer):
    read_ = reading((kind, "The Minister of Trade has laid his report on imports from Velmora."), jurisdiction="US")
    assert read_.profile["reporting"].answer == answer


def test_two_chapters_of_the_charter_are_two_powers():
    words = "Acting under Chapters VII and VIII of the Charter of the United Nations, calls upon States to halt all shipping to Velmora;"
    bases = reading(("paragraph", words), jurisdiction="UN").statements["legal_bases"]
    assert {(b.id, b.relation) for b in bases} == {("un:charter:ch7", "enabling"), ("un:charter:ch8", "enabling")}


@pytest.mark.parametrize(
    ("words", "state"),
    [
        (
            "Condemns the refusal of all parties in the Republic of Bosnia and Herzegovina to comply, and demands that all other parties in Croatia comply;",
            None,
        ),
        ("Condemns the impeding of deliveries to the civilian population of Somalia;", None),
        ("Condemns the acts of Iraq against the territorial integrity of Kuwait;", "IQ"),
        ("Condemns the attack on the territorial integrity of Kuwait by Iraq;", "IQ"),
        ("Accept liability for any loss in regard to Kuwait as a result of the illegal occupation of Kuwait by Iraq;", "IQ"),
        ("Deplores the occupation of Namibia, which South Africa maintains;", "ZA"),
        ("finds that the situation in Somalia, including recent actions taken by Iran to undermine it, is a threat", "IR"),
    ],
)
def test_a_state_that_suffers_conduct_is_not_the_one_it_is_ascribed_to(words, state):
    assert ascribed(words, "en", None) == state


@pytest.mark.parametrize(
    ("quality", "words", "answer"),
    [
        ("rollback", "Decides to call upon Member States to terminate the measures taken against Velmora;", "present"),
        ("rollback", "Decides to terminate the suspension of the measures set out in resolution 9841 (2030);", "not_stated"),
        ("rollback", "Decides that States shall terminate their contracts with Velmora;", "not_stated"),
        (
            "rollback",
            "If I determine that Velmora has restored its courts, I will reconsider the actions directed under this order.",
            "present",
        ),
        ("rollback", "Should Velmora take significant steps to address the emergency, I may further modify this order.", "present"),
        (
            "rollback",
            "Upon a determination of sufficient action by Velmora, the tariffs described in section 2 of this order will be removed.",
            "present",
        ),
        (
            "rollback",
            "The Secretary of State may terminate the designation of a foreign country based on a determination that its government:",
            "present",
        ),
        ("rollback", "The Secretary may recommend that I modify this order.", "not_stated"),
        ("review", "Decides to keep under continuous review the measures imposed by paragraphs 2 to 5;", "partial"),
        ("review", "Invites the Secretary-General to keep under review the needs of the population;", "not_stated"),
        (
            "escalation",
            "Should a foreign country retaliate in response to this order, I may modify this order to keep it effective.",
            "present",
        ),
        ("escalation", "If Velmora raises its tariffs, I will increase the rate of duty by a corresponding amount.", "present"),
        ("delisting", "The Secretary of the Treasury is authorized to remove any person from the Annex to this order.", "partial"),
        (
            "delisting",
            "The Secretary is authorized to determine, after this order is issued, that circumstances no longer warrant the inclusion of a person in the Annex.",
            "partial",
        ),
        (
            "escalation",
            "Expresses its readiness to consider the imposition of measures, including an embargo, unless a cease-fire is agreed;",
            "present",
        ),
        ("proportionality", "The Secretary may take such other actions than the complete blocking of property as are lawful.", "partial"),
        ("proportionality", "States may use such measures commensurate with the circumstances as are necessary to halt ships.", "present"),
    ],
)
def test_words_that_ease_or_temper_measures_show_in_the_profile(quality, words, answer):
    assert reading(("section", words)).profile[quality].answer == answer
