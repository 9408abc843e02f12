"""An exemption that neither words nor place tie to a measure says that what it cuts is assumed."""

from corpora.formats import Hints, parse
from models.assemble import assemble
from models.nature import decide
from models.pipeline import read

LAW = """Special Economic Measures (Velmora) Regulations 2031

1. Interpretation

In these Regulations, "Velmora" means the Republic of Velmora.

2. Ships

No person may register a ship that is bound for Velmora.

3. Goods

(1) No person may export goods to Velmora.

(2) Subsection (1) does not apply to medicines.

4. Permits

The Harbour Minister may issue a permit authorizing a transaction that would otherwise be prohibited.
"""


def exemptions():
    document = parse(LAW.encode(), Hints(name="regulations.txt"))
    decision = decide(document)
    record = assemble(read(document, decision, learned=False), decision)
    return record, {e.provision: e for e in record.exemptions}


def test_what_neither_words_nor_place_tie_is_assumed():
    record, found = exemptions()
    assert len(record.measures) == 2
    tied, leave = found["sec_3__subsec_2"], found["sec_4__p_1"]
    assert not tied.limits_assumed
    assert len(tied.limits) == 1
    assert leave.limits_assumed
    assert set(leave.limits) == {m.key for m in record.measures}
