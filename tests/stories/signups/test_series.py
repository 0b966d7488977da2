"""What is held every week gets another hour, or every other week: who comes to several of them hears it once."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import sqlalchemy as sa

from models import Activity, Occurrence, Organiser, Series, Signup, SignupState, Source
from services.programme import rules, series
from services.programme.rules import Often
from services.programme.series import Pattern
from services.signups import rearranging
from tests.support.village import Village, Villager


def every_week(village: Village, *comers: Villager) -> int:
    """Strikkegruppe every week from in two days; they have joined the first three."""
    first = village.today + timedelta(days=2)
    pattern = Pattern(rules.written(Often.WEEK, first), first, time(11), 120, halls=(village.places["Utgard"],))
    with village.write() as session:
        organiser = session.scalars(sa.select(Organiser)).one()
        fields = {"community_id": organiser.community_id, "organiser": organiser, "organiser_id": organiser.id}
        begun = series.begin(session, Activity(uid="desk:knit", title="Strikkegruppe", **fields), pattern, village.now)
        for occurrence in session.scalars(sa.select(Occurrence.id).order_by(Occurrence.starts_at).limit(3)):
            session.add_all(
                Signup(occurrence_id=occurrence, person_id=one.id, state=SignupState.JOINED, source=Source.PHONE)
                for one in comers
            )
        return begun.id


def change(village: Village, series_id: int, **changed: object) -> None:
    with village.write() as session:
        row = session.get_one(Series, series_id)
        pattern = replace(Pattern.of(row), **changed)  # type: ignore[arg-type]
        rearranging.rearrange(session, row, pattern, village.today, village.now)


def test_by_voice_she_hears_once_that_all_of_them_begin_at_another_hour(village: Village) -> None:
    kari = village.elder("Kari")
    change(village, every_week(village, kari), starts=time(12))
    village.forward(seconds=20)
    call = kari.answers().hears("melding til deg").presses("1")
    call.hears("Tid eller stad er endra, også seinare gonger", "klokka tolv").hangs_up()
    village.forward(minutes=30)


def test_by_text_she_reads_once_that_some_of_them_are_off(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari_comes = every_week(village, kari)
    change(village, kari_comes, starts=time(12))
    village.forward(seconds=20)
    kari.gets_sms("Endra tid eller stad framover", "kl 12.00")
    change(village, kari_comes, rule=rules.written(Often.MONTH, village.today + timedelta(days=2)))
    village.forward(seconds=20)
    kari.gets_sms("Strikkegruppe", "avlyst, og fleire gonger etter det")
