"""Step 3, the prima facie case: does this measure engage this obligation?"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from corpora.registers import Needs, Obligation, Register, Trigger
from models.conflicts import aims
from models.conflicts.facts import WORDS, Facts, person_measure
from models.record import Measure
from models.states import state_codes

_ECONOMIC = frozenset({"export_ban", "import_ban", "finance_ban", "services_ban", "transport_ban", "investment_ban"})


_SELECTED = re.compile(
    r"\b(such persons|covered by|list|listed|designated|determined|criteria|officials?|members?|who|involved|responsible)\b", re.IGNORECASE
)


_WHOLE = re.compile(
    r"\b(?:any|all|every) (?!other\b)(?:\w+ ){0,2}?(?:goods?|products?|items?|commodit\w+|trade|imports?|exports?|transactions?|services|funds|property|commerce)\b(?! (?:that (?:is|are) )?(?:described|listed|referred|set out|specified|named|identified|mentioned|covered|falling|of (?:chapter|heading|annex|schedule)|in (?:annex|schedule|chapter))\b)|\bnew investments?\b|\b(?:trade|commerce|economic relations) with\b|\b(?:all|complete|total|comprehensive) (?:\w+ )?(?:embargo|prohibition|ban)\b|\btout(?:e|es|s)? (?:\w+ )?(?:marchandises?|biens?|transactions?|services)\b",
    re.IGNORECASE,
)


def _persons(facts: Facts, measure: Measure) -> bool:
    if person_measure(measure) and facts.is_sectoral(measure):
        return False
    if facts.listed or facts.classes:
        return person_measure(measure) or bool(facts.listed)
    # Without a list, a freeze or travel ban still falls on persons, unless the record says that the target is a state only;
    # a ship or an aircraft has an owner.
    only_states = bool(facts.record.targets) and all(t.type in ("state", "territory") for t in facts.record.targets)
    return person_measure(measure) and not only_states


def _individuals(facts: Facts, measure: Measure) -> bool:
    if facts.record.targets and not any(t.type in ("person", "class") for t in facts.record.targets):
        return False
    return _persons(facts, measure)


# An alien has no right to enter a state that is not his own, and is free to leave it all the same.
_ALIENS_ONLY = re.compile(
    r"\b(?:entry|enter|admission|visas?|inadmissib\w+)\b.{0,200}?\b(?:aliens?|non-?citizens?|foreign nationals?)\b"
    r"|\b(?:aliens?|non-?citizens?|foreign nationals?|excluded persons?)\b.{0,200}?\b(?:entry|enter|admission|visas?|inadmissib\w+|section 8B)\b",
    re.IGNORECASE | re.DOTALL,
)


# Powers to refuse entry that reach nobody but aliens.
_POWERS_OVER_ALIENS = re.compile(r"us:usc:8:118[25]\b|ca:I-2\.5\b|uk:ukpga/1971/77\b")


def _leaving(facts: Facts, measure: Measure) -> bool:
    by_hand = measure.bound or "" if measure.text is None else ""
    if any(_POWERS_OVER_ALIENS.match(basis.id) for basis in facts.record.legal_bases):
        return False
    others = (facts.hits_nationals(measure) or _nationals(facts, measure)) and bool(facts.toward(measure))
    return not (others or _ALIENS_ONLY.search(measure.text or by_hand))


def _own_nationals(facts: Facts, measure: Measure) -> bool:
    """Whether the issuer's own nationals can be among those barred: a list of another state's persons holds none that it does not name."""
    own = any(t.state == facts.issuer for t in facts.record.targets)
    return _leaving(facts, measure) and (own or not facts.toward(measure))


def _state(facts: Facts, measure: Measure) -> bool:
    # A freeze on listed persons of a country is not a measure on that state's trade.
    if person_measure(measure) and facts.listed and not any(t.type == "state" for t in facts.record.targets):
        return False
    if measure.type in ("finance_ban", "services_ban") and (facts.names_no_state(measure) or facts.is_bare_lead_in(measure)):
        return False  # what serves a freeze of listed persons goes no further than it; the points of a lead-in say at whom they aim
    return bool(facts.toward(measure)) or facts.is_on_all(measure)


def _nationals(facts: Facts, measure: Measure) -> bool:
    if facts.classes and facts.falls_on_list(measure):
        return facts.hits_nationals(measure) or any(WORDS["nationality"].search(c.name) for c in facts.classes)
    if facts.listed or not facts.toward(measure):
        return False
    if facts.hits_nationals(measure):
        return measure.type in ("travel_ban", "services_ban", "asset_freeze")
    # A ban on travel from a state that singles out no conduct and no list is one on its nationals.
    return measure.type == "travel_ban" and not _SELECTED.search(f"{measure.bound} {measure.text}")


def _state_property(facts: Facts, measure: Measure) -> bool:
    return _owned_by_a_state(facts, measure, organs=True)


def _state_funds(facts: Facts, measure: Measure) -> bool:
    return _owned_by_a_state(facts, measure, organs=False)


def _owned_by_a_state(facts: Facts, measure: Measure, *, organs: bool) -> bool:
    takes = measure.type in ("asset_freeze", "funds_ban", "forfeiture")
    if not takes and not aims.reaches_holdings(" ".join(filter(None, [measure.text, measure.bound, *measure.scope.services]))):
        return False  # who refuses a government new credit touches nothing that it has
    if measure.text is None:  # typed by hand: a freeze toward a state alone is one of what it owns
        alone = _names_a_state(facts) and not (facts.listed or facts.classes)
        said = facts.words("state_property", measure, title=False) and bool(facts.toward(measure))
        return (takes and alone) or said or _names_its_property(facts, measure.targets, {"entity", "class", "state"}, organs)
    if takes and (facts.is_sectoral(measure) or any(aims.STATE_ORGAN_LISTED.search(d.criterion or "") for d in facts.record.designation)):
        return True
    listed = takes and facts.falls_on_list(measure) and _names_its_property(facts, [], {"entity", "class"}, organs)
    return listed or (bool(facts.toward(measure)) and bool(aims.STATE_OWN.search(measure.text)))


def _names_its_property(facts: Facts, said: list[str], types: set[str], organs: bool) -> bool:
    """Whether targets of these types are another state's government, its bank or (if so told) one of its organs."""
    listed = [t.name for t in facts.record.targets if t.type in types and t.state != facts.issuer]
    names = [name for name in [*listed, *said] if facts.issuer not in state_codes(name, facts.record.language)]
    patterns = [WORDS["state_property"], *([WORDS["organs"]] if organs else [])]
    return any(aims.names_property(name, patterns) for name in names)


def _names_a_state(facts: Facts) -> bool:
    return any(t.type == "state" for t in facts.record.targets)


def _whole_economy(facts: Facts, measure: Measure) -> bool:
    """A ban on trade or finance with a state that no list of goods, services or sectors narrows."""
    scope = measure.scope
    if measure.text and (facts.is_lead_in(measure) or not _WHOLE.search(measure.text)):
        return False  # words that were read say themselves how far they go
    narrowed = bool(scope.goods or scope.services or scope.sectors or scope.annexes or measure.targets)
    # Markets closed to named banks leave the rest of a state's finance alone; trade with a state is cut whatever else is listed.
    named_banks = measure.type in ("finance_ban", "investment_ban") and bool(facts.listed) and not _names_a_state(facts)
    return measure.type in _ECONOMIC and _state(facts, measure) and not (narrowed or named_banks or facts.is_arms_only(measure))


# What closes the air to others: landing, passage, registration elsewhere; not who may charter what at home.
_AIR_CLOSED = re.compile(
    r"\b(?:land(?:s|ing|ed)? in|to land|overfl\w+|fl(?:y|ies|ying|ights?)|airspace|take[- ]off|taken off|pass(?:ing|age)? (?:over|through)|air (?:links?|services?|routes?)|regist\w+|atterri\w+|survol\w*|vols?|au-dessus|immatricul\w+)\b",
    re.IGNORECASE,
)


def _barred(_: Facts, measure: Measure) -> bool:
    """Whether trade is closed, not only taxed: words that speak of duties alone bar nothing."""
    return not (measure.text and WORDS["duties"].search(measure.text)) or aims.bars(measure.text)


def _mode(name: str) -> Callable[[Facts, Measure], bool]:
    def reaches(facts: Facts, measure: Measure) -> bool:
        if not _barred(facts, measure) or (name == "air" and measure.text and not _AIR_CLOSED.search(measure.text)):
            return False
        if facts.is_for_own_carriers(measure):
            return False  # what a state tells its own ships and aircraft closes nothing to others
        stated = [mode for mode in ("sea", "air", "land", "transit_goods") if facts.words(mode, measure)]
        by_target = [t.type for t in facts.record.targets if t.type in ("vessel", "aircraft")]
        if by_target and not stated:
            stated = ["sea" if t == "vessel" else "air" for t in by_target]
        if not stated:
            # No mode stated: all of them, where nothing was quoted; words that name no vehicle ban the carriage of goods.
            return measure.type == "transport_ban" and not measure.text
        return name in stated or (name == "land" and "transit_goods" in stated)

    return reaches


def _foreign(facts: Facts, measure: Measure) -> bool:
    # "Any person" in the law of one state, without a link to it, reaches foreigners abroad as well.
    reaches_all = (measure.bound or "").strip().lower() in ("any person", "all persons", "anyone") and not facts.is_at_home(measure)
    return reaches_all or facts.commands_foreigners(measure)


def _said(name: str) -> Callable[[Facts, Measure], bool]:
    return lambda facts, measure: facts.words(name, measure)


def _of_targets(name: str) -> Callable[[Facts, Measure], bool]:
    def reaches(facts: Facts, measure: Measure) -> bool:
        named = " ".join(filter(None, [measure.bound, facts.record.title]))
        return facts.target_words(name, measure) or bool(WORDS[name].search(named))

    return reaches


# What lowers a duty or opens a quota favours the state that it names; the others, if any, are wronged.
_FAVOURS = re.compile(
    r"\bshall (?:no longer|not) be subject to\b.{0,60}\b(?:dut(?:y|ies)|tariffs?)\b|\btariff[- ]rate quota|\bduty[- ]free\b|\b(?:reduc|lower|decreas|suspend|eliminat|exempt)\w*\b.{0,80}\b(?:dut(?:y|ies)|tariffs?)\b|\b(?:dut(?:y|ies)|tariffs?)\b.{0,80}\b(?:shall (?:no longer|not) (?:apply|be (?:subject|imposed|owed))|(?:is|are|be) (?:reduced|lowered|decreased|suspended|eliminated))",
    re.IGNORECASE | re.DOTALL,
)


def _duties(facts: Facts, measure: Measure) -> bool:
    words = measure.text or ""
    return facts.words("duties", measure) and not (_FAVOURS.search(words) or aims.lowers(words) or aims.narrates(words))


# A deadline for goods already on their way is no rule on transit.
_UNDER_WAY = re.compile(
    r"\bin transit (?:on|to|via)\b[^.;]{0,30}\b(?:mode|before|prior)|\bloaded\b[^.;]{0,80}\bin transit\b", re.IGNORECASE
)


def _transit_goods(facts: Facts, measure: Measure) -> bool:
    return facts.words("transit_goods", measure) and not _UNDER_WAY.search(measure.text or "")


def _of_targets_or_words(name: str) -> Callable[[Facts, Measure], bool]:
    return lambda facts, measure: facts.words(name, measure) or facts.target_words(name, measure, criteria=True)


def _media(facts: Facts, measure: Measure) -> bool:
    # A freeze touches expression only when it falls on the media, not when its text mentions them.
    listed = facts.falls_on_list(measure) and facts.is_media(measure)
    return listed or (not person_measure(measure) and facts.words("media", measure))


_FAR, _NEAR = (
    re.compile(words, re.IGNORECASE)
    for words in (r"\b(?:high seas|haute mer)\b", r"\b(?:innocent passage|territorial sea|passage inoffensif|mer territoriale)\b")
)


def _at_sea(facts: Facts, measure: Measure, here: re.Pattern[str], elsewhere: re.Pattern[str]) -> bool:
    """Boarding or seizure of ships here, unless the words say elsewhere alone."""
    words = " ".join(filter(None, [measure.text, measure.bound, facts.record.title]))
    return facts.words("high_seas", measure) and (bool(here.search(words)) or not elsewhere.search(words))


def _far_seas(facts: Facts, measure: Measure) -> bool:
    return _at_sea(facts, measure, _FAR, _NEAR)


def _near_seas(facts: Facts, measure: Measure) -> bool:
    return _at_sea(facts, measure, _NEAR, _FAR)


def _private(facts: Facts, _: Measure) -> bool:
    """Whether anyone but a state's own organs can be hit: a government is no holder of human rights."""
    targets = [t for t in facts.record.targets if t.type in ("person", "entity", "class")]
    return not targets or any(t.type != "entity" or not aims.is_government(t.name) for t in targets)


# Who tells what a state does to foreigners from what it does to its own.
_POWERS_ABROAD = re.compile(r"^(?:us:usc:50:(?:1701|4\d{3})|ca:S-14\.5|ca:U-2|eu:|uk:ukpga/2018/13|ch:946\.231|au:C2011A00038|un:)")


def _aliens(facts: Facts, measure: Measure) -> bool:
    """Whether the owners can be aliens: the state of a target or of the measure, or a power that serves foreign relations."""
    foreign = any(t.state and t.state != facts.issuer for t in facts.record.targets)
    return bool(facts.toward(measure)) or foreign or any(_POWERS_ABROAD.match(b.id) for b in facts.record.legal_bases)


def _held(facts: Facts, measure: Measure) -> bool:
    """Whether a ship or aircraft is held, which takes its use from its owner."""
    return any(t.type in ("vessel", "aircraft") for t in facts.record.targets) and facts.words("held", measure)


HITS: dict[str, Callable[[Facts, Measure], bool]] = {
    "private": _private,
    "aliens": _aliens,
    "held": _held,
    "persons": _persons,
    "named": lambda facts, _: bool(facts.listed),
    "asylum": _said("asylum"),
    "individuals": _individuals,
    "leaving": _leaving,
    "own_nationals": _own_nationals,
    "state": _state,
    "nationals": _nationals,
    "family": lambda facts, measure: facts.falls_on_list(measure) and facts.target_words("family", measure, criteria=True),
    "spouses": lambda facts, measure: facts.falls_on_list(measure) and facts.target_words("spouses", measure, criteria=True),
    "state_property": _state_property,
    "state_funds": _state_funds,
    "officials": _of_targets("officials"),
    "missions": _of_targets("missions"),
    "un_delegates": _of_targets("un_delegates"),
    "icc": _of_targets_or_words("icc"),
    "whole_economy": _whole_economy,
    "sea": _mode("sea"),
    "air": _mode("air"),
    "land": _mode("land"),
    "legal_services": _said("legal_services"),
    "intellectual_property": _said("intellectual_property"),
    "energy_sector": _said("energy_sector"),
    "transit_goods": _transit_goods,
    "duties": _duties,
    "uneven": lambda facts, measure: facts.is_uneven(measure),
    "fees": _said("fees"),
    "barred": _barred,
    "origin_marks": _said("origin_marks"),
    "high_seas": _far_seas,
    "near_seas": _near_seas,
    "media": _media,
    "speech": _said("speech"),
    "arts_science": _said("arts_science"),
    "foreign_persons": _foreign,
}


# What a hit means, as the argument says it.
REACHES: dict[str, str] = {
    "private": "others than a state's own organs", "aliens": "owners who can be aliens", "held": "a ship or aircraft that is held",
    "persons": "listed persons", "named": "named persons", "individuals": "natural persons", "leaving": "movement beyond one border", "own_nationals": "the issuer's own nationals", "speech": "speech and information", "state": "a state and its trade as such",
    "nationals": "persons chosen by nationality", "family": "persons chosen for a family tie", "spouses": "wives and husbands",
    "state_property": "state property or a central bank", "state_funds": "funds of a government or its central bank", "officials": "heads of state or government or ministers",
    "missions": "diplomatic or consular missions", "un_delegates": "delegates to the United Nations",
    "whole_economy": "trade or finance that no list of goods or sectors narrows", "sea": "ships", "air": "aircraft", "land": "land transport",
    "legal_services": "legal services", "intellectual_property": "intellectual property", "energy_sector": "the energy sector",
    "transit_goods": "goods in transit", "duties": "customs duties", "uneven": "some origins and not all", "fees": "fees on import, export or carriage", "barred": "trade that is closed, not only taxed", "origin_marks": "marks of origin", "high_seas": "ships at sea", "near_seas": "ships in passage through the territorial sea", "media": "the media",
    "arts_science": "culture, science or education", "asylum": "refugees and asylum seekers", "icc": "the International Criminal Court",
    "foreign_persons": "persons of other states abroad",
}  # fmt: skip


def engages(obligation: Obligation, facts: Facts, measure: Measure, day: date, register: Register) -> Trigger | None:
    """The first trigger that the measure meets, or None."""
    if measure.text and aims.orders_nothing(measure.text):
        return None
    for trigger in obligation.triggers:
        if measure.type in trigger.measures and _met(trigger.needs, facts, measure, day, register):
            return trigger
    return None


def _met(needs: Needs, facts: Facts, measure: Measure, day: date, register: Register) -> bool:
    if needs.hits and not any(HITS[hit](facts, measure) for hit in needs.hits):
        return False
    if not all(HITS[hit](facts, measure) for hit in needs.all_hits):
        return False
    if needs.lacks and all(facts.safeguards([kind]) for kind in needs.lacks):
        return False
    if needs.implements == "chapter7" and not any(_listed_by_council(number, register) for number, _ in facts.resolutions):
        return False
    if needs.resolutions and not {number for number, _ in facts.resolutions} & set(needs.resolutions):
        return False
    toward = set(facts.toward(measure))
    if needs.toward and not toward & set(needs.toward):
        return False
    return needs.situation is None or _in_situation(needs.situation, facts.issuer, toward, day, register)


def _listed_by_council(number: str, register: Register) -> bool:
    """Whether the targets are the Council's own: under resolution 1373 each state lists whom it will."""
    return number not in register.decisions or register.decisions[number].names


def _in_situation(kind: str, issuer: str, toward: set[str], day: date, register: Register) -> bool:
    for situation in register.situations:
        if situation.kind != kind or not situation.on(day):
            continue
        sides = [set(side) for side in situation.between]
        if kind == "occupation":  # the first side occupies the second
            if issuer in sides[0] and toward & sides[1]:
                return True
        elif len(sides) > 1 and any(toward & side for side in sides):
            return True  # the Geneva Conventions speak of conflicts between states; of one inside a state only common Article 3
    return False
