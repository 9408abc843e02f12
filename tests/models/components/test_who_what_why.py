"""Targets, attribution, grounds, designation, enforcement, cooperation and the profile, on fictional provisions."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models.components.cooperation import partner
from models.components.enforcement import enforcer
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import PROFILE_QUALITIES, Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")


def reading(*lines, language="en", jurisdiction="CA"):
    """A Reading of sections, each a string or (lead-in, points)."""
    builder = DocumentBuilder("test", Metadata(language=language, jurisdiction=jurisdiction, title="Special Measures (Iran) Regulations"))
    for number, line in enumerate(lines, 1):
        lead, points = (line, ()) if isinstance(line, str) else line
        section = builder.add(f"sec_{number}", "section", lead, number=str(number))
        for letter, point in zip("abcdef", points, strict=False):
            builder.add(f"para_{letter}", "paragraph", point, number=f"({letter})", parent=section)
    return read(builder.build(), DECISION, learned=False)


def names(found):
    return [t.name for t in found.statements["targets"]]


def test_a_measure_is_aimed_at_the_state_it_names_not_at_the_issuer():
    found = reading("It is prohibited for any person in Canada to export arms to Iran or to any person in Iran.")
    assert names(found) == ["Iran"]
    assert found.statements["targets"][0].state == "IR"


def test_a_state_that_is_consulted_or_excepted_is_no_target():
    found = reading("It is prohibited to sell arms to Iran, other than to the Government of Iraq.")
    assert names(found) == ["Iran"]


def test_a_defined_region_is_a_territory():
    found = reading(
        "occupied region means the parts of Ukraine held by foreign forces.",
        "It is prohibited for any person in Canada to import goods from an occupied region.",
    )
    assert ("occupied region", "territory") in [(t.name, t.type) for t in found.statements["targets"]]


def test_a_person_whose_property_is_taken_is_a_target():
    found = reading(
        "The bank is ordered to restrain the amount of $1,000.50 that is owned by Dragan Petrov Orlevski and to report it; property is frozen."
    )
    assert "Dragan Petrov Orlevski" in names(found)


@pytest.mark.parametrize(
    ("words", "standard"),
    [
        ("A person whose name is listed is a person in respect of whom the Minister is satisfied that there are reasonable grounds to believe is", "reasonable_grounds"),
        ("Property of any person determined by the Secretary of the Treasury, in consultation with the Secretary of State, to be responsible for the attacks is blocked:", "determination"),
        ("Regulations shall require special measures if the Secretary finds that reasonable grounds exist for concluding that a person is responsible for attacks by the Government of Velmora:", "reasonable_grounds"),
    ],
)  # fmt: skip
def test_the_standard_of_attribution(words, standard):
    found = reading((words, ["an official of the Government of Iran;", "an associate of such an official."]))
    assert standard in [a.standard for a in found.statements["attribution"]]


def test_criteria_name_their_lead_in_and_who_decides():
    found = reading(
        ("A person is listed if the Minister is satisfied that there are reasonable grounds to believe is", ["an official of Iran;"])
    )
    criterion = next(d for d in found.statements["designation"] if d.provision == "sec_1__para_a")
    assert (criterion.lead, criterion.criterion) == ("sec_1", "an official of Iran")
    assert "Minister" in criterion.by


def test_kinds_of_enforcement():
    found = reading(
        "It is prohibited to knowingly do anything that causes, facilitates or assists in any activity prohibited by section 3.",
        "Any transaction that evades or avoids the prohibitions, including by digital currency, is prohibited.",
        "Every person who contravenes section 3 is guilty of an offence and liable to imprisonment.",
    )
    assert [(e.kind, e.typology) for e in found.statements["enforcement"]] == [
        ("facilitation", None), ("circumvention", "virtual_assets"), ("penalty", None),
    ]  # fmt: skip


def test_every_statement_prints_the_words_of_its_span():
    found = reading(
        "Whereas the actions of Iran constitute a grave breach of international peace and security;",
        "It is prohibited to export arms to Iran.",
    )
    for statements in found.statements.values():
        for s in statements:
            assert found.document.text[s.start : s.end] == s.text


def test_the_profile_answers_every_quality_and_tells_silence_from_ignorance():
    silent = reading("It is prohibited for any person in Canada to export arms to Iran.")
    assert silent.profile.keys() == set(PROFILE_QUALITIES)
    assert silent.profile["sunset"].answer == "not_stated"
    full = reading(
        "It is prohibited for any person in Canada to export arms to Iran.",
        "A listed person may apply in writing to the Minister to have their name removed from the schedule.",
        "These Regulations cease to have effect on May 18, 2027.",
        "There need be no prior notice of a listing.",
    )
    assert full.profile["delisting"].answer == "present"
    assert full.profile["sunset"].answer == "present"
    assert full.profile["notification"].answer == "not_stated"
    assert "dispensed" in full.profile["notification"].detail


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("I find that the situation in Iran, and the arrests there, constitute an unusual and extraordinary threat.", "IR"),
        (
            "I hereby expand the scope of the national emergency declared in Executive Order 13660 of March 6, 2014, finding that "
            "Russia's recognition of two regions of Ukraine threatens the peace and security of Ukraine, and thereby constitutes an unusual "
            "and extraordinary threat to the national security and foreign policy of the United States.",
            "RU",
        ),
        ("The Minister of Trade may issue permits to persons in Iran.", None),
    ],
)
def test_a_finding_of_a_threat_says_from_which_state_it_comes(words, state):
    assert [a.to_state for a in reading(words, jurisdiction="US").statements["attribution"]] == ([state] if state else [])


def test_whose_entry_is_stopped_is_designated_by_description():
    found = reading(
        "The entry into the United States of aliens determined to meet the criteria in section 1, as well as immediate family members of such aliens, would be detrimental, and is hereby suspended.",
        'The term "immediate family member" means a spouse or child.',
        jurisdiction="US",
    )
    (designated,) = found.statements["designation"]
    assert designated.criterion.startswith("aliens determined to meet")
    assert "immediate family member" in designated.definitions


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "Calls upon Member States to halt all inward maritime shipping and to seize cargoes in breach of these measures;",
            "Member States",
        ),
        ("A customs officer may seize goods that are exported in contravention of section 3.", "A customs officer"),
    ],
)
def test_enforcement_says_who_is_to_enforce(words, who):
    assert enforcer(reading(words).units[0], "en") == who


def test_one_engages_with_partners_together_with_colleagues():
    assert partner("engage, together with the Attorney General, with allies and partners regarding the risks") == "allies and partners"


def test_whom_the_council_condemns_is_the_actor():
    found = reading(
        "Condemns the National Front for continuing military actions against the civilian population of Iran;", jurisdiction="UN"
    )
    assert {a.actor for a in found.statements["attribution"]} == {"the National Front"}
