"""A number that is shown is a claim: on a call to us nobody hears where somebody lives, what her number is, how to get
in, who has a key, or until when she is away; and of an alarm hears who was told of it, and nobody else.

Every menu is asked by its address, as the carrier would for a call that has come there, by whom it does not concern and
by whom it does, with every key it has.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache
from inspect import signature

import pytest
import sqlalchemy as sa

import clock
from ivr.engine.screens import SCREENS
from locales import LANGUAGES
from models import (
    About,
    Alert,
    AlertCause,
    AlertClaim,
    AlertState,
    AwayWhy,
    Call,
    CheckinPlan,
    Contact,
    Direction,
    MayKnow,
    Outbox,
    Person,
    Role,
    Source,
    Step,
)
from services import alerts
from services.alerts import claims, rungs
from services.phones import numbers
from services.plans import away
from tests.support.databases import Shelf
from tests.support.walk import keys
from tests.support.walk.streets import AFTERNOON
from tests.support.walk.town import Town
from tests.support.walk.walking import listens_at

HELD_BACK = (
    *("alert-yours", "alert-yours-no-address", "alert-arrival", "alert-near", "alert-near-key"),
    *("evening-is-away", "evening-said-away", "tellings-said-away", "tellings-she-writes-away"),
)
"""Phrases that are heard on a call of the line's own alone."""
OF_ALARMS = ("alert", "help", "taken-back", "checkin-rang-in")
PRESSED = ("1", "2", "3", "4", "9")
IDS = (1, 2)
ADDRESS = "Løyndevegen 77"


@pytest.fixture
def town(shelf: Shelf) -> Iterator[Town]:
    """Everybody lives at a secret address, everybody who may be is away, and an alarm is on about two."""
    now: list[Town] = []
    with clock.replaced_by(lambda: now[0].now if now else AFTERNOON):
        town = Town(shelf)
        now.append(town)
        with town.db.write() as session:
            for person in session.scalars(sa.select(Person)):
                person.address, person.arrival = ADDRESS, "Nøkkelen heng i vedskjulet"
            for contact in session.scalars(sa.select(Contact)):
                contact.may_know, contact.lives_near, contact.has_key = MayKnow.ARRIVAL, True, True
        yield town


def alarm(town: Town, number: int, state: AlertState) -> tuple[Alert, str]:
    """An alarm about one of her elders that a contact was told of; and that contact's number."""
    with town.db.write() as session:
        contact = session.scalars(sa.select(Contact).order_by(Contact.elder_id, Contact.position)).all()[number]
        alert = alerts.raise_(session, contact.elder, AlertCause.MISSED)
        told = rungs.write_told(session, alert, str(contact.person.phone), contact.person)
        if state is AlertState.TAKEN:
            alerts.take(session, alert.id, contact.person)
        return alert, told.number


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> keys.Met:
    """Every menu that is given from now on."""
    return keys.recorded(monkeypatch)


def come_there(
    town: Town, menus: keys.Met, number: str, names: tuple[str, ...] = (), firsts: tuple[int, ...] = IDS
) -> set[tuple[str, str]]:
    """What somebody who shows `number` hears: (screen, words), at every screen whose name begins so and is about the
    first of something, and about the second where `firsts` has it, on one call, and on ringing in once more."""
    walker, n = town.walker(number), 7
    walker.answers("/ivr/answer")
    for name, shown in list(SCREENS.items()):
        if names and not name.startswith(names):
            continue
        for ids in addresses(len(signature(shown).parameters) - 1, firsts):
            address, n = "/".join([name, *map(str, ids)]), n + 2
            menus.pop(name, None)
            document = walker.answers(f"/ivr/{address}?n={n}")
            if document is None or not listens_at(document, address):
                continue  # whatever is pressed, it leads where silence does
            for key in PRESSED if set(ids) <= {IDS[0]} else PRESSED[:1]:
                if key in {known for known, _, _ in menus[name]}:  # any other is heard as silence is
                    n += 2
                    walker.answers(f"/ivr/{address}?n={n}", Digits=key)
    town.walker(number).answers("/ivr/answer")
    with town.db.read() as session:
        inbound = sa.select(Step).join(Call, Call.sid == Step.call_sid).where(Call.direction == Direction.INBOUND)
        steps = session.scalars(inbound.where(Call.other_number == number)).all()
        return {(step.address, words) for step in steps for words in (step.said or "").splitlines()}


def addresses(length: int, firsts: tuple[int, ...]) -> Iterable[tuple[int, ...]]:
    """Each that it may be about with each that comes next: what follows is an hour, a page or a number of minutes."""
    if length < 2:
        return itertools.product(firsts, repeat=length)
    return [(first, *[after] * (length - 1)) for first, after in itertools.product(firsts, IDS)]


def names_in(town: Town, said: set[tuple[str, str]], alert: Alert) -> list[tuple[str, str]]:
    with town.db.read() as session:
        name = session.get_one(Person, alert.elder_id).spoken_name
    return [(at, words) for at, words in said if name in words]


def told_too_much(town: Town, said: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    with town.db.read() as session:
        phones = {phone for phone in session.scalars(sa.select(Person.phone)) if phone}
    spoken = {words for phone in phones for language in LANGUAGES if (words := numbers.spoken(phone, language))}

    @cache
    def is_too_much(words: str) -> bool:
        return (
            "Løyndevegen" in words
            or "vedskjulet" in words
            or any(number in words for number in spoken)
            or any(keys.spoken_as(phrase, words.strip()) for phrase in HELD_BACK)
        )

    return [(at, words) for at, words in said if is_too_much(words)]


@pytest.mark.slow
@pytest.mark.parametrize("state", [AlertState.OPEN, AlertState.TAKEN])
def test_no_screen_of_an_alarm_names_her_to_who_was_not_told(town: Town, menus: keys.Met, state: AlertState) -> None:
    alert, told = alarm(town, 0, state)
    with town.db.write() as session:
        claims.takes(session, alert.id, told, told)
        strange = session.scalars(sa.select(Person).where(Person.id != alert.elder_id, Person.phone != told)).all()
        others = [p for p in strange if p.is_a(Role.DRIVER) or p.is_a(Role.KIN)]
        known = set(session.scalars(sa.select(Contact.person_id).where(Contact.elder_id == alert.elder_id)))
        callers = ["+4761555555", str(next(p for p in others if p.id not in known).phone)]
    for number in callers:
        assert names_in(town, come_there(town, menus, number, OF_ALARMS), alert) == [], number
    with town.db.read() as session:
        assert session.get_one(Alert, alert.id).state is state


@pytest.mark.slow
def test_on_a_call_to_us_nobody_hears_what_is_told_on_our_own_calls_alone(town: Town, menus: keys.Met) -> None:
    """Neither she herself, who is away, nor her contact, who has an alarm to answer and one to tell of. What is about
    others is the same to both: he asks of two, she of one."""
    _, told = alarm(town, 0, AlertState.OPEN)
    alarm(town, 1, AlertState.TAKEN)
    with town.db.write() as session:
        plan = session.scalars(sa.select(CheckinPlan).order_by(CheckinPlan.id)).all()[3]
        by = session.scalars(sa.select(Contact).order_by(Contact.id)).first()
        assert by is not None
        plan.go_away(
            away.until(plan.person.community, (town.now + timedelta(days=3)).date()),
            AwayWhy.AWAY,
            Source.PHONE,
            by=by.person,
        )
        elder = str(plan.person.phone)
    heard = come_there(town, menus, told) | come_there(town, menus, elder, firsts=IDS[:1])
    assert len(heard) > 100
    assert told_too_much(town, heard) == []


def test_what_is_held_back_is_recognised(town: Town) -> None:
    """Else the walk above would find nothing whatever was said."""
    said = [("alert-yours/1", f"Takk. Nummeret til Kari er ni null. Adressa er {ADDRESS}."), ("home", "Hei.")]
    said.append(("evening", "Vi ringjer deg ikkje før torsdag tredje desember."))
    assert [at for at, _ in told_too_much(town, said)] == ["alert-yours/1", "evening"]


def test_who_has_taken_it_hears_where_she_lives_on_our_own_call(town: Town) -> None:
    alert, told = alarm(town, 0, AlertState.OPEN)
    with town.db.write() as session:
        claims.takes(session, alert.id, told, told)
        claim = session.scalars(sa.select(AlertClaim)).one()
        row = session.scalars(sa.select(Outbox).filter_by(about=About.ALERT_CLAIM)).one()
    walker = town.walker(town.line, To=told, Direction="outbound-api")
    walker.answers(f"/ivr/out/{row.id}")
    document = walker.answers(f"/ivr/alert-claim/{claim.id}?n=1", Digits="1")
    assert document is not None and ADDRESS.split(maxsplit=1)[0] in "".join(document.itertext())
