"""Rows by staircase: invitations, decisions, people, the pipeline, imports, the profile of the folder's one person."""

from sayyes.store.models.asking import NotNow, Weighed
from sayyes.store.models.calendars import OwnCalendar
from sayyes.store.models.changes import Change
from sayyes.store.models.decisions import StoredDecision
from sayyes.store.models.followups import FollowUp
from sayyes.store.models.imports import Import, ImportedRow
from sayyes.store.models.inbox import Correction, InboxLetter, MailSource, SeenFile, SeenMail
from sayyes.store.models.intakes import Intake
from sayyes.store.models.invitations import Invitation, Message
from sayyes.store.models.notes import AttachedFile, Attachment, Note
from sayyes.store.models.offers import Offer
from sayyes.store.models.openings import Opening
from sayyes.store.models.outbox import Envelope, KeptDraft, MailAccount, Manner, Outgoing
from sayyes.store.models.people import Company, Contact
from sayyes.store.models.processes import Process, StageChange
from sayyes.store.models.profile import Profile
from sayyes.store.models.reanswering import Apportioned, Seen
from sayyes.store.models.rounds import Interviewer, Round

__all__ = [
    "Apportioned",
    "AttachedFile",
    "Attachment",
    "Change",
    "Company",
    "Contact",
    "Correction",
    "Envelope",
    "FollowUp",
    "Import",
    "ImportedRow",
    "InboxLetter",
    "Intake",
    "Interviewer",
    "Invitation",
    "KeptDraft",
    "MailAccount",
    "MailSource",
    "Manner",
    "Message",
    "NotNow",
    "Note",
    "Offer",
    "Opening",
    "Outgoing",
    "OwnCalendar",
    "Process",
    "Profile",
    "Round",
    "Seen",
    "SeenFile",
    "SeenMail",
    "StageChange",
    "StoredDecision",
    "Weighed",
]
