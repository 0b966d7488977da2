"""The sentences a person's page is made of, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from flask import g
from markupsafe import Markup

import clock
from locales import phrase
from locales.speech import day_in_full, sentence, time_written, weekday_in_words
from models import CheckinPlan, Contact, Person, Standing, StandingKind, Task, TaskKind, TaskState
from services.desk import needs as desk_needs
from services.desk.needs import Need
from services.desk.person.coming import Ahead
from services.desk.person.folding import Folded, Run
from services.desk.person.glance import Agreed
from services.desk.person.line import Entry
from services.hours import duetime
from web.frame import desk, needs

LETTERS = 7
MONDAY = date(2024, 1, 1)


def day(of: date) -> str:
    """A day as a heading: in full; today and yesterday by name too."""
    today, lang = duetime.local_day(clock.now(), g.community.zone), desk.language()
    ago, full = (today - of).days, day_in_full(of, today, lang)
    if ago == 0:
        return phrase(lang, "web-line-today", day=full)
    return phrase(lang, "web-line-yesterday", day=full) if ago == 1 else sentence(full)


def age(person: Person) -> int | None:
    """About: only the year of birth is known."""
    if person.birth_year is None:
        return None
    return duetime.local_day(clock.now(), g.community.zone).year - person.birth_year


def who(person: Person, *, hamlet: bool = True) -> list[str]:
    """Her age, where she lives, what she speaks: what is known of it."""
    years = age(person)
    place = ", ".join(each for each in (person.hamlet.name if person.hamlet else None, person.house) if each)
    said = [
        phrase(desk.language(), "web-person-age", years=years) if years is not None else "",
        place if hamlet else "",
    ]
    said.append(phrase(desk.language(), "web-person-speaks", language=person.language.value, pace=person.pace.value))
    return [each for each in said if each]


def evening_days(plan: CheckinPlan) -> list[tuple[str, str, bool]]:
    """The days of the week: letter, name, whether she is rung."""
    return [
        (
            phrase(desk.language(), "web-person-day-letter", weekday=number),
            phrase(desk.language(), "web-weekday", weekday=number),
            number in plan.days,
        )
        for number in range(LETTERS)
    ]


def days_rung(plan: CheckinPlan) -> str:
    """The same, to be read aloud."""
    if len(plan.days) == LETTERS:
        return phrase(desk.language(), "web-person-every-day")
    return ", ".join(name for _, name, on in evening_days(plan) if on)


def moment(at: datetime) -> Markup:
    """An instant in a narrow column: the day above the hour."""
    of = Markup('<time datetime="{}">{} <br>{}</time>')
    return of.format(at.isoformat(), desk.day(at), clock_of(at))


def contact(of: Contact) -> str:
    """What is known of a contact besides name and number."""
    said = [
        phrase(desk.language(), "web-person-lives-near") if of.lives_near else "",
        phrase(desk.language(), "web-person-has-key") if of.has_key else "",
    ]
    return ", ".join(each for each in said if each)


def consents(given: int, of: int, last: Agreed | None) -> str:
    if last is None:
        return phrase(desk.language(), "web-person-no-consents")
    return phrase(desk.language(), "web-person-consents", given=given, of=of, at=desk.day(last.at), source=last.source)


def every_week(row: Standing) -> str:
    """'Fredagstreff kvar fredag', 'Berit på besøk hjå Kari kvar onsdag kl 14.00'."""
    title = row.activity.title if row.activity is not None else row.person.first_name
    return _every_week(row.kind, row.weekday, title, row.friend.first_name if row.friend else "", row.hour)


def weekly(each: Ahead) -> str:
    """As `every_week`, of what is told beside what is coming."""
    hour = time.fromisoformat(each.place) if each.place else None
    return _every_week(StandingKind(each.state2 or ""), each.n or 0, each.title or "", each.who or "", hour)


def _every_week(kind: StandingKind, weekday: int, title: str, friend: str, hour: time | None) -> str:
    lang = desk.language()
    name = weekday_in_words(date.fromordinal(MONDAY.toordinal() + weekday), lang)
    if kind is StandingKind.SIGNUP or hour is None:
        return phrase(lang, "web-every-week-signup", title=title, weekday=name)
    said = {"friend": friend, "elder": title, "weekday": name, "at": time_written(hour, lang)}
    return phrase(lang, f"web-every-week-{kind.value}", **said)


def ahead(each: Ahead) -> str:
    """What is coming, in one line, without its hour."""
    match each.what:
        case "visit":
            return phrase(desk.language(), "web-person-visit", state=str(each.state), who=each.who or "")
        case "drive":
            return phrase(desk.language(), "web-person-drives", who=each.who or "", title=_title(each))
        case "text":
            return phrase(desk.language(), "web-person-text-waits")
    return _title(each)


def _title(each: Ahead) -> str:
    return desk.goal(desk.language(), each.errand) if each.errand is not None else each.title or ""


def ride(each: Ahead) -> str:
    """How she gets to what she has joined; of a place she has not, that she waits or is offered one."""
    if each.state == "offered":
        return phrase(desk.language(), "web-sign-up-hers", state=each.state)
    if each.state == "waiting":
        return phrase(desk.language(), "web-person-waiting")
    if each.what == "signup" and each.place is None and each.state2 is None:
        return ""
    window = {"first": clock_of(each.at2), "last": clock_of(each.at3)} if each.at2 and each.at3 else {}
    if each.state2 == "promised" and window:
        return phrase(desk.language(), "web-person-driven-at", driver=each.who or "", **window)
    return phrase(desk.language(), "web-person-ride", state=str(each.state2 or "none"), driver=each.who or "")


def clock_of(at: datetime) -> str:
    """The local hour of an instant."""
    return time_written(duetime.local(at, g.community.zone).time(), desk.language())


def run(of: Run) -> str:
    """Several of one kind, as one sentence that says how many."""
    counts = of.counts
    if of.what is Folded.CALL:
        rang = [phrase(desk.language(), "web-run-rang-us", count=int(counts["inbound"]))] if counts["inbound"] else []
        if counts["outbound"]:
            rang.append(
                phrase(
                    desk.language(), "web-run-we-rang", count=int(counts["outbound"]), answered=int(counts["answered"])
                )
            )
        return " ".join(rang)
    if of.what is Folded.SIGNUP:
        return phrase(
            desk.language(),
            "web-run-signups",
            joined=int(counts["joined"] + counts["waiting"]),
            cancelled=int(counts["cancelled"]),
        )
    return phrase(desk.language(), "web-run", what=of.what.value, count=len(of.entries))


def task(entry: Entry) -> str:
    """What it was about, as far as its name says it; the board tells more while it is open."""
    kind = TaskKind(entry.state or "")
    row = Task(kind=kind, key=entry.title or "", subject={}, state=TaskState.OPEN)
    return needs.sentence(Need(row, desk_needs.told_by_key(kind, row.key)))


def listed(words: Iterable[str]) -> str:
    return " · ".join(words)
