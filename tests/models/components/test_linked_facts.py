"""Which measures an exemption cuts, on what conditions, until when and by whose leave; whom a measure binds; on fictional instruments."""

from datetime import date

import pytest

from corpora.document import DocumentBuilder, Metadata
from models import measure_scope
from models.assemble import assemble
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")


def record(*lines, jurisdiction="CA", began=None):
    """The record of sections, each a string or (lead-in, points); provisions in force from `began`."""
    builder = DocumentBuilder("test", Metadata(jurisdiction=jurisdiction, title="Special Measures (Iran) Order"))
    for number, line in enumerate(lines, 1):
        lead, points = (line, ()) if isinstance(line, str) else line
        section = builder.add(f"sec_{number}", "section", lead, number=str(number), in_force_from=began)
        for letter, point in zip("abcdef", points, strict=False):
            builder.add(f"para_{letter}", "paragraph", point, number=f"({letter})", parent=section, in_force_from=began)
    return assemble(read(builder.build(), DECISION, learned=False), DECISION)


def cut(found, provision):
    """Provisions of the measures that the exemptions of one provision cut."""
    at = {m.key: m.provision for m in found.measures}
    return sorted({at[k] for e in found.exemptions if e.provision == provision for k in e.limits})


BAN = "It is prohibited for any person in Canada to export luxury goods to Iran."
IMPORT = "It is prohibited for any person in Canada to import amber from Iran."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Section 1 does not apply in respect of goods for humanitarian purposes.", ["sec_1"]),
        ("Sections 1 and 2 do not apply in respect of personal effects referred to in section 1.", ["sec_1", "sec_2"]),
        ("By way of derogation from Article 2, the competent authority may authorise the import of amber for medical purposes.", ["sec_2"]),
        ("Nothing in this Order prohibits the delivery of humanitarian relief.", ["sec_1", "sec_2"]),
    ],
)
def test_an_exemption_cuts_what_its_words_take_out(words, expected):
    assert cut(record(BAN, IMPORT, words), "sec_3") == expected


BLOCK = (
    "All property and interests in property that are in the United States of the following persons are blocked:",
    ("any person determined by the Secretary of State to be responsible for attacks;", "any person determined to be a leader of it."),
)
ENTRY = "The entry into the United States of noncitizens determined to meet the criteria in section 1 of this order is hereby suspended."


def test_official_business_frees_transactions_and_not_entry():
    words = "Nothing in this order shall prohibit transactions for the conduct of the official business of the Federal Government."
    found = record(BLOCK, ENTRY, words, jurisdiction="US")
    assert "travel_ban" in [m.type for m in found.measures]
    assert cut(found, "sec_3") == ["sec_1"]


def test_criteria_that_are_taken_out_cut_the_measure_that_they_complete():
    words = "The prohibitions in paragraphs 1(a) and (b) apply except to the extent provided by licenses that may be issued pursuant to this order."
    found = record(BLOCK, ENTRY, words, jurisdiction="US")
    assert cut(found, "sec_3") == ["sec_1"]
    assert found.exemptions[0].limited == ["sec_1__para_a", "sec_1__para_b"]


def test_freedom_from_a_duty_cuts_no_measure():
    found = record(BAN, "Despite section 3, disclosure is not required in relation to the property of a diplomatic mission.", "Report it.")
    assert all(not e.limits for e in found.exemptions if e.provision == "sec_2")


def test_licences_are_issued_by_whom_the_order_authorises():
    found = record(
        BLOCK,
        "The prohibitions in section 1 of this order apply except to the extent provided by licenses that may be issued pursuant to this order.",
        "The Secretary of the Treasury, in consultation with the Secretary of State, is hereby authorized to take such actions as may be necessary to "
        "carry out the purposes of this order.",
        jurisdiction="US",
    )
    assert {e.authority for e in found.exemptions} == {"Secretary of the Treasury, in consultation with the Secretary of State"}


def test_an_exception_that_applies_by_itself_has_no_authority():
    found = record(BAN, "Section 1 does not apply in respect of goods for humanitarian purposes.")
    assert [e.authority for e in found.exemptions] == [None]


def test_conditions_are_kept_as_printed():
    found = record(
        BAN,
        "Section 1 does not apply in respect of a payment under a contract made before this Order, provided that no listed person gains.",
    )
    assert any("no listed person gains" in c for c in found.exemptions[0].conditions)


def test_a_period_from_commencement_ends_on_a_day():
    words = "Section 1 does not apply in respect of existing contracts until 30 days after the day on which this section comes into force."
    found = record(BAN, words, began=date(2024, 3, 1))
    assert {e.until for e in found.exemptions} == {date(2024, 3, 31)}


def test_at_least_a_period_before_is_no_end():
    words = "Section 1 does not apply in respect of goods exported at least 60 days before the day on which this section comes into force."
    assert {e.until for e in record(BAN, words, began=date(2024, 3, 1)).exemptions} == {None}


def test_a_defined_term_says_who_is_bound():
    found = record(
        "All property within the possession or control of any United States person of the Government of Iran is blocked.",
        "the term “United States person” means any United States citizen and any entity organized under its laws (including foreign branches).",
        jurisdiction="US",
    )
    assert found.measures[0].bound.startswith("any United States person [")
    assert "foreign branches" in found.measures[0].bound


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Prohibit any United States financial institution from making loans or providing credits to the sanctioned person.", "any United States financial institution"),
        ("The Minister may prohibit any dealing by any person in Canada or Canadian outside Canada in any property of Iran.", "any person in Canada or Canadian outside Canada"),
    ],
)  # fmt: skip
def test_who_is_bound_inside_a_sentence(words, expected):
    assert measure_scope.bound("", words, "en") == expected


def test_assistance_attaches_to_the_prohibitions_it_names():
    words = "It is prohibited for any person in Canada to knowingly do anything that causes, facilitates or assists in any activity prohibited by sections 1 and 2."
    assert record(BAN, IMPORT, words).enforcement[0].attaches_to == ["sec_1", "sec_2"]


def test_an_ownership_rule_is_part_of_the_criteria():
    found = record("A person controls an entity if the person holds 50% or more of the shares in the entity.", BAN)
    assert [d.provision for d in found.designation] == ["sec_1"]


def test_a_class_whose_entry_is_denied_is_a_target():
    found = record("All States shall deny entry to individuals who have been involved in terrorist attacks.", jurisdiction="UN")
    assert ("individuals who have been involved in terrorist attacks", "class") in [(t.name, t.type) for t in found.targets]
