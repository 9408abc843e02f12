"""What the law asks of a record, read once: targets, directions, modes, lists, exemptions and safeguards by measure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from models.conflicts import aims
from models.record import Annotation, Exemption, InstrumentRecord, LegalBasis, Measure, Target
from models.states import state_codes
from models.vocabulary import ExemptionCategory

_PERSON_MEASURES = frozenset({"asset_freeze", "funds_ban", "travel_ban", "forfeiture"})
_ISSUERS = {"UK": "GB", "EC": "EU", "EEC": "EU", "EL": "GR"}

# Words that show a mode, a protected interest or a kind of target; English and French drafting.
_WORDS = {
    "sea": r"\b(vessels?|(?:an?|the|any|such|that|other|each|every|registered|flagged) ship|ships|ports?|maritime|sea|seaports?|flag(?:ged)?|navires?|maritimes?|bâtiments?)\b",
    "air": r"\b(aircraft|airlines?|air carriers?|airspace|aviation|flights?|overfl\w+|airports?|air services?|aéronefs?|aérien\w*|survol)\b",
    "land": r"\b(road|rail\w*|trucks?|lorries|hauliers?|carriers?|freight|overland|land border|routier\w*|ferroviaire\w*)\b",
    "transit_goods": r"\b(transit of goods|goods in transit|in transit|international transit|transit traffic|traffic in transit|marchandises en transit)\b",
    "legal_services": r"\b(legal (?:advi\w+|services?|representation|consultanc\w+)|lawyers?|services juridiques|conseil juridique|avocats?)\b",
    "intellectual_property": r"\b(intellectual property|patents?|trade-?marks?|copyrights?|broadcast piracy|pira(?:cy|ted)|trade secrets?|propriété intellectuelle|brevets?)\b",
    "energy_sector": r"\b(energy|oil|petroleum|gas|pipelines?|electricity|coal|nuclear power|refin\w+|énergie|pétrol\w+|gaz)\b",
    "duties": r"\b((?:customs|import|export|additional|reciprocal|retaliatory) dut(?:y|ies)|dut(?:y|ies) (?:rates?|imposed|on (?:imports?|articles|goods|products))|payment of (?:the )?dut(?:y|ies)|tariffs?|ad valorem|column 2|rates? of duty|most-favou?red-nation|droits? de douane)\b",
    "fees": r"\b((?:processing|user|service|handling|clearance|inspection|port|entry|consular|licen[cs]e) fees?|fees? (?:on|for|per) (?:the )?(?:each |every )?(?:imports?|exports?|entry|shipments?|vessels?|ships?))\b",
    "held": r"\b(detain\w*|detention|impound\w*|arrest(?:ed)?|immobili[sz]\w*|seiz(?:ed|ure)|held in port|retenus?|saisis?|immobilis\w+)\b",
    "origin_marks": r"\b(origin mark\w*|marks? of origin|mark(?:ed|ing)\b.{0,40}\borigin|marques? d'origine)\b",
    "high_seas": r"\b(high seas|interdict\w*|board(?:ing|ed)|innocent passage|territorial sea|seiz\w+ of (?:the )?(?:vessel|ship)s?|haute mer)\b",
    "media": r"\b(broadcast\w*|media (?:outlets?|organi[sz]ations?|compan\w+)|mass media|news (?:agenc\w+|channels?|outlets?)|newspapers?|journalis\w+|television|radio|propagandists?|(?:video )?v?bloggers?|media content|messaging (?:applications?|apps?|platforms?|services?)|social (?:media|networks?)|médias?|journalistes?)\b",
    "speech": r"\b(advocacy|speech|publications?|expression of (?:views|opinions?)|(?:impart|exchange)\w* (?:of )?(?:information|ideas)|informational materials?|plaidoyer)\b",
    "arts_science": r"\b(cultural|scientific|academic|universit\w+|research|education\w*|students?|sport\w*|culturel\w*|scientifique\w*)\b",
    "officials": r"(?<!former )(?<!ex-)(?<!late )\b(president of|prime minister|heads? of (?:state|government)|supreme leader|foreign minister|minister of foreign affairs|king of|emir of|chef de l'état)\b",
    "missions": r"\b(embass(?:y|ies)|diplomats?|diplomatic (?:missions?|agents?|staff|personnel|premises)|consulates?|consular (?:posts?|officers?)|ambassadors?|(?:permanent |observer )missions?|ambassades?|missions diplomatiques)\b",
    "un_delegates": r"\b(representatives? to the united nations|permanent representatives?|delegates?|(?:observer )?missions? (?:\w+ ){0,6}to the united nations|general assembly|united nations headquarters)\b",
    "icc": r"\b(international criminal court|icc)\b",
    "asylum": r"\b(refugees?|asylum|réfugiés?|asile)\b",
    "family": r"\b(spouses?|wi(?:fe|ves)|husbands?|famil(?:y|ies)|children|relatives?|siblings?|kin|associated family|conjoints?|famille|enfants)\b",
    "spouses": r"\b(spouses?|wi(?:fe|ves)|conjoints?|épouses?)\b",
    "nationality": r"(?<!non-)\b(nationals|national of|citizens?|nationality|residents? of|born in|of \w+ origin|ressortissants?|citoyens?)\b",
    "state_property": r"\b(central bank|bank markazi|national bank of|government of|state-owned|sovereign wealth|property of the (?:state|government)|(?:foreign|international) reserves|banque centrale|gouvernement)\b",
    "organs": r"\b(ministr(?:y|ies) of|armed forces|revolutionary guards?|(?:federal |state |foreign |military )?(?:security|intelligence) (?:services?|agenc(?:y|ies)|directorates?)|intelligence (?:directorate|administration)|forces armées|ministères?)\b",
    "foreign_persons": r"(?<!exposed )\b(foreign (?:financial institutions?|persons?|banks?|compan\w+|subsidiar\w+)|non-u\.?s\.? persons?|foreign persons?|third[- ]countr\w+)\b",
    "abroad": r"\b(persons? (?:outside|abroad)|wherever located|owned or controlled by)\b",
    "arms": r"\b(arms|weapons?|ammunition|munitions?|military (?:goods|equipment|technology|items)|lethal|defen[cs]e (?:articles?|goods)|explosives?|armes?|armement)\b",
    "nuclear": r"\b(fissionable|fissile|nuclear (?:material|weapon|proliferation)\w*|uranium|plutonium|ballistic missiles?)\b",
}
WORDS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _WORDS.items()}


@dataclass(frozen=True)
class Fact:
    """Something read off the record, with the statements it was read from."""

    holds: bool
    evidence: tuple[Annotation, ...] = ()


class Facts:
    """A record seen with a lawyer's questions."""

    def __init__(self, record: InstrumentRecord) -> None:
        self.record = record
        self.issuer = _ISSUERS.get((record.jurisdiction or "").upper(), (record.jurisdiction or "").upper())

    @cached_property
    def in_force(self) -> date | None:
        """First day of effect: in force, else adopted, else published, else the version's date."""
        dates = self.record.dates
        return dates.in_force or dates.adopted or dates.published or self.record.version

    @cached_property
    def ends(self) -> date | None:
        """Last day of effect that the record itself proves."""
        stated = [t.resolved or _day(t.value) for t in self.record.temporal if t.kind == "expiry" and t.applies_to in (None, "instrument")]
        days = [day for day in [self.record.dates.effective_until, *stated] if day is not None]
        return max(days) if days else None

    def day(self, as_of: date | None) -> date | None:
        """The day to assess: `as_of`, brought into the time in which the measure has effect; else the day it takes effect."""
        if as_of is None or self.in_force is None:
            return as_of or self.in_force
        last = self.ends if self.ends is not None and self.ends >= self.in_force else None
        return max(self.in_force, min(as_of, last) if last else as_of)

    def toward(self, measure: Measure) -> list[str]:
        """States that a measure is directed at: its own, else the target states, else the regime's."""
        if self.is_on_all(measure):
            return []
        aimed = self._aimed(measure)
        if aimed:
            return sorted({*aimed} - {self.issuer})
        named = [t.state for t in self.record.targets if t.type == "state" and t.state]
        regime, own = self.record.regime.target_states, measure.toward
        if measure.provision is not None and regime and not set(own) & set(regime):
            own = regime  # a state that the words only mention, as the author of a letter
        return sorted({*(own or named or regime)} - {self.issuer})

    def _aimed(self, measure: Measure) -> list[str]:
        """States at which a measure's own words aim: whose goods bear a duty, whose region is closed to trade."""
        words = measure.text or ""
        if measure.provision is None or person_measure(measure):
            return []
        if self.words("duties", measure) and (burdened := aims.origins(words, self.record.language)):
            return burdened
        territories = [t for t in self.record.targets if t.type == "territory"]
        states = {t.state for t in territories if t.state}
        return list(states) if len(states) == 1 and any(t.name.lower() in words.lower() for t in territories) else []

    def is_duty(self, measure: Measure) -> bool:
        """Whether a measure taxes goods instead of keeping them out, under whatever type it was read."""
        taxed = measure.type == "import_ban" and measure.text is not None and not aims.bars(measure.text)
        return (measure.type == "other_measure" or taxed) and self.words("duties", measure)

    def is_on_all(self, measure: Measure) -> bool:
        """Whether a measure is a duty on the goods of every state, or of any that does something."""
        if not self.is_duty(measure):
            return False
        said = " ".join(filter(None, [measure.text, measure.bound if measure.provision is None else None]))
        if measure.provision is not None and not aims.origins(said, self.record.language) and self._repeats_a_duty_on_all(measure):
            return True
        # Goods taxed by their kind alone come from anywhere, whatever states the text goes on to mention.
        by_kind = measure.provision is not None and not (measure.toward or self.record.regime.target_states)
        return aims.on_all(said, self.record.language) or (by_kind and not aims.origins(said, self.record.language))

    def _repeats_a_duty_on_all(self, measure: Measure) -> bool:
        """Whether another measure of the record lays a duty on every state's goods, which this one carries on with."""
        others = (m for m in self.record.measures if m is not measure and self.is_duty(m) and m.text)
        return any(aims.on_all(m.text or "", self.record.language) for m in others)

    def is_uneven(self, measure: Measure) -> bool:
        """Whether a measure sets some origins apart; a duty that all goods of a kind bear alike does not."""
        if measure.provision is None or not self.is_on_all(measure):
            return True
        apart = (e.text or "" for e in self.record.exemptions if not e.limits or measure.key in e.limits)
        duties = (m.text or "" for m in self.record.measures if self.is_duty(m))
        named = any(set(state_codes(words, self.record.language)) - {self.issuer} for words in apart)
        return named or any(aims.varies(words) or aims.origins(words, self.record.language) for words in [measure.text or "", *duties])

    def names_no_state(self, measure: Measure) -> bool:
        """Whether words that serve a list of persons name none of the states that the measure is directed at."""
        words = measure.text or ""
        return (aims.at_the_listed(words) or bool(_HELPED.search(words))) and not set(self.toward(measure)) & set(
            state_codes(words, self.record.language)
        )

    def is_for_own_carriers(self, measure: Measure) -> bool:
        """Whether all carriers that a measure names stand under the issuer's own flag or registration."""
        words = f"{measure.text or ''} | {measure.bound or ''}"
        found = aims.carriers(words, self.record.language)
        return found == {self.issuer} or (not found and aims.registered_at_home(words))

    def is_at_home(self, measure: Measure) -> bool:
        """Whether the words confine a measure to the issuer's own territory or property there."""
        return self.issuer in state_codes(measure.text or "", self.record.language)

    @cached_property
    def listed(self) -> list[Target]:
        """Named persons and entities."""
        return [t for t in self.record.targets if t.type in ("person", "entity")]

    @cached_property
    def classes(self) -> list[Target]:
        return [t for t in self.record.targets if t.type == "class"]

    def words(self, name: str, measure: Measure, *, title: bool = True) -> bool:
        """Whether the measure's own words, its scope or (unless told otherwise) the title use the words of an interest."""
        scope, titles = measure.scope, (self.record.title, self.record.short_title) if title else ()
        parts = [measure.text, measure.bound, *titles, *scope.goods, *scope.services, *scope.sectors, *measure.targets]
        return bool(WORDS[name].search(" ".join(filter(None, parts))))

    def target_words(self, name: str, measure: Measure, *, criteria: bool = False) -> bool:
        """Whether targets, classes, whom the measure hits or (if told so) the criteria for listing use the words."""
        criterion = [d.criterion or d.text or "" for d in self.record.designation] if criteria else []
        return bool(WORDS[name].search(" | ".join([*(t.name for t in self.record.targets), *criterion, *measure.targets])))

    def exemptions(self, measure: Measure, categories: Collection[str]) -> list[tuple[int, Exemption]]:
        """Exemptions of these categories that cut this measure, with their index; good-faith protection is none."""
        return [
            (index, e)
            for index, e in enumerate(self.record.exemptions)
            if e.category in categories and e.form != "no_liability" and (not e.limits or measure.key in e.limits)
        ]

    def narrowed(self, measure: Measure) -> bool:
        """Whether any exemption cuts this measure."""
        return bool(self.exemptions(measure, list(ExemptionCategory)))

    def safeguards(self, kinds: Collection[str]) -> list[tuple[int, Annotation]]:
        """Safeguards of these kinds, with their index.

        One that is refused is none. The answer to an application is no notice of a listing; a certificate for a namesake takes nobody off a list.
        """
        return [
            (index, s)
            for index, s in enumerate(self.record.safeguards)
            if s.kind in kinds
            and not s.refused
            and not (s.kind == "notification" and _ANSWER.search(s.text or ""))
            and not (s.kind == "delisting" and _NAMESAKE.search(s.text or ""))
        ]

    def hits_nationals(self, measure: Measure) -> bool:
        """Whether the words say that nationality chooses whom a measure hits; whom it binds is another matter."""
        named = measure.bound if measure.provision is None else None  # typed by hand, the one field serves for both
        parts = [measure.text, named, *measure.scope.services, *measure.targets]
        return bool(WORDS["nationality"].search(_OWN_PERSONS.sub("", " | ".join(filter(None, parts)))))

    def falls_on_list(self, measure: Measure) -> bool:
        """Whether a measure works through lists of persons: by its nature, by its words, or because no other measure could."""
        by_nature = person_measure(measure) and not self.is_sectoral(measure)
        listed = [words for words in measure.targets if not WORDS["sea"].search(words)]  # a list of ships names no person
        return by_nature or bool(listed) or not any(person_measure(m) for m in self.record.measures)

    def is_media(self, measure: Measure) -> bool:
        """Whether targets or criteria of listing are the media, not those who silence them."""
        criterion = [d.criterion or d.text or "" for d in self.record.designation]
        parts = [*(t.name for t in self.record.targets), *criterion, *measure.targets]
        return any(WORDS["media"].search(part) and not _AGAINST_MEDIA.search(part) for part in parts)

    def commands_foreigners(self, measure: Measure) -> bool:
        """Whether a measure binds persons of other states abroad; a state's own persons, wherever they are, are its own."""
        bound = measure.bound or (measure.text if measure.provision is None else None) or ""
        if person_measure(measure) and self.is_at_home(measure):
            return False  # property in one's own territory is within one's own power
        own = bool(_OWN_PERSONS.search(bound)) and bool(_HELPED.search(measure.text or ""))
        return (self.words("foreign_persons", measure) and not own) or bool(WORDS["abroad"].search(_OWN_PERSONS.sub("", bound)))

    def is_lead_in(self, measure: Measure) -> bool:
        """Whether points below a measure complete it: "to transact in new debt in relation to (a) …"."""
        below = f"{measure.provision}__"
        return measure.provision is not None and any((m.provision or "").startswith(below) for m in self.record.measures)

    def is_bare_lead_in(self, measure: Measure) -> bool:
        """Whether points complete a measure and its own words name none of the states that it is directed at."""
        words = measure.text or ""
        return self.is_lead_in(measure) and not set(self.toward(measure)) & set(state_codes(words, self.record.language))

    def is_sectoral(self, measure: Measure) -> bool:
        """Whether a measure's own words aim at a state and its trade, and at no list: property "to Iran or any person in Iran"."""
        words = " ".join(filter(None, [measure.text, *measure.targets]))
        return not _LISTED.search(words) and bool(set(self.toward(measure)) & set(state_codes(words, self.record.language)))

    @cached_property
    def lapses(self) -> date | None:
        """The day on which the instrument ends by law though its own text sets no end; a repeal is none."""
        return self.record.dates.effective_until if self.record.status != "repealed" else None

    @cached_property
    def agreed_with(self) -> set[str]:
        """States with which the instrument carries out an agreement: who consents is not wronged (State Responsibility, Article 20)."""
        said = [self.record.title or "", *(g.text or "" for g in self.record.grounds), *(m.text or "" for m in self.record.measures)]
        return {code for words in said for found in aims.AGREED.finditer(words) for code in state_codes(found[1], self.record.language)}

    def review(self) -> list[int]:
        """Indices of temporal statements that end the measure or make someone look at it again."""
        return [i for i, t in enumerate(self.record.temporal) if t.kind in ("expiry", "review")]

    def is_arms_only(self, measure: Measure) -> bool:
        """A measure limited to arms and what supplies a military establishment."""
        goods = measure.scope.goods
        named = bool(goods) and all(WORDS["arms"].search(g) for g in goods)
        return measure.type == "arms_embargo" or named or self._is_about_arms(measure.text or "")

    @staticmethod
    def _is_about_arms(words: str) -> bool:
        return bool(_FOR_ARMS.search(words) or aims.CARRIES_ARMS.search(words))

    @cached_property
    def resolutions(self) -> list[tuple[str, LegalBasis]]:
        """Security Council resolutions that the instrument gives effect to, by number.

        Under a statute that serves nothing but the Council's decisions, those that the text refers to are carried out as well,
        where no other is named or all concern one state; a list of terrorists also names the regime that it leaves to others.
        """
        bases = self.record.legal_bases
        only = any(b.relation == "enabling" and _COUNCIL_POWERS.match(b.id) for b in bases)
        found: dict[str, LegalBasis] = {}
        for relations in (("implements", "enabling"), ("refers",)):
            if relations == ("refers",) and not (only and (self.record.regime.target_states or not found)):
                break
            for basis in bases:
                match = re.match(r"un:S/RES/(\d+)", basis.id)
                if match and basis.relation in relations:
                    found.setdefault(match[1], basis)
        return list(found.items())

    @cached_property
    def applies_union_law(self) -> bool:
        """Whether a member state's act carries out Union law."""
        return self.issuer == "EU" or any(
            b.id.startswith("eu:") and b.relation in ("implements", "enabling") for b in self.record.legal_bases
        )

    def cite(self, statement: Annotation, label: str) -> str:
        """Where a statement stands: a span of the instrument, or the field of a record typed by hand."""
        if statement.provision is not None and statement.start is not None:
            return f"{self.record.id}#{statement.provision} [{statement.start}:{statement.end}]"
        return f"{self.record.id}: {label}"


_OWN_PERSONS = re.compile(
    r"\b(?:united states|u\.?s\.?|canadian|british|uk|u\.k\.|union|australian|swiss|citizens?|nationals?)(?: persons?| nationals?| citizens?)?,? (?:wherever located|outside \w+(?: \w+)?)|\b(?:united states|u\.?s\.?|canadian|british) (?:persons?|citizens?|nationals?)\b",
    re.IGNORECASE,
)
# "any facilitation by a United States person of a transaction by a foreign person": the command is to one's own.
_HELPED = re.compile(
    r"\b(?:approval|financing|facilitation|guarantee)\b.{0,160}?\btransactions? by (?:a|any) foreign person", re.IGNORECASE | re.DOTALL
)
_AGAINST_MEDIA = re.compile(
    r"\bcensor|\bjam(?:s|ming)?\b|\b(?:limit|restrict|prohibit|penali[sz]e|suppress|repress|silenc|interfer|attack|intimidat|persecut|detain|harass)\w*|\bfreedom of (?:expression|the press|assembly)|\bcensure|\bréprim\w+|\bliberté (?:d'expression|de la presse)",
    re.IGNORECASE,
)
# United Nations Acts of Canada, the United Kingdom, Australia and New Zealand, and the United Nations Participation Act.
_COUNCIL_POWERS = re.compile(r"^(?:ca:U-2|uk:ukpga/Geo6/9-10/45|au:C1945A00032|nz:act/1946/7|us:usc:22:287c)(?:\W|$)")
_FOR_ARMS = re.compile(
    r"\b(?:related|relating|in relation) to (?:the )?(?:(?:sale|supply|transfer|manufacture|maintenance|use|provision)\b[, ]*(?:or |and )?)*(?:of |any )?(?:arms|military activit)"
    r"|\bliés? à (?:la )?(?:vente|fourniture|transfert|fabrication|entretien|utilisation)[^.;]{0,80}d['’](?:armes|armement)",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"\b(?:applicant|demandeur|requérant)\b", re.IGNORECASE)
_NAMESAKE = re.compile(
    r"\b(?:same as or similar to|claim(?:s|ing) not to be|mistaken identity|not (?:being )?(?:the|that) (?:person|individual) who)\b|\bmême que celui|\bsemblable\b|\bne pas être\b|\berreur sur la personne",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(?:list(?:ed|s)?|schedule|annex\w*|designated|determined|named|identified|blocked|targeted|sanctioned|persons? (?:who|whose|in respect of whom)|following persons|frozen|liste|inscrit\w*|désigné\w*)\b",
    re.IGNORECASE,
)


_GOODS = {
    "humanitarian": "humanitarian assistance", "medical": "medicine and medical devices", "judicial_decision": "judgments and awards",
    "prior_contract": "prior contracts", "diplomatic": "diplomatic missions", "official_business": "official business of states and organisations",
    "personal": "personal transfers and effects", "pensions": "pensions and benefits", "general": "what an authority permits",
    "other_exemption": "further cases", "legal_services": "legal services", "safety": "safety and emergencies",
}  # fmt: skip


_KINDS = {
    "mfn": "most-favoured-nation treatment", "ip": "intellectual property", "work_social_security": "work and social security",
    "private_family_life": "private and family life", "assembly_association": "assembly and association", "non_discrimination": "freedom from discrimination",
    "services_access": "access to services markets", "criminal_process": "the guarantees of criminal process", "effective_remedy": "an effective remedy",
    "fair_hearing": "a fair hearing", "adequate_living": "an adequate standard of living", "expression": "freedom of expression", "movement": "freedom of movement",
}  # fmt: skip


def interest(kind: str) -> str:
    """What a kind of obligation protects, in words."""
    return _KINDS.get(kind, kind.replace("_", " "))


def spared(category: str) -> str:
    """What an exemption category protects, in words."""
    return _GOODS.get(category, category.replace("_", " "))


def person_measure(measure: Measure) -> bool:
    """Measures that by their nature fall on listed persons."""
    return measure.type in _PERSON_MEASURES


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None  # a duration or an event: no day without the reading that resolved it
