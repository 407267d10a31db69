"""The words for a decision, shared by the terminal and the page: what it is worth, why, and what speaks against.

Every sentence is built from the situation and the decision alone; nothing here decides, and nothing is rounded twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import prod

from sayyes.engine.assumptions import Assumptions
from sayyes.engine.decision import COSTS, REASONS, SANCTION, Decision, Gate
from sayyes.engine.rules import KINDS
from sayyes.engine.situation import Offer, Process, Situation
from sayyes.readers.facts import Reading
from sayyes.usecases.amounts import about, chance, hours, length, money, number, ordinal, percent, rounded
from sayyes.usecases.moments import day_words, parsed, time_words
from sayyes.usecases.situating import first_time

VERDICTS = {
    "yes": "Say yes.",
    "yes_if": "Say yes, but ask first.",
    "informational": "Offer to talk, but not as a candidate.",
    "refer": "Decline, and pass it on.",
    "no": "Say no, thank you.",
}
LABELS = {
    "practice": "Practice",
    "network": "People",
    "explore": "Knowing what you want",
    "bargain": "Bargaining power",
    "surprise": "What you cannot see yet",
    "time": "Your time",
    "travel": "Travel",
    "exposure": "Risk to your present job",
    "goodwill": "Goodwill",
    "sanction": "Sanctions of the rules",
}
RULED = tuple(kind.replace("-", "_") for kind in KINDS)  # gates of institutions' rules, told in full elsewhere
NOISE = 2.0  # standard errors within which a worth cannot be told from nothing
COMPLETE = ("after", "at", "by", "in", "once", "on")  # a condition that begins so needs no "if"
FORMATS = {"phone": "by phone", "video": "by video", "onsite": "on site"}
SIGNED_ANYTHING = "Have you signed anything elsewhere? Then the answer is no."
CHECKED = (  # what a gate would have said, and what its silence means
    ("signed", "Nothing signed elsewhere"),
    ("deal", "None of your deal-breakers is known to apply"),
    ("scam", "No sign of a scam"),
)


@dataclass(frozen=True)
class Line:
    """One line of the account: its amount in money (a cost is negative), and in small print what it comes from."""

    key: str
    label: str
    amount: float
    why: str


@dataclass(frozen=True)
class Check:
    """One thing that was checked. `standing`: fine, heed (shown and priced), stop (decides), open (nobody has said)."""

    standing: str
    says: str
    source: str = ""


def verdict(decision: Decision) -> str:
    """The answer as a sentence: "Say yes.", "Say yes, by phone first." """
    return verdict_on(decision.answer, decision.condition)


def verdict_on(answer: str, condition: str | None) -> str:
    """The same where only the answer and its condition are at hand."""
    if answer == "yes_if" and condition:
        first, bare = condition.split(" ", 1)[0], condition.rstrip(".")
        return f"Say yes, {bare}." if first in COMPLETE else f"Say yes, if {bare}."
    return VERDICTS[answer]


def worth_sentence(situation: Situation, decision: Decision) -> str:
    """What going is worth, and what it takes: "Going is worth about $3,100 to you, for 5½ hours of your time, or 10 if every
    round comes." The first figure counts each round by the chance that it comes.

    A worth that is smaller than twice its standard error is told as what it is: roughly nothing either way. The figures of a
    fraud are bait, and none is repeated.
    """
    if is_fraud(decision):
        return "What such a message promises counts for nothing."
    mean, taken = decision.value.mean, expected_hours(situation, decision)
    worth = about(abs(mean), decision.currency)
    every = _every_round(situation, taken)
    time = f", for {hours(taken)} of your time{every and f', or {every}'}" if taken > 0 else ""
    gated = any(gate.hard for gate in decision.gates)
    going = "In money alone, going" if gated else "Going"
    if abs(rounded(mean)) < 10:
        return f"{going} brings about as much as it costs{time}."
    if abs(mean) < NOISE * decision.value.se:
        return f"{going} {'would be' if gated else 'is'} worth roughly nothing either way{time}."
    if mean < 0:
        included = f", {hours(taken)} of your time included{every and f' ({every})'}" if time else ""
        return f"{going} would cost you about {worth} more than it brings{included}."
    return f"{going} {'would be' if gated else 'is'} worth about {worth} to you{time}."


def range_sentence(decision: Decision) -> str:
    """Where the worth lands: "Eight times out of ten it lands between −$400 and $8,900."

    A rare stroke of luck can lift the mean above that range; then the sentence says so.
    """
    value = decision.value
    low, high = about(value.p10, decision.currency), about(value.p90, decision.currency)
    rare = ""
    if value.mean > value.p90:
        rare = "; now and then it brings far more, and that lifts the average"
    elif value.mean < value.p10:
        rare = "; now and then it costs far more, and that lowers the average"
    return f"Eight times out of ten it lands between {low} and {high}{rare}."


def confidence_sentence(decision: Decision, situation: Situation | None) -> str:
    """How sure the answer is: "We are 91% sure that going beats declining." Behind a hard gate no number decides.

    Where neither what the person has now nor what the job pays is known, it says on what it rests; without the `situation` (of an
    answer given long ago) it does not.
    """
    sure = decision.confidence
    if any(gate.hard for gate in decision.gates):
        return "The number does not decide here."
    if 0.45 <= sure <= 0.55:
        return "Whether going beats declining is as good as a toss-up."
    we_are = "We are"
    if situation and not (situation.candidate.value_now_stated or {"pay", "value_mean"} & situation.invitation.stated):
        we_are = "With usual values for what you have now and what they pay, we are"
    if sure < 0.5:
        return f"{we_are} {percent(1 - sure)} sure that declining beats going."
    return f"{we_are} {percent(sure)} sure that going beats declining."


def is_fraud(decision: Decision) -> bool:
    """Whether the answer rests on signs of a fraud."""
    return any(gate.hard and gate.rule == "scam" for gate in decision.gates)


def expected_hours(situation: Situation, decision: Decision) -> float:
    """Hours that the process is expected to take: each round's, times the chance of getting as far."""
    reached, total = 1.0, 0.0
    for each, passed in zip(situation.invitation.rounds, _pass_chances(situation.invitation, decision), strict=True):
        total += reached * (each.hours + each.preparation + each.travel_hours)
        reached *= passed
    return total


def _every_round(situation: Situation, expected: float) -> str:
    """ "10 if every round comes"; empty where that is what is expected anyway."""
    total = sum(each.hours + each.preparation + each.travel_hours for each in situation.invitation.rounds)
    if hours(total) == hours(expected):
        return ""
    return f"{hours(total).removesuffix(' hours').removesuffix(' hour')} if every round comes"


def worth_lines(situation: Situation, decision: Decision) -> tuple[Line, ...]:
    """The job itself, then the six reasons, the weightiest first."""
    whys = {
        "practice": _practice(situation),
        "intel": _intel(situation),
        "network": _network(decision),
        "explore": _explore(situation),
        "bargain": _bargain(situation, decision.reasons["bargain"].mean),
        "surprise": f"jobs like this differ by ±{about(situation.invitation.value_sd, decision.currency)} from how they look",
    }
    reasons = [Line(key, _label(key, situation), decision.reasons[key].mean, whys[key]) for key in REASONS]
    job = Line("job", "The job itself", decision.the_job_itself.mean, _job(situation, decision))
    return (job, *sorted(reasons, key=lambda line: -line.amount))


def cost_lines(situation: Situation, decision: Decision) -> tuple[Line, ...]:
    """What speaks against, as negative amounts, the weightiest first. What costs nothing is left out."""
    whys = {"time": _time(situation), "travel": _travel(situation), "exposure": _exposure(situation, decision)}
    whys["goodwill"] = "turning them down after going all the way"
    spared = decision.costs.get(SANCTION, 0.0) < 0
    whys[SANCTION] = "what a no would cost you, spared by going" if spared else "what going would cost you"
    lines = [Line(key, LABELS[key], -decision.costs.get(key, 0.0), whys[key]) for key in (*COSTS, SANCTION)]
    return tuple(sorted((line for line in lines if round(line.amount) != 0), key=lambda line: line.amount))


def checks(situation: Situation, decision: Decision) -> tuple[Check, ...]:
    """What was checked before any number: what spoke first, then what was found in order, then what nobody has said yet.

    Where a rule decides, no more is asked.
    """
    gates = [gate for gate in decision.gates if gate.hard or gate.rule not in RULED]
    spoke = [Check("stop" if gate.hard else "heed", gate.says, gate.source) for gate in gates]
    fine = [Check("fine", says) for word, says in CHECKED if _silent(word, situation, decision.gates)]
    decided = any(gate.hard for gate in decision.gates)
    asked = [] if situation.candidate.commitment_stated or decided else [Check("open", SIGNED_ANYTHING)]
    return (*spoke, *fine, *asked)


def occasion(situation: Situation, reading: Reading | None) -> tuple[str, str]:
    """What is being decided: ("Larkfield Mutual · Data Analyst", "by phone · 45 min · Thu 5 March, 15:00 New York")."""
    invitation = situation.invitation
    who = " · ".join(filter(None, (invitation.company, invitation.role))) or "An interview"
    parts: list[str] = []
    if invitation.rounds:
        first = invitation.rounds[0]
        # Where nobody stated them, the engine takes a video call of an hour: not to be shown as if somebody had.
        if first.format != "video" or (reading is not None and reading.format is not None):
            parts.append(FORMATS.get(first.format, first.format))
        if first.hours != 1.0 or (reading is not None and reading.minutes is not None):
            parts.append(length(first.hours))
    chosen = first_time(reading.times, situation.now) if reading is not None else None
    if chosen is not None:
        parts.append(time_words(chosen, short=True))
    return who, " · ".join(parts)


def answer_by(situation: Situation) -> str | None:
    """Until when an answer is expected: "answer by Wed 4 March", "answer was due Wed 4 March"; None where nobody said."""
    stated = situation.invitation.facts.get("answer_by")
    day = parsed(stated) if isinstance(stated, str) else None
    if day is not None:
        past = situation.now is not None and _date(day) < situation.now.date()
        return f"{'answer was due' if past else 'answer by'} {day_words(day, short=True)}"
    return f"answer by {stated}" if stated else None


def _date(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day


def _label(key: str, situation: Situation) -> str:
    if key != "intel":
        return LABELS[key]
    return f"Insight into {situation.invitation.industry}" if situation.invitation.industry else "Insight into the industry"


def _silent(word: str, situation: Situation, gates: Sequence[Gate]) -> bool:
    """No gate of this kind spoke, and there was something to check."""
    if any(word in gate.rule for gate in gates):
        return False
    told = {"signed": situation.candidate.commitment_stated, "deal": bool(situation.candidate.deal_breakers)}
    return told.get(word, True)


def _pass_chances(process: Process, decision: Decision) -> list[float]:
    """Chance of passing each round: as stated, else the assumed chance of an offer spread evenly over the rounds."""
    each = _assumed(decision, "offer_chance") ** (1 / max(1, len(process.rounds)))
    return [each if one.pass_chance is None else one.pass_chance for one in process.rounds]


def _assumed(decision: Decision, name: str) -> float:
    """The assumption as it entered the decision, else its default."""
    return next((each.value for each in decision.assumptions if each.name == name), Assumptions()[name].default)


def _job(situation: Situation, decision: Decision) -> str:
    worth, today = situation.invitation.value_mean, situation.candidate.value_now
    odds = _of_an_offer(chance(prod(_pass_chances(situation.invitation, decision))))
    return f"{about(worth, decision.currency)} a year to you against {about(today, decision.currency)} today; {odds}"


def _of_an_offer(odds: str) -> str:
    """ "one chance in four of an offer"."""
    return "an offer as good as certain" if odds.startswith("as good") else f"{odds} of an offer"


def _practice(situation: Situation) -> str:
    place = ordinal(round(situation.candidate.rounds_last_year) + 1)
    later = sum(len(process.rounds) for process in situation.processes)
    follow = f"{number(later)} that {'matters follows' if later == 1 else 'matter follow'}" if later else "the next ones gain"
    return f"your {place} interview within a year; {follow}"


def _intel(situation: Situation) -> str:
    mine = (situation.invitation.industry or "").casefold()
    same = [each for each in situation.processes if mine and (each.industry or "").casefold() == mine]
    if len(same) == 1:
        return f"{same[0].company or 'another opening of yours'} is in the same business"
    if same:
        return f"{number(len(same))} other openings of yours are in the same business"
    return "what you hear about pay and work there helps with later openings"


def _network(decision: Decision) -> str:
    contacts = round(_assumed(decision, "contacts_per_process"))
    return "people you would meet" if contacts < 1 else f"about {number(contacts)} new contact{'s' if contacts > 1 else ''}"


def _explore(situation: Situation) -> str:
    seen = round(situation.candidate.rounds_last_year)
    if seen == 0:
        return "the first employer you would see from inside this year"
    return f"one more employer seen from inside, after {number(seen)} interview{'s' if seen > 1 else ''}"


def _bargain(situation: Situation, worth: float) -> str:
    """Who would have to better an offer from here. An offer in hand whose terms are fixed gains nothing, but is shown."""
    under_way = [each for each in situation.processes if each.bargains != 0]
    in_hand = [each for each in situation.offers if each.bargains != 0]
    rivals: list[Process | Offer] = [*under_way, *in_hand]
    if in_hand and not under_way and abs(worth) < 1:  # it ends, mostly, before anything could come of this one
        whose = f"the offer from {in_hand[0].company}" if len(in_hand) == 1 and in_hand[0].company else "what you are offered"
        return f"{whose} will hardly wait for one from here that it would have to better"
    if len(rivals) == 1:
        return f"an offer here would be an honest reason for {rivals[0].company or 'the other employer'} to pay more"
    if rivals:
        return f"an offer here would be an honest reason for {number(len(rivals))} other employers to pay more"
    return "no other employer in sight yet who would have to better an offer from here"


def _time(situation: Situation) -> str:
    rounds = situation.invitation.rounds
    if not rounds:
        return "no round is left"
    first = rounds[0]
    parts = [f"{hours(first.hours)} there"]
    if first.preparation:
        parts.append(f"{hours(first.preparation)} of preparation")
    if first.travel_hours:
        parts.append(f"{hours(first.travel_hours)} on the way")
    if len(rounds) > 1:
        parts.append("and later rounds if they come")
    return ", ".join(parts)


def _travel(situation: Situation) -> str:
    paid = [each for each in situation.invitation.rounds if each.travel_cost]
    return f"getting to {number(len(paid))} round{'s' if len(paid) != 1 else ''}, as far as it goes"


def _exposure(situation: Situation, decision: Decision) -> str:
    exposure = situation.candidate.exposure
    return f"you said: {chance(exposure.chance)}, at a cost of {money(exposure.cost, decision.currency)}"
