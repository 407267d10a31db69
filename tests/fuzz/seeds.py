"""Where the fuzzing begins: small well-formed inputs of every kind, and the words that the grammars know."""

from __future__ import annotations

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

SEEDS: Mapping[str, tuple[bytes, ...]] = {
    "calendar": (CALENDAR,),
    "mail": (MAIL, MAIL.split(b"\r\n\r\n", 1)[1], TIMES),
    "markup": (b'<p>Bread</p><script>x</script><a href="https://zoom.us/j/1">3pm ET</a>&nbsp;&#x41;',),
    "times": tuple(TIMES.split(b", ")),
    "pay": tuple(PAY.split(b"; ")),
    "record": (RECORD, b'{"jobs":[{"id":1,"title":"Baker","pay_input_ranges":[{"min_cents":4200000,"currency_type":"EUR"}]}]}'),
    "feed": (FEED,),
}
