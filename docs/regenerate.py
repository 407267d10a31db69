"""The figures of `docs/the-model.md`, computed by the engine that the page describes.

    .venv/bin/python docs/regenerate.py            write every figure anew
    .venv/bin/python docs/regenerate.py --check    write nothing; exit code 1 where a figure is stale

A block of the page stands between `<!-- figures: NAME -->` and `<!-- end -->`; whatever stands there is replaced by what the
function of that name in BLOCKS returns. The test in `tests/docs` fails while page and engine disagree.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import exp, prod, sqrt
from pathlib import Path
from typing import Any

from sayyes.engine import (
    Decision,
    Situation,
    asking,
    decide,
    draws,
    flips,
    intake,
    outlook,
    simulation,
    situation_from_json,
    world,
)
from sayyes.engine import alternatives as other_ways
from sayyes.engine import answer as answering
from sayyes.engine.assumptions import TABLE, Assumption, Assumptions
from sayyes.engine.attributes import TABLE as ATTRIBUTES
from sayyes.engine.bargaining import bargained_pay
from sayyes.engine.boxes import reservation_value_normal
from sayyes.engine.decision import Estimate
from sayyes.engine.intake import HOURS_A_YEAR
from sayyes.engine.normal import expected_max_normal
from sayyes.engine.search import market_value
from sayyes.engine.simulation import NO, YES, estimate, exposure_cost, simulated
from sayyes.readers.read import read_bytes
from sayyes.usecases.situating import situation_json

HERE = Path(__file__).parent
PAGE = HERE / "the-model.md"
WORKED = HERE / "worked"
EXAMPLE = HERE.parent / "examples" / "invitation"
BLOCK = re.compile(r"(?P<opening><!-- figures: (?P<name>[a-z-]+) -->\n)(?P<figures>.*?)(?P<ending><!-- end -->)", re.DOTALL)
MOST_TOLD = 10  # assumptions in the table of what matters most

Json = dict[str, Any]


def regenerated(page: str) -> str:
    """The page with every block computed anew. Raises KeyError for a block that nothing computes."""
    return BLOCK.sub(lambda found: f"{found['opening']}\n{BLOCKS[found['name']]()}\n\n{found['ending']}", page)


def table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: str = "") -> str:
    """A table in GitHub's Markdown; `numbers` has an `r` for each column that is set to the right."""
    rules = ["---:" if numbers[place : place + 1] == "r" else "---" for place in range(len(head))]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, rules, *rows))


def money(amount: float, digits: int = 0) -> str:
    """1,234 or −1,234, as people write it; no minus before nothing."""
    shown = f"{abs(amount):,.{digits}f}"
    return f"−{shown}" if amount < 0 and float(shown.replace(",", "")) != 0 else shown


def figure(amount: float) -> str:
    return money(amount) if abs(amount) >= 1000 else f"{amount:.3g}"


def within(known: Estimate) -> str:
    return f"{money(known.mean)} ± {money(known.se)}"


# -- what is assumed ---------------------------------------------------------------------------------------------------


def assumptions() -> str:
    head = ("name", "default", "range", "mean drawn", "unit", "strength", "what it is", "source")
    rows = [
        (f"`{each.name}`", f"{each.default:.3g}", f"{each.low:g} to {each.high:g}", f"{mean_drawn(each):.3g}", each.unit,
         each.strength, each.says, each.source)
        for each in TABLE
    ]  # fmt: skip
    return table(head, rows, " rrr")


def mean_drawn(each: Assumption) -> float:
    """The mean of the two-sided triangle: each half is a triangle that falls from the median, with a third of its length."""
    return each.default + ((each.high - each.default) - (each.default - each.low)) / 6


def attributes() -> str:
    """What counts beside the pay, with the usual rates of somebody paid 100,000 whose hour is worth half of hourly income."""
    pay, hour = 100_000.0, 100_000.0 / HOURS_A_YEAR / 2
    head = ("rate", "one unit of", "better", "usual rate at a pay of 100,000", "source")
    rows = [
        (
            f"`{each.rate}`",
            f"{each.says}: {each.unit}",
            "more" if each.better else "less",
            f"{each.usual(hour, pay):,.0f}",
            each.source,
        )
        for each in ATTRIBUTES
    ]
    return table(head, rows, "   r")


def filled_in() -> str:
    """What an invitation of which nothing at all is known becomes."""
    situation, _ = situation_from_json({"invitation": {}})
    person, market, invitation = situation.candidate, situation.market, situation.invitation
    rounds = "; ".join(f"day {r.day:g}: {r.hours:g} h + {r.preparation:g} h of preparation" for r in invitation.rounds)
    figures = {
        "status quo": f"{money(person.value_now)} a year",
        "value of comparable jobs": f"{money(market.value_mean)} a year",
        "spread of comparable jobs": f"{money(market.value_sd)} a year",
        "value of the invitation's job": f"{money(invitation.value_mean)} a year",
        "its spread σ": f"{money(invitation.value_sd)} a year",
        "an hour": money(person.hour_value, 2),
        "rounds": rounds,
        "from the last round to the decision": f"{invitation.decision_days:g} days",
        "to answer an offer": f"{invitation.answer_days:g} days",
        "free hours a week": f"{person.free_hours_per_week:g}",
        "rounds of the last year": f"{person.rounds_last_year:g}",
        "exposure": f"{person.exposure.chance * person.exposure.cost:g}",
    }
    rows = [(quantity, figure, GROUNDS[quantity]) for quantity, figure in figures.items()]
    return table(("quantity", "where nothing is known", "rule and ground"), rows, " r")


GROUNDS: Mapping[str, str] = {
    "status quo": "value of comparable jobs less 3 % for the employed, half of it for the unemployed, 30 % of it for students",
    "value of comparable jobs": """the invitation's own value, else 3 % above the status quo where that is known, else the \
median pay of full-time workers (BLS 2025); mark D5""",
    "spread of comparable jobs": "0.20 of their value: the low half of what Hall & Mueller 2018 find across everything; mark D3",
    "value of the invitation's job": "middle of the stated range, else as comparable jobs",
    "its spread σ": """0.15 of the value for what no posting tells (mark D2, low end) and, squared and added, the doubt about \
pay: a quarter of the log range (mark D4), 0.10 where pay is not stated, nothing where one figure is""",
    "an hour": "half of hourly income, by analogy with private travel time; mark V3",
    "rounds": "three, eight days apart; marks H1 to H3 and T4",
    "from the last round to the decision": "judgement",
    "to answer an offer": "advice literature only; mark W2",
    "free hours a week": "judgement; it limits the days to which an interview may be moved, and plans",
    "rounds of the last year": "0 until stated",
    "exposure": "0 until stated",
}


def choices() -> str:
    """Numbers of the engine's own that are neither assumptions about the world nor stated by the candidate."""
    rows = (
        ("plain yes from a confidence of", f"{answering.SURE:g}", "`answer.py`"),
        ("no longer a yes below", f"{answering.UNSURE:g}", "`answer.py`"),
        ("paths, unless told otherwise", "8,192", "`answer.py`"),
        ("independent blocks of paths", f"{draws.REPLICATES}", "`draws.py`"),
        ("points that carry the news to come", f"{outlook.ATOMS}", "`outlook.py`"),
        ("rounds taken as one employer seen from inside", f"{world.ROUNDS_PER_EMPLOYER:g}", "`world.py`"),
        ("degree of the regression for questions", f"{asking.DEGREE}", "`asking.py`"),
        ("dates of decision tried beside the expected one", f"{asking.DECISION_DAYS[0]:g} and {asking.DECISION_DAYS[1]:g} days",
         "`asking.py`"),
        ("precision of a flip, share of its distance", f"{flips.PRECISION:g}", "`flips.py`"),
        ("days by which an interview may be moved", f"{other_ways.DAYS_EARLIER} earlier to {other_ways.DAYS_LATER} later",
         "`alternatives.py`"),
        ("a first call: hours there, hours of preparation, delay of the rest",
         f"{other_ways.CALL_HOURS:g}, {other_ways.CALL_PREPARATION:g}, {other_ways.CALL_LEAD:g} days", "`alternatives.py`"),
        ("a talk without candidacy", f"{other_ways.TALK_HOURS:g} h", "`alternatives.py`"),
        ("more days on an offer, or an earlier decision, as levers",
         f"{other_ways.EXTENSIONS[0]:g} or {other_ways.EXTENSIONS[-1]:g}, and {other_ways.HURRY:g} days", "`alternatives.py`"),
        ("most processes, offers, rounds of one process",
         f"{intake.MOST_PROCESSES}, {intake.MOST_OFFERS}, {intake.MOST_ROUNDS}", "`intake.py`"),
        ("most paths", f"{simulation.MOST_PATHS:,}", "`simulation.py`"),
    )  # fmt: skip
    return table(("choice", "figure", "where"), rows, " r")


# -- worked examples ---------------------------------------------------------------------------------------------------


def worked(name: str) -> Json:
    """The situation of one worked example."""
    loaded: Json = json.loads((WORKED / f"{name}.json").read_text("utf-8"))
    return loaded


def changed(situation: Json, **parts: Json) -> Json:
    """The situation with some of its tables completed or overwritten."""
    return {**situation, **{key: {**situation[key], **part} for key, part in parts.items()}}


def decided(situation: Json, paths: int = 8192) -> Decision:
    return decide(*situation_from_json(situation), paths=paths, depth="answer")


def one_process_closed(situation: Json) -> Mapping[str, float]:
    """The closed form of a single process: A p exp(−r T/365) E(X − Z)⁺ less its hours."""
    person, market, job = situation["candidate"], situation["market"], situation["invitation"]
    r, years, v0 = person["discount_rate"], person["tenure_years"], person["value_now"]
    z = market_value(market["offers_per_year"], market["value_mean"], market["value_sd"], v0, 0.0, r, years)
    day = job["rounds"][-1]["day"] + job["decision_days"] + job["answer_days"]
    held = prod(each["pass"] for each in job["rounds"]) / (r + 1 / years)
    scale = held * exp(-r * day / 365)
    mean, sd = job["value_mean"], job["value_sd"]
    cost = sum(each["hours"] + each["preparation"] for each in job["rounds"]) * person["hour_value"]
    itself, gross = scale * max(mean - z, 0.0), scale * (expected_max_normal(mean, sd, z) - z)
    return {
        "Z": z, "itself": itself, "surprise": gross - itself, "cost": cost, "worth": gross - cost,
        "reservation": reservation_value_normal(cost / held, mean, sd),
    }  # fmt: skip


def one_process() -> str:
    alone = worked("one-process")
    parts = [_beside(alone, "no other search"), _beside(changed(alone, market={"offers_per_year": 1}), "one market offer a year")]
    return "\n\n".join(parts)


def _beside(situation: Json, title: str) -> str:
    closed, few, many = one_process_closed(situation), decided(situation), decided(situation, paths=131_072)
    rows = [
        ("the job itself", money(closed["itself"]), within(few.the_job_itself), within(many.the_job_itself)),
        ("surprise", money(closed["surprise"]), within(few.reasons["surprise"]), within(many.reasons["surprise"])),
        ("time", money(-closed["cost"]), money(-few.costs["time"]), money(-many.costs["time"])),
        ("worth of yes", money(closed["worth"]), within(few.value), within(many.value)),
    ]
    head = (f"{title}; Z = {money(closed['Z'])}", "closed form", "engine, 8,192 paths", "engine, 131,072 paths")
    reserved = f"Reservation value: {money(closed['reservation'])} a year; the engine says {money(few.reservation_value or 0.0)}."
    return f"{table(head, rows, ' rrr')}\n\n{reserved}"


def two_offers_closed() -> Mapping[str, float]:
    """Bolt's pay with and without Acme's offer, and what that is worth over the four years."""
    situation = worked("two-offers")
    bolt, years = situation["processes"][0], situation["candidate"]["tenure_years"]
    share, v0 = situation["assumptions"]["bargaining_share"], situation["candidate"]["value_now"]
    acme, most = situation["invitation"]["value_mean"], bolt["value_mean"] * (1 + bolt["headroom"])
    alone = bargained_pay(bolt["value_mean"], most, v0, share)
    against = bargained_pay(bolt["value_mean"], most, acme, share)
    return {
        "alone": alone, "against": against,
        "itself": years * (max(acme, alone) - alone), "bargain": years * (max(acme, against) - max(acme, alone)),
    }  # fmt: skip


def two_offers() -> str:
    situation, closed = worked("two-offers"), two_offers_closed()
    third = changed(situation)
    third["processes"] = [{**situation["processes"][0], "bargains": 1 / 3}]
    too_early = changed(situation, invitation={"answer_days": 3})
    cases = (
        ("Bolt bargains", situation),
        ("Bolt bargains with chance 1/3", third),
        ("Acme wants its answer by day 8", too_early),
    )
    rows = []
    for title, case in cases:
        decision = decided(case)
        rows.append((title, within(decision.the_job_itself), within(decision.reasons["bargain"]),
                     money(-decision.costs["time"]), within(decision.value)))  # fmt: skip
    said = (
        f"By hand: Bolt pays {money(closed['alone'])} to a candidate without another offer and {money(closed['against'])} to one "
        f"who holds Acme's. The job itself is worth {money(closed['itself'])}, the bargain {money(closed['bargain'])}."
    )
    return f"{said}\n\n{table(('case', 'the job itself', 'bargaining power', 'time', 'worth of yes'), rows, ' rrrr')}"


def example() -> tuple[Situation, Assumptions]:
    """The situation of `sayyes decide examples/invitation.eml --situation examples/invitation.toml`."""
    import tomllib
    from datetime import datetime

    known = tomllib.loads(EXAMPLE.with_suffix(".toml").read_text("utf-8"))
    now = datetime.fromisoformat(known["now"])
    message = EXAMPLE.with_suffix(".eml")
    reading = read_bytes(message.name, message.read_bytes(), now=now)
    return situation_from_json(situation_json(reading=reading, known=known, now=now), now=now)


def invitation() -> str:
    situation, known = example()
    decision = decide(situation, known)
    rows = [("the job itself", money(decision.the_job_itself.mean), money(decision.the_job_itself.se))]
    rows += [(name, money(each.mean), money(each.se)) for name, each in decision.reasons.items()]
    rows += [(f"cost: {name}", money(-amount), "") for name, amount in decision.costs.items() if amount]
    rows.append(("**worth of yes**", f"**{money(decision.value.mean)}**", money(decision.value.se)))
    reserved = "none" if decision.reservation_value is None else f"{money(decision.reservation_value)} a year"
    answered = decision.answer + (f", {decision.condition}" if decision.condition else "")
    said = (
        f"Answer: {answered}. Confidence {decision.confidence:.3f}. The 10th percentile over luck and assumptions is "
        f"{money(decision.value.p10)}, the 90th {money(decision.value.p90)}. Reservation value: {reserved}."
    )
    ways = [(_way(each.answer, each.condition), money(each.value)) for each in decision.alternatives or ()]
    turns = [
        (each.input, figure(each.now), "none in range" if each.at is None else figure(each.at), each.unit, each.becomes or "")
        for each in decision.flips or ()
    ]
    return "\n\n".join((
        table(("account", "mean", "standard error"), rows, " rr"), said,
        table(("way to answer", "worth against declining"), ways, " r"),
        table(("input", "now", "the answer turns at", "unit", "and becomes"), turns, " rr"),
        _if_worthless(situation, known),
    ))  # fmt: skip


def _if_worthless(situation: Situation, known: Assumptions) -> str:
    job = replace(situation.invitation, value_mean=0.0, value_sd=0.0)
    decision = decide(replace(situation, invitation=job), known, depth="answer")
    return (
        f"If the job were worth nothing at all to Sam, the answer would be `{decision.answer}`, and going worth "
        f"{within(decision.value)}: practice, insight and people pay for the hours."
    )


def _way(answer: str, condition: str | None) -> str:
    return f"`{answer}`, {condition}" if condition else f"`{answer}`"


def swings() -> str:
    """By how much the worth in the third example moves when one assumption is held at either end of its range."""
    situation, known = example()
    stated = {"tenure_years": situation.candidate.tenure_years, "discount_rate": situation.candidate.discount_rate,
              "offers_per_year": situation.market.offers_per_year}  # fmt: skip
    rows = []
    for each in TABLE:
        if each.low < each.high and stated.get(each.name) is None:
            ends = [_worth_with(situation, known, each.name, end) for end in (each.low, each.high)]
            rows.append((abs(ends[1].mean - ends[0].mean), each, ends))
    rows.sort(key=lambda row: -row[0])
    shown = [(*row, "stated", *(within(end) for end in ends)) for row, ends in _stated_ends(situation, known)]
    shown += [
        (f"`{each.name}`", f"{each.low:g} to {each.high:g}", each.strength, *(within(end) for end in ends))
        for _, each, ends in rows[:MOST_TOLD]
    ]
    return table(("input or assumption", "range", "strength", "worth at the low end", "worth at the high end"), shown, "   rr")


def _stated_ends(situation: Situation, known: Assumptions) -> list[tuple[tuple[str, str], list[Estimate]]]:
    """What the candidate states, a twentieth lower and higher."""
    job, market, person = situation.invitation, situation.market, situation.candidate
    inputs: tuple[tuple[str, float, Callable[[float], Situation]], ...] = (
        ("what the job is worth", job.value_mean, lambda v: replace(situation, invitation=replace(job, value_mean=v))),
        ("what comparable jobs are worth", market.value_mean, lambda v: replace(situation, market=replace(market, value_mean=v))),
        ("what you have now", person.value_now, lambda v: replace(situation, candidate=replace(person, value_now=v))),
    )
    found = []
    for name, now, put in inputs:
        low, high = 0.95 * now, 1.05 * now
        found.append(((name, f"{money(low)} to {money(high)}"), [_worth(put(end), known) for end in (low, high)]))
    return found


def _worth_with(situation: Situation, known: Assumptions, name: str, figure: float) -> Estimate:
    held = replace(known, table=tuple(replace(each, low=figure, default=figure, high=figure) if each.name == name else each
                                      for each in known.table))  # fmt: skip
    return _worth(situation, held)


def _worth(situation: Situation, known: Assumptions) -> Estimate:
    return estimate(_net(situation, known) - exposure_cost(situation))


def shares_of_variance() -> str:
    """How much of the spread of the worth in the third example is luck, and how much is doubt about the assumptions."""
    situation, known = example()
    drawn, fixed = (_net(situation, each) for each in (known, replace(known, fixed=True)))
    sentences = (
        f"With every assumption drawn from its range, the worth along one path has a standard deviation of {money(drawn.std())};",
        f"with every assumption at its default, {money(fixed.std())}: nearly all of it is luck.",
        f"The means are {within(estimate(drawn))} and {within(estimate(fixed))}.",
        f"The standard error from {drawn.size:,} paths is {money(estimate(drawn).se)}; from as many independent draws it would",
        f"be {money(drawn.std() / sqrt(drawn.size))}.",
    )
    return "\n".join(sentences)


def _net(situation: Situation, known: Assumptions) -> Any:  # noqa: ANN401 - an array, one worth a path
    both = simulated(situation, known, paths=8192, seed=1, branches=(YES, NO)).net
    return both[:, 0] - both[:, 1]


def _source_of(name: str) -> Callable[[], str]:
    return lambda: f"```json\n{(WORKED / f'{name}.json').read_text('utf-8').rstrip()}\n```"


BLOCKS: Mapping[str, Callable[[], str]] = {
    "assumptions": assumptions,
    "attributes": attributes,
    "filled-in": filled_in,
    "choices": choices,
    "one-process-situation": _source_of("one-process"),
    "one-process": one_process,
    "two-offers-situation": _source_of("two-offers"),
    "two-offers": two_offers,
    "invitation": invitation,
    "swings": swings,
    "luck": shares_of_variance,
}


def main(arguments: Sequence[str]) -> int:
    """Write the page anew, or with --check only say whether it would change."""
    page = PAGE.read_text("utf-8")
    anew = regenerated(page)
    if "--check" in arguments:
        return int(anew != page)
    PAGE.write_text(anew, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
