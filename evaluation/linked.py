"""Linked facts: whether the field that a question names carries its answer.

A row of the set asks about one place of a document ("which measure does this exception cut?"), quotes the words that
answer and names the field of the record that should. Identifiers, dates, states, sections and answers of the profile
are compared by program; where an answer is a phrase, most of its words must stand in the field.
"""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from evaluation.measures import Share, lines, records
from evaluation.places import Place, contains, sections
from evaluation.quotations import located
from evaluation.standoff import found_in
from models.dates import dates
from models.states import state_codes

_OWN = Path(__file__).resolve().parent.parent / "corpora" / "gold" / "linked.jsonl"

Row = dict[str, Any]
Found = tuple[bool, str]  # whether the field carries the answer, and what it holds


def _wanted(answer: str) -> str:
    """The part of an answer that says what is cut, without what is not."""
    answer = re.sub(r"^No: (?:it (?:stands|names)|3|4)", "", answer)
    return re.split(r"; |, not |\(not |; not |\bnone of\b|\bnot\b", answer)[0] if ";" in answer or "not" in answer else answer


def limits(row: Row, place: Place) -> Found:
    """Whether the exemptions at the quoted words cut the measures of the sections that the answer names, and no others."""
    record, at = place.record, {m["key"]: m for m in place.record["measures"]}
    if row["kind"] == "condition":  # what is freed, and not from what
        freed = [[e["text"], e["conditions"], e["limited"]] for e in place.statements("exemptions") if e["limits"] or e["limited"]]
        return contains(freed, row["answer"]), str(freed)
    if not row["quote"]:  # whether anything cuts the measures of the provision that is asked about
        asked = sections(row["question"], record)
        cut = [e["provision"] for e in record["exemptions"] for k in e["limits"] if _within(at[k]["provision"], asked)]
        return not cut, f"cut by {sorted(set(cut))}"
    wanted = sections(_PARTS.sub("", _wanted(row["answer"])), record)
    if part := re.search(r"\bunder Part (\d+)", row["answer"]):
        wanted = [
            p["eid"]
            for p in record["provisions"]
            if p["kind"] == "part" and re.fullmatch(rf"part {part[1]}", p["number"] or "", re.IGNORECASE)
        ]
        below = [p["eid"] for p in record["provisions"] if wanted and p["parent"] in wanted and p["kind"] != "heading"]
        wanted = below or [eid for heading in wanted for eid in _until_next_part(record, heading)]
    stated = [e for e in place.statements("exemptions") if _overlaps(e, place)] or place.statements("exemptions")
    if elsewhere := _of_resolution(row["answer"]):
        got = sorted({p for e in stated for p in e.get("limited_elsewhere", ())})
        return set(got) == elsewhere, f"cuts {got} of other works"
    if any(e["limited"] and set(e["limited"]) == set(wanted) for e in stated):
        return True, "named exactly"
    if any(
        e["limited"] and all(_within(n, wanted) for n in e["limited"]) and all(any(_within(n, [w]) for n in e["limited"]) for w in wanted)
        for e in stated
    ):
        return True, "named down to the points"
    cut = sorted({k for e in stated for k in e["limits"]}, key=lambda k: int(k[1:]))
    got = [at[k]["provision"] for k in cut]
    if row["answer"].startswith("No: nothing"):
        return bool(stated and len(cut) == len(at)), f"{len(cut)} of {len(at)} measures"
    if not wanted:
        text = json.dumps([at[k]["text"] for k in cut])
        return bool(stated) and contains([text, *(e["text"] for e in stated)], row["answer"]), f"{sorted(set(got))}"
    missed = [w for w in wanted if not any(_within(g, [w]) or _within(w, [g]) for g in got)]
    # A section of definitions or of enforcement that the answer names carries no measure of its own.
    missed = [w for w in missed if any(_within(m["provision"], [w]) for m in at.values()) or len(missed) == len(wanted)]
    beyond = [g for g in got if not _within(g, wanted) and not any(_within(w, [g]) for w in wanted)]
    return not missed and not beyond, f"cuts {sorted(set(got))}, missed {missed}, beyond {sorted(set(beyond))}"


def _of_resolution(answer: str) -> set[str]:
    """Ids of the paragraphs of another resolution that an answer names: "paragraphs 3 (a), 3 (b) and 4 of resolution 661"."""
    if imposed := re.search(r"\bimposed by resolution (\d+)", answer):
        return {f"un:S/RES/{imposed[1]}"}
    match = re.match(r"(?:paragraphs? )(?P<which>[\d() ,a-z]+?) of resolution (?P<work>\d+)", answer, re.IGNORECASE)
    numbers = re.findall(r"\d+(?:\([a-z]\))*", match["which"].replace(" (", "(")) if match else []
    return {f"un:S/RES/{match['work']}#para{n}" for n in numbers} if match else set()


_PARTS = re.compile(r"\bSchedules? [\d. and]+|\bPart \d+")


def _until_next_part(record: dict[str, Any], heading: str) -> list[str]:
    """The provisions behind a part's heading that stands beside its sections, up to the next part."""
    eids = [p["eid"] for p in record["provisions"]]
    parts = [
        n for n, p in enumerate(record["provisions"]) if p["eid"] == heading or (p["kind"] in ("part", "schedule") and "__" not in p["eid"])
    ]
    at = eids.index(heading)
    return eids[at + 1 : next((n for n in parts if n > at), len(eids))]


def _within(eid: str, above: Sequence[str]) -> bool:
    return any(eid == a or eid.startswith(a + "__") for a in above)


def _overlaps(statement: dict[str, Any], place: Place) -> bool:
    return any(s < statement["end"] and statement["start"] < e for s, e in place.spans)


# --- the other fields ------------------------------------------------------------------------------------


def profile(row: Row, place: Place) -> Found:
    """Whether the profile's answer is the row's, at the provision that is quoted."""
    quality = place.record["profile"][row["field"].split(".")[1]]
    here = [p["eid"] for p in place.provisions()]
    if row["answer"].startswith(("not_stated", "No", "Expressly dispensed")):
        return quality["answer"] == "not_stated", str(quality)
    shown = not here or any(_within(h, [q]) or _within(q, [h]) for h in here for q in quality["provisions"])
    return quality["answer"] in ("present", "partial") and shown, f"{quality}, quoted from {here}"


def toward(row: Row, place: Place) -> Found:
    """Whether a measure at the quoted words points at the states that the answer names."""
    wanted = set(re.findall(r"\b(?!UN\b|US\b|NO\b)[A-Z]{2}\b", row["answer"])) or set(state_codes(row["answer"], "en"))
    stated = place.statements("measures")
    got = sorted({c for m in stated for c in m["toward"]})
    if not wanted:
        return contains([[m["targets"], m["toward"], m["scope"]] for m in stated], row["answer"]), str([m["targets"] for m in stated])
    return any(wanted <= set(m["toward"]) for m in stated), str(got)


def day(row: Row, place: Place) -> Found:
    """Whether a date or period of the answer is stated at the quoted words."""
    name, key = re.match(r"(\w+)\[\]\.(\w+)", row["field"]).groups()  # type: ignore[union-attr]
    stated = place.statements(name)
    if key == "applies_to":
        asked = sections(row["answer"], place.record)
        got = [t.get("applies_to") for t in stated]
        return any(g and (g in asked or _within(g, asked) or any(_within(a, [g]) for a in asked)) for g in got), str(got)
    wanted = re.findall(r"\b\d{4}-\d\d-\d\d\b|\bR/P\w+|\bP\d+[DMY]\b", row["answer"])[:1]
    if not wanted:
        counted = [[t.get(k) for k in (key, "counted_in", "runs_from", "conditions", "text")] for t in stated]
        return contains(counted, row["answer"]), str(counted)
    held = [t.get(key) for t in stated]
    got = [str(v) for value in held for v in (value if isinstance(value, list) else [value])]
    printed = [d.value for d in dates("; ".join(map(str, got)))]
    if name == "temporal":  # the day that "the date of this order" means is the document's own
        got += [str(v) for v in place.record["dates"].values()] if not stated else []
    return wanted[0] in got + printed, str(got)


def identity(row: Row, place: Place) -> Found:
    """Whether a relation or legal basis has the id that the answer names."""
    name, key = re.match(r"(\w+)\[\]\.(\w+)", row["field"]).groups()  # type: ignore[union-attr]
    stated = place.record[name]
    ids = re.findall(r"\b(?:ca|us|un|eu|uk):[\w/:.#-]+\w", row["answer"])
    got = {s["id"] for s in stated}
    if ids:
        lost = [i for i in ids if i not in got and i.split("#")[0] not in got]
        return not lost, f"lacks {lost}: {sorted(got)}"
    if row["answer"].startswith("No: none"):
        found = [s for s in stated if s[key] in ("amends", "repeals", "replaces")]
        return not found, str(found)
    if "Declares a new one" in row["answer"]:
        return "this" in place.record["regime"]["emergencies"], str(place.record["regime"])
    near = place.statements(name)
    return contains([[s[key], s.get("detail"), s["text"]] for s in near], row["answer"]), str([(s["id"], s.get("detail")) for s in near])


_OFFICES = re.compile(
    r"Governor in Council|Minister of \w+(?: Affairs)?|Minister|Secretary of (?:the )?\w+(?: Security)?|Attorney General|Committee|President|judge"
)


def standard(row: Row, place: Place) -> Found:
    """Whether the standard and who applies it are stated."""
    stated = place.statements("attribution")
    got = [(a["standard"], a["by"]) for a in stated]
    named = _OFFICES.findall(row["answer"])
    norms = [s for s, w in (("reasonable_grounds", "reasonable grounds"), ("opinion", "opinion"), ("reasonable_suspicion", "should have known")) if w in row["answer"]]  # fmt: skip
    right = [a for a in stated if a["standard"] and (not norms or a["standard"] in norms) and all(n in (a["by"] or "") for n in named)]
    return bool(right), str(got)


def authority(row: Row, place: Place) -> Found:
    """Whether the exemptions at the quoted words name who decides, or nobody where nobody does."""
    if row["answer"].startswith("not_stated"):
        got = sorted({e["authority"] for e in place.record["exemptions"] if e["authority"]})
        return not got, str(got)
    stated = place.statements("exemptions")
    # The power to carry an order out shows in the exemptions that rest on it.
    stated = stated or [e for e in place.record["exemptions"] if e["authority"]]
    named = _OFFICES.findall(re.split(r"\((?!s\. )", row["answer"])[0])
    got = [e["authority"] for e in stated]
    return any(a and all(n in a for n in named) for a in got) if named else contains(got, row["answer"]), str(got)


def category(_: Row, place: Place) -> Found:
    """Whether no exemption is read where the answer says that there is none."""
    found = [e["category"] for e in place.record["exemptions"] if e["category"] == "prior_contract" and _overlaps(e, place)]
    return not found, str(found)


def listed(row: Row, place: Place) -> Found:
    """Whether a target has the day, number or type that the answer names."""
    stated = place.statements("targets")
    wanted = re.findall(r"\d{4}-\d\d-\d\d|\b\d{7}\b", row["answer"])
    if wanted:
        return any(all(w in json.dumps(t) for w in wanted) for t in stated), str([(t["name"], t["listed_on"], t["type"]) for t in stated])
    pinpoints = re.findall(r"\b\d+(?:\(\w+\))+", row["answer"])  # "2(a) and 3(a)": whom criteria that are cited describe
    if pinpoints and any(all(p in t["name"] for p in pinpoints) for t in stated):
        return True, "cited exactly"
    held = [[t.get(k) for k in ("name", "type", "reason", "comprises", "text", "identifiers")] for t in stated]
    quote = _plain(row["quote"])  # that a body is within a group is said where the group's members are
    return contains(held, row["answer"]) or any(quote in _plain(t.get("comprises") or "") for t in stated), str(held)


def phrase(row: Row, place: Place) -> Found:
    """Whether most words of the answer, or the quoted words, stand in the named field at the quoted words."""
    name, _, key = row["field"].partition("[].")
    keys = key.rstrip("[]").split(".")
    if "[]" not in row["field"]:
        got = place.record["regime"].get(row["field"].split(".")[1])
        return bool(set(state_codes(row["answer"], "en")) & set(got or [])), str(got)
    stated = place.statements(name) or _section_of(name, place)
    if (
        name == "enforcement"
        and (asked := sections(_PARTS.sub("", _wanted(row["answer"])), place.record))
        and any(set(asked) == set(s["attaches_to"]) for s in stated)
    ):
        return True, "attached exactly"
    values = [_value(s, keys) for s in stated]
    if any(p["kind"] == "definition" or "definition" in [f["label"] for f in p["functions"]] for p in place.provisions()):
        values = [_with_meanings(s, keys) for s in place.record[name]]
    quote = _plain(row["quote"])
    quoted = any(quote and quote in _plain(json.dumps(v, ensure_ascii=False)) for v in values if v)
    return contains([v for v in values if v], row["answer"]) or quoted, str(values)


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).lower().strip()


def _section_of(name: str, place: Place) -> list[dict[str, Any]]:
    """Statements of a field in the sections that hold the quoted words."""
    tops = {p["eid"].split("__")[0] for p in place.provisions()}
    return [s for s in place.record[name] if (s.get("provision") or "").split("__")[0] in tops]


def _with_meanings(statement: dict[str, Any], keys: list[str]) -> Any:
    """The value with what the document says that its terms mean."""
    return [_value(statement, keys), statement.get("definitions")]


def _value(statement: dict[str, Any], keys: list[str]) -> Any:
    value: Any = statement
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else value
    if keys[-1] in ("kind", "type"):  # a kind is a label; what it says stands beside it
        return {k: v for k, v in statement.items() if k not in ("text", "start", "end", "method", "confidence")}
    return value


_CHECKS: dict[str, Callable[[Row, Place], Found]] = {
    "exemptions[].limits": limits,
    "exemptions[].authority": authority,
    "exemptions[].category": category,
    "exemptions[].until": day,
    "measures[].toward": toward,
    "attribution[].standard": standard,
}


def check(row: Row, place: Place) -> Found:
    """Whether the field that a row names carries its answer, and what it holds."""
    field = row["field"]
    if field.startswith("profile."):
        return profile(row, place)
    if field in _CHECKS:
        return _CHECKS[field](row, place)
    if row["kind"] == "resolved_date" or field.startswith("temporal"):
        return day(row, place)
    if field.startswith(("relations", "legal_bases")):
        return identity(row, place)
    if field.startswith("targets"):
        return listed(row, place)
    if field == "attribution[].to_state":
        got = [a["to_state"] for a in place.statements("attribution")]
        return bool(set(re.findall(r"\b[A-Z]{2}\b", row["answer"])) & set(got)), str(got)
    return phrase(row, place)


def carried(feed: Path, rows: Sequence[Row], folders: Sequence[Path]) -> dict[str, Share]:
    """By kind of question: how many answers the records of a feed carry, and why not the others; documents lie in corpora folders."""
    by_sha256 = dict(records(feed))
    found: dict[str, Share] = {}
    for row in rows:
        share = found.setdefault(row["kind"], Share())
        folder = found_in(folders, row["doc"])
        record = by_sha256.get(hashlib.sha256((folder / row["doc"]).read_bytes()).hexdigest()) if folder else None
        if record is None:
            share.add(False, f"{row['doc']}: no record")
            continue
        text = (feed / "text" / f"{record['canonical_text']['sha256']}.txt").read_bytes().decode()
        spans = located(text, row["quote"])
        answers = [check(row, Place(record, text, [span])) for span in spans] or [check(row, Place(record, text, []))]
        right, why = max(answers, key=lambda a: a[0])
        share.add(right, f"{row['doc'].rsplit('/', 1)[-1][:24]}: {row['field']}: {row['question']}\n    {row['answer']}; {why[:600]}")
    return found


def section(feed: Path, shared: Path, folders: Sequence[Path]) -> list[str]:
    """The report's section: how many answers are carried, by kind, and the questions that are not answered.

    `feed` is that of the shared corpora; documents outside of them that lie in another of the `folders` are annotated here.
    """
    within: list[Row] = []
    beyond: list[Row] = []
    for row in questions(shared, own=True):
        folder = found_in((shared / "corpora", *folders), row["doc"])
        if folder is not None:
            (within if folder == shared / "corpora" else beyond).append(row)
    sets = [carried(feed, rows, folders) for rows in (questions(shared), within)]
    with tempfile.TemporaryDirectory() as fresh:
        annotated(sorted({r["doc"] for r in beyond}), folders, Path(fresh))
        sets.append(carried(Path(fresh), beyond, folders))
    kinds = sorted(set().union(*sets))
    rows = [(kind, *(n for s in sets for c in [s.get(kind, Share())] for n in (c.holds, c.of))) for kind in kinds]
    rows.append(("all", *(n for s in sets for n in _sum(s))))
    head = ("kind", "carried", "of", "carried of our own questions", "of", "carried of those on law outside the corpora", "of")
    table = "\n".join("| " + " | ".join(map(str, r)) + " |" for r in [head, ("---",) * len(head), *rows])
    missing = "\n".join(f"- {w.splitlines()[0]}" for found in sets for s in found.values() for w in s.wrong)
    said = (
        "Answers that the field carries which the question names, checked by program; our own questions are on other documents. The law outside the "
        "corpora is United States orders of a public source that has lost parts of many sections, and some questions have no field that could answer them."
    )
    return ["## Linked facts", said, table, missing]


def questions(shared: Path, own: bool = False) -> list[Row]:
    """The questions of the shared set, or those of this repository on documents that the shared set does not use."""
    return lines(_OWN if own else shared / "gold" / "linked.jsonl")


def _sum(found: dict[str, Share]) -> tuple[int, int]:
    return sum(s.holds for s in found.values()), sum(s.of for s in found.values())


def main() -> None:
    """Annotate the documents of the set that are at hand and print what is carried, by kind; with a folder of records, those."""
    import sys

    from evaluation.command import FETCHED
    from pipelines.settings import Settings

    shared = Settings().shared
    folders = (shared / "corpora", FETCHED)
    with tempfile.TemporaryDirectory() as fresh:
        feed = Path(sys.argv[1] if len(sys.argv) > 1 else fresh)
        asked = {own: [r for r in questions(shared, own) if found_in(folders, r["doc"])] for own in (False, True)}
        if len(sys.argv) < 2:
            annotated(sorted({r["doc"] for rows in asked.values() for r in rows}), folders, feed)
        for own, rows in asked.items():
            found = carried(feed, rows, folders)
            for kind, share in found.items():
                print(f"{kind}: {share.holds} of {share.of}", *(f"\n  - {w}" for w in share.wrong), sep="")
            holds, of = _sum(found)
            print(f"all{' of our own' if own else ''}: {holds} of {of} ({holds / of:.1%})")


def annotated(documents: Sequence[str], folders: Sequence[Path], feed: Path) -> None:
    """Write the records and texts of some documents as a feed does."""
    from evaluation import score
    from pipelines.settings import Settings
    from pipelines.workers import Workers

    (feed / "instruments").mkdir(parents=True, exist_ok=True)
    (feed / "text").mkdir(exist_ok=True)
    with Workers(Settings().workers) as pool:
        outcomes = pool.annotate([score.job(name, (found_in(folders, name) or folders[0]) / name) for name in documents])
    for outcome in outcomes:
        if outcome.record is None or outcome.text is None:
            raise ValueError(f"{outcome.location}: no record: {outcome.failure or outcome.why}")
        (feed / "instruments" / f"{outcome.sha256[:16]}.json").write_text(outcome.record, encoding="utf-8")
        (feed / "text" / f"{hashlib.sha256(outcome.text.encode()).hexdigest()}.txt").write_bytes(outcome.text.encode())


if __name__ == "__main__":
    main()
