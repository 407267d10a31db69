"""The web face as a Django application: it brings templates and static files, and no rows."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Parse, call one use case, render."""

    name = "sayyes.web"
    label = "web"
