"""Statutes of courts, complaints to treaty bodies, and what conventions declare or permit without a duty."""

import pytest
from treaty_drafts import functions_of, treaty

_RIGHTS = ("", "Prisoners shall be treated humanely.")


def _does(words: str, heading: str = "", title: str = "Convention on the Wounded of Velmora") -> set[str]:
    return functions_of(treaty(title, [(heading, words), _RIGHTS]))


@pytest.mark.parametrize(
    ("words", "functions"),
    [
        ("The hearing shall be held in public unless the Court decides otherwise.", {"dispute_settlement", "institutional"}),
        ("The judgment shall state its reasons and be signed by the President.", {"dispute_settlement", "institutional"}),
        ("The decision of the Court has no binding force except between the parties of the case.", {"dispute_settlement"}),
        ("Each of the parties shall bear its own costs.", {"dispute_settlement"}),
        ("The members of the Court shall be elected for six years.", {"institutional"}),
        ("Candidates who obtain a majority of votes shall be considered as elected.", {"institutional"}),
        ("The Court may give an advisory opinion at the request of the Assembly.", {"institutional"}),
        ("The members of the Court shall enjoy diplomatic privileges and immunities.", {"institutional", "obligation"}),
    ],
)
def test_the_statute_of_a_court_between_states(words: str, functions: set[str]):
    assert _does(words, title="Statute of the Court of Arbitral Justice of Velmora") == functions


def test_a_criminal_court_settles_no_disputes_of_states():
    title = "Statute of the Criminal Court of Velmora"
    assert _does("The Court shall hold its hearings in public.", title=title) == {"institutional"}
    assert _does("The Trial Chamber shall rule on the motion. The accused shall be entitled to be heard.", title=title) == {
        "institutional",
        "obligation",
    }
    assert _does("The Court may ask for the arrest of a person, and the requested State shall comply with the request.", title=title) == {
        "obligation"
    }


def test_a_body_hears_the_complaints_of_persons():
    heard = {"institutional", "dispute_settlement"}
    assert _does("The Committee shall not consider a communication from an individual twice.") == heard
    assert _does("Individuals who claim a violation may submit a written communication to the Committee.") == heard


@pytest.mark.parametrize(
    ("heading", "words", "functions"),
    [
        ("Breadth of the inner belt", "The inner belt shall not extend beyond six miles.", {"definition"}),
        ("", "The normal line of the coast is the mark of low water.", {"definition"}),
        ("Emblem", "Shelters may bear a distinctive emblem.", {"obligation"}),
        ("", "The rules of Article 2 shall apply by analogy to neutral ports.", {"obligation"}),
        ("", "Submarines in the belt are required to show their flag.", {"obligation"}),
        ("Entry", "This Convention may be amended by a conference.", {"other"}),
        ("", "The Secretary-General shall inform all States of the ratifications that are deposited and of denunciations.", {"other"}),
    ],
)
def test_what_conventions_declare_and_permit(heading: str, words: str, functions: set[str]):
    assert _does(words, heading) == functions


def test_customs_conventions_permit_as_conventions_do():
    procedure = (
        "",
        "The customs authorities shall seal the vehicles at the frontier, and imports of goods shall pass the customs office. " * 12,
    )
    words = "Goods admitted under this Convention may be re-exported in several consignments."
    assert functions_of(treaty("Customs Convention of Velmora", [("", words), procedure])) == {"obligation"}


@pytest.mark.parametrize(
    "words",
    [
        "Each Party shall make the forging of seals an offence. A Party may require an intent to deceive.",
        "Each Party shall punish the forging of seals. A Party may reserve the right not to apply this rule to minors.",
        "Legal persons shall be liable for the forging of seals. Such liability shall be without prejudice to that of their agents.",
        "The Party shall give the help asked for. It may postpone the help while its own inquiry lasts.",
    ],
)
def test_conventions_on_crime_leave_room_beside_what_they_order(words: str):
    assert _does(words, "Forgery", "Criminal Law Convention of Velmora on Seals") == {"obligation", "exception"}


def test_an_article_that_opens_with_a_dispute_settles_it():
    opens = "Any dispute between States Parties concerning the interpretation of this Convention shall be laid before the judges when local remedies are exhausted."
    assert _does(opens, "Exhaustion of local remedies") == {"dispute_settlement"}
    kept = "A dispute excluded under Article 9 may be submitted to the judges. Nothing in this section impairs the right of the Parties to agree otherwise."
    assert _does(kept, "Right to agree upon a procedure") == {"dispute_settlement", "exception"}
