"""Where the programme begins: one after another where it is short; else the soonest, and the days to choose from."""

from __future__ import annotations

from collections import Counter
from datetime import date, time
from functools import partial

from ivr.engine.menu import Answer, Choice, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from services.hours import duetime
from services.programme.days import AT_ONCE, Span, Stretch, said_together, stretches

from . import activities

FEW = 3
"""So many are heard through: the last of them is three keys away."""
CALLED = {
    Span.THIS_WEEK: "activities-this-week",
    Span.NEXT_WEEK: "activities-next-week",
    Span.LATER: "activities-later",
}
KEYS = {Span.THIS_WEEK: 2, Span.NEXT_WEEK: 3, Span.LATER: 4}
"""The same whether or not anything is on in the others."""
LISTED = 1
FIRST = 2
"""The key of the days that come next."""


@arrival("activities")
def begins(turn: Turn) -> Answer:
    """Who rings again within the hour goes on where she was; the star leads to the beginning."""
    told_last = next((each for each in activities.to_come(turn) if each.is_told_last), None)
    if told_last is None:
        return turn.go("whats-on")
    return turn.go("activity", told_last.id, told_last.day.toordinal(), LISTED, saying=turn.t("activities-go-on"))


@arrival("whats-on")
def whats_on(turn: Turn) -> Answer:
    days = _days(turn)
    if not days:
        return turn.go("home", saying=turn.t("activities-nothing-on"))
    soonest = activities.of_day(turn, days[0])[0]
    if len(days) <= FEW or len(set(days)) == 1:
        return activities.go_to(turn, soonest)
    return turn.go("soonest", soonest.id, days[0].toordinal())


def _days(turn: Turn) -> list[date]:
    """The day of each that is to come."""
    return [each.day for each in activities.to_come(turn)]


@screen("soonest", back=lambda turn, *_: turn.go("home"))
def soonest(turn: Turn, occurrence_id: int, day: int) -> Answer:
    """The soonest and nearest of many, to be joined at once, and where to hear the others."""
    occurrence = activities.told(turn, occurrence_id, date.fromordinal(day))
    if occurrence is None:
        return turn.go("whats-on")
    if occurrence.signup_id is None:
        first = activities.what_to_do(turn, occurrence)
    else:
        first = [turn.choice("1", "activities-change", lambda: activities.go_to(turn, occurrence, LISTED))]
    others = [_stretch(turn, key, each) for key, each in enumerate(_others(turn, date.fromordinal(day)), start=FIRST)]
    if activities.news(turn):
        others = _with_news(turn, others)
    return Menu(tuple(activities.described(turn, occurrence)), (*first, *others))


def _with_news(turn: Turn, others: list[Choice]) -> list[Choice]:
    """Key 4 is what is new; where later days have it, both are behind it."""
    if all(each.key != str(KEYS[Span.LATER]) for each in others):
        return [*others, turn.choice("4", "activities-news", lambda: activities.first_news(turn))]
    return [*others[:-1], turn.choice("4", "activities-more", partial(turn.go, "more"))]


@screen("more", back=lambda turn: turn.go("whats-on"))
def more(turn: Turn) -> Answer:
    """What is new since she last rang, and the days that are further off."""
    first = _days(turn)[0] if _days(turn) else turn.today
    later = [each for each in _others(turn, first) if each.called is Span.LATER]
    offered = [turn.choice("1", "activities-hear-news", lambda: activities.first_news(turn))]
    offered += [_stretch(turn, KEYS[Span.LATER], each) for each in later]
    return Menu((), tuple(offered))


def _others(turn: Turn, first: date) -> list[Stretch]:
    """All days, but not that of the soonest where it is alone there."""
    having = Counter(_days(turn))
    return stretches([day for day in sorted(having) if day != first or having[day] > 1], turn.today)


def _stretch(turn: Turn, key: int, stretch: Stretch) -> Choice:
    first, last = stretch.days[0], stretch.days[-1]
    if stretch.called is not Span.BETWEEN:
        return turn.choice(KEYS[stretch.called], CALLED[stretch.called], lambda: _into(turn, first, last))
    if first == last:
        return _on(turn, key, first)
    name = "activities-until" if key == FIRST else "activities-then-until"
    return turn.choice(key, name, lambda: _into(turn, first, last), last=turn.short_day(last))


def _into(turn: Turn, first: date, last: date) -> Answer:
    """To the days, or right to the only one."""
    within = _within(turn, first, last)
    return _hears(turn, within[0]) if len(within) == 1 else turn.go("days", first.toordinal(), last.toordinal())


def _within(turn: Turn, first: date, last: date) -> list[date]:
    return [day for day in sorted(set(_days(turn))) if first <= day <= last]


@screen("days", back=lambda turn, *_: turn.go("whats-on"))
def days(turn: Turn, first: int, last: int) -> Answer:
    """The days with something on from the day number `first` to `last`, as many as there are keys for."""
    within = _within(turn, date.fromordinal(first), date.fromordinal(last))
    if not within:
        return turn.go("whats-on")
    together = said_together(within)
    choices = [_on(turn, key, day) for key, day in enumerate(together, start=1)]
    if len(together) < len(within):
        following = within[len(together)].toordinal()
        choices.append(turn.choice(AT_ONCE, "activities-later-day", lambda: turn.go("days", following, last)))
    return Menu((), tuple(choices))


def _on(turn: Turn, key: int, day: date) -> Choice:
    return turn.choice(key, "activities-on", partial(_hears, turn, day), day=_said(turn, day))


def _hears(turn: Turn, day: date) -> Go:
    found = activities.of_day(turn, day)
    return activities.hears(turn, found[0], LISTED) if found else turn.go("whats-on")


def _said(turn: Turn, day: date) -> str:
    return turn.day(duetime.due_instant(day, time(12), turn.community.zone))
