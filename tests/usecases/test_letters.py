"""Letters in every tone and language: nothing invented, nothing left to fill in, nothing rude."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayyes.engine.decision import Gate
from sayyes.readers.facts import Reading
from sayyes.usecases.letters import ENGLISH, LABELS
from sayyes.usecases.letters_abroad import ABROAD, language_of, wording_for
from sayyes.usecases.replies import Draft, drafts
from sayyes.usecases.replies_times import Diary, Free
from sayyes.usecases.tones import TONES, Manner
from tests.usecases.cast import decided, invited, situated, thursday

DIARY = Diary((Free(3, time(14), time(18)),), (), ZoneInfo("Europe/Berlin"))
SPOKEN = {
    "en": "Dear Alice, thank you for your application. We would like to invite you to an interview with us.",
    "de": "Sehr geehrte Frau Moreau, vielen Dank für Ihre Bewerbung. Wir laden Sie gern zu einem Gespräch mit uns ein.",
    "fr": "Madame, nous vous remercions pour votre candidature et serions heureux de vous rencontrer pour un entretien.",
    "es": "Estimada Alice: gracias por su candidatura. Nos gustaría invitarla a una entrevista con el equipo para el puesto.",
}


def written(reading: Reading | None, manner: Manner | None = None, **known: object) -> dict[str, Draft]:
    found = drafts(
        reading=reading, situation=situated(known), decision=decided(), name="Alice", manner=manner or Manner(), diary=DIARY
    )
    return {draft.variant: draft for draft in found}


@pytest.mark.parametrize("language", sorted(SPOKEN))
def test_the_language_of_a_letter_is_heard(language: str) -> None:
    assert language_of(SPOKEN[language]) == language


@pytest.mark.parametrize("text", ["", "Interview?", "Data Analyst, Larkfield", "und", "la la la la la la la la"])
def test_too_few_words_are_taken_for_english(text: str) -> None:
    assert language_of(text) == "en"


def test_simple_replies_come_in_the_language_of_the_letter_and_the_others_in_english() -> None:
    german = written(invited(text=SPOKEN["de"]))
    assert german["decline"].body.startswith("Guten Tag Bob Raman,\n\nvielen Dank für die Einladung und für Ihr Interesse.")
    assert german["decline"].body.endswith("\n\nMit freundlichen Grüßen\nAlice\n")
    assert "Der vorgeschlagene Termin (Donnerstag, 5. März, 15:00 Uhr, Ortszeit New York) passt mir gut." in german["yes"].body
    assert german["informational"].body.startswith("Dear Bob,")
    assert {each.language for each in german.values()} == {"de", "en"}
    french = written(invited(text=SPOKEN["fr"], pay=None), invitation={"facts": {}})
    assert "quelle fourchette de rémunération est prévue" in french["ask_first"].body
    assert "La date proposée (jeudi 5 mars à 15 h 00, heure de New York) me convient très bien." in french["yes"].body
    spanish = written(invited(text=SPOKEN["es"]))
    assert "La fecha propuesta (jueves 5 de marzo, 15:00, hora de Nueva York) me viene bien." in spanish["yes"].body


@pytest.mark.parametrize("language", sorted(ABROAD))
def test_every_language_has_the_same_sentences(language: str) -> None:
    wording = ABROAD[language]
    assert set(wording.says) == set(ENGLISH.says)
    assert set(wording.ask) == set(ENGLISH.ask)
    assert set(wording.closing) == set(wording.thanks) == set(TONES)
    assert set(wording.paragraphs) >= {"yes", "decline", "ask_first", "another_time"}
    assert wording_for(language, "refer") is ENGLISH


def test_every_letter_has_a_label() -> None:
    assert set(ENGLISH.paragraphs) == set(LABELS)


def test_a_brief_letter_is_shorter_and_a_warm_one_is_not() -> None:
    lengths = {tone: sum(len(each.body) for each in written(invited(), Manner(tone)).values()) for tone in TONES}
    assert lengths["brief"] < lengths["plain"] < lengths["warm"]


def test_greeting_and_signature_are_the_persons_own() -> None:
    body = written(invited(), Manner("plain", "Good morning", "Alice Moreau\nBerlin"))["yes"].body
    assert body.startswith("Good morning Bob,\n")
    assert body.endswith("Kind regards,\nAlice Moreau\nBerlin\n")


def test_a_deal_breaker_is_named_without_the_limit() -> None:
    rules = [{"field": "commute_minutes", "above": 60}, {"field": "days_on_site", "above": 4}]
    known = {"candidate": {"deal_breakers": rules}}
    broken = Gate("deal_breaker", True, "Commute minutes is 90.", "your own rule on commute minutes")
    found = drafts(reading=invited(), situation=situated(known), decision=decided(answer="no", gates=(broken,)), name="Alice")
    assert found[0].variant == "deal_breaker"
    assert "the way to work would be too long for me." in found[0].body
    assert "days on site" not in found[0].body
    assert "60" not in found[0].body


def test_an_appointment_at_the_same_time_is_said_only_where_there_is_one() -> None:
    taken = replace(DIARY, busy=((thursday_at(14), thursday_at(16)),))
    found = drafts(reading=invited(), situation=situated(), decision=decided(), name="Alice", diary=taken)
    body = next(each.body for each in found if each.variant == "another_time")
    assert "I have another appointment at the same time" in body
    assert "appointment" not in written(invited())["another_time"].body


def thursday_at(hour: int) -> datetime:
    return datetime(2026, 3, 5, hour, tzinfo=ZoneInfo("America/New_York"))


def test_an_offer_is_not_answered_like_an_invitation() -> None:
    offered = written(invited(kind="offer", times=()))
    assert list(offered) == ["offer_time", "accept_offer", "decline_offer"]
    assert all(each.settles_as == "" for each in offered.values())
    assert list(written(invited(kind="offer"), candidate={"commitment": {"kind": "signed"}})) == ["decline_offer"]


# -- nothing is invented -----------------------------------------------------------------------------------------------

NUMBER = re.compile(r"\d+")


def numbers_in(*texts: str) -> set[str]:
    return {found.lstrip("0") for text in texts for found in NUMBER.findall(text)}


readings = st.builds(
    invited,
    kind=st.sampled_from(["interview", "outreach", "assessment", "offer"]),
    times=st.sampled_from(
        [(), (thursday(),), (thursday(sure=False, zone=None),), (thursday(start="2026-02-05T15:00:00-05:00"),)]
    ),
    pay=st.none(),
    text=st.sampled_from(sorted(SPOKEN.values())),
    minutes=st.none(),
)
known_situations = st.fixed_dictionaries(
    {},
    optional={
        "candidate": st.fixed_dictionaries(
            {"value_now": st.integers(20_000, 400_000), "hour_value": st.integers(5, 400)},
            optional={
                "deal_breakers": st.just([{"field": "pay", "below": 81_234}, {"field": "commute_minutes", "above": 47}]),
                "commitment": st.sampled_from(["verbal", "signed"]).map(lambda kind: {"kind": kind, "company": "Charlie 77"}),
            },
        ),
        "offers": st.just([{"company": "Charlie 77", "value": 98_765, "deadline_day": 9}]),
    },
)


@settings(max_examples=60, deadline=None)
@given(reading=readings, known=known_situations, tone=st.sampled_from(sorted(TONES)))
def test_no_number_stands_in_a_draft_that_stands_in_no_record(reading: Reading, known: dict[str, object], tone: str) -> None:
    found = drafts(reading=reading, situation=situated(known), decision=decided(), name="Alice", manner=Manner(tone), diary=DIARY)
    for draft in found:
        stated = [time_.start for time_ in reading.times] + [time_.evidence.text for time_ in reading.times]
        answer_by = [reading.answer_by.value] if reading.answer_by else []
        offered = [line for line in draft.body.splitlines() if line.startswith("- ") and is_free(line)]
        assert numbers_in(draft.body) <= numbers_in(*stated, *answer_by, *offered), draft.body
        assert not re.search(r"charlie|\[|\{|  ", draft.body, re.IGNORECASE), draft.body


def is_free(line: str) -> bool:
    """Whether a line that offers a time names a Thursday, on which alone the diary is free."""
    return bool(re.search("Thursday|Donnerstag|jeudi|jueves", line))
