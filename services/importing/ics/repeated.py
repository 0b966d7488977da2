"""What a calendar repeats is a series: its rule is the calendar's, and the times the calendar has are its times."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Activity, Occurrence, Series
from services.hours.duetime import local_day
from services.programme import series

from ..drafts import Repeats


def follow(session: Session, activity: Activity, repeats: Repeats, zone: ZoneInfo) -> Series:
    """The activity's series, made where there is none. A time that is new of it has the numbers the desk has given the
    series, where the calendar says none, and its deciding hour."""
    row = session.scalars(sa.select(Series).filter_by(activity_id=activity.id, from_calendar=True)).unique().first()
    if row is None:
        row = Series(community_id=activity.community_id, activity=activity, from_calendar=True, price_ore=0)
        session.add(row)
    row.rule, row.first_on, row.until = repeats.rule, repeats.first_on, repeats.until
    row.starts, row.minutes = repeats.starts, repeats.minutes
    session.flush()
    row.make_at = None
    held = list(session.scalars(sa.select(Occurrence).where(Occurrence.activity_id == activity.id)).unique())
    taken = {each.series_on for each in held if each.series_id == row.id}
    for each in held:
        on = local_day(datetime.fromisoformat(each.key), zone)
        if each.series_id is None and on not in taken:
            each.series_id, each.series_on = row.id, on
            taken.add(on)
            _count(each, row)
            each.decides_at = each.decides_at or series.decides_at(row, on, zone, clock.now())
    session.flush()
    return row


def _count(each: Occurrence, row: Series) -> None:
    told = series.numbers(row)
    if each.price_ore or each.is_free:
        told = {name: told[name] for name in ("minimum", "maximum")}
    for name, value in told.items():
        if not getattr(each, name):
            setattr(each, name, value)
