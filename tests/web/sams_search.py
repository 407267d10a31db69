"""Sam Okafor's search as it stands one day: what every page and every picture is looked at with.

    python -m tests.web.sams_search     with SAYYES_HOME: notes it there, and prints the numbers of what it noted, as JSON

Everything is noted through the use cases, as the pages would, and dated around today.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

ZONE = "America/New_York"


def seed(home: Path) -> dict[str, int]:
    """Note the search on a data folder, in a process of its own; the numbers of what was noted, by name."""
    env = {**os.environ, "SAYYES_HOME": str(home), "SAYYES_ZONE": ZONE, "DJANGO_SETTINGS_MODULE": "sayyes.server.settings"}
    command = [sys.executable, "-m", "tests.web.sams_search"]
    done = subprocess.run(command, env=env, check=True, capture_output=True, text=True, timeout=180)
    told: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return told


def letter(now: datetime, number: int, sender: str, subject: str, body: str, days: int = 0) -> bytes:
    """A letter to Sam that came `days` ago."""
    came = now - timedelta(days=days)
    head = (
        f"From: {sender}\nTo: Sam Okafor <sam.okafor@postbox.example>\nSubject: {subject}\n"
        f"Date: {came:%a, %d %b %Y %H:%M:%S %z}\nMessage-ID: <{number}@letters.example>\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    )
    return f"{head}{body}\n".encode()


def northwind(now: datetime) -> bytes:
    """The invitation that waits for an answer."""
    talk, answer = now + timedelta(days=5), now + timedelta(days=2)
    return letter(
        now, 1, "Priya Raman <priya.raman@northwind-mutual.example>", "Interview: Senior Data Analyst at Northwind Mutual",
        f"""Dear Sam,

Thank you for applying for the position of Senior Data Analyst at Northwind Mutual. We would like to invite you to a
first interview by phone on {talk:%A}, {talk.day} {talk:%B %Y} at 3:00 pm Eastern Time (New York). It will take 45 minutes.

The salary range for this position is $96,000 to $108,000 per year. The team works in a hybrid arrangement.

Please let me know by {answer:%A}, {answer.day} {answer:%B %Y} whether this time suits you.

Kind regards,

Priya Raman
Talent Partner
Northwind Mutual""",
    )  # fmt: skip


def fenwick(now: datetime) -> bytes:
    """An invitation that was read and is not saved yet."""
    talk = now + timedelta(days=7)
    return letter(
        now, 2, "Owen Hart <owen.hart@fenwick-energy.example>", "Your application: Reporting Analyst",
        f"""Hello Sam,

we liked your application for the position of Reporting Analyst at Fenwick Energy and would like to invite you to a video
interview on {talk:%A}, {talk.day} {talk:%B %Y} at 10:30 am. Please plan an hour. The pay is $92,000 per year.

Best wishes,

Owen Hart
Fenwick Energy""",
    )  # fmt: skip


def mailbox(now: datetime) -> tuple[bytes, ...]:
    """What lies in Sam's mailbox: a refusal, a note of receipt, one that nobody can be sure of, private mail."""
    return (
        letter(
            now, 11, "Mill Lane Books <jobs@mill-lane.example>", "Your application at Mill Lane Books",
            "Dear Sam,\n\nWe regret to inform you that we have decided to move forward with other candidates for the Pricing "
            "Analyst position.\n\nMill Lane Books", 2,
        ),
        letter(
            now, 12, "Harbor Health <careers@harbor-health.example>", "We have received your application",
            "Dear Sam,\n\nThank you for applying for the position of Insight Analyst at Harbor Health. We have received your "
            "application and will get back to you.\n\nHarbor Health Recruiting", 3,
        ),
        letter(
            now, 13, "Bolt Freight <people@bolt-freight.example>", "News about your application",
            "Thank you for your interest in the Analyst position. We would like to invite you to an interview. "
            "Unfortunately, we have decided to move forward with other candidates.", 1,
        ),
        letter(
            now, 14, "Lena <lena@home.example>", "Sunday lunch",
            "Are you coming on Sunday? There is soup, and your nephew wants to show you his kite.", 1,
        ),
    )  # fmt: skip


CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//sam//home//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\n"
    b"DTSTART:20260304T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def main() -> None:
    """Note everything in the data folder of the environment."""
    from django.utils import timezone

    from sayyes.server.first_run import open_home

    open_home()
    with timezone.override(ZONE):
        print(json.dumps(note(timezone.localtime())))


def note(now: datetime) -> dict[str, int]:
    """Sam, an invitation that was answered once and has moved since, six processes, a calendar."""
    from sayyes.usecases import calendars, deciding, invitations, profile, taking

    numbers: dict[str, int] = {}
    sam = {"value_now": 96_500.0, "hour_value": 45.0, "free_hours_per_week": 8.0, "status": "employed"}
    market = {"offers_per_year": 0.8, "value_mean": 98_000.0, "value_sd": 14_000.0}
    profile.save(situation={"currency": "USD", "candidate": sam, "market": market}, name="Sam Okafor", now=now)
    calendars.add_file(name="home.ics", data=CALENDAR, now=now, zone=ZONE)
    numbers |= under_way(now)
    kept = invitations.take_in(name="northwind.eml", data=northwind(now), now=now)
    numbers["northwind"] = kept.number
    invitations.correct(number=kept.number, corrections={"industry": "insurance"}, now=now)
    deciding.answer(number=kept.number, now=now)
    numbers["quay"] = offered(now)
    deciding.answer(number=kept.number, now=now)
    waits = taking.hand_in(name="fenwick.eml", data=fenwick(now), now=now)
    assert waits.intake is not None
    return {**numbers, "fenwick": waits.intake}


def process(now: datetime, company: str, role: str, stage: str, days: int, **known: Any) -> int:  # noqa: ANN401 - any particular
    """A process that came to its stage some days ago; its number."""
    from sayyes.usecases import processes
    from sayyes.usecases.processes import Particulars

    about = Particulars(company=company, role=role, **known)
    number = processes.add(particulars=about, stage=stage, on=(now - timedelta(days=days)).date(), now=now).process
    assert number is not None
    return number


def under_way(now: datetime) -> dict[str, int]:
    """Bolt, with one talk behind and two ahead, one of which clashes with Tern's; an application; what is over."""
    from sayyes.usecases import notes, pipeline, rounds
    from sayyes.usecases.rounds import Asker, Plan

    def at(days: int, hour: int) -> datetime:
        return datetime.combine((now + timedelta(days=days)).date(), time(hour), now.tzinfo)

    def planned(number: int, days: int, hour: int, **known: Any) -> int:  # noqa: ANN401 - any field of a plan
        rounds.plan(process=number, version=None, planned=Plan(starts_at=at(days, hour), zone=ZONE, **known), now=now)
        return max(each.number for each in pipeline.find(number=number, now=now).rounds)

    decides = (now + timedelta(days=9)).date()
    bolt = process(now, "Bolt Freight", "Reporting Analyst", "interviewing", 12, decision_on=decides, place="Newark")
    talk = planned(bolt, -4, 10, minutes=45, format="phone", interviewers=(Asker(name="Tom Reyes", title="Head of Reporting"),))
    rounds.hold(round=talk, version=None, now=now)
    learned = "Asked for an example of a report that changed a decision. Four people, one leaves in spring."
    rounds.debrief(round=talk, version=None, text=learned, now=now)
    planned(bolt, 2, 14, minutes=60, format="video")
    notes.write(process=bolt, version=None, text="Ask how many days on site they really mean.", now=now)
    notes.attach(process=bolt, version=None, name="posting.txt", data=b"Reporting Analyst, Newark or two days at home.", now=now)
    tern = process(now, "Tern Records", "BI Developer", "interviewing", 8)
    planned(tern, 2, 14, minutes=30, format="phone")
    harbor = process(now, "Harbor Health", "Insight Analyst", "applied", 15)
    over = process(now, "Mill Lane Books", "Pricing Analyst", "declined", 20)
    process(now, "Larkspur", "Data Analyst", "saved", 1)
    return {"bolt": bolt, "tern": tern, "harbor": harbor, "over": over}


def offered(now: datetime) -> int:
    """Quay & Sons make an offer that ends in five days; its process."""
    from sayyes.usecases import offers
    from sayyes.usecases.offers import Terms

    quay = process(now, "Quay & Sons", "Data Analyst", "interviewing", 25)
    ends = (now + timedelta(days=5)).date()
    terms = Terms(pay="$108,000 a year and a bonus", value=111_000.0, currency="USD", deadline_on=ends)
    offers.receive(process=quay, version=None, terms=terms, now=now)
    return quay


if __name__ == "__main__":
    main()
