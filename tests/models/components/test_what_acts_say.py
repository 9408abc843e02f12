"""Acts that amend others, and what stands in Acts beside bans: powers of officers, notices, reviews, notes that only point elsewhere."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from corpora.formats import Hints, parse
from models.authorities import authority
from models.components.safeguards import refused_outright
from models.internal_references import cited
from models.nature import decide
from models.pipeline import read
from models.reading import Reading
from models.vocabulary import Nature, RecordType, SafeguardKind


def reading_of(words: str):
    document = parse(words.encode(), Hints(name="act.txt"))
    return document, read(document, decide(document), learned=False)


def functions(words: str) -> dict[str, set[str]]:
    document, reading = reading_of(words)
    return {document.text[p.start : p.end]: set(reading.functions.get(p.eid, {})) for p in document.provisions}


AMENDING = """Harbour Crime Act 2099

2099 CHAPTER 98

An Act to make provision about harbours; and to make provision about sanctions.

PART 3
SANCTIONS

58 Urgent designation of ships by name

(1) Section 11 of the 2098 Act (designation of a ship by name) is amended in accordance with subsections (2) to (4).

(2) After subsection (1) insert—

“(1A) The regulations must contain provision for the Minister to be able to choose whether to designate a ship under—

(a) the standard procedure, or

(b) the urgent procedure.”

(3) In subsection (7), after “by name” insert “under the standard procedure”.

(4) In subsection (8)—

(a) omit paragraph (b);

(b) for “11(2)” substitute “11”.

59 Penalties

(1) A person who designates a ship falsely commits an offence.
"""


def test_what_an_amending_act_inserts_amends_and_does_what_it_says():
    found = functions(AMENDING)
    (inserted,) = (f for words, f in found.items() if "must contain provision for the Minister" in words)
    assert "amendment" in inserted
    assert len(inserted) > 1
    (point,) = (f for words, f in found.items() if words.startswith("(a) the standard procedure"))
    assert "amendment" in point


@pytest.mark.parametrize(
    "words",
    ["(2) After subsection (1) insert", "(3) In subsection (7)", "(4) In subsection (8)", "(a) omit paragraph (b)", "(b) for “11(2)”"],
)
def test_a_command_to_amend_does_nothing_else_whatever_the_heading_of_its_section_speaks_of(words):
    (found,) = (f for text, f in functions(AMENDING).items() if text.startswith(words))
    assert found == {"amendment"} or found == {"amendment", "temporal"}


def test_what_stands_behind_the_inserted_text_is_law_of_the_amending_act():
    (found,) = (f for text, f in functions(AMENDING).items() if "designates a ship falsely" in text)
    assert found == {"enforcement"}


POWERS = """Harbour Sanctions Act 2031

No. 98, 2031

Compilation No. 3

An Act to make provision relating to harbour sanctions

1 Listing of ships

(1) The Minister may, by writing, revoke a notice given to a person under section 9.

Note: Section 67 deals with giving notices under this Act.

(2) The Minister must give the person notice of the refusal and the reasons for the refusal.

(3) The Minister may delegate all or any of the powers under this section to an officer of the Department.

(4) A direction given under this section is not a legislative instrument.

2 Monitoring powers of authorised officers

(1) The monitoring powers include the power to operate equipment on the ship.

(2) For the purposes of subsection (1), the amount is 2,500 penalty units.

3 Reviewable decisions

(1) Each of the following decisions of the Minister is a reviewable decision:

(a) a decision to refuse a permit;

(b) a decision to revoke a permit.
"""


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("revoke a notice given", {"safeguard"}),
        ("Section 67 deals with", {"other"}),
        ("the reasons for the refusal", {"duty", "safeguard"}),
        ("may delegate", {"duty"}),
        ("is not a legislative instrument", {"other"}),
        ("monitoring powers include", {"enforcement"}),
        ("2,500 penalty units", {"enforcement"}),
        ("Each of the following decisions", {"definition", "safeguard"}),
    ],
)
def test_what_acts_say_beside_their_bans(words, wanted):
    (found,) = (f for text, f in functions(POWERS).items() if words in text)
    assert found == wanted


ENDING = """Harbour Sanctions Act 2031

No. 98, 2031

Compilation No. 3

An Act to make provision relating to harbour sanctions

1 Meaning of harbour law

(1) A provision ceases to be a harbour law if:

(a) the Convention ceases to require the closing of harbours; or

(b) the provision gives effect to nothing else.

2 Duration of listing

(1) A listing under section 1 ceases to have effect on:

(a) if no declaration has been made—the third anniversary of the day on which the listing took effect; or

(b) otherwise—the third anniversary of the making of the declaration.

(2) The Minister may declare, in writing, that a specified listing continues to have effect.

(3) In so far as a listing gives effect to a decision of the Council, the listing is revoked when the Council ends that decision.

(4) The person must give the Secretary the documents within the period and in the manner specified in the notice.
"""


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ceases to be a harbour law", "termination_condition"),
        ("closing of harbours", "termination_condition"),
        ("ceases to have effect on", "expiry"),
        ("third anniversary of the day", "expiry"),
        ("third anniversary of the making", "expiry"),
        ("continues to have effect", "renewal"),
        ("is revoked when", "termination_condition"),
        ("specified in the notice", "deadline"),
    ],
)
def test_what_ends_and_goes_on_by_an_event(words, kind):
    document, reading = reading_of(ENDING)
    (eid,) = (p.eid for p in document.provisions if words in document.text[p.start : p.end])
    assert [str(t.kind) for t in reading.of("temporal", next(u for u in reading.units if u.eid == eid))] == [kind]


SCHEDULED = """Harbour Treaty Act 2031

No. 97, 2031

Compilation No. 3

An Act to approve a treaty

1 Approval

(1) The Treaty set out in the Schedule is approved.

2 Ban

(1) A person must not enter the harbour of Ossar.

Schedule 1

Article 1

1. No Party shall supply arms to Ossar.

2. Paragraph 1 shall not apply to medical goods until 1 May 2035.

Article 2

This Treaty shall expire on 1 June 2040.
"""


def test_a_treaty_that_an_act_sets_out_is_not_the_law_of_the_act():
    document, reading = reading_of(SCHEDULED)
    of_treaty = {p.eid for p in document.provisions if "art_" in p.eid}
    assert of_treaty
    assert all(set(reading.functions.get(eid, {})) <= {"other"} for eid in of_treaty)
    stated = {s.provision for statements in reading.statements.values() for s in statements}
    assert not stated & of_treaty
    assert any("sets out a treaty" in note for note in reading.notes)
    (ban,) = (u for u in reading.units if "enter the harbour" in u.text)
    assert reading.has(ban, "measure")


def test_articles_of_an_order_are_its_own_law():
    _, reading = reading_of(
        "THE HARBOUR ORDER 2031\n\n2031 No. 98\n\nArticle 1\n\nNo person shall supply arms to Ossar.\n\nArticle 2\n\nThis Order expires on 1 June 2040.\n"
    )
    assert not any("sets out a treaty" in note for note in reading.notes)
    assert any(reading.has(u, "measure") for u in reading.units)


@pytest.mark.parametrize(
    "words",
    [
        "For the purposes of this section no person may substitute goods originating in Ossar.",
        "After 1 May 2031 no person shall export to Ossar any chip, or substitute one good for another.",
        "In Ossar no person may insert, repair or substitute parts of aircraft.",
    ],
)
def test_a_ban_that_speaks_of_substituting_is_a_ban(words):
    found = functions(
        f"Harbour Sanctions Act 2031\n\nNo. 98, 2031\n\nCompilation No. 3\n\n1 Bans\n\n(1) {words}\n\n(2) The Minister may make regulations.\n"
    )
    (said,) = (f for text, f in found.items() if words in text)
    assert "measure" in said


def test_an_article_inside_a_section_of_an_act_is_law_of_the_act():
    _, reading = reading_of(
        "Harbour Sanctions Act 2031\n\nNo. 98, 2031\n\nCompilation No. 3\n\n1 Power\n\n(1) The Minister may make regulations.\n\n"
        "Article 41. Decisions of the Council bind every person.\n\n(2) No person may export arms to Ossar.\n\n2 Offences\n\n(1) A person must not lie.\n"
    )
    (ban,) = (u for u in reading.units if "export arms" in u.text)
    assert reading.has(ban, "measure")
    assert not any("sets out a treaty" in note for note in reading.notes)


BEHIND = """Harbour Treaty Act 2031

No. 97, 2031

Compilation No. 3

An Act to approve a treaty

1 Approval

(1) The Treaty set out below is approved.

2 Ban

(1) An individual commits an offence if:

(a) the individual supplies arms to Ossar; and

(b) the individual is not licensed.

The Schedule—Treaty of the Harbours

Determined that armed force shall not be used,

CHAPTER 1

Article 1

1. No Party shall supply arms to Ossar; the measures shall be reviewed every year.

Article 2

The lifting of sanctions shall be gradual.
"""


def test_the_preamble_of_a_treaty_behind_the_last_section_belongs_to_it_and_the_profile_rests_on_the_act():
    document, reading = reading_of(BEHIND)
    stated = {s.provision for statements in reading.statements.values() for s in statements}
    text = {p.eid: document.text[p.start : p.end] for p in document.provisions}
    assert not any("armed force" in text[eid] or "Party shall" in text[eid] for eid in stated)
    shown = {eid for quality in reading.profile.values() for eid in quality.provisions}
    assert not any("art_" in eid.replace("part_", "") for eid in shown)


def test_whose_offence_it_is_is_bound():
    _, reading = reading_of(BEHIND)
    assert {m.bound for m in reading.statements["measures"]} == {"An individual"}


def test_circumstances_in_which_nationals_may_be_sanctioned_are_criteria():
    found = functions(
        "Harbour Accountability Act\n\nS.C. 2031, c. 98\n\n1 (1) The Governor in Council may make an order if any of the circumstances described in subsection (2) has occurred.\n\n"
        "(2) The circumstances referred to in subsection (1) are the following:\n\n(a) a foreign national is responsible for, or complicit in, the closing of harbours;\n\n(b) a foreign national has materially assisted in that.\n"
    )
    for start in ("(a) a foreign", "(b) a foreign"):
        (said,) = (f for text, f in found.items() if text.startswith(start))
        assert {"designation", "attribution"} <= said


@pytest.mark.parametrize("office", ["Prime Minister", "Deputy Prime Minister", "Attorney-General", "Chief Executive"])
def test_who_may_list_is_named_whole(office):
    assert authority(f"The {office} may designate an entity as a harbour thief.") == office


@pytest.mark.parametrize(
    "words",
    [
        "If a person controls an entity, any property that is owned by the entity is deemed to be owned by that person.",
        "Si une personne contrôle une entité, les biens que celle-ci détient sont réputés appartenir à cette personne.",
    ],
)
def test_property_deemed_owned_says_what_is_meant_and_forbids_nothing(words):
    found = functions(f"Harbour Act\n\nS.C. 2031, c. 98\n\n1 (1) {words}\n\n(2) The Minister may make regulations.\n")
    (said,) = (f for text, f in found.items() if words in text)
    assert said == {"definition"}


REMEDIES = """Harbour Sanctions Act 2031

No. 98, 2031

An Act to make provision relating to harbour sanctions

1 Listing of ships

(1) No person may deal with a ship that the Minister has listed.

2 Appeals

(1) The owner of a listed ship may appeal to the High Court against the listing.

(2) A direction to hold a ship in port shall not be subject to appeal.

(3) A decision is not subject to appeal or to review by any court, except under subsection (1).

(4) The Minister need not give reasons for listing a ship.
"""


def test_a_remedy_that_law_refuses_is_none_and_one_that_it_saves_in_part_is():
    _, reading = reading_of(REMEDIES)
    found = {(s.kind, s.provision.rpartition("_")[2]): s.refused for s in reading.statements["safeguards"]}
    assert found["judicial_review", "1"] is False
    assert found["judicial_review", "2"] is True
    assert found["judicial_review", "3"] is False
    assert found["statement_of_reasons", "4"] is True


def test_a_profile_counts_no_remedy_that_is_refused():
    _, reading = reading_of(
        REMEDIES.replace("(1) The owner of a listed ship may appeal to the High Court against the listing.", "").replace(
            "(3) A decision is not", "(3) It is not"
        )
    )
    assert reading.profile["reasons"].answer == "not_stated"
    assert reading.profile["reasons"].detail == "expressly refused"


def refused(words: str) -> dict[str, bool]:
    _, reading = reading_of(
        f"Harbour Sanctions Act 2031\n\nNo. 98, 2031\n\nAn Act to make provision relating to harbour sanctions\n\n2 Appeals\n\n{words}\n"
    )
    return {s.kind: s.refused for s in reading.statements["safeguards"]}


@pytest.mark.parametrize(
    "words",
    [
        "(1) A decision is not subject to appeal to the Minister; the person may apply to the court for judicial review.",
        "(1) The designation may not be questioned in any legal proceedings save by way of an application to the High Court.",
        "(1) Subject to section 63, a designation may not be challenged in any court.",
        "(1) A designation may be challenged by application to the High Court and may not be questioned in any other proceedings.",
        "(1) The decision of the Minister is final and shall not be questioned in any court—\n\n(a) save on an application to the court for judicial review.",
    ],
)
def test_a_remedy_of_which_something_is_left_is_not_refused(words):
    assert refused(words)["judicial_review"] is False


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("La décision du ministre ne peut faire l’objet d’aucun recours devant un tribunal.", True),
        ("La décision n’est susceptible d’aucun recours devant un tribunal.", True),
        (
            "La décision du ministre n’est pas susceptible d’appel, mais elle peut faire l’objet d’un recours devant la Cour fédérale.",
            False,
        ),
        ("Sous réserve du contrôle judiciaire, la décision n’est pas susceptible d’appel.", False),
    ],
)
def test_french_refusals(words, denied):
    builder = DocumentBuilder("made", Metadata(language="fr"))
    builder.add("sec_1", "section", words)
    reading = Reading(builder.build(), RecordType.SANCTIONS, Nature.SANCTIONS)
    assert refused_outright(reading.by_eid["sec_1"], SafeguardKind.JUDICIAL_REVIEW) is denied


def test_what_a_lead_in_denies_is_refused_in_its_points():
    found = refused(
        "(1) The Minister is not required to—\n\n(a) notify the person of the decision; or\n\n(b) give reasons for the decision."
    )
    assert found == {"notification": True, "statement_of_reasons": True}


SINGAPORE = """Harbour Sanctions Act 2031

An Act to make provision relating to harbour sanctions

Contents

Ban on berthing
2.—(1) No person may berth a listed ship.
(2) No person may unload one.

Exceptions
3.—(1) Section 2 does not apply to a ship in distress.
"""


def test_a_section_whose_number_runs_into_its_first_subsection_is_found_by_its_number():
    _, reading = reading_of(SINGAPORE)
    (unit,) = (u for u in reading.units if "ship in distress" in u.text)
    assert cited(reading, unit, unit.text) == ["sec_2"]


SWISS = """Federal Act on Harbours

Section 1: General Provisions

Art. 1 Purpose

This Act governs harbours.

Section 2: Freezes

Art. 2 Freeze of ships

1 The Federal Council may freeze ships.

2 A freeze under Article 2 paragraph 1 ends after a year.

Art. 3 End

The freeze under Article 2 may end early.
"""


def test_an_article_is_found_by_its_number_whatever_section_groups_it():
    _, reading = reading_of(SWISS)
    (unit,) = (u for u in reading.units if "may end early" in u.text)
    assert [eid.rpartition("__")[2] for eid in cited(reading, unit, unit.text)] == ["art_2"]
