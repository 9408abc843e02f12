"""Text that no drafter writes: every statement reproduces its words, and no rule looks further than it can say something."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.formats import Hints, parse
from models.aliases import separated
from models.authorities import authorized
from models.citations import citations
from models.citations.relation import Setting, rule
from models.components.targets import state_aimed_at
from models.dates import expressions
from models.nature import Decision
from models.pipeline import pipeline, read
from models.reading import FIELDS, Reading
from models.rules.treaty_articles import BINDS_PARTIES, PERMITS
from models.temporal.clauses import read as clauses
from models.vocabulary import BasisRelation, Nature, RecordType

PIECES = st.sampled_from(
    ["(a) ", "shall ", "1 January 2034 ", "30 days ", "U.S. ", "Executive Order 13660 ", "of the ", "“", "é", "a\u00ad", "السلام ", "1-",
     "Russia ", "any person ", "50 U.S.C. 1701 ", "resolution 661 (1990), ", ". ", "; ", "\n\n", "(((", "property of ", "expires on ", "It is prohibited to "]
)  # fmt: skip
SANCTIONS = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "asked")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(PIECES, st.integers(1, 12)), min_size=1, max_size=12))
def test_every_statement_reproduces_its_words(pieces):
    text = "Section 1. It is prohibited to deal in lamps.\n\n" + "".join(piece * times for piece, times in pieces)
    document = parse(text.encode(), Hints(name="odd.txt"))
    reading = read(document, SANCTIONS, learned=False)
    for field in FIELDS:
        for statement in reading.statements[field]:
            if statement.start is not None:
                assert document.text[statement.start : statement.end] == statement.text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_run_of_marks_is_split_into_marks(language):
    assert len(pipeline(language, "instrument", False).make_doc("(" * 50_000 + " lamp")) >= 50_000


def test_a_citation_is_ruled_by_its_neighbourhood():
    listed = "Executive Order 13660 of March 6, 2014, " * 400
    text = f"The following stand: {listed}and I hereby revoke Executive Order 13661."
    found = citations(text, order="US")
    assert rule(text, found[-1], Setting("US")).relation == BasisRelation.REPEALS
    assert rule(text, found[len(found) // 2], Setting("US")).relation == BasisRelation.REFERS


def test_a_time_far_into_a_sentence_keeps_its_place():
    text = "lamps, " * 2000 + "and this order expires on 1 March 2034"
    found = clauses(text)
    assert [text[c.start : c.end] for c in found] == ["expires on 1 March 2034"]
    assert found[0].value == date(2034, 3, 1).isoformat()


def test_a_state_far_into_a_measure_is_read_with_its_government():
    text = "Section 1. It is prohibited to deal in " + "lamps, " * 1000 + "property of the Government of Belarus."
    reading = Reading(parse(text.encode(), Hints(name="far.txt")), RecordType.SANCTIONS, Nature.SANCTIONS)
    state_aimed_at(reading, reading.units[-1], 0.9)
    assert [(t.state, t.text) for t in reading.statements["targets"]] == [("BY", "Government of Belarus")]


@pytest.mark.parametrize(
    "read_by",
    [
        lambda words: list(expressions(words)),
        lambda words: list(expressions(words, "fr")),
        authorized,
        BINDS_PARTIES.search,
        PERMITS.search,
    ],
    ids=["times", "times in French", "offices", "duties", "leave"],
)
@pytest.mark.parametrize("words", ["seven ", "mille-", "the", "a ", "each ", "1"])
def test_a_word_said_over_and_over_is_read_once(read_by, words):
    assert not read_by(words * 20_000)


def test_names_are_told_apart_behind_a_word_without_end():
    assert separated("Lampwerk or Wickwerk " + "1" * 200_000, "Lamps")[0] == "Lampwerk"


def test_points_share_their_lead_in():
    text = "1. It is prohibited to " + "light or " * 5000 + "sell:\n\n" + "\n\n".join(f"({c}) lamps;" for c in "abcdef")
    reading = Reading(parse(text.encode(), Hints(name="lead.txt")), RecordType.SANCTIONS, Nature.SANCTIONS)
    leads = [u.lead for u in reading.units if u.parent is not None]
    assert len(leads) == 6
    assert all(lead is leads[0] and len(lead) <= 20_000 and lead.endswith("sell:") for lead in leads)
