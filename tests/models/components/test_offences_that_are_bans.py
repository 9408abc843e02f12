"""Acts that forbid by making something an offence, or that let regulations forbid: what each point of them does and stops."""

import pytest

from corpora.formats import Hints, parse
from evaluation.labelled import read_labelled
from models.rules import unnumbered
from models.vocabulary import Function


def read(words: str):
    """By the beginning of their words: (functions, types of measure) of the provisions of an Act."""
    reading = read_labelled(parse(words.encode(), Hints(name="act.txt")), False)
    types: dict[str, set[str]] = {}
    for s in reading.statements["measures"]:
        types.setdefault(s.provision, set()).add(str(s.type))
    return {u.text: (set(map(str, reading.functions.get(u.eid, {}))), types.get(u.eid, set())) for u in reading.units}


def of(found, begins: str):
    return next(said for words, said in found.items() if unnumbered(words).startswith(begins))


TRADE = """Harbour Trade Controls Act 2031

Part 1—Preliminary

1  Short title

This Act may be cited as the Harbour Trade Controls Act 2031.

Part 2—Dealings in listed goods

9A  Simplified outline of this Part

The Minister may issue notices prohibiting persons from supplying listed goods.

10  Offence—supply of listed goods

(1) A person (the supplier) commits an offence if:

(a) the supplier supplies listed goods to another person; and

(b) the supply is from a place in Velmora to a place outside Velmora; and

(c) the supplier does not hold a permit under section 11 authorising the supply.

(2) Subsection (1) does not apply if the supply is by a member of the fire brigade.

11  Permits for purposes of section 10

(1) The Minister may give a person a permit for a specified supply if it harms nobody.

12  Notices

(1) A person commits an offence if:

(a) the person supplies listed goods; and

(b) the supply contravenes a notice that is in force under this Act.
"""


def test_the_elements_of_an_offence_of_trading_are_a_ban_and_what_a_permit_takes_away_frees_too():
    found = read(TRADE)
    assert of(found, "A person (the supplier)") == ({"measure", "enforcement"}, {"export_ban"})
    assert of(found, "the supplier supplies") == ({"measure", "enforcement"}, {"export_ban"})
    assert of(found, "the supplier does not hold")[0] == {"measure", "enforcement", "exemption"}
    assert of(found, "Subsection (1) does not apply")[0] == {"exemption"}
    assert of(found, "The Minister may give a person a permit")[0] == {"exemption"}


def test_an_offence_against_a_notice_is_no_ban_of_its_own():
    found = read(TRADE)
    assert "measure" not in of(found, "the supply contravenes a notice")[0]


def test_an_outline_of_a_part_is_no_law():
    assert of(read(TRADE), "The Minister may issue notices") == ({"other"}, set())


FINANCE = """Suppression Act 2031

9  Prohibition on dealing with property of designated entity

(1) A person commits an offence who, without reasonable excuse, deals with any property knowing that the property is—

(a) property owned by a designated entity; or

(b) property derived from it.

55  Forfeiture of property by order of court

(1) The High Court may order that specified property is forfeited to the Crown if it is in Velmora and is—

(a) property owned by a designated entity.

56  Limits

(1) The court must not grant leave unless there are special reasons for doing so.

57  Variation

(1) If not earlier revoked, a direction under section 48 in relation to property of an entity expires—

(a) on the entity ceasing to be subject to the designation; or

(b) on a forfeiture order being made.
"""


def test_a_sentence_that_makes_dealing_with_property_an_offence_freezes_it():
    found = read(FINANCE)
    assert of(found, "A person commits an offence who") == ({"measure", "enforcement"}, {"asset_freeze"})
    assert of(found, "property derived from it") == ({"measure", "enforcement"}, {"asset_freeze"})
    assert of(found, "The High Court may order") == ({"measure"}, {"forfeiture"})
    assert "measure" not in of(found, "The court must not grant leave")[0]


def test_what_a_direction_ends_on_is_stated_point_by_point():
    reading = read_labelled(parse(FINANCE.encode(), Hints(name="act.txt")), False)
    kinds = [str(s.kind) for s in reading.statements["temporal"]]
    assert kinds.count("termination_condition") == 3  # not revoked earlier, and each of the points
    assert kinds.count("expiry") == 1


REGULATIONS = """Sanctions Act 2031

3  Financial sanctions

(1) For the purposes of section 1 regulations “impose financial sanctions” if they impose prohibitions or requirements for one or more of the following purposes—

(a) preventing financial services from being provided, where they relate to products issued by designated persons;

(b) preventing funds from being made available to—

(i) designated persons;

(ii) a prescribed description of persons connected with a prescribed country.

7  Shipping sanctions

(1) For the purposes of section 1 regulations “impose shipping sanctions” if they impose prohibitions or requirements for one or more of the following purposes—

(a) preventing ships from being registered in a prescribed country.
"""  # fmt: skip


@pytest.mark.parametrize(
    ("begins", "types"),
    [
        ("preventing financial services", {"finance_ban"}),
        ("preventing funds", {"funds_ban"}),
        ("preventing ships", {"transport_ban"}),
    ],
)
def test_what_regulations_may_prevent_is_said_by_each_purpose(begins, types):
    assert of(read(REGULATIONS), begins)[1] == types


def test_points_that_only_say_whom_a_ban_hits_forbid_nothing():
    found = read(REGULATIONS)
    for begins in ("designated persons", "a prescribed description"):
        functions, types = of(found, begins)
        assert str(Function.DESIGNATION) in functions
        assert not types


def test_an_article_that_a_definition_names_makes_no_document_of_articles():
    words = TRADE.replace(
        "Part 2—Dealings", "4  Definitions\n\nIn this Act:\n\nArticle 3(1) goods has the meaning given by section 5.\n\nArticle 3(3) goods has the meaning given by section 5.\n\nPart 2—Dealings"
    )  # fmt: skip
    document = parse(words.encode(), Hints(name="act.txt"))
    assert {p.number: p.heading for p in document.provisions if p.kind == "section"}["10"] == "Offence—supply of listed goods"


def test_on_what_condition_goods_may_be_seized_is_a_ground():
    found = read("Suppression Act 2031\n\n47A  Detention\n\n(1) An officer may, without warrant, seize and detain goods if—\n\n(a) the goods came into his possession during a search; or\n\n(b) the goods are in Velmora.\n")  # fmt: skip
    assert of(found, "An officer may") == ({"measure"}, {"forfeiture"})
    assert of(found, "the goods are in Velmora") == ({"ground"}, set())


def test_what_is_traded_is_named_without_the_verbs():
    words = "Suppression Act 2031\n\n13  Explosives\n\n(1) A person commits an offence who imports or exports unmarked explosives to or from Velmora.\n"
    reading = read_labelled(parse(words.encode(), Hints(name="act.txt")), False)
    assert [s.scope.goods for s in reading.statements["measures"]] == [["unmarked explosives"]]


ARMS = """Harbour Blast Weapons Prohibition Act 2033

Part 1—Preliminary

1  Short title

This Act may be cited as the Harbour Blast Weapons Prohibition Act 2033.

Part 2—Prohibition

10  Offences relating to blast weapons

(1) A person who does any of the following things commits an offence:

(a) uses a blast weapon;

(b) develops, produces, or otherwise acquires a blast weapon;

(c) stockpiles or retains a blast weapon.

(2) Every person commits an offence who transfers, directly or indirectly, a blast weapon to another person.

(3) This section does not limit any of the following:

(a) the Harbour Arms Act 2011;

(b) the Harbour Customs Act 2012.

11  Exceptions to offences

(1) Despite section 10(1), an officer does not commit an offence by possessing a blast weapon if the officer is doing so for the purposes of—

(a) destroying it; or

(b) rendering it harmless.

12  Forfeiture

(1) A blast weapon in respect of which an offence against section 10 has been committed is forfeit to the Crown.

13  Contravention

(1) A person who contravenes the prohibition in section 10 commits an offence.
"""


def test_an_offence_of_having_weapons_is_a_ban_on_them():
    found = read(ARMS)
    assert of(found, "A person who does any") == ({"measure", "enforcement"}, {"arms_embargo"})
    assert of(found, "uses a blast weapon") == ({"measure", "enforcement"}, {"arms_embargo"})
    assert of(found, "stockpiles or retains") == ({"measure", "enforcement"}, {"arms_embargo"})
    assert of(found, "Every person commits an offence who transfers") == ({"measure", "enforcement"}, {"arms_embargo"})


def test_who_commits_no_offence_is_exempt_and_nothing_else():
    found = read(ARMS)
    assert of(found, "Despite section 10(1)")[0] == {"exemption"}
    assert of(found, "rendering it harmless")[0] == {"exemption"}


def test_a_section_that_limits_no_other_law_does_nothing():
    found = read(ARMS)
    assert of(found, "This section does not limit")[0] == {"other"}
    assert of(found, "the Harbour Customs Act 2012")[0] == {"other"}


def test_what_is_forfeit_to_the_crown_is_taken():
    assert of(read(ARMS), "A blast weapon in respect of which") == ({"measure", "enforcement"}, {"forfeiture"})


def test_whoever_contravenes_a_prohibition_that_stands_elsewhere_is_punished_not_forbidden():
    assert of(read(ARMS), "A person who contravenes the prohibition")[0] == {"enforcement"}


POWER = """Sanctions Act 2031

1  Power to make sanctions regulations

(5) In this section “sanctions regulations” means regulations which do one or more of the following—

(a) impose financial sanctions (see section 3);

(b) impose trade sanctions (see section 5).

(6) In this section “designated persons” means—

(a) persons designated under a power in the regulations;

(b) persons named by the Security Council.

17  Enforcement

(1) Regulations may make provision—

(a) for the enforcement of prohibitions imposed by regulations;

(b) as to the persons who may search a ship.

22  Right to request review

(1) This section applies where—

(a) a person is designated for the purposes of that provision.

(2) The regulations may authorise matters to be excluded from that statement where the Minister considers that they should be excluded—

(a) in the interests of national security.
"""


def test_what_it_is_to_impose_sanctions_is_defined_and_may_be_forbidden_point_by_point():
    found = read(REGULATIONS) | read(POWER)
    for begins in ("For the purposes of section 1 regulations", "preventing funds", "impose financial sanctions (see"):
        assert of(found, begins)[0] == {"definition", "measure"}
    for begins in ("designated persons", "a prescribed description"):
        assert of(found, begins)[0] == {"definition", "designation"}


def test_a_term_and_a_case_in_which_a_section_applies_are_definitions_alone():
    found = read(POWER)
    assert of(found, "persons designated under a power")[0] == {"definition"}
    assert of(found, "This section applies where")[0] == {"definition"}


def test_what_regulations_provide_in_a_section_on_enforcement_enforces():
    found = read(POWER)
    assert of(found, "Regulations may make provision")[0] == {"enforcement"}
    assert of(found, "as to the persons who may search")[0] == {"enforcement"}


def test_what_may_be_left_out_of_reasons_belongs_to_the_safeguard():
    found = read(POWER)
    assert of(found, "The regulations may authorise matters")[0] == {"safeguard"}
    assert of(found, "in the interests of national security")[0] == {"safeguard"}
