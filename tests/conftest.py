"""What every test may use: a visitor of the pages who comes to the right address, and a small web."""

from __future__ import annotations

import os

import pytest
from django.conf import settings
from django.test import Client
from hypothesis import settings as of_hypothesis

of_hypothesis.register_profile("suite", deadline=None)  # a busy machine is no finding
of_hypothesis.load_profile("suite")
pytest_plugins = ("tests.links.served",)

# No test touches the keyring of whoever runs it; what is kept is kept in files of passing folders.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


@pytest.fixture
def visitor() -> Client:
    """A browser on our own address, form tokens checked as in earnest."""
    return Client(headers={"host": f"127.0.0.1:{settings.PORT}"})
