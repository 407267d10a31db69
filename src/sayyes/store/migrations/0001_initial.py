"""The first tables: messages, invitations, decisions, the profile."""

from __future__ import annotations

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
                ("data", models.BinaryField()),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("received_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="message_has_a_name"),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("sha256"), 64),
                        name="message_sha256_is_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reading", models.JSONField()),
                ("corrections", models.JSONField(default=dict)),
                ("overrides", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("settled_as", models.CharField(blank=True, default="", max_length=40)),
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="invitation", to="store.message"
                    ),
                ),
            ],
            options={
                "ordering": ("created_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="Profile",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("name", models.CharField(blank=True, default="", max_length=200)),
                ("situation", models.JSONField(default=dict)),
                ("saved_at", models.DateTimeField()),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="only_one_profile")],
            },
        ),
        migrations.CreateModel(
            name="StoredDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("situation", models.JSONField()),
                ("assumptions", models.JSONField(default=dict)),
                ("seed", models.PositiveBigIntegerField()),
                ("paths", models.PositiveIntegerField()),
                ("engine", models.CharField(max_length=40)),
                ("decision", models.JSONField()),
                ("answer", models.CharField(max_length=20)),
                ("inputs", models.CharField(max_length=64)),
                ("decided_at", models.DateTimeField()),
                (
                    "invitation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="decisions", to="store.invitation"
                    ),
                ),
            ],
            options={
                "ordering": ("decided_at", "id"),
            },
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("settled_as", ""), ("settled_at__isnull", True)),
                    models.Q(("settled_at__isnull", False), models.Q(("settled_as", ""), _negated=True)),
                    _connector="OR",
                ),
                name="settled_at_and_settled_as_go_together",
            ),
        ),
        migrations.AddConstraint(
            model_name="storeddecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer__in", ("yes", "yes_if", "informational", "refer", "no"))),
                name="decision_is_an_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="storeddecision",
            constraint=models.CheckConstraint(condition=models.Q(("paths__gt", 0)), name="decision_has_paths"),
        ),
        migrations.AddConstraint(
            model_name="storeddecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("engine", ""), _negated=True), name="decision_names_its_engine"
            ),
        ),
        migrations.AddConstraint(
            model_name="storeddecision",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("inputs"), 64),
                name="decision_inputs_are_a_sha256",
            ),
        ),
    ]
