"""What treaty provisions do, what they oblige to, and what they except; on fictional treaties."""

import pytest
from treaty_drafts import treaty


def _record(*articles: tuple[str, str], title: str = "Convention on the Roads of Ruritania"):
    return treaty(title, articles, "The Parties, considering roads,")


def _functions(record) -> dict[str, set[str]]:
    return {p.eid: {f.label for f in p.functions} for p in record.provisions if p.functions}


def test_rights_limitation_and_address():
    record = _record(
        (
            "",
            "1. Everyone has the right to freedom of expression.\n2. The exercise of this right may be subject to such restrictions as are prescribed by law.",
        ),
        ("", "No one shall be subjected to torture."),
    )
    assert ("convention-on-the-roads-of-ruritania:1:1", "expression") in {(o.id, o.kind) for o in record.obligations}
    assert {o.kind for o in record.obligations if o.provision == "art_2__para_1"} == {"torture"}
    assert [(e.provision, e.kind) for e in record.exceptions] == [("art_1__para_2", "limitation")]


def test_trade_disciplines_and_exceptions():
    record = _record(
        ("Customs Duties", "Each Party shall eliminate its customs duties on goods of the other Party."),
        (
            "Quantitative Restrictions",
            "1. No Party shall maintain import restrictions on goods.\n2. Paragraph 1 shall not apply to imports of coal.",
        ),
        (
            "Security Exceptions",
            "Nothing in this Agreement shall prevent a Party from protecting its essential security interests in trade.",
        ),
        ("Dispute Settlement", "Any dispute on imports shall be referred to a panel."),
        ("Joint Committee", "A Joint Committee on trade is hereby established."),
        ("Definitions", "In trade, goods means products."),
    )
    functions = _functions(record)
    assert functions["art_2__para_2"] == {"exception"}
    assert functions["art_4__para_1"] == {"dispute_settlement"}
    assert functions["art_5__para_1"] == {"institutional"}
    assert functions["art_6__para_1"] == {"definition"}
    assert {(o.provision, o.kind) for o in record.obligations} == {
        ("art_1__para_1", "tariffs"),
        ("art_2__para_1", "quantitative_restrictions"),
    }
    assert {(e.provision, e.kind) for e in record.exceptions} == {("art_2__para_2", "other_exception"), ("art_3__para_1", "security")}


def test_duties_put_into_annexes_and_duties_allowed_in_few_cases_are_of_tariffs():
    record = _record(
        ("Goods", "Products of Velmora shall, when imported into Ruritania, be governed by the provisions of Annex 1."),
        ("New Barriers to Trade", "New customs duties on imports maybe introduced in the trade between the Parties only if permitted by this Agreement."),
    )  # fmt: skip
    assert {(o.provision, o.kind) for o in record.obligations} == {("art_1__para_1", "tariffs"), ("art_2__para_1", "tariffs")}


def test_a_sentence_that_only_sets_free_is_no_obligation():
    functions = _functions(_record(("", "Nothing in this Convention shall be interpreted as impairing human dignity.")))
    assert functions["art_1__para_1"] == {"exception"}


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("This Convention shall enter into force on 1 May 1999.", "commencement", "1999-05-01"),
        (
            "This Convention shall enter into force on the thirtieth day after the deposit of the tenth instrument.",
            "commencement",
            "event:",
        ),
        (
            "A Party may denounce this Convention. Denunciation shall take effect one year after its receipt.",
            "termination_condition",
            "event:",
        ),
        ("Parties shall submit reports within two years of the entry into force of this Convention.", "deadline", "P2Y"),
        ("The Assembly of Parties shall review this Convention every five years.", "review", "R/P5Y"),
        ("DONE at Strelsau, this fourteenth day of September, 1904, in one copy.", "adoption", "1904-09-14"),
        ("Done at Strelsau on the second day of May in the year two thousand and twelve.", "adoption", "2012-05-02"),
        ("This Convention is open to signature until 12 March 1951 by the Powers that met on 21 May 1950.", "deadline", "1951-03-12"),
        ("The tolls shall be abolished not later than 1 January 1975.", "deadline", "1975-01-01"),
        ("A Party may keep a toll until 31 December 1976.", "expiry", "1976-12-31"),
        ("The tolls shall cease to apply three years after the entry into force of this Agreement.", "expiry", "P3Y"),
        ("This Part shall continue to apply to roads built before for a period of 20 years from that date.", "expiry", "P20Y"),
        ("The effective date of withdrawal shall be ninety days after receipt of the notice.", "termination_condition", "event:"),
        ("The Parties shall review their tolls at least every other year, within ten years of peace.", "review", "R/P2Y"),
        ("The first review shall take place no later than three years after the entry into force of this Agreement.", "review", "P3Y"),
        ("This Convention shall remain in effect for a period of ten years as from its entry into force.", "expiry", "P10Y"),
        ("The Parties shall consult annually to review this Part.", "review", "R/P12M"),
        ("The Parties shall, within three years after the entry into force of this Agreement, meet to review tolls.", "review", "P3Y"),
        (
            "The Parties shall review tolls not later than three years after the entry into force of this Agreement and in regular intervals thereafter.",
            "review",
            "P3Y",
        ),
        ("DONE at Strelsau, this fourteenth day of September, one thousandnine hundred and fifty-one.", "adoption", "1951-09-14"),
    ],
)
def test_temporal(text, kind, value):
    found = _record(("", text)).temporal
    assert [t.kind for t in found] == [kind]
    assert found[0].value.startswith(value)


@pytest.mark.parametrize(
    "text",
    [
        "The Committee on roads is hereby established and shall meet within two years of the entry into force of this Convention.",
        "The right to raise tolls shall terminate when the emergency action terminates.",
        "The decision shall enter into force on the day it names.",
        "The depositary shall inform States of the date on which this Convention will enter into force.",
    ],
)
def test_what_is_no_term_of_the_treaty(text):
    assert _record(("", text)).temporal == []


def test_every_time_limit_of_a_sentence():
    text = "Each Party shall end tolls within two years of the entry into force of this Convention, and a poor Party within five years."
    assert [t.value for t in _record(("", text)).temporal] == ["P2Y", "P5Y"]


def test_ids_are_unique_and_evidence_is_exact():
    article = (
        "1. Everyone has the right to life and to a fair hearing.\n2. Everyone has the right to education, and the right to health care."
    )
    record = _record(*[("", article)] * 3)
    ids = [o.id for o in record.obligations]
    assert ids
    assert len(ids) == len(set(ids))
    assert all(o.end - o.start == len(o.text) and o.text in article for o in record.obligations)


def test_final_clauses_say_nothing_but_other():
    functions = _functions(
        _record(("", "This Convention is subject to ratification."), ("", "The English and French texts are equally authentic."))
    )
    assert functions["art_1__para_1"] == functions["art_2__para_1"] == {"other"}


_RIGHTS = "Everyone has the right to dignity; no one shall be subjected to torture, and civilians and children enjoy these freedoms."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # carved out
        ("No one shall be forced to row. For the purpose of this paragraph the term \"rowing\" shall not include ferries run by law.", {"limitation"}),
        ("This Article is without prejudice to any practice accepted by the host.", {"other_exception"}),
        ("Subject to its rules on zones closed for reasons of national security, the host shall ensure freedom of movement.", {"security"}),
        ("An alien may be expelled only in pursuance of a decision reached in accordance with law and, except where compelling reasons of national security otherwise require, shall be heard.", {"security"}),
        ("The envoy shall be exempt from all dues and taxes, except charges for services.", {"taxation"}),
        # no exceptions
        ("Ferries shall be clean, and no cruelty without exception is allowed.", set()),
        ("As far as military considerations permit, each Party shall mark ferries.", set()),
        ("Ferries shall not land except by prior agreement.", set()),
        ("Unless the treaty otherwise provides, a State shall notify the depositary.", set()),
        ("The Commission shall, if it deems it necessary, propose an office.", set()),
        ("This Article does not authorize any wider use of the emblem.", set()),
    ],
)  # fmt: skip
def test_what_is_carved_out_of_a_right(text, kinds):
    record = _record(*([("", _RIGHTS)] * 6), ("", text))
    assert {e.kind for e in record.exceptions if e.provision.startswith("art_7__")} == kinds


def test_a_derogation_is_one_exception():
    record = _record(
        *([("", _RIGHTS)] * 6),
        (
            "",
            "1. In time of public emergency a Party may take measures derogating from this Convention.\n2. No derogation from Article 1 may be made under this provision.",
        ),
    )
    assert {e.kind for e in record.exceptions} == {"emergency"}


@pytest.mark.parametrize(
    ("heading", "text", "kinds"),
    [
        ("Customs Duties", "The Parties shall not apply customs duties on imports. Exceptions from this trade regime shall be laid down in a protocol.", {"other_exception"}),
        ("Customs Duties", "A Party shall not apply import duties on goods.", set()),
        ("Verification", "A Party may deny preferential tariff treatment to goods imported without proof.", set()),
        ("Customs Duties", "Except as provided in paragraph 3, neither Party may increase any customs duty on imports.", {"other_exception"}),
        ("Transition", "No Member shall be obliged to apply the customs provisions before the expiry of two years.", {"other_exception"}),
        ("General Exceptions", "Nothing in this Agreement shall prevent measures on imports necessary to protect public morals or its essential security interests in trade.", {"general", "security"}),
        ("Imports", "Nothing in this Agreement shall derogate from existing obligations on imports.", set()),
    ],
)  # fmt: skip
def test_what_is_carved_out_of_a_discipline(heading, text, kinds):
    record = _record((heading, text), ("Trade", "Each Party shall permit imports and exports of goods and services of the other Party."))
    assert {e.kind for e in record.exceptions} == kinds


def test_a_chapter_on_disputes_keeps_matters_from_them():
    functions = _functions(_record(("Dispute Settlement", "A Party may not invoke this procedure on imports of goods under the tariff.")))
    assert functions["art_1__para_1"] == {"dispute_settlement", "exception"}


def test_flight_is_no_trade():
    record = _record(
        *([("Flight", "Each State shall allow aircraft engaged in scheduled air services to fly in transit across its airspace.")] * 2)
    )
    assert {o.kind for o in record.obligations} == {"overflight"}


def _kinds(*articles: tuple[str, str], **told) -> list[set[str]]:
    record = _record(*articles, **told)
    return [{o.kind for o in record.obligations if o.provision.startswith(f"art_{n}__")} for n in range(1, len(articles) + 1)]


def test_what_relief_holds_and_for_whom_is_no_right_of_its_own():
    text = "Each Party shall allow relief consignments of clothing and foodstuffs without adverse distinction."
    assert _kinds(("", text)) == [{"humanitarian_relief"}]


def test_an_aside_names_a_right_only_where_nothing_else_does():
    assert _kinds(
        ("", "Sick prisoners of war shall be treated humanely and receive medical care."), ("", "They shall be treated humanely.")
    ) == [{"health"}, {"torture"}]


def test_a_right_named_in_passing_late_in_a_part_is_not_what_it_protects():
    long = (
        "Everyone has the right to freedom of expression, "
        + "in every town and village of the realm, " * 8
        + "as in matters of education shall be seen."
    )
    assert _kinds(("", long)) == [{"expression"}]


def test_an_article_on_working_together_on_children_protects_them():
    assert _kinds(("", "Parties shall co-operate to return every child who was taken abroad.")) == [{"cooperation", "child_family"}]


def test_key_personnel_and_investment_measures_of_trade():
    title = "Agreement on Trade in Goods, Services and Investment"
    assert _kinds(
        ("Key Personnel", "Each Party shall allow investors to employ managers of their choice for trade in goods."),
        ("Access to Capital", "Each Party shall permit the flow of capital for trade in goods."),
        title=title,
    ) == [{"movement_of_persons"}, {"payments"}]


def _by_article(record) -> dict[str, set[str]]:
    """Kinds of obligations by article."""
    found: dict[str, set[str]] = {}
    for o in record.obligations:
        found.setdefault(o.provision.split("__")[0], set()).add(o.kind)
    return found


def test_the_first_paragraph_names_the_subject_of_a_right():
    passing = "1. Everyone has the right to freedom of expression.\n2. A speaker who is accused shall be told why."
    twice = passing + "\n3. No one shall be prosecuted for what others have said."
    added = "1. Everyone has the right to freedom of expression.\n2. The States shall co-operate to this end."
    kinds = _by_article(_record(("", passing), ("", twice), ("", added)))
    assert kinds["art_1"] == {"expression"}
    assert kinds["art_2"] == {"expression", "criminal_process"}
    assert kinds["art_3"] == {"expression", "cooperation"}


def test_an_obligation_that_names_no_right_is_of_the_treatys_subject():
    article = ("", "The States Parties shall do their utmost for those whom this treaty is about.")
    assert _by_article(_record(article, title="Convention on Forced Labour in Ruritania")) == {"art_1": {"liberty"}}
    of_a_class = _record(article, title="Convention on the Status of Refugees in Ruritania")  # its articles name their rights one by one
    assert _by_article(of_a_class) == {}
    assert _by_article(_record(article)) == {}


def test_a_heading_names_the_right_that_its_article_only_serves():
    record = _record(
        ("Protection of journalists", "Parties to the conflict shall issue a card to those whom this human rights article is about.")
    )
    assert _by_article(record) == {"art_1": {"life"}}


def test_what_members_owe_an_organisation_is_an_obligation():
    record = _record(
        ("", "The Purposes of the League of Ruritania are: to keep the peace; and to further human rights."),
        ("", "The Organization shall enjoy in the territory of each Member the privileges and immunities that it needs."),
        ("", "The Council shall at all times be kept informed of what Members do for peace."),
        ("", "Each Member of the League shall have one vote in the Council."),
        ("", "There are established as organs of the League a Council and an Assembly."),
    )  # fmt: skip
    functions = _functions(record)
    assert functions["art_1__para_1"] == {"ground"}
    assert functions["art_2__para_1"] == {"obligation"}
    assert functions["art_3__para_1"] == {"obligation"}
    assert functions["art_4__para_1"] == functions["art_5__para_1"] == {"institutional"}
    assert _by_article(record) == {"art_2": {"immunity"}, "art_3": {"cooperation"}}


def test_principles_and_rules_to_apply_bind():
    record = _record(
        ("General Principles", "Each Party shall accord to goods and services of the other Party national treatment in procurement."),
        ("International Standards", "Each Party shall apply the principles of the committee on trade to technical regulations."),
        ("Competition", "The Parties recognize the incompatibility with the purposes of this trade agreement of cartels."),
        ("Extent of Obligations", "Each Party shall ensure that regional governments observe this trade agreement."),
    )
    functions = _functions(record)
    assert [functions[f"art_{n}__para_1"] for n in (1, 2, 3)] == [{"obligation"}] * 3
    assert functions["art_4__para_1"] == {"definition"}


def test_how_exceptions_are_worded():
    record = _record(
        ("", "1. It is prohibited to feign human rights work in war.\n2. Ruses of war are not prohibited."),
        ("", "The occupying Power shall permit the passage of food for civilians. It shall, however, have the right to search the parcels."),
        ("", "1. Everyone has the right to leave the country.\n2. The provisions on civilians constitute no obstacle to the work of relief societies."),
    )  # fmt: skip
    assert {e.provision.split("__")[0] for e in record.exceptions} == {"art_1", "art_2"}


def test_cooperation_on_a_subject_is_cooperation():
    record = _record(
        ("Cooperation on Transparency", "The Parties agree to work together on transparency in trade and customs."),
        ("Fulfilment of Obligations", "The Parties shall take the measures required to fulfil their obligations on trade in goods."),
        ("Market Access", "The most-favoured-nation rates of duty on imports of goods shall be the basic duties."),
    )
    assert _by_article(record)["art_1"] == {"cooperation"}
    assert "art_2" not in _by_article(record)
    assert "mfn" not in _by_article(record).get("art_3", set())


def _dated(*articles: str) -> list[set[tuple[str, str]]]:
    """Temporal kinds and values by article, events without their words."""
    found: list[set[tuple[str, str]]] = [set() for _ in articles]
    for t in _record(*(("", text) for text in articles)).temporal:
        assert t.provision is not None
        found[int(t.provision.split("__")[0].removeprefix("art_")) - 1].add((t.kind, "event" if t.value.startswith("event:") else t.value))
    return found


def test_how_treaties_begin_last_and_end():
    assert _dated(
        "The signatories shall apply this Treaty provisionally pending its entry into force.",
        "This Convention shall thereafter remain in force for successive periods of five years for those that have not denounced it.",
        "This Agreement may be denounced by either Party on six months' notice.",
        "Following a withdrawal the provisions of this Treaty shall nevertheless remain in effect with respect to investments made before it for fifteen years following the day of withdrawal.",
        "This Agreement shall remain in force as long as the agreement on human rights remains in force.",
        "If a Party withdraws, this Agreement shall expire when its withdrawal becomes effective.",
    ) == [
        {("commencement", "event")},
        {("renewal", "P5Y")},
        {("termination_condition", "event")},
        {("expiry", "P15Y")},
        {("termination_condition", "event")},
        {("termination_condition", "event")},
    ]


def test_a_clause_that_saves_is_no_limitation():
    record = _record(
        ("", "1. No one shall be attacked; human rights bind civilians and Parties.\n2. Other Parties shall be released from their obligations towards a Party that attacks."),
        ("", "1. Protected persons shall not be dismissed.\n2. This prohibition does not prejudice the right to close an office."),
        ("", "1. Civilians shall be housed, unless they prefer tents.\n2. Children shall attend school."),
    )  # fmt: skip
    kinds = {e.provision.split("__")[0]: e.kind for e in record.exceptions}
    assert kinds["art_1"] == kinds["art_2"] == "other_exception"


def test_what_a_losing_party_may_suffer_is_the_only_obligation_of_a_dispute():
    record = _record(
        (
            "Dispute Settlement",
            "If a panel on services finds for it, a Party may suspend the application of benefits under trade in services.",
        ),
        ("Trade in Services", "Each Party shall admit the services of the other Party."),
        title="Agreement on Trade in Goods and Services",
    )
    assert _by_article(record) == {"art_1": {"countermeasures"}, "art_2": {"services_access"}}


def test_a_point_that_names_another_right_in_passing_adds_none():
    lead = "Everyone has the right to liberty. No one shall be detained save in these cases: "
    once = _record(("", lead + "(a) after he was convicted; (b) for the prevention of an epidemic."))
    assert _by_article(once) == {"art_1": {"liberty"}}


def test_officers_of_an_organ_and_closing_formalities_oblige_no_state():
    record = _record(
        ("", "No member of the Court may hold another office on human rights."),
        ("", "The present Convention shall be registered by the Secretary-General on the day it begins."),
        ("", "Any Party may at any time extend the application of the present Convention to the civilians of its islands."),
    )
    functions = _functions(record)
    assert functions["art_1__para_1"] == {"institutional"}
    assert functions["art_2__para_1"] == {"other"}
    assert functions["art_3__para_1"] == {"definition"}


def test_what_an_exception_demands_of_its_user_obliges_to_nothing_more():
    record = _record(
        (
            "",
            "The Agreement shall not preclude restrictions on imports of goods justified on grounds of public morality. Such restrictions must not, however, constitute a means of arbitrary discrimination in trade.",
        ),
    )
    assert _functions(record)["art_1__para_1"] == {"exception"}


def test_chairs_preside_and_ships_carry_on_board():
    record = _record(
        ("", "Each Contracting Party shall preside in turn over the trade body, as its rules on goods provide."),
        ("", "The presence on board of a physician shall not deprive a ship of civilians of its protection."),
    )
    functions = _functions(record)
    assert functions["art_1__para_1"] == {"institutional"}
    assert "institutional" not in functions["art_2__para_1"]


def test_clauses_of_european_agreements():
    record = _record(
        ("", "This Agreement shall apply, on the one hand, to the territories of the Union of goods and, on the other, to Velmora."),
        ("", "Protocols and Annexes on goods shall form an integral part thereof."),
        ("", "The Union of goods shall have legal personality."),
        ("", "This Agreement on trade shall in no way prejudice the rules on property in land."),
        ("", "Where imports of goods are in difficulties, a Party may, after talks, take the necessary measures."),
    )
    functions = _functions(record)
    assert functions["art_1__para_1"] == {"definition"}
    assert functions["art_2__para_1"] == {"other"}
    assert functions["art_3__para_1"] == {"institutional"}
    assert functions["art_4__para_1"] == {"exception"}
    assert "exception" in functions["art_5__para_1"]


def test_duties_under_headings_of_other_classes():
    record = _record(
        ("Objective", "The Parties shall ensure the opening of their procurement markets for goods."),
        ("Objectives", "The Parties shall interpret this trade agreement in the light of its objectives."),
        ("Safeguard Measures", "A Party applying a safeguard measure shall provide compensation by concessions on goods."),
        ("Developing Members", "A developing Member shall be free to deviate from the rules on imports of goods."),
    )
    functions = _functions(record)
    assert functions["art_1__para_1"] == {"obligation"}
    assert functions["art_2__para_1"] == {"ground"}
    assert functions["art_3__para_1"] == {"exception", "obligation"}
    assert "obligation" not in functions["art_4__para_1"]


def test_humanitarian_law_obliges_where_it_says_to_whom_it_applies():
    record = _record(
        (
            "Personal field of application",
            "This Protocol shall be applied to civilians without any adverse distinction founded on race or birth.",
        ),
        ("Scope of application", "The Parties undertake to respect and to ensure respect for this Protocol on human rights in war."),
    )
    assert _by_article(record) == {"art_1": {"non_discrimination"}, "art_2": {"supremacy"}}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("No dweller of the shelters shall be sent away save under a decision reached in accordance with due process of law.", {"fair_hearing"}),
        ("Artisans shall have the same protection of their industrial property and trade marks as citizens.", {"ip"}),
        ("The State shall hold an account for each prisoner of war, and shall enter in it the sums of money taken from him.", {"property"}),
        ("Women shall be secured equal remuneration and access to the field of employment.", {"work_social_security"}),
        ("Each State shall take measures in all matters relating to marriage and family relations.", {"child_family"}),
        ("Crews of aircraft engaged in international air navigation shall carry a log.", {"overflight"}),
        ("Ships shall enjoy the right of transit passage through the straits.", {"navigation"}),
        ("Each State shall impose dissuasive penalties on the giving of bribes.", {"criminal_process"}),
        ("The end of a pact shall not in any way impair the duty of any State to fulfil what it owes under other law.", {"supremacy"}),
    ],
)  # fmt: skip
def test_rights_by_the_words_of_their_own_field(text, kinds):
    record = _record(("", text), ("", "Everyone has the right to dignity, and human rights shall be respected."))
    assert {o.kind for o in record.obligations if o.provision.startswith("art_1")} == kinds


def test_words_that_only_look_like_an_organ_or_a_definition():
    functions = _functions(
        _record(
            ("Co-operation of the Authorities", "The States undertake to co-operate with the Office for Roads in human rights."),
            ("", "Members of the Committee shall be entitled to the privileges and immunities of guests."),
            ("", "Everyone shall be told of this by all possible means, and his dignity shall be respected."),
            ("", "The provisions of this Convention are without prejudice to other treaties on human rights."),
        )
    )
    assert functions["art_1__para_1"] == {"obligation"}
    assert functions["art_2__para_1"] == {"obligation"}
    assert functions["art_3__para_1"] == {"obligation"}
    assert functions["art_4__para_1"] == {"exception"}


def test_leave_in_trade_agreements_and_what_only_overrides_a_schedule():
    goods = ("", "The Parties trade in goods, services and products.")
    functions = _functions(
        _record(
            ("", "By mutual agreement the Parties may restrict the export of timber."),
            ("", "Notwithstanding the staging in its Schedule, Velmora shall provide duty-free access to goods of Ruritania."),
            (
                "",
                "If a Party requires a bank to have access to, a self-regulatory organisation to offer services in its territory then that Party shall ensure that it is open.",
            ),
            ("General", "The Parties hereby establish a free trade area. They reaffirm, with respect to each other, their existing rights and obligations under other trade agreements."),
            ("Prudential Carve-Out", "Each Party may adopt measures for prudential reasons in trade in services."),
            goods,
        )
    )  # fmt: skip
    assert "exception" in functions["art_1__para_1"]
    assert functions["art_2__para_1"] == {"obligation"}
    assert functions["art_3__para_1"] == {"obligation"}
    assert functions["art_4__para_1"] == {"obligation"}
    assert functions["art_5__para_1"] == {"exception"}


def test_european_clauses_on_non_discrimination_and_peace():
    record = _record(
        ("", "1. The arrangements applied by Velmora shall not give rise to any discrimination between the companies of Ruritania.\n2. Paragraph 1 is without prejudice to the right of the Parties to apply their fiscal legislation."),
        ("", "Nothing in this Agreement shall prevent a Party from measures in trade that carry out obligations accepted for the purpose of maintaining peace and international security."),
        ("Tolls", "The Parties shall inform each other of all exceptions to the current customs tariffs on goods and imports."),
        ("Domestic Rules", "Except with respect to non-conforming measures listed in its Schedule, each Party shall ensure that measures on services are applied reasonably."),
        ("Company Law", "The Parties shall share information and expertise in goods, services and trade."),
    )  # fmt: skip
    assert {(e.provision, e.kind) for e in record.exceptions} == {
        ("art_1__para_2", "taxation"), ("art_2__para_1", "un_obligations"), ("art_4__para_1", "other_exception"),
    }  # fmt: skip
    assert {o.kind for o in record.obligations if o.provision == "art_1__para_1"} == {"non_discrimination"}
    assert {o.kind for o in record.obligations if o.provision == "art_5__para_1"} == {"cooperation"}


def test_rights_kept_apart_from_the_convention_are_saved():
    record = _record(("", "Nothing in this Convention shall be deemed to impair any human rights granted apart from it."))
    assert [e.kind for e in record.exceptions] == ["other_exception"]
    assert _functions(record)["art_1__para_1"] == {"exception"}


@pytest.mark.parametrize(
    ("words", "circumstances"),
    [
        ("(b) to keep a Party from measures that it considers necessary for its essential security interests.", "open"),
        ("(b) to keep a Party from action for its essential security interests taken in time of war.", "listed"),
        ("(b) to keep a Party from action for its essential security interests relating to traffic in arms.", "listed"),
    ],
)
def test_a_security_exception_names_its_circumstances_or_not(words: str, circumstances: str):
    lead = "Nothing in this Agreement shall be construed:\n(a) to require a Party to disclose information contrary to its essential security interests;\n"
    record = _record(
        ("Quantitative Restrictions", "No Party shall maintain import restrictions on goods."),
        ("Security Exceptions", lead + words),
        ("Customs Duties", "Each Party shall eliminate its customs duties on goods of the other Party."),
    )
    assert {e.circumstances for e in record.exceptions if e.kind == "security"} == {circumstances}


def test_what_holds_beside_an_agreement_and_what_is_left_out_of_its_scope():
    record = _record(
        ("Relation to Multilateral Environmental Agreements", "In the event of an inconsistency, a Party is not precluded from measures on goods that such an agreement demands."),
        ("", "The provisions of this Chapter shall apply to products of Velmora with the exception of the products listed in Annex I."),
        ("", "Nothing in this Agreement shall prevent the Parties from trade with third countries. However the Parties will hold consultations on imports."),
        ("Subsidies", "Notwithstanding Article 1, the Parties shall review subsidies on services."),
        ("", "Duties of customs on imports and exports of goods shall be prohibited between the Parties."),
    )  # fmt: skip
    functions = _functions(record)
    assert functions["art_1__para_1"] == {"obligation", "exception"}
    assert functions["art_2__para_1"] == {"definition"}
    assert functions["art_3__para_1"] == {"exception", "obligation"}
    assert functions["art_4__para_1"] == {"obligation"}
    assert "export_duties" in {o.kind for o in record.obligations if o.provision == "art_5__para_1"}


def test_what_a_part_does_not_affect_is_saved():
    record = _record(("", "Nothing in this Part affects the punishments that human rights law allows."))
    assert [e.kind for e in record.exceptions] == ["other_exception"]
