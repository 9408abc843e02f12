"""The checks on flags find what is wrong, and the drawing is the same for the same seed."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from evaluation import flags
from models.conflicts import assess
from models.record import Flag, InstrumentRecord

WORDS = "It is prohibited to deal in the property of a listed person. No goods may be exported to Velmora."
SHA = "0" * 64


def _found() -> list[Flag]:
    spans = {"m1": (0, 60, "asset_freeze", []), "m2": (61, 97, "export_ban", ["RU"])}
    measures = [
        {"key": k, "type": t, "toward": to, "bound": "any person in Canada", "provision": f"sec_{k}", "start": a, "end": b, "text": WORDS[a:b]}
        for k, (a, b, t, to) in spans.items()
    ]  # fmt: skip
    record = {"id": "ca:SOR/2030-1", "jurisdiction": "CA", "dates": {"in_force": "2023-03-01"}, "measures": measures}
    bases = [{"id": "ca:S-14.5#s4", "relation": "enabling"}]
    return assess(
        InstrumentRecord.model_validate({**record, "legal_bases": bases, "canonical_text": {"sha256": SHA, "length": len(WORDS)}})
    )


def _feed(folder: Path, found: list[Flag]) -> Path:
    (folder / "text").mkdir()
    (folder / "text" / f"{SHA}.txt").write_text(WORDS, encoding="utf-8")
    (folder / "conflicts.jsonl").write_text("\n".join(f.model_dump_json(by_alias=True) for f in found), encoding="utf-8")
    return folder


def test_sound_flags_pass_every_check(tmp_path: Path) -> None:
    found = _found()
    claims = flags.checked(_feed(tmp_path, found))
    assert len(found) > 5
    assert all(share.holds == share.of == len(found) for share in claims.values())
    assert f"| {len([f for f in found if f.verdict == 'conflict' and f.domain == 'human_rights'])} |" in flags.counted(tmp_path)


@pytest.mark.parametrize(
    ("broken", "claim"),
    [
        ({"severity": 0.999}, "sum of the terms"),
        ({"argument": []}, "eight steps"),
        ({"as_of": "1950-01-01"}, "party tables"),
        ({"owed_by": "US"}, "party tables"),
        ({"evidence": []}, "words of its spans"),
    ],
)
def test_a_broken_flag_is_counted_as_wrong(tmp_path: Path, broken: dict[str, object], claim: str) -> None:
    flag = Flag.model_validate({**json.loads(_found()[0].model_dump_json(by_alias=True)), **broken})
    wrong = [what for what, share in flags.checked(_feed(tmp_path, [flag])).items() if share.wrong]
    assert [what for what in wrong if claim in what]


def test_a_moved_span_does_not_reproduce(tmp_path: Path) -> None:
    flag = _found()[0]
    moved = [e.model_copy(update={"start": (e.start or 0) + 1}) for e in flag.evidence]
    run = flags.Run(_feed(tmp_path, [flag]))
    assert flags.reproduces(flag.evidence, run)
    assert not flags.reproduces(moved, run)


def test_the_drawing_takes_verdicts_in_turn_and_repeats_itself(tmp_path: Path) -> None:
    found = _found()
    ten = flags.drawn(found)
    assert ten == flags.drawn(found)
    assert ten != flags.drawn(found, seed=1)
    assert flags.drawn(found, number=4) == ten[:4]
    assert len({f.id for f in ten}) == len(ten)
    counts = Counter(f.verdict for f in flags.drawn(found, number=2 * len({f.verdict for f in found})))
    assert max(counts.values()) <= 2
    page = "\n".join(flags.printed(_feed(tmp_path, found)))
    assert page.count("### ") == len(ten)
    assert all(f"`{f.id}`" in page for f in ten)
