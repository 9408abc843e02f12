"""What a section is for, by its heading, where the words of a provision below it say nothing: all functions.

Acts and ordinances say once, in a heading, what the sentences below it serve: "Offences by commercial enterprises", "Disclosure of information".
"""

from models.rules.rule import Rule

BELOW_HEADING = ".below_heading"  # how the rules that read only the heading are told from the others
_NUMBER = r"^\W*(?:\w{1,5}[.)] )?"


def _below(rule_id: str, label: str, pattern: str, unless: str | None = None) -> Rule:
    return Rule(f"{rule_id}{BELOW_HEADING}", label, rf"{_NUMBER}(?:{pattern})", where="heading", residual=True, unless=unless)


RULES = (
    _below(
        "definition",
        "definition",
        r"(?:interpretation|definitions?)\b(?! of (?:the )?agreement)|[^:]{3,80} defined\b|(?:extended )?meaning of\b|extent\W*$"
        r"|application of (?:this )?(?:Act|Part|Ordinance)\b|additional (?:operation|application) of\b|application of (?:certain )?provisions? (?:outside|of this)\b|Act (?:to )?binds?\b",
    ),
    _below(
        "enforcement",
        "enforcement",
        r"offences?\b|penalt(?:y|ies)\b|(?:criminal |administrative )?contraventions?\b|(?:criminal|administrative) offences?\b|prosecutions?\b|evidential certificates?\b"
        r"|conduct (?:by|of) directors\b|powers? (?:of|to) (?:arrest|search|seiz|enter|entry|inspect|boarding)|powers of (?:the |an? )?(?:control"
        r"|inspection|authori[sz]ed|customs|police) (?:authorit|officers?)|powers of inspectors?\b|(?:monitoring|search|inspection|seizure) powers?\b"
        r"|(?:[\w-]+ ){0,2}(?:officers?|inspectors?) may (?:enter|search|require|inspect)\b"
        r"|persons? assisting (?:the )?(?:authori[sz]ed )?(?:officers?|inspectors?)\b|entry and search\b"
        r"|search (?:of|warrants?)\b|issue of warrants?\b|authority (?:for|to) search\b|obstruct\w+|tipping[- ]off\b|liability of (?:bodies|directors"
        r"|officers)\b|injunctions?\b|immunit(?:y|ies)\b|protection from (?:liability|suit|proceedings)|evidentiary certificates?\b"
        r"|self-?incrimination\b|requirements? to (?:furnish|produce|provide|give) (?:information|documents|material|evidence)\b|orders? to make material available\b|production orders?\b"
        r"|protection of (?:persons|officers|officials)\b(?! who (?:report|disclose))|jurisdiction (?:of|and|over)\b|extra-?territorial(?:ity| jurisdiction)",
        unless=r"\b(?:disclosure of information|regulations to apply)\b",
    ),
    _below(
        "safeguard",
        "safeguard",
        r"appeals?\b|rights? of appeal\b|compensation\b|legal (?:protection|remedies)\b|(?:judicial )?review (?:of|by)\b|grievances?\b"
        r"|applications? to (?:the )?(?:court|tribunal)\b"
        r"|protection of (?:informers|third part|bona fide)\w*|reviewable decisions\b|internal review of (?:reviewable )?decisions\b"
        r"|contents? of notice\b|(?:further )?notification of (?:the )?(?:making|designation|listing|decision)|court review of\b"
        r"|revocation of (?:designations?|listings?)\b|self-?incrimination\b|announcement before entry\b|occupier (?:to be|entitled)\b"
        r"|(?:identity card|warrant) to be (?:shown|produced)\b|notice of (?:certain )?decisions\b|(?:information and )?identity of informers\b",
    ),
    _below("amendment", "amendment", r"amendments? (?:to|of) (?!annex|schedule|list)|consequential amendments?\b"),
    _below("ground", "ground", r"(?:purposes?|objects?) of (?:this )?(?:Act|Part|Ordinance|Law)\b"),
    # What a Part says in other words before it says it.
    _below("other", "other", r"simplified outline\b"),
    _below(
        "cooperation",
        "cooperation",
        r"(?:administrative|mutual|legal|international) (?:legal )?(?:assistance|cooperation)\b|extradition\b|(?:disclosure|exchange"
        r"|sharing) of (?:information|data)\b|cooperation\b|parliamentary procedure\b|tabling of\b|laying (?:of (?:orders?|regulations?|instruments?)"
        r"|before)\b",
        unless=r"\boffence",
    ),
    _below(
        "exemption",
        "exemption",
        r"(?:exceptions?|exemptions?|derogations?)\b|(?:refusal|grant(?:ing)?|revocation|conditions?|issue|suspension|variation|transfer|applications?"
        r"|(?:[\w-]+ )?renewals?) (?:of|for|relating to) (?:the |an? )?(?:licen[cs]es?|permits?|authori[sz]ations?)\b|licen[cs]es\W*$|(?:individual"
        r"|general|global) (?:\w+ )?licen[cs]es?\b",
    ),
    _below(
        "duty",
        "duty",
        r"(?:duty|duties|obligations?) (?:to|of|on)\b|record[- ]keeping\b|keeping (?:of )?records\b|(?:annual )?reports?\W*$|reporting\b"
        r"|(?:appointment|functions|powers and duties) of\b|delegation (?:of (?:powers?|functions?)|by)\b|delegation\W*$|identity cards?\b"
        r"|register of\b|regulations\W*$|consultation\b|procedure\W*$",
    ),
)
