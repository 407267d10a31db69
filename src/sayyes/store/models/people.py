"""Companies and the people in them. A key is what names and addresses are compared by (`readers.exports.identity`)."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

NAME = 300
ADDRESS = 1000


class Company(models.Model):
    """An employer. `imported`: the import that brought it, empty where the person did."""

    name = models.CharField(max_length=NAME)
    key = models.CharField(max_length=NAME, unique=True)
    imported = models.ForeignKey("store.Import", on_delete=models.SET_NULL, null=True, blank=True, related_name="companies")

    class Meta:
        ordering = ("key",)
        constraints = (CheckConstraint(name="company_has_a_name", condition=~Q(name="") & ~Q(key="")),)

    def __str__(self) -> str:
        return self.name


class Contact(models.Model):
    """Somebody the candidate knows or met.

    also: further e-mail addresses. notes: the person's own, which no import ever overwrites.
    """

    name = models.CharField(max_length=NAME)
    company = models.ForeignKey(Company, on_delete=models.PROTECT, null=True, blank=True, related_name="contacts")
    title = models.CharField(max_length=NAME, blank=True, default="")
    email = models.CharField(max_length=ADDRESS, blank=True, default="")
    email_key = models.CharField(max_length=ADDRESS, blank=True, default="")
    also = models.JSONField(default=list, blank=True)
    phones = models.JSONField(default=list, blank=True)
    profile = models.CharField(max_length=ADDRESS, blank=True, default="")
    profile_key = models.CharField(max_length=ADDRESS, blank=True, default="")
    connected_on = models.DateField(null=True, blank=True)
    notes = models.TextField(blank=True, default="")
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ("name", "id")
        constraints = (
            CheckConstraint(name="contact_has_a_name", condition=~Q(name="")),
            UniqueConstraint(name="one_contact_per_email", fields=("email_key",), condition=~Q(email_key="")),
            UniqueConstraint(name="one_contact_per_profile", fields=("profile_key",), condition=~Q(profile_key="")),
        )

    def __str__(self) -> str:
        return self.name
