"""List entries: the name, what else a person is called, and what identifies them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.names import read_entry, target_type

ENTRIES = [
    ("Dragan Petrov ORLEVSKI (also known among other names as Dragan ORLEV), born on July 3, 1973, in Tarnov, son of Mila ORLEVSKA",
     "Dragan Petrov ORLEVSKI", ("Dragan ORLEV",), {"dob": "July 3, 1973", "pob": "Tarnov"}, "person"),
    ("Robert Tarov (date of birth: February 21, 1924)", "Robert Tarov", (), {"dob": "February 21, 1924"}, "person"),
    ("Velmoran Space Organization (VSO)", "Velmoran Space Organization (VSO)", (), {}, "entity"),
    ("Golden Lake Golf Resort and Spa (City) Club Ltd.", "Golden Lake Golf Resort and Spa (City) Club Ltd.", (), {}, "entity"),
    ("ORLEV Il a.k.a. ORLEV Ok; ORLEV Uk; DOB 12 Mar 1970; POB Tarnov; Passport V72120203", "ORLEV Il", ("ORLEV Ok", "ORLEV Uk"), {"passport": "V72120203"}, "person"),
    ("Ivan TAROV (Cyrillic: Иван Таров), né le 3 mai 1970 à Tarnov", "Ivan TAROV", ("Иван Таров",), {"dob": "3 mai 1970", "pob": "Tarnov"}, "person"),
    ("Northern Star, IMO 9123456", "Northern Star", (), {"imo": "9123456"}, "vessel"),
    ("Mila Tarova, Prosecutor of the Tribunal.", "Mila Tarova", (), {}, "person"),
    ("Heron Net; digital currency address 0x52908400098527886E0F7030069857D2E4169EE7", "Heron Net", (), {"wallet": "0x52908400098527886E0F7030069857D2E4169EE7"}, None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name", "aliases", "identifiers", "kind"), ENTRIES)
def test_entry(words, name, aliases, identifiers, kind):
    entry = read_entry(words)
    assert words[entry.start : entry.end] == name
    assert entry.aliases == aliases
    assert identifiers.items() <= entry.identifiers.items()
    if kind:
        assert target_type(name, "", words, entry.identifiers) == kind


def test_heading_of_the_list_decides_where_the_name_is_silent():
    assert target_type("Sunrise", "PART 2 Entities", "Sunrise", {}) == "entity"
    assert target_type("Sunrise", "Ships", "Sunrise", {}) == "vessel"


@given(st.text(max_size=300))
def test_span_lies_in_the_entry(words):
    entry = read_entry(words)
    assert 0 <= entry.start <= len(words)
    assert entry.end <= len(words)
