"""Targets from the words of measures: parts of a country, whose say it is, property held for someone, and orders to a bank."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models.assemble import assemble
from models.nature import Decision
from models.pipeline import read
from models.qualifiers import conditions
from models.vocabulary import Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")


def record(words, kind="section", language="en", jurisdiction="CA"):
    builder = DocumentBuilder("test", Metadata(jurisdiction=jurisdiction, language=language, title="Special Measures Order"))
    builder.add("sec_1", kind, words, number="1" if kind == "section" else None)
    return assemble(read(builder.build(), DECISION, learned=False), DECISION)


BAN = "It is prohibited for any person in Canada to "


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        (BAN + "export salt to Iran.", [("Iran", "state")]),
        (BAN + "export salt to the Northport region of Ukraine.", [("Northport region of Ukraine", "territory")]),
        (
            BAN + "export salt to those areas of the Republic of Georgia under the control of rebel forces.",
            [("areas of the Republic of Georgia under the control of rebel forces", "territory")],
        ),
        (BAN + "export salt to Iran without permission from the Government of Turkey or the Government of Iraq.", [("Iran", "state")]),
        ("A duty shall be imposed on goods of any country that sells or otherwise provides oil to Cuba.", []),
    ],
)
def test_what_a_measure_is_aimed_at(words, targets):
    assert [(t.name, t.type) for t in record(words).targets] == targets


@pytest.mark.parametrize(
    ("words", "language", "types"),
    [
        (
            "Therefore, the Governor General in Council, under paragraph 4(1)(b) of the Special Economic Measures Act, orders Gull Bank Canada to restrain "
            "the amount that is owned — or that is held, directly or indirectly — by Orla Petrovna FENWICK and that is credited to an account held with Gull Bank Canada "
            "in such a manner that no dealing can be carried out with respect to it.",
            "en",
            {"asset_freeze", "forfeiture"},
        ),
        (
            "À ces causes, en vertu de l’alinéa 4(1)b) de la Loi sur les mesures économiques spéciales, la gouverneure générale en conseil ordonne à Gull Bank Canada "
            "de bloquer la somme détenue par Orla Petrovna FENWICK, de façon à ce qu’aucune opération ne puisse être effectuée.",
            "fr",
            {"asset_freeze", "forfeiture"},
        ),
    ],
)
def test_an_order_to_hold_property_stands_in_its_enacting_words(words, language, types):
    found = record(words, "formula", language)
    assert {m.type for m in found.measures} == types
    assert {m.bound for m in found.measures} == {"Gull Bank Canada"}
    assert [t.name for t in found.targets] == ["Orla Petrovna FENWICK"]


def test_a_blocking_is_a_measure_whatever_the_classifier_makes_of_the_criteria_beside_it():
    words = (
        "(a) All property and interests in property that are in the United States, that hereafter come within the United States, or that are or hereafter come within "
        "the possession or control of any United States person, of the following persons are blocked and may not be transferred, paid, exported, withdrawn, or otherwise "
        "dealt in: any person determined by the Secretary of the Treasury, in consultation with the Secretary of State, to be an official of the Government of Belarus."
    )
    builder = DocumentBuilder("test", Metadata(jurisdiction="US", language="en", title="Blocking Property"))
    builder.add("sec_1__para_a", "paragraph", words, number="(a)")
    found = assemble(read(builder.build(), DECISION), DECISION)
    assert [m.type for m in found.measures] == ["asset_freeze"]
    assert "United States person" in found.measures[0].bound


def test_the_committee_with_which_states_cooperate_and_the_size_of_what_is_let_through():
    cooperation = record(
        "States shall cooperate fully with the committee established by paragraph 3 in the fulfilment of its tasks.", jurisdiction="UN"
    ).cooperation
    assert [c.with_ for c in cooperation] == ["committee established by paragraph 3"]
    assert conditions_of("letters of a weight not exceeding 80 g per item") == ["of a weight not exceeding 80 g per item"]


def conditions_of(words):
    builder = DocumentBuilder("test", Metadata(jurisdiction="CA", language="en", title="Special Measures Order"))
    builder.add("sec_1", "section", words)
    return conditions(read(builder.build(), DECISION, learned=False).units[0])


def test_the_goods_stand_behind_the_last_of_several_verbs():
    words = (
        BAN
        + "import, purchase, acquire, ship, transport or otherwise deal in arms and related material, wherever situated, that are exported from Iran."
    )
    assert {g for m in record(words).measures for g in m.scope.goods} == {"arms and related material"}
