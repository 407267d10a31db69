"""Rows by staircase: invitations, decisions, the profile of the one person whose folder this is."""

from sayyes.store.models.decisions import StoredDecision
from sayyes.store.models.invitations import Invitation, Message
from sayyes.store.models.profile import Profile

__all__ = ["Invitation", "Message", "Profile", "StoredDecision"]
