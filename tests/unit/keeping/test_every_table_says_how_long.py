"""Every table says whose its rows are and how long they are kept; a new one has to."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from models import Base, Person
from models.base import Encrypted, EncryptedBytes
from retention import Kind
from services.keeping.kept import Kept
from services.keeping.tables import OF_TABLE, TABLES

NAMES_SOMEBODY = ("person_id", "elder_id", "friend_id", "driver_id", "by_id", "taken_by_id", "closed_by_id")
HOLDS_A_NUMBER = ("number", "other_number", "forwarded_from", "shown", "phone", "phone2")
OF_THE_LINE = {"community.number", "checkin_try.number", "gathering.number"}
"""The line's own, and numbers that are no telephone's."""


def columns(kept: Kept) -> set[str]:
    return {column.key for column in kept.table.__table__.columns}


def test_every_table_has_its_row() -> None:
    missing = set(Base.metadata.tables) - set(OF_TABLE)
    assert missing == set(), "say in services/keeping/of_*.py whose their rows are and how long they are kept"
    assert len(TABLES) == len(OF_TABLE)


@pytest.mark.parametrize("kept", TABLES, ids=lambda kept: kept.name)
def test_what_it_says_is_of_the_table(kept: Kept) -> None:
    led = {column.key for column in kept.table.__table__.columns if column.foreign_keys}
    assert {*kept.people, *kept.numbers, *kept.through} <= columns(kept)
    assert {*kept.through, *kept.goes_with, *kept.unlinked} <= led
    for rule in kept.rules:
        assert set(rule.blank) <= columns(kept)


@pytest.mark.parametrize("kept", TABLES, ids=lambda kept: kept.name)
def test_whoever_it_names_is_said(kept: Kept) -> None:
    table = kept.table.__table__
    leads_to_her = {column.key for column in table.columns if column.references(Person.__table__.c.id)}
    named = leads_to_her | {key for key in NAMES_SOMEBODY if key in table.columns}
    assert named - {*kept.people, *kept.unlinked} == set()
    numbers = {key for key in HOLDS_A_NUMBER if key in table.columns and f"{kept.name}.{key}" not in OF_THE_LINE}
    assert numbers - {*kept.numbers} == set()


def goes(kept: Kept) -> bool:
    """Whether its rows go one day: by a rule of its own, or with what they hang on."""
    if any(not rule.blank for rule in kept.rules):
        return True
    above = [next(iter(kept.table.__table__.columns[key].foreign_keys)).column.table.name for key in kept.goes_with]
    return any(name == Person.__tablename__ or goes(OF_TABLE[name]) for name in above)


@pytest.mark.parametrize("kept", TABLES, ids=lambda kept: kept.name)
def test_it_goes_or_says_why_it_stays(kept: Kept) -> None:
    emptied = {key for rule in kept.rules for key in rule.blank}
    if kept.stays:
        assert not kept.personal and not kept.rules
    else:
        assert goes(kept) or set(kept.people) <= emptied


STAYS = ("desk_user", "canary", "activity", "organiser", "organiser_calendar")


@pytest.mark.parametrize("kept", TABLES, ids=lambda kept: kept.name)
def test_what_is_secret_goes(kept: Kept) -> None:
    """What stays is the name of somebody who works at the desk, what an organiser wrote beside an activity, what is
    agreed with an organiser, and where a calendar of theirs lies."""
    types = (Encrypted, EncryptedBytes)
    secret = {column.key for column in kept.table.__table__.columns if isinstance(column.type, types)}
    emptied = {key for rule in kept.rules for key in rule.blank}
    assert goes(kept) or secret <= emptied or kept.name in STAYS


def test_every_kind_is_of_some_table() -> None:
    assert {rule.kind for kept in TABLES for rule in kept.rules} == set(Kind)


def test_nothing_goes_before_what_hangs_on_it() -> None:
    """Else it would have to wait, and be kept for longer than is said."""
    place = {kept.name: n for n, kept in enumerate(TABLES)}
    for kept in TABLES:
        for column in kept.table.__table__.columns:
            for foreign in column.foreign_keys:
                above = OF_TABLE[foreign.column.table.name]
                by_age = [rule for rule in above.rules if not rule.blank]
                if not by_age or column.key in (*kept.goes_with, *kept.unlinked) or above.table is Person:
                    continue
                mine = [rule.kind.days for rule in kept.rules if not rule.blank]
                mine += [
                    rule.kind.days
                    for key in kept.goes_with
                    for one in kept.table.__table__.columns[key].foreign_keys
                    for rule in OF_TABLE[one.column.table.name].rules
                    if not rule.blank
                ]
                assert mine and min(mine) <= by_age[0].kind.days, (kept.name, column.key)
                assert place[kept.name] < place[above.name], (kept.name, above.name)


def test_every_column_that_leads_somewhere_is_one_that_can_be_emptied_or_goes() -> None:
    for kept in TABLES:
        for key in kept.unlinked:
            assert kept.table.__table__.columns[key].nullable, (kept.name, key)


def test_keys_are_what_rows_are_found_by() -> None:
    for kept in TABLES:
        assert list(sa.inspect(kept.table).primary_key)
