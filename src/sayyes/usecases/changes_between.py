"""What changed between two decisions about one invitation, by cause, and which parts of the account moved.

Both were kept with everything they were made from, so nothing is remembered beside them: the inputs are compared piece by piece
(processes and offers by id), each piece that differs belongs to one cause, and each cause is told in sentences. How much of the
change in worth is due to each cause is reckoned elsewhere (`apportioning`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any

from sayyes.engine.decision import COSTS, REASONS, Decision
from sayyes.engine.names import same_name
from sayyes.usecases.amounts import about
from sayyes.usecases.change_words import UNSAID, Words
from sayyes.usecases.pieces import Path, on_day, pieces, same, told_now

MOST_CAUSES = 5  # told and weighed apart; more are put together by kind
PAY = ("pay", "value_mean", "value_sd", "headroom", "bargains")
DATES = ("rounds", "decision_days", "decides", "answer_days", "chance")
TIME, ENGINE = "time", "engine"
NEWER = "sayyes itself is newer and reckons a little otherwise."
PROMISE: Path = ("candidate", "commitment")
HIDDEN = "Nothing that you told changed by a day or an amount: a time within its day moved, or sayyes itself is newer."
NOISE = 2.0  # standard errors within which a worth has not moved
MOST_PARTS = 3


@dataclass(frozen=True)
class Made:
    """A decision with what it was made from. told: the situation as handed to the engine's intake, its own `now` in it."""

    which: int
    told: Mapping[str, Any]
    decision: Decision
    decided_at: datetime


@dataclass(frozen=True)
class Cause:
    """One thing that made a difference: sentences, the pieces of the situation it consists of, and its share of the change.

    worth: money, None as long as nobody has reckoned it or where it cannot be told apart.
    """

    key: str
    says: tuple[str, ...]
    paths: frozenset[Path] = frozenset()
    worth: float | None = None


@dataclass(frozen=True)
class Part:
    """A line of the account that moved: its key in the decision ("job", a reason, a cost), money before and after."""

    key: str
    before: float
    after: float


@dataclass(frozen=True)
class Difference:
    """Two decisions about one invitation and what lies between them; without a cause nothing does.

    reckoned: whether the shares of the causes have been worked out; those that are None even so cannot be told apart.
    """

    before: Made
    after: Made
    causes: tuple[Cause, ...]
    parts: tuple[Part, ...]
    reckoned: bool = False

    @property
    def moved(self) -> float:
        """By how much the worth moved, money."""
        return self.after.decision.value.mean - self.before.decision.value.mean

    @property
    def another_answer(self) -> bool:
        """Whether the answer itself is another, its condition included."""
        return answer_of(self.before.decision) != answer_of(self.after.decision)

    @property
    def comparable(self) -> bool:
        """Whether both worths are in one currency."""
        return self.before.decision.currency == self.after.decision.currency

    @property
    def matters(self) -> bool:
        """Whether a person would want to know: another answer, or a number that moved by more than its noise and shows it."""
        then, now = self.before.decision, self.after.decision
        if self.another_answer:
            return True
        if not self.comparable or any(gate.hard for gate in (*then.gates, *now.gates)):
            return False
        shown = about(then.value.mean, then.currency) != about(now.value.mean, now.currency)
        return shown and abs(self.moved) > NOISE * max(then.value.se, now.value.se)

    def with_shares(self, shares: Mapping[str, float]) -> Difference:
        """The same with the shares by cause that were reckoned; an engine that proved newer is a cause of its own."""
        known = tuple(replace(each, worth=shares.get(each.key)) for each in self.causes)
        if ENGINE in shares and all(each.key != ENGINE for each in known):
            known = (*known, Cause(ENGINE, (NEWER,), worth=shares[ENGINE]))
        return replace(self, causes=known, reckoned=True)


def answer_of(decision: Decision) -> tuple[str, str | None]:
    """The answer with its condition."""
    return decision.answer, decision.condition


def between(before: Made, after: Made, zone: tzinfo) -> Difference:
    """What lies between two decisions; days are told as they are in `zone`."""
    found = Difference(before, after, causes(before, after, zone), moved_parts(before.decision, after.decision))
    if found.causes or not found.matters:
        return found
    says = NEWER if before.decision.engine != after.decision.engine else HIDDEN
    return replace(found, causes=(Cause(ENGINE, (says,)),))


def causes(before: Made, after: Made, zone: tzinfo) -> tuple[Cause, ...]:
    """Every cause of a difference in what was told, offers first, the passing of days last; empty where nothing differs."""
    then, now = pieces(before.told), pieces(after.told)
    words = Words(after.decision.currency, zone)
    changed = [path for path in dict.fromkeys((*then, *now)) if not same(then.get(path), now.get(path), zone)]
    by_key: dict[str, list[Path]] = {}
    for path in sorted(changed, key=lambda each: ORDER.get(each[0], len(ORDER))):
        by_key.setdefault(_key(path, then, now), []).append(path)
    found = [Cause(key, _said(key, paths, then, now, words), frozenset(paths)) for key, paths in by_key.items()]
    days = (on_day(told_now(after.told), zone) - on_day(told_now(before.told), zone)).days
    if days > 0:
        offers = [value for path, value in now.items() if path[0] == "offers"]
        found.append(Cause(TIME, (words.passed(days, offers, told_now(after.told)),)))
    return _few([each for each in found if each.says])


def moved_parts(before: Decision, after: Decision) -> tuple[Part, ...]:
    """The lines of the account that moved most, the furthest first; those within their noise are left out."""
    if before.currency != after.currency:
        return ()
    then, now = _lines(before), _lines(after)
    parts = [Part(key, then[key][0], now[key][0]) for key in now if abs(now[key][0] - then[key][0]) > _noise(then[key], now[key])]
    return tuple(sorted(parts, key=lambda each: -abs(each.after - each.before))[:MOST_PARTS])


ORDER = {part: place for place, part in enumerate(("offers", "processes", "invitation", "candidate", "market", "assumptions"))}


def _key(path: Path, then: Mapping[Path, Any], now: Mapping[Path, Any]) -> str:
    """Which cause a piece belongs to. A process that ended in an offer, or an offer in a newer one, belongs to that; what was
    accepted elsewhere to the promise.
    """
    part = path[0]
    if path == PROMISE or _is_promised(path, then, now):
        return "promise"
    if part == "offers":
        return _became(path, then, now) or f"offer:{path[1]}"
    if part == "processes":
        return _became(path, then, now) or f"process:{path[1]}"
    if path == ("candidate", "policy_pack"):
        return "rest:policy"
    if part == "invitation":
        return f"invitation:{'pay' if path[1] in PAY else 'dates' if path[1] in DATES else 'facts'}"
    if part in ("candidate", "market", "currency"):
        return "you"
    return "assumptions" if part == "assumptions" else f"rest:{part}"


def _became(path: Path, then: Mapping[Path, Any], now: Mapping[Path, Any]) -> str | None:
    """The cause of the new offer that what is gone turned into: the one of the same id, else of the same employer."""
    if path in now:
        return None
    company = then[path].get("company")
    for other, offer in now.items():
        if other[0] != "offers" or other in then:
            continue
        if _bare(other[1]) == _bare(path[1]) or (company and same_name(company, offer.get("company"))):
            return f"offer:{other[1]}"
    return None


def _is_promised(path: Path, then: Mapping[Path, Any], now: Mapping[Path, Any]) -> bool:
    """Whether a process or an offer came or went because of what was promised to its employer, or no longer is."""
    one, other = ((each.get(PROMISE) or {}) for each in (then, now))
    if path[0] not in ("offers", "processes") or (path in then and path in now) or one == other:
        return False
    company = (then.get(path) or now.get(path) or {}).get("company")
    promised = (other if path in then else one).get("company")
    return bool(company and promised and same_name(company, promised))


def _bare(name: str) -> str:
    """An id without the word for what it was: an offer keeps the number of its process."""
    return name.removeprefix("process ").removeprefix("offer ")


def _said(key: str, paths: Sequence[Path], then: Mapping[Path, Any], now: Mapping[Path, Any], words: Words) -> tuple[str, ...]:
    kind = key.partition(":")[0]
    if kind == "invitation":
        one, other = ({path[1]: each[path] for path in paths if path in each} for each in (then, now))
        return tuple(words.opening("", one, other))
    if kind == "promise":
        return (words.commitment(then.get(PROMISE), now.get(PROMISE)),)
    if kind == "offer":
        return tuple(_offers(paths, then, now, words))
    said: list[str] = []
    for path in paths:
        before, after = then.get(path), now.get(path)
        if kind == "process":
            said += words.process(before, after)
        elif kind == "assumptions":
            said.append(words.assumption(path[1], before, after))
        elif kind in ("you", "rest") and path[-1] not in UNSAID:
            said.append(_yours(path, before, after, words))
    return tuple(said)


def _offers(paths: Sequence[Path], then: Mapping[Path, Any], now: Mapping[Path, Any], words: Words) -> Iterator[str]:
    """What happened to one offer in hand; a newer one of the same employer is the same offer."""
    offers = [path for path in paths if path[0] == "offers"]
    gone = next((then[path] for path in offers if path not in now), None)
    came = [path for path in offers if path in now]
    if not came:
        yield from words.offer(gone, None)
    for path in came:
        yield from words.offer(then.get(path, gone), now[path])


def _yours(path: Path, before: object, after: object, words: Words) -> str:
    if path == ("market", "value_mean"):
        return words.field("", "what comparable jobs are worth to you, a year", _money(before, words), _money(after, words))
    return words.field("", path[-1], before, after)


def _money(value: object, words: Words) -> object:
    return words.money(value) if isinstance(value, (int, float)) else value


def _few(found: Sequence[Cause]) -> tuple[Cause, ...]:
    """At most MOST_CAUSES: where there are more, those of one kind are put together, then all that the person told."""
    for joined in (lambda key: key, lambda key: key.partition(":")[0], lambda key: KINDS.get(key.partition(":")[0], "you")):
        grouped: dict[str, Cause] = {}
        for each in found:
            key = joined(each.key)
            known = grouped.get(key, Cause(key, ()))
            grouped[key] = Cause(key, (*known.says, *each.says), known.paths | each.paths)
        if len(grouped) <= MOST_CAUSES:
            break
    return tuple(grouped.values())


KINDS = {"offer": "offer", "process": "process", "invitation": "invitation", TIME: TIME}


def _lines(decision: Decision) -> dict[str, tuple[float, float]]:
    """(amount, standard error) by line; a cost counts against, and its error is not known."""
    reasons = {key: (decision.reasons[key].mean, decision.reasons[key].se) for key in REASONS}
    costs = {key: (-decision.costs.get(key, 0.0), 0.0) for key in COSTS}
    return {"job": (decision.the_job_itself.mean, decision.the_job_itself.se), **reasons, **costs}


def _noise(*lines: tuple[float, float]) -> float:
    return NOISE * max(1.0, *(error for _, error in lines))


def all_says(found: Iterable[Cause]) -> tuple[str, ...]:
    """Every sentence of several causes."""
    return tuple(sentence for each in found for sentence in each.says)
