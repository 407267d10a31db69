"""Senders and tools that stand between an employer and a candidate: never the employer, whoever's name is on the envelope."""

from __future__ import annotations

import re
import unicodedata


def words_of(text: str) -> frozenset[str]:
    """The words of a written list."""
    return frozenset(text.split())


# Applicant tracking, job boards, assessment vendors, schedulers and video rooms; names without spaces or punctuation.
_VENDORS = words_of("""
ashby ashbyhq greenhouse greenhousemail greenhouseio lever leverco icims smartrecruiters smartrecruitersmail
workable workablemail candidatesworkablemail taleo oracle workday myworkday myworkdayjobs bamboohr breezy breezyhr
jazzhr jazz applytojob jobvite recruitee personio teamtailor successfactors ultipro ukg adp paylocity paycom
rippling gusto gem comeet pinpoint pinpointhq eightfold phenom avature bullhorn zohorecruit zoho loxo crelate
jobscore jobadder pageup silkroad cornerstone csod hireology indeed indeedapply indeedjobs linkedin linkedinjobs
linkedinpremium glassdoor ziprecruiter monster dice careerbuilder simplyhired naukri naukricom xing stepstone reed
totaljobs seek jobstreet governmentjobs neogov usajobs handshake joinhandshake wellfound angellist angelco hired
otta welcometothejungle builtin builtinnyc theladders snagajob flexjobs remoteok weworkremotely talentcom neuvoo
jooble adzuna lensa jobcase upwork toptal instahyre hirist foundit cutshort jobplatform hackerrank codility hirevue
pymetrics codesignal testgorilla coderpad codersrank coderbyte devskiller shl harver wonderlic willo sparkhire
modernhire criteria criteriacorp karat byteboard hackerearth mettl imocha plum zoom zoomus zoomcommunications teams
microsoftteams msteams googlemeet meet googlecalendar calendar calendly goodtime webex skype whereby doodle outlook
gmail google_meet calcom chilipiper x ai prelude modernloop paradox olivia docusign hellosign whatsapp telegram
signal slack facebook twitter instagram youtube
""")
_VENDOR_HOSTS = frozenset(
    _VENDORS - {"x", "ai", "meet", "teams", "calendar", "gem", "hired", "plum", "oracle", "criteria", "docusign"}
)
_FREE_MAIL = words_of("""
gmail googlemail yahoo ymail hotmail outlook live msn aol icloud me mac proton protonmail pm gmx web mail yandex
zoho tutanota fastmail hey qq 163 126 rediffmail t-online freenet orange laposte libero
""")
_NO_COMPANY = words_of("""
example test company mail email localhost e t em news info invalid mail email careers career jobs job talent hire hr recruiting
recruitment apply notifications www candidates match college university school agency office work team staff resend sendgrid
mailgun mailchimp amazonses messages notify system domain suite mydomain yourcompany correo posta courriel
""")
_DESK_PART = re.compile(
    r"[-_](?:careers?|karriere|jobs?|recruit\w*|hr|rh|rrhh|hiring|talent|team|bewerbung\w*|emploi|empleos?|mail|apply|people)$|^(?:careers?|jobs?|hr|rh|team|mail)[-_]"
)
# A name put together with one of these is more likely a tracker, a board or an assessment vendor than an employer; no proof.
_TOOL = re.compile(
    r"^(?:hire|hiring|recruit|talent|jobs?|applicant|apply(?=[a-z]{3})|candidat|assess|interview|vacan|career|bewerb|resumes?|emplois?|empleos?|people(?=[a-z]{3}))[a-z0-9]{2,}$"
    r"|[a-z0-9]{2,}(?:(?<!s)hires?|hiring|recruit|recruiter|recruiting|jobs?|talents?|careers?|apply|assess|assessments?|interviews?|candidat[eos]?|bewerbung|emploi|empleo|(?<=[a-z]{4})hr)$"
    r"|^(?:ats|hris?)(?:mail|system)?$"
)
_MACHINES = words_of("""
mailer smtp bounce bounces reply noreply hello app api my go portal assistant notification send sender us eu uk bot
""")
_SHORTEST_LABEL = 4
_ENDINGS = words_of("""
ai io bio vc dev app tech eu inc online shop store studio agency health
""")
_SECOND_LEVEL = words_of("""
co com org net ac gov edu ne or sch nhs police ltd plc govt school k12
""")

DESK_ADDRESS = re.compile(
    r"^(?:no-?reply|do-?not-?reply|jobs?|careers?|hr|recruit\w*|talent\w*|notifications?|info|offers?|system|hello|hiring|people|apply|applications?|invites?|candidates?|updates?|team|work|contact|support|messages?|mail|interviews?|scheduling|humanresources|staffing|bewerbung\w*|personal|karriere|recrutement|rh|rrhh|talento|seleccion|empleos?|emploi|lavoro|vacatures?|vacanc\w+|resourcing|employment|people|jobs\w*|admin|citas|office|desk|praxis|sekretariat|secretariat)\b",
    re.IGNORECASE,
)


def key(name: str) -> str:
    """A name for comparing: letters and digits only, lower case."""
    return re.sub(r"[^\w]|_", "", name.casefold())


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae"})


def host_letters(name: str) -> str:
    """A name for comparing with a host's: "Müller & Verdín" as mueller-verdin.example would write it, letters and digits only."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", name).casefold().translate(_UMLAUTS))
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())


def is_vendor(name: str) -> bool:
    """Does this name belong to a tool or a board? "LinkedIn Jobs" and "Google Calendar" do, "Lever Brothers" does not."""
    words = re.sub(
        r"(?i)\b(?:jobs?|careers?|recruit\w*|alerts?|team|notifications?|premium|news|apply|weekly|digest|job alert|match)\b",
        "",
        name,
    )
    return key(name) in _VENDORS or (bool(key(words)) and key(words) in _VENDORS)


def organisation(host: str) -> str:
    """The label of a host name that carries the organisation: `careers.acme.co.uk` -> `acme`."""
    labels = [label for label in host.lower().rstrip(".").split(".") if label]
    if len(labels) >= 3 and labels[-2] in _SECOND_LEVEL:
        labels = labels[:-2]
    elif len(labels) >= 2:
        labels = labels[:-1]
    return labels[-1] if labels else ""


def is_vendor_host(host: str) -> bool:
    """Is this the host of a tracker, board, scheduler or assessment vendor?"""
    labels = host.lower().split(".")
    return any(key(label) in _VENDOR_HOSTS for label in labels[:-1]) or key(organisation(host)) in _VENDOR_HOSTS


def is_free_mail(host: str) -> bool:
    """A mail service that anybody can have an address at."""
    return organisation(host) in _FREE_MAIL


def tool_like(name: str) -> bool:
    """Is this name put together the way tools name themselves? "TalentPond", "gatehire": a suspicion, no proof."""
    return _TOOL.search(host_letters(_DESK_PART.sub("", name.casefold()))) is not None


def company_hint(host: str) -> str | None:
    """A name guessed from a sender's host, or None where the host says nothing about an employer."""
    name = own_label(host)
    if tool_like(name):
        name = hosted_label(host)
    if not name or is_vendor_host(host) or is_free_mail(host) or name in _NO_COMPANY or host.endswith((".edu", "example.com")):
        return None
    return name.replace("-", " ").replace("_", " ").title() if len(name) > 3 else name.upper()


def own_label(host: str) -> str:
    """The label of the organisation without a desk's mark: `jobs.acme-careers.co.uk` -> `acme`."""
    label = organisation(host)
    before = host.lower().partition(f".{label}.")[0].rsplit(".", 1)[-1]
    if label in _ENDINGS and before != host.lower() and before not in _NO_COMPANY | _MACHINES and not DESK_ADDRESS.match(before):
        label = before  # `acme.ai.example`
    return _DESK_PART.sub("", label)


def hosted_label(host: str) -> str:
    """The customer's label at a tool's host, "" where there is none: `acme.talenthub.com` -> `acme`."""
    before, _, _ = host.lower().partition(f".{organisation(host)}.")
    label = _DESK_PART.sub("", before.rsplit(".", 1)[-1])
    hosted = before != host.lower() and len(label) >= _SHORTEST_LABEL and label not in _NO_COMPANY | _MACHINES
    return label if hosted and not DESK_ADDRESS.match(label) else ""
