"""English drafting: Canada, the United States, the United Kingdom, Australia, the EU and the Security Council."""

from __future__ import annotations

from models.temporal.clauses import CLOCK, Event, Rules, Timed
from models.vocabulary import TemporalKind as K

_INTO = r"(?:(?:com(?:e|es|ing)|came|enter(?:s|ed|ing)?|entry|brought) (?:fully )?into (?:force|effect|operation)|commences?)"
_EFFECT = r"(?:takes?|taking|have|has|having) effect"
_RUN = r"(?:(?!\b(?:expires?|ceases?|until|lapses?)\b)[^.;]|(?<=\d)\.(?=\d)|(?<=\b[ap])\.(?=m)|(?<=[ap]\.m)\.|(?<=\d [ap]m)\.){0,90}?"  # words of the same clause, clock times with their stops
_AFTER = r" ?’?s?,? (?:after|following|from|of|beginning|starting|has elapsed|have elapsed)\b"
# What happened before a day is a condition of fact, not a time to act: "contracts concluded before 26 February".
_HOUR = r"(?:\d{1,2}[:.]\d{2} ?(?:[ap]\.? ?m\b\.?)?,? ?(?:\(?[a-z]+ (?:standard |daylight )?time\)?,? )?(?:on )?)?"
_PAST = r"\b(?:concluded|entered into|granted|loaded|laden|signed|incurred|contracted|exist\w*|acquired|issued|purchased|allocated|arising|accrued|established|exported|shipped|made|transferred|born)\b[^;()]{0,160}\b(?:before|prior to) "

TIMED = (
    # Extension of what would end: the period is the renewal, the date behind it the new end.
    Timed("extend.beginning", K.COMMENCEMENT, rf"\b(?:extend|renew|continu|prolong)\w*\b[^;]{{0,300}}\b(?:beginning|starting|commencing|running) (?:on|from|with) {CLOCK}", ("date",)),
    Timed("continue.period", K.RENEWAL, r"\b(?:continu|renew|extend|prolong)(?:e|es|ed|ing|s)?\b[^;]{0,400}?\bfor (?:an? |one )?(?:further |additional |new |initial )*(?:periods? of |term of )?(?:up to )?(?:an? )?(?:(?:further|additional|another) )?", ("duration",), bars=r"\bwithin which\b"),
    Timed("extend.by", K.RENEWAL, r"\b(?:extend|renew|prolong)\w*\b[^.;]{0,200}?\bby (?:a further |an additional |another )?", ("duration",)),
    Timed("extend.period_until", K.EXPIRY, rf"\b(?:extend|renew|prolong|continu)\w*\b[^;]{{0,300}}\bfor (?:a |an )?(?:further |additional |new )*(?:period of )?[\w -]{{3,30}}(?:days?|weeks?|months?|years?),? (?:until|to|through|ending(?: on)?|expiring(?: on)?) {CLOCK}", ("date",)),
    Timed("extend.terminating", K.EXPIRY, rf"\b(?:extend|renew|prolong|continu)\w*\b[^;]{{0,200}}\b(?:period|term),? (?:terminating|ending|expiring) (?:on )?{CLOCK}", ("date",)),
    Timed("extend.until", K.RENEWAL, rf"\b(?:extend|renew|prolong|continu)\w*\b[^;]{{0,300}}?\b(?:until|to|through|up to) {CLOCK}", ("date",), bars=r"\bcontinue[sd]? to (?:apply|be|pose)\b|\b(?:reaffirming|recalling) (?:the|its) decision\b"),
    Timed("extend.new_date", K.RENEWAL, r"\b(?:dates?|words?|reference)\b[^;]{0,120}\b(?:replaced|substituted)\b[^;]{0,30}?\b(?:by|with|for)(?: the (?:date|words?))?(?: until)? ?[‘'“\"«]? ?", ("date",)),
    # Review.
    Timed("meets_again", K.REVIEW, rf"\b(?:decides to (?:meet|reconvene|convene)|(?:meet|consider) (?:the (?:situation|question|matter) )?again)\b[^;]{{0,40}}?\b(?:(?:not|no) later than|by|before|on) {CLOCK}", ("date", "duration")),
    Timed("review", K.REVIEW, r"\b(?:review(?:s|ed|ing)?|re-?examin\w+|reassess\w*)\b[^.;]{0,200}", ("date", "duration", "interval"), bars=r"\b(?:judicial review|apply for (?:a )?review|application for review|request (?:a )?review|review board|approv)", spared=r"\b(?:reports?|letters?|statements?|declaration|agreement|annexed)\b[^.;,]{0,20} (?:of|dated) "),
    Timed("review.behind", K.REVIEW, r"", ("interval",), after=r"[^.;]{0,60}\breview", bars=r"\bjudicial review\b"),
    # Reports and other recurring duties.
    Timed("report.every", K.DEADLINE, r"\b(?:report|inform|submi|notif|brief|updat|provid|publish|transmi|communicat|consult|attest|certif|assess|evaluat)\w*\b[^;]{0,300}", ("interval",)),
    Timed("annually_thereafter", K.DEADLINE, r"\b(?:within|not later than|no later than)\b[^;]{0,300}", ("interval",), after=r" thereafter\b"),
    Timed("report.every.behind", K.DEADLINE, r"", ("interval",), after=r"[^.;]{0,80}\b(?:report|inform|submit|notify|brief)"),
    Timed("retained", K.DEADLINE, r"\b(?:keep|kept|retain|retained|preserved?|maintain(?:ed)?|examination|inspection)\b[^.;]{0,140}?\b(?:for|during) (?:(?:at least|not less than|a|the|minimum|period|of) )*", ("duration",), needs=r"\b(?:records?|documents?|data|information|cop(?:y|ies)|evidence|files?)\b"),
    Timed("maximum_duration", K.EXPIRY, r"\b(?:maximum (?:duration|period|term) of|(?:duration|term) of (?:a|the|any) [\w ]{3,40} (?:is|may not exceed|shall not exceed)|shall not exceed) ", ("duration",), needs=r"\b(?:freeze|freezing|order|designation|measure|direction|listing|licen[cs]e|permit)\b"),
    Timed("extended_for", K.RENEWAL, r"\b(?:extend|renew|prolong)(?:ed|s)?\b[^.;]{0,80}\bfor (?:an? |up to |another |further |additional |one )*", ("duration",), needs=r"\b(?:freeze|freezing|order|designation|measure|direction|listing)\b"),
    # Beginning.
    Timed("not_earlier", K.COMMENCEMENT, r"\bnot\b[^.;]{0,200}\b(?:earlier|sooner) than ", ("duration", "date")),
    Timed("force", K.COMMENCEMENT, rf"\b(?:{_INTO}|{_EFFECT})\b(?! until){_RUN}(?:\b(?:on|from|at|after|of)\b{_RUN})?", ("date", "duration"), bars=r"\b(?:does|do|shall|will) not apply\b|\bceases? to have effect\b|\bhas ceased\b"),
    Timed("effective.first", K.COMMENCEMENT, rf"(?:^|[.;:] )effective(?: as of| on| from)? ?{CLOCK}", ("date", "duration")),
    Timed("effective", K.COMMENCEMENT, rf"\b(?:is|are|be|becomes?|shall be|date[:.]?|remain|,) ?(?:hereby )?effective(?: date)?[:.]?(?: as of| as from| from| at| on| beginning| starting)*{CLOCK}", ("date", "duration")),
    Timed("apply.from", K.COMMENCEMENT, rf"\b(?:appl(?:y|ies)|have effect|applicable)\b{_RUN}\b(?:from|as of|as from|with effect from|on (?:or|and) after|beginning (?:on|at)|starting (?:on|from)|commencing on) {CLOCK}", ("date", "duration")),
    Timed("commencement_line", K.COMMENCEMENT, r"^Commencement(?: date)?\W{1,4}", ("date",)),
    Timed("coming_line", K.COMMENCEMENT, rf"\bcoming into (?:force|operation|effect)\b[ :.\-–—]*{CLOCK}", ("date",)),
    Timed("with_effect", K.COMMENCEMENT, rf"\bwith effect (?:from|on|as of) {CLOCK}", ("date", "duration"), bars=r"\b(?:repealed|revoked)\b"),
    Timed("repeal.from", K.REPEAL, rf"\b(?:repealed|revoked|rescinded|annulled)\b{_RUN}\b(?:with effect (?:from|on)|as (?:of|from)|effective(?: as of| on)?|on|from) {CLOCK}", ("date",)),
    Timed("on_or_after", K.COMMENCEMENT, rf"\bon (?:or|and) after {CLOCK}", ("date", "duration"), bars=r"\bborn\b"),
    Timed("beginning", K.COMMENCEMENT, rf"\b(?:beginning|starting|commencing) (?:on|at|from|as of) ?{CLOCK}", ("date", "duration")),
    Timed("beginning.at", K.COMMENCEMENT, rf"\b(?:beginning|starting|commencing|prohibited,? effective)(?: at)? {_HOUR}", ("date",)),
    Timed("beginning.days", K.COMMENCEMENT, rf"\b(?:beginning|starting|commencing|effective)(?: at)?(?: on)? {_HOUR}(?:on )?(?:the (?:date|day) )?(?:that is )?", ("duration",), after=_AFTER),
    Timed("after_day", K.COMMENCEMENT, rf"\b(?:goods|services|property|articles|commodities)\b[^;]{{0,160}}\b(?:exported|imported|shipped) (?:from|to) [^.;,]{{3,120}} after {CLOCK}", ("date",)),
    Timed("may_not_after", K.COMMENCEMENT, rf"\bno (?:department|agency|person|United States)\b[^.;]{{0,120}}\b(?:may|shall) [^.;]{{3,100}}\bafter {CLOCK}", ("date",)),
    Timed("as_of", K.COMMENCEMENT, rf"\bas (?:of|from) {CLOCK}", ("date",), needs=r"\b(?:shall|decides?|prohibited|may not|must|hereby)\b", bars=r"\b(?:repealed|revoked|as amended|no longer)\b"),
    Timed("after_adoption", K.COMMENCEMENT, r"\b(?:authori[sz]es|decides|requires)\b(?:(?!\bwithin\b|\breport|\breview)[^;]){0,80}(?:, |\bthat,? |\bbeginning |\bstarting )", ("duration",), after=r" after the (?:date of )?(?:the )?(?:adoption|passage) of (?:this|the present) resolution"),
    Timed("decides_on", K.COMMENCEMENT, rf"\b(?:decides?|directs?) (?:also |further )?that,? (?:on|from) {CLOCK}", ("date",)),
    # Wind-down and grandfathering: the restriction spares something up to a day.
    Timed("not_apply_until", K.DEADLINE, rf"\b(?:(?:does|do|shall|will) not (?:apply|take effect|be prohibited)|shall not prohibit|is permitted|are permitted|may be (?:authorised|authorized)|authori[sz]e|derogation from)\b[^;]{{0,500}}\b(?:until|till|before|prior to|by|through|no later than|within) (?:the end of )?(?:a period of )?{CLOCK}", ("date", "duration"), bars=r"\bthis licen[cs]e (?:is valid|expires)\b", spared=_PAST),
    Timed("execution_until", K.DEADLINE, rf"\b(?:execution|performance|wind(?:ing)?[ -]?down|divest\w*|terminat\w+|fulfilment|completion|unload\w*|offload\w*)\b[^;]{{0,160}}\b(?:until|by|before|prior to|through|no later than) {CLOCK}", ("date", "duration"), bars=r"\bnational emergency\b", spared=_PAST),
    Timed("before_lead", K.DEADLINE, rf"\b(?:at any time )?(?:prior to|before|until)[:,]? (?:the later of |the earlier of |either )?(?:\([ivxa-z]+\) )?{CLOCK}", ("duration", "date"), after=rf"(?:{_AFTER} (?:the )?(?:date|day)|,? with respect to)", spared=_PAST),
    # End.
    Timed("expire", K.EXPIRY, rf"\b(?:expir(?:e|es|ed|ing|y)|laps(?:e|es)|cease[sd]? to (?:have effect|apply|be (?:in force|valid|effective|in effect)|operate|produce (?:its |their )?(?:legal )?effects?)|terminat(?:e|es)|end(?:s)?|sunset)\b(?! of){_RUN}(?:on|at|until|after|of|upon|later of|earlier of)?(?: the (?:expiry|end) of)?(?: a period of)? ?{CLOCK}", ("date", "duration"), bars=r"\bnational emergency declared\b|\bwho (?:has |have )?ceased\b|\bhas ceased to have effect\b"),
    Timed("expire.later", K.EXPIRY, rf"\b(?:expires?|lapses?|ceases? to (?:have effect|apply|be in force))\b[^;]{{0,500}}?\bon the (?:later|earlier|earliest|latest) of {CLOCK}", ("date", "duration")),
    Timed("valid_until", K.EXPIRY, rf"\b(?:appl(?:y|ies|icable)|in (?:force|effect)|valid|imposed|authori[sz]e[sd]|permitted|prohibited|effective|extend(?:s)?|operate)\b[^;]{{0,200}}?\b(?:until|through|up to(?: and including)?|till) (?:the end of )?{CLOCK}", ("date",)),
    Timed("measures_for", K.EXPIRY, r"\b(?:measures|ban|embargo|prohibitions?|sanctions|restrictions?)\b[^;]{0,100}\b(?:are|is|shall be|remain) (?:hereby )?(?:established|imposed|in force|in effect|applicable|maintained) for (?:an? )?(?:initial |further )?(?:period of )?", ("duration",)),
    Timed("body_for", K.EXPIRY, r"\b(?:create|appoint|establish|re-?establish|re-?appoint|convene|constitut)\w*\b[^;]{0,120}?\bfor (?:an? )?(?:initial |further )?period (?:of (?:up to )?|not exceeding )", ("duration",)),
    Timed("decides_for_period", K.EXPIRY, r"\bdecides?\b[^;]{0,160}\bfor (?:an? )?(?:initial |further )?period of (?:up to )?", ("duration",)),
    Timed("permit_during", K.EXPIRY, r"\b(?:permit|allow|authori[sz]e)\w*\b[^;]{0,300}?\b(?:during|for) (?:an? )?(?:initial )?period of (?:up to )?", ("duration",)),
    Timed("for_period", K.EXPIRY, r"\b(?:appl(?:y|ies)|in (?:force|effect)|valid|impose[sd]?|prohibit(?:ed)?|suspend(?:ed)?|establish|measures?|prevent|authori[sz]e[sd]?|licen[cs]e)\b[^;]{0,300}?\bfor (?:an? )?(?:initial |further )?(?:period|term|duration)(?: not exceeding)? of (?:up to )?", ("duration",), bars=r"\bimprison|\bwithin\b"),
    Timed("available_for", K.DEADLINE, r"\b(?:shall|will|is|are) (?:be |remain )?(?:available|open|permitted)\b[^;]{0,160}\bfor (?:an? )?(?:initial |further |additional )?period of (?:up to )?", ("duration",)),
    Timed("relevant_period", K.DEADLINE, r"^\W*(?:\(?\w{1,4}\) ?)?the (?:relevant|required|specified|initial) period (?:is|means) (?:the |a )?(?:period of )?", ("duration",)),
    # Time to act.
    Timed("days_after", K.DEADLINE, r"^\W*(?:\(\w{1,3}\) )?", ("duration",), after=r" (?:after|following|from) (?:the )?(?:effective )?date of (?:this|the issuance of this) \w+, (?:the|each|all) [^.;]{3,240}\b(?:shall|must)\b"),
    Timed("review.whether", K.REVIEW, r"\bwithin ", ("duration",), after=r"[^.;]{0,300}?\b(?:shall|must|will) (?:assess|consider|evaluate|determine) whether to (?:amend|modify|change|adjust|revise|continue)"),
    Timed("review.within", K.REVIEW, r"\bwithin ", ("duration",), after=r"[^.;]{0,160}?\breview (?:of [^.;]{0,160})?(?:is to|must|shall|will) be (?:undertaken|conducted|carried out|completed)"),
    Timed("within", K.DEADLINE, r"\b(?:with ?in|not (?:later|more) than|no later than|at the latest|in less than)(?: (?:a|the|each|any)\b)?(?: (?:first|next|initial|maximum|further|following))*(?: (?:time )?(?:period|limit|deadline|maximum) (?:of|not exceeding))?(?: the)? ", ("duration",), bars=r"\bimprison|\b[Nn]o (?:aircraft|vessels?|ships?)\b"),
    Timed("latest", K.DEADLINE, rf"\b(?:(?:no|not) later than|on or before|at the latest (?:by|on)) {CLOCK}", ("date", "duration")),
    Timed("by.first", K.DEADLINE, rf"(?:^|[.;:] [“\"]?|\) )by {CLOCK}", ("date",)),
    Timed("by", K.DEADLINE, rf"\b(?:report|inform|submi|notif|provid|complet|recommend|adopt|unless|ensur|appl|respon|present|deliver|return|pay|publish|communicat|transmi)\w*\b[^;]{{0,250}}\bby {CLOCK}", ("date",), bars=r"\b(?:made|issued|adopted|declared) by\b", spared=_PAST),
    Timed("report.before", K.DEADLINE, rf"\b(?:report|inform|submi|notif|present|recommend|respon)\w*\b[^;]{{0,250}}\b(?:before|prior to) {CLOCK}", ("date",), spared=_PAST),
    Timed("again_before", K.DEADLINE, rf"\b(?:and )?again (?:by|before) {CLOCK}", ("date",)),
    Timed("entered_before", K.DEADLINE, rf"\b(?:and (?:\(?\d\)? )?(?:are|is)) entered [^;]{{0,120}}\bbefore {CLOCK}", ("date",)),
    Timed("report_after", K.DEADLINE, r"\b(?:requests|invites|asks)\b[^;]{0,120}?\b(?:report|submit|inform)\b[^;]{0,60}? ", ("duration",), after=r" after the (?:date of )?(?:the )?adoption of (?:this|the present) resolution"),
    Timed("prior_to_release", K.DEADLINE, r"\b(?:notif|inform)\w*\b[^;]{0,300}[ ,]", ("duration",), after=r"(?:’)? (?:prior to|before) (?:such|the|that) (?:authori[sz]ation|payment|release|transfer|entry|export|shipment)"),
    Timed("at_least", K.DEADLINE, r"\b(?:at least|not (?:less|fewer) than|no (?:less|fewer) than) ", ("duration",), after=r"(?:’)? (?:after|before|prior to|in advance of|following) (?:\w+ing\b|the (?:proposed|intended|expected))|(?:’)? (?:prior |advance )?notice"),
    Timed("after_receipt", K.DEADLINE, r"\b(?:the |a |an )?", ("duration",), after=r"(?:’)?,? (?:after|following|from|of) (?:receiving|receipt|the (?:day|date) (?:on which|of)[^.;]{0,60}\b(?:receiv|receipt|application|notif))"),
    Timed("after_that", K.DEADLINE, r"\b(?:unload|deliver|complet|submit|import|perform)\w*\b[^.;]{0,120}", ("duration",), after=r" after (?:that|the) (?:date|day)"),
    Timed("hours", K.DEADLINE, r"\b(?:not )?(?:more|longer) than ", ("duration",), needs=r"\bhours?\b", bars=r"\bdays’ maturity\b|\bimprison"),
)  # fmt: skip

_EO = r"(?:Executive Orders?|E\.?O\.?|Proclamations?)"

EVENTS = (
    Event("force.registration", K.COMMENCEMENT, r"\b(?:comes?|came) into force on (?:the day on which )?(?:(?:it is|they are) registered|registration|(?:its|their) registration)", "registration"),
    Event("force.gazette", K.COMMENCEMENT, r"\bapply\b[^.;]{0,40}\bbefore (?:they are|it is) published in the Canada Gazette", "before publication in the Canada Gazette"),
    Event("force.if", K.COMMENCEMENT, r"\bif(?:,? at any time[^,;.]{0,120}?,)?,? (?P<when>[^;.]{8,400}?),? [^,;.]{3,120}\b(?:shall|will) (?:come into (?:force|effect)|take effect|apply) immediately\b", "{when}"),
    Event("effective.immediately", K.COMMENCEMENT, r"\beffective immediately\b|\btakes? effect immediately\b|\b(?:comes?|enters?) into (?:force|effect) immediately\b(?! if)", "effective immediately", bars=r"\bif(?:,? at any time\b| (?:the|an?|any|it) )[^;.]{0,500}\bimmediately\b"),
    Event("force.following", K.COMMENCEMENT, rf"\b{_INTO} on the (?P<day>day (?:following|after)[^.;]{{0,110}})", "{day}"),
    Event("force.month", K.COMMENCEMENT, rf"\b{_INTO}\b[^.;]{{0,90}}\b(?P<day>first day of the [^.;]{{4,80}})", "{day}"),
    Event("force.upon", K.COMMENCEMENT, rf"\b(?:{_INTO}|{_EFFECT}) (?:on|upon|at|from) (?P<day>(?:the )?(?:date|day|time|such|its|their|adoption|publication|signature|receipt|assent|Royal|commencement)\b[^.;]{{0,100}})", "{day}", bars=r"\bday on which (?:this|these|it|they|the) (?:\w+ )?(?:comes?|came) into force\b|\bregistered\b"),
    Event("force.appoint", K.COMMENCEMENT, rf"\b{_INTO} (?:on|in accordance with) (?P<day>(?:such|a|the) (?:day|days|date) (?:or days )?(?:as|to be|that) [^.;]{{0,80}}|regulations? (?:\d|made)[^.;]{{0,60}})", "{day}"),
    Event("force.immediately_if", K.COMMENCEMENT, r"\bif,? [^.]{0,60}?\b(?P<when>the [A-Z][\w-]+ reports? to the [^.;]{5,200}?),? the provisions [^.;]{0,100}shall come into force immediately", "{when}"),
    Event("force.upon_notice", K.COMMENCEMENT, r"\bupon (?P<when>(?:official )?(?:notification|acceptance|receipt) by [^.;]{5,160}?), (?:a |the )?[^.;]{0,60}\b(?:is|are|shall be|become) effective\b", "{when}"),
    Event("shall_take_effect", K.COMMENCEMENT, r"\bshall take effect[:—–-]*$", "fixed date or period stated below"),
    Event("after_date_of", K.COMMENCEMENT, r"\b(?:on or after|from|after|beginning on|as of|as from) (?:the )?(?P<day>(?:effective )?date of (?:adoption of )?(?:this|the present) (?:order|resolution|decision|regulation|proclamation))(?! (?:has|,? or after the expiry))", "{day}", bars=r"\b(?:within|days?|period of|no longer|prior to|shall determine whether|determines? that)\b[^.;]*\bdate of (?:adoption of )?(?:this|the present)|\bproceedings? pending\b|\brevocation\b|\breport\b|\bconsistent with\b|\bcontract entered into\b|\bterminat|\bexist as of\b|\bhereby ordered that as of\b|\bcommenced in\b|\bas directed after\b"),
    Event("determination_date", K.COMMENCEMENT, r"\b(?:on or after|from|beginning on|as of)\b[^.;]{0,60}\b(?:the )?(?P<day>dates? specified in (?:any|such|the|a) determinations?)", "{day}"),
    Event("apply_with_respect", K.COMMENCEMENT, r"\b(?:prohibitions?|restrictions?|measures?) [^.;]{0,80}\b(?:apply|applies|take effect) with respect to:$", "dates stated in the points below"),
    # End of another instrument or of a part.
    Event("revoke", K.REPEAL, rf"\b(?:revok(?:e|es|ing)|rescinds?|repeals?|supersedes?)(?: (?:and supersedes?|that order,?|and))?,? (?:and )?(?:in (?:its|their) entirety )?(?P<form>{_EO}) (?P<each>\d{{4,5}}(?:(?: of [A-Z][a-z]+ \d{{1,2}}, \d{{4}})?(?: ?\([^)]{{0,200}}\))?,?(?: and)?(?: that| {_EO})*,? ?\d{{4,5}})*)", "revocation of {form} {each}"),
    Event("revoke.that", K.REPEAL, rf"\bnational emergency declared in (?P<form>{_EO}) (?P<each>\d{{4,5}})\b[^.]{{0,400}}?\brevoke(?:s|d)? that (?:Executive )?order", "revocation of {form} {each}"),
    Event("revoke.that_and", K.REPEAL, rf"\brevoke(?:s|d)? that (?:Executive )?order,? (?:and )?(?P<form>{_EO}) (?P<each>\d{{4,5}}(?:,? (?:and )?{_EO} \d{{4,5}})*)", "revocation of {form} {each}"),
    Event("revoked", K.REPEAL, rf"\b(?P<form>{_EO}) (?P<each>\d{{4,5}}(?:(?: of [A-Z][a-z]+ \d{{1,2}}, \d{{4}})?(?: ?\([^)]{{0,200}}\))?,?(?: and)?(?: {_EO})*,? ?\d{{4,5}})*)[^.;]{{0,220}}\b(?:is|are) (?:hereby |further )?(?:revoked|rescinded|superseded|repealed|terminated)", "revocation of {form} {each}", bars=r"\bsections? \d+ (?:through|to|of) ", hint=r"\b(?:revoked|rescinded|superseded|repealed|terminated)"),
    Event("emergency_ends", K.REPEAL, rf"\b(?:hereby terminate|terminat(?:e|es|ing)|do hereby terminate) the (?:state of )?national emergency declared (?:in|by|on|pursuant to)[^.]{{0,60}}?(?P<which>(?:{_EO}|Proclamation) \d{{4,5}})", "termination of emergency in {which}", bars=r"\brevoke"),
    Event("repealed", K.REPEAL, r"(?P<what>\b(?=(?-i:[A-ZÉ]))[^.;:]{0,120}?\b(?:Regulations?|Decisions?|Orders?|Acts?|Common Positions?|Directives?|Rules|Ordinance|Joint Actions?|Determination|Instrument)\b[^.;:]{0,80}?) (?:is|are|shall be|shall stand) (?:hereby )?(?:repealed|revoked|rescinded)\b", "repeal of {what}", bars=r"^\W*(?:\(\w\) )?all licen[cs]es\b|\bmay be (?:repealed|revoked)\b|\bExecutive Order \d|\bfollowing\b|\brevoked or amended\b|\bhas been\b|\bdiscretion\b|\bfalse\b", hint=r"\b(?:repealed|revoked|rescinded)\b"),
    Event("repealed.listed", K.REPEAL, rf"^\W*(?:\([a-z0-9]+\) )?(?P<what>(?:{_EO} \d{{4,5}}|(?:the )?[A-Z][^.;:]{{6,90}}))", "revocation of {what}", lead=r"\bfollowing [^.;]{0,80}\b(?:are|is|shall be) (?:hereby )?(?:revoked|repealed|rescinded)\b[^.;]{0,60}:?$"),
    Event("repealed.these", K.REPEAL, r"\b(?:following|(?:regulations|orders|instruments|enactments|provisions) (?:listed|specified|set out))\b[^.;:]{0,60}\b(?:are|is) (?:hereby )?(?:revoked|repealed)\b[^.;:]{0,20}[:—–-]\s*$", "these instruments listed below"),
    Event("revoked.part", K.REPEAL, rf"\b(?P<what>(?:sub)?sections? [^.;:]{{1,30}}? (?:of|through \d+ of) {_EO} (?:No\.? )?\d{{4,5}})\b[^.;]{{0,200}}? (?:is|are) (?:hereby )?(?:revoked|rescinded|superseded|repealed)\b", "revocation of {what}", hint=r"\b(?:revoked|rescinded|superseded|repealed)"),
    Event("emergency_ended", K.REPEAL, r"\bhereby terminate the (?P<what>national emergency) declared and (?:expanded|modified)\b", "termination of {what}"),
    # What the Council itself ends, or asks States to end.
    Event("council_ends", K.REPEAL, r"\b(?:decides?|calls upon)\b[^.;]{0,200}?\bto (?:terminate|lift|end|remove|rescind|dissolve),?(?: (?:as of|with effect from|from|with immediate effect|immediately|effective)[^,;]{0,40},)? (?P<what>(?:the|all|these|those) (?:[\w-]+ ){0,4}?(?:measures?|prohibitions?|sanctions|embargo|ban|restrictions?|committee)\b[^.;,]{0,60})", "end of {what}", bars=r"\breadiness\b|\bwould\b|\bif\b|\bonce\b|\bsuspension of the\b"),
    Event("council_has_ended", K.REPEAL, r"\bdecides? (?:also |further )?that (?P<what>(?:the|all|these|those) (?:[\w-]+ ){0,4}?(?:measures?|prohibitions?|sanctions|embargo|ban|restrictions?)\b[^.;]{0,160}?) (?:are|is|shall be) (?:hereby |immediately |thereby )?(?:terminated|lifted|removed)\b", "end of {what}", bars=r"\breadiness\b|\bwould\b|\b(?:if|once|when|until|unless|as soon as|upon)\b"),
    Event("no_longer", K.REPEAL, r"\bno longer be in effect as of (?P<day>the date of this order)", "{day}"),
    # Renewal without a period.
    Event("extended_period", K.RENEWAL, r"\bextend (?P<what>the (?:[\w-]+ ){0,3}mandate)\b[^;]{0,120}\bperiod,? (?:terminating|ending|expiring)\b", "extension of {what}"),
    Event("order_remains", K.RENEWAL, rf"\b(?:provisions|sanctions|measures) (?:of|imposed (?:by|under|pursuant to)) (?P<what>{_EO} \d{{4,5}})\b[^.;]{{0,60}}? (?:shall )?(?:remain|continue) in (?:full )?(?:force|effect)\b", "{what} remains in effect"),
    Event("not_revoked_remains", K.RENEWAL, r"\bnot revoked administratively shall (?:remain|continue) in (?:full )?(?:force|effect)\b", "earlier administrative action remains in effect"),
    Event("continues_in_force", K.RENEWAL, r"\b(?:shall|and) (?:remain|continue) in full force and effect\b(?!,? (?:until (?:\d|[A-Z]|the (?:date|day))|beyond|for \w+ (?:days|months|years)|so long as|as long as))", "earlier law continues in force", bars=r"\bnot revoked administratively\b"),
    Event("remain_blocked", K.RENEWAL, r"\bblocked\b[^;]{0,200}\bshall (?:remain|continue to be) blocked\b", "property blocked earlier remains blocked"),
    Event("orders_ratified", K.RENEWAL, rf"\b(?P<what>{_EO}\b[^.;]{{3,120}}?|(?:orders|actions|licen[cs]es|regulations)\b[^.;]{{0,80}}?),? (?:is|are) (?:hereby )?ratified\b", "{what} ratified"),
    Event("reconsiders", K.REVIEW, r"\bif\b(?P<when>[^.;]{8,400}),? I (?:will|shall) (?:re-?consider|review|re-?examine)\b", "if {when}", bars=r"\bdetermine not\b"),
    Event("transitional", K.RENEWAL, r"\btransitional\b[^.;]{0,120}\bhave effect according to their terms\b", "according to their terms"),
    Event("remain.licences", K.RENEWAL, r"\blicen[cs]es\b[^.]{0,300}?\b(?:shall|are hereby authorized to|will|must) (?:remain|continue) in (?:full )?(?:force|effect)\b[^.;]{0,60}?\buntil (?:amended|modified|terminated|revoked)\b|\bcontinued effectiveness of any (?:rules|regulations|orders)\b[^.;]{0,40}\blicen[cs]es\b", "earlier licences remain in effect"),
    Event("remain", K.RENEWAL, r"\b(?P<what>(?:measures?|provisions?|resolutions?|licen[cs]es|orders|permits|prohibitions|which|designations)\b[^.;]{0,200}?\b(?:shall|are hereby authorized to|will|must)(?:,? (?:to the extent|until|unless|except as)\b[^;]{3,160}?,)? (?:fully |continue to )?(?:continue|remain)(?: fully)? in (?:full )?(?:effect|force))\b(?!,? (?:until|unless|beyond|for))", "earlier measures remain in effect", bars=r"\bbeyond\b"),
    Event("reaffirmed", K.RENEWAL, r"\b(?:(?:re)?affirm|recall|reiterat)\w*\b[^.;]{0,160}\b(?:sanctions|measures|prohibitions|embargo|resolutions)\b[^.;]{0,60}\b(?:continue|remain)s? (?:fully )?(?:(?:in|to have) (?:full )?(?:force|effect)|applicable|valid)\b", "earlier measures remain in effect"),
    Event("remain_valid", K.RENEWAL, r"\bprovisions of (?:paragraphs?|resolutions?)\b[^.;]{0,80}\bremain (?:valid|applicable|in (?:force|effect))\b", "earlier measures remain in effect", bars=r"\bshall remain in (?:force|effect)\b"),
    Event("continuation_of", K.RENEWAL, r"\b(?:approves|endorses|decides on|authori[sz]es)\b[^.;]{0,80}\bcontinuation of (?P<what>[^.;,]{3,60})", "continuation of {what}"),
    # Conditions that end an effect.
    Event("otherwise", K.TERMINATION_CONDITION, r"\b(?:until|unless)(?: such time as)? (?P<who>the (?:Security )?Council|it) (?P<what>(?:decides|determines) otherwise|takes a further decision)", "Security Council {what}", bars=r"\bseized\b"),
    Event("until_event", K.TERMINATION_CONDITION, r"\buntil (?P<when>(?:such (?:time|actions?|activities)|(?:the|a) (?:Secretary(?! of State\b[^.;]{0,20}receiv)|President|Security Council|Council|Governor in Council|Minister|Government|determination|conditions?|Committee)\b|it |they |all |one or more )[^.;]{6,220}?\b(?:decides?|determin\w+|terminat\w+|revok\w+|remov\w+|repeal\w*|modif\w+|reduced|lift\w*|complied|fulfil\w*|made the|met|completed|ceases?|ends?|withdraw\w*)\b[^.;,]{0,60})", "{when}", bars=r"\bseized\b|\b(?:the (?:Security )?Council|it) decides? otherwise\b|\bfurther decision\b"),
    Event("remain_until", K.TERMINATION_CONDITION, r"\b(?:remain|continue|be|stay)s? (?:fully )?in (?:full )?(?:force|effect) (?:until|unless|so long as|for as long as) (?!\d|the end of|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d)(?P<when>[^.;]{10,160})", "{when}"),
    Event("so_long_as", K.TERMINATION_CONDITION, r"\bshall (?:apply|be (?:maintained|applied)) (?:as|so|for as) long as (?P<when>[^.;]{10,120})", "{when}"),
    Event("terminate_when", K.TERMINATION_CONDITION, r"\b(?:shall|will) (?:be )?(?:terminate[d]?|ceas(?:e|ed)|lapse|expire|be lifted|lifted|be removed|removed|end|lift (?:the|these|those|such) (?:[a-z]+ )?measures)\b[^.;]{0,80}? (?:upon|once|when|if|as soon as|whenever|on the day (?:on which|that)) (?P<when>[^.;]{8,200})", "{when}", bars=r"\bseized\b|\bshall cease to hold\b"),
    Event("upon_removed", K.TERMINATION_CONDITION, r"\b[Uu]pon (?P<when>[^.;]{8,220}?),? (?:the )?[^.;,]{0,160}\bshall (?:be (?:removed|lifted|terminated|suspended)|have no further (?:force or )?effect|cease)", "{when}"),
    Event("no_further_force", K.TERMINATION_CONDITION, r"\bno further force or effect\b", "conditions stated above are fulfilled", bars=r"\b[Uu]pon\b"),
    Event("bring_to_end", K.TERMINATION_CONDITION, r"\bas soon as (?P<when>the [^.;]{8,200}?), [^.;]{0,200}\bto an end\b", "{when}"),
    Event("during_time_to_comply", K.TERMINATION_CONDITION, r"\bduring the (?:period|time) (?:required|needed) for (?P<when>[^.;,]{8,120})", "{when}"),
    Event("pending", K.TERMINATION_CONDITION, r"\bpending (?P<when>action by the Council[^.;,]{0,40})", "{when}"),
    Event("earlier_if", K.TERMINATION_CONDITION, r"\bat an earlier date if (?P<when>[^.;]{8,200})", "{when}"),
    Event("later_of", K.TERMINATION_CONDITION, r"\b(?:the later of|the earlier of|either) [^.;]{4,60} (?:and|or) the (?:day|date) on which (?P<when>[^.;]{8,120}?ceases? to have effect|[^.;]{8,80})", "{when}"),
    Event("unless_reported", K.TERMINATION_CONDITION, r"\b(?:come|enter) into force (?:[^.;]|(?<=\d)\.(?=\d)){0,90}\bunless (?P<when>[^.;]{8,300})", "{when}"),
    Event("suspension_ends", K.TERMINATION_CONDITION, r"\bterminate the suspension of [^;]{0,200}\bunless (?P<when>[^;]{8,300})", "{when}"),
    Event("lifted_when", K.TERMINATION_CONDITION, r"\bwith a view to (?:lifting|terminating|ending)(?: or suspending)? (?:them|the measures|those measures) (?:immediately |definitively |forthwith )?(?:when|once|if|as soon as) (?P<when>[^;]{8,300})", "{when}", bars=r"^(?!.*\bimmediately when\b)"),
    Event("in_the_event", K.TERMINATION_CONDITION, r"\bin the event (?:of|that) (?P<when>[^;]{8,400}?),? the (?:measures|ban|embargo|prohibitions|sanctions)\b[^;]{0,120}\b(?:will|shall) (?:be )?(?:subsumed|lifted|terminated|suspended|cease|lapse)", "{when}"),
    Event("suspended_now", K.TERMINATION_CONDITION, r"\bmeasures\b[^.;]{0,100}\b(?:are|shall be) suspended (?P<when>with immediate effect|from [^.;,]{4,60})", "measures suspended {when}"),
    Event("ready_to_end_suspension", K.TERMINATION_CONDITION, r"\breadiness\b[^;]{0,120}\bto terminate (?:immediately )?the suspension\b[^;]{0,60}? if,? (?P<when>[^;]{8,300})", "{when}"),
    Event("annulled", K.TERMINATION_CONDITION, r"\b(?:order|regulation)s?\b[^.;]{0,60}\b(?:is|are) (?:revoked|annulled) or amended effective on (?P<when>the day [^.;,]{4,80})", "{when}"),
    Event("ends_when", K.TERMINATION_CONDITION, r"\b(?:freeze|listing|notice|designation|prohibitions?|measures?|restrictions?|order|regulations?(?: \d+\w*)?|section|suspension)\b[^.;]{0,80}?\b(?:ceases?(?: to have effect)?|lapses?|ends?|falls? away) (?:when|once|as soon as|on the day (?:on which|that)) (?P<when>[^.;]{8,200})", "{when}", bars=r"\bwho (?:has |have )?ceased\b|\bceases? to be (?:an?|the)\b"),
    Event("suspended_while", K.TERMINATION_CONDITION, r"\bit shall (?:suspend|terminate|lift)\b[^;]{0,120}? (?:if and for so long as|for so long as|as soon as) (?P<when>[^.;]{8,200})", "{when}"),
    Event("renews_before", K.RENEWAL, r"\bmay (?:be )?renew(?:ed)? (?:an?|the|any|such) [\w -]{3,40} (?P<when>(?:at any time )?before (?:it|they) (?:expires?|ceases?|lapses?))", "{when}"),
    Event("expires_as_below", K.EXPIRY, r"\b(?:designation|order|regulation|licen[cs]e|listing|direction|permit|notice|warrant)s?\b[^.;:]{0,40}\b(?:expires?|ceases? to have effect|lapses?)\s*[:—–-]+\s*$", "day or event stated below"),
    Event("expires_on_act", K.EXPIRY, r"^\W*(?:\(?\w{1,4}\) ?)?(?:on|upon) (?P<when>the (?:making|expiry|revocation|refusal|giving|coming into force) of [^.;,]{4,80})", "{when}", lead=r"\b(?:expires?|ceases? to have effect|lapses?)\s*[:—–-]+\s*$"),
    Event("expires_unless_approved", K.EXPIRY, r"\bceases? to have effect at the (?P<when>end of (?:the|that) (?:\w+ )?period)\b[^.;]{0,40}\bunless\b", "{when} unless approved"),
    Event("commencement_determined", K.COMMENCEMENT, r"\b(?P<who>Federal Council|Government|Minister|President) (?:shall )?(?:determines?|fix(?:es)?|sets?) the (?:commencement date|date of (?:commencement|entry into force)|date on which (?:this|the) \w+ (?:comes|enters) into force)\b", "date that the {who} determines"),
    Event("omitted", K.REPEAL, r"^\W*(?:\(\w{1,3}\) ?)?Omit (?P<what>(?:the following provisions|sections?|regulations?|articles?|Parts?|Schedules?|Chapters?)\b[^.;:(—–-]{0,40})", "omission of {what}"),
    Event("omitted.listed", K.REPEAL, r"^\W*(?:\(\w{1,3}\) ?)?(?P<what>(?:sections?|regulations?|articles?|Parts?|Schedules?|Chapters?) [^.;:(—–-]{1,40})", "omission of {what}", lead=r"\bOmit the following (?:provisions|sections|regulations)\b[^.;:]{0,60}[:—–-]\s*$"),
    Event("provisions_end", K.REPEAL, r"\b(?:the following|these) (?:provisions|enactments)\b[^.;]{0,60}\b(?:shall )?(?:cease to have effect|are (?:hereby )?(?:repealed|revoked))\s*[:—–-]*\s*$", "repeal of the provisions named below"),
    Event("provision_ends", K.REPEAL, r"^\W*(?:\(?\w{1,4}\) ?)?(?P<what>(?:the|sections?|Part|Schedule|paragraphs?|regulations?|articles?) [^.;]{4,60})", "repeal of {what}", lead=r"\b(?:the following|these) (?:provisions|enactments|instruments|regulations|Acts)\b[^.;]{0,60}\b(?:cease to have effect|are (?:hereby )?(?:repealed|revoked))\s*[:—–-]*\s*$"),
    # Review without a date.
    Event("reconvenes", K.REVIEW, r"\b(?:reconvene|meet again) (?:as soon as|once|when|upon) (?P<when>[^.;,]{8,160})", "{when}"),
    Event("reviewed_then", K.REVIEW, r"\bat the (?P<when>end of (?:this|that|such|the) (?:[\w-]+ )?period),? (?:the (?:Security )?Council|it) (?:will|shall) (?:decide|review|consider|determine) whether\b", "{when}"),
    Event("decides_to_review", K.REVIEW, r"\b(?:decides|agrees|undertakes|intends|resolves) to (?:keep under (?P<how>continuous|constant|continual|regular|close|active)? ?review|(?:periodically |regularly )review)\b[^.;]{0,40}\b(?:measures?|situation|sanctions|embargo|prohibitions?|resolution|decisions?|implementation)\b", "Council keeps measures under review"),
    Event("reviewed_at", K.REVIEW, r"\bto (?:be )?review(?:ed)?\b[^.;]{0,60}? at (?P<when>the (?:same time as|next|time of)[^.;,]{4,120})", "{when}"),
    Event("may_review", K.REVIEW, r"\bthe (?:Security )?Council (?:may|will) review\b[^.;]{0,80}? (?:on the basis of|in the light of) (?P<when>[^.;,]{8,120})", "{when}"),
    Event("must_keep_under_review", K.REVIEW, r"\bmust keep (?:an?|the|any|each|every|such) [\w -]{3,60} under (?P<how>constant|continuous|regular|close)? ?review\b", "kept under {how} review"),
    Event("keep_under_review", K.REVIEW, r"\bit (?:shall|will) keep (?:the|its|[A-Z]\w+['’]s) [\w '’-]{3,80} under (?P<how>constant|continuous|continual|regular|close)? ?review\b", "kept under {how} review"),
    Event("kept_under_review", K.REVIEW, r"\b(?:(?:this|these|the present|the) (?:decision|regulation|common position|measures?|resolution|list|restrictive measures)s?|it)\b[^.;]{0,80}\bkept? under (?P<how>constant|continuous|regular|permanent|active)? ?review", "kept under {how} review"),
    Event("readiness_to_review", K.REVIEW, r"\b(?:readiness|intention|determination)\b[^.;]{0,400}?\bto review\b[^.;]{0,60}", "Council reviews measures in the light of events", bars=r"\bevery\b"),
    Event("periodically_review", K.REVIEW, r"\b(?:shall|must|will) (?:periodically|regularly) (?:review|re-examine)\b", "reviewed at regular intervals"),
    Event("reviewed_regularly", K.REVIEW, r"\b(?:shall|must|will) (?:be )?(?:re-?viewed?|reviewed|re-examined)\b[^.;]{0,80}\b(?:at regular intervals|regularly|periodically|on a regular basis|on an ongoing basis)(?! and (?:in any case|at least))", "reviewed at regular intervals"),
)  # fmt: skip

_D = r"(?:\d{1,2}(?:st|nd|rd|th)? (?:day of )?[A-Z][a-z]{2}[^\s\d]{0,7},? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})"

ADOPTION = (
    rf"^(?:[\w .]{{0,20}}\b)?THE WHITE HOUSE,?(?: Washington,?)? {_D}",
    rf"(?:^|[\s.]|(?<=[a-z]))THE WHITE HOUSE,? ?{_D}",
    rf"^{_D}[.,]?$",
    rf"^(?:COUNCIL |COMMISSION )?(?:RESOLUTION|REGULATION|DECISION)? ?(?:\d+ \(\d{{4}}\) )?of {_D}[.,]?$",
    rf"^Resolution \d+ ?\(\d{{4}}\),? (?:of|adopted on) {_D}(?:[.,]|[.,]? ?(?:\d{{1,3}}|\*+|[¹²³⁰-⁹]+))?$",
    rf"^Adopted by the Security Council at its [\d,\w ()]+ meeting,? (?:held )?on {_D}",
    rf"^(?:Done|Given|Made|Dated|Signed|Issued|Adopted)\b[^;]{{0,120}}?(?:on|this|:|,|at| )[^;]{{0,60}}?{_D}",
    rf"^[A-Z][\w .’'-]{{2,30}},(?: the| this)? {_D}",
    rf"^(?:Date|Dated|Date of adoption|Made)[: -]+{_D}",
    rf"^(?:COUNCIL |COMMISSION )?(?:IMPLEMENTING |DELEGATED )?(?:REGULATION|DECISION|COMMON POSITION|JOINT ACTION) (?:\([A-Z, ]+\) )?(?:No )?[\w/]{{5,16}} of {_D}(?![^.;]*\b(?:is|are|shall|was|were)\b)",
    rf"^(?:Federal )?(?:Ordinance|Act|Law)\b(?![^.;]*\b(?:is|are|shall|under|pursuant)\b)[^.;]{{0,160}}?,? (?:of )?{_D}(?=$| \(| on\b)",
    rf"^\[?(?:Assented to )?{_D}\]?\.?$",
    rf"^of {_D} \(Status as (?:of|at)\b",
    rf"^Amendment of {_D}",
    rf"^Resolution \d+ ?\(\d{{4}}\),? adopted by the Security Council\b[^;]{{0,60}}?\bon {_D}",
    rf"^[A-Z][^;.]{{3,200}}(?:, made on|, assented to(?: on)?|[;,] date of assent|Royal Assent|, dated) {_D}[.]?$",
    rf"^\d{{1,4}} \(\d{{4}}\)\.? Resolution of {_D}\.?$",
)

RULES = Rules(TIMED, EVENTS, ADOPTION)
