"""Acts of many countries: what a section is for by its heading, offences told person by person, and what notes and prints say."""

import pytest

from corpora.formats import Hints, parse
from models.nature import decide
from models.pipeline import read


def functions(words: str) -> dict[str, set[str]]:
    document = parse(words.encode(), Hints(name="act.txt"))
    reading = read(document, decide(document), learned=False)
    return {document.text[p.start : p.end]: set(reading.functions.get(p.eid, {})) for p in document.provisions}


ACT = """United Nations (Harbour Sanctions) Ordinance

(Cap. 9998)

An Ordinance to impose sanctions on ships.

1. Interpretation

(1) In this Ordinance—

harbour includes a roadstead;

(2) Whatever floats counts once only.

2. Refusal of licences

[1] The ship has been struck off.

3. Offences by commercial enterprises

Section 6 of another Ordinance applies by analogy.

4. Appeals

The general rules are followed.

5. Disclosure of information

Papers go to the harbour of registry.

[17/2031; S 759/2032]

6. Prohibition on provision of funds

Every person who—

(a) provides or collects funds for a listed ship; or

(b) lends them,

shall be guilty of an offence.
"""


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("(2) Whatever floats counts once only.", {"definition"}),
        ("[1] The ship has been struck off.", {"exemption"}),
        ("Section 6 of another Ordinance applies by analogy.", {"enforcement"}),
        ("The general rules are followed.", {"safeguard"}),
        ("Papers go to the harbour of registry.", {"cooperation"}),
        ("[17/2031; S 759/2032]", {"other"}),
    ],
)
def test_a_heading_says_what_silent_words_are_for(words, wanted):
    assert functions(ACT)[words] == wanted


def test_an_offence_told_person_by_person_forbids_and_punishes():
    found = functions(ACT)
    assert found["Every person who—"] == found["(a) provides or collects funds for a listed ship; or"] == {"measure", "enforcement"}


def test_where_an_offence_reaches_is_enforcement_alone():
    words = "Section 15.2 of the Criminal Code (extended geographical jurisdiction) applies to an offence against subsection (1)."
    assert functions(f"Harbour Sanctions Act 2031\n\n1. Offence\n\n{words}\n")[words] == {"enforcement"}
    note = "Note: A defendant bears an evidential burden in relation to the matter in subsection (2)."
    assert functions(
        f"Harbour Sanctions Act 2031\n\n1. Offence\n\n(1) A person commits an offence if the person moors a ship.\n\n{note}\n"
    )[note] == {"enforcement"}
