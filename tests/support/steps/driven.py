"""Who is fetched this evening, and knows it."""

from __future__ import annotations

import sqlalchemy as sa

from models import About, Person, Source, Telling
from services import rides, signups, telling
from tests.support.village import Village, Villager


def driven_today(village: Village, ola: Villager, *elders: Villager) -> None:
    """Ola fetches them to Kveldskaffi at half past six, and each has heard so and needs no reminder."""
    occurrence = village.activity("Kveldskaffi", days=0, at="18:30")
    with village.write() as session:
        for elder in elders:
            person = session.get_one(Person, elder.id)
            signup = signups.join(session, person, occurrence, source=Source.PHONE, wants_ride=True).signup
            assert signup is not None
            signup.remind_at = None
            ride = rides.of_signup(session, signup)
            assert ride is not None
            rides.accept(session, session.get_one(Person, ola.id), ride.id, source=Source.PHONE, heard=True)
        for item in session.scalars(sa.select(Telling).filter_by(about=About.RIDE_PROMISED)):
            telling.told(session, item)
    village.settle()
    for one in (ola, *elders):
        one.phone.ignores_everything()
    village.until("17:00")
