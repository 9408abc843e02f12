"""Other names: separated as the publisher writes them, and whole where "and" or a comma belongs to the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.aliases import separated
from models.names import read_entry


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("Gull Works (also known as GW, Gull Wks. Co. and Goéland)", ["GW", "Gull Wks. Co.", "Goéland"]),
        ("Orla FENWICK (born on May 2, 2060) (also known as Orla Marsh or MARSHALL)", ["Orla Marsh", "MARSHALL"]),
        ("Tern Works, JSC (also known as Tern Factory, JSC)", ["Tern Factory, JSC"]),
        ("Tern Plant JSC (also known as Tern-Yard Machine Plant, JSC and Tern)", ["Tern-Yard Machine Plant, JSC", "Tern"]),
        ("Tide Institute of Salt and Foam (also known as Velmoran Institute of Salt and Foam)", ["Velmoran Institute of Salt and Foam"]),
        ("VTC (also known as Velmoran Trade and Commercial Bank)", ["Velmoran Trade and Commercial Bank"]),
        ("VTB (also known as Marsh and Heath Bank and Old Marsh and Heath Bank)", ["Marsh and Heath Bank", "Old Marsh and Heath Bank"]),
        ("Reed & Rush Ltd. (also known as Reed and Rush Ltd.)", ["Reed and Rush Ltd."]),
        ("Gull Group (also known as Gull Holding (GH) and Gulls)", ["Gull Holding (GH)", "Gulls"]),
        ("Heron People (also known as Association “Heron and Reed” and Movement for Herons)", ["Association “Heron and Reed”", "Movement for Herons"]),
        ("Wren (also known as the Wren Union and the Wrens)", ["the Wren Union", "the Wrens"]),
        ("Port State Institute of Tides (also known as PIMO)", ["PIMO"]),
        ("Goéland (aussi connue sous les noms suivants : GL, Mouette et de Sterne)", ["GL", "Mouette", "Sterne"]),
        ("Per MARSH (aussi connu sous le nom d’Orin ou d’Orin Heath)", ["Orin", "Orin Heath"]),
        ("Orin alias “Fritz” or “Gannet”", ["Fritz", "Gannet"]),
        ("MARSH, Per (a.k.a. MARSH, Peter; a.k.a. HEATH, Orin), Port Orla, Velmora; DOB 2 May 2060", ["MARSH, Peter", "HEATH, Orin"]),
        ("MARSH, Per (a.k.a. MARSH, Peter), Port Orla, Velmora", ["MARSH, Peter"]),
        ("Per Marsh, Good quality a.k.a.: a) Peter Marsh b) Orin Heath, born 1960; Low quality a.k.a.: Gannet Address: Port Orla", ["Peter Marsh", "Orin Heath", "Gannet"]),
    ],
)  # fmt: skip
def test_other_names(entry, names):
    assert list(read_entry(entry).aliases) == names


def test_a_name_that_only_contains_the_letters_of_an_introduction_is_whole():
    entry = read_entry("Michal Chakanaka ORLEV")
    assert (entry.end, entry.aliases) == (len("Michal Chakanaka ORLEV"), ())


@given(st.text(max_size=120), st.text(max_size=40))
def test_no_name_is_made_up(passage, name):
    assert all(a in " ".join([passage]) or not a.isalnum() for a in separated(passage, name))
