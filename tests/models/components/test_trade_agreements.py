"""Agreements on trade and investment of every generation: what their articles do, bind to, leave open, and when."""

import pytest
from treaty_drafts import functions_of, kinds_in, times_in, trade_article, trade_article_under


def _does(words: str, heading: str = "") -> set[str]:
    return functions_of(trade_article(words, heading))


def _binds(words: str, heading: str = "") -> set[str]:
    return kinds_in(trade_article(words, heading).obligations)


def _times(words: str, heading: str = "") -> list[tuple[str, str]]:
    return times_in(trade_article(words, heading))


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("If either Party finds that dumping is taking place in trade with the other Party, it may, after consultations, take appropriate measures.", ""),
        ("Where Velmora is in serious difficulties as regards its balance of payments, it may take the necessary safeguard measures. They shall be notified.", ""),
        ("Where a product is imported in such quantities that producers are injured, the importing Party may act.", "Safeguards"),
    ],
)  # fmt: skip
def test_an_escape_clause_is_an_exception_and_binds_to_nothing(words, heading):
    assert _does(words, heading) == {"exception"}


def test_where_the_rules_of_origin_stand_is_a_definition():
    assert _does("For the implementation of this Title, Protocol 3 determines the rules of origin.") == {"definition"}
    assert _does("The rules of origin are set out in Annex II.", "Rules Of Origin And Administrative Co-Operation") == {"definition"}


def test_a_term_explained_amid_the_rules_is_a_definition_too():
    words = "Each Party shall ensure that its entities do not impose offsets. For the purposes of this Article, offsets means conditions of local content."
    assert _does(words, "Offsets") == {"obligation", "definition"}


def test_the_share_of_one_region_is_no_definition():
    words = "1. Each Party shall accord national treatment to suppliers.\n2. The treatment to be accorded by a Party under paragraph 1 means, for a province, its best treatment."
    assert "definition" not in _does(words, "National Treatment")


def test_what_may_be_done_about_a_safeguard_is_a_countermeasure():
    assert _binds("Where a safeguard upsets the balance, the other Party may take proportionate rebalancing measures.", "Safeguard Measures") == {"countermeasures"}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "heading", "kinds"),
    [
        ("Customs duties on imports into Velmora of products originating in Ostrava shall be abolished.", "", {"tariffs"}),
        ("Quantitative restrictions on imports shall be removed, and so shall measures having equivalent effect.", "", {"quantitative_restrictions"}),
        ("Export duties shall not be higher than those applied to products for the most favoured third country.", "", {"export_duties", "mfn"}),
        ("The Parties shall meet annually to discuss the implementation of this Chapter on services.", "Implementation", {"cooperation"}),
        ("Each Party shall make publicly available all criteria for a licence.", "Licensing Process", {"services_access", "transparency"}),
        ("Each Party shall accord to suppliers treatment no less favourable than that which it accords, in like circumstances, to its own suppliers.", "Public Procurement", {"procurement", "national_treatment"}),
    ],
)  # fmt: skip
def test_what_is_owed(words, heading, kinds):
    assert _binds(words, heading) == kinds


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("This Agreement shall expire twelve months after the date of such notification.", ["termination_condition"]),
        ("Any Party may withdraw therefrom provided that it gives six months' written notice.", ["termination_condition"]),
        ("This Agreement becomes effective upon exchange of notices of completion of the procedures.", ["commencement"]),
        ("This Agreement will become invalid after twelve months from the date when a Party notifies the other.", ["termination_condition"]),
        ("The Agreement shall take effect from the date of signature.", ["commencement"]),
    ],
)  # fmt: skip
def test_events_by_which_an_agreement_begins_and_ends(words, times):
    assert [kind for kind, _ in _times(words)] == times


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("No later than three years following the entry into force of this Agreement, the Joint Committee shall adopt a list.", [("deadline", "P3Y")]),
        ("The Parties shall, in the first place from the beginning of 1989 and again from the beginning of 1994, review the results.", [("review", "1989-01-01"), ("review", "1994-01-01")]),
        ("Not later than 24 months after entry into force, and at least biennially thereafter, the Commission shall review this Chapter.", [("review", "P24M"), ("review", "R/P2Y")]),
        ("This Agreement is concluded for a period of ten years.", [("expiry", "P10Y")]),
        ("It shall be automatically renewed year by year.", [("renewal", "P1Y")]),
        ("The transitional period shall have a maximum duration of ten years.", [("expiry", "P10Y")]),
    ],
)  # fmt: skip
def test_periods_of_an_agreement(words, times):
    assert _times(words) == times


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("Velmora shall adjust its State monopolies so that, by the end of the fifth year following the entry into force of this Agreement, no discrimination exists.", [("deadline", "P5Y")]),
        ("The Parties shall establish a free trade area over a transitional period lasting a maximum of 12 years.", [("deadline", "P12Y")]),
        ("The Parties shall, during a transitional period ending on 31 December 2031, gradually establish a free trade area.", [("deadline", "2031-12-31")]),
        ("A full balance shall be established not later than the end of the transitional period.", [("deadline", "event:end of the transitional period")]),
        ("During the first five years after the entry into force of this Agreement Velmora may grant aid of a higher intensity.", [("expiry", "P5Y")]),
        ("The Council shall decide whether that period should be extended by a further period of five years.", []),
        ("Until its currency is fully convertible, Velmora reserves the right to apply exchange restrictions.", [("termination_condition", "event:to apply exchange restrictions")]),
        ("The Parties shall undertake a general review of the operation of this Agreement in 2031.", [("review", "2031")]),
        ("From 1 January 2031, the Parties shall assess the situation.", [("review", "2031-01-01")]),
        ("Goods which were free of tariffs on the day on which this Agreement enters into force shall remain free.", []),
        ("This Agreement shall be deemed to have entered into force on 1 January 2031.", [("commencement", "2031-01-01")]),
        ("Within 120 days of the entry into force of this Agreement the Parties shall consult on a work programme.", []),
        ("The Association Council shall adopt the rules before the end of the first year following the entry into force of this Agreement.", [("deadline", "P1Y")]),
        ("Duties shall be removed in accordance with the following timetable:\n(a) one year after the entry into force of this Agreement each duty shall be reduced to 50 % of the basic duty;\n(b) three years after the entry into force of this Agreement the remaining duties shall be abolished.", [("deadline", "P3Y")]),
    ],
)  # fmt: skip
def test_periods_that_an_agreement_counts_by_its_own_years(words, times):
    assert _times(words) == times


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("This Agreement shall apply provisionally from 1 March 2031.", [("commencement", "2031-03-01")]),
        ("This Chapter shall apply from 1 January 2031.", [("commencement", "2031-01-01")]),
        ("A new member of the Union shall accede to this Agreement from the date of its accession to the Union.", ["commencement"]),
        ("This Agreement shall remain in force until 31 December 2035.", [("expiry", "2035-12-31")]),
        ("This Agreement shall expire on 31 December 2035.", [("expiry", "2035-12-31")]),
        ("This Agreement shall be applicable until the entry into force of the Association Agreement.", ["termination_condition"]),
        ("This Protocol shall lapse if the Agreement is terminated.", ["termination_condition"]),
        ("If the Agreement ends, its provisions shall continue in effect for a further period of ten years.", [("expiry", "P10Y")]),
        ("This Agreement is concluded for an indefinite period and shall cease to have effect six months after notice of termination.", ["termination_condition"]),
    ],
)  # fmt: skip
def test_final_clauses_of_an_agreement(words, times):
    found = _times(words)
    assert (found if isinstance(times[0], tuple) else [kind for kind, _ in found]) == times


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("Velmora shall adjust its State monopolies so as to ensure that, by the end of 2031, no discrimination exists.", [("deadline", "2031-12-31")]),
        ("The Parties shall accede to the Convention before 1 January 2031.", [("deadline", "2031-01-01")]),
        ("Velmora may maintain the export taxes until the end of 2031.", [("expiry", "2031-12-31")]),
        ("Velmora shall eliminate the charges in the fourth year after the entry into force of this Agreement.", [("deadline", "P4Y")]),
        ("Five years after the entry into force of this Agreement, the Association Council shall take the necessary measures.", [("deadline", "P5Y")]),
        ("The Trade Committee shall be established within three months of the date of signature of this Agreement.", [("deadline", "P3M")]),
        ("The transitional period shall last not more than ten years.", [("expiry", "P10Y")]),
        ("The concessions shall be reviewed at the end of the third year after the entry into force of this Agreement.", [("review", "P3Y")]),
        ("Not later than 120 days before the end of this period, the Committee shall review those provisions.", [("review", "event:end of this period")]),
        ("The Parties shall review Annex II before 31 December 2031.", [("review", "2031-12-31")]),
    ],
)  # fmt: skip
def test_years_and_periods_by_which_something_is_due(words, times):
    assert _times(words) == times


def test_measures_for_new_industries_that_end_on_a_day_or_after_years():
    lead = "1. Velmora may raise duties for infant industries.\n2. "
    assert _times(lead + "These measures shall cease to apply not later than 31 December 2031.") == [("expiry", "2031-12-31")]
    assert _times(lead + "These measures shall cease to apply at the latest seven years after the entry into force of this Agreement.") == [
        ("expiry", "P7Y")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "This Agreement terminates and replaces the Agreement on Trade signed on 3 May 1970.",
        "The Agreement of 3 May 1970 shall lose its validity on the entry into force of this Agreement.",
    ],
)
def test_an_earlier_agreement_ends(words):
    assert [k for k, _ in _times(words)] == ["repeal"]


def test_an_agreement_that_prevails_between_its_parties_ends_no_other():
    assert _times("As between the Parties, this Agreement supersedes the Agreements of Ostrava.") == []


def test_a_denunciation_that_takes_effect_is_no_beginning():
    words = "In case a Party should denounce this Protocol, the denunciation shall only take effect one year after receipt of the instrument of denunciation."
    assert [k for k, _ in _times(words)] == ["termination_condition"]


def test_an_agreement_that_replaces_another_ends_it():
    assert [k for k, _ in _times("Upon its entry into force, this Agreement shall replace the Cooperation Agreement signed in 1976.")] == [
        "repeal"
    ]


def test_how_long_measures_for_new_industries_may_last_is_a_term():
    words = "1. Velmora may raise duties for infant industries.\n2. These measures shall be applied for a period not exceeding five years. They shall cease to apply at the latest at the expiration of the transitional period."
    assert _times(words, "Structural Adjustment") == [("expiry", "P5Y"), ("expiry", "event:expiration of the transitional period")]


def test_a_timetable_printed_as_a_table_ends_with_its_last_day():
    words = "1. Duties shall be abolished in accordance with the following timetable:\nOn 1 July 2031 80\nFrom 1 July 2033 100\n2. Other duties stay."
    assert _times(words) == [("deadline", "2033-07-01")]


def test_how_long_a_safeguard_lasts_is_no_term_of_the_agreement():
    words = "A safeguard measure shall not exceed a period of two years and may be extended for a further period of one year."
    assert _times(words, "Safeguard Measures") == []


def test_an_article_that_does_something_else_is_no_other():
    words = "1. The Annexes form an integral part of this Agreement.\n2. An amendment of an Annex shall enter into force on the day of the last notification."
    assert _does(words, "Annexes") == {"temporal"}


@pytest.mark.parametrize(
    "words",
    [
        "Customs duties on products other than those listed in Annex A shall be abolished.",
        "Velmora shall be entitled to introduce new customs duties where its industrialization calls for them.",
        "The customs duties applied in respect of third countries may be reintroduced when the ceiling is reached.",
        "Import restrictions based on agricultural policy may be maintained by the Parties.",
        "Products of Velmora may not enjoy more favourable treatment than that which the Member States apply between themselves.",
        "In derogation from paragraph 1, Velmora may maintain its duties for one year.",
    ],
)  # fmt: skip
def test_what_an_agreement_leaves_open(words):
    assert "exception" in _does(words)


def test_to_exclude_a_supplier_is_no_exception():
    words = "Each entity shall judge suppliers fairly. Nothing in this Article shall preclude the exclusion of a supplier on grounds such as bankruptcy."
    assert _does(words, "Conditions For Participation") == {"obligation"}


@pytest.mark.parametrize(
    ("words", "heading", "kinds"),
    [
        ("A Party in serious balance-of-payments difficulties may take the necessary safeguard measures.", "", {"balance_of_payments"}),
        ("1. A Party may apply a safeguard measure against serious injury.\n2. Notice shall be given.\n3. No more than one such measure is allowed.", "Safeguards", {"emergency"}),
        ("Articles XX and XXI of the GATT are made a part of this Agreement.", "General And Security Exceptions", {"general", "security"}),
    ],
)  # fmt: skip
def test_why_it_is_left_open(words, heading, kinds):
    assert kinds_in(trade_article(words, heading).exceptions) == kinds


def test_praise_before_a_duty_is_no_reason_of_its_own():
    words = "1. The Parties recognize the importance of cooperation in trade.\n2. Each Party shall notify the other Party of its actions."
    assert _does(words, "Cooperation") == {"obligation"}


def test_principles_that_bind_are_no_reasons():
    words = "1. Fairness in trade.\n2. Each Party shall accord to suppliers of the other Party the treatment of its own."
    assert "ground" not in _does(words, "General Principles")


def test_national_treatment_in_the_points_of_a_paragraph():
    words = "Each Party shall accord to investors, in case of strife, treatment no less favourable than that it accords to:\n(a) its own investors; and\n(b) investors of any non-Party."
    assert "national_treatment" in _binds(words, "Treatment In Case Of Strife")


@pytest.mark.parametrize(
    ("words", "heading", "kinds"),
    [
        ("The Community and Velmora shall gradually implement greater liberalisation of their reciprocal trade in agricultural products.", "", {"tariffs"}),
        ("The Parties shall provide suitable and effective protection of intellectual, industrial and commercial property rights.", "", {"ip"}),
        ("With regard to public enterprises and enterprises to which exclusive rights have been granted, the Association Council shall ensure that no measure is maintained which disturbs trade.", "", {"competition"}),
        ("The treatment accorded by each Party to workers shall be free from any discrimination based on nationality, as regards working conditions, remuneration and dismissal.", "", {"non_discrimination", "work_social_security"}),
        ("The Parties shall conduct regular dialogue on any social matter, among them the movement of workers and the right of establishment.", "", {"cooperation"}),
        ("The Parties shall apply to the other's exports neither customs duties nor quantitative restrictions.", "", {"export_duties", "quantitative_restrictions"}),
        ("The Combined Nomenclature shall be applied to the classification of goods in trade.", "", {"customs"}),
        ("The Contracting Parties shall not apply customs duties, taxes and charges of equivalent effect on the export and/or import of goods.", "", {"tariffs", "export_duties"}),
        ("The Contracting Parties shall not impose taxes that exceed those on similar goods of domestic production or of third country origin.", "", {"mfn", "national_treatment"}),
        ("The Contracting Parties shall regularly exchange information on customs issues.", "", {"cooperation", "customs"}),
        ("The Contracting Parties have agreed to use the unified nine-digit commodity nomenclature.", "", {"customs"}),
        ("The Community shall not apply to imports of goods originating in Velmora any quantitative restrictions.", "", {"quantitative_restrictions"}),
        ("The Contracting Parties agree, on the basis of the Treaty, gradually to achieve free movement of workers.", "", {"movement_of_persons"}),
        ("The provisions adopted by the Council shall not affect any rights or obligations arising from bilateral agreements that are more favourable to nationals.", "", {"supremacy"}),
        ("The Parties shall take steps to open the markets of the other Party.", "Government Purchasing", {"procurement"}),
    ],
)  # fmt: skip
def test_what_older_and_association_agreements_owe(words, heading, kinds):
    assert _binds(words, heading) == kinds


@pytest.mark.parametrize(
    ("words", "heading", "functions"),
    [
        ("1. An association is hereby established between the Community and Velmora.\n2. The aims of this Agreement are to promote trade.", "", {"ground"}),
        ("The Association Council shall have the power to take decisions. They shall be binding on the Parties, which shall take the measures necessary to implement them.", "", {"institutional"}),
        ("1. The Parties shall set as their objective a gradual liberalisation of public contracts.\n2. The Association Council shall take the steps necessary to implement paragraph 1.", "", {"obligation"}),
        ("1. While the Council is seized of a matter, the Assembly shall not recommend anything on it.\n2. The Council shall inform the Assembly.", "", {"institutional"}),
        ("Control over the application of this Agreement is entrusted to the working group.", "Control Over The Application Of The Agreement", {"institutional"}),
        ('The concept of "originating products" and the methods of administrative cooperation are laid down in Protocol 4.', "", {"definition"}),
        ("The Contracting Parties liberalize mutual trade in accordance with this Agreement.", "General Provisions", {"obligation"}),
        ("Where any product is being imported in such increased quantities as to cause serious injury to producers in the territory of a Party, "
         + "and where this happens in any of the circumstances that the Parties have set out, " * 6 + "that Party may take appropriate measures.", "", {"exception"}),
        ("Products originating in Velmora shall not enjoy more favourable treatment when imported into the Community than that applied by Member States among themselves.", "", {"exception"}),
        ("1. The Parties shall take the measures required to fulfil their obligations.\n2. If either Party considers that the other Party has failed to fulfil an obligation, it may take appropriate measures.", "", {"obligation", "dispute_settlement"}),
        ("Contracting Parties have the right to take measures which they consider necessary for protecting their vital interests.", "", {"exception"}),
        ("This Agreement shall not affect the agreements concluded earlier by the Contracting Parties with third countries.", "", {"exception"}),
        ("Exceptional measures of limited duration which derogate from Article 4 may be taken by Velmora.", "", {"exception"}),
        ("Any state may accede to this Agreement on terms to be agreed.", "", {"other"}),
        ("It shall be the aim of the agreement to promote trade in goods.", "", {"ground"}),
        ("Chapter I of this Title shall apply: (a) to goods produced in Velmora.", "", {"definition"}),
        ("To ensure the operation of the Association, the Parties shall meet in an Association Council.", "", {"institutional"}),
        ("Before the procedure is initiated, the Parties shall endeavour to solve any differences between them.", "Procedure For The Application Of Safeguard Measures", {"exception", "obligation", "dispute_settlement"}),
        ('Neither Party shall levy such duties save where it has found injury. Hereinafter in this Article the term "injury" shall mean material injury.', "", {"obligation", "definition"}),
    ],
)  # fmt: skip
def test_what_articles_of_older_and_association_agreements_do(words, heading, functions):
    assert _does(words, heading) == functions


@pytest.mark.parametrize(
    ("words", "heading", "kinds"),
    [
        ("Where compliance leads to re-export to a third country or to a serious shortage, that Party may take appropriate measures.", "", {"emergency", "other_exception"}),
        ("If a Party finds dumping that causes material injury, it may take appropriate measures.", "Dumping", {"other_exception"}),
        ("The Parties have the right to take measures which they consider necessary to protect their vital interests, their trade in arms, and public morality.", "", {"general", "security"}),
        ("Nothing in this Agreement shall have the effect of extending the fiscal advantages granted by either Party.", "", {"taxation"}),
        ("Nothing in this Agreement shall preclude measures to protect public morals or to relieve critical shortages of foodstuffs.", "Exceptions", {"general"}),
    ],
)  # fmt: skip
def test_why_older_and_association_agreements_leave_it_open(words, heading, kinds):
    assert kinds_in(trade_article(words, heading).exceptions) == kinds


@pytest.mark.parametrize(
    ("heading", "words", "functions", "kinds"),
    [
        ("Energy", "Cooperation shall focus on renewable energy.", {"obligation"}, {"cooperation", "energy"}),
        ("Scope", "Cooperation will be targeted at sectors in difficulty.", {"obligation"}, {"cooperation"}),
        ("Objectives", "The Parties undertake to step up economic cooperation.", {"ground", "obligation"}, {"cooperation"}),
        ("Financial Services", "The aim of cooperation is to bring standards closer.", {"obligation"}, {"cooperation"}),
    ],
)
def test_every_article_of_a_chapter_on_cooperation_obliges_to_cooperate(heading, words, functions, kinds):
    record = trade_article_under("Economic Cooperation", heading, words)
    assert functions_of(record) == functions
    assert kinds_in(record.obligations) == kinds


def test_a_title_that_runs_on_to_the_last_words_is_passed_over_however_long_it_is():
    duty = "Customs duties on imports shall be abolished."
    assert _binds(f"{duty} CHAPTER IV INTELLECTUAL PROPERTY") == {"tariffs"}
    assert _binds(f"{duty} CHAPTER III {'REGIME RELATING TO HONORARY HARBOUR MASTERS ' * 20}=") == {"tariffs"}


@pytest.mark.parametrize(
    ("words", "heading", "kinds"),
    [
        ("Each Party shall accord to investors of the other Party the better of the treatment required by Articles 2 and 3.", "Standard Of Treatment", {"mfn", "national_treatment"}),
        ("Where duties are levied on products of one Party exported to the other, they may not exceed those applied to products exported to the most favoured third country.", "", {"export_duties", "mfn"}),
        ("Any internal fiscal measure or practice that treats products of the other Party worse shall be prohibited.", "", {"national_treatment"}),
        ("The abolition of customs duties on imports shall also extend to customs duties of a fiscal nature.", "", {"tariffs"}),
        ("A Velmoran company shall be entitled to employ nationals of Velmora as key personnel.", "", {"movement_of_persons"}),
        ("The Parties undertake to allow progressively the supply of services by companies of the other Party.", "", {"services_access"}),
        ("The Parties shall take steps to approximate their laws in respect of customs matters.", "", {"customs"}),
        ("The Associated States shall treat nationals of Member States on an equal footing in respect of their investments.", "", {"investment_protection", "non_discrimination"}),
        ("The Parties shall take account of scientific information when they protect labour conditions.", "Scientific Information", {"work_social_security"}),
        ("The Parties shall continue negotiations on fisheries.", "", {"cooperation"}),
        ("Neither Party may require that an enterprise appoint managers of any nationality.", "Senior Management And Boards Of Directors", set()),
    ],
)  # fmt: skip
def test_what_agreements_of_association_and_partnership_owe(words, heading, kinds):
    assert _binds(words, heading) == kinds


@pytest.mark.parametrize(
    ("words", "heading", "functions"),
    [
        ("During the first five years Velmora may introduce measures which derogate from this Chapter.", "", {"exception"}),
        ("Where compliance with this Agreement leads to major difficulties for Velmora, it may take appropriate measures.", "Food Security", {"exception"}),
        ("Article XIX of the GATT 1994 and the WTO Agreement on Safeguards are applicable between the Parties.", "", {"exception"}),
        ("The Committee shall be advised of any request by a third State. The Union shall provide Velmora with any relevant information.", "Accession Of New Members To The Union", {"obligation", "institutional"}),
        ("Either Party may denounce this Agreement. It shall terminate six months after the date of such notification. Either Party may suspend this Agreement in the event of non-compliance with an essential element.", "Termination", {"obligation", "temporal"}),
        ("Freedom of movement for workers shall be secured on terms to be determined by the Council of Association.", "", {"obligation"}),
    ],
)  # fmt: skip
def test_what_articles_of_association_and_partnership_do(words, heading, functions):
    assert _does(words, heading) == functions


def test_measures_against_imports_are_no_countermeasures():
    words = "In the cases specified in Article 2, before taking the measures the Party shall supply the Council with all relevant information. It may adopt the appropriate measures."
    assert _binds(words) == {"transparency"}


def test_a_sentence_that_a_scan_broke_into_lines_is_read_whole():
    words = "The treatment applied by Velmora to products of\nthe Community shall in no case be less favourable than\nthat applied to products of the most\nfavoured third country."
    assert _binds(words) == {"mfn"}
    assert _does(words) == {"obligation"}
