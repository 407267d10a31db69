"""Hand-made messages with what is in them, for `reading`: who writes, what it is, when, and for how much."""

# ruff: noqa: E501  a sentence of a letter stays on one line

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Letter:
    """A message and its facts. `starts` as ISO 8601 with offsets; `pay` as (low, high, currency, period)."""

    subject: str
    sender: str
    body: str
    kind: str
    company: str | None = None
    starts: tuple[str, ...] = ()
    pay: tuple[float, float, str, str] | None = None
    date: str = "Mon, 2 Mar 2026 10:00:00 -0500"

    def encoded(self, number: int = 0) -> bytes:
        """As it comes over the wire."""
        head = f"From: {self.sender}\nTo: Alice Moore <alice@example.net>\nSubject: {self.subject}\nDate: {self.date}\n"
        mime = f"Message-ID: <{number}@example.net>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        return (head + mime + self.body).encode()


LETTERS = (
    Letter(
        "Interview for the Line Planner role", "Ines Halloran <ines@corrowbakery.example>",
        "Hi Alice,\n\nthank you for applying to Corrow Bakery. We would like to invite you to an interview for the Line Planner role on "
        "Thursday, March 5 at 3:30 pm ET by video.\n\nThe range is $61,000 to $70,000 a year.\n\nBest,\nInes Halloran\nCorrow Bakery\n",
        "interview", "Corrow Bakery", ("2026-03-05T15:30:00-05:00",), (61_000, 70_000, "USD", "year"),
    ),
    Letter(
        "Your application to Petrel Rail", "Petrel Rail Careers <careers@petrelrail.example>",
        "Dear Alice,\n\nthank you for your interest in the Signal Technician position at Petrel Rail. After careful consideration we have "
        "decided to move forward with other candidates.\n\nWe wish you every success.\nPetrel Rail\n", "rejection", "Petrel Rail",
    ),
    Letter(
        "Einladung zum Vorstellungsgespräch", "Jonas Brandl <jonas.brandl@wiesenhof-optik.example>",
        "Sehr geehrte Frau Moore,\n\nwir möchten Sie gerne zu einem Vorstellungsgespräch am Donnerstag, 12.03.2026 um 14:30 Uhr (MEZ) in unser "
        "Büro nach Graz einladen.\n\nMit freundlichen Grüßen\nJonas Brandl\nWiesenhof Optik GmbH\n",
        "interview", "Wiesenhof Optik GmbH", ("2026-03-12T14:30:00+01:00",), None, "Mon, 2 Mar 2026 16:00:00 +0100",
    ),
    Letter(
        "Offer of employment", "Maud Tierney <maud@lanternfield.example>",
        "Dear Alice,\n\nwe are delighted to offer you the position of Archivist at Lanternfield Trust. Your salary will be £34,500 per annum. "
        "Please let us know by 13 March 2026.\n\nMaud Tierney\nLanternfield Trust\n",
        "offer", "Lanternfield Trust", (), (34_500, 34_500, "GBP", "year"), "Mon, 2 Mar 2026 10:00:00 +0000",
    ),
    Letter(
        "We received your application", "no-reply@quillshore.example",
        "Hi Alice,\n\nwe have received your application for Copy Editor at Quillshore Press. Our team will review it and be in touch.\n\n"
        "Quillshore Press Talent Team\n", "confirmation", "Quillshore Press",
    ),
    Letter(
        "Entretien : technicienne de laboratoire", "Léa Fontanel <lea.fontanel@vervaine.example>",
        "Bonjour Alice,\n\nnous souhaitons vous inviter à un entretien pour le poste de Technicienne de laboratoire chez Vervaine le mardi "
        "10 mars 2026 à 11h00 (heure de Paris), en visioconférence.\n\nCordialement,\nLéa Fontanel\nVervaine\n",
        "interview", "Vervaine", ("2026-03-10T11:00:00+01:00",), None, "Mon, 2 Mar 2026 16:00:00 +0100",
    ),
    Letter(
        "Quick chat about a role?", "Omar Velasquez <omar@talentbridge.example>",
        "Hi Alice,\n\nI came across your profile and think you could be a great fit for a Fleet Analyst role with my client, paying $38 to $44 "
        "an hour. Would you be open to a quick chat?\n\nOmar\n", "outreach", None, (), (38, 44, "USD", "hour"),
    ),
    Letter(
        "Coding assessment", "Dovetail Robotics Hiring <hiring@dovetailrobotics.example>",
        "Hi Alice,\n\nthe next step for the Controls Engineer position at Dovetail Robotics is an online coding assessment. Please complete it "
        "within 5 days.\n\nDovetail Robotics\n", "assessment", "Dovetail Robotics",
    ),
    Letter(
        "Entrevista", "Carla Ibáñez <carla@almendral.example>",
        "Hola Alice:\n\nnos gustaría invitarte a una entrevista para el puesto de Analista de compras en Almendral el miércoles 11 de marzo "
        "de 2026 a las 16:00 (hora de Madrid).\n\nUn saludo,\nCarla Ibáñez\nAlmendral\n",
        "interview", "Almendral", ("2026-03-11T16:00:00+01:00",), None, "Mon, 2 Mar 2026 16:00:00 +0100",
    ),
    Letter(
        "Your interview has been cancelled", "Halden Ports <people@haldenports.example>",
        "Dear Alice,\n\nunfortunately we have to cancel your interview for the Berth Scheduler role at Halden Ports. We will be in touch.\n\n"
        "Halden Ports\n", "cancelled", "Halden Ports",
    ),
    Letter(
        "10 new jobs for you", "Job Alerts <alerts@postboard.example>",
        "New jobs that match your search:\n\n• Baker – Oat & Rye – Leeds\n• Night Baker – Millrow – York\n• Pastry Chef – Sorrel – Hull\n\n"
        "Unsubscribe\n", "alert",
    ),
    Letter(
        "Lunch on Friday?", "Bob <bob@example.org>", "Hi Alice,\n\nlunch on Friday at noon? The new place by the river.\n\nBob\n", "other"
    ),
)  # fmt: skip
