from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0005_pipeline"),
    ]

    operations = [
        migrations.CreateModel(
            name="Seen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seen_at", models.DateTimeField()),
                (
                    "decision",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.storeddecision"),
                ),
                (
                    "invitation",
                    models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="seen", to="store.invitation"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Apportioned",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("shares", models.JSONField(blank=True, default=dict)),
                (
                    "after",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.storeddecision"),
                ),
                (
                    "before",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="store.storeddecision"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("before", "after"), name="two_decisions_are_compared_once"),
                    models.CheckConstraint(
                        condition=models.Q(("before", models.F("after")), _negated=True),
                        name="a_decision_is_compared_with_another",
                    ),
                ],
            },
        ),
    ]
