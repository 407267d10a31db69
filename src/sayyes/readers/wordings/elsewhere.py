"""Wordings of letters about something else, above all of interviews and applications that are not for a job of the reader's."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

_PET = r"(?:dog|cat|puppy|kitten|pup|rabbit|foster|pet)"
_HOME = r"(?:flat|apartment|bedroom|wohnung|wg-zimmer|appartement|logement|colocation|piso|habitación|vivienda)"
_AN_AWARD = r"(?:scholarships?|bursar(?:y|ies)|accelerator|stipendium|bourse d'études)"
_FOR_SALE = r"(?:house|property|home|flat|apartment|car|bike|land|van|plot|cottage)"
# What people apply for that is no work; and who works with it.
_REQUESTED = r"(?:visa|insurance|overdraft|(?:parking|building|fishing|work) permit|allotment|planning permission|planning|grant|loan|credit card|card|mortgage|membership|tenancy|rental|passport|residence permit|adoption|university|college|school|funding|scholarship|citizenship|patent|apartment|flat)"
_WORKER = r"(?:officer|advis\w+|specialist|manager|analyst|processor|consultant|clerk|underwriter|agent|engineer|developer|assistant|coordinator|teacher|lecturer|position|role|job|post|team|lead|director|administrator|writer|librarian|professor|counsel\w*|nurse|broker|attorney|examiner|planner|executive|associate|of)"
_PRACTICE = r"(?:mock|practi[cs]e|peer|informational|simulated)"

_OTHER_SIDE = worded(
    "other",
    (14, r"\bscore ?cards?\b|\b(?:submit|complete|send|leave|enter) (?:your|the) (?:interview )?(?:feedback|evaluation|notes) (?:on|for|about) (?:the candidate|candidates|him|her)\b|\badded you as (?:an? )?(?:interviewer|panel\w*)|\byou interviewed\b.{0,60}\bfor\b|\bas an? interviewer\b|\binterviewer training\b", "the reader is the one who interviews"),
    (14, r"\b(?:sit(?:ting)?|serve|serving|join(?:ing)?|being|added) (?:on|to|you to) (?:the |an? |our )?(?:\w+ )?(?:interview |selection |hiring |recruitment )?panels? (?:from|for (?:the|a|our)|with me|as)\b|\b(?:you|we)(?:'ll| will)? (?:can't |need to |should )?interview (?:him|her|them|the candidates?|candidates)\b|\bi'm interviewing\b|\bpre-screened candidates\b|\bcandidates? (?:ready|available) to interview\b", "the reader is the one who interviews"),
    (13, r"\byour (?:hiring|recruitment|recruiting|staffing) (?:needs|requirements|plans|challenges)\b|\byour team is growing\b|\bno fee unless you hire\b|\bjob spec together\b|\bto the agencies\b|\b(?:i'd|i would) say (?:yes|no) to (?:her|him|them|a (?:final|second))\b|\bthe candidate (?:is waiting|has been told)\b|\bhiring (?:sprint|kick-?off)\b", "somebody who hires writes to the reader"),
    (13, r"\b(?:entrevistarl[oa]s?|entrevistar a los candidatos)\b|\bkandidat\w* stellen sich\b.{0,40}\bvor\b|\bliebe mitglieder der\b|\bfaire passer les entretiens\b|\brecevoir les candidats\b", "the reader is the one who interviews"),
    plain=True,
)  # fmt: skip

_PRACTISED = worded(
    "other",
    (13, rf"\b{_PRACTICE}[ -](?:job )?(?:interviews?|panel)\b|\bpractice session\b|\bdo a mock\b|\binterview (?:skills|coaching|training|techniques?|workshop|practice|clinic|masterclass|simulator)\b|\b(?:mentoring|coaching) session\b|\byour mentee\b", "an interview to practise"),
    (13, r"\b(?:nail|ace|crush|master|rock) (?:your|any|the|an|every) (?:next |first |upcoming |big |dream )*(?:job )?interviews?\b|\byour next (?:job )?interview\b(?! (?:with|is|will|on|at|has|for)\b)|\b(?:tough|tricky|killer) (?:\w+ )?interview questions\b|\bbewerbungstraining\b|\bprobeinterview\b|\bsimulations? d'entretien|\bpréparation aux? entretiens?\b|\batelier\b.{0,40}\bentretien|\bsimulacros? de entrevista|\btaller\b.{0,60}\bentrevista|\bsupera (?:tu|tus) (?:próximas? )?entrevista", "help with interviews is sold or taught"),
    plain=True,
)  # fmt: skip

_FRIENDS = worded(
    "other",
    (13, r"\bhow (?:did|was|were|'d)\b.{0,15}\b(?:your|the|that|my|his|her) (?:\w+ )?interview\b(?! (?:process|experience|for you|with us))|\b(?:cómo|qué tal) (?:te )?(?:fue|ha ido)\b|\bcomment (?:s'est passé|ça s'est passé|était)\b.{0,20}\bentretien|\bwie (?:lief|war)\b.{0,20}\b(?:gespräch|interview)", "a friend asks how an interview was"),
    (13, r"^(?:\W*(?:hi|hey|hello|dear|yo) \w+,? )?(?:i (?:just )?(?:had|did|got through|bombed|aced|survived|finished) (?:my|an|the)|(?:just )?got my) (?:\w+ ){0,2}(?:interview|final round)\b|\bmy (?:own )?interview (?:at|with|went) (?!us\b)|\bgot my (?:final|second|first|next) (?:round|interview)\b", "somebody tells of an own interview"),
    (13, r"\b(?:happy|glad|honou?red|delighted|willing|of course|agree\w*|be pleased) to (?:be|act as|serve as|give|provide|write) (?:you |your |a |as )*(?:\w+ )?(?:reference|referee|recommendation)\b|\bas your (?:reference|referee)\b|\bput (?:me|my name) (?:down )?as (?:a |your )?(?:reference|referee)\b|\breference (?:letter )?for you\b|\b(?:listed|named|given|put) you (?:down )?as (?:a |an |their |his |her |my )?(?:\w+ ){0,2}(?:references?|referees?|supervisor|manager)\b|\bneed (?:\d|two|three) ref(?:eree|erence)?s\b", "it is about a reference"),
    (9, r"\b(?:free|up|around|fancy) for (?:lunch|dinner|brunch|a (?:drink|beer|pint)|drinks)\b|\bjob hunt\b|\blove,?$|\bmy treat\b|^(?:mum|mom|dad)(?: x+)?$", "a friend writes"),
    plain=True,
)  # fmt: skip

_OFFICES = worded(
    "other",
    (15, r"\bexit (?:interview|conversation|survey)s?\b|\b(?:exit|leaver'?s?) meeting (?:with (?:hr|your)|before you leave)\b|\baustrittsgespräch\w*|\bentretien de départ\b|\bentrevista de salida\b", "an interview at the end of a job"),
    (15, r"\b(?:visa|green card|citizenship|naturali[sz]ation|asylum|immigration|passport|global entry|trusted travel+er|enrollment) (?:\w+ )?(?:interview|appointment)\b|\b(?:naturali[sz]ation|asylum|citizenship|passport|travel+er) application\b|\benrollment cent(?:er|re)\b|\binterview\b.{0,40}\buscis\b|\binterview at the (?:\w+ )?(?:consulate|embassy)\b|\bvisumsgespräch\b|\b(?:demande de naturalisation|titre de séjour|entretien d'assimilation|einbürgerung\w*|aufenthaltstitel|extranjería)\b", "an interview at an office"),
    (14, r"\bwitness (?:statement|interview)|\b(?:a|your) (?:short |formal )?statement\b.{0,40}\b(?:police|station|collision|incident)|\b(?:fact-finding|disciplinary|grievance|investigat(?:ion|ory)) (?:meeting|hearing|interview)|\btribunal (?:hearing|listing)|\b(?:preliminary|court) hearing\b|\bzeugen(?:vernehmung|aussage)", "it asks for a statement"),
    (14, r"\b(?:your (?:insurance )?claim|claim (?:no|number|\d+)|(?:your|the) policy (?:had|has|is|was)|(?:summon\w*|called|selected) (?:you )?for jury (?:service|duty)|your court date|tax return|passport appointment|benefits? (?:claim|interview|office)|universal credit|work coach)\b|\bsgb (?:ii|iii)\b|§ ?309\b|\b(?:ihre|deine) berufliche situation\b", "it is about a claim or an office"),
    (14, r"\b(?:your|annual|yearly|mid-?year|year-end) (?:annual |performance |probation\w* |development )?(?:appraisal|performance review|annual review)(?: meeting| interview)?\b|\bentretiens? (?:annuel|d'évaluation)|\b(?:mitarbeiter|jahres|personal|zielvereinbarungs)gespräch|\bevaluación (?:anual|de desempeño)|\b(?:restructur\w+|redundan\w+|at risk)\b.{0,80}\bconsultation\b|\bindividual consultation\b|\brole is in scope of\b|\b(?:our|my|the|weekly) 1:1s?\b(?! with)|\bopen (?:to internal applicants|internally)\b|\byour line manager if\b|^(?:dear )?all staff\b|\bhandover before\b", "it is about the job one has"),
    (13, r"\b(?:user|market|consumer|usability)[ -](?:research )?(?:interview|study|session|participants?)s?\b|\bux research (?:interview|study|session|participants?)\b|\bresearch panel\b|^dear panel member\b|\b(?:participate|take part|participants?|interview|study|survey)\b.{0,120}\b(?:voucher|gift card|[\d,]+ points)\b|\b(?:voucher|gift card) for (?:a|your)\b|\bpaid (?:research (?:study|interview|survey)|study|survey|phone interview)\b|\b(?:participate|take part) in (?:a|an|our) (?:\w+ )?(?:study|survey|focus group)\b|\bwould love to hear from people who\b", "a study looks for participants"),
    (13, r"\bon a scale (?:of|from) (?:0|1|zero|one)\b|\bhow likely (?:are|is it that) you\b|\bhow did we do\b|\bprize draw\b|\b(?:vos réponses|votre avis)\b.{0,60}\banonymes?\b|\bvotre avis (?:sur|nous)\b|\b(?:kurze umfrage|wie zufrieden)\b|\b(?:encuesta de|tu opinión sobre|valora tu)\b|\brate your (?:\w+ )?experience\b|\b(?:answers|responses)\b.{0,30}\b(?:anonymous|no effect|won't affect)\b", "a survey"),
    (16, r"\b(?:accept|publish\w*|consider\w*|reviewed|decline|reject\w*|regarding|submitted|revis\w+)\b.{0,40}\b(?:your|the) (?:\w+ )?manuscript\b|\byour (?:\w+ )?manuscript\b|\b(?:suitable|accepted|acceptance|unsuitable) for publication\b|\beditorial (?:board|office|decision)\b", "a journal writes"),
    (12, r"\b(?:(?:our|my|this) podcast|podcast about|host a podcast|podcast (?:episode|guest|recording)|radio show|(?:your|our|the) (?:recording slot|episode)|our magazine|my article|my (?:thesis|dissertation|research study)|interview transcripts?|on the radio|press interview)\b|\bi'm writing an? (?:piece|story|article|feature)\b|\bjournalist (?:at|for|with)\b|\bjournalist:|\bfür (?:einen|meinen) artikel\b|\bpara un (?:artículo|reportaje)\b|\bpour un (?:article|reportage)\b", "it is about an interview for the public"),
    plain=True,
)  # fmt: skip

_AT_HOME = worded(
    "other",
    (14, rf"\b(?:see|view|besichtig\w*|visiter|ver) (?:the |our |die |das |l'|le |el |la )?{_HOME}\b(?! of\b)|\b(?:{_HOME} (?:viewing|interviews?|application|share)|housing (?:application|co-?op)|pre-tenancy|flatshare|flatmates?|housemates?|rental application|(?:room|flat) interviews?|your (?:lease|tenancy|landlord|mortgage)|(?:your|our|with an?) mortgage advis\w+|mortgage advis\w+ (?:appointment|meeting|call|interview)(?! for)|viewing (?:at|of|is|confirmed)|tu hipoteca)\b|\bapplication for the (?:room|flat|apartment)\b|\bbewerbung um die wohnung|\bwohnungsbesichtigung|\bschufa|\baccepted your offer of [$€£]", "it is about a home"),
    (14, rf"\b(?:for|about|with|adopt(?:ing)?) (?:a |the |your |our )?{_PET}\b.{{0,60}}\b(?:adopt\w*|home)\b|\badopt(?:ion|ing)?\b.{{0,40}}\b(?:{_PET}|child|home study)|\bhome (?:study|check)\b|\bto adopt\b|\b{_PET} adoption\b|\b(?:rehom\w+|other pets)\b", "it is about an adoption"),
    (16, r"\bparent-teacher\b|\bprogress with (?:his|her|their) teacher\b|\b(?:elternsprechtag|elterngespräch|elternabend|liebe eltern)\b|\bparents-professeurs\b|\bchers parents\b|\bestimadas familias\b|\bdear parents\b|\bfamily interview\b|\btoddler room from\b|\bregistering (?:\w+ ){1,3}for (?:year|reception|entry)\b|\b(?:your|the) (?:son|daughter|child)('s)? (?:school|place|interview|registration)\b|\bbefore places are offered\b", "a school writes to parents"),
    (16, r"\b(?:appointment|consultation|booked in) (?:with|is with) (?:dr\b|nurse\b|your (?:doctor|dentist|gp))|\b(?:bring|have) your (?:insurance|medicare|health) (?:card|details)\b|\bgesundheitskarte\b|\bcita con (?:el |la )?dra?\b|\brendez-vous\b.{0,60}\b(?:avec le|chez le) d(?:r|octeur|entiste)\b|\bbring your (?:insurance|referral)\b", "a medical appointment"),
    (14, r"\b(?:dental|dentist'?s?|doctor'?s?|gp|hygienist|physio\w*|optician'?s?|haircut|hair|salon|smear|antenatal|parent) (?:appointment|check-?up|visit|conference)s?\b|\b(?:eye|blood) (?:test|examination)\b|\b(?:appointment|visit) with (?:the|your) (?:hygienist|dentist|doctor|midwife|vet|optician)\b|\bcut and colou?r\b|\b(?:annual physical|check-?up|before your visit|fast for \d+|repeat prescription)\b|^(?:invitation: )?dentist\b", "a private appointment"),
    (14, r"\b(?:dear (?:neighbou?rs?|members?|residents?|tenants?|customers?|patients?|donors?)|annual general meeting|\bagm\b|community room|eventreihe|impulsreferat|apéro|save the date|give blood|become a donor)\b", "a circular"),
    (14, rf"\bapplication (?:to|for) (?:the|our|a) [\w ]{{2,40}}\b(?:fund|grant|scholarship|residency|bursary|award|loan|visa|membership|card)\b|\b{_AN_AWARD} (?:finalist|interview|application|award|panel|committee)s?\b|\bfor the (?:\w+ ){{0,2}}(?:bursary|scholarship)\b|\b(?:place|spot) (?:on|in) (?:the|our) (?:ma|ba|msc|bsc|mba|phd|course|degree|programme|program|\w+ level \d|\w+ (?:ma|ba|msc|bsc|mba))\b|\badmissions (?:call|interview)\b|\btuition (?:is|fees|only|costs)\b|\bacademic advis\w+|\bregistration opens\b|\b(?:studienplatz|zulassung zum studium)\b|\byour loan\b|\bloans officer\b", "it is about study or a grant"),
    (12, r"\b(?:bring a towel|yoga (?:class|mat)|auditions will be|auditioning last|rehearsals are|signing up to help|volunteer (?:shift|day)s?|new volunteers|pta|choir|maid of honou?r|(?:our|the) wedding|birthday party|your entry)\b", "it is about free time"),
    plain=True,
)  # fmt: skip

_TRADE = worded(
    "other",
    (11, r"\b(?:stand-?up (?:is|moved|at)|tomorrow's stand-?up|sprint (?:planning|review)|q[1-4] (?:plan\w*|review|numbers|goals)|quarterly (?:review|numbers)|before the client sees|wireframes with you|our release)\b|\bmerci pour le devis\b|\bfaire le point sur vos comptes\b", "it is about the work at hand"),
    (12, r"\b(?:your (?:one-?time )?pass ?code is|verification code|one-?time (?:code|password|passcode)|security code|sign-?in code|login code|your access code|verify your (?:e-?mail|account|identity)|confirm your e-?mail|reset your password|two-factor|2fa)\b", "an account's code"),
    (11, r"\baccount has been created\b|\bnew device\b|\bsign-?in activity\b|\blogin information\b|\bcreate (?:a|your) password\b|\binbox that is not actively monitored\b|\bvotre compte\b.{0,60}\b(?:gelé|suspendu|désactivé|créé)|\b(?:won't|not) be able to sign in\b|\b(?:message|e-?mail|mail) could not be delivered\b|\bmailbox unavailable\b|\bdelivery (?:has )?failed\b", "a note of an account or a mail system"),
    (12, r"\byour order\b|\babout (?:the|your|an?|this) (?:invoice|order|bill|payment|subscription)\b|\bhas shipped\b|\bwas shipped\b|\bshopping with us\b|\b(?:recent|your) (?:transaction|purchase|invoice|receipt|payment)\b|\btrack (?:your )?(?:package|parcel|order)\b|\bis on its way and should reach you\b", "a purchase"),
    (9, r"\b\d+ ?% off (?:your|all|everything|any|with|until|for|today|this|select|the (?:first|next|annual|yearly))|\b(?:our|special|exclusive|early[- ]bird) discount\b|\bdiscount code\b|\blimited time\b|\bfree trial\b|\bupgrade to\b|\bclaim your (?!(?:travel|expenses|mileage))|\bcredit card\b|\bpremium\b.{0,40}\b(?:upgrade|trial|off)\b|\bchance to win\b|\bcoaching packages?\b|\bwebinar\b|\bplazas limitadas\b|\bstart watching\b", "an advertisement"),
    (20, r"^(?:from [\w.]+ import \w|import \w+$|def \w+\(|class \w+[:(]|#include <|<\?php)", "program text, no message"),
    (12, r"\byour registration (?:is|has been) (?:now )?(?:confirmed|complete)|\bregistration (?:for|to) .{2,60} (?:is|has been) confirmed", "a registration"),
    (10, r"\byou(?:'ve| have)? (?:decided|chosen|elected) not to (?:continue|proceed|go|move|pursue)\b", "you withdrew"),
    (8, r"\b(?:add|upload) (?:your|a) resume (?:to your profile|now|,)|\bupdate your (?:profile|privacy settings|preferences)\b", "a job site asks for a profile"),
    (9, r"\byou(?:'ve| have)? (?:successfully )?withdr(?:aw|ew|awn)\b.{0,60}\bapplication\b|\bwithdrawal of your application\b", "an application was withdrawn"),
    (7, r"\b(?:view|read) more (?:posts|comments)\b|\b\d+ comments\b|\bnewsletter\b|\b\d+ (?:tips|ways|tricks|reasons|(?:interview )questions|(?:interview |resume |cv |common )mistakes)\b|\bread more on\b|\b\d+ (?:tipps|fragen|fehler|consejos|preguntas|errores|conseils|astuces)\b|\btips (?:to|for)\b|\bprofile (?:was viewed|views)\b|\bleave a review\b|\bwrite a review\b|\brefer a friend\b|\breferral (?:bonus|program|code|link)\b|\bresume (?:scored|review|template)\b|\bmock test\b|\bsalary calculator\b", "a newsletter or promotion"),
    (12, r"\bin this issue\b|\b(?:hello|dear|hi) readers?\b|\b(?:from|in) the (?:mailbag|postbag)\b|\breader's story\b", "a newsletter"),
    plain=True,
)  # fmt: skip

_BARGAINS = worded(
    "other",
    (18, r"\bsettlement (?:offer|proposal|payment|conference|sum|figure)s?\b|\b(?:full and final|out[- ]of[- ]court) settlement\b|\bwithout prejudice\b|\bdear counsel\b|\boffer to settle\b", "a quarrel is to be settled"),
    (16, rf"\boffer of [£$€]?\d[\d,.]* ?k?(?: \w+)? (?:for|on) (?:the|your|this|our) {_FOR_SALE}\b|\boffer (?:on|for) (?:the|your|this|our) {_FOR_SALE}\b|\b(?:mietvertrag\w*|\w+-zimmer-wohnung)\b", "it is about a sale"),
    (13, rf"\b(?:the|this|that|your) {_HOME} (?:has|is|was|went)\b", "it is about a home"),
    (18, rf"\byour (?:\w+ )?{_REQUESTED} application\b(?! for the (?:position|role|post|job))|\bapplication (?:for|to) (?:an? |the |your |our )?{_REQUESTED}\b(?! (?:\w+ )?{_WORKER})|\bapply(?:ing)? for an? {_REQUESTED}\b(?! (?:\w+ )?{_WORKER})", "it is about an application for something else"),
    (16, r"\b(?:grant|research|funding|session|workshop|panel) (?:proposal|application)\b(?! (?:writ|manag|offic|specialist))|\byour (?:talk|paper|abstract|poster|session|proposal) (?:was|is|has|were|could|will|did)\b|\bcall for (?:papers|proposals|speakers)\b|\b(?:shortlisted|nominated|selected) for the (?:\w+ )?(?:award|prize)\b(?! (?:team|manager|winning))", "it is about a proposal or a prize"),
    (14, r"\b(?:your|a) place (?:at|in) (?:the |our )?(?:\w+ )?(?:university|college|school|nursery)\b|\boffer you a place (?:this year|at (?:the |our )?(?:university|college|school)|to study|for (?:the )?(?:autumn|fall|september|october))\b|\bstudent portal\b", "it is about study"),
    (13, r"\b(?:our|the) (?:\w+ )?(?:software|platform|tool|product|solution)s? (?:can|could|will|helps?|would) (?:\w+ )?(?:you|your|teams|companies|businesses|save|cut|boost)\b|\b(?:book|schedule|see|quick|free|product|short) (?:an? )?(?:quick |product |free |short )?demo of (?:our|the)\b|\b(?:grow|scale|boost) your (?:business|revenue|sales|traffic|company)\b", "somebody sells"),
    (13, r"\bi(?:'m| am) an? (?:\w+ )?(?:journalist|reporter)\b|\binterview you for (?:an?|our|my|the) (?:\w+ )?(?:article|story|piece|magazine|podcast|blog|book|documentary|newsletter)\b", "it is about an interview for the public"),
    (9, r"\bwelcome\b.{0,40}\bwho (?:starts|joins|started|joined|is (?:joining|starting))\b|\b(?:notice|message|note) (?:of )?declining the interview\b|\bdeclined (?:our|the) (?:interview|invitation)\b", "it is about somebody else, or what the reader declined"),
    plain=True,
)  # fmt: skip

# Said by a machine while its owner is away: nothing of it answers what was asked.
_AWAY = worded(
    "other",
    (9, r"^(?:re: ?|fwd?: ?)*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)|autoreply|out[- ]of[- ]office|ooo|away from (?:the office|my desk)|on (?:annual )?leave|automatische antwort|abwesenheits\w+|abwesend|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina)\b", "an automatic reply"),
    (10, r"\bi(?:'m| am|'ll be| will be)? (?:\w+ )?(?:out of (?:the )?office|away from (?:the office|my desk)|on (?:\w+ )?(?:leave|vacation|holidays?|pto)) (?:until|till|through|with|and (?:will|have|back|returning)|returning)\b|\b(?:with )?(?:no|limited|little|restricted|intermittent|without) access to (?:my )?e-?mails?\b|\b(?:reply|respond|answer|get back|write back)\b.{0,40}\b(?:on|upon|after|when|once) (?:my return|i(?:'m| am) back|i return|i get back)\b|\bich bin (?:\w+ )?(?:bis|ab|vom|derzeit|zurzeit|nicht)\b.{0,40}\b(?:nicht (?:im (?:haus|büro)|erreichbar)|außer haus|im urlaub|abwesend|nicht im hause)|\bje suis (?:\w+ )?(?:absente?|en congés?) (?:jusqu|du)|\b(?:estoy|estaré) (?:fuera de la oficina|de vacaciones|ausente)", "an automatic reply"),
    plain=True,
)  # fmt: skip

_DAILY_LIFE = worded(
    "other",
    (13, r"\byour (?:bid|tender|quotation)\b.{0,30}\b(?:was|is|has been|were) (?:\w+ )?(?:not |un)?(?:successful|accepted|selected|evaluated|awarded)\b(?! (?:bidder|candidate))|\b(?:selected|chosen|approved|recommended) for (?:\w+ )?funding\b|\bthank(?:s| you) for your (?:tender|bid|quotation)\b|\b(?:settle|settlement of|compensation for) (?:the|your|this|our) (?:\w+ )?claim\b", "it is about a bid, a grant or a claim"),
    (14, r"\boffered? (?:you |your \w+ )?a place to (?:study|read)\b|\byour (?:start-?up|venture|pitch deck)\b(?! (?:experience|background))|\b(?:applying|application) (?:to|for) (?:the|our) (?:accelerator|incubator)\b|\b(?:open|opening) (?:an |a (?:bank |current |savings )?)?account (?:for|with|in) (?:you|us|your)\b", "it is about study, money or a firm of one's own"),
    (12, r"\byour (?:dental |medical |vet |hospital |next )?appointment\b.{0,40}\b(?:clinic|surgery|dental|hospital|practice|salon|garage|doctor|vet)\b.{0,40}\b(?:cancel\w+|confirmed|booked|re-?scheduled|moved|is (?:on|at|due))|\bhave you (?:on|as a guest on) (?:the|our|my) (?:podcast|show|programme)\b|\b(?:seller|vendor|buyer|estate agent|conveyancer)s?\b.{0,30}\boffer\b", "it is about daily life"),
    (9, r"\b(?:and|to|you) save (?:up to )?(?:[£$€] ?\d+|\d+ ?(?:%|per ?cent))", "an advertisement"),
    (13, r"\bplacement test\b|\bbefore your first (?:lesson|class)\b|\b(?:application|apply|applying) (?:for|to) (?:the|our|a|an) (?:\w+ ){0,3}course\b(?! (?:lead|leader|director|tutor|manager|coordinator|administrator))", "it is about a course"),
    (10, r"\b(?:with|on) (?:this|the|your) (?:rfc|patch|pull request|feature request|merge request|change request)\b|\bforward with (?:this|the|your) proposal\b", "it is about the work at hand"),
    (10, r"\bit'?s been (?:ages|too long|forever)\b|\blong time,? no see\b|\bhappy birthday\b", "a friend writes"),
    (10, r"\b(?:the|our|today's|tomorrow's|this week's|\w+day's) (?:team|staff|department(?:al)?|project|board|committee|weekly|monthly|budget|sprint|all[- ]hands|town hall) (?:meeting|sync|catch-?up|retro\w*|call|review|planning)\b.{0,40}\b(?:cancel\w+|moved|postponed|starts?|is (?:on|at|now)|will (?:be|now))\b|\bsprint planning\b", "it is about the work at hand"),
    (14, r"\byou(?:'re| are|'ll be| will be) interviewing (?!with\b|at\b|for\b|in\b|on\b|by\b|via\b|over\b|remotely|virtually|online|next|today|tomorrow|this)\w|\b(?:his|her|their|the candidate's) (?:cv|resume|résumé) (?:is (?:attached|below|here)|attached)\b|\b(?:could|can|would|will) you (?:\w+ )?(?:sit on|chair|be on|help (?:us )?with) (?:the|our|an?|my) (?:\w+ )?(?:interview|selection|hiring|recruitment) panels?\b", "the reader is the one who interviews"),
    (14, r"\b(?:i (?:believe|think|feel) )?my (?:background|experience|skills|qualifications)\b.{0,60}\b(?:strong|good|great|excellent|perfect) (?:fit|match)\b|\b(?:attached|enclosed|here)(?: is|,? please find|,? you will find) my (?:cv|resume|résumé|cover letter)\b|\b(?:refer|introduc|connect)\w* me (?:to|with|for) (?:the|your|an?)\b", "somebody who looks for work writes to the reader"),
    plain=True,
)  # fmt: skip

OTHER = (*_OTHER_SIDE, *_PRACTISED, *_FRIENDS, *_OFFICES, *_AT_HOME, *_TRADE, *_BARGAINS, *_AWAY, *_DAILY_LIFE)
