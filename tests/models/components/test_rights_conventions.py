"""Conventions on the rights of persons and on missions and posts: rights, immunities, limits; on fictional ones."""

import pytest
from treaty_drafts import functions_of, kinds_in, treaty

_RIGHTS = "Everyone has the right to dignity, and the human rights of children and women shall be respected."
_PERSONS = " ".join(["The immunity of a ferryman is a freedom of everyone."] * 10)


def _record(*texts: str, heading: str = ""):
    return treaty("Convention on the Ferrymen of Velmora", [*((heading, text) for text in texts), ("", _RIGHTS), ("", _PERSONS)])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ferrymen and members of their families shall be free to leave any State of the lake.", {"movement"}),
        ("Ferrymen shall have the right to join freely any trade union and to take part in its meetings.", {"assembly_association"}),
        ("The Parties recognize the right of ferrymen to take part in meetings and activities of trade unions.", {"assembly_association"}),
        ("A ferryman shall have the right to transfer his savings to the State of his home.", {"payments"}),
        ("No ferryman shall be subject to collective expulsion; each case shall be examined and decided individually.", {"movement", "fair_hearing"}),
        ("No ferryman shall be imprisoned merely because of his inability to fulfil an obligation under a contract.", {"liberty"}),
        ("Every ferryman shall be entitled to respect for his life and for the integrity of his person.", {"life", "torture"}),
        ("Every citizen shall have the right to participate freely in the government of his island.", {"self_determination"}),
        ("Peoples of the lake shall freely dispose of their wealth.", {"self_determination"}),
        ("Every ferryman shall have the right to have his cause heard.", {"fair_hearing"}),
        ("The Parties undertake to recognise the right of workers to a fair remuneration.", {"work_social_security"}),
        ("The Parties shall accord to ferrymen the same treatment as is accorded to nationals as regards elementary education.", {"education"}),
        ("No Party shall levy charges on ferrymen other or higher than those levied on its nationals.", {"non_discrimination"}),
        ("No Party shall expel or extradite a person to another State where he would be in danger of torture.", {"movement", "torture"}),
        ("States Parties shall afford one another assistance in extradition and other proceedings over offences covered by this treaty.", {"cooperation"}),
        ("The receiving State shall permit free communication on the part of the consular post. Its official correspondence shall be inviolable.", {"diplomatic_relations", "immunity"}),
        ("The receiving State shall ensure freedom of movement to members of the special mission.", {"movement"}),
        ("Ferrymen shall have the right to establish and to join organisations of their own choosing.", {"assembly_association"}),
        ("Each State shall see to equal chances in respect of employment and occupation.", {"work_social_security"}),
        ("Each State shall end child labour.", {"child_family", "work_social_security"}),
        ("The Parties shall communicate to the Secretary-General the customs of their lakes.", {"cooperation", "transparency"}),
        ("In the narrows ships and aircraft enjoy the right of transit passage.", {"navigation", "overflight"}),
        ("The authorities of the receiving State shall not enter the consular premises without leave.", {"immunity"}),
        ("Members of the consular post shall be exempt from all obligations as to the registration of strangers.", {"immunity"}),
        ("Consular officers shall not be liable to arrest or detention pending trial.", {"immunity"}),
        ("The receiving State must, even in case of armed conflict, enable persons enjoying privileges and immunities to leave at the earliest moment.", {"diplomatic_relations", "movement"}),
    ],
)  # fmt: skip
def test_what_is_owed_to_persons_and_posts(text, kinds):
    assert kinds_in(_record(text).obligations) == kinds


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Each Party has the right to withdraw from this Treaty. It shall give notice of such withdrawal three months in advance.", "termination_condition", "event:"),
        ("Five years after the entry into force of this Treaty, a conference of the Parties shall be held to review its operation.", "review", "P5Y"),
        ("This Convention shall cease to apply to a ferryman if he has settled on land.", "termination_condition", "event:"),
        ("This Convention shall be open to all States for signature until 12 December 2002.", "deadline", "2002-12-12"),
    ],
)  # fmt: skip
def test_when_conventions_on_persons_begin_and_end(text, kind, value):
    found = _record(text).temporal
    assert [t.kind for t in found] == [kind]
    assert found[0].value.startswith(value)


def test_a_trial_is_of_the_accused_too():
    record = _record(
        "1. Everyone shall be equal before the courts and shall be heard fairly.\n2. A person accused of a wrong shall be told of what."
    )
    assert kinds_in(record.obligations) == {"fair_hearing", "criminal_process"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Every ferryman has the right to move about, subject to any regulations applicable to others.", {"limitation"}),
        ("Every ferryman shall have the right to free association provided that he abides by the law.", {"limitation"}),
        ("Everyone has the right to the use of his ferry. The law may subordinate such use to the interest of society.", {"limitation"}),
        ("The Parties shall not expel a ferryman save on grounds of national security or public order.", {"security"}),
        ("This protection may not, however, be claimed by one who is a danger to the security of the country.", {"security"}),
        ("Nothing in this Convention shall prevent a Party, in time of war or other grave circumstances, from measures that it holds essential to its national security.", {"security", "emergency"}),
        ("Nothing in this Convention shall have the effect of relieving ferrymen from their duties to the island.", {"other_exception"}),
        ("No provision of this Convention shall be interpreted as permitting a Party to close the lake.", {"other_exception"}),
        ("The sending State may waive the immunity of a member of the post.", {"limitation"}),
        ("Consular officers shall not be amenable to the jurisdiction of the courts. This shall not, however, apply to contracts.", {"limitation"}),
        ("The provisions of this Convention shall not affect other international agreements in force.", {"other_exception"}),
        ("This Convention shall not apply to ferrymen whom another treaty protects.", {"other_exception"}),
        ("Ferrymen shall enjoy the benefit of insurance, subject to the following limitations: those of the island's law.", {"limitation"}),
        ("The benefit of this article may be refused to visitors.\nThis article shall not preclude more favourable customs.", {"other_exception"}),
    ],
)  # fmt: skip
def test_how_rights_are_limited(text, kinds):
    assert kinds_in(_record(text).exceptions) == kinds


@pytest.mark.parametrize(
    ("heading", "text", "functions"),
    [
        ("Right of Assembly", "The right of peaceful assembly is recognized. No restrictions may be placed on it other than lawful ones.", {"obligation", "exception"}),
        ("Restrictions Regarding Interpretation", "No provision of this Convention shall be interpreted as permitting a Party to close the lake.", {"exception"}),
        ("Conference of States Parties", "The States Parties shall meet in a Conference every two years.", {"institutional"}),
        ("Depositary and languages", "The Warden of the Lake is designated depositary of this Convention.", {"other"}),
        ("", "Any ferryman has duties to the island in which he finds himself.", {"obligation"}),
        ("", "Consular functions consist in helping ferrymen of the sending State.", {"definition", "obligation"}),
        ("", "The functions of a special mission shall come to an end upon the completion of its task.", {"temporal"}),
        ("", "At the time of signature any State may make reservations to articles other than the first.", {"other"}),
        ("", 'For the purposes of this Convention, "drowning" is considered to be the loss of a ferry by agents of the State.', {"definition"}),
        ("", "The lords of the lake, as custom understands them, are not governed by this Convention.", {"exception"}),
        ("", "If a State Party considers that another State Party is not giving effect to this Convention, it may bring the matter before the Committee.", {"institutional", "dispute_settlement"}),
        ("", "Each State Party shall submit to the Committee a report on the measures it has taken.", {"obligation", "institutional"}),
        ("Exemption from exceptional measures", "The Parties shall not apply such measures to a ferryman.", {"obligation"}),
        ("Federal clause", "The obligations of the federal government shall to this extent be the same as those of others.", {"obligation", "exception"}),
        ("", "1. This article applies to the trial of ferrymen.\n2. A ferryman shall be told of what he is accused.", {"obligation"}),
        ("", "This Convention shall be of unlimited duration.", {"other"}),
        ("", "Special measures for ferrymen shall not be considered discrimination. These measures shall be discontinued in time.", {"exception"}),
    ],
)  # fmt: skip
def test_what_articles_on_persons_and_posts_do(heading, text, functions):
    assert functions_of(_record(text, heading=heading)) == functions
