"""Enforcement: offences, penalties, evasion, assistance, liability and immunity from it, lost claims."""

from models.rules.rule import Rule

RULES = (
    Rule(
        "enforcement.assist",
        "enforcement",
        r"\bdo anything that\b.{0,60}\b(?:causes?|facilitates?|assists?)|\b(?:causes?|facilitates?|assists? in)\b.{0,100}\b(?:prohibited activity|activity prohibited|prohibited by)|\bknowingly and intentionally\b|\bpromot\w*\b.{0,40}\bprohibited",
    ),
    Rule(
        "enforcement.evade",
        "enforcement",
        r"\b(?:evad(?:es?|ing)|circumvent\w*|conspiracy|intentionally participat\w*|object or effect)\b.{0,200}",
        unless=r"^requests all\b|\bundertaken in order to evade\b|license or permit granted|means\b|reports?\b.{0,40}\bviolation|is or has been|licence",
    ),
    Rule(
        "enforcement.offence",
        "enforcement",
        r"\b(?:commits an offence|guilty of an offence|offences?\b.{0,60}\b(?:liable|punish|conviction)|liable (?:on|to)\b.{0,40}\b(?:conviction|imprisonment|fine|penalt)|summary conviction|indictment|imprisonment for|penalt(?:y|ies)\b.{0,60}\b(?:applicable|imposed?|effective|assessed|dissuasive|infringe|violat)|fine not exceeding|civil penalt|(?:strict|absolute) liability)\b",
    ),
    Rule(
        "enforcement.no_proceedings",
        "enforcement",
        r"\bno claims? in respect of\b.{0,300}\bshall lie\b|\bno (?:\w+ ){0,4}?(?:proceedings?|claims?|action|liabilit\w+|legal proceedings)\b.{0,80}\b(?:lie|lies|shall|may|be|is|arises?)\b|\bnot (?:be )?(?:liable|give rise to (?:any )?liability|incur)|\b(?:done|made|acted|act|acts|acting|omitted|disclos\w+|report\w*|believ\w+|relian\w+|relied|complian\w+)\b[^.;]{0,120}\bin good faith\b|\bin good faith\b[^.;]{0,160}\b(?:liab|proceedings?|disclos|relian|believ|complian)|\b(?:shall not|does not) (?:make|render|give rise)\b.{0,60}\bliab|\bno claims? in connection with|\bprotection for acts done",
        unless=r"bona fide purchaser|complied in good faith|(?:implement\w*|comply) in good faith|treaty",
    ),
    Rule(
        "enforcement.proceedings_saved",
        "enforcement",
        r"\bshall not affect any (?:action|proceeding|right|duties|penalt)|\bdoes not affect any (?:action|proceeding|right|penalt)",
    ),
    Rule(
        "enforcement.proceedings_against",
        "enforcement",
        r"\bbring proceedings against(?! (?:the|that|this|such|its|a) (?:listing|decision|designation|inclusion|measures?)\b)|\bimpose appropriate penalties|\bviolations? of (?:the )?(?:measures|embargo|prohibitions?)|\b(?:alleged )?violations\b.{0,60}\b(?:measures|embargo|sanctions)|\bconsider(?:ing)? (?:urgently )?the imposition of further measures|\bimposition of (?:additional|further) measures|\bvessels?\b.{0,60}\bhalt\b|\binspect\w*\b.{0,60}\bcargo",
        unless=r"\bnot (?:be )?an? violation|^condemns\b|\breporting any information\b",
    ),
    Rule("enforcement.void", "enforcement", r"\b(?:null and void|is void|unenforceable)\b"),
    Rule(
        "enforcement.powers",
        "enforcement",
        r"\b(?:search warrant|power to (?:enter|search|seize|require)|enter and search|designated officer|maritime enforcement|investigat\w+ (?:of )?(?:offences|breaches|infringements)|may (?:request|require)\b.{0,60}\bproduce\b)",
    ),
    Rule(
        "enforcement.jurisdiction",
        "enforcement",
        r"\bproceedings? in respect of an offence|\boffences?\b[^.;]{0,60}\b(?:shall|must|may) be prosecuted\b|\boffence\b.{0,80}\b(?:committed|jurisdiction|prosecut|tried)|\bperson who (?:wilfully |knowingly )?contravenes\b|every person who\b.{0,60}\bcontravene",
    ),
    Rule(
        "enforcement.penalised",
        "enforcement",
        r"\b(?:is|constitutes?) (?:an|a separate) (?:offence|infringement)\b|\b(?:civil|monetary|pecuniary) (?:monetary )?penalt(?:y|ies)\b|\bliable to (?:prosecution|a custodial|a fine|inspection)|\bpenalty (?:for|of)\b[^.;]{0,80}\b(?:imprisonment|contravention)|\b\d+ years'? imprisonment\b|\b(?:any|every) person who (?:wilfully |willfully |knowingly )?(?:violates|infringes|breaches)\b|^whoever\b[^.;]{0,120}\b(?:violat|infring|incit|commit|seeks to have a claim)\w*|\bupon conviction,? (?:be )?(?:fined|imprisoned)|\bpre-?penalty notice|\bfinding of violation\b|\bpenalty notice\b|\bwillfully falsif",
        unless=r"apply to the|appeal",
    ),
    Rule(
        "enforcement.liability_and_proof",
        "enforcement",
        r"\bshall incur no liability\b|\bexempts? from\b[^.;]{0,60}\bliability\b|\bno compensation is payable\b|\b(?:burden|onus) of (?:proof|proving|showing)\b|\bnot a defence\b|\bclaims?\b[^.;]{0,160}\b(?:shall not be|not to be) satisfied\b|\bsatisfy claims\b|\bparty seeking to enforce a claim\b|\bextraterritorial jurisdiction\b|\bfor extradition purposes\b|\b(?:in breach of|fail\w* to comply with any|contravention of a) (?:licen[cs]e )?condition|\b(?:interim|grant an) injunction\b|\bfalse or misleading in a material\b",
    ),
    Rule(
        "enforcement.supervises",
        "enforcement",
        r"\b(?:monitors?|supervises?) the (?:enforcement|implementation|execution) of\b|\bcarr(?:y|ies) out (?:the )?controls at the border\b|\bcriminali[sz]e\b|\bestablish serious criminal offences\b",
        unless=r"committee|panel|resolution",
    ),
    Rule(
        "enforcement.facilite",
        "enforcement",
        r"\bquoi que ce soit qui\b.{0,60}\b(?:occasionne|facilite|contribue)|\bsciemment et (?:volontairement|intentionnellement)\b|\bcontourn\w+|\bcommet une infraction|\bcoupable d'une infraction|\b(?:passible|encourt)\b|\bsanctions applicables en cas",
        "fr",
    ),
    Rule(
        "enforcement.poursuites",
        "enforcement",
        r"\baucune? (?:poursuite|procédure|action|réclamation|demande)\b.{0,160}\b(?:ne (?:peut|peuvent|sera|seront)|n'est|n'est recevable)|\bil ne peut être (?:intenté|fait droit aux? (?:réclamation|demande))|\bde bonne foi\b|\bn'engage(?:nt)? pas\b.{0,30}\bresponsabilit|\bresponsabilité\b.{0,40}\bn'est pas engagée|\bil n'est fait droit à aucune",
        "fr",
        unless=r"acquéreur",
    ),
    Rule(
        "enforcement.preuve",
        "enforcement",
        r"\binfraction (?:à|prévue)|\bpoursuites (?:consécutives|pour|prévues)|\badmissible en preuve|\bpreuve contraire|\bagents? de (?:la paix|police)|\bsans mandat|\bmandat de perquisition|\bjuridiction compétente|\bà la charge de l'institution",
        "fr",
    ),
    Rule(
        "enforcement.evidence_of_offence",
        "enforcement",
        r"\b(?:admissible in evidence|peace officer|proceedings? (?:in respect of|for) an offence|without a warrant|warrant (?:is|to)|absence of evidence to the contrary|consent of the Attorney General|procès|Criminal Code)\b",
        unless=r"\badmissible in evidence against (?:the|that) (?:individual|person)\b",
    ),
)
