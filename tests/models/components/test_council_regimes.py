"""Regimes of the Security Council in a fictional resolution: bans and their reach, leave, committees, criteria, force."""

import pytest
import spacy

from corpora.document import DocumentBuilder, Metadata
from models.components.exemptions import Exemptions
from models.components.functions import Functions
from models.components.measures import Measures
from models.reading import Reading
from models.vocabulary import Nature, RecordType


def read(*words):
    """Reading of a paragraph and its points; a row is (kind, words), a string a paragraph or point."""
    rows = [w if isinstance(w, tuple) else ("point" if n else "paragraph", w) for n, w in enumerate(words)]
    builder = DocumentBuilder("test", Metadata(language="en"))
    first = builder.add("p0", rows[0][0], rows[0][1])
    for n, (kind, text) in enumerate(rows[1:], 1):
        builder.add(f"p{n}", kind, text, parent=first)
    reading = Reading(builder.build(), RecordType.RESOLUTION, Nature.SANCTIONS)
    doc = spacy.blank("en").make_doc("")
    doc._.reading = reading
    Exemptions()(Measures()(Functions()(doc)))
    return reading


def functions(reading, n=0):
    """What the provision at place `n` does, the times aside: they are settled where time is read."""
    return set(reading.functions[reading.units[n].eid]) - {"temporal"}


def types(reading, n=0):
    return {str(m.type) for m in reading.statements["measures"] if m.provision == reading.units[n].eid}


def freed(reading, n=0):
    return {f"{e.category}/{e.form}" for e in reading.statements["exemptions"] if e.provision == reading.units[n].eid}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Decides to extend the ban imposed by resolution 9901 (2090) to cover flights by balloons over Velmora;", {"transport_ban"}),
        ("Decides that no State shall make available to the authorities in Velmora any funds or other resources;", {"funds_ban"}),
        ("Requests States to respect the moratorium by not importing such logs;", {"import_ban"}),
        (
            "Calls on those concerned to ensure that steps are taken to prevent the supply of petroleum products to the delta;",
            {"export_ban"},
        ),
        ("Emphasizes the need for the withdrawal of all consular and trade representation in Velmora;", {"other_measure"}),
        (
            "Decides that all Member States shall close the representative offices of the Northern Army in their territories;",
            {"other_measure"},
        ),
        ("Immediately sever all diplomatic, consular, trade and other relations with the regime in Velmora;", {"other_measure"}),
        (
            "Decides that Velmora shall cease the export of all arms and that all Member States shall prohibit the procurement of such items "
            "from Velmora by their nationals, or using their flagged vessels or aircraft;",
            {"arms_embargo", "import_ban"},
        ),
        (
            "Decides that the authorities in Velmora shall prevent the export of amber from Velmora and that all States shall prevent the import "
            "of charcoal from Velmora, whether or not such charcoal originated in Velmora;",
            {"export_ban", "import_ban"},
        ),
        ("Decides that all States shall prohibit the entry into their ports of vessels that the Committee has named;", {"transport_ban"}),
        (
            "Decides that all States shall prohibit any provision of advice or training to pilots and ground personnel of the aircraft of Velmora;",
            {"services_ban"},
        ),
        (
            "Decides that all States shall prohibit the supply of any aircraft to Velmora and the provision of engineering servicing of aircraft;",
            {"export_ban", "services_ban"},
        ),
        ("Decides to prohibit all traffic from entering the harbours of Velmora carrying arms or petroleum;", {"transport_ban"}),
    ],
)
def test_what_the_council_bans_in_other_words_than_ban(words, found):
    reading = read(words)
    assert functions(reading) == {"measure"}
    assert types(reading) == found


def test_carriage_of_goods_counts_as_trade_by_where_they_go():
    goods = "The shipment in vessels of their registration, or the carriage by land across their territories, of any commodities "
    lead = "Decides that all States Members of the United Nations shall prevent:"
    assert types(read(lead, goods + "originating in Velmora and exported therefrom after this day;"), 1) == {"import_ban"}
    assert types(read(lead, goods + "which are consigned to any person in Velmora;"), 1) == {"export_ban"}


def test_a_lead_in_whose_sentence_ends_behind_its_points_bans_what_that_end_bans():
    reading = read(
        "Decides that all States in which there are funds owned or controlled, directly or indirectly, by:",
        "The Government of Velmora; or",
        ("wrapup", "shall freeze such funds and ensure that no other funds are made available to that Government;"),
    )
    assert types(reading) == {"asset_freeze", "funds_ban"}
    assert functions(reading, 1) == {"designation"}


def test_a_lead_in_that_binds_states_members_is_the_measure_of_its_points():
    reading = read(
        "Decides that all States Members of the United Nations shall:",
        "Prevent the entry into their territories, save on exceptional humanitarian grounds, of any person with a passport of Velmora;",
        "Take all measures to prevent the entry into their territories of persons whom they have reason to believe to have evaded the measures;",
    )
    assert functions(reading) == {"measure"}
    assert functions(reading, 1) == {"measure", "exemption"}
    assert freed(reading, 1) == {"humanitarian/exception"}
    assert functions(reading, 2) == {"measure", "designation", "attribution"}
    assert types(reading) == types(reading, 1) == types(reading, 2) == {"travel_ban"}


def test_help_with_items_of_a_point_on_arms_belongs_to_the_embargo():
    reading = read(
        "Decides that all States shall prohibit any provision to Velmora of:",
        "(a) arms and related material of all types;",
        "(b) technical advice or training related to the use of the items in subparagraph (a) above;",
    )
    assert types(reading, 2) == {"arms_embargo", "services_ban"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "Decides to ban flights over Velmora, this ban not to apply to flights authorized by the Mission in accordance with paragraph 2;",
            {"general/derogation"},
        ),
        (
            "Requests the Mission to provide for the authorization of humanitarian flights and other flights in line with this resolution;",
            {"humanitarian/derogation", "general/derogation"},
        ),
        (
            "Decides to prohibit all maritime traffic from entering the waters of Velmora except when authorized by the Committee or in case of "
            "force majeure;",
            {"general/derogation", "safety/exception"},
        ),
        (
            "Decides that import to the upper valleys of Velmora, with the exception of medical supplies, shall be permitted only with proper "
            "authorization from the Government;",
            {"medical/exception", "general/derogation"},
        ),
        (
            "Decides that no State shall make available any funds to Velmora, except payments exclusively for strictly medical or humanitarian "
            "purposes;",
            {"medical/exception", "humanitarian/exception"},
        ),
        (
            "Stresses that the measures imposed by this resolution are not intended to have adverse humanitarian consequences for civilians;",
            {"humanitarian/exception"},
        ),
        ("To consider requests for exemptions in accordance with paragraph 16;", {"general/derogation"}),
    ],
)
def test_what_a_sentence_frees_by_itself_and_what_by_leave(words, found):
    assert freed(read(words)) == found


TASKS = "Decides to establish a Committee of the Security Council to undertake the following tasks:"


@pytest.mark.parametrize(
    ("task", "does"),
    [
        ("To examine the reports submitted under paragraph 9;", {"duty", "cooperation"}),
        ("To promulgate guidelines to facilitate the implementation of the measures;", {"duty"}),
        ("To consider and decide upon requests for the approval of flights;", {"duty", "exemption"}),
        ("To designate the individuals subject to the measures in paragraph 4;", {"duty", "cooperation", "designation"}),
    ],
)
def test_a_committee_seeks_with_others_and_decides_alone(task, does):
    assert functions(read(TASKS, task), 1) == does


@pytest.mark.parametrize(
    ("words", "does"),
    [
        (
            "Authorizes Member States to take all necessary measures to ensure compliance with the ban on flights;",
            {"enforcement", "cooperation"},
        ),
        ("Undertakes to consider appropriate measures should a party obstruct the peace plan;", {"enforcement"}),
        ("Expresses its intention to impose targeted measures against those who obstruct the talks;", {"enforcement"}),
        ("Decides that, if Velmora does not comply, the Council intends to take action to reimpose the prohibition;", {"enforcement"}),
        ("Reminds Member States that a refusal by any of them to do so would constitute a violation of the Charter;", {"enforcement"}),
        ("Stresses the need for the strict monitoring of the embargo on all deliveries of weapons to Velmora;", {"duty", "enforcement"}),
        ("Considers that the administering Power should ensure that no settlement is reached without the islanders;", {"duty"}),
        ("Affirms that nothing in the present resolution affects Velmora's duty to repay its debts;", {"duty"}),
        ("Calls again upon all Member States to encourage the Government of Velmora to respond;", {"duty", "cooperation"}),
        ("Reiterates its appeal to the international community to provide adequate resources for relief;", {"duty", "cooperation"}),
        ("Requests Ostravia to provide the Committee with any information which it may receive;", {"duty", "cooperation"}),
        ("Requests the Governing Council to report as soon as possible on its work;", {"duty", "cooperation"}),
        ("Decides, in order to secure compliance by Velmora, to take the following measures;", {"ground"}),
        (
            "Calls upon all States to inspect all cargo to and from Velmora if they have information that provides reasonable grounds to believe "
            "that it contains arms;",
            {"duty", "enforcement"},
        ),
        ("Underscores that such actions as described in paragraph 17 may include, but are not limited to:", {"designation"}),
        (
            "Decides to refer the situation in Velmora to the Prosecutor of the International Criminal Court;",
            {"enforcement", "cooperation"},
        ),
    ],
)
def test_what_stands_beside_the_bans(words, does):
    assert functions(read(words)) == does


@pytest.mark.parametrize(
    "words",
    [
        "Deploring the failure of some parties concerned to cooperate fully with the monitors,",
        "Deeply concerned at violations of the ban on military flights in the airspace of Velmora,",
        "Concerned at the lack of cooperation with the Force,",
        "Deploring that its call for the cessation of attempts to change the people of the valleys was not heeded,",
    ],
)
def test_what_nobody_is_named_for_is_a_ground_alone(words):
    assert functions(read(("recital", words))) == {"ground"}


def test_the_right_to_consult_that_a_recital_recalls_is_cooperation_alone():
    words = "Recalling the right of States, under Article 50 of the Charter, to consult the Council on special economic problems,"
    assert functions(read(("recital", words))) == {"cooperation"}


def test_acts_that_are_to_be_punished_are_nobodys_task():
    reading = read(
        "Requests States to enact laws that provide for severe penalties on persons that evade the sanctions by:",
        "Importing any goods from Velmora;",
    )
    assert functions(reading, 1) == {"enforcement"}


def test_lines_of_an_annex_that_lists_goods_describe_them():
    builder = DocumentBuilder("test", Metadata(language="en"))
    annex = builder.add("annex", "schedule", "")
    builder.add("annex__p1", "text", "List of items referred to in paragraph 5 of the present resolution:", parent=annex)
    builder.add("annex__p2", "text", "I. Pumps for the carriage of brine.", parent=annex)
    builder.add("annex__p3", "text", "115", parent=annex)
    reading = Reading(builder.build(), RecordType.RESOLUTION, Nature.SANCTIONS)
    doc = spacy.blank("en").make_doc("")
    doc._.reading = reading
    Functions()(doc)
    assert [functions(reading, n) for n in (1, 2, 3)] == [{"other"}, {"definition"}, {"other"}]


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("Strongly deprecates the policies of the Council of Velmora;", {"ground"}),
        ("Expresses full support for the verification mechanism;", {"cooperation"}),
        ("Decides in this context to extend the mandate of the Force for an additional period;", {"cooperation"}),
        ("Decides to enlarge the strength of the United Nations Mission in Velmora;", {"cooperation"}),
        ("Looks forward to the report of the Secretary-General on the valleys;", {"cooperation"}),
        ("Mandates the Secretary-General to take custody of the register of Velmora;", {"duty", "cooperation"}),
        ("Decides, in the event of non-compliance, to meet again to consider effective measures;", {"enforcement"}),
        (
            "Warns Velmora that its failure to do so would compel the Council to initiate appropriate actions under the Charter;",
            {"enforcement"},
        ),
        ("Reminds Velmora that under international law it is liable for any loss arising from the raid;", {"enforcement"}),
        ("Expresses its deep concern over the raids, calls on the parties to let the ferries pass;", {"ground", "duty"}),
        ("Decides to remain seized of this matter, and requests the Governing Council to submit reports;", {"duty", "cooperation"}),
        ("Calls upon all factions to renounce violence as a means of political expression;", {"duty"}),
        ("Demands that Velmora cease immediately all acts of aggression by its armed forces;", {"duty"}),
        (
            "Directs the Committee to remove on a case-by-case basis individuals from the list that no longer meet the criteria;",
            {"duty", "cooperation", "safeguard"},
        ),
        ("Declares the settlement unacceptable and calls upon all States not to recognize it;", {"measure", "ground"}),
    ],
)
def test_what_the_operative_verb_makes_of_a_paragraph(words, does):
    assert functions(read(words)) == does


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("Urging all States to refrain from assisting the Northern Army,", {"ground", "duty"}),
        ("Recalling its resolution 9901 (2090) and demanding its full implementation,", {"legal_basis", "duty"}),
        (
            "Recalling its resolution 9901 (2090), in which, inter alia, it condemned the raid by Velmora,",
            {"legal_basis", "ground", "attribution"},
        ),
        ("Strongly condemning continuing attacks within the territory of the Republic of Velmora,", {"ground"}),
    ],
)
def test_what_a_recital_does_beside_its_ground(words, does):
    assert functions(read(("recital", words))) == does


def test_a_point_that_only_carries_a_ban_out_is_a_duty():
    reading = read(
        "Calls upon all States to strengthen the arms embargo:",
        "By undertaking the appropriate action to give effect to the above measures;",
    )
    assert functions(reading, 1) == {"duty"}
