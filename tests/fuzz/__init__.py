"""Readers against bytes that nobody wrote on purpose."""
