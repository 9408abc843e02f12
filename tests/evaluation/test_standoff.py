"""Stand-off gold: labels find their words again, and hold none themselves."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.document import DocumentBuilder
from corpora.labels import APART, COLLECTIONS, GOLD, DraftedProvision, GoldDocument, LabelledProvision, drafted, read, write
from evaluation.quotations import letters
from evaluation.standoff import _stand_off, import_gold
from models.classifier.labels import TASKS


@given(st.text(max_size=200))
def test_letters_point_back(text):
    flat, at = letters(text)
    assert len(flat) == len(at)
    assert all(c in text[i].lower() for c, i in zip(flat, at, strict=True))


def test_rows_survive_the_file(tmp_path):
    rows = [LabelledProvision(document="d", text="t", start=3, end=9, functions=["measure"], measures=["asset_freeze"])]
    write(tmp_path / "g.jsonl", rows)
    assert list(read(tmp_path / "g.jsonl", LabelledProvision)) == rows


def test_a_bad_row_names_its_line(tmp_path):
    (tmp_path / "g.jsonl").write_text('{"document": "d"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"g\.jsonl: line 1"):
        list(read(tmp_path / "g.jsonl", LabelledProvision))


def test_gold_holds_no_words_of_law():
    for collection in ("provisions", "provisions-fr", "treaties"):
        first = json.loads((GOLD / f"{collection}.jsonl").read_text("utf-8").splitlines()[0])
        assert not {"quote", "lead", "words"} & first.keys()


def test_every_label_is_in_the_vocabulary():
    for row in drafted():
        assert isinstance(row, DraftedProvision)
        assert set(row.functions) <= set(TASKS["functions"])
        assert set(row.measures) <= set(TASKS["measures"])
        assert set(row.safeguards) <= set(TASKS["safeguards"])
        assert {e["category"] for e in row.exemptions} <= set(TASKS["exemptions"])
        assert {e["form"] for e in row.exemptions} <= set(TASKS["forms"])
        assert {t["kind"] for t in row.temporal} <= set(TASKS["temporal"])


def test_every_labelled_document_has_a_public_source():
    documents = list(read(GOLD / "documents.jsonl", GoldDocument))
    assert documents
    assert [d.path for d in documents if not (d.source or d.url)] == []


def test_a_footnote_inside_a_quotation_is_passed_over():
    builder = DocumentBuilder("test")
    builder.add("art_1__para_1", "paragraph", "Harbour dues are waived for lifeboats of either Party.")
    builder.add("art_1__fn", "footnote", "1) A raft is a lifeboat.")
    rows = [
        {"quote": "Harbour dues<sup> 1) A raft is a lifeboat.</sup>are waived for lifeboats", "functions": ["obligation"]},
        {"quote": "Harbour dues are doubled", "functions": ["obligation"]},
    ]
    document = builder.build()
    (found,), lost = _stand_off(rows, document, "0" * 64)
    assert document.text[found.start : found.end] == "Harbour dues are waived for lifeboats"
    assert lost == ["Harbour dues are doubled"]


def _gold(folder, collection, name, quote):
    """A folder of quoted labels, and the one document they are about."""
    document = folder / "documents" / "canada" / name
    document.parent.mkdir(parents=True, exist_ok=True)
    document.write_text(f"{quote}\n\nThis Order may be cited as the Velmora Order.\n", encoding="utf-8")
    labels = folder / collection / f"{name}.jsonl"
    labels.parent.mkdir(parents=True, exist_ok=True)
    labels.write_text(json.dumps({"doc": f"canada/{name}", "quote": quote, "functions": ["measure"]}) + "\n", encoding="utf-8")
    return folder / "documents"


def test_an_import_leaves_other_documents_as_they_were(tmp_path):
    into = tmp_path / "gold"
    into.mkdir()
    (into / "documents.jsonl").touch()
    first, second = tmp_path / "first", tmp_path / "second"
    documents = _gold(first, "provisions", "a.txt", "1. No person shall ship tallow to Velmora.")
    assert import_gold(first, documents, into, given=True) == []
    documents = _gold(second, "apart", "b.txt", "1. No person shall ship hemp to Velmora.")
    assert import_gold(second, documents, into) == []
    assert import_gold(second, documents, into) == []  # again: nothing stands twice
    rows = list(read(into / "documents.jsonl", GoldDocument))
    assert [(r.path, r.collection) for r in rows] == [("canada/a.txt", "provisions"), ("canada/b.txt", "apart")]
    assert [r.given for r in read(into / "provisions.jsonl", LabelledProvision)] == [True]
    assert [r.given for r in read(into / "apart.jsonl", LabelledProvision)] == [False]


def test_labels_added_here_stand_beside_the_given_ones_of_a_document(tmp_path):
    into, words = tmp_path / "gold", "1. No person shall ship tallow to Velmora."
    into.mkdir()
    (into / "documents.jsonl").touch()
    documents = _gold(tmp_path, "provisions", "a.txt", words)
    assert import_gold(tmp_path, documents, into, given=True) == []
    for quote in ("This Order may be cited as the Velmora Order.", words):  # what is not labelled yet, then what is
        row = {"doc": "canada/a.txt", "quote": quote, "functions": ["other"]}
        (tmp_path / "provisions" / "a.txt.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
        assert import_gold(tmp_path, documents, into, given=quote == words) == []
        rows = list(read(into / "provisions.jsonl", LabelledProvision))
        assert [(r.given, r.start > 0, r.functions) for r in rows] == [
            (True, False, ["measure"] if quote != words else ["other"]),
            (False, True, ["other"]),
        ]


def test_what_is_labelled_apart_is_never_trained_on():
    apart = {d.sha256 for d in read(GOLD / "documents.jsonl", GoldDocument) if d.collection in APART}
    trained = {r.document for c in COLLECTIONS for r in read(GOLD / f"{c}.jsonl", LabelledProvision)}
    assert apart.isdisjoint(trained)
