"""Where the fuzzing begins: small well-formed inputs of every kind, and the words that the grammars know."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

CALENDAR = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
METHOD:REQUEST\r
BEGIN:VTIMEZONE\r
TZID:Lemon Time\r
BEGIN:STANDARD\r
DTSTART:16010101T030000\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
UID:lemon-1\r
SEQUENCE:1\r
DTSTAMP:20260301T080000Z\r
DTSTART;TZID=Lemon Time:20260305T150000\r
DURATION:PT45M\r
SUMMARY:Interview with Alice\r
ORGANIZER;CN="Bob, People":mailto:bob@mill.example\r
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:alice@example.net\r
END:VEVENT\r
END:VCALENDAR\r
"""
MAIL = b"""From: =?utf-8?q?Bob_M=C3=BCller?= <bob@mill.example>\r
To: alice@example.net\r
Subject: Interview for the Baker role at Lemon Foods\r
Date: Mon, 2 Mar 2026 10:00:00 -0500\r
MIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary=b\r
\r
--b\r
Content-Type: text/plain; charset=utf-8; format=flowed\r
\r
Could we talk on Thursday, March 5 at 3:30pm ET or between 1 and 4 pm CET?\r
On Sun, Mar 1, 2026 at 9:00 AM Alice <alice@example.net> wrote:\r
> I am free next week.\r
--b\r
Content-Type: text/html\r
\r
<p>The pay is <b>$52,000 - 60,000</b> a year.</p><!-- x --><div><a href="https://zoom.us/j/1">join</a></div>\r
--b--\r
"""
TIMES = (
    "Thu 5 March 2026 at half past two pm CET, 15.30 Uhr, à 14h30, a las 4 de la tarde, 3/4/2026 09:00-10:30 EST, tomorrow noon"
).encode()
PAY = (
    "$52k–60k a year plus 10% bonus; 18.50 €/h brutto; CHF 7'500.- im Monat; £45,000 pro rata; 1.200.000 ₹ p.a.; 95,000+"
).encode()
RECORD = (
    b'{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","hiringOrganization":{"name":"Lemon Foods"},'
    b'"baseSalary":{"currency":"EUR","value":{"minValue":"16.5","maxValue":19,"unitText":"HOUR"}},'
    b'"jobLocation":[{"address":{"addressLocality":"Graz"}}],"url":"https://lemon.example/1","isRemote":true}'
)
FEED = (
    b'<?xml version="1.0"?><rss><channel><title>Lemon</title><item><title>Baker at Lemon</title><link>https://lemon.example/1</link>'
    b"<description><![CDATA[<p>Bread</p>]]></description><salary>18 EUR per hour</salary></item></channel></rss>"
)

CONNECTIONS = b"""Notes:
"Some addresses are missing because members keep them to themselves."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Bob,Mueller,https://www.linkedin.com/in/bob-lemon,bob@mill.example,Lemon Foods,Baker,03 Feb 2025
Alice,"Klein, MBA",https://www.linkedin.com/in/alice-k,,"Rye, Oats & Co",Miller,12 Dec 2024
"""
APPLICATIONS = b"""Application Date,Contact Email,Company Name,Job Title,Job Url,Resume Name,Question And Answers
3/1/25, 9:15 AM,alice@example.net,Lemon Foods,Baker,https://www.linkedin.com/jobs/view/1,cv.pdf,How many loaves:12
"2/28/25, 4:02 PM",alice@example.net,Rye Mill,Miller,https://www.linkedin.com/jobs/view/2,cv.pdf,
"""
MESSAGES = b"""CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
2-aa==,,Bob Mueller,https://www.linkedin.com/in/bob-lemon,Alice Klein,https://linkedin.com/in/a,2025-02-03 10:11:12 UTC,,"Hello,
would you bake for us?",INBOX
"""
CARDS = b"""BEGIN:VCARD\r
VERSION:3.0\r
N:Mueller;Bob;;Dr.;\r
FN:Dr. Bob Mueller\r
ORG:Lemon Foods;Ovens\r
EMAIL;TYPE=WORK,PREF:bob@mill.example\r
item1.TEL;TYPE=cell:+43 660 1234\r
NOTE;ENCODING=QUOTED-PRINTABLE:met at the f=C3=A2te=\r
 in Graz\r
END:VCARD\r
"""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A ZIP of these files, the same each time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


SEEDS: Mapping[str, tuple[bytes, ...]] = {
    "calendar": (CALENDAR,),
    "mail": (MAIL, MAIL.split(b"\r\n\r\n", 1)[1], TIMES),
    "markup": (b'<p>Bread</p><script>x</script><a href="https://zoom.us/j/1">3pm ET</a>&nbsp;&#x41;',),
    "times": tuple(TIMES.split(b", ")),
    "pay": tuple(PAY.split(b"; ")),
    "record": (RECORD, b'{"jobs":[{"id":1,"title":"Baker","pay_input_ranges":[{"min_cents":4200000,"currency_type":"EUR"}]}]}'),
    "feed": (FEED,),
    "archive": (
        zipped({"Connections.csv": CONNECTIONS, "Job Applications.csv": APPLICATIONS, "friends.vcf": CARDS, "a.ics": CALENDAR}),
        b"======\n".join((CONNECTIONS, APPLICATIONS, b"", MESSAGES, b"", CARDS, CALENDAR)),
    ),
    "table": (CONNECTIONS, APPLICATIONS, MESSAGES, CARDS, b"Company;Role;Status;Applied\nLemon;Baker;Phone Screen;5/9/2025\n"),
}
