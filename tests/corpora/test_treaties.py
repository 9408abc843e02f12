"""Names of treaties."""

import pytest

from corpora.treaties import PATH, TREATIES, TreatyTableError, by_name, by_title, named_in, read


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("International Covenant on Civil and Political Rights", "iccpr"),
        ("Optional Protocol to the International Covenant on Civil and Political Rights", "iccpr-op1"),
        ("Pacte international relatif aux droits civils et politiques", "iccpr"),
        ("The Energy Charter Treaty", "ect"),
        ("CONVENTION ON INTERNATIONAL CIVIL AVIATION", "chicago"),
        ("Convention de sauvegarde des droits de l’homme et des libertés fondamentales", "echr"),
        ("General Agreement on Tariffs and Trade 1994", "gatt"),
    ],
)
def test_titles(title, short):
    assert by_title(title).short == short


def test_every_name_leads_back_to_its_treaty():
    for treaty in TREATIES.values():
        assert by_name(treaty.title) is treaty
        assert treaty.work == f"treaty:{treaty.short}"


def test_longest_name_wins_in_text_and_acronyms_keep_their_case():
    text = "Under the Optional Protocol to the International Covenant on Civil and Political Rights and the ICCPR, a gpa of four."
    assert [t.short for _, _, t in named_in(text)] == ["iccpr-op1", "iccpr"]


def test_unknown_title_is_none():
    assert by_title("Treaty on the Roads of Ruritania") is None


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("adopted: 1966-12-16", "adopted: 1986-12-16", "before its adoption"),
        ("short: icescr", "short: iccpr", "is given 2 times"),
        ("parties_of: wto", "parties_of: nowhere", "no treaty 'nowhere'"),
        ("    kind: declaration", "    kind: declaration\n    in_force: 1950-01-01", "enters into force on no day"),
        ("popular:", "popularly:", "Extra inputs are not permitted"),
    ],
)
def test_a_planted_fault_is_found_at_load(before, after, fault):
    text = PATH.read_text(encoding="utf-8")
    assert before in text
    with pytest.raises(TreatyTableError, match=fault):
        read(text.replace(before, after, 1))
