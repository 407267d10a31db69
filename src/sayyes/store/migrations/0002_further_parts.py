"""What takes longer to work out is kept beside the decision, once."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="storeddecision",
            name="further",
            field=models.JSONField(blank=True, default=None, null=True),
        ),
    ]
