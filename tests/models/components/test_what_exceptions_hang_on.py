"""By whose leave and on what conditions an exemption applies, what a lost subsection frees, and how far a ban on craft, accounts and funds reaches."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models.assemble import assemble
from models.authorities import authority
from models.measure_scope import reach, scope
from models.nature import Decision
from models.pipeline import read
from models.qualifiers import conditions
from models.vocabulary import Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")


def reading(*sections, language="en", jurisdiction="US", but=()):
    """A Reading of sections, each (lead-in, points), whose points are lettered; those of `but` are lost."""
    builder = DocumentBuilder("test", Metadata(language=language, jurisdiction=jurisdiction, title="Special Measures (Velmora) Order"))
    for number, (lead, points) in enumerate(sections, 1):
        section = builder.add(f"sec_{number}", "section", lead, number=str(number))
        for letter, point in zip("abcdef", points, strict=False):
            if f"{number}{letter}" not in but:
                builder.add(f"para_{letter}", "paragraph", point, number=f"({letter})", parent=section)
    return read(builder.build(), DECISION, learned=False)


def test_whose_approval_is_needed_may_stand_behind_what_for():
    words = "unless the voyage has been approved, for relief or other purposes consistent with the decisions of the Council, by the Sanctions Committee"
    assert authority(words) == "Sanctions Committee"


@pytest.mark.parametrize(
    "powers",
    [
        "is authorized to take such actions, including the promulgation of rules, as may be necessary to carry out the purposes of this order.",
        "is hereby authorized and directed to issue rules and to take all necessary actions to implement this order.",
    ],
)
def test_who_carries_out_an_order_gives_the_leave_that_it_speaks_of(powers):
    found = reading(
        ("Unless licensed or otherwise authorized pursuant to this order, any garnishment of the Deposit Funds is prohibited.", ()),
        (f"The Secretary of the Treasury, in consultation with the Secretary of State, {powers}", ()),
    )
    assert {e.authority for e in found.statements["exemptions"]} == {
        "Secretary of the Treasury, in consultation with the Secretary of State"
    }


def test_points_below_a_finding_are_conditions_and_what_they_cite_is_not_freed():
    found = assemble(
        reading(
            ("Il est interdit à toute personne au Canada d’effectuer une opération portant sur un bien d’une personne désignée.", ()),
            ("Il est interdit à toute personne au Canada d’exporter des armes à destination de la Velmorie.", ()),
            (
                "Le ministre délivre une attestation soustrayant un bien à l’application de l’article 1 s’il est établi que :",
                ("le contrat est antérieur à la désignation;", "le contrat n’est pas lié à une activité visée à l’article 2."),
            ),
            language="fr",
            jurisdiction="CA",
        ),
        DECISION,
    )
    at = {m.key: m.provision for m in found.measures}
    points = [e for e in found.exemptions if e.provision in ("sec_3__para_a", "sec_3__para_b")]
    assert points
    assert {at[k] for e in points for k in e.limits} == {"sec_1"}
    assert "le contrat est antérieur à la désignation" in [c for e in points for c in e.conditions]


def test_numbered_clauses_on_goods_are_conditions():
    found = reading(
        (
            "Goods of Velmora are subject to a duty, except for goods that (1) were loaded before May 2 and (2) are entered before June 1, 2031.",
            (),
        )
    )
    said = conditions(found.units[0])
    assert any("were loaded before May 2" in c for c in said)
    assert any("are entered before June 1, 2031" in c for c in said)


def test_a_subsection_that_a_scan_lost_leaves_its_section_cut():
    freed = "The prohibitions in subsection (a) of this section apply except to the extent provided by licenses that may be issued pursuant to this order."
    found = assemble(
        reading(
            ("", ("All property of the following persons is blocked.", freed)),
            ("The export of amber to Velmora is prohibited.", ()),
            ("The prohibitions in section 1 of this order include the making of any contribution to such persons.", ()),
            but=("1a",),
        ),
        DECISION,
    )
    (freeing,) = [e for e in found.exemptions if e.provision == "sec_1__para_b"]
    at = {m.key: m.provision for m in found.measures}
    assert freeing.limited == ["sec_1"]
    assert "sec_2" not in {at[k] for k in freeing.limits}


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("No vessel that has called at a port of Velmora may dock here.", "that has called at a port of Velmora may dock here"),
        ("No aircraft may land here within 90 days after departure from Velmora", "within 90 days after departure from Velmora"),
        ("No ship in which a Velmoran national has an interest may dock.", "in which a Velmoran national has an interest may dock"),
        ("The import of amber is prohibited.", None),
    ],
)
def test_the_past_of_a_craft_tells_how_far_a_ban_reaches(words, clause):
    assert reach(words) == ([clause] if clause else [])


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("prohibit the opening or maintenance in Velmora of correspondent accounts or payable-through accounts;", "correspondent accounts or payable-through accounts"),
        ("Dealings in new debt of longer than 40 days maturity, are prohibited", "new debt of longer than 40 days maturity"),
    ],
)  # fmt: skip
def test_accounts_and_debt_are_the_services_that_a_bank_must_not_give(words, what):
    assert what in scope(words, "", "en", object_only=False).services


def test_what_may_not_be_moved_is_the_property():
    words = "No Deposit Funds may be transferred, paid, exported, withdrawn, or otherwise dealt in."
    assert scope(words, "", "en", object_only=False).property[0] == "Deposit Funds"
