"""Agreements on trade: what a chapter, a heading or an opening says of an article, and what is owed beside the discipline."""

import pytest
from treaty_drafts import functions_of, kinds_in, trade_article, trade_article_under


@pytest.mark.parametrize(
    ("words", "heading", "functions"),
    [
        ("The Agreement shall apply, on the one hand, to the mainland of Velmora and, on the other, to the territory of Ostrava.", "", {"definition"}),
        ("This Agreement shall apply:\n- to products of Chapters 25 to 97 of the nomenclature,\n- to products listed in Protocol 2.", "", {"definition"}),
        ("The provisions of this Agreement apply to the trade relations between each of the Isles and Ostrava.", "Relations Governed By This Agreement", {"definition"}),
        ("For the purposes of this Chapter, the competent authorities of each Party are those listed in Annex 3.", "Competent Authorities", {"definition"}),
        ("A customs duty includes any duty or charge imposed in connection with importation.", "Customs Duty", {"definition"}),
        ("This Chapter does not apply to air services.", "Air Services", {"exception"}),
        ("The Parties shall appoint experts. To this end they have agreed to set up a joint commission.", "", {"institutional"}),
        ("Interstate Council shall decide which laws are to be harmonised.", "", {"institutional"}),
        ("A Permanent Technical Office shall be established for the Council.", "", {"institutional"}),
        ("No party shall withdraw from the Agreement before the lapse of three years.", "", {"other"}),
        ("Amendments and additions may be introduced into this Agreement by consent. They shall be made in writing.", "", {"other"}),
        ("The Parties undertake to apply their competition laws so as not to diminish the benefits of the Agreement.", "Objectives", {"obligation"}),
        ("The objective of this Chapter is to open markets for services gradually.", "Objectives", {"ground"}),
        ("Before an investor may submit a claim, the disputing parties shall first hold consultations.", "Settlement Of A Claim Through Consultation", {"dispute_settlement"}),
        ("The non-disputing Party may make submissions to a Tribunal.", "Participation By The Non-Disputing Party", {"dispute_settlement"}),
        ("An entity shall publish a notice that names the supplier and the price.", "Post-Award Information", {"obligation"}),
        ("The Parties shall provide for an extension of the duration of the rights.", "Extension Of The Duration Of The Rights", {"obligation"}),
        ("Any State may, upon invitation by the Joint Committee, become a Party to this Agreement.", "", {"other"}),
        ("Companies within the meaning of this Convention shall be deemed to be companies under civil law.", "", {"definition"}),
        ("A Joint Committee is hereby established.\n2. The Parties shall inform each other and hold consultations within it.", "", {"institutional"}),
        ("Chapters Two and Five do not apply to any sanitary measure.", "Relation To Other Chapters", {"exception"}),
        ("In the event of any inconsistency this Chapter shall prevail.", "Relation To Other Chapters", {"obligation"}),
        ("1. Nothing in this Agreement shall oblige a Party to extend to the other any treatment applied in its union.\n2. Any more favourable treatment that a State grants to Ostrava shall be enjoyed by each State.", "Regional Preference", {"exception", "obligation"}),
        ("Each Party shall keep suppliers from anti-competitive practices.", "Competitive Safeguards", {"obligation"}),
        ("Lower rates of import customs duties shall be applied as Annex 6 says.", "Tariff Exemptions", {"obligation"}),
    ],
)  # fmt: skip
def test_what_an_opening_or_a_heading_says_of_an_article(words, heading, functions):
    assert functions_of(trade_article(words, heading)) == functions


@pytest.mark.parametrize(
    ("chapter", "heading", "words", "functions"),
    [
        ("Trade Remedies", "Notification", "A Party that receives an anti-dumping application shall notify the other Party.", {"obligation"}),
        ("Trade Remedies", "Notification", "A Party that applies a safeguard measure shall promptly notify it.", {"exception"}),
        ("Trade Remedies", "Subsidies", "Subsidies and countervailing measures shall be governed by the general agreement on them.", {"obligation"}),
        ("Dispute Avoidance", "Consultations", "The Parties shall endeavour to agree on the application of this Part.", {"dispute_settlement"}),
        ("Institutional Provisions", "", "Where it adopts legislation on goods, Ostrava shall inform Velmora.", {"obligation"}),
        ("Institutional Provisions", "", "A Joint Committee is hereby established.", {"institutional"}),
    ],
)  # fmt: skip
def test_an_article_has_a_subject_of_its_own_in_its_chapter(chapter, heading, words, functions):
    found = functions_of(trade_article_under(chapter, heading, words)) - ({"obligation"} if functions == {"exception"} else set())
    assert found == functions


@pytest.mark.parametrize(
    ("chapter", "heading", "kinds"),
    [
        ("Competition Policy", "Cooperation", {"cooperation", "competition"}),
        ("Customs Procedures", "Cooperation", {"cooperation", "customs"}),
        ("Competition And Other Economic Provisions", "Cooperation", {"cooperation"}),
        ("Trade In Services", "Cooperation", {"cooperation"}),
    ],
)
def test_working_together_keeps_the_discipline_of_some_chapters(chapter, heading, kinds):
    assert kinds_in(trade_article_under(chapter, heading, "The Parties shall cooperate and meet each year.").obligations) == kinds


@pytest.mark.parametrize(
    ("words", "heading", "kinds"),
    [
        ("The Parties shall inform each other of any change of the authorities that inspect plants.", "Sanitary Measures", {"sps_tbt", "transparency"}),
        ("The Parties shall refrain from discriminatory measures and from quantitative restrictions on goods.", "", {"quantitative_restrictions", "non_discrimination"}),
        ("The Parties shall exchange information on their laws on a regular basis.", "", {"cooperation", "transparency"}),
        ("The Parties shall not levy customs duties or taxes with respect to exportation and /or importation of goods.", "", {"tariffs", "export_duties"}),
        ("The concessions referred to in Annex IV shall be granted for fishery products.", "", {"tariffs"}),
        ("Import duties shall be credited and distributed among the budgets of the members.", "", {"customs"}),
        ("The parties undertake not to issue any laws contradictory to this Agreement.", "", {"supremacy"}),
        ("Earlier agreements shall be applied only to the extent to which their provisions are compatible with this Agreement.", "", {"supremacy"}),
        ("Each Party shall grant goods of the other a not less favourable treatment than to: domestic goods; goods of any third country.", "Public Procurement", {"procurement", "national_treatment", "mfn"}),
        ("Each Party shall maintain laws that protect the data of users.", "Protection Of Personal Information", {"private_family_life"}),
        ("Each Party shall register marks. An applicant shall have an opportunity to contest a refusal.", "Trademarks", {"ip", "effective_remedy"}),
        ("Each Party shall keep suppliers from anti-competitive practices.", "Competitive Safeguards", {"competition"}),
        ("Members shall carry out a coordinated policy in the protection of trademarks.", "Trademarks", {"ip", "cooperation"}),
    ],
)  # fmt: skip
def test_what_is_owed_beside_or_in_older_words(words, heading, kinds):
    assert kinds_in(trade_article(words, heading).obligations) == kinds
