"""French drafting: Canada, the EU and Switzerland."""

from __future__ import annotations

from models.temporal.clauses import CLOCK, Event, Rules, Timed
from models.vocabulary import TemporalKind as K

_RUN = r"[^.;]{0,90}?"
_INTO = r"(?:entr(?:e|ent|era|eront|ée) en vigueur|pren(?:d|nent) effet|prise d[’']effet)"
_END = (
    r"(?:cess(?:e|ent|era|eront) (?:d[’'](?:avoir effet|être en vigueur|avoir force|être applicables?|être valables?|s[’']appliquer)|de (?:produire (?:ses|leurs|ces) effets|s[’']appliquer))"
    r"|expir(?:e|ent|era|eront)|prend fin|prennent fin|arrive à (?:échéance|expiration))"
)
_EXTEND = r"\b(?:prolong|proroge|prorog|reconduire|reconduit|reconduis|renouvel)\w*\b"
# What happened before a day is a condition of fact, not a time to act.
_PAST = (
    r"\b(?:conclu|signé|chargé|souscri|contracté|acquis|acheté|délivré|accordé|émis|exporté|importé|exist)\w*\b[^;]{0,120}\bavant (?:le )?"
)

TIMED = (
    Timed("extend.beginning", K.COMMENCEMENT, rf"{_EXTEND}[^;]{{0,300}}\b(?:à (?:compter|partir)) (?:du|de) {CLOCK}", ("date",)),
    Timed("extend.by", K.RENEWAL, rf"{_EXTEND}[^.;]{{0,200}}?\b(?:de|d[’']|pour (?:une (?:nouvelle )?(?:période|durée) (?:supplémentaire )?(?:de|d[’']) ?)?) ?", ("duration",), bars=r"\bprorogation du Parlement\b"),
    Timed("continue.period", K.RENEWAL, r"\bcontinue(?:nt|ra|ront)? (?:de |à |d[’'])(?:s[’']appliquer|avoir effet|produire)\b[^.;]{0,80}?\bpour une (?:période|durée) de ", ("duration",)),
    Timed("extend.until", K.RENEWAL, rf"{_EXTEND}[^;]{{0,300}}?\bjusqu[’']au {CLOCK}", ("date",)),
    Timed("review", K.REVIEW, r"\b(?:réexamin|réexamen|révis|réévalu|rééxamin)\w*\b[^.;]{0,200}", ("date", "duration", "interval"), bars=r"\bcontrôle judiciaire\b|\bdemande de révision\b"),
    Timed("review.behind", K.REVIEW, r"", ("interval",), after=r"[^.;]{0,60}\b(?:réexam|révis)"),
    Timed("report.every", K.DEADLINE, r"\b(?:rapport|inform|soume|présent|communi|transm|notifi|rend)\w*\b[^;]{0,300}", ("interval",)),
    Timed("report.every.behind", K.DEADLINE, r"", ("interval",), after=r"[^.;]{0,80}\b(?:rapport|inform|soume|présent)"),
    # The restriction spares something up to a day.
    Timed("not_apply_until", K.DEADLINE, r"\bne s[’']appli\w+\b[^;]{0,400}\b(?:qu[’'](?:une fois écoulés|après qu[’']il se soit écoulé|à l[’']expiration d[’']un délai de|à compter du|après)|jusqu[’']au|avant (?:le )?|au plus tard(?: le)?|dans les) ?", ("date", "duration"), spared=_PAST),
    Timed("execution_until", K.DEADLINE, r"\b(?:exécution|liquidation|cessation|désinvestissement|déchargé\w*|cession)\b[^;]{0,200}\b(?:jusqu[’']au|avant le|au plus tard(?: le)?) ?", ("date", "duration"), spared=_PAST),
    Timed("force", K.COMMENCEMENT, rf"\b{_INTO}\b{_RUN}\b(?:le|au|à (?:compter|partir) du?|dès le) ?{CLOCK}", ("date", "duration")),
    Timed("force.ordinal", K.COMMENCEMENT, rf"\b{_INTO}\b{_RUN} ", ("duration",), after=r" (?:suivant|après|qui suit)"),
    Timed("apply.from", K.COMMENCEMENT, rf"\b(?:s[’']appli\w+|(?:est|sont) applicables?)\b{_RUN}\b(?:à (?:compter|partir) du|dès le|depuis le) {CLOCK}", ("date", "duration")),
    Timed("with_effect", K.COMMENCEMENT, r"\bavec effet (?:au|à (?:compter|partir) du|dès le) ", ("date",), bars=r"\b(?:abrogé|révoqué)"),
    Timed("repeal.from", K.REPEAL, rf"\b(?:abrog|révoqu|annul)\w*\b{_RUN}\b(?:avec effet (?:au|à (?:compter|partir) du)|à (?:compter|partir) du|le) ", ("date",)),
    Timed("from", K.COMMENCEMENT, rf"\bà (?:compter|partir) du {CLOCK}", ("date",), needs=r"\b(?:interdit|doi(?:t|vent)|s[’']appli|impos|décide)\w*"),
    Timed("later_of", K.EXPIRY, rf"\b{_END}\b[^;]{{0,400}}\b(?:le|au|à la date du) ", ("date",), bars=r"\bpersonne qui\b"),
    Timed("expire", K.EXPIRY, rf"\b{_END}\b[^.;]{{0,120}}?(?:le|au|à (?:la fin|l[’']expiration|l[’']issue) (?:de la |d[’']une )?(?:période|durée)? ?(?:de|d[’'])?|après) ?{CLOCK}", ("date", "duration")),
    Timed("expire.after", K.EXPIRY, rf"\b{_END}\b[^.;]{{0,60}} ", ("duration",), after=r" (?:après|suivant|qui suiv)"),
    Timed("extend.new_date", K.RENEWAL, r"\b(?:date|mots?)\b[^;]{0,120}\bremplacée?s?\b[^;]{0,30}?\bpar(?: (?:la date|celle) du| le)? ?[«“‘'\"]? ?", ("date",)),
    Timed("valid_until", K.EXPIRY, rf"\b(?:s[’']appli\w+|(?:est|sont|reste\w*|demeure\w*) (?:applicables?|valables?|valides?|en vigueur|interdite?s?|autorisée?s?)|valables?)\b[^;]{{0,200}}?\bjusqu[’']au {CLOCK}", ("date",)),
    Timed("for_period", K.EXPIRY, r"\b(?:s[’']appli\w+|en vigueur|valables?|impos\w+|interdi\w+|est délivré\w*)\b[^;]{0,200}?\b(?:pour|pendant) une (?:période|durée)(?: initiale)? (?:de |d[’'])(?:au plus )?", ("duration",), bars=r"\bemprisonnement\b"),
    # Time to act.
    Timed("review.within", K.REVIEW, r"\bdans les ", ("duration",), after=r"[^.;]{0,120}?\b(?:ré)?examen (?:approfondi|complet|détaillé)\b[^.;]{0,160}\b(?:doit|doivent) (?:en )?être (?:fait|effectué|entrepris)"),
    Timed("within", K.DEADLINE, r"\b(?:dans (?:les|un délai (?:maximal )?(?:de|d[’'])|le délai de)|au plus tard(?: dans les)?|sous|avant l[’']expiration (?:d[’']un délai )?de) ?(?:(?:premiers|prochains) )?", ("duration",), bars=r"\bemprison"),
    Timed("latest", K.DEADLINE, rf"\b(?:au plus tard|avant) le {CLOCK}", ("date",), bars=r"^\W*avant le\b", spared=_PAST),
    Timed("latest.after", K.DEADLINE, r"\bau plus tard (?:le )?", ("duration",)),
    Timed("at_least", K.DEADLINE, r"\b(?:au moins|pas moins de) ", ("duration",), after=r"(?: de séance| ouvrables?)? (?:après avoir|avant de|avant d[’']|avant la (?:date )?(?:prévue|projetée)|après avis)|(?: ouvrables?)? (?:de )?préavis"),
    Timed("hours", K.DEADLINE, r"\b(?:durée maximale|maximum|plus|au plus) (?:de|d[’']) ?", ("duration",), needs=r"\bheures?\b"),
)  # fmt: skip

EVENTS = (
    Event("force.registration", K.COMMENCEMENT, r"\bentr(?:e|ent) en vigueur (?:à la date|le jour|à compter) de (?:son|leur) enregistrement", "registration"),
    Event("force.gazette", K.COMMENCEMENT, r"\b(?:prend effet|s[’']applique) avant (?:la date de )?(?:sa|leur) publication dans la Gazette du Canada", "before publication in the Canada Gazette"),
    Event("effective.immediately", K.COMMENCEMENT, r"\b(?:prend effet|entre en vigueur|prennent effet|entrent en vigueur) immédiatement\b|\bavec effet immédiat\b", "effective immediately"),
    Event("force.following", K.COMMENCEMENT, r"\bentr(?:e|ent) en vigueur le (?P<day>(?:jour|lendemain) (?:suivant|de)[^.;]{0,110})", "{day}"),
    Event("force.upon", K.COMMENCEMENT, r"\b(?:entr(?:e|ent) en vigueur|pren(?:d|nent) effet) (?:à|le|dès|lors de) ?(?P<day>(?:la date|jour|son adoption|sa publication|sa signature|leur adoption)\b[^.;]{0,100})", "{day}", bars=r"\benregistrement\b|\bdate d[’']entrée en vigueur\b"),
    Event("repealed", K.REPEAL, r"(?P<what>(?:le|la|les|l[’']) ?(?:règlement|décision|décret|loi|arrêté|ordonnance|position commune|directive|action commune)s?\b[^.;:]{0,100}?) (?:est|sont) (?:abrogée?s?|révoquée?s?|annulée?s?)\b(?! ou )", "repeal of {what}", bars=r"\bpeut être\b|\ba été\b|\bfait l[’']objet\b", hint=r"\b(?:abrog|révoqu|annul)"),
    Event("repealed.listed", K.REPEAL, r"^\W*(?P<what>(?:le|la|les|l[’']) ?[^.;:]{6,90})", "repeal of {what}", lead=r"\bsuivants?\b[^.;]{0,60}\b(?:abrogée?s?|annulée?s?)\b ?:?$|\b(?:abrogée?s?|annulée?s?) ?:$"),
    Event("remain", K.RENEWAL, r"\b(?:mesures?|dispositions?|permis|licences?|autorisations?)\b[^.;]{0,200}?\b(?:demeurent|restent|demeurera\w*) en vigueur\b(?! jusqu)", "earlier measures remain in force"),
    Event("until_event", K.TERMINATION_CONDITION, r"\bjusqu[’']à ce qu(?:e |[’'])(?P<when>[^.;]{8,200})", "{when}", bars=r"\bsaisi\b"),
    Event("ceases_when", K.TERMINATION_CONDITION, rf"\b{_END}[^;]{{0,400}}?\bà la date à laquelle (?P<when>[^.;]{{8,200}})", "{when}"),
    Event("remain_until", K.TERMINATION_CONDITION, r"\b(?:reste|demeure|restent|demeurent) en vigueur (?:tant que|aussi longtemps que) (?P<when>[^.;]{8,160})", "{when}"),
    Event("annulled", K.TERMINATION_CONDITION, r"\b(?:décret|règlement)\b[^.;]{0,160}\best annulé ou modifié à compter de (?P<when>la date[^.;,]{4,80})", "{when}"),
    Event("kept_under_review", K.REVIEW, r"\b(?:fait|font) l[’']objet d[’']un (?P<how>suivi constant|réexamen (?:constant|permanent|régulier)|suivi)", "{how}"),
    Event("reviewed_regularly", K.REVIEW, r"\b(?:réexaminée?s?|révisée?s?)\b[^.;]{0,80}\b(?:à intervalles réguliers|périodiquement|régulièrement)(?! et au moins)", "réexamen à intervalles réguliers"),
)  # fmt: skip

_MONTHS = r"(?:janv|f[ée]vr|mars|avril|mai|juin|juil|ao[uû]t|sept|octo|nove|d[ée]ce)\w*"
_D = rf"(?:1er|\d{{1,2}}) {_MONTHS} \d{{4}}"

ADOPTION = (
    rf"^(?:(?!qu(?:e|['’]))[\w .’'-]{{2,30}}, )?(?:le |ce )?{_D}[.,]?",
    rf"^(?:du|le) {_D}[.,]?$",
    rf"^(?:Fait|Adoptée?|Signée?|Donnée?)\b[^.;]{{0,120}}?{_D}",
    rf"^Résolution \d+ ?\(\d{{4}}\),? (?:du|adoptée le) {_D}",
    rf"^Adoptée par le Conseil de sécurité à sa [\w ]+ séance,? le {_D}",
)

RULES = Rules(TIMED, EVENTS, ADOPTION)
