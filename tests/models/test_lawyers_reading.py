"""What a lawyer would strike out of a record: words that belong to titles, senders, peoples, other sections or conditions."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models import measure_scope
from models.authorities import authority
from models.conflicts.facts import Facts
from models.conflicts.triggers import HITS
from models.nature import Decision
from models.pipeline import read
from models.qualifiers import only_if
from models.record import InstrumentRecord, Measure, Scope
from models.states import state_codes
from models.temporal.clauses import read as clauses
from models.vocabulary import MeasureType, Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")


def reading(*sections, language="en"):
    """A Reading of sections, each a list of its subsections, or (lead-in, points)."""
    builder = DocumentBuilder("test", Metadata(language=language, jurisdiction="CA", title="Special Measures (Ruritania) Regulations"))
    for number, section in enumerate(sections, 1):
        lead, below, kind = (*section, "paragraph") if isinstance(section, tuple) else ("", section, "subsection")
        above = builder.add(f"sec_{number}", "section", lead, number=str(number))
        for n, words in enumerate(below, 1):
            builder.add(f"sec_{number}__{n}", kind, words, number=f"({n if kind == 'subsection' else 'abcdef'[n - 1]})", parent=above)
    return read(builder.build(), DECISION, learned=False)


@pytest.mark.parametrize(
    ("words", "language", "codes"),
    [
        ("Communication Received from the Permanent Mission of the Czech Republic, for export to Iran", "en", ["IR"]),
        ("la lettre du Représentant permanent des États-Unis", "fr", []),
        ("the refusal of the Bosnian Serb party", "en", []),
        ("the Republic of Bosnia and Herzegovina", "en", ["BA"]),
    ],
)
def test_senders_and_peoples_are_no_states(words, language, codes):
    assert state_codes(words, language) == codes


def test_words_of_a_cited_title_are_no_condition():
    found = reading(
        ["The entry of such persons is suspended as in Proclamation 90 (Entry of Aliens Subject to Northern Bans) if the Minister agrees."]
    )
    assert only_if(next(u for u in found.units if "Proclamation" in u.text)) == ["if the Minister agrees"]


def test_a_target_ends_where_the_act_begins():
    donated = (
        "for the benefit of any person whose property and interests in property are blocked pursuant to this order would impair my ability"
    )
    assert measure_scope.targets(donated, "") == ["person whose property and interests in property are blocked pursuant to this order"]
    assert measure_scope.targets("any entity referred to in section 19 to open a new office", "") == ["entity referred to in section 19"]


def test_leave_for_frozen_property_does_not_free_trade():
    found = reading(
        ["It is prohibited for any person in Canada to deal in any property of a listed person.", "It is prohibited for any person in Canada to export amber goods to Ruritania."],
        ["The Minister may issue a certificate for property that is necessary for basic expenses of a listed person."],
    )  # fmt: skip
    from models.limits import link_exemptions

    measures = found.statements["measures"]
    (leave,) = link_exemptions(found, measures, found.statements["exemptions"])
    frozen = [m.key for m in measures if m.type == MeasureType.ASSET_FREEZE]
    assert frozen
    assert leave.limits == frozen


def test_french_article_that_does_not_apply_cuts_that_article_only():
    found = reading(
        ["Il est interdit à toute personne au Canada d’effectuer une opération portant sur un bien d’une personne inscrite."],
        ["Il est interdit à toute personne au Canada d’exporter des marchandises en Ruritanie."],
        ("L’article 1 ne s’applique pas à l’égard :", ["des services requis pour obtenir des services juridiques relativement à toute interdiction prévue par le présent règlement;"]),
        language="fr",
    )  # fmt: skip
    freed = [e for e in found.statements["exemptions"] if e.category == "legal_services"]
    own = [m.key for m in found.statements["measures"] if m.type == MeasureType.ASSET_FREEZE]
    assert own
    assert freed
    assert all(e.limits == own for e in freed)
    assert {m.bound for m in found.statements["measures"]} == {"toute personne au Canada"}


def test_a_commencement_on_a_condition_has_no_date():
    (clause,) = clauses(
        "Decides that if, at any time after the report, the Secretary-General reports new attacks, paragraphs 2 to 9 shall come into force immediately;"
    )
    assert clause.rule == "force.if"
    assert clause.value.startswith("event:Secretary-General reports new attacks")


def test_closing_a_border_to_aliens_does_not_keep_them_from_leaving():
    ban = Measure(
        provision="p",
        start=0,
        end=1,
        text="the entry into the Republic of aliens who meet the criteria is suspended",
        confidence=1.0,
        method="rule:x",
        key="m1",
        type=MeasureType.TRAVEL_BAN,
        scope=Scope(),
    )
    facts = Facts(InstrumentRecord(id="xx:1"))
    assert not HITS["leaving"](facts, ban)
    assert HITS["leaving"](facts, ban.model_copy(update={"text": "listed persons shall not cross the border"}))


def test_good_faith_in_talks_is_no_immunity():
    found = reading(["The Council will review the measures once the party is cooperating in good faith in carrying out the plan."])
    assert not found.statements["enforcement"]


def test_a_committee_is_named_by_its_resolution_alone():
    words = "only if authorized by the Committee established by resolution 9801 (1991) and that each vessel so authorized must be watched"
    assert authority(words) == "Committee established by resolution 9801 (1991)"
