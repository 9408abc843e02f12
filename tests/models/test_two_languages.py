"""Both versions of a bilingual regulation are equally authentic: what one language says, the other must say as well."""

import pytest

from corpora.document import DocumentBuilder, Metadata
from models.nature import Decision
from models.pipeline import read
from models.vocabulary import Nature, RecordType

DECISION = Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "a test")
LABEL = {"measures": "type", "exemptions": "category", "safeguards": "kind", "temporal": "kind", "legal_bases": "id", "targets": "type"}


def said(language, lead, *points, heading=None, kind="paragraph", repealed=False):
    """What the rules state at each provision of one section, by field."""
    title = {"en": "Special Measures (Ruritania) Regulations", "fr": "Règlement sur les mesures visant la Ruritanie"}[language]
    builder = DocumentBuilder("test", Metadata(language=language, jurisdiction="CA", title=title))
    section = builder.add("sec_1", "section", lead, number="1", heading=heading, repealed=repealed)
    for n, words in enumerate(points):
        builder.add(f"para_{n}", kind, words, number=f"({'abcdef'[n]})", parent=section)
    found = read(builder.build(), DECISION, learned=False)
    return {field: sorted((s.provision, str(getattr(s, by))) for s in found.statements[field]) for field, by in LABEL.items()}


PERSON = ("It is prohibited for any person in Canada to", "Il est interdit à toute personne au Canada :")
PAIRS = {
    "services for a dealing are part of the freeze": (
        (PERSON[0], "deal in any property held by a listed person;", "provide any financial service in respect of a dealing referred to in paragraph (a)."),
        (PERSON[1], "d’effectuer une opération portant sur tout bien détenu par une personne inscrite;", "de fournir des services financiers à l’égard d’une telle opération."),
        ("measures", ("sec_1__para_1", "asset_freeze")),
    ),
    "new debt is no frozen property": (
        ("It is prohibited for any person in Canada to transact in new debt of longer than 20 days’ maturity, including bonds and loans, of a listed person.",),
        ("Il est interdit à toute personne au Canada d’effectuer une opération portant sur un nouvel emprunt de plus de vingt jours, incluant les prêts, d’une personne inscrite.",),
        ("measures", ("sec_1", "finance_ban")),
    ),
    "what ships carry is carried, what services cover is not exported": (
        ("It is prohibited for any person in Canada to provide insurance to Ruritania in relation to ships carrying any fuel.",),
        ("Il est interdit à toute personne au Canada de fournir des services d’assurance à la Ruritanie à l’égard de navires transportant du carburant.",),
        ("measures", ("sec_1", "finance_ban")),
    ),
    "a power to restrict": (
        ("Orders may be made with respect to the restriction or prohibition of any of the following activities:", "any dealing in any property of a Ruritanian official;"),
        ("Les activités qui peuvent être visées par le décret sont les suivantes :", "toute opération portant sur un bien d’un dirigeant de la Ruritanie;"),
        ("measures", ("sec_1__para_0", "asset_freeze")),
    ),
    "a court orders forfeiture": (
        ("A judge must order that the property that is the subject of the request be forfeited to the Crown.",),
        ("Le juge ordonne la confiscation du bien en cause au profit de la Couronne.",),
        ("measures", ("sec_1", "forfeiture")),
    ),
    "an answer to a request to be removed": (
        ("Within 20 days after receiving the application, the Minister must,", "if it is not so established, provide notice to the applicant of the decision."),
        ("Dans les vingt jours suivant la réception de la demande, le ministre :", "dans le cas contraire, transmet au demandeur un avis de sa décision."),
        ("safeguards", ("sec_1", "delisting")),
    ),
    "goods on their way before the day": (
        ("Section 3 does not apply to goods exported from Ruritania at least 20 days before the day on which this section comes into force.",),
        ("L’article 3 ne s’applique pas aux marchandises exportées de la Ruritanie au moins vingt jours avant la date d’entrée en vigueur du présent article.",),
        ("exemptions", ("sec_1", "wind_down")),
    ),
    "devices of communication": (
        ("Section 3 does not apply to consumer communication devices that are sold to the public.",),
        ("L’article 3 ne s’applique pas aux dispositifs de communication vendus au public.",),
        ("exemptions", ("sec_1", "communications")),
    ),
    "safety at sea is no security for a debt": (
        ("Section 3 does not apply to services necessary to ensure navigation in an emergency.",),
        ("L’article 3 ne s’applique pas aux services nécessaires à la sûreté de la navigation en cas d’urgence.",),
        ("exemptions", ("sec_1", "safety")),
    ),
    "a title in either language": (
        ("For the purposes of this section, goods has the same meaning as in the Convention on the Prohibition of the Development, Production, Stockpiling and Use of Chemical Weapons and on their Destruction.",),
        ("Pour l’application du présent article, marchandise s’entend au sens de la Convention sur l’interdiction de la mise au point, de la fabrication, du stockage et de l’emploi des armes chimiques et sur leur destruction.",),
        ("legal_bases", ("sec_1", "treaty:cwc")),
    ),
    "before publication": (
        ("For the purpose of paragraph 11(2)(a) of the Statutory Instruments Act, these Regulations apply before they are published in the Canada Gazette.",),
        ("Pour l’application de l’alinéa 11(2)a) de la Loi sur les textes réglementaires, le présent règlement prend effet avant la date de sa publication dans la Gazette du Canada.",),
        ("temporal", ("sec_1", "commencement")),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("english", "french", "among"), PAIRS.values(), ids=PAIRS.keys())
def test_twins_say_the_same(english, french, among):
    en, fr = said("en", *english), said("fr", *french)
    field, statement = among
    assert statement in en[field]
    assert fr == en


def test_a_condition_of_a_request_is_no_exemption():
    found = said("fr", "La personne inscrite peut, sauf si le bien a été vendu, demander au ministre que le décret cesse de s’appliquer.")
    assert found["exemptions"] == []
    assert found["safeguards"] == [("sec_1", "delisting")]


def test_what_is_repealed_cites_nothing():
    assert said("en", "[Repealed, SOR/2020-999, s. 2]", repealed=True)["legal_bases"] == []


def test_a_day_that_a_recital_tells_is_no_day_of_making():
    found = said("fr", "que le Sénat, le 5 mai 2031, et la Chambre des communes ont adopté des résolutions;")
    assert found["temporal"] == []


@pytest.mark.parametrize(
    ("language", "heading", "row", "below"),
    [
        ("en", "Goods and Technologies — Export, Sell, Supply or Ship", "Pumps of the following kinds:", "steel pumps;"),
        ("fr", "Marchandises — exportation, vente, fourniture ou envoi", "Pompes des genres suivants :", "pompes en acier;"),
    ],
)
def test_goods_that_may_not_be_shipped_are_no_targets(language, heading, row, below):
    builder = DocumentBuilder("test", Metadata(language=language, jurisdiction="CA", title="Ruritania"))
    schedule = builder.add("sched_1", "schedule", "", heading=heading)
    entry = builder.add("row_1", "row", row, parent=schedule, heading=heading)
    builder.add("point_a", "point", below, number="(a)", parent=entry)
    found = read(builder.build(), DECISION, learned=False)
    assert found.statements["targets"] == []
    assert [list(found.functions[eid]) for eid in ("sched_1__row_1", "sched_1__row_1__point_a")] == [["definition"], ["definition"]]
