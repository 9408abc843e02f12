"""What a document is, its legal bases, relations and regime, on fictional instruments of each drafting tradition."""

from __future__ import annotations

from datetime import date

import pytest
import spacy

from corpora.document import Document, DocumentBuilder, Metadata
from models.components.legal_bases import LegalBases
from models.components.regime import RegimeReader
from models.components.relations import Relations
from models.nature import decide
from models.reading import Reading

SCORED = {"enabling", "implements", "amends", "repeals"}


def made(jurisdiction: str | None, *lines: tuple[str, str | None, str], **metadata) -> Document:
    """A document of (kind, printed number, words)."""
    builder = DocumentBuilder("text", Metadata(jurisdiction=jurisdiction, **metadata))
    for kind, number, words in lines:
        builder.add(kind[:4], kind, words, number=number)  # type: ignore[arg-type]
    return builder.build()


def read(document: Document) -> Reading:
    decision = decide(document)
    reading = Reading(document, decision.type, decision.nature)
    doc = spacy.blank("en").make_doc(document.text)
    doc._.reading = reading
    for component in (LegalBases(), Relations(), RegimeReader()):
        component(doc)
    return reading


def bases(reading: Reading) -> set[tuple[str, str]]:
    return {(b.id, b.relation) for b in reading.statements["legal_bases"] if b.relation in SCORED}


def relations(reading: Reading) -> set[tuple[str, str, str | None]]:
    return {(r.type, r.id, r.detail) for r in reading.statements["relations"]}


VESTING = (
    "By the authority vested in me as President by the Constitution and the laws of the United States of America, including the "
    "International Emergency Economic Powers Act (50 U.S.C. 1701 et seq.) (IEEPA), the National Emergencies Act (50 U.S.C. 1601 et seq.) (NEA), "
    "and section 301 of title 3, United States Code, I, PAT EXAMPLE, President of the United States of America, "
)
POWERS = {("us:const", "enabling"), ("us:usc:50:1701", "enabling"), ("us:usc:50:1601", "enabling"), ("us:usc:3:301", "enabling")}

ORDER = made(
    "US",
    ("paragraph", None, VESTING + "find that acts of Novania are an unusual and extraordinary threat, expand the scope of the national emergency declared in Executive Order 99001 of May 2, 2030, and order:"),
    ("section", "Section 1.", "All property and interests in property of persons determined by the Secretary are blocked and may not be dealt in."),
    ("section", "Sec. 2.", "Executive Order 99002 is hereby amended by striking section 4. Executive Order 99003, as amended by Executive Order 99004, is hereby revoked."),
    ("section", "Sec. 3.", "Nothing in this order affects any action taken pursuant to Executive Order 99005. The Secretary may employ all powers granted by IEEPA."),
)  # fmt: skip


def test_order_states_powers_changes_and_ends_and_only_names_the_rest():
    reading = read(ORDER)
    assert bases(reading) == POWERS | {("us:eo:99002", "amends"), ("us:eo:99003", "repeals")}
    named = {b.id for b in reading.statements["legal_bases"] if b.relation == "refers"}
    assert {"us:eo:99001", "us:eo:99004", "us:eo:99005"} <= named


def test_every_statement_reproduces_its_words():
    reading = read(ORDER)
    for statement in [*reading.statements["legal_bases"], *reading.statements["relations"]]:
        assert reading.document.text[statement.start : statement.end] == statement.text


def test_termination_repeals_every_order_that_it_revokes():
    reading = read(
        made(
            "US",
            ("paragraph", None, VESTING + "find that the situation declared in Executive Order 99010 of May 2, 2030 has ended. Accordingly, I hereby terminate the national emergency declared in Executive Order 99010, revoke Executive Orders 99010, 99011, and 99012, and further order:"),
            ("section", "Section 1.", "Pursuant to section 202(a) of the NEA (50 U.S.C. 1622(a)), termination of the national emergency declared in Executive Order 99010 shall not affect any action taken."),
        )
    )  # fmt: skip
    assert reading.nature == "termination"
    assert {("us:eo:99010", "repeals"), ("us:eo:99011", "repeals"), ("us:eo:99012", "repeals"), ("us:usc:50:1622", "enabling")} <= bases(
        reading
    )
    assert ("terminates", "us:eo:99010", None) in relations(reading)


NOTICE = "Therefore, in accordance with section 202(d) of the National Emergencies Act (50 U.S.C. 1622(d)), I am continuing for 1 year the national emergency "


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "On April 12, 2030, by Executive Order 99020, the President declared a national emergency pursuant to the International Emergency Economic Powers Act (50 U.S.C. 1701-1706). It must continue in effect beyond April 12, 2031.",
            "declared in Executive Order 99020.",
            ("continues", "us:eo:99020", "P1Y beyond 2031-04-12"),
        ),
        (
            "On March 8, 2030, the President issued Executive Order 99021, declaring a national emergency with respect to an unusual and extraordinary threat.",
            "with respect to Novania.",
            ("continues", "us:eo:99021", "P1Y beyond 2031-03-08"),
        ),
        (
            "On March 1, 2020, by Proclamation 9991, a national emergency was declared to address a disturbance of international relations.",
            "set out in Proclamation 9991, as amended by Proclamation 9992 and Proclamation 9993.",
            ("continues", "us:proc:9991", "P1Y beyond 2031-03-01"),
        ),
    ],
)
def test_notice_continues_the_emergency_of_one_order(first, second, expected):
    reading = read(made("US", ("paragraph", None, first), ("paragraph", None, NOTICE + second), adopted=date(2031, 2, 20)))
    assert (reading.nature, reading.type) == ("continuation", "notice")
    assert {r for r in relations(reading) if r[0] == "continues"} == {expected}


def test_domestic_emergency_is_unrelated():
    document = made(
        "US",
        (
            "paragraph",
            None,
            "On March 1, 2030, by Proclamation 9990, the President declared a national emergency concerning a disease. "
            + NOTICE
            + "declared in Proclamation 9990.",
        ),
    )
    assert decide(document).nature == "unrelated"


def test_tariffs_are_trade_although_they_use_the_same_power():
    body = (
        VESTING
        + "determine that imports of Novanian goods shall be subject to an additional ad valorem rate of duty under the Harmonized Tariff Schedule; the tariff and the duties follow:"
    )
    assert decide(made("US", ("paragraph", None, body))).nature == "trade"


TRADITIONS = {
    "canada": (
        made(
            "CA",
            ("recital", None, "Whereas the Security Council of the United Nations, acting under Article 41 of the Charter of the United Nations, adopted Resolution 9718 (2030) on October 14, 2030;"),
            ("formula", None, "Therefore, Her Excellency the Governor General in Council, on the recommendation of the Minister, pursuant to section 2 of the United Nations Act, hereby makes the annexed Regulations Implementing the United Nations Resolution on Novania."),
            ("section", "1", "A permit under section 3 of the Export and Import Permits Act is required."),
        ),
        {("ca:U-2#s2", "enabling"), ("un:S/RES/9718", "implements")},
    ),
    "union regulation": (
        made(
            "EU",
            ("citation", None, "Having regard to the Treaty on the Functioning of the European Union, and in particular Article 215 thereof,"),
            ("citation", None, "Having regard to Council Decision (CFSP) 2031/97 concerning restrictive measures against Novania,"),
            ("recital", "(1)", "On 1 May 2030 the Council adopted Regulation (EU) 2030/12."),
            ("article", "Article 1", "Regulation (EU) 2030/36 is hereby repealed. Article 3 of Regulation (EU) 2030/37 is replaced by the following:"),
        ),
        {("eu:tfeu:215", "enabling"), ("eu:celex:32031D0097", "implements"), ("eu:celex:32030R0036", "repeals"), ("eu:celex:32030R0037", "amends")},
    ),
    "union implementing act": (
        made("EU", ("citation", None, "Having regard to Council Regulation (EU) 2031/96 concerning restrictive measures against hybrid threats, and in particular Article 13(1) thereof,")),
        {("eu:celex:32031R0096", "enabling")},
    ),
    "united kingdom": (
        made(
            "GB",
            ("formula", None, "The Secretary of State makes the following Regulations in exercise of the powers conferred by sections 1(1)(c) and (3)(b), 9(2)(a) and 21(1) of the Sanctions and Anti-Money Laundering Act 2018."),
            ("section", "2", "A designated person is one designated under section 11 of the Sanctions and Anti-Money Laundering Act 2018."),
        ),
        {(f"uk:ukpga/2018/13#s{n}", "enabling") for n in (1, 9, 21)},
    ),
    "australia": (
        made("AU", ("formula", None, "I, Pat Example, Minister for Foreign Affairs, make the following instrument."), ("section", "3", "This instrument is made under section 10 of the Autonomous Sanctions Act 2011.")),
        {("au:C2011A00038#s10", "enabling")},
    ),
    "switzerland": (
        made("CH", ("formula", None, "Der Schweizerische Bundesrat, gestützt auf Artikel 2 des Embargogesetzes vom 22. März 2002, in Ausführung der Resolution 9718 (2030) des Sicherheitsrates, verordnet:"), language="de"),
        {("ch:946.231#s2", "enabling"), ("un:S/RES/9718", "implements")},
    ),
    "swiss ordinance in english": (
        made("CH", ("preamble", None, "The Swiss Federal Council, on the basis of Article 2 of the Embargo Act of 22 March 2002, ordains:")),
        {("ch:946.231#s2", "enabling")},
    ),
    "singapore": (
        made("SG", ("section", "2", "The object of these Regulations is to assist in giving effect to Resolution 9718 (2030) of the Security Council of the United Nations."), ("section", "6", "A bank must freeze the funds of a designated person.")),
        {("un:S/RES/9718", "implements")},
    ),
    "security council": (
        made(
            "UN",
            ("recital", None, "Recalling its resolutions 9718 (2030) and 9719 (2030),"),
            ("recital", None, "Acting under Chapter VII of the Charter of the United Nations, and taking measures under its Article 41,"),
            ("paragraph", "1.", "Decides that all States shall freeze the assets of listed persons;"),
            form="resolution",
        ),
        {("un:charter:ch7", "enabling"), ("un:charter:41", "enabling")},
    ),
    "us regulations": (
        made("US", ("text", None, "Authority: 3 U.S.C. 301; 50 U.S.C. 1701-1706; E.O. 99002, 95 FR 1."), ("section", "§ 599.201", "All transactions prohibited pursuant to Executive Order 99006 are prohibited; property is blocked property.")),
        {("us:usc:3:301", "enabling"), ("us:usc:50:1701", "enabling"), ("us:eo:99002", "enabling")},
    ),
}  # fmt: skip


@pytest.mark.parametrize("tradition", TRADITIONS)
def test_tradition_states_its_bases_and_no_other(tradition):
    document, expected = TRADITIONS[tradition]
    reading = read(document)
    assert reading.nature == "sanctions"
    assert bases(reading) == expected


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Her Excellency the Governor General in Council, pursuant to section 6 of the Freezing Assets of Corrupt Foreign Officials Act, extends the application of the Freezing Assets of Corrupt Foreign Officials (Tunisia) Regulations for a period of five years beginning on March 24, 2036."),
        ("fr", "En vertu de l’article 6 de la Loi sur le blocage des biens de dirigeants étrangers corrompus, Son Excellence la Gouverneure générale en conseil prolonge de cinq ans la période de validité du Règlement sur le blocage des biens de dirigeants étrangers corrompus (Tunisie) à compter du 24 mars 2036."),
    ],
)  # fmt: skip
def test_extension_says_how_long_and_from_when(language, words):
    reading = read(made("CA", ("formula", None, words), language=language))
    assert relations(reading) == {("extends", "ca:SOR/2011-78", "P5Y from 2036-03-24")}
    assert bases(reading) == {("ca:F-31.6#s6", "enabling")}


def test_council_renews_measures_but_not_a_panels_mandate():
    reading = read(
        made(
            "UN",
            ("paragraph", "1.", "Decides to renew until 31 May 2031 the measures imposed by paragraphs 4 and 5 of resolution 9293 (2030);"),
            (
                "paragraph",
                "2.",
                "Decides to extend the mandate of the Panel of Experts established by resolution 9874 (2030) until 30 April 2031;",
            ),
            form="resolution",
        )
    )
    assert relations(reading) == {
        ("extends", "un:S/RES/9293", "until 2031-05-31"),
        ("refers", "un:S/RES/9874", "mandate of the Panel of Experts established"),
    }


@pytest.mark.parametrize(
    ("jurisdiction", "words"),
    [
        ("CA", "Her Excellency the Governor General in Council, pursuant to section 43 of the Fisheries Act, hereby makes the annexed Cod Regulations. Administrative sanctions apply."),
        ("EU", "Having regard to the Treaty on the Functioning of the European Union, and in particular Article 43(3) thereof, Member States shall lay down effective sanctions for landing cod."),
        ("GB", "The Secretary of State, in exercise of the powers conferred by section 36 of the Fisheries Act 2020, makes the following Regulations. Civil sanctions apply."),
        ("UN", "The Security Council, Having examined the application of Novania for admission, Recommends to the General Assembly that Novania be admitted."),
    ],
)  # fmt: skip
def test_law_on_another_subject_is_unrelated_and_says_why(jurisdiction, words):
    decision = decide(made(jurisdiction, ("text", None, words), form="resolution" if jurisdiction == "UN" else None))
    assert decision.nature == "unrelated"
    assert decision.why


def test_operative_words_decide_against_the_title():
    document = made(
        "US",
        ("paragraph", None, VESTING + "order: All property and interests in property of listed persons are blocked."),
        title="A Proclamation on National Park Week",
    )
    assert decide(document).nature == "sanctions"


def test_text_by_which_parties_agree_is_a_treaty():
    assert decide(made(None, ("text", None, "Novania and Sudania have agreed as follows:"))).nature == "treaty"


def test_licence_names_what_it_lifts():
    reading = read(
        made(
            "US",
            ("title", None, "GENERAL LICENSE NO. 8X Authorizing Transactions Related to Energy"),
            ("paragraph", "(a)", "All transactions prohibited by Executive Order 99024 involving blocked persons are authorized."),
        )
    )
    assert reading.type == "licence"
    assert ("licenses_under", "us:eo:99024", None) in relations(reading)


def test_regime_names_the_state_of_the_title_and_guesses_none_for_a_theme():
    state = read(
        made(
            "CA",
            ("formula", None, "Regulations under the Special Economic Measures Act."),
            title="Special Economic Measures (Belarus) Regulations",
        )
    )
    assert (state.regime["program"], state.regime["target_states"]) == ("Belarus", ["BY"])
    theme = read(
        made(
            "EU",
            ("recital", "(1)", "This Regulation imposes restrictive measures against cyber-attacks."),
            title="Council Regulation concerning restrictive measures against cyber-attacks",
        )
    )
    assert (theme.regime["themes"][0], theme.regime["target_states"]) == ("cyber", [])
