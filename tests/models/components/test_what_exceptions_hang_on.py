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


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("this ban not to apply to voyages authorized by VELPROFOR in accordance with paragraph 2", "VELPROFOR"),
        ("except flights approved by the Velmora Observer Mission", "Velmora Observer Mission"),
        (
            "The Secretary of Commerce, in consultation with the Secretary of State and any senior official the Secretary of Commerce deems "
            "appropriate, shall determine whether a country sells oil. The Secretary of Commerce shall inform me.",
            "Secretary of Commerce, in consultation with the Secretary of State and any senior official the Secretary of Commerce deems appropriate",
        ),
    ],
)
def test_missions_give_leave_and_others_are_consulted_with_a_colleague(words, who):
    assert authority(words) == who


@pytest.mark.parametrize(
    ("left", "who"),
    [
        (
            "But prior to issuing any license under this order, the Secretary of the Treasury shall consult with the Secretary of State and the Secretary of Defense.",
            "Secretary of the Treasury, after consultation with the Secretary of State and the Secretary of Defense",
        ),
        (
            "The Secretary of the Treasury may, consistent with applicable law, redelegate any of these functions.",
            "Secretary of the Treasury",
        ),
    ],
)
def test_who_may_pass_a_lost_power_on_is_who_has_it(left, who):
    freed = "The prohibitions in section 1 of this order apply except to the extent provided by licenses that may be issued pursuant to this order."
    found = reading(("The export of amber to Velmora is prohibited.", ()), (freed, ()), (left, ()))
    assert {e.authority for e in found.statements["exemptions"]} == {who}


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (
            "Notwithstanding section 1, sales made on or before 11:59 p.m. eastern standard time on May 11, 2031, are permitted.",
            "2031-05-11",
        ),
        ("Section 1 does not apply to payments under contracts made on or before May 11, 2031.", None),
    ],
)
def test_the_last_day_of_an_act_ends_its_exemption_and_that_of_a_contract_does_not(words, end):
    found = reading(("The sale of securities of Velmora is prohibited.", ()), (words, ()))
    assert {str(e.until) if e.until else None for e in found.statements["exemptions"]} == {end}


def test_a_ban_may_begin_at_a_clock_time():
    found = reading(
        ("Beginning 9:30 a.m. eastern standard time on January 11, 2031, any purchase of securities of Velmora is prohibited.", ())
    )
    assert ("commencement", "2031-01-11") in [(t.kind, t.value) for t in found.statements["temporal"]]


def test_a_meaning_that_leaves_it_to_an_office_who_is_meant_is_a_criterion():
    meaning = "the term “covered company” means any person that the Secretary of Defense, in consultation with the Secretary of State, determines is an armament company"
    found = reading(("The purchase of securities of any covered company is prohibited.", ()), (meaning, ()))
    assert [d.provision for d in found.statements["designation"]] == ["sec_2"]
    assert found.statements["designation"][0].by == "Secretary of Defense, in consultation with the Secretary of State"


def test_a_french_proviso_is_a_condition():
    found = reading(
        ("L’article 1 ne s’applique pas à un paiement, pour autant que celui-ci ne profite à aucun inscrit.", ()), language="fr"
    )
    assert conditions(found.units[0])[0] == "pour autant que celui-ci ne profite à aucun inscrit"
