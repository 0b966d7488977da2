"""Whether everybody who is bound has said yes herself, and nobody beyond the places there are."""

from __future__ import annotations

import re
from datetime import timedelta

from models import TAKES_A_PLACE, Occurrence, Signup, SignupState

from .seen import Act, Findings, Seen, moved_at

JUST_NOW = timedelta(minutes=1)
A_YES = re.compile(r"(ja|ok|på|fast)\b|\d", re.IGNORECASE)


def unasked(seen: Seen) -> Findings:
    """Who has joined today, without a key or a text of hers just then; a key, after words that say what it is."""
    for signup in seen.signups:
        if signup.state is SignupState.JOINED and moved_at(signup) > seen.day.first:
            said_yes = any(_binds(seen, signup, act) for act in seen.acts(signup.person))
            yield None if said_yes else f"{_who(signup)} is bound, and has not said yes to it"


def _binds(seen: Seen, signup: Signup, act: Act) -> bool:
    if not -seen.slack <= moved_at(signup) - act.at <= JUST_NOW + seen.slack:
        return False
    if not act.heard:
        return A_YES.match(act.did) is not None
    return act.did == "1" and signup.occurrence.spoken_title.casefold() in act.heard.casefold()


def too_many(seen: Seen) -> Findings:
    """More places taken than there are, at the end or whenever it was looked at."""
    for occurrence in seen.occurrences:
        if occurrence.maximum is None:
            continue
        taken = max(_taken(seen, occurrence), seen.day.looked_at.get(occurrence.id, 0))
        too_many = f"{occurrence.spoken_title} has {taken} in {occurrence.maximum} places"
        yield too_many if taken > occurrence.maximum else None


def _taken(seen: Seen, occurrence: Occurrence) -> int:
    of_it = [one for one in seen.signups if one.occurrence_id == occurrence.id and one.state in TAKES_A_PLACE]
    return sum(1 + one.companions for one in of_it)


def left_out(seen: Seen) -> Findings:
    """Who has done what she set out to do, and does not stand so; said only of a day without harm, since a call that
    breaks is the person's to try again."""
    stands = {(one.person.first_name, one.occurrence.activity.title): one for one in reversed(seen.signups)}
    for wanted in seen.day.wanted if seen.day.tells else ():
        signup = stands.get((wanted.name, wanted.title))
        wished = " or ".join(sorted(state.value for state in wanted.stands))
        is_so = signup is not None and signup.state in wanted.stands
        now = signup.state.value if signup is not None else "nothing"
        yield None if is_so else f"{wanted.name} wanted to be {wished} of {wanted.title}, and is {now}"


def _who(signup: Signup) -> str:
    return f"{signup.person.first_name} ({signup.occurrence.spoken_title}, sign-up {signup.id})"
