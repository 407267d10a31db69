"""Laws are tried on many cases; how long one takes on a busy machine is no law, so no deadline is set."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("laws", deadline=None, max_examples=60, derandomize=True)
settings.load_profile("laws")
