"""Exports of other programs, as they really come."""
