"""What a time printed in a provision is for, across drafting traditions; every instrument here is fictional."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.temporal.clauses import adoption, read

ROWS = [
    # Canada
    ("en", "", "This Order comes into force on the day on which it is registered.", [("commencement", "event:registration")]),
    ("en", "", "This General Permit ceases to have effect on the 90th day after the day on which it comes into force.", [("expiry", "P90D")]),
    ("en", "", "The Minister must decide on the application within 45 working days after receiving it.", [("deadline", "P45D")]),
    ("en", "", "Subsection (1) does not apply in respect of existing leases until 30 days after the day on which this section comes into force.", [("deadline", "P30D")]),
    ("en", "", "extends the application of the Vale Freezing Regulations for a period of five years beginning on May 4, 2030", [("renewal", "P5Y"), ("commencement", "2030-05-04")]),
    # The United States
    ("en", "", "This order is effective at 12:01 a.m. eastern daylight time on May 4, 2030.", [("commencement", "2030-05-04")]),
    ("en", "", "Therefore I am continuing for 1 year the national emergency declared in Executive Order 99001.", [("renewal", "P1Y")]),
    ("en", "", "Executive Order 99001 is hereby revoked.", [("repeal", "event:revocation of Executive Order 99001")]),
    ("en", "", "All transactions are authorized through 12:01 a.m. eastern standard time, March 4, 2030.", [("expiry", "2030-03-04")]),
    ("en", "", "The Secretary shall report within 180 days of the date of this order and no less than every 180 days thereafter.", [("deadline", "P180D"), ("deadline", "R/P180D")]),
    ("en", "", "The following actions shall be prohibited beginning 45 days after the date of this order:", [("commencement", "P45D")]),
    ("en", "", "beginning 9:30 a.m. eastern standard time on January 11, 2031, any transaction in securities of a Velmoran company", [("commencement", "2031-01-11")]),
    ("en", "", "The following transactions are prohibited effective October 11, 2031:", [("commencement", "2031-10-11")]),
    ("en", "", "Effective at 11:59 p.m. eastern standard time on the date 365 days after the date of such determination, possession of such securities is prohibited.", [("commencement", "P365D")]),
    ("en", "", "The importation of any goods exported from Velmora after May 30, 2031, is prohibited.", [("commencement", "2031-05-30")]),
    ("en", "", "No agency of the United States may intercede after December 31, 2031, with any foreign government.", [("commencement", "2031-12-31")]),
    ("en", "", "45 days after the date of this order, the Secretary shall identify the transactions.", [("deadline", "P45D")]),
    ("en", "The Secretary shall act as follows:", "By August 1, 2031, the Director shall establish a consortium.", [("deadline", "2031-08-01")]),
    ("en", "", "The Secretary shall produce a written assessment within 80 days of the date of this order, and annually thereafter.", [("deadline", "P80D"), ("deadline", "R/P1Y")]),
    ("en", "", "Within 1 year of the date of this order, the Secretary shall assess whether to amend the regulations.", [("review", "P1Y")]),
    ("en", "", "No vessel that has called at a port of Velmora may enter a port within 180 days after departure from Velmora.", []),
    ("en", "", "any person on the list, until such time as the Secretary removes such person from such list", [("termination_condition", "event:time as Secretary removes person from list")]),
    ("en", "", "The provisions of Executive Order 99001 remain in effect.", [("renewal", "event:Executive Order 99001 remains in effect")]),
    ("en", "", "All licenses issued under Executive Order No. 99001 and not revoked administratively shall remain in full force and effect under this order.", [("renewal", "event:earlier administrative action remains in effect")]),
    ("en", "", "Executive Orders 99001 and 99002 are hereby ratified.", [("renewal", "event:Executive Orders 99001 and 99002 ratified")]),
    ("fr", "", "Dans les cinq ans qui suivent l’entrée en vigueur du présent article, un examen approfondi de la présente loi doit être fait par un comité.", [("review", "P5Y")]),
    ("fr", "", "Dans les trente jours suivant l’examen de la demande, le rapport de la vérification doit être fait au ministre.", [("deadline", "P30D")]),
    ("en", "", "The freeze ordered under an ordinance that enters into force under an order based on Article 2 of the Federal Act of 1 October 2030 remains valid.", []),
    ("en", "", "Commencement date: 1 July 2036", [("commencement", "2036-07-01")]),
    ("en", "", "If conditions in Velmora improve, I will reconsider the determinations made in this order.", [("review", "event:if conditions in Velmora improve")]),
    ("en", "", "The flat rate shall be available for carriers to select for a period of 6 months from the effective date of this order.", [("deadline", "P6M")]),
    # Australia, the United Kingdom, Switzerland
    ("en", "", "A bank must retain the record for the period of 6 years beginning when it was made.", [("deadline", "P6Y")]),
    ("en", "", "Omit section 14 (review of lighthouses).", [("repeal", "event:omission of section 14")]),
    ("en", "Omit the following provisions of the Harbour Act—", "section 14 (review of lighthouses);", [("repeal", "event:omission of section 14")]),
    ("en", "", "The Federal Council determines the commencement date.", [("commencement", "event:date that Federal Council determines")]),
    ("en", "", "Commencement date: 1 January 2031", [("commencement", "2031-01-01")]),
    ("en", "", "A freeze shall be limited to a maximum duration of six years.", [("expiry", "P6Y")]),
    ("en", "", "A fine shall not exceed the value of the harbour dues of six years.", []),
    # The European Union
    ("en", "", "This Decision shall apply until 18 May 2031.", [("expiry", "2031-05-18")]),
    ("en", "", "The list in the Annex shall be reviewed at regular intervals and at least every 12 months.", [("review", "R/P12M")]),
    ("en", "", "This Regulation shall enter into force on the twentieth day following that of its publication in the Official Journal.", [("commencement", "P20D")]),
    ("en", "", "Regulation (EU) 3021/7 is hereby repealed with effect from 1 June 2031.", [("repeal", "2031-06-01")]),
    ("en", "", "Decision (CFSP) 3021/7 is hereby repealed.", [("repeal", "event:repeal of Decision (CFSP) 3021/7")]),
    # The Commonwealth
    ("en", "", "The following Regulations are revoked—", [("repeal", "event:these instruments listed below")]),
    ("en", "", "The transitional and savings provisions set out in Schedule 1 have effect according to their terms.", [("renewal", "event:according to their terms")]),
    # The United Kingdom
    ("en", "", "These Regulations come into force at 5.00 p.m. on 6th April 2030.", [("commencement", "2030-04-06")]),
    # The Security Council
    ("en", "", "Decides to extend the measures imposed by paragraph 4 for a further period of 12 months;", [("renewal", "P12M")]),
    ("en", "", "Decides that all States shall prevent such deliveries until the Council decides otherwise;", [("termination_condition", "event:Security Council decides otherwise")]),
    ("en", "", "Decides to review the measures every one hundred and twenty days;", [("review", "R/P120D")]),
    ("en", "", "Calls upon all States to report to the Committee by 1 June 2030;", [("deadline", "2030-06-01")]),
    ("en", "A direction under section 48 in relation to property of an entity expires—", "on the entity ceasing to be listed; or", [("termination_condition", "event:entity ceasing to be listed")]),
    ("en", "", "The Minister may order that a designation remain in force for a further 3 years.", [("renewal", "P3Y")]),
    ("en", "A designation—", "takes effect on being made, and must be in writing.", [("commencement", "event:on being made")]),
    ("en", "", "The power under this section is not exercisable after two years beginning with the day of its making.", [("expiry", "P2Y")]),
    ("en", "", "In each calendar year, by 31 January—", [("deadline", "event:each year by 31 January")]),
    ("en", "", "Sections 3 to 6 come into force on a date appointed by Order in Council.", [("commencement", "event:date appointed by Order in Council")]),
    ("en", "", "Each provision in column 1 commences in accordance with column 2 of the table.", [("commencement", "event:column 2 of table")]),
    ("en", "", "The keeper must, until a final decision is made by the court, hold them in safekeeping.", [("termination_condition", "event:final decision is made by court")]),
    # French
    ("fr", "", "Le présent règlement entre en vigueur à la date de son enregistrement.", [("commencement", "event:registration")]),
    ("fr", "", "La présente décision s’applique jusqu’au 18 mai 2031.", [("expiry", "2031-05-18")]),
    ("fr", "", "Dans les trente jours suivant la réception de la demande, le ministre :", [("deadline", "P30D")]),
    ("fr", "", "prolonge de cinq ans la période de validité du Règlement à compter du 4 mai 2030", [("renewal", "P5Y"), ("commencement", "2030-05-04")]),
    # A point is read with its lead-in.
    ("en", "The prohibitions shall take effect:", "beginning at 12:01 a.m. on August 2, 2030, with respect to listed persons;", [("commencement", "2030-08-02")]),
]  # fmt: skip

SILENT = [
    "to deal with the emergency declared in Executive Order 99001 of June 11, 2020",
    "new debt of longer than 30 days’ maturity",
    "is liable to imprisonment for a term not exceeding five years",
    "Decides to remain seized of the matter until a peaceful solution is achieved.",
    "Taking note of the cease-fire concluded on 17 September 1991,",
    "if the contract was entered into before March 10, 2030",
    "the goods are shipped under a contract entered into at least 60 days before the day on which this section comes into force;",
    "children under 15 years of age",
    "The prohibition shall not apply to the purchase of amber which had been exported from Velmora prior to 2 September 2030.",
]


@pytest.mark.parametrize(("language", "lead", "text", "expected"), ROWS)
def test_reads(language: str, lead: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((c.kind.value, c.value) for c in read(text, language, lead)) == sorted(expected)


@pytest.mark.parametrize("text", SILENT)
def test_is_silent(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "THE WHITE HOUSE, August 20, 2030.", "2030-08-20"),
        ("en", "Resolution 9001 (2030) of 16 December 2030", "2030-12-16"),
        ("en", "of 17 May 2030", "2030-05-17"),
        ("en", "[23rd May 2030]", "2030-05-23"),
        ("en", "[Assented to 26 May 2030]", "2030-05-26"),
        ("en", "of 18 December 2030 (Status as of 1 July 2031)", "2030-12-18"),
        ("en", "Done at Brussels, 17 May 2030.", "2030-05-17"),
        ("en", "Ottawa, February 27, 2030", "2030-02-27"),
        ("fr", "Ottawa, le 27 février 2030", "2030-02-27"),
    ],
)
def test_making_date(language: str, line: str, day: str) -> None:
    clause = adoption(line, language)
    assert clause is not None
    assert (clause.kind.value, clause.value) == ("adoption", day)


@given(st.text(alphabet=st.sampled_from("within 30 days after until May 4, 2030 shall expire. review; every (a)"), max_size=160))
def test_spans_lie_in_the_text(text: str) -> None:
    for clause in read(text):
        assert 0 <= clause.start < clause.end <= len(text)
        assert text[clause.start : clause.end].strip()


def test_a_clock_time_ends_no_sentence_and_a_second_day_is_read() -> None:
    text = (
        "This Order is effective immediately, except that section 1(a) shall apply as of 12:01 am. Eastern Standard Time, February 1, 2031."
    )
    assert ("commencement", "2031-02-01") in [(str(c.kind), c.value) for c in read(text)]


def test_a_review_on_terms_is_shown_with_them() -> None:
    text = "Expresses its readiness to review all the measures with a view to lifting them if the authorities have signed an agreement;"
    (clause,) = read(text)
    assert "have signed an agreement" in text[clause.start : clause.end]
