"""Names of records: readable, distinct, and the same in whatever order documents come."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from pipelines.slugs import slug, slugs


@dataclass(frozen=True)
class Doc:
    sha256: str
    id: str | None = "ca:SOR/2024-9001"
    version: str | None = None
    language: str | None = "en"
    kind: str | None = "instruments"


def doc(n: int, **values) -> Doc:
    return Doc(hashlib.sha256(str(n).encode()).hexdigest(), **values)


def test_a_slug_reads_like_its_id():
    assert slug("ca:SOR/2014-58") == "ca-SOR-2014-58"
    assert slug("ca:SOR/2014-58", "fr") == "ca-SOR-2014-58.fr"
    assert slug("../..//etc") == "etc"


def test_the_newest_version_keeps_the_slug():
    old, new = doc(1, version="2022-04-01"), doc(2, version="2026-06-12")
    assert slugs([old, new]) == {new.sha256: "ca-SOR-2024-9001", old.sha256: "ca-SOR-2024-9001@2022-04-01"}


def test_versions_of_one_day_are_told_apart_by_their_bytes():
    docs = [doc(n, version="2022-04-01") for n in range(3)]
    assert len(set(slugs(docs).values())) == 3


def test_documents_without_a_record_have_no_slug():
    assert slugs([doc(1, id=None)]) == {}


versions = st.one_of(st.none(), st.sampled_from(["2022-04-01", "2023-06-12", "2026-06-12"]))
documents = st.lists(
    st.builds(doc, st.integers(0, 9), version=versions, language=st.sampled_from(["en", "fr"])), unique_by=lambda d: d.sha256
)


@given(documents.flatmap(lambda d: st.tuples(st.just(d), st.permutations(d))))
def test_slugs_are_distinct_and_do_not_depend_on_order(pair: tuple[list[Doc], list[Doc]]):
    given_, shuffled = pair
    names = slugs(given_)
    assert len(set(names.values())) == len(names) == len(given_)
    assert slugs(shuffled) == names
