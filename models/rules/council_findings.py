"""What the Security Council finds: conduct that it ascribes to a government or a faction, and what it holds of a situation.

Conduct is ascribed where an actor is named with it ("the refusal of the Government of Velmora to"), not where nobody in
particular is condemned, nor where conduct is only the condition of something to come.
"""

from models.rules.rule import Rule

_OPENS = r"^[\W_]*(?:(?:also|further|again|once again|strongly|urgently|solemnly|likewise|therefore) )*"
# States and factions; not the organs, agencies and members of the organisation, whose conduct is not found fault with.
_NOBODY = r"(?!(?:the )?(?:Member|States?\b|Members\b|United Nations|Security Council|Council\b|Committee|Secretary|General Assembly|Special|President of the|Commission|Articles?\b|Charter|Organi[sz]ation|Chapter|Convention|Resolution|Agreement|Treaty|Protocol|Accords?\b|International (?:Committee|Atomic)|African Union|European))"
_GROUP = r"(?:Governments?|authorities|r[ée]gimes?|armed forces|forces|paramilitaries|militias?|militar\w+|troops|party|side|faction|movement|leadership|army|rebels?|insurgents|minority|group|junta|elements)"
_NAMED = _NOBODY + r"(?-i:[A-Z])[\w'-]+"
_ACTOR = rf"(?:{_NOBODY}(?:the |a |those |certain )?(?:[\w'-]+ ){{0,4}}?{_GROUP}\b|(?:the )?{_NAMED})"
_MISDEEDS = (
    r"(?:refusals?|failures?|non-?compliance|defiance|violations?|breach(?:es)?|invasion|occupation|annexation|attacks?|armed attack|aggression|incursions?|raids?|assaults?|offensives?(?! (?:combat|weapons|operations|capabilit))|bombings?|shelling|repression|"
    r"suppression|killings?|massacres?|abductions?|detention|expulsion|obstruction|denial|usurpation|seizure|interference|intervention|provocations?|threats|use of|imposition|"
    r"build-up|recruitment|persecution|abuses?|harassment|crimes?|violence|hostilities|atrocities|enforce[dm]\w* [\w ]{0,20}displacement|acquisition|practice|looting|support (?:for|of|to) (?:terror\w*|acts|armed|the illegal|rebel))"
)
_DOES = (
    r"(?:ha(?:s|ve|d)(?: still| so far| again| further| repeatedly| consistently| not only|, [^,;]{2,60},)* (?:not (?:yet )?(?:complied|abided|provided|fulfilled|respected|implemented|ceased|withdrawn|responded|"
    r"accepted|demonstrated|permitted|allowed|cooperated|carried)|intensified|proclaimed|usurped|committed|carried out|launched|attacked|invaded|occupied|violated|breached|"
    r"threatened|obstructed|defied|persisted|impeded|blocked|rejected|imposed|deprived|undermined|interfered|abducted|killed|detained|seized|expelled|denied|refused|failed|"
    r"attempted|resorted|disregarded|flouted|supplied arms|provided (?:support|arms|sanctuary|safe haven)|authori[sz]ed the (?:import|export|sale))|"
    r"(?:is|are|was|were) (?:intensifying|continuing (?:its|their|to)|violating|obstructing|refusing|committing|persisting|defying|threatening|preventing|harbouring|sheltering|deploying|recruiting|providing (?:support|safe haven|sanctuary))|"
    r"(?:continues?|continued|persists?|persisted) (?:to|in) (?:refus\w+|defy\w*|violat\w+|fail\w*|obstruct\w*|imped\w+|prevent\w*|provid\w+ (?:safe haven|support|sanctuary|assistance)|impos\w+|occupy\w*|attack\w*|deny\w*|maintain|commit\w*|den\w+|evad\w+|harbou?r\w*|support\w*|undermin\w+|giv\w+))"
)
_FINDS = (
    r"^(?:(?:[\w,-]+ ){0,3}?(?:concern(?:ed)?|alarmed|disturbed|dismayed|shocked|outraged|appalled|indignant|deplor\w+|condemn\w*|condemnation|noting|convinced|considering|recogni[sz]\w+|determin\w+|affirm\w+|"
    r"declar\w+|acknowledg\w+|cognizant|conscious|aware|regretting|regrets|reiterat\w+|mindful|having (?:received|considered|heard)|recalling|reaffirm\w+|bearing in mind|stress\w+|emphasi[sz]\w+)\b)"
)
_OPEN_QUESTION = (
    r"^determined to\b|\bif\b|\bunless\b|\bshould [^;]{3,60} fail\b|\b(?:any|all) (?:party|parties|sides|groups|persons)\b|\bbe held\b"
)

RULES = (
    # "the repeated violations by the armed forces of Velmora of", "the continued refusal of Velmora to"
    Rule(
        "attribution.council_misdeed_of",
        "attribution",
        _FINDS + rf"[^;]*?\b{_MISDEEDS}\b[^;.]{{0,140}}?\b(?:by|committed by|on the part of) {_ACTOR}"
        r"|"
        + _FINDS
        + rf"[^;]*?\b(?:refusals?|failures?|non-?compliance|defiance|unwillingness)(?: so far| of compliance)? (?:of|by) {_ACTOR}"
        r"|"
        + _FINDS
        + rf"[^;]*?\b(?:resulting|arising|stemming) from the (?:[\w-]+ )?(?:policies|actions|acts|conduct|attitude) of {_NOBODY}(?!apartheid)(?:the )?[\w-]+",
        unless=_OPEN_QUESTION,
    ),
    # "Velmora's intensified efforts to build up", "its illegal occupation of"
    Rule(
        "attribution.council_own_misdeed",
        "attribution",
        _FINDS
        + r"[^;]*?\b(?-i:[A-Z])\w+(?:'s|s') (?:[\w-]+ ){0,3}?(?:"
        + _MISDEEDS
        + r"|efforts to (?:build|acquire|develop|produce|obtain)|military actions)\b",
        unless=_OPEN_QUESTION + r"|\bpeaceful\b",
    ),
    # "that the authorities of Velmora have proclaimed", "that Velmora continues to refuse"
    Rule(
        "attribution.council_has_done",
        "attribution",
        _FINDS
        + rf"[^;]*?\b(?:that|how)(?:,? [^;,]{{0,120}},)? (?:the )?{_ACTOR}(?: (?:of|in) (?:the )?(?-i:[A-Z])[\w' ]{{2,40}}?)?(?:, [^,;]{{3,60}},)? {_DOES}"
        rf"|^(?:[\W_]*)(?:the )?{_ACTOR}(?: (?:of|in) (?:the )?(?-i:[A-Z])[\w' ]{{2,60}}?)? {_DOES}"
        r"|" + _FINDS + r"[^;]*?\breport (?:of|by) [^;]{3,60} that it has\b",
        unless=_OPEN_QUESTION,
    ),
    Rule(
        "attribution.council_brought_about",
        "attribution",
        _FINDS
        + rf"[^;]*?\b(?:brought about|caused|created|aggravated|perpetrated|inflicted|committed|carried out|made possible) by {_ACTOR}"
        + r"|\bholds? (?:the )?[\w' ]{3,60} (?:fully |solely )?(?:responsible|accountable)\b|\bholding (?:its|their|the)\b[^;]{0,60}\bresponsible\b",
        unless=_OPEN_QUESTION,
    ),
    # What the Council holds, in its operative part, of a situation or a right
    Rule(
        "ground.council_holds",
        "ground",
        _OPENS
        + r"(?:affirms (?!all\b|that all\b|the authority)|declares (?!that any\b|that,? upon\b|its\b)|determines\b|reaffirms (?:the (?:right|interpretation|legitima\w+|need|continuing need|unity|territorial)\b|that (?:only|such|the continued))|"
        r"recogni[sz]es the (?:legitimacy|right|urgen|need)|deprecates\b|reaffirms the unacceptability\b|takes note of the (?!.*\b(?:and|also) (?:requests|demands|calls)\b)(?!reports? of\b(?!.*concern))|"
        r"expresses (?:its )?(?:\w+ )?(?:sympathy|condolences|distress|hope|regret|indignation|dismay|outrage|solidarity)|deplores|regrets|reiterates (?:its )?(?:\w+ )?(?:opposition|condemnation|concern)|condemns)",
        unless=r"\bunder (?:continuous|constant|close) review\b|\bnothing in (?:the present|this) resolution\b|\bshall (?:remain|continue)|\bremain (?:valid|in force|in effect)\b|\bcontrary to (?:the )?obligations|\bis effective\b|\bin this regard welcomes\b",
    ),
    Rule(
        "ground.council_also_finds",
        "ground",
        r"^(?:also |further )?(?:urges|calls|requests|demands|decides)\b[^;]*\band (?:deplores|condemns|expresses its (?:\w+ )?(?:concern|regret))\b|^reaffirms its resolutions?\b[^;]*\band stresses\b",
    ),
)
