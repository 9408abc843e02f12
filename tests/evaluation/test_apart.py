"""What is labelled apart is measured where its documents are at hand, and counted where they are not."""

import hashlib

import pytest

from corpora.formats import Hints, parse
from corpora.labels import GoldDocument, LabelledProvision, write
from evaluation.apart import section
from pipelines.settings import Settings

SHARED = Settings().shared
pytestmark = pytest.mark.skipif(not (SHARED / "tools" / "score.py").is_file(), reason=f"no scorer in {SHARED}")

WORDS = b"Resolution 9001 (1999)\n\nThe Security Council,\n\n1. Decides that all States shall prohibit the import of tallow from Velmora;\n"


MINES = b"Mines Act 2031\n\n4 Ban\n\n(1) The import of sea mines from Velmora is prohibited;\n"


def _labelled(folder, document, words=WORDS, ban="Decides", regime="un"):
    """Gold of one document, of which the ban is labelled."""
    text = parse(words, Hints(name=document.rpartition("/")[2]))
    start = text.text.index(ban)
    digest = hashlib.sha256(words).hexdigest()
    row = LabelledProvision(
        document=digest, text=text.sha256, start=start, end=text.text.index(";"), functions=["measure"], measures=["import_ban"]
    )
    folder.mkdir()
    write(folder / "documents.jsonl", [GoldDocument(sha256=digest, path=document, collection="apart", regime=regime)])
    write(folder / "apart.jsonl", [row])
    return folder


def test_a_document_at_hand_is_scored(tmp_path):
    path = tmp_path / "documents" / "un-security-council" / "S-RES-9001-1999.txt"
    path.parent.mkdir(parents=True)
    path.write_bytes(WORDS)
    gold = _labelled(tmp_path / "gold", "un-security-council/S-RES-9001-1999.txt")
    text = "\n".join(section([tmp_path / "documents"], SHARED, None, labels=gold))
    assert "| Security Council | functions | 1.000 |" in text
    assert "| Security Council | measure types | 1.000 |" in text
    assert "not at hand" not in text


def test_a_document_elsewhere_is_counted(tmp_path):
    gold = _labelled(tmp_path / "gold", "un-security-council/S-RES-9001-1999.txt")
    text = "\n".join(section([tmp_path], SHARED, None, labels=gold))
    assert "1 of 1 documents are not at hand" in text
    assert "measure types" not in text


def test_a_law_that_gets_no_record_is_read_as_it_was_labelled_and_named(tmp_path):
    path = tmp_path / "documents" / "mines.txt"
    path.parent.mkdir(parents=True)
    path.write_bytes(MINES)
    gold = _labelled(tmp_path / "gold", "mines.txt", MINES, "The import", "nz")
    text = "\n".join(section([tmp_path / "documents"], SHARED, None, labels=gold))
    assert "mines.txt: judged unrelated and published without a record" in text
    assert "| New Zealand | measure types | 1.000 |" in text
