"""Which edition of the reader looked at a message: what an earlier one left alone can be read again."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0012_letters_to_processes"),
    ]

    operations = [
        migrations.AddField(
            model_name="seenmail",
            name="edition",
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
