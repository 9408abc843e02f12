"""Labels are carried to another language by eId, or left out."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from corpora.labels import LabelledProvision
from evaluation import projection
from pipelines.settings import Settings

CORPORA = Settings().shared / "corpora"


def document(language, **words):
    builder = DocumentBuilder("made", Metadata(language=language))
    for eid, text in words.items():
        builder.add(eid, "recital" if "rec_" in eid else "section", text)
    return builder.build()


def row(document, eid, **labels):
    p = next(p for p in document.provisions if p.eid == eid)
    return LabelledProvision(document="a", text=document.sha256, start=p.start, end=p.end, **labels)


def test_labels_follow_the_eid_and_offsets_count_in_the_twin():
    english = document("en", sec_1="No person may export grain to Velmora.", sec_2="This order ends in a year.")
    french = document("fr", sec_2="Le présent décret cesse dans un an.", sec_1="Il est interdit d’exporter du grain vers la Velmorie.")
    rows = [row(english, "sec_1", functions=["measure"], measures=["export_ban"]), row(english, "sec_2", functions=["temporal"])]
    carried = projection.project(rows, english, french, "b")
    assert [french.text[r.start : r.end] for r in carried] == [french.words(p) for p in reversed(french.provisions)]
    assert [(r.functions, r.measures, r.document) for r in carried] == [(["measure"], ["export_ban"], "b"), (["temporal"], [], "b")]


def test_a_provision_that_the_twin_lacks_and_a_span_of_several_are_left_out():
    english = document(
        "en", sec_1="No person may export grain to Velmora.", sec_2="No person may ship it.", sec_3="This order ends in a year."
    )
    french = document("fr", sec_1="Il est interdit d’exporter du grain vers la Velmorie.")
    first, last = english.provisions[0], english.provisions[-1]
    whole = LabelledProvision(document="a", text=english.sha256, start=first.start, end=last.end, functions=["measure"])
    assert projection.project([row(english, "sec_3", functions=["temporal"]), whole], english, french, "b") == []


def test_recitals_that_the_versions_count_differently_are_left_out():
    english = document("en", preamble__rec_1="Whereas grain is dear;", sec_1="No person may export grain.")
    french = document(
        "fr", preamble__rec_1="que le grain est cher;", preamble__rec_2="que le blé manque;", sec_1="Il est interdit d’exporter du grain."
    )
    rows = [row(english, "preamble__rec_1", functions=["ground"]), row(english, "sec_1", functions=["measure"])]
    assert [r.functions for r in projection.project(rows, english, french, "b")] == [["measure"]]


@pytest.mark.skipif(not (CORPORA / "canada").is_dir(), reason=f"no Canadian documents in {CORPORA}")
def test_projection_agrees_with_the_labels_that_french_twins_have():
    share = projection.measure(CORPORA)
    assert share.of > 500
    assert share.holds / share.of > 0.97, share.wrong[:10]
