"""What the evening page's form holds, read and checked field by field. Nothing here touches the database."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from werkzeug.datastructures import MultiDict

from models import (
    AwayWhy,
    CheckinPlan,
    Contact,
    ContactWay,
    HowAnswers,
    Language,
    MayKnow,
    OnHelp,
    OnTalk,
    Person,
    SpeakingPace,
)
from models.person import MAX_TIMES_A_DAY
from services.hours import duetime
from services.plans import away, checkin_plans, elder_hour

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


@dataclass(slots=True)
class ContactRow:
    """One contact as the form has it. Hours are `HH:MM` local, both or neither."""

    id: int
    position: int
    way: str
    may_know: str
    lives_near: bool
    has_key: bool
    starts: str = ""
    ends: str = ""


@dataclass(slots=True)
class EveningForm:
    """`wrong` holds the names of the sentences about what cannot be used; empty means it may be written."""

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
    contacts: list[ContactRow] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, person: Person, plan: CheckinPlan | None, known: Sequence[Contact], agreed: bool) -> EveningForm:
        """As it stands now; the usual for somebody who has no evening calls yet."""
        filled = cls(language=person.language.value, pace=person.pace.value, contact_says_away=agreed)
        filled.contacts = [_row_of(contact) for contact in known]
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


def read(form: MultiDict[str, str], known: Sequence[Contact], *, today: date, no_texts: str | None) -> EveningForm:
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
    _read_away(form, filled, today)
    filled.contacts = [_read_contact(form, contact, wrong) for contact in known]
    return filled


def _read_times(form: MultiDict[str, str], filled: EveningForm) -> None:
    written = [text.strip() for text in form.getlist("time") if text.strip()]
    matches = [_CLOCK.fullmatch(text) for text in written]
    times = [time(int(match[1]), int(match[2])) for match in matches if match]
    filled.times = sorted({f"{at:%H:%M}" for at in times})
    if len(times) < len(written) or not 1 <= len(filled.times) <= MAX_TIMES_A_DAY:
        filled.wrong.append("web-evening-wrong-times")
    elif any(elder_hour.in_the_night(at) for at in times):
        filled.wrong.append("web-evening-wrong-hours")


def _read_away(form: MultiDict[str, str], filled: EveningForm, today: date) -> None:
    written = form.get("away_day", "").strip()
    if not written:
        return
    try:
        filled.away_day = date.fromisoformat(written)
    except ValueError:
        filled.wrong.append("web-evening-wrong-away")
        return
    if not today < filled.away_day <= today + away.LONGEST:
        filled.wrong.append("web-evening-wrong-away-day")


def _read_contact(form: MultiDict[str, str], contact: Contact, wrong: list[str]) -> ContactRow:
    row = _row_of(contact)
    name = f"contact-{contact.id}"
    row.position = form.get(f"{name}-position", row.position, type=int)
    row.way = _choice(form.get(f"{name}-way"), ContactWay, wrong)
    row.may_know = _choice(form.get(f"{name}-may-know"), MayKnow, wrong)
    row.lives_near, row.has_key = f"{name}-near" in form, f"{name}-key" in form
    row.starts, row.ends = _clock(form.get(f"{name}-starts", "")), _clock(form.get(f"{name}-ends", ""))
    hours = [_CLOCK.fullmatch(text) for text in (row.starts, row.ends) if text]
    if len(hours) == 1 or not all(hours) or (row.starts and row.starts == row.ends):
        wrong.append("web-evening-wrong-contact-hours")
    return row


def _clock(written: str) -> str:
    """`7.30` and `7:30` are `07:30`; what is no time of day stays as it was written."""
    match = _CLOCK.fullmatch(written.strip())
    return f"{int(match[1]):02d}:{match[2]}" if match else written.strip()


def _row_of(contact: Contact) -> ContactRow:
    starts, _, ends = (contact.hours or "").partition("-")
    return ContactRow(
        contact.id,
        contact.position,
        contact.way.value,
        contact.may_know.value,
        contact.lives_near,
        contact.has_key,
        starts,
        ends,
    )


def _choice(written: str | None, kind: type[enum.StrEnum], wrong: list[str]) -> str:
    """One of the kind's values; the first of them, and a fault, for anything else."""
    if written in {each.value for each in kind}:
        return str(written)
    if "web-evening-wrong-choice" not in wrong:
        wrong.append("web-evening-wrong-choice")
    return str(next(iter(kind)).value)
