"""Who wants a ride, and who is fetched this evening and knows it."""

from __future__ import annotations

import sqlalchemy as sa

from models import About, Legs, Telling
from services import telling
from tests.support.steps.rides import joined_with_ride, promised
from tests.support.village import Village, Villager


def joins(village: Village, occurrence: int, *elders: Villager, legs: Legs = Legs.BOTH) -> None:
    """They have said that they come and want a ride, and hear nothing of what follows at once."""
    with village.write() as session:
        for elder in elders:
            joined_with_ride(session, elder.id, occurrence, legs)
    village.settle()
    for elder in elders:
        elder.phone.ignores_everything()


def driven_today(village: Village, ola: Villager, *elders: Villager) -> None:
    """Ola fetches them to Kveldskaffi at half past six, and each has heard so and needs no reminder."""
    occurrence = village.activity("Kveldskaffi", days=0, at="18:30")
    with village.write() as session:
        for elder in elders:
            promised(session, ola.id, elder.id, occurrence)
        for item in session.scalars(sa.select(Telling).filter_by(about=About.RIDE_PROMISED)):
            telling.told(session, item)
    village.settle()
    for one in (ola, *elders):
        one.phone.ignores_everything()
    village.until("17:00")
