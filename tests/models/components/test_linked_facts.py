"""Which measures an exemption cuts, on what conditions, until when and by whose leave; whom a measure binds; on fictional instruments."""

from datetime import date

import pytest

from corpora.document import DocumentBuilder, Metadata
from models import measure_scope
from models.assemble import assemble
from models.authorities import authority
from models.components.attribution import actor_of
from models.nature import Decision
from models.pipeline import read
from models.qualifiers import conditions
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
        ("The duty imposed in section 2 of this Order shall not apply to articles for humanitarian purposes.", ["sec_2"]),
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
    found = record(
        "All States shall prevent the entry into their territories of any person travelling on a Velmoran passport.", jurisdiction="UN"
    )
    assert ("person travelling on a Velmoran passport", "class") in [(t.name, t.type) for t in found.targets]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Decides that States in which there are funds of Velmora shall require all persons and entities within their territories holding such funds to freeze them;", "States in which there are funds of Velmora; all persons and entities within their territories holding such funds"),
        ("Decides that each State neighbouring Velmora shall prevent the passage of freight vehicles;", "each State neighbouring Velmora"),
        ("Decides that all States shall prevent the sale to Velmora, by their nationals or from their territories, of amber;", "all States; their nationals or from their territories"),
        ("No department or agency of the United States Government may procure any goods from that person.", "No department or agency of the United States Government"),
        ("The United States shall deny to that country any credit.", "The United States"),
    ],
)  # fmt: skip
def test_who_is_bound_in_resolutions_and_orders(words, expected):
    assert measure_scope.bound("", words, "en") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The import into their territories of amber, iron ore and copper originating in Velmora;", "amber, iron ore and copper"),
        ("the importation into the United States of the following products of Velmoran origin: crude oil; coal; and coal products; and", "crude oil; coal; and coal products"),
    ],
)  # fmt: skip
def test_goods_are_named_without_an_article_or_in_a_list(words, expected):
    assert expected in measure_scope.scope(words, "", "en", object_only=False).goods


def test_ships_that_are_impounded_are_the_property_that_is_taken():
    words = "Decides that all States shall impound all vessels in which a majority interest is held by a person in Velmora;"
    assert measure_scope.scope(words, "", "en", object_only=False).property == [
        "all vessels in which a majority interest is held by a person in Velmora"
    ]


CERTIFICATE = (
    "If it is established in accordance with a resolution adopted by the Security Council that the property is necessary for basic or extraordinary "
    "expenses or is subject to a lien, a mortgage, a hypothec, a prior claim or a judicial decision that was made before the Regulations, "
    "the Minister must issue a certificate exempting it within the following time:",
    ("15 days after the application, for basic expenses, if the Committee of the Security Council did not oppose it;", "30 days after it, for a lien."),
)  # fmt: skip


def test_who_issues_decides_and_not_whose_resolution_is_cited():
    found = record(BAN, CERTIFICATE)
    by = {e.provision: e.authority for e in found.exemptions}
    assert by["sec_2"] == "Minister"
    assert by["sec_2__para_a"] == "Minister; Committee of the Security Council"
    assert by["sec_2__para_b"] == "Minister"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("pending action by the Council, the Security Council Committee established by resolution 12 (1999) shall be empowered to approve exceptions", "Security Council Committee established by resolution 12 (1999)"),
        ("The Secretary of State and the Secretary of the Treasury may provide appropriate exemptions", "Secretary of State and the Secretary of the Treasury"),
        ("if the Amber Sanctions Committee or the Tin (Ore) and Copper Sanctions Committee, as applicable, does not oppose it", "Amber Sanctions Committee or the Tin (Ore) and Copper Sanctions Committee, as applicable"),
    ],
)  # fmt: skip
def test_the_office_before_its_power_decides(words, expected):
    assert authority(words) == expected


def test_whose_approval_a_condition_below_asks_for_decides():
    lead = "By way of derogation from section 1, States may permit the export of luxury goods, as the Council decides, subject to the following conditions:"
    found = record(BAN, (lead, ("Approval of each sale by the Committee of the Security Council;", "payment into an account.")))
    assert next(e for e in found.exemptions if e.provision == "sec_2").authority == "Committee of the Security Council"


def test_a_ban_that_sets_old_licences_aside_is_a_ban_of_each_of_its_points():
    lead = "The following are prohibited effective immediately, notwithstanding any contracts entered into or licenses granted before this Order:"
    found = record(
        (lead, ("The sale by any person of any goods, except medicine, to Iran.", "The shipment of any of these goods to Iran.")),
        jurisdiction="US",
    )
    assert [m.provision for m in found.measures] == ["sec_1", "sec_1__para_a", "sec_1__para_b"]
    assert cut(found, "sec_1__para_a") == ["sec_1__para_a"]


def test_what_follows_the_words_that_an_amendment_adds_is_not_added():
    found = record(
        ("Section 9 of Order 3 is amended by the addition of a new subparagraph as follows:", ("make any payment;",)),
        "It is prohibited for any person to export amber to Iran.",
        jurisdiction="US",
    )
    labels = {p.eid: [f.label for f in p.functions] for p in found.provisions}
    assert labels["sec_2"] == ["measure"]
    assert "amendment" in labels["sec_1__para_a"]


def test_an_open_power_that_dates_contracts_by_the_order_frees_what_stands_beside_it():
    found = record(
        BAN,
        (
            "Sanctions on persons:",
            (
                "No agency may procure any goods from that person.",
                "The Secretary of State may provide exemptions for contracts in existence on the date of this order.",
            ),
        ),
        jurisdiction="US",
    )
    assert cut(found, "sec_2__para_b") == ["sec_2__para_a"]


def test_points_of_entry_that_are_left_open_are_an_exemption():
    words = "Decides that all States shall prevent the sale of arms to Velmora other than through named points of entry on a list that Velmora supplies;"
    found = record(words, jurisdiction="UN")
    assert cut(found, "sec_1") == ["sec_1"]


def test_conditions_below_a_french_lead_in_and_whose_recognition_a_person_needs():
    assert _listed("Malgré l'article 1, le versement est permis si, à la fois :", "il découle d'un contrat conclu avant;") == [
        "il découle d'un contrat conclu avant"
    ]
    assert "authorized for that purpose by a committee" in _listed("any other person authorized for that purpose by a committee.")[0]


def _listed(words, *points):
    builder = DocumentBuilder("test", Metadata(jurisdiction="CA"))
    section = builder.add("sec_1", "section", words)
    for letter, point in zip("ab", points, strict=False):
        builder.add(f"para_{letter}", "paragraph", point, parent=section)
    return conditions(read(builder.build(), DECISION, learned=False).units[0])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("All transactions ordinarily incident to the wind down of dealings with Blue Heron are authorized through 12:01 a.m. eastern daylight time, June 30, 2027.", date(2027, 6, 30)),
        ("All transactions prohibited by the Determination of November 21, 2025 related to the Saltholm project are authorized.", None),
        ("The prohibition in section 1 does not apply to the termination by 8 January 2029 of contracts for luxury goods.", date(2029, 1, 8)),
        ("Notwithstanding section 1, any transaction entered into on or before 11:59 p.m. eastern standard time on May 4, 2028, solely to divest, is permitted.", date(2028, 5, 4)),
        ("The prohibition in section 1 does not apply to goods that (1) were loaded before June 1, 2028, and (2) are entered for consumption, or withdrawn from warehouse for consumption, before 12:01 a.m. eastern daylight time on July 9, 2028.", date(2028, 7, 9)),
        ("The prohibition in section 1 does not apply to a transaction under a contract entered into on or before May 4, 2028.", None),
    ],
)  # fmt: skip
def test_an_end_may_stand_behind_a_clock_time(words, expected):
    assert {e.until for e in record(BAN, words).exemptions} == {expected}


def test_an_end_may_stand_in_the_points_of_what_is_permitted():
    lead = "The purchase of securities that are made solely to effect their divestment is permitted prior to:"
    points = (
        "12:01 a.m. eastern daylight time on June 3, 2027, with respect to a listed person;",
        "the date that is 365 days after it is listed.",
    )
    ends = {e.provision: e.until for e in record(BAN, (lead, points)).exemptions}
    assert ends == {"sec_2": date(2027, 6, 3), "sec_2__para_a": date(2027, 6, 3), "sec_2__para_b": None}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("That prohibition shall not apply in the case of an emergency.", ["sec_2"]),
        ("The ban on the export of luxury goods shall not apply to goods for humanitarian purposes.", ["sec_1"]),
        ("This section does not apply to goods for humanitarian purposes.", []),
    ],
)
def test_a_ban_may_be_meant_or_described(words, expected):
    found = record(BAN, IMPORT, words)
    assert cut(found, "sec_3") == (expected or ["sec_1", "sec_2"])


def test_an_exemption_that_goes_on_cuts_what_the_one_before_cuts():
    lead = ("Section 2:", ("Section 1 does not apply to food.", "Nor does it apply to medicine for humanitarian purposes."))
    found = record(BAN, IMPORT, lead)
    assert cut(found, "sec_3__para_b") == cut(found, "sec_3__para_a") == ["sec_1"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Member States may grant exemptions where travel is justified", "Member States"),
        ("funds that have been determined by the relevant State to be necessary for basic expenses", "relevant State"),
        ("for an investigation by the International Criminal Court", None),
        ("an Authority on Lakes may approve it", "an Authority"),
    ],
)  # fmt: skip
def test_states_may_be_left_to_decide(words, expected):
    assert authority(words) == expected


def test_stops_of_abbreviations_end_no_condition():
    words = "Section 1 does not apply provided that the U.S. person reports under E.O. 14, sec. 2, before 12:01 a.m. on that day."
    assert any(c.endswith("on that day") for c in record(BAN, words).exemptions[0].conditions)


def test_a_prohibition_that_applies_except_to_some_is_cut_for_them():
    lead = (
        "The prohibition of section 1 of this proclamation applies except:",
        ("to vessels for which the Secretary of Energy, in consultation with the Secretary of State, determines that no other source is available.",),
    )  # fmt: skip
    found = record("It is prohibited for any vessel of Iran to enter a port of the United States.", lead, jurisdiction="US")
    assert cut(found, "sec_2__para_a") == ["sec_1"]
    point = next(e for e in found.exemptions if e.provision == "sec_2__para_a")
    assert point.authority == "Secretary of Energy, in consultation with the Secretary of State"
    assert any("no other source" in c for c in point.conditions)


def test_a_decision_to_prohibit_may_come_after_its_reasons():
    words = (
        "Decides, acting under Chapter VII of the Charter of the United Nations, in order to ensure that commodities and products that are carried "
        "through Velmora are not diverted in violation of the measures that its earlier resolution on the situation there imposed, to prohibit the "
        "transshipment of crude oil, coal and iron unless it is specifically authorized by the Committee;"
    )
    found = record(words, jurisdiction="UN")
    assert cut(found, "sec_1") == ["sec_1"]
    assert (
        "crude oil, coal and iron unless it is specifically authorized" in found.measures[0].scope.goods[0]
        or "crude oil" in found.measures[0].scope.goods[0]
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Calls upon States to pass legislation forbidding insurance companies under their jurisdiction from covering flights;", "States; insurance companies under their jurisdiction"),
        ("regulations that prohibit United States persons from engaging in such transactions", "United States persons"),
        ("any acquisition by any person, or with respect to any property, subject to the jurisdiction of the United States, is prohibited", "any person, or with respect to any property, subject to the jurisdiction of the United States"),
    ],
)  # fmt: skip
def test_who_is_forbidden_without_an_article(words, expected):
    assert measure_scope.bound("", words, "en") == expected


def test_goods_are_told_by_what_they_are_for():
    words = "prohibit the export to Velmora of items which they have reason to believe are destined for its police;"
    assert (
        "items which they have reason to believe are destined for its police"
        in measure_scope.scope(words, "", "en", object_only=False).goods
    )


def test_a_point_below_if_is_a_condition_whatever_its_words():
    lead = "The Minister may issue a certificate exempting property from section 1 if it is established that"
    found = record(BAN, (lead, ("no party was designated at the time; and", "nobody gains.")))
    at = {e.provision: e.conditions for e in found.exemptions}
    assert at["sec_2__para_a"] == ["no party was designated at the time"]
    lead = "By way of derogation from section 1, the competent authority may authorise a sale if the following conditions are met:"
    found = record(BAN, (lead, ("no party was designated at the time;", "nobody gains.")))
    at = {e.provision: e.conditions for e in found.exemptions}
    assert at["sec_2__para_a"] == ["no party was designated at the time"]
    assert {"no party was designated at the time", "nobody gains"} <= set(at["sec_2"])


def test_orders_tabled_in_parliament_are_reported():
    found = record(BAN, "A copy of each order made under this Act must be tabled in each House within 15 days after it is made.")
    assert found.profile["reporting"].answer == "present"
    assert found.profile["reporting"].provisions == ["sec_2"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The ban does not apply to any carrier with respect to whom a waiver under section 9 of the Amber Act has been issued.",
            "a waiver under section 9 of the Amber Act has been issued",
        ),
        ("Make any payment to Iran, except for purposes of school fees.", "for purposes of school fees"),
        ("The buyer pays the full price of each cargo into an escrow account kept by the Registrar.", "into an escrow account kept by"),
    ],
)
def test_waivers_purposes_and_accounts_are_conditions(words, expected):
    stated = [c for e in [*record(BAN, words).exemptions] for c in e.conditions] or conditions(_unit(words))
    assert any(expected in c for c in stated)


def _unit(words):
    builder = DocumentBuilder("test", Metadata(jurisdiction="CA", title="Special Measures (Iran) Order"))
    builder.add("sec_1", "section", words, number="1")
    return read(builder.build(), DECISION, learned=False).by_eid["sec_1"]


def test_an_office_within_a_ban_is_let_off_for_its_sole_purpose():
    found = record(
        "All States shall prohibit the use of any funds in their territories for any office of the régime in Iran other than an office "
        "established exclusively for school purposes."
    )
    assert cut(found, "sec_1") == ["sec_1"]
    assert any("exclusively for school purposes" in c for e in found.exemptions for c in e.conditions)


def test_offices_that_provide_exemptions_decide():
    found = record(
        "No agency of the United States may procure any goods from a listed foreign person.",
        "The Secretary of State and the Secretary of the Treasury may provide appropriate exemptions for spare parts and medical items.",
    )
    assert {e.authority for e in found.exemptions} == {"Secretary of State and the Secretary of the Treasury"}


def test_who_may_add_regions_and_whom_a_report_identifies_are_stated():
    found = record(
        "New investment in the coast of Iran or such other regions of Iran as may be determined by the Secretary of the Treasury is prohibited.",
        "With respect to any foreign person identified by the Secretary of State in a report to the Congress, all property of such person is blocked.",
        jurisdiction="US",
    )
    assert [(d.provision, d.by) for d in found.designation] == [("sec_1", "Secretary of the Treasury"), ("sec_2", "Secretary of State")]


def test_a_term_for_places_points_where_its_meaning_points():
    found = record(
        "New investment in the delta of Iraq or such other regions of Iraq as may be determined by the Secretary (collectively, the “Closed Regions”), is prohibited.",
        "The importation into the United States of any goods from the Closed Regions is prohibited.",
        jurisdiction="US",
    )
    assert [m.toward for m in found.measures if m.provision == "sec_2"] == [["IQ"]]


def test_an_office_that_may_take_a_name_off_is_half_a_route():
    found = record(
        BAN,
        "The Secretary is hereby authorized to determine that circumstances no longer warrant the blocking of a person listed in the Annex.",
    )
    assert (found.profile["delisting"].answer, found.profile["delisting"].provisions) == ("partial", ["sec_2"])
    assert record(BAN).profile["delisting"].answer == "not_stated"


def test_only_exceptions_begin_where_they_are_named():
    found = record(
        "All States shall prohibit the provision of services to any person for purposes of any business carried on in Iran, "
        "the only exceptions being telecommunications and services necessary for humanitarian purposes."
    )
    assert {c for e in found.exemptions for c in e.conditions} == {"necessary for humanitarian purposes"}


def test_states_that_are_urged_to_prohibit_are_whom_a_point_binds():
    found = record(
        (
            "Urges States Members of the United Nations to adopt measures against Iran, such as the following:",
            ("Prohibition of the sale of gold coins minted in Iran;", "Suspension of all new investment in Iran."),
        ),
        jurisdiction="UN",
    )
    points = [m.bound for m in found.measures if m.provision != "sec_1"]
    assert points
    assert set(points) == {"States Members of the United Nations"}


def resolution(*paragraphs):
    """The record of a resolution's numbered paragraphs."""
    builder = DocumentBuilder("test", Metadata(jurisdiction="UN", title="Resolution 9901 (2031)"))
    for number, words in enumerate(paragraphs, 1):
        builder.add(f"para_{number}", "paragraph", words, number=f"{number}.")
    decision = Decision(Nature.SANCTIONS, RecordType.RESOLUTION, "a test")
    return assemble(read(builder.build(), decision, learned=False), decision)


EMBARGO = "Decides that all States shall prevent the sale or supply to Haiti of petroleum products;"
FREEZE = "Decides that all States shall freeze the funds of the de facto authorities in Haiti;"


def test_leave_to_trade_cuts_the_bans_on_trade_alone():
    found = resolution(EMBARGO, FREEZE, "Decides that the Committee may authorize the importation of petroleum for humanitarian needs;")
    assert cut(found, "para_3") == ["para_1"]


def test_an_exemption_from_what_another_resolution_imposes_names_it_and_cuts_what_repeats_it():
    found = resolution(
        "Decides that all States shall prevent the sale of arms to Haiti in accordance with resolution 9788 (2029);",
        FREEZE,
        "Reaffirms that the embargo imposed by paragraph 8 of resolution 9788 (2029) shall not apply to weapons for the peace-keeping forces;",
    )
    assert {p for e in found.exemptions for p in e.limited_elsewhere} == {"un:S/RES/9788#para8"}
    assert cut(found, "para_3") == ["para_1"]
    assert ("refers", "un:S/RES/9788") in {(r.type, r.id) for r in found.relations}


def test_what_a_ban_frees_in_its_own_sentence_cuts_that_ban_only():
    found = record(BAN, "No person in Canada shall sell barges to Iran unless they are required by the river police.")
    assert cut(found, "sec_2") == ["sec_2"]


def test_a_deadline_applies_to_what_is_made_under_the_provision_that_it_names():
    found = record(
        ("The Governor in Council may", ("make orders restricting dealings in amber;", "cause barges to be seized.")),
        "Every order made under paragraph 1(a) must be laid before each House within five sitting days after it is made.",
    )
    assert [(t.value, t.counted_in, t.applies_to) for t in found.temporal] == [("P5D", "sitting days", "sec_1__para_a")]


def test_the_government_that_lists_points_of_entry_decides():
    assert authority("other than through points of entry on a list to be supplied by the Government of Velmora") == "Government of Velmora"


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "The Secretary of the Treasury may, in consultation with the Secretary of State, permit exceptions to this prohibition.",
            "Secretary of the Treasury, in consultation with the Secretary of State",
        ),
        ("The Minister of Trade may, on application, permit exceptions.", "Minister of Trade"),
        (
            "any person determined by the Secretary of the Treasury, in consultation with the Secretary of State, and with respect to subsection (a)(ii) of this section, in consultation with the Attorney General, to trade in arms",
            "Secretary of the Treasury, in consultation with the Secretary of State, and with respect to subsection (a)(ii) of this section, in consultation with the Attorney General",
        ),
    ],
)
def test_whom_an_authority_asks_may_stand_behind_its_power(words, who):
    assert authority(words) == who


def test_he_who_may_permit_is_the_one_who_must_not():
    words = "The Secretary of Transportation shall not permit any air carrier owned by Iran to land in the United States, except that he may permit such carriers to fly officials."
    assert {e.authority for e in record(words, jurisdiction="US").exemptions} == {"Secretary of Transportation"}


def test_a_later_sentence_that_frees_leaves_the_item_prohibited():
    found = record(
        (
            "The following transactions are prohibited:",
            (
                "The making of loans by banks in the United States to the Government of Iran. It shall not apply to any loan for a school.",
                "The import into the United States of arms produced in Iran.",
            ),
        ),
        jurisdiction="US",
    )
    assert cut(found, "sec_1__para_a") == ["sec_1__para_a"]


def test_ships_that_may_not_enter_are_no_travellers():
    found = resolution("Decides to prohibit any traffic from entering the territorial sea of Haiti carrying petroleum;")
    assert [m.type for m in found.measures] == ["transport_ban"]


def test_a_definition_behind_a_ban_leaves_it_a_ban():
    found = record(
        "All property and interests in property of the Government of Iran within the possession or control of persons located within the "
        "United States are hereby blocked. For purposes of this Order, the Government of Iran is defined to include its agencies.",
        jurisdiction="US",
    )
    assert [(m.type, m.bound) for m in found.measures] == [("asset_freeze", "persons located within the United States")]


def test_of_two_sentences_the_one_that_gives_leave_names_who_gives_it():
    found = record(
        "No person in Canada shall lend money to Iran.",
        "Section 1 does not apply to loans for schools. The Minister of Trade shall make rules. The Minister of Health may permit exceptions to section 1.",
    )
    assert {e.authority for e in found.exemptions} == {"Minister of Health"}


def test_what_a_section_does_not_prohibit_names_the_section():
    found = record(BAN, "Section 1 does not prohibit the delivery of food to Iran by the river relief fund.")
    assert {e for x in found.exemptions for e in x.limited} == {"sec_1"}


def test_property_that_a_lead_in_begins_to_describe_is_completed_by_its_points():
    lead = "No person in Canada shall deal in any property in Canada that"
    found = record((lead, ("was owned by the previous mayor of Velmora, or", "is held by any barge company.")))
    wanted = ["any property in Canada that was owned by the previous mayor of Velmora"]
    assert wanted in [m.scope.property for m in found.measures if m.provision == "sec_1__para_a"]


def test_an_order_that_may_exclude_is_made_by_whom_the_cited_provision_empowers():
    found = record(
        "The Governor in Council may make any orders with respect to the prohibition of dealings in property of Iran.",
        "An order made under section 1 may exclude, by class, any person from the application of the order.",
    )
    assert {e.authority for e in found.exemptions} == {"The Governor in Council"}


def test_a_report_says_when_it_is_due():
    found = record(
        "A bank must disclose without delay, and once every three months after that, to the principal agency that supervises it the fact."
    )
    assert [(e.when, e.kind) for e in found.enforcement] == [("without delay, and once every three months after that", "reporting")]


def test_a_permit_under_this_part_cuts_the_bans_behind_its_heading_alone():
    builder = DocumentBuilder("test", Metadata(jurisdiction="CA", title="Special Measures (Iran) Act"))
    for part, ban in (("1", BAN), ("2", IMPORT)):
        builder.add(f"part_{part}", "part", "", number=f"PART {part}")
        builder.add(f"sec_{part}", "section", ban, number=part)
        builder.add(
            f"sec_{part}.1",
            "section",
            "The Minister may issue a permit to carry out an activity that is prohibited under this Part.",
            number=f"{part}.1",
        )
    found = assemble(read(builder.build(), DECISION, learned=False), DECISION)
    assert (cut(found, "sec_1.1"), cut(found, "sec_2.1")) == (["sec_1"], ["sec_2"])


def test_a_finding_names_who_did_it_and_a_response_whom_it_answers():
    found = record(
        "I find that Colonel Brook, his government, and close associates have taken extreme measures against the people of Iran, "
        "and that this constitutes an unusual and extraordinary threat to the national security of the United States.",
        BLOCK,
        "The measures taken pursuant to this order are in response to actions of the Government of Iran occurring after the Harbour Accords.",
        jurisdiction="US",
    )
    assert "Colonel Brook, his government, and close associates" in [a.actor for a in found.attribution]
    assert [(a.provision, a.to_state, a.actor) for a in found.attribution if a.provision == "sec_3"] == [
        ("sec_3", "IR", "the Government of Iran")
    ]


def test_a_regime_is_named_with_those_who_act_with_it():
    words = "particularly in light of actions by the Brook regime and associated persons to plunder the wealth of Iran"
    assert actor_of(words) == "the Brook regime and associated persons"


def test_those_who_are_put_with_persons_whom_another_act_hits_relate_to_it():
    found = record(
        BLOCK,
        "I hereby suspend entry into the United States of such persons. Such persons shall be treated as persons covered by section 1 of "
        "Proclamation 8693 of July 24, 2011 (Suspension of Entry).",
        jurisdiction="US",
    )
    assert [(r.id, r.detail) for r in found.relations] == [("us:proc:8693", "treated as persons covered by section 1")]


def test_what_those_hit_are_put_with_is_told_whole():
    found = record(BLOCK, "Such persons shall be treated as persons covered by Proclamation 8693.", jurisdiction="US")
    assert [(r.id, r.detail) for r in found.relations] == [("us:proc:8693", "treated as persons covered by Proclamation 8693")]


def test_a_central_bank_is_hit_with_its_government():
    found = record(
        "All property and interests in property in the United States of the Government of Iran, its agencies, instrumentalities, and "
        "controlled entities, and the Central Bank of Iran, are blocked and may not be transferred.",
        jurisdiction="US",
    )
    assert ("Central Bank of Iran", "entity", "IR") in [(t.name, t.type, t.state) for t in found.targets]


def test_dealings_are_those_of_persons_wherever_they_are():
    words = "the Secretary may prohibit all dealings in any goods, services, or technology provided by or to United States persons, wherever located."
    assert measure_scope.bound("", words, "en") == "United States persons, wherever located"


def test_a_block_of_those_who_work_in_a_sector_points_where_the_economy_is():
    found = record(
        (
            BLOCK[0],
            ("to operate in such sectors of the Russian Federation economy as may be determined by the Secretary of the Treasury;",),
        ),
        jurisdiction="US",
    )
    assert {s for m in found.measures for s in m.toward} == {"RU"}


def test_what_an_office_may_prohibit_point_by_point_is_a_measure_of_the_lead_in_too():
    lead = "With respect to any bank determined to meet the criteria in section 2 of this order, the Secretary of the Treasury may:"
    points = ("prohibit the opening of correspondent accounts in the United States; or", "block all property of such bank.")
    found = record((lead, points), "A bank meets the criteria where it evades this order.", jurisdiction="US")
    assert [m.type for m in found.measures if m.provision == "sec_1"] == ["asset_freeze", "finance_ban"]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("that abuses effectuated by persons within or outside the Government of Iran, constitute a threat", "persons within or outside the Government of Iran"),
        ("the actions and policies of certain members of the Government of Iran and others threaten the peace", "certain members of the Government of Iran and others"),
        ("in light of recent actions taken by the Brook regime to evade sanctions", "the Brook regime"),
        ("any attempt by the Harbour Court to arrest United States personnel", "the Harbour Court"),
        ("with respect to the Government of Iran's continuing escalation of violence", "the Government of Iran"),
        ("that the harbour is silting up", None),
    ],
)  # fmt: skip
def test_who_did_it_may_be_a_class_or_an_owner_of_deeds(words, who):
    assert actor_of(words) == who


def test_what_a_section_forbade_whose_words_are_lost_is_not_what_others_say_of_it():
    donations = "I hereby prohibit donations by, to, or for the benefit of any person whose property is blocked pursuant to section 1 of this order."
    leave = "Nothing in section 1 of this order shall prohibit transactions for the conduct of the official business of the United States."
    found = record("", donations, leave, jurisdiction="US")
    (exemption,) = [e for e in found.exemptions if e.provision == "sec_3"]
    assert (exemption.limits, exemption.limited) == ([], ["sec_1"])


def test_aliens_are_hit_by_what_hits_their_property_and_not_as_those_with_whom_they_are_put():
    found = record(
        BLOCK,
        "I hereby suspend entry into the United States of aliens whose property and interests in property are blocked pursuant to this order. "
        "Such persons shall be treated in the same manner as persons covered by section 1 of Proclamation 8693 of July 24, 2011.",
        jurisdiction="US",
    )
    assert [t.name for t in found.targets if t.type == "class" and t.provision == "sec_2"] == [
        "aliens whose property and interests in property are blocked pursuant to this order"
    ]


def test_accounts_of_two_kinds_are_one_service():
    words = "the Secretary may prohibit the opening of a correspondent account or a payable-through account by such foreign bank"
    scope = measure_scope.scope(words, "", "en", object_only=False)
    assert scope.services == ["correspondent account or a payable-through account by such foreign bank"]


@pytest.mark.parametrize(
    ("words", "quality"),
    [
        ("Any recommended sanctions shall be appropriately calibrated to the scope of the attack identified.", "proportionality"),
        ("The Secretary is hereby authorized to submit the lists of persons to the appropriate congressional committees.", "reporting"),
    ],
)
def test_calibration_is_proportion_and_committees_are_told(words, quality):
    assert record(BLOCK, words, jurisdiction="US").profile[quality].answer == "present"


def test_who_may_carry_out_one_section_is_stated_with_whom_it_consults():
    powers = (
        "The Secretary of the Treasury, in consultation with the Secretary of Transportation, is hereby authorized to take such actions, "
        "including the promulgation of rules, as may be necessary to carry out the provisions of section 1 of this order."
    )
    found = record(
        "Except to the extent provided in licenses issued pursuant to this order, it is prohibited to export amber to Iran.",
        powers,
        jurisdiction="US",
    )
    assert {e.authority for e in found.exemptions} == {"Secretary of the Treasury, in consultation with the Secretary of Transportation"}


def test_licences_of_an_earlier_order_that_still_count_relate_to_it():
    words = (
        "Except to the extent provided in regulations, orders, directives, or licenses that may be issued pursuant to this order, or that were issued "
        "pursuant to Executive Order 13159 of June 21, 2000, all property of the Government of Iran is blocked."
    )
    assert [(r.type, r.id) for r in record(words, jurisdiction="US").relations] == [("refers", "us:eo:13159")]


def test_the_title_of_a_cited_act_decides_nothing():
    words = "Such persons shall be treated as persons covered by Proclamation 812 of July 24, 2011 (Suspension of Entry of Aliens Subject to Security Council Travel Bans)."
    assert authority(words) is None
    assert authority(f"{words} The Secretary of State may except any of them.") == "Secretary of State"
