"""Wordings of letters about something else."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

OTHER = worded(
    "other",
    (13, r"\bhow (?:did|was|were)\b.{0,15}\b(?:your|the|that|my|his|her) (?:\w+ )?interview\b(?! (?:process|experience|for you|with us))", "a friend asks how an interview was"),
    (13, r"^(?:\W*(?:hi|hey|hello|dear) \w+,? )?\bi (?:just )?(?:had|did|got through|bombed|aced|survived|finished) (?:my|an|the) (?:\w+ ){0,2}interview\b|\bmy (?:own )?interview (?:at|with) (?!us\b)", "somebody tells of an own interview"),
    (13, r"\b(?:happy|glad|honou?red|delighted|willing|of course|agree\w*|be pleased) to (?:be|act as|serve as|give|provide|write) (?:you |your |a |as )*(?:\w+ )?(?:reference|referee|recommendation)\b|\bas your (?:reference|referee)\b|\bput (?:me|my name) (?:down )?as (?:a |your )?(?:reference|referee)\b|\breference (?:letter )?for you\b", "a referee writes"),
    (15, r"\bexit (?:interview|meeting|conversation)s?\b|\baustrittsgespräch\w*|\bentretien de départ\b|\bentrevista de salida\b", "an interview at the end of a job"),
    (15, r"\b(?:visa|green card|citizenship|naturali[sz]ation|asylum|immigration|passport|global entry) (?:\w+ )?interview\b|\binterview\b.{0,60}\b(?:consulate|embassy|uscis)\b|\bvisumsgespräch\b", "an interview at an office"),
    (13, r"\b(?:participate|take part|participants?|participating)\b.{0,60}\b(?:interview|stud(?:y|ies)|focus group|survey)\b.{0,120}\b(?:voucher|gift card|receive|earn|incentive|thank-you|compensat\w+|[$€£] ?\d)|\b(?:user|market|consumer|ux) research (?:interview|study|session|participants?)\b|\bpaid (?:\w+ )?(?:research )?(?:study|interview|survey)\b", "a study looks for participants"),
    (16, r"\b(?:accept|publish\w*|consider\w*|reviewed|decline|reject\w*|regarding|submitted|revis\w+)\b.{0,40}\b(?:your|the) (?:\w+ )?manuscript\b|\byour (?:\w+ )?manuscript\b|\b(?:suitable|accepted|acceptance|unsuitable) for publication\b|\beditorial (?:board|office|decision)\b", "a journal writes"),
    (14, r"\b(?:(?:unit|flat|apartment|apt\.?) (?:no\.? )?\d+\w?|rental application|your (?:lease|tenancy|landlord|mortgage)|mortgage advis\w+|boiler|viewing (?:at|of|is|confirmed))\b", "it is about a home"),
    (14, r"\b(?:your (?:insurance )?claim|claim (?:no|number|\d+)|(?:your|the) policy (?:had|has|is|was)|jury (?:service|duty)|courthouse|court date|tax return|passport appointment)\b", "it is about a claim or an office"),
    (14, r"\bapplication (?:to|for) (?:the|our|a) [\w ]{2,40}\b(?:fund|grant|scholarship|residency|bursary|award|loan|visa|membership|card)\b|\b(?:place|spot) on (?:the|our) (?:ma|ba|msc|bsc|mba|phd|course|degree|programme|program)\b|\bacademic advis\w+|\bregistration opens\b|\b(?:studienplatz|zulassung zum studium)\b", "it is about study or a grant"),
    (11, r"\b(?:podcast|radio show|our magazine|my article|my (?:thesis|dissertation|research study))\b|\bjournalist (?:at|for|with)\b", "it is about an interview for the public"),
    (11, r"\b(?:gym|bring a towel|yoga|audition|rehearsal|donations|signing up to help|volunteer (?:shift|day)|pta|choir)\b", "it is about free time"),
    (11, r"\b(?:stand-?up (?:is|moved|at)|tomorrow's stand-?up|sprint (?:planning|review)|q[1-4] (?:plan\w*|review|numbers|goals)|quarterly (?:review|numbers)|before the client sees|wireframes with you|our release)\b", "it is about the work at hand"),
    (14, r"\b(?:dear (?:neighbou?rs?|members?|residents?|tenants?|customers?|patients?|donors?)|annual general meeting|\bagm\b|community room|annual physical|check-?up|before your visit|fast for \d+|blood test|repeat prescription)\b", "a private appointment"),
    (9, r"\b(?:free|up|around|fancy|meet|join (?:me|us)) for (?:lunch|dinner|brunch|a (?:drink|beer|pint)|drinks)\b|\bjob hunt\b|\blove,?$|\bmy treat\b", "a friend writes"),
    (16, r"\bparent-teacher\b|\bprogress with (?:his|her|their) teacher\b|\b(?:elternsprechtag|elterngespräch|elternabend|liebe eltern)\b|\bparents-professeurs\b|\bchers parents\b|\bestimadas familias\b", "a school writes to parents"),
    (16, r"\b(?:appointment|consultation|booked in) with (?:dr\b|nurse\b|your (?:doctor|dentist|gp))|\b(?:insurance|health|medicare) card\b|\bgesundheitskarte\b|\bcarte vitale\b|\bcita con (?:el |la )?dra?\b|\brendez-vous\b.{0,60}\b(?:avec le|chez le) d(?:r|octeur|entiste)\b|\bbring your (?:insurance|referral)\b", "a medical appointment"),
    (12, r"\b(?:pass ?code|verification code|one-?time (?:code|password|passcode)|security code|sign-?in code|login code|access code|verify your (?:e-?mail|account|identity)|confirm your e-?mail|reset your password|two-factor|2fa)\b", "an account's code"),
    (11, r"\baccount has been created\b|\bnew device\b|\bsign-?in activity\b|\blogin information\b|\bcreate (?:a|your) password\b|\binbox that is not actively monitored\b", "an account note"),
    (10, r"\byour order\b|\babout (?:the|your|an?|this) (?:invoice|order|bill|payment|subscription)\b|\bhas shipped\b|\bwas shipped\b|\bshopping with us\b|\b(?:recent|your) (?:transaction|purchase|invoice|receipt|payment)\b|\btrack your package\b|\brate your experience\b", "a purchase"),
    (9, r"\b\d+ ?% off\b|\bdiscount\b|\blimited time\b|\bfree trial\b|\bupgrade to\b|\bclaim your\b|\bcredit card\b|\bpremium\b.{0,40}\b(?:upgrade|trial|off)\b|\bchance to win\b|\bcoaching packages?\b|\bwebinar\b", "an advertisement"),
    (20, r"^(?:from [\w.]+ import \w|import \w+$|def \w+\(|class \w+[:(]|#include <|<\?php)", "program text, no message"),
    (10, r"\byou(?:'ve| have)? (?:decided|chosen|elected) not to (?:continue|proceed|go|move|pursue)\b", "you withdrew"),
    (8, r"\b(?:add|upload) (?:your|a) resume (?:to your profile|now|,)|\bupdate your (?:profile|privacy settings|preferences)\b", "a job site asks for a profile"),
    (9, r"\b(?:parent|dental|dentist|doctor|patient|clinic|school|haircut|delivery|birthday|wedding|meetup|webinar|viewing|mortgage|insurance quote)\b.{0,60}\b(?:appointment|conference|visit|reminder|party|on|at|rsvp|with|to)\b", "a private appointment"),
    (9, r"\byou(?:'ve| have)? (?:successfully )?withdr(?:aw|ew|awn)\b.{0,60}\bapplication\b|\bwithdrawal of your application\b", "an application was withdrawn"),
    (7, r"\b(?:view|read) more (?:posts|comments)\b|\b\d+ comments\b|\bnewsletter\b|\b\d+ (?:tips|ways|mistakes|questions|tricks|reasons)\b|\bread more on\b|\btips (?:to|for)\b|\bprofile (?:was viewed|views)\b|\bleave a review\b|\bwrite a review\b|\brefer a friend\b|\breferral (?:bonus|program|code|link)\b|\bresume (?:scored|review|template)\b|\bmock test\b|\bsalary calculator\b", "a newsletter or promotion"),
    plain=True,
)  # fmt: skip
