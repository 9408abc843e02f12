"""Treaties by name: the one table from short name to official and popular names, English and French.

A short name is what ids of obligations start with (``iccpr:14:1``); the work id is ``treaty:{short}``.
Facts only: names, dates of adoption and entry into force of the general instruments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache


@dataclass(frozen=True, slots=True)
class Treaty:
    """Names under which a treaty is cited; `title` is the official English one, `titre` the French."""

    short: str
    title: str
    titre: str | None = None
    popular: tuple[str, ...] = ()
    adopted: date | None = None
    in_force: date | None = None

    @property
    def work(self) -> str:
        """Id of the work."""
        return f"treaty:{self.short}"


_TABLE: tuple[Treaty, ...] = (
    Treaty(
        "uncharter", "Charter of the United Nations", "Charte des Nations Unies", ("UN Charter",), date(1945, 6, 26), date(1945, 10, 24)
    ),
    Treaty(
        "icj-statute",
        "Statute of the International Court of Justice",
        "Statut de la Cour internationale de Justice",
        (),
        date(1945, 6, 26),
        date(1945, 10, 24),
    ),
    Treaty("udhr", "Universal Declaration of Human Rights", "Déclaration universelle des droits de l'homme", (), date(1948, 12, 10)),
    Treaty(
        "iccpr",
        "International Covenant on Civil and Political Rights",
        "Pacte international relatif aux droits civils et politiques",
        ("ICCPR", "PIDCP"),
        date(1966, 12, 16),
        date(1976, 3, 23),
    ),
    Treaty(
        "iccpr-op1",
        "Optional Protocol to the International Covenant on Civil and Political Rights",
        "Protocole facultatif se rapportant au Pacte international relatif aux droits civils et politiques",
        (),
        date(1966, 12, 16),
        date(1976, 3, 23),
    ),
    Treaty(
        "iccpr-op2",
        "Second Optional Protocol to the International Covenant on Civil and Political Rights",
        "Deuxième Protocole facultatif se rapportant au Pacte international relatif aux droits civils et politiques",
        (),
        date(1989, 12, 15),
        date(1991, 7, 11),
    ),
    Treaty(
        "icescr",
        "International Covenant on Economic, Social and Cultural Rights",
        "Pacte international relatif aux droits économiques, sociaux et culturels",
        ("ICESCR", "PIDESC"),
        date(1966, 12, 16),
        date(1976, 1, 3),
    ),
    Treaty(
        "op-icescr",
        "Optional Protocol to the International Covenant on Economic, Social and Cultural Rights",
        "Protocole facultatif se rapportant au Pacte international relatif aux droits économiques, sociaux et culturels",
        (),
        date(2008, 12, 10),
        date(2013, 5, 5),
    ),
    Treaty(
        "crc",
        "Convention on the Rights of the Child",
        "Convention relative aux droits de l'enfant",
        ("CRC",),
        date(1989, 11, 20),
        date(1990, 9, 2),
    ),
    Treaty(
        "cedaw",
        "Convention on the Elimination of All Forms of Discrimination against Women",
        "Convention sur l'élimination de toutes les formes de discrimination à l'égard des femmes",
        ("CEDAW",),
        date(1979, 12, 18),
        date(1981, 9, 3),
    ),
    Treaty(
        "cat",
        "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
        "Convention contre la torture et autres peines ou traitements cruels, inhumains ou dégradants",
        ("Convention against Torture",),
        date(1984, 12, 10),
        date(1987, 6, 26),
    ),
    Treaty(
        "icerd",
        "International Convention on the Elimination of All Forms of Racial Discrimination",
        "Convention internationale sur l'élimination de toutes les formes de discrimination raciale",
        ("ICERD", "CERD"),
        date(1965, 12, 21),
        date(1969, 1, 4),
    ),
    Treaty(
        "genocide",
        "Convention on the Prevention and Punishment of the Crime of Genocide",
        "Convention pour la prévention et la répression du crime de génocide",
        ("Genocide Convention",),
        date(1948, 12, 9),
        date(1951, 1, 12),
    ),
    Treaty(
        "refugee",
        "Convention Relating to the Status of Refugees",
        "Convention relative au statut des réfugiés",
        ("Refugee Convention",),
        date(1951, 7, 28),
        date(1954, 4, 22),
    ),
    Treaty(
        "gc1",
        "Geneva Convention (I) for the Amelioration of the Condition of the Wounded and Sick in Armed Forces in the Field",
        "Convention (I) de Genève pour l'amélioration du sort des blessés et des malades dans les forces armées en campagne",
        ("First Geneva Convention",),
        date(1949, 8, 12),
        date(1950, 10, 21),
    ),
    Treaty(
        "gc2",
        "Geneva Convention (II) for the Amelioration of the Condition of Wounded, Sick and Shipwrecked Members of Armed Forces at Sea",
        "Convention (II) de Genève pour l'amélioration du sort des blessés, des malades et des naufragés des forces armées sur mer",
        ("Second Geneva Convention",),
        date(1949, 8, 12),
        date(1950, 10, 21),
    ),
    Treaty(
        "gc3",
        "Geneva Convention (III) Relative to the Treatment of Prisoners of War",
        "Convention (III) de Genève relative au traitement des prisonniers de guerre",
        ("Third Geneva Convention",),
        date(1949, 8, 12),
        date(1950, 10, 21),
    ),
    Treaty(
        "gc4",
        "Geneva Convention (IV) Relative to the Protection of Civilian Persons in Time of War",
        "Convention (IV) de Genève relative à la protection des personnes civiles en temps de guerre",
        ("Fourth Geneva Convention",),
        date(1949, 8, 12),
        date(1950, 10, 21),
    ),
    Treaty(
        "ap1",
        "Protocol Additional to the Geneva Conventions of 12 August 1949, and Relating to the Protection of Victims of International Armed Conflicts (Protocol I)",
        "Protocole additionnel aux Conventions de Genève du 12 août 1949 relatif à la protection des victimes des conflits armés internationaux (Protocole I)",
        ("Additional Protocol I",),
        date(1977, 6, 8),
        date(1978, 12, 7),
    ),
    Treaty(
        "ap2",
        "Protocol Additional to the Geneva Conventions of 12 August 1949, and Relating to the Protection of Victims of Non-International Armed Conflicts (Protocol II)",
        "Protocole additionnel aux Conventions de Genève du 12 août 1949 relatif à la protection des victimes des conflits armés non internationaux (Protocole II)",
        ("Additional Protocol II",),
        date(1977, 6, 8),
        date(1978, 12, 7),
    ),
    Treaty(
        "vcdr",
        "Vienna Convention on Diplomatic Relations",
        "Convention de Vienne sur les relations diplomatiques",
        ("VCDR",),
        date(1961, 4, 18),
        date(1964, 4, 24),
    ),
    Treaty(
        "vccr",
        "Vienna Convention on Consular Relations",
        "Convention de Vienne sur les relations consulaires",
        ("VCCR",),
        date(1963, 4, 24),
        date(1967, 3, 19),
    ),
    Treaty(
        "vclt",
        "Vienna Convention on the Law of Treaties",
        "Convention de Vienne sur le droit des traités",
        ("VCLT",),
        date(1969, 5, 23),
        date(1980, 1, 27),
    ),
    Treaty(
        "unclos",
        "United Nations Convention on the Law of the Sea",
        "Convention des Nations Unies sur le droit de la mer",
        ("UNCLOS",),
        date(1982, 12, 10),
        date(1994, 11, 16),
    ),
    Treaty(
        "uncac",
        "United Nations Convention against Corruption",
        "Convention des Nations Unies contre la corruption",
        ("UNCAC",),
        date(2003, 10, 31),
        date(2005, 12, 14),
    ),
    Treaty(
        "rome",
        "Rome Statute of the International Criminal Court",
        "Statut de Rome de la Cour pénale internationale",
        ("Rome Statute",),
        date(1998, 7, 17),
        date(2002, 7, 1),
    ),
    Treaty(
        "outer-space",
        "Treaty on Principles Governing the Activities of States in the Exploration and Use of Outer Space, Including the Moon and Other Celestial Bodies",
        "Traité sur les principes régissant les activités des États en matière d'exploration et d'utilisation de l'espace extra-atmosphérique",
        ("Outer Space Treaty",),
        date(1967, 1, 27),
        date(1967, 10, 10),
    ),
    Treaty(
        "echr",
        "Convention for the Protection of Human Rights and Fundamental Freedoms",
        "Convention de sauvegarde des droits de l'homme et des libertés fondamentales",
        ("European Convention on Human Rights", "ECHR", "CEDH"),
        date(1950, 11, 4),
        date(1953, 9, 3),
    ),
    Treaty(
        "achr",
        "American Convention on Human Rights",
        "Convention américaine relative aux droits de l'homme",
        ("Pact of San José", "Pact of San Jose"),
        date(1969, 11, 22),
        date(1978, 7, 18),
    ),
    Treaty(
        "achpr",
        "African Charter on Human and Peoples' Rights",
        "Charte africaine des droits de l'homme et des peuples",
        ("Banjul Charter",),
        date(1981, 6, 27),
        date(1986, 10, 21),
    ),
    Treaty(
        "eucharter",
        "Charter of Fundamental Rights of the European Union",
        "Charte des droits fondamentaux de l'Union européenne",
        ("EU Charter",),
        date(2000, 12, 7),
        date(2009, 12, 1),
    ),
    Treaty(
        "wto",
        "Agreement establishing the World Trade Organization",
        "Accord instituant l'Organisation mondiale du commerce",
        ("WTO Agreement", "Marrakesh Agreement"),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty(
        "gatt",
        "General Agreement on Tariffs and Trade",
        "Accord général sur les tarifs douaniers et le commerce",
        ("GATT 1994", "GATT 1947"),
        date(1947, 10, 30),
        date(1948, 1, 1),
    ),
    Treaty(
        "gats",
        "General Agreement on Trade in Services",
        "Accord général sur le commerce des services",
        ("GATS", "AGCS"),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty(
        "trips",
        "Agreement on Trade-Related Aspects of Intellectual Property Rights",
        "Accord sur les aspects des droits de propriété intellectuelle qui touchent au commerce",
        ("TRIPS", "TRIPs", "ADPIC"),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty(
        "trims",
        "Agreement on Trade-Related Investment Measures",
        "Accord sur les mesures concernant les investissements et liées au commerce",
        ("TRIMs",),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty(
        "dsu",
        "Understanding on Rules and Procedures Governing the Settlement of Disputes",
        "Mémorandum d'accord sur les règles et procédures régissant le règlement des différends",
        ("DSU",),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty("agriculture", "Agreement on Agriculture", "Accord sur l'agriculture", (), date(1994, 4, 15), date(1995, 1, 1)),
    Treaty(
        "sps",
        "Agreement on the Application of Sanitary and Phytosanitary Measures",
        "Accord sur l'application des mesures sanitaires et phytosanitaires",
        ("SPS Agreement",),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty(
        "atc", "Agreement on Textiles and Clothing", "Accord sur les textiles et les vêtements", (), date(1994, 4, 15), date(1995, 1, 1)
    ),
    Treaty(
        "tbt",
        "Agreement on Technical Barriers to Trade",
        "Accord sur les obstacles techniques au commerce",
        ("TBT Agreement",),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty(
        "ada",
        "Agreement on Implementation of Article VI of the General Agreement on Tariffs and Trade 1994",
        "Accord sur la mise en œuvre de l'article VI de l'Accord général sur les tarifs douaniers et le commerce de 1994",
        ("Anti-Dumping Agreement",),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty(
        "cva",
        "Agreement on Implementation of Article VII of the General Agreement on Tariffs and Trade 1994",
        "Accord sur la mise en œuvre de l'article VII de l'Accord général sur les tarifs douaniers et le commerce de 1994",
        ("Customs Valuation Agreement",),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty(
        "psi", "Agreement on Preshipment Inspection", "Accord sur l'inspection avant expédition", (), date(1994, 4, 15), date(1995, 1, 1)
    ),
    Treaty("aro", "Agreement on Rules of Origin", "Accord sur les règles d'origine", (), date(1994, 4, 15), date(1995, 1, 1)),
    Treaty(
        "ilp",
        "Agreement on Import Licensing Procedures",
        "Accord sur les procédures de licences d'importation",
        (),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty(
        "scm",
        "Agreement on Subsidies and Countervailing Measures",
        "Accord sur les subventions et les mesures compensatoires",
        ("SCM Agreement",),
        date(1994, 4, 15),
        date(1995, 1, 1),
    ),
    Treaty("sga", "Agreement on Safeguards", "Accord sur les sauvegardes", (), date(1994, 4, 15), date(1995, 1, 1)),
    Treaty(
        "tprm", "Trade Policy Review Mechanism", "Mécanisme d'examen des politiques commerciales", (), date(1994, 4, 15), date(1995, 1, 1)
    ),
    Treaty("gpa", "Agreement on Government Procurement", "Accord sur les marchés publics", ("GPA",), date(1994, 4, 15), date(1996, 1, 1)),
    Treaty(
        "tfa",
        "Agreement on Trade Facilitation",
        "Accord sur la facilitation des échanges",
        ("Trade Facilitation Agreement",),
        date(2013, 12, 7),
        date(2017, 2, 22),
    ),
    Treaty("ect", "Energy Charter Treaty", "Traité sur la Charte de l'énergie", ("ECT",), date(1994, 12, 17), date(1998, 4, 16)),
    Treaty(
        "chicago",
        "Convention on International Civil Aviation",
        "Convention relative à l'aviation civile internationale",
        ("Chicago Convention",),
        date(1944, 12, 7),
        date(1947, 4, 4),
    ),
    Treaty(
        "imf",
        "Articles of Agreement of the International Monetary Fund",
        "Statuts du Fonds monétaire international",
        ("IMF Articles",),
        date(1944, 7, 22),
        date(1945, 12, 27),
    ),
    Treaty(
        "us-iran-amity",
        "Treaty of Amity, Economic Relations, and Consular Rights between the United States of America and Iran",
        None,
        ("Treaty of Amity",),
        date(1955, 8, 15),
        date(1957, 6, 16),
    ),
    Treaty(
        "us-nicaragua-fcn",
        "Treaty of Friendship, Commerce and Navigation between the United States of America and the Republic of Nicaragua",
        None,
        (),
        date(1956, 1, 21),
        date(1958, 5, 24),
    ),
    Treaty(
        "eu-russia-pca",
        "Agreement on Partnership and Cooperation establishing a partnership between the European Communities and their Member States and the Russian Federation",
        None,
        ("EU-Russia PCA",),
        date(1994, 6, 24),
        date(1997, 12, 1),
    ),
    Treaty(
        "hq-agreement",
        "Agreement between the United Nations and the United States of America regarding the Headquarters of the United Nations",
        None,
        ("UN Headquarters Agreement",),
        date(1947, 6, 26),
        date(1947, 11, 21),
    ),
    Treaty(
        "arsiwa",
        "Articles on Responsibility of States for Internationally Wrongful Acts",
        "Articles sur la responsabilité de l'État pour fait internationalement illicite",
        ("ARSIWA",),
        date(2001, 12, 12),
    ),
)

TREATIES: dict[str, Treaty] = {t.short: t for t in _TABLE}

# Agreements of the WTO that the Agreement establishing it annexes; their articles carry the short name as prefix.
WTO_ANNEXED = frozenset(
    [
        "gatt",
        "gats",
        "trips",
        "trims",
        "dsu",
        "agriculture",
        "sps",
        "atc",
        "tbt",
        "ada",
        "cva",
        "psi",
        "aro",
        "ilp",
        "scm",
        "sga",
        "tprm",
        "gpa",
        "tfa",
    ]
)


def name_key(name: str) -> str:
    """Letters and digits of a name, lower case, without a leading article: names compare by it."""
    folded = re.sub(r"[^\w]+", " ", name.lower().replace("’", "'")).strip()
    return re.sub(r"^(?:the|la|le|l) ", "", folded)


@cache
def _by_name() -> dict[str, Treaty]:
    return {name_key(n): t for t in _TABLE for n in (t.title, t.titre, *t.popular) if n}


def by_name(name: str) -> Treaty | None:
    """The treaty of exactly this official or popular name, whatever its case and punctuation."""
    return _by_name().get(name_key(name))


@cache
def _in_text() -> re.Pattern[str]:
    names = sorted((n for t in _TABLE for n in (t.title, t.titre, *t.popular) if n), key=len, reverse=True)
    # Acronyms keep their case: "CAT" is a convention, "cat" an animal.
    parts = [re.escape(n) if n.isupper() else "(?i:" + re.escape(n).replace("'", "['’]") + ")" for n in names]
    return re.compile(r"\b(?:" + "|".join(parts) + r")(?!\w)")


def named_in(text: str) -> list[tuple[int, int, Treaty]]:
    """Treaties that `text` names: (start, end, treaty); the longest name wins."""
    found = []
    for match in _in_text().finditer(text):
        treaty = by_name(match.group(0))
        if treaty:
            found.append((match.start(), match.end(), treaty))
    return found


def by_title(title: str) -> Treaty | None:
    """The treaty whose name stands in a title; the longest name if several do."""
    exact = by_name(title)
    if exact:
        return exact
    found = named_in(title)
    return max(found, key=lambda f: f[1] - f[0])[2] if found else None
