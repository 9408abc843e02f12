"""The bag of words: what it learns, keeps and says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from safetensors import SafetensorError

from models.classifier.predict import NETWORK, WEIGHTS, WORDS
from models.classifier.words import LENGTH, Words

FREEZE = ("Prohibitions", "No person shall deal in property of a listed person of Velmora.")
REPORT = ("Duties", "Every bank shall report to the Minister of Velmora within ten days.")
WANTED = np.array([[1, 0, 0], [0, 1, 0]] * 6)
KNOWN = np.ones_like(WANTED)


def learned():
    return Words.fit([FREEZE, REPORT] * 6, WANTED, KNOWN)


def test_words_tell_what_was_labelled():
    freeze, report = learned().logits([FREEZE, REPORT])
    assert freeze[0] > 0 > freeze[1]
    assert report[1] > 0 > report[0]


def test_the_context_is_read_too():
    words = Words.fit([("Exports", "points"), ("Imports", "points")] * 6, WANTED, KNOWN)
    exports, imports = words.logits([("Exports", "points"), ("Imports", "points")])
    assert exports[0] > 0 > imports[0]


def test_nothing_is_said_of_an_output_that_nobody_labelled():
    assert np.isnan(learned().logits([FREEZE])[0, 2])


def test_what_was_not_labelled_is_no_no():
    """A treaty says nothing about measures: the rows where an output is unknown do not teach it."""
    known = KNOWN.copy()
    known[1::2, 0] = 0  # reports were never asked about output 0, of which then only positives are known
    assert np.isnan(Words.fit([FREEZE, REPORT] * 6, WANTED, known).logits([FREEZE])[0, 0])


def test_words_beyond_the_length_do_not_count():
    words = learned()
    long = ("", "neutral " * (LENGTH // 8 + 1))
    assert words.logits([long]).tobytes() == words.logits([("", long[1] + REPORT[1])]).tobytes()


def test_what_is_kept_reads_the_same_bits_and_nearly_as_it_learned(tmp_path):
    words = learned()
    words.save(tmp_path / "words")
    first, second = Words.load(tmp_path / "words"), Words.load(tmp_path / "words")
    assert first.logits([FREEZE, REPORT]).tobytes() == second.logits([FREEZE, REPORT]).tobytes()
    np.testing.assert_allclose(first.logits([FREEZE, REPORT]), words.logits([FREEZE, REPORT]), atol=0.1)
    learned().save(tmp_path / "again")
    assert (tmp_path / "words").read_bytes() == (tmp_path / "again").read_bytes()


def test_a_broken_file_is_refused(tmp_path):
    (tmp_path / "words").write_bytes(b"no weights")
    with pytest.raises(SafetensorError):
        Words.load(tmp_path / "words")


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=200)), max_size=6))
def test_a_provision_is_read_alike_alone_and_among_others(pairs):
    together = LEARNED.logits(pairs)
    assert together.shape == (len(pairs), 3)
    for i, pair in enumerate(pairs):
        np.testing.assert_array_equal(together[i], LEARNED.logits([pair])[0])


LEARNED = learned()


def test_committed_weights_stay_small():
    assert sum((WEIGHTS / name).stat().st_size for name in (NETWORK, WORDS)) < 10_000_000
