"""The grammar of an employer's name: how one is written, what is cut off it, and which words are none."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re

from sayyes.readers.company_senders import ORGANISATION
from sayyes.readers.role import NOUN
from sayyes.readers.vendors import key, words_of

LEGAL = r"(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|AG|SE|PLC|plc|LLP|LP|S\.A|S\.L|SL|eG|e\.V|SA|SAS|BV|N\.V|NV|Pty Ltd|Co|KG|AB|Oy|ApS|S\.p\.A|SpA)\b\.?"
_WORD = r"(?<!\w)(?!(?:I|I'm|I'd|I'll|We|Our|You|Your|My)\b)(?:[A-Z0-9À-Þ][\w&'+-]{0,60}(?:\.\w{1,30}){0,3}|[a-z]{1,20}[A-Z]\w{0,40}|\w{1,40}\.(?:io|ai|com|org|net|co))"
NAME = (
    rf"(?P<name>(?:St\. )?{_WORD}(?: (?:{_WORD}|&|\+|(?:of|and|the|for|de|du|di|la|des|y|und|et)(?= (?:the )?[A-Z0-9])))"
    rf"{{0,6}}(?:,? {LEGAL})?(?:,? {_WORD} & (?:Co|Sons|Partners|Company)\b\.?)?)(?!\w)"
)
WHOLE = rf"(?>{NAME})"
DESK = (
    r"(?:(?:University |Global |Technical |Campus |HR |Early |College |Corporate )*(?:Recruit\w+|Talent(?: Acquisition| Aquisition)?|Hiring|People|HR|Human Resources|Careers?|Staffing|Scheduling|"
    r"Interview\w*|Candidate \w+|Jobs|University|Onboarding|Admissions|Employment|Personnel)(?: (?:and|&) \w+)?(?: Operations| Ops| Department| Dept| Specialist| Coordinator| Partners?)?)"
)
DIVISION = r"(?:Einkauf|Verkauf|Vertrieb|Marketing|Controlling|Personal(?:wesen)?|Lager|Büro|Service|Außendienst|Innendienst|Homeoffice|Bereich|Team|Raum|Herzen|Norden|Süden|Osten|Westen|Rahmen|Schichtdienst|Nachtdienst|Kundendienst)"
JOB = r"(?i:positions?|roles?|openings?|opportunit(?:y|ies)|jobs?|internships?|vacanc(?:y|ies)|careers?|employment|application|candidacy|intern|stelle)"

_NOT_A_COMPANY = re.compile(
    r"^(?i:re|aw|fw|fwd|wg|tr|rv|antw|sv|vs|gespräch|gesprächstermin|entretien|rendez-vous|reunión|colloquio|réponse|antwort|absage|zusage|angebot|stellenangebot|vertragsangebot|arbeitsvertrag|vertrag|offre|contrat|contrato|contratto)$|^(?i:(?:ihre?|ihr|unser|unsere|votre|notre|nuestr[oa]|vuestr[oa]|su|sus|il suo|la sua|uw|din|dein|deine)) |^(?i:service|département|direction|équipe|departamento|abteilung|servicio|área)(?: (?i:de|des|du|der|und|et|y))?(?: (?i:la|les|l'))? ?(?i:recrutement|recrutements|rh|ressources humaines|personnel|carrières|recursos humanos|selección|personal|empleo|hr)$|^(?:Selección|Empleo|Personal|Personalabteilung|Recrutement|Karriere|Recursos Humanos|Confidential|Undisclosed|Unnamed|Anonymous|Not Disclosed|TBD|TBA|NA)$|^(?:Action|Important|Immediate|Sr|Jr|Lead|Head|Chief) |^(?:Entretien|Entrevista|Vorstellungsgespräch|Einladung|Bewerbung|Candidature|Candidatura|Convocation|Telephone|Termin|Gesprek|Zusage|Onsite|Reschedul\w*|Cancel\w*|Absage|Verschiebung|Terminverschiebung|Kennenlernen|Eingangsbestätigung|Annulation|Report|Rappel|Cancelación|Oferta|Oportunidad|Opportunit\w+|Proposition|Shortlisted|Tomorrow|Availability|The|Our|Your|This|That|My|We|You|I|It|If|He|She|They|A|An|And|For|In|On|At|To|Hi|Hello|Dear|Please|Thank|Thanks|Unfortunately|Best|Regards|Sincerely|"
    r"Recruit\w*|Talent|Hiring|HR|Human|People|Team|Interview\w*|Application\w*|Apply|Job|Jobs|Role|Position|Offer|Update|Status|Next|New|Re|Fwd|FW|Invitation|Invite|"
    r"Phone|Video|Call|Zoom|Meeting|Google Meet|Round|Urgent|Action|Required|Reminder|Confirm\w*|Congratulations|Welcome|Remote|Hybrid|Onsite|On-site|Full|Part|Senior|Junior|"
    r"Follow|Thank You|Candidate|Career|Careers|Support|Info|Noreply|No-reply|Notification\w*|Automatic|Message|Subject|From|Date|Location|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|EST|EDT|PST|PDT|CET|GMT|UTC|IST|"
    r"United States|USA|US|UK|India|Europe|Summer|Winter|Spring|Fall|Technical|Final|First|Second|Online|Coding|Assessment|FinTech|Startup|Fortune|LPA|W2|Complete|Land|University|Campus|College|Global|Corporate|Recruitment|LinkedIN|Twitter Handle|\d\w*)$|"
    r"^(?:Re|Fwd?|Update|Urgent|Reminder|Interview|Job|Application|Thank|Thanks|Your|Our|New|Offer|Invitation|Hi|Hello|Dear|Congratulations|Phone|Scheduled|Technical|Coding|Confirming|Important|Follow)\b",
)
_DESK_WORDS = words_of("""
myhr corporate functions declined accepted tentative canceled on hold requisition req provost dr prof mr mrs ms miss verwaltung
services service shared resourcing recruitment recruiting recruiter hr human resources unit team teams department dept desk
office central hub portal testing screening questions admin administration operations selection panel interview interviews
talent acquisition people careers career jobs job workforce staff staffing employment personnel candidate candidates candidacy
experience care hiring early campus graduate training annex application applications tracker bot system compliance
occupational assessments assessment assess invitations messages notifications updates update reminder appointment voicemail
private confidential references reference quick competition notice results result opportunity phone video online test tests
exercise task game challenge problem solving complete first second final round stage next steps cancellation cancelled
rescheduled postponed meeting call event of the your our and for to de des du la le les der die das und y e el équipe l'équipe
l’équipe rh recrutement recrutements ressources humaines espace candidat candidats candidature direction emploi carrières
stages equipo reclutamiento selección empleo empleos vacantes recursos humanos rrhh talento joven personas registro
electrónico plataforma plateforme personal personalabteilung personalwesen bewerbung bewerbungen bewerbungs karriere
schulleitung zusage absage zwischenbescheid vertretungsstelle terminservice unterlagen nachgereichte termin
eingangsbestätigung stelle hallo servus scholarly appointments vetting casting grants fellowships simulations academic
editorial l1 l2 l3 r1 r2 hi hello
""")
_DESK_PREFIX = re.compile(
    r"^(?:(?:l['’])?(?:équipe|équipes)(?: (?:de |du )?(?:recrutement|rh|talents?))?(?: (?:de|du|chez|d['’]))?|equipo(?: de (?:reclutamiento|selección|talento|rrhh))?(?: de)?|"
    r"(?:reclutamiento|selección|talento|empleo)(?: (?:de|en))?|service (?:rh|recrutement)(?: de)?|team|das team von|ihr|dein) (?=[A-ZÀ-Þ0-9])",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|[ap]\.m)\b|\d{1,2}[.:h]\d\d\b", re.IGNORECASE)  # "2pm London"
_CODE = re.compile(r"^(?=\S*\d)(?=\S*-)[A-Z0-9/-]+$|^[A-Z]{2,}(?: [A-Z]{2,})+ \d{4,}$")  # "PM-2026-031": a number of theirs
_NO_NAME = re.compile(
    r"^(?:Cancellation|Notice|Results?|Invitation|Confirmation|Reminder|Letter|Offer|Outcome|Acknowledgement|Receipt|Office|Head|Director|Vice President) of\b|\b(?:Test|Exam|Assessment|Examination|Questionnaire|Programada|Opportunity|St|Rd|Ave)$"
    r"|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day)?\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b|\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
)
_ORDINAL = re.compile(r"\d+(?:[.:]\d+)?(?:h|th|st|nd|rd)?\b(?! [A-Z][a-z])")
_STREET = re.compile(
    r"^\d{1,5}[a-zA-Z]? (?:\S+ ){0,4}(?:Lane|Street|St|Road|Rd|Avenue|Ave|Drive|Way|Square|Place|Court|Close|Terrace|Boulevard|Blvd|Row|Crescent|Hill|Gardens|Yard|Quay|Parade|Mews|Walk|Floor)\.?(?:,.*)?$"
    r"|^\d{1,4},? (?:rue|avenue|boulevard|place|via|calle)\b|(?:straße|strasse|str\.|gasse|allee|platz|weg),? \d{1,4}$",
    re.IGNORECASE,
)  # a house number and a street are where, not who
VENUE = re.compile(
    r"\b(?:meet(?:ing|s)?(?! (?:the|our|some|more|with|several|everyone|everybody|people)\b)|see you|coffee|tea|lunch|drinks?|breakfast|dinner|held|takes? place|sit down)"
    r"\b[^.!?\n]{0,30}(?<!\w)(?:at|@|in) (?:the )?\Z",
    re.IGNORECASE,
)  # where one meets is not whom one meets
CAFE = re.compile(
    r"\b(?:at|@|in) (?:the )?(?:Starbucks|Costa(?: Coffee)?|Pret(?: A Manger)?|Caff[eè] Nero|Dunkin(?:' Donuts)?|Tim Hortons|Panera(?: Bread)?|WeWork|Regus)$"
)  # houses where others hold their interviews: "at" them is as often a place as an employer
_WORK_WORDS = re.compile(
    r" (?:Interviews?|Requests?|Applications?|Offers?|Updates?|Positions?|Roles?|Jobs?|Internships?|Invitation|Confirmation|Status|Next Steps?)\b.*$"
)
SUFFIX = re.compile(
    rf"(?:'s)?[ ,|-]+(?:the )?(?:Resourcing|(?:Recruiting|Recruitment|Staffing|Hiring|HR|Talent)(?: (?:Unit|Hub|Desk|Services?|Coordination|Centre|Center|Inbox|Office))|e-?Recruitment|Testing|Assessments?|Invitations?|Messages|Personal|Bewerbung\w*|Orga|Inbox|Mailbox|Recruitment Inbox|Early Careers|Recrutement|Recursos Humanos|Selección|Personalabteilung|Karriere|Office|{DESK}|Team|HR Team|Talent Team|Recruiters?|Notifications?|Support|via .*|Application|No-?Reply|Job Alerts?|Alerts?|Offers?|Admin|Digest|Weekly.*|Candidate.*)(?: Team)?$"
)  # fmt: skip


def tidy(raw: str) -> str:
    name = re.sub(r"[\[\]{}<>*\"]", "", re.sub(r"^[\w /]{2,20}: ", "", raw)).strip(" ,;:|-–—'!?")
    name = re.sub(r"^The (?=[A-Z].* [Tt]eam$)", "", _DESK_PREFIX.sub("", name))
    for _ in range(2):
        name = SUFFIX.sub("", name).strip(" ,;:|-–—")
    name = re.sub(r"^(?:19|20)\d\d ", "", name.split(": ")[0])
    name = re.sub(
        r"^(?:Recruiting|Recruitment|Recrutement|Talento|Karriere|RH|RRHH|Service RH|HR|Personalabteilung|Talent at|Careers at) (?=[A-ZÀ-Þ])",
        "",
        name,
    )
    name = re.sub(r"^(?:North American?|Global|The (?=[A-Z]\w+ Recruit)) ", "", name)
    name = re.sub(
        r"(?: (?:Early|Global|Campus|Corporate|North America|Job|Status|Update|Application(?: Status| Update)?))+$",
        "",
        name,
    )
    name = re.sub(r"^(\S+) (?:College|University)$", r"\1", name)  # "Acme College" recruits at colleges
    name = _WORK_WORDS.sub("", name)
    name = re.sub(r"(?:,? (?:and|for|of|the|de|&))+$", "", name)
    name = re.sub(r"'s$", "", name)
    return name if re.search(r"\b(?:Inc|Co|Corp|Ltd|LLC|Bros|S\.A|S\.L)\.$", name) else name.rstrip(".")


def bare(name: str) -> str:
    return re.sub(rf",? {LEGAL}$", "", name)


def possible(name: str, people: frozenset[str]) -> bool:
    if (
        all(word.strip(".,'’&-").casefold() in _DESK_WORDS or not word.strip("&-–0123456789") for word in name.split())
        or _CODE.match(name)
        or _NO_NAME.search(name)
        or (ORGANISATION.fullmatch(name) and not re.fullmatch(LEGAL, name))
    ):
        return False
    if _CLOCK.match(name) or _STREET.search(name) or _ORDINAL.match(name):
        return False
    if len(name) < 2 or len(name) > 70 or name.isdigit() or _NOT_A_COMPANY.search(name) or key(name) in people:
        return False
    noun = NOUN.search(name)
    plural = noun is not None and noun.group().endswith("s") and noun.end() == len(name)
    if noun and not plural and not re.search(rf"{LEGAL}$|\b(?:Partners|Associates|Group)\b", name):
        return False
    return not re.match(r"^\d", name) or bool(re.search(r"[A-Za-z]{2}", name))
