"""What is held again and again is a series: its rule, its halls in turn, its exceptions; and the community's holidays.

What a calendar has several times of becomes one where a rule is to be seen in its days. Its days stay the calendar's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import pairwise
from math import gcd
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FEWEST = 3
"""Days in which a rule can be seen."""
MOST_WEEKS = 4


def upgrade() -> None:
    op.create_table(
        "series",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("rests", sa.JSON(), server_default="[]", nullable=False),
        sa.Column("on_holidays", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("minimum", sa.Integer(), nullable=True),
        sa.Column("maximum", sa.Integer(), nullable=True),
        sa.Column("price_ore", sa.Integer(), nullable=False),
        sa.Column("reduced_ore", sa.Integer(), nullable=True),
        sa.Column("is_free", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("decides_days", sa.Integer(), nullable=True),
        sa.Column("decides_clock", sa.Time(), nullable=True),
        sa.Column("from_calendar", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("make_at", INSTANT, server_default=sa.text("'1970-01-01 00:00:00'"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("minutes >= 0", name=op.f("ck_series_no_negative_length")),
        sa.CheckConstraint("maximum IS NULL OR maximum >= 1", name=op.f("ck_series_maximum_positive")),
        sa.CheckConstraint(
            "reduced_ore IS NULL OR (reduced_ore >= 0 AND reduced_ore <= price_ore)",
            name=op.f("ck_series_reduced_is_no_more"),
        ),
        sa.CheckConstraint(
            "(decides_days IS NULL) = (decides_clock IS NULL)", name=op.f("ck_series_decides_on_a_day_at_an_hour")
        ),
        sa.CheckConstraint("decides_days IS NULL OR decides_days >= 0", name=op.f("ck_series_decides_before")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_series_community_id")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_series_activity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.create_index("ix_series_make", "series", ["make_at"])
    op.create_index("ix_series_activity", "series", ["activity_id"])
    _create_what_hangs_on_it()
    op.add_column("occurrence", sa.Column("series_id", sa.Integer(), nullable=True))
    op.add_column("occurrence", sa.Column("series_on", sa.Date(), nullable=True))
    op.add_column("occurrence", sa.Column("reduced_ore", sa.Integer(), nullable=True))
    op.create_index("uq_occurrence_series", "occurrence", ["series_id", "series_on"], unique=True)
    for name in ("interests", "suits"):
        op.add_column("activity", sa.Column(name, sa.JSON(), server_default="[]", nullable=False))
    _see_series_in_calendars()


def _create_what_hangs_on_it() -> None:
    op.create_table(
        "series_place",
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_series_place_series_id")),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_series_place_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series_place")),
        sa.UniqueConstraint("series_id", "turn", name=op.f("uq_series_place_series_id_turn")),
    )
    op.create_table(
        "series_exception",
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_series_exception_series_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series_exception")),
        sa.UniqueConstraint("series_id", "on", name=op.f("uq_series_exception_series_id_on")),
    )
    op.create_table(
        "local_holiday",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("last >= first", name=op.f("ck_local_holiday_ends_after_it_begins")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_local_holiday_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_holiday")),
    )


def downgrade() -> None:
    for name in ("suits", "interests"):
        op.drop_column("activity", name)
    op.drop_index("uq_occurrence_series", "occurrence")
    for name in ("reduced_ore", "series_on", "series_id"):
        op.drop_column("occurrence", name)
    for table in ("local_holiday", "series_exception", "series_place", "series"):
        op.drop_table(table)


OCCURRENCE = sa.table(
    "occurrence",
    *(sa.column(name) for name in ("id", "community_id", "activity_id", "key", "all_day", "place_id")),
    *(sa.column(name) for name in ("minimum", "maximum", "price_ore", "is_free", "series_id")),
    *(sa.column(name, INSTANT) for name in ("starts_at", "ends_at")),
    sa.column("series_on", sa.Date()),
)
COMMUNITY = sa.table("community", sa.column("id"), sa.column("timezone"))
SERIES = sa.table(
    "series",
    *(sa.column(name) for name in ("id", "community_id", "activity_id", "rule", "minutes", "from_calendar")),
    *(sa.column(name) for name in ("minimum", "maximum", "price_ore", "is_free")),
    sa.column("first_on", sa.Date()),
    sa.column("starts", sa.Time()),
    *(sa.column(name, INSTANT) for name in ("make_at", "created_at")),
)
HALL = sa.table(
    "series_place",
    *(sa.column(name) for name in ("series_id", "turn", "place_id")),
    sa.column("created_at", INSTANT),
)


def _see_series_in_calendars() -> None:
    bind = op.get_bind()
    asked = (
        sa.select(OCCURRENCE, COMMUNITY.c.timezone)
        .join(COMMUNITY, COMMUNITY.c.id == OCCURRENCE.c.community_id)
        .order_by(OCCURRENCE.c.activity_id, OCCURRENCE.c.starts_at, OCCURRENCE.c.id)
    )
    held: dict[int, list[Any]] = {}
    for row in bind.execute(asked):
        held.setdefault(row.activity_id, []).append(row)
    for rows in held.values():
        begins = [_original_start(row) for row in rows]
        on = {begin.date(): row for begin, row in zip(begins, rows, strict=True)}
        rule = rule_seen_in(sorted(on))
        if rule is not None and len({begin.time() for begin in begins}) == 1:
            _write(bind, rule, begins[0].time(), on)


def _original_start(row: Any) -> datetime:
    """Local: the key of a calendar's time is its original start, whatever it has been moved to."""
    try:
        begins = datetime.fromisoformat(row.key)
    except ValueError:
        begins = row.starts_at
    return (begins if begins.tzinfo else begins.replace(tzinfo=UTC)).astimezone(ZoneInfo(row.timezone))


def _write(bind: sa.Connection, rule: str, starts: time, on: dict[date, Any]) -> None:
    first, last = on[min(on)], on[max(on)]
    now = datetime.now(UTC)
    values = {
        "community_id": first.community_id,
        "activity_id": first.activity_id,
        "rule": rule,
        "first_on": min(on),
        "starts": None if last.all_day else starts,
        "minutes": int((last.ends_at - last.starts_at).total_seconds()) // 60,
        "from_calendar": True,
        "make_at": None,
        "created_at": now,
        **{name: getattr(last, name) for name in ("minimum", "maximum", "price_ore", "is_free")},
    }
    series_id = bind.execute(sa.insert(SERIES).values(values).returning(SERIES.c.id)).scalar_one()
    place, _ = Counter(row.place_id for row in on.values()).most_common(1)[0]
    if place is not None:
        hall = {"series_id": series_id, "turn": 0, "place_id": place, "created_at": now}
        bind.execute(sa.insert(HALL).values(hall))
    for day, row in on.items():
        mine = sa.update(OCCURRENCE).where(OCCURRENCE.c.id == row.id)
        bind.execute(mine.values(series_id=series_id, series_on=day))


def rule_seen_in(days: Sequence[date]) -> str | None:
    """The RRULE that these days in their order were made by, as far as can be seen: every so many weeks with some left
    out, or one weekday of each month."""
    if len(days) < FEWEST or len({day.weekday() for day in days}) > 1:
        return None
    weekday = WEEKDAYS[days[0].weekday()]
    months = [(day.year, day.month) for day in days]
    if len(set(months)) == len(months) and (which := _which_of_its_month(days)):
        return f"FREQ=MONTHLY;BYDAY={which}{weekday}"
    weeks = gcd(*_steps(days)) // 7
    could = (days[-1] - days[0]).days // (7 * weeks) + 1
    if weeks > MOST_WEEKS or 2 * len(days) < could:
        return None
    return f"FREQ=WEEKLY;INTERVAL={weeks};BYDAY={weekday}"


def _steps(days: Sequence[date]) -> Iterator[int]:
    return ((later - earlier).days for earlier, later in pairwise(days))


def _which_of_its_month(days: Sequence[date]) -> int | None:
    """The so manieth of its weekday in each month, -1 for the last; None where it is now this, now that."""
    from_front = {(day.day + 6) // 7 for day in days}
    if len(from_front) == 1 and from_front != {5}:
        return from_front.pop()
    last = all((date(day.year + day.month // 12, day.month % 12 + 1, 1) - day).days <= 7 for day in days)
    return -1 if last else None
