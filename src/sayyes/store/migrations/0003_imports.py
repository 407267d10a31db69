"""People, companies, applications, and what imports did."""

from __future__ import annotations

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0002_further_parts"),
    ]

    operations = [
        migrations.CreateModel(
            name="Company",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
                ("key", models.CharField(max_length=300, unique=True)),
            ],
            options={
                "ordering": ("key",),
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(blank=True, default="", max_length=300)),
                ("link", models.CharField(blank=True, default="", max_length=1000)),
                ("link_key", models.CharField(blank=True, default="", max_length=1000)),
                ("applied_on", models.DateField(blank=True, null=True)),
                ("stage", models.CharField(max_length=20)),
                ("label", models.CharField(blank=True, default="", max_length=300)),
                ("pay", models.CharField(blank=True, default="", max_length=300)),
                ("place", models.CharField(blank=True, default="", max_length=300)),
                ("notes", models.TextField(blank=True, default="")),
                ("changed_at", models.DateTimeField()),
                (
                    "company",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="store.company",
                    ),
                ),
            ],
            options={
                "ordering": ("applied_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
                ("title", models.CharField(blank=True, default="", max_length=300)),
                ("email", models.CharField(blank=True, default="", max_length=1000)),
                ("email_key", models.CharField(blank=True, default="", max_length=1000)),
                ("also", models.JSONField(blank=True, default=list)),
                ("phones", models.JSONField(blank=True, default=list)),
                ("profile", models.CharField(blank=True, default="", max_length=1000)),
                ("profile_key", models.CharField(blank=True, default="", max_length=1000)),
                ("connected_on", models.DateField(blank=True, null=True)),
                ("notes", models.TextField(blank=True, default="")),
                ("changed_at", models.DateTimeField()),
                (
                    "company",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="store.company",
                    ),
                ),
            ],
            options={
                "ordering": ("name", "id"),
            },
        ),
        migrations.CreateModel(
            name="Import",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
                ("kind", models.CharField(max_length=20)),
                ("sha256", models.CharField(max_length=64)),
                ("until", models.DateField(blank=True, null=True)),
                ("done_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("sha256"), 64),
                        name="import_sha256_is_one",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)), fields=("sha256",), name="a_file_is_imported_once"
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="company",
            name="imported",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="companies", to="store.import"
            ),
        ),
        migrations.CreateModel(
            name="ImportedRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("section", models.CharField(max_length=20)),
                ("key", models.CharField(max_length=64)),
                ("action", models.CharField(max_length=10)),
                ("found", models.JSONField()),
                ("before", models.JSONField(blank=True, default=dict)),
                ("after", models.JSONField(blank=True, default=dict)),
                (
                    "application",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="imported_rows",
                        to="store.application",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="imported_rows",
                        to="store.contact",
                    ),
                ),
                (
                    "imported",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="rows", to="store.import"),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.AddConstraint(
            model_name="application",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stage__in", ("saved", "applied", "interviewing", "offer", "accepted", "rejected", "withdrawn", "unknown"))
                ),
                name="application_is_at_a_stage",
            ),
        ),
        migrations.AddConstraint(
            model_name="application",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("company__isnull", False),
                    models.Q(("role", ""), _negated=True),
                    models.Q(("link_key", ""), _negated=True),
                    _connector="OR",
                ),
                name="application_is_for_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="application",
            constraint=models.UniqueConstraint(
                condition=models.Q(("link_key", ""), _negated=True), fields=("link_key",), name="one_application_per_link"
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="contact_has_a_name"),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.UniqueConstraint(
                condition=models.Q(("email_key", ""), _negated=True), fields=("email_key",), name="one_contact_per_email"
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.UniqueConstraint(
                condition=models.Q(("profile_key", ""), _negated=True), fields=("profile_key",), name="one_contact_per_profile"
            ),
        ),
        migrations.AddConstraint(
            model_name="company",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("name", ""), _negated=True), models.Q(("key", ""), _negated=True)),
                name="company_has_a_name",
            ),
        ),
        migrations.AddIndex(
            model_name="importedrow",
            index=models.Index(fields=["section", "key"], name="imported_row_by_key"),
        ),
        migrations.AddConstraint(
            model_name="importedrow",
            constraint=models.CheckConstraint(
                condition=models.Q(("section__in", ("contacts", "applications", "messages", "positions", "events"))),
                name="imported_row_has_a_section",
            ),
        ),
        migrations.AddConstraint(
            model_name="importedrow",
            constraint=models.CheckConstraint(
                condition=models.Q(("action__in", ("new", "changed", "same"))), name="imported_row_did_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="importedrow",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("key"), 64),
                name="imported_row_key_is_a_sha256",
            ),
        ),
    ]
