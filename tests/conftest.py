"""What every test may use: a visitor of the pages who comes to the right address, and a small web."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

pytest_plugins = ("tests.links.served",)


@pytest.fixture
def visitor() -> Client:
    """A browser on our own address, form tokens checked as in earnest."""
    return Client(headers={"host": f"127.0.0.1:{settings.PORT}"})
