"""Final clauses of conventions: when they open, extend, replace and come to apply."""

from treaty_drafts import treaty


def _times(words: str, heading: str = "") -> set[tuple[str, str]]:
    record = treaty("Convention on the Wounded of Velmora", [(heading, words), ("", "Prisoners shall be treated humanely.")])
    return {(t.kind, "event" if t.value.startswith("event:") else t.value) for t in record.temporal}


def test_a_convention_opens_for_signature_until_its_last_day():
    assert _times("This Convention shall be open from 3 May 1991 until 2 May 1992 inclusive for signature by all States.") == {
        ("deadline", "1992-05-02")
    }
    assert _times("The present Convention shall bear the date of 4 June, 1961 and, until the date of 31 July, 1962, shall remain open for signature.") == {
        ("adoption", "1961-06-04"),
        ("deadline", "1962-07-31"),
    }  # fmt: skip


def test_a_notice_extends_a_convention_to_territories_but_ends_no_reservation():
    extends = "A Party may declare by notification that the present Convention shall extend to its territories. The said notification shall take effect three months after its receipt."
    assert _times(extends, "Territorial extension") == {("commencement", "event")}
    withdraws = "A Party may withdraw a reservation by notice. Such withdrawal shall take effect on the date of its receipt."
    assert _times(withdraws, "Withdrawal of reservations") == set()


def test_an_older_convention_is_replaced_between_those_who_join_the_new_one():
    replaces = "The present Convention replaces the Convention of 6 March 1902, in relations between the Contracting Parties."
    assert _times(replaces) == {("repeal", "event")}


def test_what_is_due_after_entry_into_force_and_every_so_many_years():
    assert _times("Each State shall take all measures within a period of six months after such entry into force.") == {("deadline", "P6M")}
    assert _times("At least once every three years, they shall forward a report on the wounded.") == {("deadline", "R/P3Y")}


def test_word_of_a_later_beginning_is_no_beginning():
    assert _times("The Secretary-General shall inform all Parties of the date on which any amendment enters into force.") == set()
    assert _times("If a general multilateral convention comes into force for both Parties, this Agreement shall be amended.") == set()
