"""Which kind the obligations and exceptions of conventions on the sea, on crime, customs and heritage are of."""

import pytest
from treaty_drafts import kinds_in, treaty

SEA = "Velmora Convention on the Law of the Sea"
CRIME = "Velmora Convention against Organized Crime"


@pytest.mark.parametrize(
    ("title", "heading", "words", "kinds"),
    [
        (SEA, "Breadth", "Every State shall fix the breadth of its territorial sea at no more than nine miles.", set()),
        (SEA, "Submersibles", "Submarines shall show their flag on the surface.", {"navigation"}),
        (SEA, "Catches", "A State shall notify its fleets of the fishing season.", set()),
        (CRIME, "Funds", "Each State Party shall pay its share of the budget.", set()),
        (CRIME, "Tapping", "Each State Party shall establish as criminal offences the interception of messages.", {"criminal_process"}),
    ],
)
def test_an_article_takes_the_subject_of_its_treaty_only_where_it_speaks_of_it(title, heading, words, kinds):
    record = treaty(title, [(heading, words)])
    assert kinds_in(record.obligations) == kinds


def test_what_a_treaty_on_crime_leaves_open_is_no_limit_of_a_right():
    filler = [("Offences", "Each State Party shall punish offences under this Convention and prosecute offenders. " * 8)] * 3
    persons = [("Victims", "Each State Party shall see to it that no child is harmed, and that children are heard. " * 4)]
    proviso = ("Damage", "Each State Party shall punish damage to data. A State Party may reserve the right to punish only serious harm.")
    record = treaty(CRIME, [proviso, *filler * 4, *persons])
    assert kinds_in(record.exceptions) == {"other_exception"}


def test_security_among_the_interests_for_which_a_request_is_refused():
    words = "Each State Party shall afford assistance. Assistance may be refused if it is likely to prejudice its sovereignty, security, ordre public or other essential interests."
    assert "security" in kinds_in(treaty(CRIME, [("Requests", words)]).exceptions)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (
            "The customs authorities shall accept the seals of other Contracting Parties at customs offices en route.",
            {"customs", "transit"},
        ),
        ("Goods under seal shall not be subjected to the payment of import or export duties and taxes.", {"customs", "tariffs"}),
        (
            "Each Contracting Party shall grant temporary admission without application of import prohibitions.",
            {"customs", "quantitative_restrictions"},
        ),
        ("Each Contracting Party shall accept papers for the transport of vehicles.", {"customs"}),
    ],
)
def test_a_convention_on_customs_procedure_owes_procedure(words, kinds):
    filler = ("Transport", "Goods in customs transport shall be carried with their customs documents. " * 4)
    record = treaty("Customs Convention on Baskets", [("", words), filler, filler], "The Contracting Parties, desiring trade in goods,")
    assert kinds_in(record.obligations) == kinds


@pytest.mark.parametrize(
    ("title", "words", "kinds"),
    [
        ("Velmora Convention on the Sick", "Reprisals against the wounded and sick shall be prohibited.", {"countermeasures"}),
        ("Velmora Convention on the Sick", "The wounded may in no circumstances renounce in part or in entirety the rights that this Convention gives.", {"supremacy"}),
        (SEA, "A State shall give due publicity to charts of its sea lanes.", {"navigation", "transparency"}),
        (SEA, "Where a seizure was groundless, the State that made it shall be liable to the flag State for any loss or damage.", {"navigation", "effective_remedy"}),
        (CRIME, "The requested Party shall send the record to the requesting Party.", {"cooperation"}),
        (CRIME, "Each State Party shall empower its competent authorities to search or similarly access stored data.", {"criminal_process"}),
    ],
)  # fmt: skip
def test_formulas_of_conventions_name_their_kind(title, words, kinds):
    assert kinds_in(treaty(title, [("", words)]).obligations) == kinds
