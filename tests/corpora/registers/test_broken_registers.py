"""A register that cannot be read is told with file, line and reason; words that nobody knows are told with the nearest."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora.registers import RegisterError
from corpora.registers.loading import using

ROWS = "treaty: iccpr\nsources: {own: a register of one's own}\nparties:\n"
GOOD = ROWS + "  - {state: QX, from: 2001-01-01, precision: day, source: own}\n"
ARTICLE = (
    "instrument: lamps\ntitle: Lamps\nshort: Lamps\nurl: ''\nparty_tables: [iccpr]\nobligations:\n"
    "  - id: lamps:1\n    article: 1\n    summary: Each state shall respect lamps.\n    kind: property\n    domain: human_rights\n"
    "    owed: persons\n    triggers: [{measures: [asset_freeze]}]\n"
)

BROKEN: dict[str, tuple[str, bytes, str]] = {
    "no date": ("parties/iccpr.yaml", (GOOD + "  - {state: QY, from: 1993-02-30, precision: day, source: own}\n").encode(), "iccpr.yaml:5: 1993-02-30 is no date"),
    "bad indent": ("parties/iccpr.yaml", b"treaty: iccpr\nsources:\n  own: one\n   two: three\n", "iccpr.yaml:4: mapping values are not allowed"),
    "tab": ("parties/iccpr.yaml", b"treaty: iccpr\nsources:\n\town: one\n", "iccpr.yaml:3: "),
    "two documents": ("parties/iccpr.yaml", (GOOD + "---\n" + GOOD).encode(), "iccpr.yaml:5: "),
    "tag": ("parties/iccpr.yaml", b"treaty: !!python/object:os.system iccpr\n", "iccpr.yaml:1: could not determine a constructor"),
    "not UTF-8": ("parties/iccpr.yaml", b"treaty: iccpr\nsources: {own: \x80}\n", "iccpr.yaml:2: not UTF-8: byte 0x80"),
    "control character": ("parties/iccpr.yaml", b"treaty: iccpr\nsources: {own: \x01}\n", "iccpr.yaml:2: "),
    "empty": ("parties/iccpr.yaml", b"", "iccpr.yaml:1: a mapping is wanted here, not nothing"),
    "list": ("parties/iccpr.yaml", b"- one\n", "iccpr.yaml:1: a mapping is wanted here, not a list"),
    "no list": ("situations.yaml", b"one: two\n", "situations.yaml:1: a list is wanted here, not a mapping"),
    "state": ("parties/iccpr.yaml", (ROWS + "  - {state: QX, from: 2001-01-01, precision: day, source: own}\n  - state: Velmora\n    from: 2001-01-01\n    precision: day\n    source: own\n").encode(), "iccpr.yaml:5: parties.1.state: .*'Velmora'"),
    "repeated key": ("parties/iccpr.yaml", b"treaty: iccpr\ntreaty: echr\n", "iccpr.yaml:2: 'treaty' is given twice"),
    "repeated provision": ("obligations/lamps.yaml", (ARTICLE + ARTICLE[ARTICLE.index("  - id") :]).encode(), "lamps.yaml:14: provision lamps:1 is given 2 times"),
    "kind": ("obligations/lamps.yaml", ARTICLE.replace("kind: property", "kind: fair_hering").encode(), "lamps.yaml:10: .*kind: 'fair_hering' is not known; the nearest is fair_hearing"),
    "measure": ("obligations/lamps.yaml", ARTICLE.replace("asset_freeze", "asset_freezing").encode(), "lamps.yaml:13: .*'asset_freezing' is not known; the nearest is asset_freeze"),
    "domain": ("obligations/lamps.yaml", ARTICLE.replace("human_rights", "humanrights").encode(), "lamps.yaml:11: .*the nearest is human_rights"),
    "unknown field": ("obligations/lamps.yaml", ARTICLE.replace("owed:", "owned:").encode(), "lamps.yaml"),
    "states": ("states.yaml", b"QX: {en: Lampland}\n", "states.yaml:1: QX.en: a list is wanted here, not text"),
    "states that are none": ("states.yaml", b"[QX]\n", "states.yaml:1: "),
    "folder": ("partys/iccpr.yaml", GOOD.encode(), "partys: not a register; there are .*parties/"),
    "ending": ("parties/echr.yml", GOOD.encode(), "echr.yml: not a register; the files of parties/ end in .yaml"),
    "nested": ("situations.yaml", b"[" * 100_000, "situations.yaml: nested too deeply"),
}  # fmt: skip


@pytest.mark.parametrize("fault", sorted(BROKEN))
def test_a_broken_file_is_told_in_one_line(fault: str, tmp_path: Path) -> None:
    name, data, said = BROKEN[fault]
    (tmp_path / "parties").mkdir()
    (tmp_path / "parties" / "iccpr.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(data)
    with pytest.raises(RegisterError, match=said) as raised, using([tmp_path]):
        pass
    assert raised.value.in_one_line.startswith(str(tmp_path))
    assert "\n" not in raised.value.in_one_line


@pytest.mark.parametrize(
    ("name", "said"), [("nowhere", "nowhere: no such folder"), ("file", "file: not a folder"), ("documents", "did you mean .*registers")]
)
def test_a_folder_without_registers_is_told(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "documents" / "registers" / "parties").mkdir(parents=True)
    with pytest.raises(RegisterError, match=said), using([tmp_path / name]):
        pass


def test_a_mark_at_the_head_and_notes_about_the_folder_are_no_faults(tmp_path: Path) -> None:
    (tmp_path / "parties").mkdir()
    (tmp_path / "parties" / "iccpr.yaml").write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    (tmp_path / "README.md").write_text("Registers of one's own.")
    with using([tmp_path]):
        pass


def test_one_folder_under_two_names_is_in_use_once(tmp_path: Path) -> None:
    (tmp_path / "parties").mkdir()
    (tmp_path / "parties" / "iccpr.yaml").write_text(GOOD, encoding="utf-8")
    with using([tmp_path, tmp_path / "parties" / ".."]):
        pass
