"""Assembly: order, keys, nothing twice, links kept, dates and ids completed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.document import Document, DocumentBuilder, Metadata, Run
from models.assemble import assemble, merged, work_id
from models.nature import Decision
from models.reading import Reading
from models.record import Exemption, InstrumentRecord, Measure, Source, Temporal, TreatyRecord
from models.vocabulary import Nature, RecordType

LINES = ("Every person must freeze what Velmora owns", "No person shall ship grain to Velmora", "Section 1 does not apply to relief")


def document(**metadata) -> Document:
    builder = DocumentBuilder("test", Metadata(**metadata))
    for number, words in enumerate(LINES[:2], 1):
        builder.add(f"sec_{number}", "section", words, number=str(number))
    builder.add("sec_3", "section", [Run("Section 1", "#sec_1"), Run(" does not apply to relief")], number="3")
    return builder.build()


def reading(nature: Nature = Nature.SANCTIONS, **metadata) -> Reading:
    return Reading(document(**metadata), RecordType.SANCTIONS, nature)


def record(r: Reading, nature: Nature = Nature.SANCTIONS, sha256: str = "ab" * 32):
    return assemble(
        r, Decision(nature, RecordType.TREATY if nature == Nature.TREATY else RecordType.SANCTIONS, "because"), Source(sha256=sha256)
    )


def measure(r: Reading, eid: str, key: str, type: str, confidence: float = 0.9) -> Measure:
    return r.state_whole("measures", r.by_eid[eid], Measure, method="rule:test", confidence=confidence, key=key, type=type)


def test_measures_are_numbered_in_reading_order_and_links_follow():
    r = reading()
    measure(r, "sec_2", "x", "export_ban")
    measure(r, "sec_1", "y", "asset_freeze")
    r.state_whole(
        "exemptions", r.by_eid["sec_3"], Exemption, method="rule:test", category="humanitarian", form="exception", limits=["y", "gone"]
    )
    r.state_whole("temporal", r.by_eid["sec_3"], Temporal, method="rule:test", kind="expiry", value="2030-01-01", applies_to="x")
    made = record(r)
    assert [(m.key, m.provision) for m in made.measures] == [("m1", "sec_1"), ("m2", "sec_2")]
    assert made.exemptions[0].limits == ["m1"]
    assert made.temporal[0].applies_to == "m2"


def test_the_same_statement_twice_is_one_the_surest():
    r = reading()
    measure(r, "sec_1", "x", "asset_freeze", 0.6)
    measure(r, "sec_1", "y", "asset_freeze", 0.8)
    r.state_whole("exemptions", r.by_eid["sec_3"], Exemption, method="rule:test", category="food", form="exception", limits=["x"])
    made = record(r)
    assert [m.confidence for m in made.measures] == [0.8]
    assert made.exemptions[0].limits == ["m1"]


@pytest.mark.parametrize(("cited", "limits"), [("#sec_1", ["m1"]), ("ca:S-14.5", ["m1", "m2"])])
def test_an_exemption_cuts_what_it_cites_else_everything(cited: str, limits: list[str]):
    builder = DocumentBuilder("test", Metadata())
    for number, words in enumerate(LINES[:2], 1):
        builder.add(f"sec_{number}", "section", words, number=str(number))
    builder.add("sec_3", "section", [Run("Section 1", cited), Run(" does not apply to relief")], number="3")
    r = Reading(builder.build(), RecordType.SANCTIONS, Nature.SANCTIONS)
    measure(r, "sec_1", "x", "asset_freeze")
    measure(r, "sec_2", "y", "export_ban")
    r.state_whole("exemptions", r.by_eid["sec_3"], Exemption, method="rule:test", category="humanitarian", form="exception")
    assert record(r).exemptions[0].limits == limits


def test_every_provision_has_a_function_and_other_only_alone():
    r = reading()
    r.label(r.by_eid["sec_1"], "measure", method="rule:test")
    r.label(r.by_eid["sec_1"], "other", method="rule:test")
    assert [[f.label for f in p.functions] for p in record(r).provisions] == [["measure"], ["other"], ["other"]]


def test_ids_of_works_that_no_publisher_numbered():
    day = date(2021, 4, 15)
    titled = document(jurisdiction="US", title="Blocking Property of the Velmora Ministry", adopted=day)
    assert work_id(titled, Source()) == "us:presidential:2021-04-15:blocking-property-of-the-velmora-ministry"
    assert work_id(document(work="us:eo:19001"), Source()) == "us:eo:19001"
    assert work_id(document(), Source(sha256="ab" * 32)) == "doc:" + "ab" * 6


def test_dates_come_from_the_publisher_before_the_words():
    r = reading(in_force=date(2024, 3, 1))
    for kind, day in (("commencement", date(2024, 5, 1)), ("adoption", date(2024, 2, 1)), ("expiry", date(2027, 1, 1))):
        r.state_whole("temporal", r.by_eid["sec_1"], Temporal, method="rule:test", kind=kind, value=str(day), resolved=day)
    dates = record(r).dates
    assert (dates.in_force, dates.adopted, dates.effective_until) == (date(2024, 3, 1), date(2024, 2, 1), date(2027, 1, 1))


def test_a_treaty_is_a_treaty_record():
    made = record(reading(Nature.TREATY, work="treaty:velmora"), Nature.TREATY)
    assert isinstance(made, TreatyRecord)
    assert made.id == "treaty:velmora"
    assert TreatyRecord.model_validate_json(made.model_dump_json(by_alias=True)) == made


def test_a_record_survives_its_own_json():
    r = reading(title="Velmora Regulations")
    measure(r, "sec_1", "x", "asset_freeze")
    made = record(r)
    assert InstrumentRecord.model_validate_json(made.model_dump_json(by_alias=True)) == made


statements = st.lists(
    st.builds(
        Temporal, provision=st.just("p"), start=st.integers(0, 5), end=st.integers(6, 9), text=st.just("t"), method=st.just("rule:t"),
        confidence=st.floats(0, 1), kind=st.sampled_from(["expiry", "review"]), value=st.sampled_from(["P1Y", "P2Y"]),
    )
)  # fmt: skip


@given(statements.flatmap(lambda s: st.tuples(st.just(s), st.permutations(s))))
def test_merging_does_not_depend_on_order_and_loses_no_statement(pair):
    given_, shuffled = pair
    once = merged(given_)
    assert [s.model_dump(exclude={"method"}) for s in merged(shuffled)] == [s.model_dump(exclude={"method"}) for s in once]
    assert merged(once) == once
    assert {(s.start, s.end, s.kind, s.value) for s in once} == {(s.start, s.end, s.kind, s.value) for s in given_}
