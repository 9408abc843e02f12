"""Sentences that impose or empower sanctions make a document sanctions law; look-alikes of other law do not."""

import pytest

from corpora.formats import Hints, parse
from models.nature import decide
from models.pipeline import annotate


def nature(words: str) -> str:
    return str(decide(parse(words.encode(), Hints(name="law.txt"))).nature)


@pytest.mark.parametrize(
    "words",
    [
        "Public Safety Act 2031\n\nPart 2 Orders\n\n4 Power\n\n(1) The Treasury may make a freezing order if a foreign government harms the economy.",
        "Article 1\n\nIt shall be prohibited to sell, supply or export pumps, directly or indirectly, to any person in Belarus.",
        "Article 6c\n\nThe competent authorities may authorise the release of certain frozen funds or economic resources for medicine.",
        "12. Decides that all Member States shall freeze without delay the funds that listed entities own;",
        "4. Requests all States to tell the Committee what they have done to carry out the measures imposed by paragraph 3 of resolution 9718 (2030);",
        "The Security Council,\n\nRecalling its resolution 9718 (2030),\n\n6. Decides to establish a ban on all flights over Velmora;",
        "(1) The Secretary of State may make a designation of a person who is involved in terrorism.",
        "The Security Council,\n\nRecalling its resolution 864 (1993),\n\n3. Urges both parties to resume their talks;",
        "Terrorism (Suppression of Financing) Act 2031\n\n6.—(1) No person shall deal, directly or indirectly, in any property that he knows is owned by any terrorist.",
        "An Ordinance to provide for the imposition of sanctions against persons arising from Chapter 7 of the Charter.\n\n3. The Chief Executive shall make regulations.",
        "UNITED NATIONS ACT (CHAPTER 999, SECTION 2)\n\n7A. No person shall supply any arms to terrorists.",
        "An Act to set up a register of harbours; to amend the law of companies; and to make provision about sanctions.\n\n1 The register\n\nThere is to be a register.",
        "Economic Amendments Act 2031\n\n44 Streamlining\n\n(1) The Sanctions and Anti-Money Laundering Act 2018 (referred to as “the 2018 Act”) is amended in accordance with this section.",
        "The Security Council,\n\n5. Declares itself ready to consider further measures against Velmora under the Charter;",
    ],
)  # fmt: skip
def test_what_imposes_or_empowers_sanctions_is_sanctions_law(words):
    assert nature(words) == "sanctions"


@pytest.mark.parametrize(
    "words",
    [
        "Court Rules 2031\n\n25 Injunctions\n\n(1) The court may make a freezing order against a party to the proceedings, and the party may apply to vary it.",
        "Article 1\n\nThe placing on the market of unlabelled pumps shall be prohibited. Member States shall inform the Commission.",
        "The General Assembly,\n\nCalls upon all States to celebrate the Day of Harbours, and recalls resolution 9718 (2030) of the Security Council.",
        "The Security Council,\n\nRecalling its resolution 9718 (2030) on the observers,\n\n3. Extends their mandate;",
        "Grain Act 2031\n\n(1) The Minister may make regulations for the grading of wheat, and may vary or revoke a grade.",
        "(1) The Secretary of State may make a designation of an area as a nature reserve.",
        "Insurance Act 2031\n\n4.—(1) No person shall deal in any property of an insolvent insurer without the leave of the Authority.",
        "An Act to provide for sanctions for breach of discipline in schools.\n\n1 The head may suspend a pupil.",
        "The import of live poultry from Brazil is prohibited until the veterinary office has declared the outbreak over.",
    ],
)  # fmt: skip
def test_other_law_that_sounds_alike_is_unrelated(words):
    assert nature(words) == "unrelated"


def test_a_record_of_an_act_on_several_subjects_says_that_it_was_read_whole():
    words = "An Act to set up a register of harbours; to amend the law of companies; and to make provision about sanctions.\n\n1 The register\n\nThere is to be a register."
    record = annotate(parse(words.encode(), Hints(name="law.txt")))
    assert record is not None
    assert "to make provision about sanctions" in record.nature_because
    assert any("read whole" in warning for warning in record.warnings)
    alone = annotate(
        parse(
            b"Article 1\n\nIt shall be prohibited to sell pumps, directly or indirectly, to any person in Belarus.", Hints(name="law.txt")
        )
    )
    assert alone is not None
    assert not any("read whole" in warning for warning in alone.warnings)
