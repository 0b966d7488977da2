"""Every route of the desk with ids of another community, in its address, its query and its form.

Of each table a row of the village's stands there, with a word in it that nobody may read; a coordinator next door, who
has people and an evening of her own, walks every route with what is not hers. Nothing of it is shown, nothing of it is
changed, and no row of hers comes to name it.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session
from werkzeug.routing import Rule

import clock
from models import (
    ActivityDraft,
    Alert,
    Base,
    Call,
    Checkin,
    Community,
    Contact,
    DeskText,
    DeskUser,
    ElderDriver,
    Errand,
    Feed,
    Friendship,
    Idea,
    Invitation,
    LocalHoliday,
    MunicipalContact,
    Occurrence,
    Organiser,
    Person,
    Place,
    Recording,
    RegisterAddress,
    Ride,
    Role,
    Series,
    Signup,
    Standing,
    Task,
    Telling,
    Visit,
    Willing,
)
from tests.hostile.test_every_route import of_the_desk
from tests.support import builders
from tests.support.desk import Desk

SECRET = "løyndomen-hennar"
ROWS: Mapping[str, type[Base]] = {
    "person_id": Person,
    "errand_id": Errand,
    "friend_id": Person,
    "task_id": Task,
    "call_id": Call,
    "occurrence_id": Occurrence,
    "alert_id": Alert,
    "ride_id": Ride,
    "friendship_id": Friendship,
    "contact_id": Contact,
    "user_id": DeskUser,
    "feed_id": Feed,
    "signup_id": Signup,
    "telling_id": Telling,
    "checkin_id": Checkin,
    "visit_id": Visit,
    "organiser_id": Organiser,
    "note_id": Recording,
    "draft_id": ActivityDraft,
    "text_id": DeskText,
    "willing_id": Willing,
    "series_id": Series,
    "holiday_id": LocalHoliday,
    "standing_id": Standing,
    "invitation_id": Invitation,
    "idea_id": Idea,
    "other_id": Person,
    "driver_id": Person,
    "place_id": Place,
    "elder_driver_id": ElderDriver,
}
"""What the number in an address is the id of; a route with another one fails until it is named here."""
OF_A_RULE: Mapping[str, Mapping[str, type[Base]]] = {"/desk/organisers/municipality": {"contact_id": MunicipalContact}}
WORDS = {"what": ("off", "no-ride"), "role": ("elder", "driver"), "name": ("hours",)}
A_DAY = str(date(2026, 11, 28).toordinal())
FIELDS: Mapping[str, type[Base]] = {
    "person": Person,
    "driver": Person,
    "friend": Person,
    "host": Person,
    "elder": Person,
    "pick": Person,
    "hamlet": Place,
    "place": Place,
    "address": RegisterAddress,
    "organiser": Organiser,
    "willing": Willing,
}
"""What a field of a form, or of a query, holds the id of."""
NEEDS: Mapping[str, type[Base]] = {"task": Task, "alert": Alert, "checkin": Checkin, "ride": Ride, "short": Occurrence}
FILLED = {
    "sure": "yes",
    "given": "yes",
    "wanted": "yes",
    "why": "not_needed",
    "day": "2026-11-28",
    "at": "14:00",
    "until": "2026-11-28",
    "words": "Hei.",
    "note": "Hei.",
    "first_name": "Nytt",
    "last_name": "Namn",
    "phone": "61 88 83 33",
    "language": "nn",
    "roles": "driver",
    "role": "driver",
    "all": "",
    "q": "Kari",
    "listed": "yes",
}
ENDS_HER_OWN = frozenset({"account", "users", "rights", "left", "login"})
"""With ids of her own they would end what the walk stands on."""
EMPTY = frozenset({"recording.activity_id", "ride.errand_id", "trip.errand_id"})
"""What a row of the kind that is made has not."""
NOBODYS = frozenset({"sent_form", "tries", "desk_session", "audit", "heartbeat", "pace", "canary", "board_revision"})

Snapshot = dict[str, dict[Any, tuple[Any, ...]]]


@dataclass
class Filled:
    """A row of each table, of the village's."""

    session: Session
    ids: dict[str, Any] = field(default_factory=dict)

    def all(self, community_id: int, person: Person, other: Person) -> None:
        self.ids = {"community": community_id, "person": person.id}
        self.other = other.id
        for table in Base.metadata.sorted_tables:
            if table.name in self.ids or table.name in {*NOBODYS, "person_role"}:
                continue
            held = self._of_the_village(table)
            self.ids[table.name] = held if held is not None else self._made(table)

    def _of_the_village(self, table: sa.Table) -> Any:
        columns = list(table.primary_key.columns)
        return self.session.scalar(sa.select(sa.func.min(columns[0])))

    def _made(self, table: sa.Table) -> Any:
        values = {column.name: self._value(column) for column in table.columns if self._is_to_be_given(column)}
        made = self.session.execute(sa.insert(table).values(values))
        return (made.inserted_primary_key or [None])[0]  # type: ignore[attr-defined]

    @staticmethod
    def _is_to_be_given(column: sa.Column[Any]) -> bool:
        if str(column) in EMPTY:
            return False
        if column.primary_key and not column.foreign_keys and isinstance(column.type, sa.Integer):
            return False
        return (
            not column.nullable
            or column.name in GIVEN
            or bool(column.foreign_keys)
            or "words" in column.name
            or "note" in column.name
        )

    def _value(self, column: sa.Column[Any]) -> Any:
        given = GIVEN.get(str(column)) or GIVEN.get(column.name)
        if given is not None and not (column.name == "number" and isinstance(column.type, sa.Integer)):
            return given(self)
        for key in column.foreign_keys:
            named = key.column.table.name
            other = column.name in OTHERS or (column.name == "person_id" and "elder_id" in column.table.c)
            return self.other if named == "person" and other else self.ids.get(named)
        if column.default is not None and column.default.is_scalar:
            return column.default.arg  # type: ignore[attr-defined]
        kind: type[Any] = getattr(column.type, "impl_instance", column.type).python_type
        if issubclass(kind, enum.Enum):
            return next(iter(kind))
        late = next((hours for word, hours in HOURS.items() if word in column.name), 1)
        return {
            datetime: clock.now() + timedelta(hours=late),
            date: clock.now().date(),
            bool: False,
            int: 1,
            dict: {},
            list: [],
            bytes: SECRET.encode(),
        }.get(kind, SECRET)


HOURS = {"created": 0, "ends": 2, "expires": 2, "until": 2}
OTHERS = frozenset({"friend_id", "driver_id", "by_id", "beside_id"})
GIVEN: Mapping[str, Any] = {
    "subject": lambda filled: {"occurrence": filled.ids.get("occurrence", 1)},
    "by_person_id": lambda _: None,
    "by_user_id": lambda filled: filled.ids["desk_user"],
    "ride.driver_id": lambda _: None,
    "refund.ore": lambda _: 2,
    "said_minutes.one": lambda _: "garmo",
    "number": lambda _: "+4761999555",
    "other_number": lambda _: "+4761999555",
    "desk_number": lambda _: "+4761999555",
}


OF_THEIRS: frozenset[type[Base]] = frozenset({*ROWS.values(), *FIELDS.values(), *NEEDS.values(), MunicipalContact})


@pytest.mark.slow
def test_with_ids_of_another_community_nothing_is_shown_and_nothing_is_done(line: Flask, desk: Desk) -> None:
    with desk.db.write() as session:
        village = session.scalars(sa.select(Community).order_by(Community.id)).first()
        next_door = session.scalars(sa.select(Community).order_by(Community.id.desc())).first()
        assert village is not None
        assert next_door is not None
        village_id, next_door_id = village.id, next_door.id
        kari, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        filled = Filled(session)
        filled.all(village_id, kari, berit)
        theirs = {kind: filled.ids[kind.__tablename__] for kind in OF_THEIRS}
    foreign = _snapshot(desk, next_door_id)
    with desk.db.write() as session:
        hers = _of_her_own(session, next_door_id)
    names = _names(desk, village_id)
    desk.signs_in("nabo", "a-long-password")
    shown, found, not_hers = [], [], set(_with_ids(line, theirs))
    for method, path, fields in _walk(line, theirs, hers):
        answer = (
            desk.client.get(path, query_string=fields) if method == "GET" else desk.post(path, **{**FILLED, **fields})
        )
        assert answer.status_code < 500, (method, path, fields)
        assert "/desk/login" not in answer.headers.get("Location", ""), (method, path)
        shown += [(method, path, fields, name) for name in names if name.encode() in answer.data]
        found += [(method, path)] if (method, path) in not_hers and answer.status_code not in (400, 404) else []
    assert (shown, found) == ([], [])
    now = _snapshot(desk, None)
    changed = {
        name: [key for key, row in rows.items() if now[name].get(key) != row]
        for name, rows in foreign.items()
        if name not in NOBODYS
    }
    assert {name: keys for name, keys in changed.items() if keys} == {}
    assert list(_naming(now, foreign)) == []


READABLE = 40
"""So many pages at least are read with these ids by who may (`test_what_pages_show`): they are ids of something."""


def paths_of(app: Flask, theirs: Mapping[type[Base], Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each route once, with ids that are all of one community."""
    known = set()
    for method, path, fields in _walk(app, theirs, theirs):
        if (method, path) not in known:
            known.add((method, path))
            yield method, path, fields


def _walk(
    app: Flask, theirs: Mapping[type[Base], Any], hers: Mapping[type[Base], Any]
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each route with every mixture of ids that are hers and not hers but one of hers alone, and with fields that are
    not hers."""
    named = {name: theirs[kind] for name, kind in FIELDS.items()}
    needs = [f"{word}/{theirs[kind]}" for word, kind in NEEDS.items()]
    for rule, method in of_the_desk(app):
        numbers = [name for name in sorted(rule.arguments) if _is_number(rule, name)]
        kinds = [_kind(rule, name) for name in numbers]
        for chosen in itertools.product((theirs, hers), repeat=len(kinds)):
            if any(kind not in each for kind, each in zip(kinds, chosen, strict=True)):
                continue
            if all(each is hers for each in chosen) and rule.endpoint.partition(".")[0] in ENDS_HER_OWN:
                continue
            ids = {name: each[kind] for name, kind, each in zip(numbers, kinds, chosen, strict=True)}
            for path in _paths(rule, ids, theirs):
                yield method, path, {**named, "of": f"person/{theirs[Person]}"}
                if rule.rule.startswith("/desk/needs/"):
                    yield from ((method, path, {"needs": key, "of": key, "name": "x"}) for key in needs)


def _with_ids(app: Flask, theirs: Mapping[type[Base], Any]) -> Iterator[tuple[str, str]]:
    """The routes with ids in their address, none of which is hers."""
    for rule, method in of_the_desk(app):
        ids = {name: theirs[_kind(rule, name)] for name in rule.arguments if _is_number(rule, name)}
        yield from ((method, path) for path in _paths(rule, ids, theirs) if ids)


def _is_number(rule: Rule, name: str) -> bool:
    return name != "day" and f"<int:{name}>" in rule.rule


def _kind(rule: Rule, name: str) -> type[Base]:
    special = next((kinds for begins, kinds in OF_A_RULE.items() if rule.rule.startswith(begins)), {})
    return special.get(name) or ROWS[name]


def _paths(rule: Rule, ids: Mapping[str, Any], theirs: Mapping[type[Base], Any]) -> Iterator[str]:
    path = rule.rule.replace("<int:day>", A_DAY)
    for name, value in ids.items():
        path = path.replace(f"<int:{name}>", str(value))
    if "<path:of>" in path:
        keys = [f"person/{theirs[Person]}", *(f"{word}/{theirs[kind]}" for word, kind in NEEDS.items())]
        yield from (path.replace("<path:of>", key) for key in keys)
        return
    left = [name for name in WORDS if f"<{name}>" in path]
    if left:
        yield from (path.replace(f"<{left[0]}>", word) for word in WORDS[left[0]])
    else:
        yield path


def _snapshot(desk: Desk, but: int | None) -> Snapshot:
    """All rows by their keys, without what is of the community `but`."""
    found: Snapshot = {}
    with desk.db.read() as session:
        for table in Base.metadata.sorted_tables:
            keys = list(table.primary_key.columns)
            rows = session.execute(sa.select(*keys, *table.columns)).all()
            found[table.name] = {row[: len(keys)]: tuple(row) for row in rows}
            if but is not None:
                at = _column(table, "id" if table.name == "community" else "community_id")
                found[table.name] = {key: row for key, row in found[table.name].items() if at is None or row[at] != but}
    return found


def _column(table: sa.Table, name: str) -> int | None:
    """Where it stands in a row of `_snapshot`."""
    begins = len(list(table.primary_key.columns))
    return begins + list(table.columns.keys()).index(name) if name in table.columns else None


def _naming(now: Snapshot, foreign: Snapshot) -> Iterator[tuple[str, str, Any]]:
    """Rows that came since, and name one that was there."""
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            at, old = _column(table, key.parent.name), foreign[key.column.table.name]
            assert at is not None
            for row_key, row in now[table.name].items():
                is_new = row_key not in foreign[table.name]
                if is_new and (row[at],) in old:
                    yield table.name, key.parent.name, row


def _names(desk: Desk, community_id: int) -> list[str]:
    with desk.db.read() as session:
        people = session.scalars(sa.select(Person).where(Person.community_id == community_id)).all()
        return [SECRET, *(each.full_name for each in people if each.last_name)]


def _of_her_own(session: Session, community_id: int) -> dict[type[Base], Any]:
    """What there is next door: an elder, a volunteer, and something that is on to which the elder is driven."""
    hamlet = builders.place(session, community_id, "Bismo")
    elder = builders.person(session, community_id, "Nora", Role.ELDER, phone="+4761888101", last_name="Nabo")
    friend = builders.person(
        session, community_id, "Nils", Role.VISIT_FRIEND, Role.DRIVER, phone="+4790088102", last_name="Nabo"
    )
    builders.evening_calls(session, elder.id)
    builders.friends(session, elder.id, friend.id)
    found: dict[type[Base], Any] = {Person: elder.id, Place: hamlet.id}
    on = builders.occurrence(session, community_id, clock.now() + timedelta(days=2), "Bingo", uid="bingo")
    found[Occurrence] = on.id
    signup = Signup(occurrence_id=on.id, person_id=elder.id, source="desk", state="joined")
    session.add(signup)
    session.flush()
    found[Signup] = signup.id
    ride = Ride(signup_id=signup.id)
    errand = Errand(
        community_id=community_id,
        person_id=elder.id,
        what="shop",
        source="desk",
        starts_at=clock.now() + timedelta(days=3),
        ends_at=clock.now() + timedelta(days=3, hours=1),
    )
    session.add_all([ride, errand, Ride(errand=errand)])
    session.flush()
    found[Ride] = ride.id
    found[Errand] = errand.id
    return found
