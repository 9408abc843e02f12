"""Registers beside a folder's documents hold while that folder is read, and no longer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import corpora
from corpora.formats.tota import alpha2
from corpora.registers import RegisterError, parties, register
from corpora.registers.loading import using
from corpora.registers.overlay import beside, overlays
from corpora.sources import Skipped, registers_of, source_of

SAMPLES = Path(corpora.__file__).parent / "samples"
DAY = date(2026, 11, 24)


def test_real_law_knows_no_state_of_the_samples() -> None:
    assert not overlays()
    assert not {"QV", "QO", "QS"} & set(parties("wto", DAY))
    assert alpha2("QVE") is None


def test_states_treaties_and_decisions_hold_inside_the_block_only() -> None:
    with using(registers_of(["samples"])):
        assert {"QV", "CA"} <= set(parties("wto", DAY))
        assert alpha2("QVE") == "QV"
        assert "northern-rim-convention-on-human-rights" in register().instruments
        assert "9901" in register().decisions
    assert "northern-rim-convention-on-human-rights" not in register().instruments


def test_names_are_read_while_the_registers_are_in_use() -> None:
    from models.states import state_codes

    words = "the export of arms to Ostrania and to any Velmoran company in Canada"
    assert state_codes(words) == ["CA"]
    with using(registers_of(["samples"])):
        assert state_codes(words) == ["QO", "QV", "CA"]
    assert state_codes(words) == ["CA"]


def test_one_document_finds_the_registers_of_its_folder() -> None:
    assert beside(SAMPLES / "pta_9901.xml") == beside(SAMPLES) == SAMPLES / "registers"
    assert beside(SAMPLES.parent) is None  # the register itself is beside nothing


def test_registers_are_passed_over_with_the_reason() -> None:
    things = list(source_of(str(SAMPLES)).items(str(SAMPLES)))
    passed = [t.reason for t in things if isinstance(t, Skipped) and "/registers/" in t.location]
    assert passed
    assert set(passed) == {"a register, not a document"}


def test_a_faulty_overlay_is_told(tmp_path: Path) -> None:
    (tmp_path / "registers" / "parties").mkdir(parents=True)
    (tmp_path / "registers" / "parties" / "wto.yaml").write_text(
        "treaty: wto\nsources: {}\nparties:\n  - {state: QX, from: 2001-01-01, precision: day, source: nowhere}\n", encoding="utf-8"
    )
    with pytest.raises(RegisterError, match=r"wto\.yaml:4: .*nowhere"), using(registers_of([str(tmp_path)])):
        pass
