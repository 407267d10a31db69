"""JSON Resume 1.0, and the older drafts, in which a job has a `company` in the place of a `name`. The jobs in it are kept."""

from __future__ import annotations

from collections.abc import Mapping

from sayyes.readers.exports.found import Export, FoundPosition


def json_resume(name: str, value: object) -> Export | None:
    """The jobs of a résumé; None if this JSON is none."""
    if not isinstance(value, Mapping) or not isinstance(value.get("basics", value.get("bio")), Mapping):
        return None
    jobs = value.get("work")
    positions = []
    for number, job in enumerate(jobs if isinstance(jobs, list) else (), 1):
        if isinstance(job, Mapping):
            position = FoundPosition(
                where=f"{name}, job {number}",
                company=_word(job, "name", "company"),
                title=_word(job, "position", "title"),
                started=_word(job, "startDate") or None,
                ended=_word(job, "endDate") or None,
                summary=_word(job, "summary"),
            )
            positions.append(position)
    kept = tuple(each for each in positions if each.company or each.title)
    left = len(positions) - len(kept)
    return Export(name, "resume", positions=kept, notes=(f"{name}: {left} jobs without a name were left out.",) * bool(left))


def _word(record: Mapping[str, object], *names: str) -> str:
    return next((value.strip() for name in names if isinstance(value := record.get(name), str) and value.strip()), "")
