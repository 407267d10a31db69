"""Wordings that refuse, on hold and frozen included."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

_PERSON = (
    r"(?:candidates?|applicants?|persons?|people|individuals?|folks|profiles?|finalists?|lad(?:y|ies)|wom[ae]n|m[ae]n|gu[ys]+|blokes?|lads?|girls?|chaps?|fella|"
    r"colleagues?|cousin|nephew|niece|brother|sister|son|daughter|friend|relative|referral|hire|professional|freelancer|apprentice)\b"
)
# Somebody who is not the reader: "someone", "another applicant", "the other lady", "a bloke who …", "my cousin".
_ELSE = rf"(?:someone|somebody|others\b(?! of)|(?:candidates|applicants|people) (?:who|whose|with|that)|another (?:\w+ ){{1,3}}(?:who|whose|with)\b|(?:an?|another|the|some|other|two|three|few|my|our|his|her|internal|external|different|alternative)(?: [\w-]+){{0,3}}? {_PERSON})"
_NOT = r"(?:(?<!you have decided )(?<!you've decided )(?<!you decided )(?<!why )\bnot|\bcannot|n't|\bunable to|\bnot able to|\bnever|\bno longer|\b(?:wont|cant|dont|didnt|havent|isnt|wasnt))"
_OPENING = r"(?:position|role|vacancy|opening|opportunity|job|requisition|post|posting|place|spot|search|recruitment|internship|contract)"
_GO_ON = r"(?:(?:mov|go|tak|carry|push)\w*(?: (?:you|it|this|things|your \w+))? (?:forward|forwards|further|ahead with|any further)|(?:mov|carry)\w* on(?! (?:the|this|that|it|a|holiday|leave|pay|price|salary|rate)\b)|proceed\w*|progress\w*|advanc\w+|continu\w+|pursu\w+)"

_OTHERS = worded(
    "rejection",
    (9,
     (rf"\b(?:cho(?:se|sen|osing)|scored|rated|ranked|preferred|pick(?:ed|ing)?|select(?:ed|ing)?|identified|settled on|settl(?:e|ing) on|decided on|opt(?:ed|ing)? for|plumped for|went (?:for|with)|go(?:ing|ne)? (?:for|with)|appoint(?:ed|ing)?|hir(?:ed|ing)|recruited|tak(?:en|ing) on|took on|keep on|found|pursuing|prioriti[sz]\w+)(?: \w+)? {_ELSE}(?! (?:to|for|at) (?:\w+ ){{0,3}}(?:interview|the next))"
     rf"|\b(?:giv(?:e|en|ing)|gave|offer(?:ed|ing)?|award(?:ed|ing)?|went|gone|going|fell|fallen|goes)(?: (?:it|the|this|our|out|us|\w+)){{0,5}} (?:to|on) {_ELSE}"
     r"|\b(?:another|other|internal|different) (?:applicants?|candidates?|person|lady|gentleman|individual)s? (?:has|have|was|were|is|are|who|whose|with|that) (?:(?:been )?\w+ly )?(?:been )?(?:selected|chosen|appointed|hired|offered|considered|recommended|more|better|closer|had|has|accepted)|\b(?:another|other) (?:applicants?|candidates?) (?:\w+ly )?(?:accepted|took|demonstrated|showed|presented|performed|impressed|scored|edged)"
     rf"|\b(?:mov\w+|going|gone|go|went|proceed\w*|continu\w+|advanc\w+|progress\w+) (?:\w+ )?(?:forward|ahead|on|further)?,? ?with (?:(?:\w+ ){{0,2}}others?\b|{_ELSE}|(?:\w+ ){{0,2}}candidates? (?:who|whose|with|that))"
     r"|\b(?:decided|chosen|choose|chose|elected|opted|will|going|had|determined|moving|move|moved|proceed\w*|pursu\w+)\b.{0,60}\b(?:other|another|different|alternative|more suitable) (?:\w+ ){0,2}(?:candidates?|applicants?|people|individuals?|direction|way)\b"
     r"|\b(?:decided|chosen|going|opted|elected)\b.{0,30}\b(?:focus\w*|concentrat\w+|go|proceed|move|continue|advance)\b.{0,20}\b(?:on|with|forward)\b.{0,20}\b(?:candidates|applicants)\b"
     r"|\b(?:go(?:ing|ne)?|gonna go|went|head(?:ing|ed)) (?:in )?(?:a|an|another) ?(?:other )?(?:different |another )?(?:way|direction|route)\b|\bhired for (?:the|this) (?:\w+ ){0,3}(?:role|job|position|post)\b"
     rf"|\b(?:made|extended|making|extending) (?:an|the|our) (?:\w+ )?offer to (?!you\b)|\b(?:promot|hir|appoint|recruit)\w* (?:\w+ )?(?:from within|internally)|\b(?:offered|gave|given) (?:them|him|her) (?:the (?:job|role|position|post)|it)\b|\bfill\w* (?:\w+ )?internally|\bit (?:wasn't|isn't|was not|is not) you\b(?! (?:who|that|,))"
        rf"|\b(?:asked|invited) {_ELSE}\b.{{0,60}}\bto (?:join|take (?:it|the|up|on)|fill)\b"), "somebody else was chosen"),
    (8, r"\b(?:have |has |they |we |'ve |had |decided to )(?:\w+ly )?(?:gone with|go with|appointed|appoint|hired|hire|picked|chosen|went with|keep on|given it to|give it to) (?:(?:mr|ms|mrs|miss|dr|prof)\.? )?(?-i:(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|Zoom|Teams|Google|Option|Slack|You|I\b)[A-Z][a-z]+\b)", "somebody is named who was chosen"),
    (8,
     (r"\b(?:close|strong|very close) (?:second|runner-up)\b|\brunner-up\b|\bput you off\b|\b(?:needs?|needed|wanted|prefer\w*|looking for|favou?r(?:ed|s)?|going for|towards?) (?:someone|somebody|a person|an? (?:\w+ )?candidate|people|candidates|applicants|seniors)\b.{0,30}\b(?:more|further|stronger|deeper|longer|can start|already|earlier)\b"
     r"|\b(?:someone|somebody|candidates?|applicants?|people|another person|internal candidate)\b.{0,60}\b(?:more (?:closely|relevant|direct|experience|suited|senior|advanced)|better (?:match|fit|suit)\w*|closer (?:match|fit|to)|closely (?:match|align|fit|meet)\w*|stronger (?:match|fit))"
     r"|\b(?:more closely|better|closer|closely) (?:match\w*|align\w*|fit\w*|meet\w*|suit\w*)\b|\b(?:whose|with) .{0,60}\b(?:more closely|closer|better)\b|\bmore (?:closely )?aligned with\b"), "others fit better"),
    plain=True,
)  # fmt: skip

_NO = worded(
    "rejection",
    (8.5, r"\b(?:it(?:'s| is| was)|its|i'm afraid|(?:answer|verdict|decision|outcome)(?:'s| is| was)?,?)(?: \w+){0,2} (?:a )?no\b(?! (?:brainer|problem|trouble|one|more|rush|hurry|pressure|longer|big|surprise|secret|bother|worries|need))|\b(?:isn't|not|wasn't) a yes\b|\bsay(?:ing)? no (?:to you|today|this time|for now)|\bso,? (?:it's )?no for now\b|^(?:it's a )?no (?:for now|this time|from us)\b", "it says no"),
    (7, r"^\W*(?:sorry,? )?not this time\b|\b(?:not (?:on )?this occasion|not this time)\b", "not this time"),
    (9,
     (rf"{_NOT}(?: (?:be|currently|to|now|in a position to|able|going|we|you|your|application|\w+ly)){{0,3}} {_GO_ON}"
     rf"|{_NOT}(?: (?:to|be|being|have been|been|currently|able to|in a position to|\w+ly)){{0,3}} (?:(?:called to (?:an )?interview|recommend\w* (?:you|for app\w+)|invit\w+|shortlist\w*|appoint\w*|employ\w*|hir(?:e|ing)|engag(?:e|ing)|sponsor\w*|accept\w*|consider\w*|select\w*|choos\w+|progress\w*|advanc\w+) (?:you\b|your (?:application|candidacy|profile|cv|resume|file)|this application|an? (?:offer|visa))|tak(?:e|ing) (?:you|your \w+|yours|this|things|it) ?(?:on|further|forward|any)|put(?:ting)? (?:you|your (?:application|name|cv)) (?:forward|through))"
     rf"|{_NOT}(?: \w+){{0,5}} (?:(?:offer\w*|extend\w*|mak(?:e|ing)|giv(?:e|ing)) (?:you )?(?:an? |the |this )?(?:\w+ )?(?:offer|position|role|place|post|job|interview|invitation|opportunity|shifts?)\b|offer(?:ing)? you\b(?! (?:a )?(?:feedback|reimburse)))"
     r"|\b(?:application|candidacy|candidature|profile|file)\b.{0,80}(?:\bnot|n't|\bcannot) (?:be )?(?:\w+ )?(?:proceed\w*|progress\w*|taken|successful|considered|processed|selected|shortlisted|retained|accepted|going)\b|\bnot progressing\b"
     r"|\b(?:pass(?:ing|ed)?|decided to pass) on your\b|\bdecided to pass\b|\b(?<!you have )(?:decided|chosen|elected) (?:not to|against) (?:\w+ )?(?:hir\w+|proceed\w*|fill\w*|go (?:ahead|further|forward|on)|going (?:ahead|further|forward)|mov\w+|continu\w+|pursu\w+|progress\w*|mak\w+|advanc\w+|interview\w*|tak\w+|offer\w*|invit\w+|recruit\w*|appoint\w*)"), "it does not go on"),
    (9, r"\bnot (?:been |be |to be )?(?:\w+ )?(?:selected|successful|chosen|short-?listed|retained|sel)\b(?<!/not selected)|\b(?:did|do|does) not select\b|\bhaven't been (?:selected|chosen|successful|short-?listed)|\bnot (?:be )?(?:one of|among) (?:them|those|the)\b|\bnon-?selection\b|\bnot (?:our|the|my|their) (?:\w+ )?(?:choice|pick|selection)\b(?! of)", "not selected"),
    (8.5, r"\b(?:have|has|had|did|'ve|do|does|were|was)(?:n't| not)(?: been)?(?: \w+)? (?:ma[dk]e it (?:to|through|into|past|onto)|ma[dk]e (?:the|our|it to the) (?:\w+ )?(?:short ?list|cut|list|final|last)|reach(?:ed)? the|pass(?:ed)? (?:the|our)|progress(?:ed)? to|appear (?:on|in|among)|(?:place|rank) you|(?:been )?allocated|secured?|met? (?:the|our|all|min\w*)|obtain(?:ed)?|score[d]? (?:high|enough))\b(?! (?:call|zoom|meeting|deadline))", "the reader did not get on the list"),
    (8.5, r"\bnot (?:permitted|allowed) to (?:employ|hire|appoint)\b|\b(?:has|have|was|been) (?:\w+ )?(?:refused|denied|declined)(?: you| your)? (?:\w+ )?(?:clearance|application|candidacy)|\brefused clearance\b|\byou (?:are|were|have been) (?:\w+ )?(?:ineligible|not eligible|disqualified|screened out|deselected)\b", "it is refused"),
    (8, r"\b(?:leav(?:e|ing)|end(?:ing)?) (?:it|things|this|matters|your (?:\w+ )?(?:application|candidacy|process)) (?:here|there)\b|\b(?:decided|have|need|going) (?:to )?(?:stop(?:ping)?|end(?:ing)?) (?:it |things |this |the process )?here\b|\bno (?:point|sense) (?:in )?(?:going|carrying) on\b|\bdraw a line\b|\bend of the (?:road|line)\b|\bended the process\b", "it ends here"),
    (8, r"\b(?:clos(?:e|ed|ing|ure of)|conclud(?:e|ed|ing)|archiv(?:e|ed|ing)|releas(?:e|ed|ing)) your (?:\w+ )?(?:file|application|candidacy|profile)\b(?!.{0,60}\b(?:if|unless|until)\b)|\byour (?:file|application|candidacy|profile) (?:is|has been|was|will be) (?:\w+ ){0,2}(?:closed|declined|rejected|archived|unsuccessful|withdrawn)\b(?! (?:by you|at your))", "the file is closed"),
    (8,
     (r"(?<!you have )(?<!you've )\b(?:unfortunately|regret\w*|sorry|afraid|decided|determined|concluded|found|careful (?:consideration|review)|after (?:a )?(?:careful )?review\w*)\b(?!.{0,20}\byou (?:have )?(?:decided|chosen|withdr)).{0,120}(?:\bnot|\bunable|\bcannot|n't)\b.{0,80}\b(?:application|candidacy|candidate|profile|position|role|consider\w*|pursu\w*|select\w*|choos\w*|hir\w+|offer|proceed\w*|forward|further|align|meet (?:the|our|all)|match)\b"
     rf"|{_NOT} (?:be )?(?:\w+ )?(?:pursu\w+|consider\w*|choos\w+|select\w*|shortlist\w*) (?:you|your|this|the|for|further)\b"), "a decision against"),
    plain=True,
)  # fmt: skip

_UNFIT = worded(
    "rejection",
    (8, r"(?:\b(?:does|did|do|are|is|was) not|\b(?:does|did|do|is|was)n't|(?<!why )\bnot) (?:\w+ )?(?:(?:meet|match|satisf|fulfil)\w* (?:the|our|all|min|what|every|some|one|this)|fit (?:the|our|what)|align\w* with)\b", "it is said not to fit"),
    (7, r"\b(?:availability|experience|profile|background|skills?|salary|expectations?|qualifications?)\b.{0,60}\b(?:doesn't|don't|didn't|does not|do not|did not|isn't|is not|wasn't) (?:quite |fully |exactly )?(?:match|fit|meet|align|suit|correspond)|\bcriteria not met\b", "it is said not to fit"),
    (7, r"(?:(?<!why )\bnot|n't) (?:quite |exactly |really |entirely |fully |currently |necessarily |see |have |be |feel |found? |it |you |is |are |as )*(?:the|a|an) (?:\w+ ){0,2}(?:match|fit)\b|(?:\bnot|n't) (?:the right (?:time|fit|match|person|role)|right for(?! you)|quite (?:there|right|what|enough)|(?:suitable|fitting|strong enough|experienced enough) (?:for|to|in)|what (?:we|they)(?:'re| are| were)? (?:need|looking|after|want))", "it is said not to fit"),
    (8, r"\b(?:do|did)(?: not|n't) (?:feel|think|believe|consider) (?:that )?(?:you|your \w+) (?:are|is|to be|would be|were)? ?(?:\w+ly )?(?:suited|suitable|right|ready|qualified|a match|what)\b|\b(?:going to|decided to|will) keep looking\b|\b(?:somebody|someone|others?|another person|one candidate)\b.{0,20}\b(?:edged|pipped|beat|nudged)\b|\b(?:not|n't|unable) (?:able )?(?:to )?(?:accommodate|meet|match|stretch to|afford) your (?:\w+ )?(?:salary|rate|pay|compensation|financial|expectations)|\b(?:clearance|licen[cs]e|permit|certificat\w+|degree|qualification) (?:that |which )?you (?:do not|don't) (?:hold|have)\b|\bmust end (?:the|your|our) (?:process|application)\b|\b(?:can|could|will|are) no longer (?:\w+ )?(?:fill|offer|support|fund) (?:this|the|our)\b", "it is said not to fit"),
    (8, r"\b(?:do|did)(?: not|n't) (?:feel|think|believe|see|consider)\b.{0,60}\b(?:right|good|strong|close|suitable|best|great) (?:match|fit)\b", "it is said not to fit"),
    (9, r"\b(?:decided|concluded|determined|feel|felt|think|thought) (?:that )?(?:it|this|you)(?:'s| is| was|'re| are| were)(?: not|n't) (?:quite )?(?:the|a) (?:right |good |best )?(?:fit|match)\b", "it is said not to fit"),
    (6, r"\b(?:decision|choice|it) came down to\b", "a decision between several"),
    (6, r"\b(?:(?:over|under)-?qualified|too (?:junior|senior|expensive|far (?:away|from))|a step back|lack(?:s|ed|ing)? (?:the|of|some|\w+ )?(?:\w+ )?experience|hadn't (?:yet )?had enough|not yet have|(?:haven't|don't have|hasn't) (?:got )?(?:the|enough|a|any) (?:\w+ )?(?:licen[cs]e|certificat\w+|qualification|experience|registration))\b", "something is lacking"),
    (6, r"\b(?:need|needs|needed|require|want) (?:someone|somebody|a person|people|an? \w+)(?: \w+){0,2} (?:with more|who (?:has|have|can|knows|could)|with (?:a )?(?:stronger|deeper))\b|\b(?:held|hold) (?:you|us) back\b|\bexperience of .{3,60} that told\b", "somebody else is needed"),
    plain=True,
)  # fmt: skip

_CLOSED = worded(
    "rejection",
    (9,
     (rf"\b{_OPENING}s?\b.{{0,60}}\b(?:has been|have been|was|is|are|been|were|being|now|put|went|got) (?:\w+ ){{0,3}}(?:filled|closed|cancel+ed|withdrawn|frozen|paused|suspended|on hold|taken)\b(?!.{{0,60}}\b(?:reviewing|will now|under review)\b)"
      r"|\b(?:budget(?! (?:spread)?sheet| file)|funding|headcount|requisition)\b.{0,60}\b(?:pulled|cut|withdrawn|frozen|gone|lost|cancel+ed|removed)\b|\bno (?:job|role|position) (?:any ?more|left|to (?:offer|fill|give))\b"), "the opening is closed"),
    (8,
     (r"\b(?:filled|closed|cancel+ed|withdrawn|frozen|paused|suspended|put on hold) (?:\w+ ){0,2}(?:this|the|our|that|remainder of our|all|both|every)\b(?: \w+){0,3} (?:position|role|vacancy|opening|opportunity|job|requisition|search|post|places?|seats?|spots?|vacancies|positions|roles|hiring|recruitment)\b"
     r"|\b(?:decision|decided|choice|chosen|going|forced|had|have) to (?:close|pause|freeze|cancel|withdraw|suspend|re-?advertise|put on hold) (?:this|the|our|that) (?:\w+ ){0,3}(?:position|role|vacancy|opening|job|requisition|search|post|recruitment|hiring)\b"
     r"|\bhiring freeze\b|\bfreeze on (?:all )?(?:hiring|recruitment)\b|\b(?:paus(?:e|ed|ing)|freez(?:e|ing)|frozen|stopp(?:ed|ing)|halted|suspended) (?:all |the |our |any |most )?(?:\w+ )?(?:hiring|recruit\w+|this role|the search)\b|\bon hold\b|\bput .{0,30} on (?:pause|ice)\b"), "the opening is closed or on hold"),
    (8, r"\bno longer (?:\w+ )?(?:recruit\w+|hir\w+|consider\w+|accept(?:ing)? (?:app|cand)\w+|process\w+|mov\w+|available|open\b|be filling|under consideration|proceed\w+|need(?:ing)? (?:to fill|anyone|an?\b))", "the opening is closed"),
    (8,
     (rf"{_NOT} (?:currently |actively |really |presently )?(?:looking for|taking on|hiring|recruiting|need) (?:any(?:one|body)|(?:new |more |additional )?(?:people|staff)|right now|at the moment|at present|this year)\b|\bnot (?:currently|actively) (?:hiring|recruiting)\b"
     r"|(?:\bnot|n't) (?:currently |actively |really )?(?:looking (?:for|to)|hiring|recruiting|taking (?:on|anyone)|searching)\b(?!.{0,30}\b(?:but|though|however)\b.{0,40}\b(?:you|would)\b)"), "they are not hiring"),
    (7, r"\b(?:currently|is|are|have|had|see|'ve got|there's) no (?:\w+ )?(?:(?:openings?|positions?|vacanc\w+) |match|fit|openings?|positions?|vacanc\w+|roles?|jobs?|work|suitable \w+) ?(?:after all|available|for (?:you|now)|at (?:present|the moment|this)|suit\w*|right now|open|in |here|that|$|[.,])", "there is no opening"),
    (9, r"\bno (?:suitable |current |open |free )?(?:vacanc\w+|openings) (?:here|at|available|for|right|just|with|in)\b|\b(?:do|does)(?: not|n't) (?:currently |presently |actually |really )?have (?:an?|any) (?:\w+ ){0,3}(?:position|role|opening|vacanc\w+|work|job|spot|place|space|opportunit\w+)|\bnothing (?:for you|for us|available|suitable|going|open|coming up|else)(?: \w+)? (?:here|at (?:the|this)|right now|just now|for now)|\b(?:fully staffed|staffed up|full up|paused recruitment|not receive further consideration)\b", "there is no opening"),
    plain=True,
)  # fmt: skip

_REGRET = worded(
    "rejection",
    (8, r"\b(?:regret\w*|sorry|sad|disappointed|unfortunate\w*|afraid i have) to (?:\w+ )?(?:inform|advise|tell|let|say|share|notify|report|disappoint)", "it regrets"),
    (7, r"\bwe regret\b|\bwith regret\b|\bregretfully\b|\bunsuccessful\b|\brejected\b|\bdeclined your\b", "it regrets"),
    (6, r"\b(?:sorry|hate) to (?:\w+ )?disappoint\b|\b(?:not|isn't|wasn't) the (?:news|outcome|answer|result|e?mail)\b|\b(?:wish|hoped?) (?:i|we|it) (?:had|could have|was|were) (?:better|happier|good|different) (?:news|an answer)\b|\b(?:bad|disappointing|sad|tough) news\b|\b(?:not|n't|don't|do not|please) (?:be|lose|feel|let this) (?:too )?(?:discourag\w+|dishearten\w+|heart|deter\w*)|\bnothing you did wrong\b|\bnever (?:fun|easy|nice|pleasant) to (?:send|write|deliver|share|give)\b|\bno (?:shade|reflection) on you\b|\bnot a reflection\b|\bdevaluation\b", "it comforts"),
    (4, r"\bunfortunately\b.{0,120}\b(?:application|position|role|candidate|candidacy|time|interview|hiring|hire|opening|team)\b", "unfortunately"),
    (3.4, r"\b(?:keep|retain|hold|store|stay|remain)\w* (?:your )?(?:\w+ )?(?:resume|résumé|cv|details|application|profile|information|info|file|contact|name)?\w*\b.{0,40}\b(?:on|in) (?:our )?(?:file|record|database|system|talent|mind)", "the papers are kept for later"),
    (3.4, r"\b(?:encourage|invite|welcome) you to (?:\w+ )?(?:apply|re-?apply|consider|keep|revisit|explore|continue|remain|stay)\b|\b(?:apply|try|re-?apply) (?:again|afresh)\b(?!.{0,20}\b(?:later|error))|\b(?:welcome|free|eligible) (?:to|for) (?:re-?)?appl\w+\b|\b(?:hope|like|love) (?:to see )?you(?:'ll| will)? (?:to )?(?:re-?apply|apply again|consider us again)\b|\bfuture (?:vacanc\w+|openings|opportunities|roles|positions|postings)\b", "it encourages to apply again"),
    (3, r"\b(?:wish|best of luck|good luck|every success|all the best|rooting for you|hope something|paths? (?:will )?cross|stay in touch|keep in touch)\b(?:.{0,70}\b(?:search|future|endeavou?rs|career|luck|success|wishes|well|turns? up|again|with it))?", "it wishes luck"),
    (3, r"\b(?:after|following|upon) (?:\w+ )?(?:careful|thorough|reviewing|review|consideration|due|much|long|a lot of)\b|\bin the end\b|\bultimately\b", "after consideration"),
    (3, r"\b(?:many|large number of|high (?:volume|number|calib\w+|standard)|highly|strong field|quality of the) (?:\w+ )?(?:qualified|applications|applicants|competitive|candidates|field)", "there were many applicants"),
    (3, r"\b(?:tough|difficult|hard|close|tight) (?:decision|choice|call|contest)", "a hard decision"),
    plain=True,
)  # fmt: skip

_GERMAN = worded(
    "rejection",
    (9, r"\bmit jemand(?:em)? ander\w+\b|\bfür (?:eine\w*|andere|jemand\w*|bewerbe\w*|kandidat\w*|menschen|personen)\b.{0,40}\bentschieden\b|\bbewerbungs(?:prozess|verfahren)\b.{0,60}\b(?:beenden|beendet)\b|\bmitbewerber\w*\b|\bfür (?:eine\w*|einen) ander\w+ (?:bewerber|kandidat|person)\w*", "eine Absage"),
    (9, r"\b(?:müssen|mussten|muss)\b.{0,80}\bmitteilen\b.{0,160}\bnicht\b|\b(?:engere|nähere) (?:aus)?wahl nicht\b|\b(?:nicht|bedauern) (?:darunter|dabei)\b|\bkeine positive (?:nachricht|antwort|rückmeldung)\b|\bnicht (?:in die (?:engere|nähere)|einbeziehen|entsprechen|anbieten|auf sie gefallen|auf dich gefallen)\b|\banderweitig (?:besetzt|vergeben|entschieden)\b", "eine Absage"),
    (8.5, r"\b(?:leider|bedauern|bedauerlicherweise)\b(?!.{0,100}\bnoch (?:nicht|kein))(?!.{0,120}\b(?:gespräch|termin|interview)\w*\b.{0,60}\b(?:absag|verschieb|verleg|nicht (?:statt|wahr)))(?!.{0,60}\b(?:krank|erkrankt|verhindert)).{0,160}\b(?:nicht\b|nix\b|kein\w*|absag\w+|ander\w+|abgelehnt)", "eine Absage"),
    (8, r"\b(?:nicht (?:weiter )?(?:berücksichtig\w+|weiterverfolg\w+)|ander\w+ (?:bewerber|kandidat)\w*|absage\b(?!.{0,40}\b(?:termin|gespräch|interview)))", "eine Absage"),
    (9, r"\b(?:jemand\w*|ander\w+|kolleg\w+|bewerber\w*|kandidat\w*)\b.{0,40}\b(?:eingestellt|genommen|gefunden|zugesagt|den zuschlag|vorgezogen|den vorzug)\b|\b(?:stelle|position|platz|ausbildungsplatz)\w*\b.{0,50}\b(?:schon |bereits |inzwischen |mittlerweile |intern )?(?:besetzt|vergeben|gestrichen|zurückgezogen)\b", "die Stelle ist vergeben"),
    (8, r"\b(?:kein\w*) (?:freie|passende|offene|geeignete|neue)?\w* ?(?:stellen?|platz|plätze|bedarf|vakanz\w*|leute|personal)\b|\b(?:stellen|suchen) (?:derzeit |aktuell |zurzeit |momentan )?(?:niemand\w*|nicht|keine)\b|\b(?:einstellungsstopp|auf eis gelegt)\b", "es gibt keine Stelle"),
    (8, r"\b(?:sie|dich|dir|ihnen|ihre|deine|bewerbung)\b.{0,60}\bnicht (?:weiter |mehr )?(?:anbieten|einladen|einstellen|nehmen|übernehmen|ausgewählt|in frage|gereicht|geklappt|weiterkommen|entsprechen|zusagen|machen zu können)|\b(?:hat|haben) (?:es )?(?:diesmal |dieses mal )?(?:leider )?nicht (?:gereicht|geklappt)\b|\b(?:diesmal|dieses mal) (?:leider )?(?:nicht|nein)\b", "eine Absage"),
    (4, r"\b(?:alles gute|viel (?:erfolg|glück))\b|\b(?:berufsweg|jobsuche|stellensuche|zukunft)\b.{0,40}\b(?:wünsch\w+|alles|erfolg)|\b(?:zu unserem bedauern|tut (?:mir|uns) leid|keine wertung)\b", "es wünscht Glück"),
    plain=True,
)  # fmt: skip

_FRENCH = worded(
    "rejection",
    (9, r"\b(?:candidat\w+|profil\w*) (?:plus|mieux)\b|\b(?:notre|le) choix s'est porté\b|\b(?:un(?:e)?|d') ?autres? (?:candidat\w*|profil\w*)\b|\b(?:poursuivre|retenir) avec (?:un autre|d'autres)\b", "une réponse négative"),
    (9, r"\b(?:avons|ai|ont|a|avions) (?:\w+ ){0,3}(?:retenu|choisi|recruté|opté pour|préféré|privilégié|embauché|pris|affecté|nommé)\b (?:\w+ )?(?:une? (?:autre )?(?:titulaire|person\w+|candidat\w*|profil\w*|collègue)|quelqu'un|d'autres)|\b(?:préfér\w+|privilégi\w+) (?:prendre )?(?:quelqu'un|des profils|une personne|un profil|les candidat\w+)|\b(?:pris|trouvé|choisi) quelqu'un d'autre\b|\bce n'est pas (?:vous|toi)\b", "une réponse négative"),
    (9, r"\bregret de\b.{0,40}\bpouvoir\b|\bn'avons (?:malheureusement )?pas (?:pu )?retenu?\b|\bregret\b.{0,120}\b(?:candidature|profil|poste|recrutement)\b|\b(?:regrettons|navré\w*|désolé\w*)\b.{0,80}\b(?:candidature|profil|retenu\w*|suite|poste)\b", "une réponse négative"),
    (9, r"\b(?:candidature|profil)\b.{0,80}\b(?:n'a pas|pas été|n'est pas|n'a malheureusement)\b.{0,40}\b(?:retenu\w*|sélectionn\w+|abouti)|\bne (?:pas )?(?:pouvons|pourrons|donnerons|donner)\b.{0,60}\b(?:suite|retenir)\b|\bsuite (?:favorable|défavorable)|\b(?:réponse|avis) (?:négati\w+|défavorable)", "une réponse négative"),
    (7.5, r"\b(?:au|le|avec) regret\b", "on regrette"),
    (8, r"\bne (?:correspond\w*|répond\w*) (?:malheureusement )?pas\b.{0,30}\b(?:critères|besoins|attentes|profil|exigences|recherch\w+|poste)\b|\bn'irons pas plus loin\b|\bne (?:sommes|suis) (?:malheureusement )?pas en mesure\b|\bn'est (?:donc |malheureusement )?plus (?:à pourvoir|disponible|ouvert|vacant)|\bn'êtes pas (?:parmi|retenu\w*|sélectionn\w*)|\bne (?:figure|retenons|souhait\w+|donnons)\w* (?:malheureusement )?pas\b|\bposte\b.{0,40}\b(?:pourvu|suspendu|gelé|annulé)\b|\bn'avons (?:actuellement |malheureusement )?(?:pas|aucun\w*) (?:de )?(?:poste|besoin|ouverture|offre)|\bne recrut\w+ (?:pas|plus)\b|\bsans suite\b", "une réponse négative"),
    (4, r"\b(?:belle|bonne|meilleure) (?:continuation|suite|chance)\b|\bmalheureusement\b|\b(?:vous|te) souhait\w+\b.{0,40}\b(?:recherche|réussite|succès|suite|continuation)", "on vous souhaite bonne chance"),
    plain=True,
)  # fmt: skip

_SPANISH = worded(
    "rejection",
    (9, r"\b(?:eleg|seleccion|decid|opt|contin|avanz|segu|contrat|cog|escog|qued|apost|present|prefer)\w*\b.{0,60}\b(?:otr[oa]s?|un[ao]?) (?:candidat|perfil|person|postulant|aspirant|chic|compañer)\w*|\botr[oa]s (?:candidat|perfil|person|postulant|aspirant)\w* (?:presenta|cuya?|que|con)\b|\bse incorporará (?:otr|una?) \w+|\bha cubierto la (?:vacante|plaza)\b|\bno (?:va a poder ser|resulta propuest\w+|continuar(?:ás|á)|vamos a (?:abrir|cubrir))\b|\b(?:candidat\w+|perfil\w*) (?:más|mejor)\b|\b(?:no|hemos decidido no) (?:vamos a |podemos |podremos |)(?:continuar|seguir|avanzar)\b|\bdescartad[oa]\b|\b(?:vacante|puesto|plaza|oferta)\b.{0,60}\b(?:ha sido|fue|está|queda\w*|ya) (?:\w+ )?(?:cubiert|cancelad|cerrad|suspendid)\w+", "a refusal in another language"),
    (8, r"\b(?:lamentamos|lamentablemente|sentimos|desafortunadamente)\b|\bno (?:has|ha) (?:sido (?:seleccionad|elegid|admitid)\w+|superado|obtenido|pasado|resultado)\b|\bno (?:continuar|seguir|avanzar)\w*\b|\bpurtroppo\b|\binfelizmente\b|\bhelaas\b|\btyvärr\b", "a refusal in another language"),
    (9, r"\b(?:hemos|he|han|ha) (?:\w+ )?(?:elegido|seleccionado|contratado|optado por|decidido (?:contratar|elegir|quedarnos con|ir con))\b (?:\w+ )?(?:a )?(?:otr\w+|una? (?:persona|candidat\w+|perfil|compañer\w+)|alguien)", "a refusal in another language"),
    (8, r"\bplantilla (?:está )?(?:completa|cubierta|cerrada)\b|\bno (?:hace falta (?:gente|personal|nadie|más)|necesitamos|estamos (?:buscando|contratando)|contratamos|hay (?:vacantes|plazas|puestos)|tenemos (?:vacantes|ningun\w+|plazas|puestos|nada))\b|\b(?:perfil|candidatura|experiencia)\b.{0,40}\bno (?:encaj|se ajust|cumpl|corresp)\w+", "there is no opening"),
    (4, r"\b(?:mucha|buena) suerte\b|\bte deseamos\b|\bsuerte en\b|\bguardaremos tus? (?:datos|cv|currículum)\b|\bpara (?:otras|futuras) (?:vacantes|ofertas|oportunidades)\b", "it wishes luck"),
    plain=True,
)  # fmt: skip

REJECTION = (*_OTHERS, *_NO, *_UNFIT, *_CLOSED, *_REGRET, *_GERMAN, *_FRENCH, *_SPANISH)
