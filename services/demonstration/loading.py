"""Move the village into the database. Loading again brings dates up to now and never doubles anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Activity,
    Agreement,
    Check,
    CheckinPlan,
    Community,
    Consent,
    ConsentPurpose,
    Contact,
    Duty,
    Friendship,
    Language,
    MunicipalContact,
    Occurrence,
    Organiser,
    Person,
    PersonRole,
    Place,
    PlaceKind,
    PointHow,
    Role,
    Source,
    Standing,
    StandingKind,
    StandingState,
    insert_missing,
)
from models.needs import words
from models.person import VOLUNTEER_ROLES
from services import standing
from services.desk import users
from services.hours import duetime
from services.people import checks
from services.people.places import telephone
from services.programme import agreements
from services.roads import held, points, register
from services.roads.earth import Point

from . import again, asked, months, people, programme
from .people import Villager

ADDRESSES = Path(__file__).parent / "adresser.csv"
LINE = "+4761999000"
DESK = "+4761999001"
WEEKS = 4
FIRST_COMER = 6
"""Those before are rung and have friends, and come to nothing yet."""
DRIVES_FOR = timedelta(days=400)
FICTIONAL = "Oppdikta person i demonstrasjonen."


class Occupied(Exception):
    """There is a real community by the village's name or number."""


def load(session: Session, now: datetime) -> Community:
    """The whole village, with what is on over the four weeks after `now`. Raises `Occupied`.

    Nobody is told anything by it: people who come to something are simply there from before.
    """
    community = _community(session)
    places = _places(session, community)
    at = _map(session, community)
    elders, volunteers, kin = (
        _people(session, community, places, who, now, at=at)
        for who in (people.elders(), people.volunteers(), people.kin())
    )
    _evenings(session, elders)
    _contacts(session, [elder for elder, who in zip(elders, people.elders(), strict=True) if who.checkin_time], kin)
    friends = [each for each in volunteers if each.is_a(Role.VISIT_FRIEND)]
    _friends(session, elders, friends)
    months.load(session, community, elders, friends, now)
    _programme(session, community, places, elders, now)
    _every_week(session, community, elders, now)
    users.add(session, community, people.COORDINATOR_USERNAME, people.COORDINATOR_NAME, people.PASSWORD)
    asked.load(session, community, elders, now)
    return community


def _community(session: Session) -> Community:
    found = session.scalar(sa.select(Community).where(sa.or_(Community.name == "Lom", Community.number == LINE)))
    if found is None:
        found = Community(name="Lom", number=LINE, timezone="Europe/Oslo", language=Language.NN, coordinator_phone=DESK)
        found.controller_name, found.controller_contact = "Lom kommune", "61 99 90 01"
        session.add(found)
        session.flush()
        return found
    strangers = sa.select(Person.id).where(Person.community_id == found.id, Person.source != Source.DEMO).limit(1)
    if (found.name, found.number) != ("Lom", LINE) or session.scalar(strangers) is not None:
        raise Occupied(
            f"{found.name} ({found.number}) is there already and is not the demonstration's. "
            "Load the village into a database of its own: set DATABASE_URL."
        )
    return found


def _places(session: Session, community: Community) -> dict[str, Place]:
    rows = [
        {"community_id": community.id, "kind": PlaceKind.HAMLET, "name": name, "latitude": north, "longitude": east}
        for name, north, east in people.HAMLETS
    ]
    insert_missing(session, Place, rows)
    hamlets = {place.name: place for place in _places_of(session, community, PlaceKind.HAMLET)}
    venues = [
        {"community_id": community.id, "kind": PlaceKind.VENUE, "name": name, "hamlet_id": hamlets[hamlet].id}
        for name, hamlet in people.VENUES
    ]
    insert_missing(session, Place, venues)
    at = {place.name: place for place in _places_of(session, community, PlaceKind.VENUE)}
    line = telephone(session, community)
    return hamlets | at | {line.name: line}


def _map(session: Session, community: Community) -> dict[str, Point]:
    """The roads of Lom, and the fictional register: where each of its addresses lies. What the desk has taken in
    since stays."""
    with ADDRESSES.open("rb") as source:
        found = register.read(source, community.name)
    if held.of(session, community).taken is None:
        held.take(session, community, held.LOM.read_text(encoding="utf-8"), None)
        register.take(session, community, found)
    return {each.street: each.at for each in found.addresses}


def _places_of(session: Session, community: Community, kind: PlaceKind) -> sa.ScalarResult[Place]:
    return session.scalars(sa.select(Place).where(Place.community_id == community.id, Place.kind == kind))


def _people(
    session: Session,
    community: Community,
    places: dict[str, Place],
    villagers: Sequence[Villager],
    now: datetime,
    *,
    at: Mapping[str, Point],
) -> list[Person]:
    """Those who are there from before as they are."""
    there = sa.select(Person).where(
        Person.community_id == community.id, Person.phone.in_([each.phone for each in villagers])
    )
    found = {(person.phone, person.folded_name): person for person in session.scalars(there).unique()}
    named = [(each.phone, Person.fold(each.first_name, each.last_name)) for each in villagers]
    new = {key: _person(community, places, who, now, at) for key, who in zip(named, villagers, strict=True)}
    new = {key: person for key, person in new.items() if key not in found}
    session.add_all(new.values())
    session.flush()
    for key, who in zip(named, villagers, strict=True):
        if key in new:
            _is_known(session, new[key], who, now)
    return [(found | new)[key] for key in named]


def _person(
    community: Community, places: dict[str, Place], who: Villager, now: datetime, at: Mapping[str, Point]
) -> Person:
    person = Person(
        community_id=community.id,
        first_name=who.first_name,
        last_name=who.last_name,
        folded_name=Person.fold(who.first_name, who.last_name),
        phone=who.phone,
        language=who.language,
        birth_year=who.birth_year,
        sex=who.sex,
        hamlet_id=places[who.hamlet].id,
        address=who.address,
        farm=who.farm,
        seats=who.seats,
        needs=words(who.needs) or None,
        notes=FICTIONAL,
        source=Source.DEMO,
        roles=[PersonRole(role=role, since=now) for role in who.roles],
    )
    if who.address is not None and who.address in at:
        points.put(person, at[who.address], PointHow.REGISTER)
    return person


def _is_known(session: Session, person: Person, who: Villager, now: datetime) -> None:
    """What was seen of a volunteer, and what anybody has said yes to."""
    if VOLUNTEER_ROLES & set(who.roles):
        day = duetime.local_day(now, person.community.zone)
        driver = (Check.LICENCE, Check.INSURANCE) if Role.DRIVER in who.roles else ()
        until = dict.fromkeys(driver, day + DRIVES_FOR)
        checks.record(session, person, dict.fromkeys((*checks.NEEDED, *driver), day), until)
    for purpose in _consents(who):
        session.add(Consent(person_id=person.id, purpose=purpose, given=True, source=Source.DEMO))


def _consents(who: Villager) -> list[ConsentPurpose]:
    given = []
    if who.phone.startswith("+479"):
        given.append(ConsentPurpose.SERVICE_SMS)
    if who.checkin_time:
        given += [ConsentPurpose.CHECKIN_CALLS, ConsentPurpose.TELL_CONTACTS]
    if Role.KIN in who.roles:
        given.append(ConsentPurpose.BE_CONTACT)
    return given


def _evenings(session: Session, elders: list[Person]) -> None:
    rows = [
        {"person_id": elder.id, "days": list(range(7)), "times": [who.checkin_time]}
        for elder, who in zip(elders, people.elders(), strict=True)
        if who.checkin_time
    ]
    insert_missing(session, CheckinPlan, rows)
    # While the demonstration slept nobody waited for a call.
    session.execute(
        sa.update(CheckinPlan)
        .where(CheckinPlan.person_id.in_([row["person_id"] for row in rows]))
        .values(written_until=clock.now())
    )


def _contacts(session: Session, rung: list[Person], kin: list[Person]) -> None:
    rows = [
        {
            "elder_id": elder.id,
            "person_id": kin[2 * place + position].id,
            "position": position + 1,
            "agreement": Agreement.YES,
            "lives_near": position == 1,
            "has_key": position == 1,
            "source": Source.DEMO,
        }
        for place, elder in enumerate(rung)
        for position in range(2)
    ]
    insert_missing(session, Contact, rows)


def _friends(session: Session, elders: list[Person], friends: list[Person]) -> None:
    pairs = [
        {"elder_id": elder.id, "friend_id": friends[place % len(friends)].id, "source": Source.DEMO}
        for place, elder in enumerate(elders[:20])
    ]
    insert_missing(session, Friendship, pairs)
    # Evening can be made at any hour here, and at night only friends on duty are rung.
    evenings = [
        {"person_id": friend.id, "weekday": weekday, "starts": "17:00", "ends": "22:00"}
        for place, friend in enumerate(friends)
        if place
        for weekday in {place % 7, (place + 3) % 7}
    ]
    at_any_hour = [
        {"person_id": friends[0].id, "weekday": weekday, "starts": "00:00", "ends": "23:59"} for weekday in range(7)
    ]
    insert_missing(session, Duty, evenings + at_any_hour)


def _agree(session: Session, community: Community, organisers: dict[str, Organiser], now: datetime) -> None:
    """What is agreed with some of them, and whom at the municipality to ring; once."""
    today = duetime.local_day(now, community.zone)
    for name, agreed in programme.AGREEMENTS.items():
        organiser = organisers[name]
        if organiser.agreement_on is None:
            terms = replace(
                agreements.Terms.of(organiser),
                contact_phone=agreed.contact_phone,
                provides=agreed.provides,
                money=agreed.money,
                responsible=agreed.responsible,
                agreement_on=today - timedelta(days=agreed.days_ago),
                renews_on=today + timedelta(days=agreed.days_left),
            )
            agreements.write(session, community, organiser, terms, source=Source.DEMO)
    if session.scalars(sa.select(MunicipalContact.id).filter_by(community_id=community.id)).first() is None:
        for what_for, person, phone in programme.MUNICIPAL_CONTACTS:
            agreements.write_contact(session, community, None, name=person, what_for=what_for, contact_phone=phone)


def _programme(
    session: Session, community: Community, places: dict[str, Place], elders: list[Person], now: datetime
) -> None:
    organisers = [
        {"community_id": community.id, "name": name, "kind": kind, "contact_name": contact}
        for name, kind, contact in programme.ORGANISERS
    ]
    insert_missing(session, Organiser, organisers)
    by_name = {each.name: each for each in session.scalars(sa.select(Organiser).filter_by(community_id=community.id))}
    _agree(session, community, by_name, now)
    for place, pastime in enumerate(programme.PROGRAMME):
        organiser = by_name[pastime.organiser]
        row = {
            "community_id": community.id,
            "organiser_id": organiser.id,
            "uid": f"demonstration-{place}",
            "title": pastime.title,
        }
        insert_missing(session, Activity, [row])
        activity = session.scalars(sa.select(Activity).filter_by(organiser_id=organiser.id, uid=row["uid"])).one()
        spans = _spans(pastime, community, now)
        occurrences = [
            {
                "community_id": community.id,
                "activity_id": activity.id,
                "key": starts.isoformat(),
                "starts_at": starts,
                "ends_at": ends,
                "place_id": places[pastime.venue].id,
                "minimum": pastime.minimum,
                "maximum": pastime.maximum,
                "price_ore": pastime.price_ore,
                "is_free": pastime.price_ore == 0,
            }
            for starts, ends in spans
        ]
        insert_missing(session, Occurrence, occurrences)
        again.join(session, activity, [starts for starts, _ in spans], elders[FIRST_COMER + place :][: pastime.comers])
    again.load(session, community, places, elders, now)


def _every_week(session: Session, community: Community, elders: list[Person], now: datetime) -> None:
    """One who comes to Fredagstreff comes every week until the season is over, and one of the paired elders has her
    friend on a visit every Wednesday at two: the scheduler makes the days ahead."""
    today = duetime.local_day(now, community.zone)
    friday = programme.FRIDAYS
    fredagstreff = session.scalars(sa.select(Activity).filter_by(community_id=community.id, title=friday.title)).one()
    guest = elders[FIRST_COMER + programme.PROGRAMME.index(friday)]
    pair = session.scalars(sa.select(Friendship).filter_by(elder_id=elders[1].id).order_by(Friendship.id)).first()
    common = {"state": StandingState.ON, "source": Source.DEMO, "first_day": today, "with_ride": False}
    end = standing.until(today, friday.weekday).last_day
    comes = {"kind": StandingKind.SIGNUP, "person_id": guest.id, "activity_id": fredagstreff.id}
    rows = [{**common, **comes, "weekday": friday.weekday, "last_day": end}]
    insert_missing(session, Standing, rows)
    if pair is not None:
        visited = {"kind": StandingKind.VISIT, "person_id": pair.elder_id, "friend_id": pair.friend_id}
        insert_missing(session, Standing, [{**common, **visited, "weekday": 2, "at": "14:00"}])


def _spans(pastime: programme.Pastime, community: Community, now: datetime) -> list[tuple[datetime, datetime]]:
    """From tomorrow on, so that whoever is rung this evening can be offered tomorrow's."""
    first = again.first_day(pastime.weekday, community, now)
    return [
        tuple(  # type: ignore[misc]
            duetime.due_instant(first + timedelta(weeks=week), time.fromisoformat(at), community.zone)
            for at in (pastime.starts, pastime.ends)
        )
        for week in range(0, WEEKS, pastime.every_weeks)
    ]
