"""Types of what the Security Council bans, and the times that its paragraphs fix: fictional resolutions."""

import pytest
import spacy

from corpora.document import DocumentBuilder, Metadata
from models.components.functions import Functions
from models.components.measures import Measures
from models.reading import Reading
from models.temporal.clauses import read as times
from models.vocabulary import Nature, RecordType


def types(words):
    builder = DocumentBuilder("test", Metadata(language="en"))
    builder.add("p0", "paragraph", words)
    reading = Reading(builder.build(), RecordType.RESOLUTION, Nature.SANCTIONS)
    doc = spacy.blank("en").make_doc("")
    doc._.reading = reading
    Measures()(Functions()(doc))
    return {str(m.type) for m in reading.statements["measures"]}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Requests all States to refrain from importing arms and military vehicles produced in Velmora;", {"arms_embargo", "import_ban"}),
        ("Calls upon the Government of Ostravia not to permit oil to be pumped through the pipeline to Velmora;", {"export_ban"}),
        (
            "Decides that all States shall prevent any activities by their nationals which would promote or are calculated to promote the export of "
            "any commodities from Velmora; and any dealings by their nationals in such commodities, including any transfer of funds to Velmora for "
            "the purposes of such dealings;",
            {"import_ban", "funds_ban"},
        ),
        ("Calls upon all States not to render financial or other economic aid to the regime in Velmora;", {"funds_ban"}),
        ("Decides to prohibit all traffic from entering the territory of Velmora carrying petroleum;", {"transport_ban"}),
        (
            "Decides that all States shall prohibit the use or transfer of any funds in their territories by the regime in Velmora;",
            {"asset_freeze"},
        ),
        (
            "Calls upon all States to refrain from participating in activities that add to the military capability of Velmora;",
            {"arms_embargo"},
        ),
    ],
)
def test_a_ban_is_of_what_may_not_be_done(words, found):
    assert types(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "Decides to remain seized of the question and to consider the situation again not later than 30 September 2091;",
            {("review", "2091-09-30")},
        ),
        ("Decides to meet not later than 11 November 2091 to consider further steps;", {("review", "2091-11-11")}),
        ("Decides to reconvene as soon as the Secretary-General has issued his report;", {("review", "event")}),
        ("Such force level to be reviewed at the next renewal of the mandate;", {("review", "event")}),
        (
            "Reaffirms its decision that the sanctions against Velmora shall remain fully in force until the aims of resolution 9901 are achieved;",
            {("renewal", "event"), ("termination_condition", "event")},
        ),
        ("Affirms that all six resolutions noted above continue to have full force and effect;", {("renewal", "event")}),
        ("Further decides to dissolve the Committee established by resolution 9901 (2090);", {("repeal", "event")}),
        ("Decides to terminate the measures imposed by paragraph 4 of resolution 9901 (2090);", {("repeal", "event")}),
        ("Expresses its readiness to lift the measures if Velmora complies;", set()),
        ("Decides to terminate, as of the date of this resolution, the prohibitions in paragraph 4;", {("repeal", "event")}),
        ("Decides to keep under continuous review the measures imposed by paragraphs 4 to 9;", {("review", "event")}),
        ("Authorizes Member States, seven days after the adoption of this resolution, to enforce the ban;", {("commencement", "P7D")}),
        (
            "Decides that the measures above are established for twelve months and that, at the end of this period, the Council will decide "
            "whether to extend them;",
            {("expiry", "P12M"), ("review", "event")},
        ),
        (
            "Decides to extend the mandate of the Force for an additional period terminating on 31 March 2094;",
            {("renewal", "event"), ("expiry", "2094-03-31")},
        ),
        ("Requests the Secretary-General to keep under review the option mentioned in his report of 12 May 2091;", set()),
        ("Confirms that the vote will be held not later than May 2091;", {("deadline", "2091-05-31")}),
        ("Requests the Secretary-General to appoint, for a period of one year, a group of experts;", {("expiry", "P1Y")}),
        ("Decides to take measures which shall come into force at 0001 hours on 1 December 2091;", {("commencement", "2091-12-01")}),
        (
            "Decides that, in the event of the mediators reporting agreement, the measures in this resolution will be lifted;",
            {("termination_condition", "event")},
        ),
        ("Authorizes the mandate of the Mission for an initial period through 31 October 2091;", {("expiry", "2091-10-31")}),
        ("Confirms that the inspectors may act until such activities have been completed;", {("termination_condition", "event")}),
    ],
)
def test_when_the_council_ends_renews_and_looks_again(words, found):
    assert {(str(c.kind), "event" if c.value.startswith("event:") else c.value) for c in times(words)} == found
