"""A sentence on how far bans reach that stand elsewhere is an exemption, whether lead-in or network would have it forbid too."""

from corpora.formats import Hints, parse
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import Nature, RecordType

ORDER = """Section 1. The following activities by a financial institution of Velmora are prohibited:

(a) participation in the primary market for bonds issued after June 14, 2031 by the Central Bank of Ostrava; and

(b) lending funds to the Central Bank of Ostrava.

(c) The prohibitions in subsections (a) and (b) of this section apply except to the extent provided by statutes, or in regulations, orders, \
directives, or licenses that may be issued pursuant to this order, and notwithstanding any contract entered into before the date of this order.
"""


def test_how_far_bans_reach_forbids_nothing():
    for learned in (False, True):
        found = read(parse(ORDER.encode(), Hints(name="order.txt")), Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test"), learned=learned)  # fmt: skip
        assert [set(found.functions[u.eid]) for u in found.units] == [{"measure"}, {"measure"}, {"measure"}, {"exemption"}]
