"""Conventions that are no trade agreements: aviation, treaty bodies, organisations, crime; on fictional ones."""

import pytest
from treaty_drafts import functions_of, kinds_in, treaty

_RIGHTS = "Everyone has the right to dignity, and the human rights of children and women shall be respected."


def _record(*texts: str, heading: str = "", title: str = "Convention on the Dignity of Travellers"):
    return treaty(title, [*((heading, text) for text in texts), ("", _RIGHTS)])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The laws on immigration, passports, customs and quarantine shall be complied with by passengers.", {"customs", "movement_of_persons"}),
        ("Charges for the use of harbours of the air shall not be higher than those paid by national carriers.", {"national_treatment"}),
        ("Certificates of the pilots' schools shall be recognized as valid by the other Parties.", {"sps_tbt"}),
        ("Agreements on ferries shall be registered with the Council.", {"transparency"}),
        ("States Parties shall give immediate notification to the Organization of any change.", {"transparency"}),
        ("States Parties shall afford one another the widest measure of assistance in connection with criminal proceedings.", {"cooperation"}),
        ("The State Party shall see that the victim obtains redress.", {"effective_remedy"}),
        ("Offences against travellers shall be extraditable offences among the Parties.", {"criminal_process", "cooperation"}),
        ("Each State shall keep the lakes from harmful contamination.", {"health"}),
        ("This Convention supersedes the Convention of Strelsau, which the Parties undertake to end.", {"supremacy"}),
    ],
)  # fmt: skip
def test_what_conventions_protect(text, kinds):
    assert kinds_in(_record(text).obligations) == kinds


def test_a_convention_on_aviation_gives_no_right_to_fly_where_it_speaks_of_something_else():
    title = "Convention on Civil Aviation"
    assert kinds_in(_record("Each State shall keep a register of its airframes.", title=title).obligations) == set()
    assert kinds_in(_record("No balloon shall be flown across the border at night.", title=title).obligations) == {"overflight"}


@pytest.mark.parametrize(
    ("text", "functions"),
    [
        ("If the Council is of the opinion that the piers and the other installations of a contracting State, including its lamps and its bells, are not adequate for the safe and regular working of the ferries present or to come, the Council shall consult that State.", {"institutional"}),
        ("Each contracting State shall bear the expenses of its own delegation to the Assembly.", {"institutional"}),
        ("The Registrar and the staff shall not seek or receive instructions from any government.", {"institutional"}),
        ("A State Party may declare that it recognizes the competence of the Committee to receive and consider communications. No communication shall be received if it is anonymous, unless the Committee decides otherwise.", {"institutional", "dispute_settlement"}),
        ("Knowledge or intent may be inferred from the circumstances.", {"obligation"}),
        ("No carriage with papers so stamped or with a driver so licensed shall cross the border, except with the permission of the State entered.", {"obligation"}),
        ("The moons of Zenda are not subject to appropriation by any State.", {"obligation"}),
        ("Each Party reserves the right to refuse recognition of papers that another Party issued to its nationals.", {"exception"}),
        ("A treaty does not end only because few parties are left.", {"definition"}),
        ("Ships have the nationality of the State in which they are registered.", {"definition"}),
        ("The depositary shall inform all States of the following: (a) signatures and ratifications; (b) denunciations.", {"other"}),
        ("Any Party may propose amendments. The depositary shall decide whether a conference should be convened to consider them.", {"institutional"}),
    ],
)  # fmt: skip
def test_what_provisions_of_conventions_do(text, functions):
    assert functions_of(_record(text)) == functions


def test_reports_to_a_treaty_body():
    record = _record(
        "States Parties undertake to submit to the Committee reports on their measures within one year of the entry into force of this Convention. Thereafter they shall report every four years."
    )
    assert functions_of(record) == {"obligation", "institutional", "temporal"}
    assert [(t.kind, t.value) for t in record.temporal] == [("deadline", "P1Y"), ("deadline", "R/P4Y")]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Adherence shall be made by notice and shall take effect on the thirtieth day after its receipt.", "commencement", "event:"),
        ("A State that was expelled from the League shall automatically cease to be a member of the Union.", "termination_condition", "event:"),
        ("These measures shall be discontinued when their objects have been achieved.", "termination_condition", "event:"),
        ("The denunciation takes effect one year after its receipt.", "termination_condition", "event:"),
        ("This Convention shall be open until 31 December 1971 for signature by any State.", "deadline", "1971-12-31"),
        ("This Convention, of which both texts are equally authentic, shall bear the date of 9 March 1961.", "adoption", "1961-03-09"),
    ],
)  # fmt: skip
def test_when_conventions_begin_and_end(text, kind, value):
    found = _record(text).temporal
    assert [t.kind for t in found] == [kind]
    assert found[0].value.startswith(value)


def test_the_closing_of_authentic_texts_is_dated_and_nothing_else():
    record = _record("Both texts are equally authentic. Done at Strelsau on 17 July 1958.", heading="Authentic texts")
    assert functions_of(record) == {"temporal"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("In case of war this Convention shall not affect the freedom of action of the belligerents, nor that of one which declares a state of national emergency.", {"security", "emergency"}),
        ("This Convention shall not be interpreted as modifying the rights and obligations of States set forth in the Charter of the United Nations.", {"un_obligations"}),
        ("Each contracting State nevertheless reserves the right, for reasons of safety of the road, to require travellers to follow its guides.", {"limitation"}),
        ("Special measures that protect mothers shall not be considered discriminatory.", {"other_exception"}),
        ("This Convention does not exclude any criminal jurisdiction exercised under internal law.", {"other_exception"}),
        ("Nothing in this Convention shall be invoked as a justification for intervening in the affairs of a State.", {"other_exception"}),
    ],
)  # fmt: skip
def test_what_conventions_leave_open(text, kinds):
    assert kinds_in(_record(text).exceptions) == kinds


def test_each_point_of_a_list_of_rights_is_a_right():
    lead = "Women shall enjoy without discrimination the right: "
    record = _record(lead + "(a) to take part in cultural life; (b) to social security; (c) to primary education.")
    assert {"culture", "work_social_security", "education"} <= kinds_in(record.obligations)
