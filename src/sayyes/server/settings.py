"""Django's settings for the app on one person's computer. Importing them creates nothing; `first_run` does that."""

from __future__ import annotations

import os
import secrets
import sqlite3

from sayyes.server.environment import read_environment
from sayyes.server.sqlite import opening_pragmas

_environment = read_environment(os.environ)

HOME = _environment.home
PORT = _environment.port
DATABASE_FILE = HOME / "sayyes.sqlite3"
SECRET_FILE = HOME / "secret"

# Before the first run there is no secret yet; a passing one is enough for whatever imports the settings without serving.
SECRET_KEY = SECRET_FILE.read_text("ascii") if SECRET_FILE.is_file() else secrets.token_urlsafe(64)
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]  # with our port: see `doorstep`

INSTALLED_APPS = ["django.contrib.staticfiles", "django_htmx", "sayyes.store", "sayyes.web"]
MIDDLEWARE = [
    "sayyes.server.csp.PolicyMiddleware",
    "sayyes.server.doorstep.HostMiddleware",
    "sayyes.server.doorstep.OriginMiddleware",
    "sayyes.server.doorstep.SizeMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "sayyes.server.presence.PresenceMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "sayyes.server.own_clock.OwnClockMiddleware",
    "sayyes.server.faults.FaultsMiddleware",
]
ROOT_URLCONF = "sayyes.server.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATABASE_FILE,
        "OPTIONS": {
            # A transaction that will write takes its lock at once: nobody can find it taken halfway.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": opening_pragmas(sqlite3.sqlite_version_info),
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Messages stay in memory while they are taken in, so that no copy of a private letter is left among temporary files.
MESSAGE_CAP = 25 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = MESSAGE_CAP + 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = MESSAGE_CAP + 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500

CSRF_COOKIE_NAME = "sayyes_form"  # cookies know no ports: other programs on this computer have a `csrftoken` too
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "sayyes.web.errors.stale_form"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Static files come out of the installed packages themselves (ours and htmx), so a wheel needs no build step.
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False

LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = _environment.zone

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "sayyes": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        # A refused Host is a 400 for whoever sent it and no event of ours.
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},
    },
}
