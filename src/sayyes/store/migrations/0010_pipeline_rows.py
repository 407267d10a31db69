"""Applications of imports, invitations, and what the profile told of processes and offers become openings and processes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.utils import timezone

OFFER_STAGE = {"offer": "offered"}
EXTRAS = ("headroom", "bargains", "competitor")
LEGAL = re.compile(
    r"[\s,]+(?:inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|gmbh|ag|kg|se|sa|sas|s\.a|bv|b\.v|nv|oy|ab|as|spa|srl)\.?$"
)


def forward(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django hands it in
    applications(apps)
    imported_rows(apps)
    told_processes(apps)
    invitations(apps)


def applications(apps: Apps) -> None:
    """Every application keeps its number: as a process, and as an opening."""
    Application, Opening, Process = (apps.get_model("store", name) for name in ("Application", "Opening", "Process"))
    for row in Application.objects.order_by("id").iterator():
        opening = Opening.objects.create(
            pk=row.pk,
            company_id=row.company_id,
            role=row.role,
            link=row.link,
            link_key=row.link_key,
            place=row.place,
            pay=row.pay,
        )
        process = Process.objects.create(
            pk=row.pk,
            opening=opening,
            stage=OFFER_STAGE.get(row.stage, row.stage),
            label=row.label,
            remarks=row.notes,
            applied_on=row.applied_on,
            added_at=row.changed_at,
            changed_at=row.changed_at,
        )
        stand(apps, process, row.applied_on or local_day(row.changed_at), row.changed_at)


def imported_rows(apps: Apps) -> None:
    """Rows of imports speak of processes, in the words of our stages."""
    ImportedRow: Any = apps.get_model("store", "ImportedRow")
    for row in ImportedRow.objects.filter(section="applications").iterator():
        row.process_id = row.application_id
        for told in (row.before, row.after):
            if "stage" in told:
                told["stage"] = OFFER_STAGE.get(told["stage"], told["stage"])
        row.save(update_fields=["process", "before", "after"])


def told_processes(apps: Apps) -> None:
    """What the person told of other processes and of offers in hand."""
    for row in apps.get_model("store", "Profile").objects.all():
        situation = dict(row.situation)
        currency = str(situation.get("currency") or "")[:3]
        for told in situation.pop("processes", None) or ():
            told_process(apps, told, currency, row.saved_at)
        for told in situation.pop("offers", None) or ():
            told_offer(apps, told, currency, row.saved_at)
        if situation != row.situation:
            row.situation = situation
            row.save(update_fields=["situation"])


def told_process(apps: Apps, told: Mapping[str, Any], currency: str, at: datetime) -> None:
    process = new_process(apps, told, "interviewing", currency, at)
    if told.get("decision_days") is not None and not told.get("rounds"):
        process.decision_on = local_day(at) + timedelta(days=float(told["decision_days"]))
        process.save(update_fields=["decision_on"])
    Round = apps.get_model("store", "Round")
    for each in told.get("rounds") or ():
        day = each.get("date") or None
        if day is None and each.get("day") is not None:
            day = (local_day(at) + timedelta(days=float(each["day"]))).isoformat()
        Round.objects.create(
            process=process,
            status="planned",
            day=str(day)[:10] if day else None,
            minutes=round(each["hours"] * 60) if each.get("hours") else None,
            preparation_hours=each.get("preparation"),
            travel_hours=each.get("travel_hours"),
            travel_cost=each.get("travel_cost"),
            format=each["format"] if each.get("format") in ("phone", "video", "onsite") else "",
            chance=each.get("pass"),
        )


def told_offer(apps: Apps, told: Mapping[str, Any], currency: str, at: datetime) -> None:
    process = new_process(apps, {**told, "value_mean": None}, "offered", currency, at)
    end = told.get("deadline_day")
    if isinstance(end, (int, float)):
        end = (local_day(at) + timedelta(days=float(end))).isoformat()
    apps.get_model("store", "Offer").objects.create(
        process=process,
        received_on=local_day(at),
        value=told.get("value"),
        currency=currency,
        deadline_on=str(end)[:10] if end else None,
        added_at=at,
    )


def new_process(apps: Apps, told: Mapping[str, Any], stage: str, currency: str, at: datetime) -> Any:  # noqa: ANN401 - a row
    pay = told.get("pay")
    low, high = (pay.get("low"), pay.get("high")) if isinstance(pay, dict) else (pay, pay)
    name = str(told.get("company") or "")
    opening = apps.get_model("store", "Opening").objects.create(
        company=company(apps, name),
        role=str(told.get("role") or "")[:300],
        called=str(told.get("id") or "what you told us about")[:300],
        industry=str(told.get("industry") or "")[:300],
        pay_low=low,
        pay_high=high,
        currency=currency,
        period="year" if low is not None or high is not None else "",
        facts=told.get("facts") or {},
        value_mean=told.get("value_mean"),
        value_sd=told.get("value_sd"),
    )
    process = apps.get_model("store", "Process").objects.create(
        opening=opening,
        stage=stage,
        answer_days=told.get("answer_days"),
        chance=told.get("chance"),
        extras={name: told[name] for name in EXTRAS if told.get(name) is not None},
        added_at=at,
        changed_at=at,
    )
    stand(apps, process, local_day(at), at)
    return process


def invitations(apps: Apps) -> None:
    """Every invitation gets a process of its own: whether two belong to one, only the person can say."""
    Invitation, Opening, Process = (apps.get_model("store", name) for name in ("Invitation", "Opening", "Process"))
    for row in Invitation.objects.filter(process__isnull=True).select_related("message").defer("message__data").iterator():
        read = {**row.reading}
        named = {name: row.corrections.get(name) or (read.get(name) or {}).get("value") or "" for name in ("company", "role")}
        pay = read.get("pay") or {}
        opening = Opening.objects.create(
            company=company(apps, named["company"]),
            role=named["role"][:300],
            called=(read.get("subject") or row.message.name)[:300] or "an invitation",
            place=((read.get("place") or {}).get("value") or "")[:300],
            pay=((pay.get("evidence") or {}).get("text") or "")[:300],
        )
        stage = (
            "declined" if row.settled_as in ("no", "refer") else "withdrawn" if row.settled_as == "informational" else "invited"
        )
        stage = "interviewing" if row.settled_as == "yes" else stage
        moment = row.settled_at or row.created_at
        process = Process.objects.create(opening=opening, stage=stage, added_at=row.created_at, changed_at=moment)
        stand(apps, process, local_day(row.created_at), row.created_at, became="invited")
        if stage != "invited":
            stand(apps, process, local_day(moment), moment, was="invited")
        row.process = process
        row.save(update_fields=["process"])


def stand(apps: Apps, process: Any, on: date, at: datetime, *, was: str = "", became: str = "") -> None:  # noqa: ANN401 - a row
    apps.get_model("store", "StageChange").objects.create(
        process=process, was=was, became=became or process.stage, on=on, noted_at=at
    )


def company(apps: Apps, name: str) -> Any:  # noqa: ANN401 - a row
    """The company of that name, found or made. The key is the one of `readers.exports.identity` at the time of this migration."""
    text = " ".join(name[:400].casefold().split())
    key = (letters(LEGAL.sub("", text)) or letters(text))[:300]
    if not key:
        return None
    Company = apps.get_model("store", "Company")
    return Company.objects.filter(key=key).first() or Company.objects.create(name=name.strip()[:300], key=key)


def letters(text: str) -> str:
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = "".join(sign if sign.isalnum() else " " for sign in spread if not unicodedata.combining(sign))
    return " ".join(kept.split())


def local_day(moment: datetime) -> date:
    return timezone.localtime(moment).date()


class Migration(migrations.Migration):
    dependencies = [("store", "0009_what_answers_hang_on")]
    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
