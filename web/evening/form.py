"""What the evening page's form holds, read and checked field by field. Nothing here touches the database."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from werkzeug.datastructures import MultiDict

from locales.typed import read_clock, read_day
from models import (
    AwayWhy,
    CheckinPlan,
    HowAnswers,
    Language,
    OnHelp,
    OnTalk,
    Person,
    SpeakingPace,
)
from models.person import MAX_TIMES_A_DAY
from services.hours import duetime
from services.plans import away, checkin_plans, elder_hour


@dataclass(slots=True)
class EveningForm:
    """`wrong` holds the names of the sentences about what cannot be used; empty means it may be written. `times_typed`
    and `away_typed` are what was typed that is no hour, and as the day."""

    days: list[int] = field(default_factory=lambda: list(range(7)))
    times: list[str] = field(default_factory=list)
    tries: int = 3
    gap_minutes: int = 10
    ring_s: int = 25
    on_talk: str = OnTalk.TONIGHT.value
    on_help: str = OnHelp.CONTACTS.value
    answers: str = HowAnswers.KEYS.value
    language: str = Language.NN.value
    pace: str = SpeakingPace.NORMAL.value
    stopped: bool = False
    away_day: date | None = None
    away_why: str = AwayWhy.AWAY.value
    contact_says_away: bool = False
    wrong: list[str] = field(default_factory=list)
    times_typed: list[str] = field(default_factory=list)
    away_typed: str = ""

    @classmethod
    def of(cls, person: Person, plan: CheckinPlan | None, agreed: bool) -> EveningForm:
        """As it stands now; the usual for somebody who has no evening calls yet."""
        filled = cls(language=person.language.value, pace=person.pace.value, contact_says_away=agreed)
        if plan is None:
            return filled
        filled.days, filled.times = list(plan.days), list(plan.times)
        filled.tries, filled.gap_minutes, filled.ring_s = plan.tries, plan.gap_minutes, plan.ring_s
        filled.on_talk, filled.on_help = plan.on_talk.value, plan.on_help.value
        filled.answers = plan.answers.value
        filled.stopped = plan.stopped_at is not None
        if plan.away_until is not None:
            filled.away_day = duetime.local_day(plan.away_until, person.community.zone)
            filled.away_why = (plan.away_why or AwayWhy.AWAY).value
        return filled


FIELDS: Mapping[str, str] = {
    "web-evening-wrong-days": "days",
    "web-evening-wrong-times": "time-0",
    "web-evening-wrong-hours": "time-0",
    "web-evening-wrong-tries": "tries",
    "web-evening-wrong-tries-hour": "tries",
    "web-evening-wrong-gap-minutes": "gap_minutes",
    "web-evening-wrong-ring-s": "ring_s",
    "web-evening-wrong-answers-text": "answers",
    "web-evening-wrong-answers-one-way": "answers",
    "web-evening-wrong-away": "away_day",
    "web-evening-wrong-away-day": "away_day",
}
"""At which field each sentence stands; any other is of the whole form."""


def read(form: MultiDict[str, str], *, today: date, lang: str, no_texts: str | None) -> EveningForm:
    """The form as it was filled in, with what is wrong about it. `no_texts`: the sentence that says why she cannot
    answer by text, if she cannot."""
    filled = EveningForm()
    wrong = filled.wrong
    filled.days = sorted({int(day) for day in form.getlist("day") if day in set("0123456")})
    if not filled.days:
        wrong.append("web-evening-wrong-days")
    _read_times(form, filled)
    for name, least, most in (("tries", 1, 5), ("gap_minutes", 5, 20), ("ring_s", 15, 60)):
        number = form.get(name, type=int)
        if number is None or not least <= number <= most:
            wrong.append(f"web-evening-wrong-{name.replace('_', '-')}")
        else:
            setattr(filled, name, number)
    if filled.tries > checkin_plans.most_tries(filled.gap_minutes):
        wrong.append("web-evening-wrong-tries-hour")
    chosen: Mapping[str, type[enum.StrEnum]] = {
        "on_talk": OnTalk,
        "on_help": OnHelp,
        "answers": HowAnswers,
        "language": Language,
        "pace": SpeakingPace,
    }
    for name, kind in chosen.items():
        setattr(filled, name, _choice(form.get(name), kind, wrong))
    if filled.answers == HowAnswers.TEXT and no_texts is not None:
        wrong.append(no_texts)
    filled.stopped, filled.contact_says_away = "stopped" in form, "contact_says_away" in form
    filled.away_why = _choice(form.get("away_why"), AwayWhy, wrong)
    _read_away(form, filled, today, lang)
    return filled


def _read_times(form: MultiDict[str, str], filled: EveningForm) -> None:
    written = [text.strip() for text in form.getlist("time") if text.strip()]
    times = [at for at in map(read_clock, written) if at is not None]
    filled.times = sorted({f"{at:%H:%M}" for at in times})
    if len(times) < len(written) or not 1 <= len(filled.times) <= MAX_TIMES_A_DAY:
        filled.times_typed = written
        filled.wrong.append("web-evening-wrong-times")
    elif any(elder_hour.in_the_night(at) for at in times):
        filled.wrong.append("web-evening-wrong-hours")


def _read_away(form: MultiDict[str, str], filled: EveningForm, today: date, lang: str) -> None:
    written = form.get("away_day", "").strip()
    if not written:
        return
    filled.away_typed = written
    filled.away_day = read_day(written, today, lang)
    if filled.away_day is None:
        filled.wrong.append("web-evening-wrong-away")
    elif not today < filled.away_day <= today + away.LONGEST:
        filled.wrong.append("web-evening-wrong-away-day")


def _choice(written: str | None, kind: type[enum.StrEnum], wrong: list[str]) -> str:
    """One of the kind's values; the first of them, and a fault, for anything else."""
    if written in {each.value for each in kind}:
        return str(written)
    if "web-evening-wrong-choice" not in wrong:
        wrong.append("web-evening-wrong-choice")
    return str(next(iter(kind)).value)
