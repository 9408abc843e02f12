"""What obligations and exceptions of a treaty share: a citable address, whom the words name, and who says that they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.articles import Article
from models.classifier.labels import COLUMN
from models.classifier.settled import settled
from models.reading import Reading, Unit


def stated_kinds(
    reading: Reading, article: Article, task: str, found: Mapping[str, tuple[str, Unit]], among: Sequence[Unit], taken: set[str]
) -> Iterator[tuple[str, Unit, dict[str, Any]]]:
    """Each kind that stands once rules and classifier are heard, with the provision that it stands at and what every such statement says.

    `found` holds the kinds that rules found, each with the rule's id and the provision; a kind that only the classifier finds stands at the one
    `among` the provisions whose words speak for it most.
    """
    rules = {kind: rule_id for kind, (rule_id, _) in found.items()}
    for kind, said in settled(reading, article.unit, task, rules, at_least_one=bool(found)).items():
        unit = found[kind][1] if kind in found else _speaks_most(reading, article, (task, kind), among)
        bearer, beneficiary = parties_of(unit)
        place = address(article, unit, taken, kind)
        yield kind, unit, {"method": said.method, "confidence": said.confidence, "id": place, "bearer": bearer, "beneficiary": beneficiary}


def _speaks_most(reading: Reading, article: Article, output: tuple[str, str], among: Sequence[Unit]) -> Unit:
    """The provision whose words say an output most, the first where several do alike; the article as a whole is what the classifier read."""
    if len(among) == 1:
        return among[0]
    said = reading.model.by_words([(article.context, article.words(unit)) for unit in among])[:, COLUMN[output]]
    return among[int(said.argmax())]


def address(article: Article, unit: Unit, taken: set[str], kind: str) -> str:
    """``gatt:11:1``; a second kind at the same place gets the kind behind it."""
    place = [article.short, article.address]
    numbered = [p for p in article.paragraphs if p[0].eid.rpartition("para_")[2]]
    if len(numbered) > 1:
        tail = unit.eid.removeprefix(article.unit.eid).strip("_")
        for step in tail.split("__"):
            place.append(re.sub(r"^(?:para|point|subpara|sec)_", "", step))
    base = ":".join(p for p in place if p)
    found = base if base not in taken else f"{base}:{kind}"
    n = 1
    while found in taken:
        n += 1
        found = f"{base}:{kind}:{n}"
    taken.add(found)
    return found


_BEARER = re.compile(
    r"\b((?:each|every|neither|either|no|all|any|the|such|a)?\s?(?:of the )?(?:other )?(?:high )?(?:contracting |states? )?(?:part(?:y|ies)(?: to the (?:conflict|present \w+))?|members?(?! of)|contracting states?|occupying power|detaining power|receiving state|sending state))\b",
    re.IGNORECASE,
)  # fmt: skip
_BENEFICIARY = re.compile(
    r"\b(everyone|every (?:human being|person|child|citizen|individual|internee|worker)|all (?:persons|individuals|peoples|children|citizens)|any(?:one| person)|no one|protected persons|internees|civilians|the civilian population|(?:the )?(?:wounded and sick|child(?:ren)?)|women"
    r"|(?:(?:goods|products|nationals|services|service suppliers|services suppliers|investors|investments|financial institutions)(?: and |, )?){1,3} of (?:the other|another|any other|each other)(?: contracting)? (?:party|member|state)|the other part(?:y|ies)|other members|diplomatic agents?|the mission)\b",
    re.IGNORECASE,
)  # fmt: skip


def parties_of(unit: Unit) -> tuple[str | None, str | None]:
    """Who owes and to whom it is owed, as printed; None where the words do not say."""
    bearer, beneficiary = _BEARER.search(unit.full), _BENEFICIARY.search(unit.full)
    return (bearer[1].strip() if bearer else None), (beneficiary[1].strip() if beneficiary else None)
