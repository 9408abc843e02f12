import json
from collections import defaultdict

from corpora.formats import Hints, parse
from evaluation.rule_precision import observe

RIGHT = "No one shall be subjected to torture."
EXCEPTION = (
    "Nothing in this Convention shall prevent a Party from taking action necessary for the protection of its essential security interests."
)


def test_rules_of_treaties_are_measured_on_the_labels_of_their_articles():
    source = {
        "treaty_en": "Convention on the Roads of Ruritania", "total_articles": 2, "preamble_en": "The Parties, considering roads,",
        "articles": [{"title_en": "", "content_en": RIGHT}, {"title_en": "", "content_en": EXCEPTION}],
    }  # fmt: skip
    counts = defaultdict(lambda: [0, 0])
    gold = [
        {"quote": RIGHT, "functions": ["obligation"], "obligations": ["torture"]},
        {"quote": EXCEPTION, "functions": ["exception"], "exceptions": ["taxation"]},
    ]
    observe(parse(json.dumps(source).encode(), Hints(name="roads.json")), gold, counts)
    assert counts["treaty.term.torture"] == [1, 0]
    assert counts["treaty.exception.security"] == [0, 1]  # gold calls it otherwise
