"""Of which types a measure is, by its own words, its lead-in, its points and what stands beside it."""

from __future__ import annotations

import re

from models.reading import Reading, Unit
from models.rules import Rule, plain, unnumbered
from models.rules.measure_types import BLOCKED_PERSON
from models.vocabulary import MeasureType

T = MeasureType

# An asset freeze is a bundle; its lead-in is called after the freeze.
_FREEZE_FAMILY = {T.ASSET_FREEZE, T.FUNDS_BAN, T.FINANCE_BAN, T.SERVICES_BAN}
_GOODS_TYPES = {T.EXPORT_BAN, T.IMPORT_BAN}
_BLOCKED_PERSON = re.compile(BLOCKED_PERSON, re.IGNORECASE)
_VERB = re.compile(
    r"^(?:by \w+ing\b|(?:(?:directly or indirectly|knowingly|by order|directement ou indirectement|sciemment|par décret),? )?(?:to |de |d')?(?:deal|enter|provid|acquir|mak|export|import|sell|sale|suppl|ship|transfer|engag|receiv|carr|cause|us(?:e|ing)\b|allow|establish|grant|bring|operat|own|lease|insur|register|obtain|"
    r"purchas|land|dock|prevent|ensur|detain|prohibit|block|deny|impos|restrict|transact|the (?:sale|supply|provision|making|export|import|purchase|shipment|transfer|receipt|opening|engaging)|any (?:transaction|approval)|invest|new investment|form|allow|fail|agencies|effectu|"
    r"conclu|fourni|mett|vend|achet|achat|exporter|importer|transport|accept|recevoir|assur|immatricul|obten|poss|lou|exploit|réunir|rend|faire|investir|offr|prendre|sais|bloqu|seiz|transférer|acquérir|envoyer|expédier))",
    re.IGNORECASE,
)
CUT = re.compile(
    r"\b(?:except(?:ing)?\b|save (?:on|in|for|where|when)\b|unless\b|other than\b|sauf\b|à moins\b|à l'exception\b|but not including|notwithstanding any)",
    re.IGNORECASE,
)
# Buying, which an embargo on arms from a state adds to the usual ban on supplying it.
_BUYS = re.compile(
    r"\b(?:import|importing|purchase|acquire|procure)\b|\bthe (?:import|purchase|procurement)\b|\b(?:importer|acheter|acquérir|l'importation|l'achat|l'acquisition)\b",
    re.IGNORECASE,
)
# How or for what something is done, which is no object of the prohibition.
_MANNER = re.compile(
    r"\b(?:or )?using (?:their|its) (?:flag(?:ged)? )?(?:vessels|ships)(?:, aircraft(?:, pipelines)?(?:, rail lines)?,? (?:or|and) vehicles| (?:or|and) aircraft)?\b"
    r"|(?<=related to )the (?:export\w*|sale|suppl(?:y|ies)|shipment|transfer)(?:, (?:export\w*|sale|supply|shipment|transfer|manufacture|use|maintenance))*(?:,? or (?:\w+))? of\b"
    r"|(?<=liée )à (?:la |l')(?:vente|exportation|fourniture|expédition)(?:, (?:à la |au |à l')\w+)*(?: ou (?:à la |au |à l')\w+)?(?= d)",
    re.IGNORECASE,
)
_MASS_DESTRUCTION = re.compile(
    r"\b(?:(?:nuclear|chemical|biological) weapons?|ballistic missiles?|(?:armes|missiles) (?:nucléaires?|chimiques?|biologiques?|balistiques?))\b",
    re.IGNORECASE,
)
# Carriage as one of several ways to trade in goods is no rule about ships.
_TRADE_VERBS = re.compile(
    r"\b(?:import|purchase|acquire|importer|acheter|acquérir)(?:, (?:import|purchase|acquire|ship|carry|acheter|acquérir|expédier|transporter))*,? (?:or |ou )?(?:ship|carry|transport|expédier|transporter)\b(?! of)",
    re.IGNORECASE,
)
# Goods carried out of the state they come from: to ship them is to buy them in.
_SHIPS_AWAY = re.compile(r"\bshipment\b[^.;]{0,320}\boriginating in\b[^.;]{0,120}\bexported therefrom\b", re.IGNORECASE)
_SHIPS_THERE = re.compile(
    r"\b[Ss]hipment in vessels\b[^.;]{0,320}\b(?:commodities|products|goods)\b[^.;]{0,80}\bconsigned to\b", re.IGNORECASE
)
# Work on or for ships and aircraft, which leaves them free to sail and fly.
_SERVES = re.compile(
    r"\b(?:provision|supply|arrangements for) (?:of )?(?:any )?(?:[\w-]+,? (?:and |or )?){0,4}?(?:advice|training|servicing|engineering|bunkering services|certification)\b",
    re.IGNORECASE,
)
_SUPPLIES = re.compile(
    r"\b(?:supply|sale|export)\b[^.;]{0,80}\b(?:aircraft|goods|components|materials?|equipment|products|commodities)\b", re.IGNORECASE
)
_WHEREVER = re.compile(r"\bwhether or not\b[^,;.]{0,60}?\boriginat\w+ in\b", re.IGNORECASE)
# Training and upkeep that are themselves what is stopped, not the help that goes with arms.
_TRAINS = re.compile(
    r"\b(?:provision of military training|maintenance and servic\w+|technical assistance for,? the manufacture)\b", re.IGNORECASE
)
_OF_SERVICES = re.compile(r"\b(?:services?|assistance|training|data|advice|aide|formation|données)\b", re.IGNORECASE)
_OF_GOODS = re.compile(
    r"\b(?:goods|products?|items?|equipment|listed|appear|marchandises|articles?|figur\w+|énumér\w+|groupe)\b", re.IGNORECASE
)
_RELATED = re.compile(
    r"\b(?:related|relating|in relation|in connection|in respect|connexes?|liés?|relati\w+|l'égard)\b[^.;:]{0,12}$", re.IGNORECASE
)
# Goods that leave a state: to carry or ship them is to bring them in.
_FROM_STATE = re.compile(
    r"\b(?:from|à partir d[eu]|en provenance d[eu]) (?:the |la |l')?(?!their\b|territor|Canada\b|[Pp]aragraph|United States)[A-Z]\w+"
)
_CARRIES = re.compile(
    r"\b(?:carry|carried|ship|transporter)\b[^.;]{0,200}\b(?:goods|products|arms|cargo|material|coal|timber|ore|produits|marchandises)\b|\bcarried,? from\b",
    re.IGNORECASE,
)
_DESTINED = re.compile(r"\b(?:destined for|destinés? à|à destination de) (?:the |la |l')?[A-Z]")
_TO = re.compile(r"\b(?:to|destined for|for use in|à destination de|destinés? à|vers) (?:the |la |l')?[A-Z]")


def is_object(unit: Unit) -> bool:
    """Whether a point is the object of its lead-in's verb ("(c) luxury goods;") rather than an act of its own."""
    return (
        bool(unit.lead)
        and unit.parent is not None
        and bool(unit.parent.text)
        and (not _VERB.match(unnumbered(unit.text)) or bool(_RELATED.search(unit.parent.text)))
        and len(unit.text) < 400
        and not re.search(r"\b(?:shall|must|may|prohibited|interdit)\b", unit.text)
    )


def types(reading: Reading, unit: Unit, rules: tuple[Rule, ...]) -> dict[MeasureType, str]:
    """Types of a measure with the rule that shows each; the lead-in speaks where the own words do not."""
    own = unnumbered(unit.text)
    cut = CUT.search(own)
    if cut and cut.start() > len(own) / 3:
        own = own[: cut.start()]
    found = _distinct(_matched(rules, own), own)
    if is_object(unit):
        if T.ARMS_EMBARGO in found:
            return {T.ARMS_EMBARGO: found[T.ARMS_EMBARGO]}
        above = _distinct(_matched(rules, plain(unit.parent.text if unit.parent else "")), "")
        above = {k: r for k, r in above.items() if k not in (T.ARMS_EMBARGO, T.OTHER_MEASURE)}
        if above.keys() & _GOODS_TYPES and _OF_GOODS.search(own) and not _OF_SERVICES.search(own):
            above.pop(T.SERVICES_BAN, None)  # "goods, or technical assistance, of the following kinds": this point names goods
        if T.TRANSPORT_BAN in above and T.SERVICES_BAN not in above and _OF_GOODS.search(own) and _leaves_state(own):
            above[T.IMPORT_BAN] = above.pop(T.EXPORT_BAN, above[T.TRANSPORT_BAN])
        if above:
            return above
    if found:
        return found
    return _distinct(_matched(rules, f"{plain(unit.lead)} {own}"), own) if unit.lead else {}


def _leaves_state(words: str) -> bool:
    """Whether words speak of goods that come from a foreign state."""
    return bool(_FROM_STATE.search(words)) and not _TO.search(words)


def _matched(rules: tuple[Rule, ...], words: str) -> dict[MeasureType, str]:
    found: dict[MeasureType, str] = {}
    words = _MANNER.sub("", _BLOCKED_PERSON.sub("whom it concerns", words))
    for rule in rules:
        kind = MeasureType(rule.label)
        if kind not in found and rule.match(words):
            found[kind] = rule.id
    return found


_FORFEIT = re.compile(r"\bforfeit(?:ed)? to the\b", re.IGNORECASE)


def _distinct(found: dict[MeasureType, str], words: str) -> dict[MeasureType, str]:
    """`found` without the types that another one contains."""
    kept = dict(found)
    if T.TRANSPORT_BAN in kept and _CARRIES.search(words) and _leaves_state(words) and T.EXPORT_BAN not in kept:
        kept.setdefault(T.IMPORT_BAN, kept[T.TRANSPORT_BAN])
    elif T.TRANSPORT_BAN in kept and _CARRIES.search(words) and _DESTINED.search(words):
        kept.setdefault(T.EXPORT_BAN, kept[T.TRANSPORT_BAN])
    if T.FORFEITURE in kept and _FORFEIT.search(words):  # whatever it is that is lost
        return {T.FORFEITURE: kept[T.FORFEITURE]}
    for rule in ("type.tariff", "type.teaching", "type.relations"):
        if kept.get(T.OTHER_MEASURE) == rule:
            return {T.OTHER_MEASURE: rule}
    if T.BROADCAST_BAN in kept:
        kept = {k: r for k, r in kept.items() if k not in (T.SERVICES_BAN, T.IMPORT_BAN)}
    if T.ARMS_EMBARGO in kept:
        nuclear = bool(
            re.search(
                r"\bpetroleum\b|\bproducts?\b.{0,20}\b(?:referred|visé)|\b(?:following|commodities or) products|\bvessel or any of|\bitems\b.{0,120}\bdestined for the (?:military|police)|\btout bâtiment",
                words,
                re.IGNORECASE,
            )
        )
        drop = (
            {T.SERVICES_BAN, T.FINANCE_BAN, T.FUNDS_BAN, T.INVESTMENT_BAN, T.ASSET_FREEZE}
            if not re.search(r"\bmake\b.{0,30}\bpropert|\b(?:mettre|rendre disponibles?)\b.{0,40}\bbiens?\b", words)
            else {T.SERVICES_BAN, T.FINANCE_BAN}
        )
        if not nuclear:
            drop |= _GOODS_TYPES - ({T.IMPORT_BAN} if _BUYS.search(words) and not _OF_SERVICES.search(words) else set())
        if _TRAINS.search(words):
            drop -= {T.SERVICES_BAN, T.INVESTMENT_BAN}
        if _MASS_DESTRUCTION.search(words):
            drop.discard(T.SERVICES_BAN)  # help with ordinary arms is part of the embargo on them
        if T.TRANSPORT_BAN in kept and not re.search(r"\bcarr|\btransport|\bshipment|\bvessels?\b.{0,60}\baircraft", words, re.IGNORECASE):
            drop.add(T.TRANSPORT_BAN)
        kept = {k: r for k, r in kept.items() if k not in drop}
    if T.EXPORT_BAN in kept and re.search(
        r"(?<!whether or not )\boriginat\w+ in\b|\b(?:exported|for export) (?:therefrom|from)\b|\bprovenan|\borigin(?:e|aire)",
        _WHEREVER.sub("", words),
    ):
        kept.pop(T.EXPORT_BAN)
    if T.EXPORT_BAN in kept and T.IMPORT_BAN in kept and _leaves_state(words) and not re.search(r"\bexport", words):
        kept.pop(T.EXPORT_BAN)
    if T.IMPORT_BAN in kept and T.TRANSPORT_BAN in kept and _TRADE_VERBS.search(words):
        kept.pop(T.TRANSPORT_BAN)
    if T.EXPORT_BAN in kept and re.search(r"\bcategor(?:y|ies) of services\b", words):
        kept.pop(T.EXPORT_BAN)
    if T.TRANSPORT_BAN in kept and T.EXPORT_BAN in kept and _SHIPS_THERE.search(words):
        kept.pop(T.TRANSPORT_BAN)
    if T.SERVICES_BAN in kept and (serves := _SERVES.search(words)):
        kept.pop(T.TRANSPORT_BAN, None)
        if not _SUPPLIES.search(words, 0, serves.start()):
            kept.pop(T.EXPORT_BAN, None)
    if T.TRANSPORT_BAN in kept and _SHIPS_AWAY.search(words):
        kept.pop(T.TRANSPORT_BAN)
        kept.setdefault(T.IMPORT_BAN, "type.transport")
    if T.TRANSPORT_BAN in kept and T.FORFEITURE in kept and re.search(r"\bimpound|\bforfeit", words):
        kept.pop(T.TRANSPORT_BAN)  # ships that are taken are not thereby kept from sailing
    if T.INVESTMENT_BAN in kept and re.search(
        r"\bmake an? investment|investment\b.{0,40}\binvolves a dealing|effectuer un (?:investissement|placement)|faire un investissement",
        words,
    ):
        kept.pop(T.ASSET_FREEZE, None)
    if T.ASSET_FREEZE in kept and re.search(r"\bblocked\b|\bfrozen\b|\bbloqué|\bgelé", words):
        kept = {
            k: r
            for k, r in kept.items()
            if k in (T.ASSET_FREEZE, T.FUNDS_BAN, T.TRAVEL_BAN, T.FORFEITURE)
            and (k != T.FUNDS_BAN or re.search(r"available|disponible|disposition|\bmaking of any contribution", words))
        }
    if T.ASSET_FREEZE in kept:
        kept = {
            k: r
            for k, r in kept.items()
            if k in _FREEZE_FAMILY | {T.FORFEITURE, T.TRAVEL_BAN, T.EXPORT_BAN}
            and not (k == T.EXPORT_BAN and not re.search(r"goods|marchandises", words))
        }
    if T.FUNDS_BAN in kept:
        promoted = {T.IMPORT_BAN} if re.search(r"\bpromote the export\b", words) else set()  # trade out of a state, and the money for it
        kept = {k: r for k, r in kept.items() if k in _FREEZE_FAMILY | {T.ARMS_EMBARGO, T.FORFEITURE} | promoted}
    if T.EXPORT_BAN in kept and re.search(r"\bby not importing\b", words):
        kept.pop(T.EXPORT_BAN)
    if kept.get(T.TRANSPORT_BAN) == "type.traffic":
        kept.pop(T.ARMS_EMBARGO, None)
        kept.pop(T.TRAVEL_BAN, None)  # ships that may not enter are no travellers
    if T.TRAVEL_BAN in kept and not re.search(r"\b(?:freeze|frozen)\b", words):
        kept = {T.TRAVEL_BAN: kept[T.TRAVEL_BAN]}
    if T.INVESTMENT_BAN in kept:
        beside = {T.ARMS_EMBARGO, T.SERVICES_BAN} if T.ARMS_EMBARGO in kept and _TRAINS.search(words) else set()
        kept = {k: r for k, r in kept.items() if k in {T.INVESTMENT_BAN, T.FINANCE_BAN} | beside}
    if T.PROCUREMENT_BAN in kept:
        kept = {T.PROCUREMENT_BAN: kept[T.PROCUREMENT_BAN]}
    if T.TRANSPORT_BAN in kept and T.SERVICES_BAN not in kept and re.search(r"\b(?:dock|land in|fly over|amarr|survol|atterri)", words):
        kept = {T.TRANSPORT_BAN: kept[T.TRANSPORT_BAN]}
    return kept


_IF_ELEMENTS = re.compile(r"\b(?:contravenes? [^.;]{1,60}|commits an offence) if\W*$", re.IGNORECASE)


def _of_elements(unit: Unit, found: dict[str, dict[MeasureType, str]]) -> dict[MeasureType, str]:
    """Types that the other elements of a contravention show, for one that only describes its object ("the goods come from …")."""
    if unit.parent is None or not _IF_ELEMENTS.search(plain(unit.parent.text)):
        return {}
    shown = {k: r for c in unit.parent.children for k, r in found.get(c.eid, {}).items()}
    return shown if len(shown) <= 2 else {}


# Help with, or technology of, "the items in subparagraphs (a) and (b) above".
_ITEMS_ABOVE = re.compile(
    r"\bitems (?:specified |referred to |listed |mentioned )?in (?:sub-?)?paragraphs? \((?P<point>[a-z])\)", re.IGNORECASE
)


def with_cited(unit: Unit, found: dict[str, dict[MeasureType, str]]) -> dict[MeasureType, str]:
    """Types of a point, with the embargo on arms of the point beside it whose items it speaks of."""
    own, cited = found[unit.eid], _ITEMS_ABOVE.search(plain(unit.text))
    if cited is None or unit.parent is None:
        return own
    beside = next((c for c in unit.parent.children if re.match(rf"\W*{cited['point']}\)", c.text)), None)
    if beside is None or beside is unit or T.ARMS_EMBARGO not in found.get(beside.eid, {}):
        return own
    return {k: r for k, r in own.items() if k not in _GOODS_TYPES} | {T.ARMS_EMBARGO: found[beside.eid][T.ARMS_EMBARGO]}


def _of_wrapup(unit: Unit, found: dict[str, dict[MeasureType, str]]) -> dict[MeasureType, str]:
    """Types of the words that close a lead-in's sentence behind its points: "States in which there are funds of: … shall freeze them"."""
    below = [d for c in unit.children for d in (c, *c.children)]
    return next((found[u.eid] for u in below if u.kind == "wrapup" and u.eid in found), {})


def of_lead_in(reading: Reading, unit: Unit, found: dict[str, dict[MeasureType, str]], rules: tuple[Rule, ...]) -> dict[MeasureType, str]:
    """Types of a provision, those of its points included where it is only their lead-in."""
    own = found[unit.eid] or _of_wrapup(unit, found)
    points = [found[c.eid] for c in unit.children if c.eid in found and c.kind not in ("heading", "wrapup")]
    if not points or not unit.text.strip():
        # "A person contravenes this section if the person …": only the heading says of what the prohibition is.
        headed = {} if own else _distinct(_matched(rules, plain(unit.heading)), "")
        return own or (headed if len(headed) < 3 else {}) or _of_elements(unit, found) or {T.OTHER_MEASURE: ""}
    below: dict[MeasureType, str] = {}
    for point in points:
        for kind, rule in point.items():
            below.setdefault(kind, rule)
    both = below | own
    if set(both) <= _FREEZE_FAMILY and T.ASSET_FREEZE in both and len(both) > 2:
        return {T.ASSET_FREEZE: both[T.ASSET_FREEZE]} | {k: r for k, r in own.items() if k != T.ASSET_FREEZE}
    if own and len(both) > 2:
        return own
    if all(T.ARMS_EMBARGO in p for p in points):
        return {T.ARMS_EMBARGO: both[T.ARMS_EMBARGO]}
    if len(both) > 2 or not both:
        return {T.OTHER_MEASURE: ""}
    return both
