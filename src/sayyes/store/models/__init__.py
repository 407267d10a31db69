"""Rows by staircase: invitations, decisions, people, applications, imports, the profile of the folder's one person."""

from sayyes.store.models.applications import Application
from sayyes.store.models.decisions import StoredDecision
from sayyes.store.models.imports import Import, ImportedRow
from sayyes.store.models.invitations import Invitation, Message
from sayyes.store.models.outbox import Envelope, KeptDraft, MailAccount, Manner, Outgoing
from sayyes.store.models.people import Company, Contact
from sayyes.store.models.profile import Profile

__all__ = [
    "Application",
    "Company",
    "Contact",
    "Envelope",
    "Import",
    "ImportedRow",
    "Invitation",
    "KeptDraft",
    "MailAccount",
    "Manner",
    "Message",
    "Outgoing",
    "Profile",
    "StoredDecision",
]
