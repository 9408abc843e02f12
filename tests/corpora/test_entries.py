"""Entries of lists: the name is what is printed as one, and details stay with their subject."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.entries import split_entry


@pytest.mark.parametrize(
    ("words", "name", "fields"),
    [
        ("Orla FENWICK", "Orla FENWICK", {}),
        ("Orla FENWICK (born on May 2, 2060)", "Orla FENWICK", {"dob": "May 2, 2060"}),
        ("Orla FENWICK (née le 2 mai 2060)", "Orla FENWICK", {"dob": "2 mai 2060"}),
        ("Orla FENWICK (date of birth: 2060)", "Orla FENWICK", {"dob": "2060"}),
        ("Orla FENWICK (born in 2060) (also known as Orla Marsh)", "Orla FENWICK", {"dob": "2060", "aliases": "Orla Marsh"}),
        ("Gull Ltd. (also known among other names as Gull and Gull Inc.)", "Gull Ltd.", {"aliases": "Gull and Gull Inc."}),
        ("Gull Ltd. (aussi connue sous le nom de Goéland)", "Gull Ltd.", {"aliases": "Goéland"}),
        ("Gull Ltd. (connu notamment sous les noms suivants : Goéland et Mouette)", "Gull Ltd.", {"aliases": "Goéland et Mouette"}),
        ("Gull Ltd. (a.k.a. Goéland)", "Gull Ltd.", {"aliases": "Goéland"}),
        ("Gull Trading Co., Ltd.", "Gull Trading Co., Ltd.", {}),
        ("Gull Works (Northport)", "Gull Works (Northport)", {}),
        ("Port Research Centre (PRC)", "Port Research Centre (PRC)", {}),
        ("Gull Institute, Department of Tides", "Gull Institute, Department of Tides", {}),
        ("Orla FENWICK, born on May 2, 2060, former Minister of Tides", "Orla FENWICK", {"dob": "May 2, 2060"}),
        ("Orla FENWICK, née le 2 mai 2060, ancienne ministre des marées", "Orla FENWICK", {"dob": "2 mai 2060"}),
        ("Per MARSH, family member of Orla FENWICK", "Per MARSH", {"description": "family member of Orla FENWICK"}),
        ("Kittiwake (IMO number: 9000001)", "Kittiwake", {"imo": "9000001"}),
    ],
)
def test_names_and_details(words, name, fields):
    got_name, got_fields = split_entry(words)
    assert got_name == name
    assert {k: got_fields.get(k) for k in fields} == fields


@given(st.text(min_size=1, max_size=80).filter(str.strip))
def test_the_name_stands_in_the_words(words):
    assert split_entry(words)[0] in words
