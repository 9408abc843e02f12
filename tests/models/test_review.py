"""What decisions make of a record, and when they lapse."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpora.document import DocumentBuilder, Metadata
from corpora.reviews import Review, Reviews
from models.record import Disagreement, Exemption, FunctionLabel, InstrumentRecord, Measure, ProvisionRecord
from models.review import places, questions, reviewed
from models.vocabulary import ExemptionCategory, ExemptionForm, MeasureType

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
BAN = "It is prohibited for any person to export lanterns to Velmora."
LEAD = "Section 4 does not apply to"
POINT = "the supply of food to a hospital"


def record(ban: str = BAN, point: str = POINT, number: str = "4", before: tuple[str, ...] = ()) -> tuple[InstrumentRecord, str]:
    builder = DocumentBuilder("drafted", Metadata(language="en", title="Velmora Regulations", jurisdiction="CA"))
    for n, words in enumerate(before):
        builder.add(f"hed_{n}", "heading", words)
    builder.add("sec_4", "section", ban, number=number)
    parent = builder.add("sec_5", "section", LEAD)
    builder.add("para_a", "paragraph", point, number="(a)", parent=parent)
    document = builder.build()
    said = {"sec_4": "measure", "sec_5__para_a": "exemption"}
    provisions = [
        ProvisionRecord(
            eid=p.eid, kind=p.kind, start=p.start, end=p.end, number=p.number, parent=p.parent,
            functions=[FunctionLabel(label=said.get(p.eid, "other"), confidence=0.7, method="rule:drafted")],
        )
        for p in document.provisions
    ]  # fmt: skip
    found = InstrumentRecord(id="xx:velmora", provisions=provisions)
    at = places(found, document.text)

    def span(eid: str) -> dict:
        place = at[eid]
        return {"provision": eid, "start": place.start, "end": place.end, "text": place.words, "confidence": 0.7, "method": "rule:drafted"}

    ban_ = Measure(key="m1", type=MeasureType.EXPORT_BAN, toward=["VV"], **span("sec_4"))
    food = Exemption(category=ExemptionCategory.FOOD, form=ExemptionForm.EXCEPTION, limits=["m1"], **span("sec_5__para_a"))
    return found.model_copy(update={"measures": [ban_], "exemptions": [food]}), document.text


def decide(
    store: Reviews, of: tuple[InstrumentRecord, str], eid: str, field: str, label: str, verdict: str, to: str | None = None
) -> Reviews:
    place = places(*of)[eid]
    store.add(Review.model_validate({
        "key": place.key(field, label), "field": field, "label": label, "verdict": verdict, "to": to, "author": "ines", "at": AT,
    }))  # fmt: skip
    return store


@pytest.fixture
def store(tmp_path: Path) -> Reviews:
    return Reviews(tmp_path / "reviews.jsonl")


def functions(found: InstrumentRecord, eid: str) -> list[tuple[str, str]]:
    return [(f.label, f.method) for p in found.provisions if p.eid == eid for f in p.functions]


def test_the_lead_in_is_read_with_a_point():
    place = places(*record())["sec_5__para_a"]
    assert (place.lead, place.words) == (LEAD, POINT)


def test_accepting_makes_sure_and_says_who(store):
    found, text = record()
    after = reviewed(found, text, decide(store, (found, text), "sec_4", "measures", "export_ban", "accept"))
    measure = next(m for m in after.measures if m.type == "export_ban")
    assert (measure.confidence, measure.method) == (1.0, "review:ines")
    assert [m.key for m in after.measures] == [m.key for m in found.measures]


def test_relabelling_keeps_what_else_the_statement_says(store):
    found, text = record()
    after = reviewed(found, text, decide(store, (found, text), "sec_4", "measures", "export_ban", "relabel", "arms_embargo"))
    before = next(m for m in found.measures if m.type == "export_ban")
    assert [(m.type, m.key, m.toward) for m in after.measures] == [("arms_embargo", before.key, before.toward)]


def test_what_is_no_measure_states_none_and_nothing_is_cut_by_an_exemption_from_it(store):
    found, text = record()
    assert found.measures
    after = reviewed(found, text, decide(store, (found, text), "sec_4", "functions", "measure", "reject"))
    assert found.exemptions[0].limits == ["m1"]
    assert not after.measures
    assert functions(after, "sec_4") == [("other", "review:ines")]
    assert all(e.limits == [] for e in after.exemptions)


def test_a_label_that_nothing_found_is_stated_over_all_the_words(store):
    found, text = record()
    after = reviewed(found, text, decide(store, (found, text), "sec_4", "safeguards", "publication", "accept"))
    stated = next(s for s in after.safeguards if s.kind == "publication")
    assert text[stated.start : stated.end] == stated.text == BAN


def test_a_time_without_its_value_is_not_guessed(store):
    found, text = record()
    after = reviewed(found, text, decide(store, (found, text), "sec_4", "temporal", "review", "accept"))
    assert after.temporal == found.temporal
    assert any("its value" in w for w in after.warnings)


def test_a_decided_disagreement_is_asked_no_more(store):
    found, text = record()
    doubt = Disagreement(provision="sec_4", field="functions", label="duty", rule=False, kept=True, probability=0.55)
    found = found.model_copy(update={"disagreements": [doubt]})
    first = questions(found, text, store)[0]
    assert (first.field, first.label, first.stands) == ("functions", "duty", True)
    decide(store, (found, text), "sec_4", "functions", "duty", "reject")
    assert (first.field, first.label) not in {(q.field, q.label) for q in questions(found, text, store) if q.place == first.place}
    assert reviewed(found, text, store).disagreements == []


words = st.text(st.sampled_from("abcdef ,;\n"), min_size=1, max_size=40).filter(lambda s: s.strip())


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(tail=words, other=words, number=st.sampled_from(["4", "12.1", "(7)"]), before=st.lists(words, max_size=2))
def test_a_verdict_lapses_when_its_words_change_and_only_then(tmp_path_factory, tail, other, number, before):
    first = record(f"{BAN} {tail}")
    store = decide(Reviews(tmp_path_factory.mktemp("r") / "r.jsonl"), first, "sec_4", "functions", "duty", "accept")
    then = record(f"{BAN} {other}", number=number, before=tuple(before))
    holds = ("duty", "review:ines") in functions(reviewed(*then, store), "sec_4")
    assert holds == (tail.split() == other.split())


def test_the_words_that_introduce_a_point_are_its_words_too(store):
    one, other = record(), record(point="the supply of food to a school")
    decide(store, one, "sec_5__para_a", "functions", "exemption", "accept")
    assert functions(reviewed(*other, store), "sec_5__para_a") == functions(other[0], "sec_5__para_a")
