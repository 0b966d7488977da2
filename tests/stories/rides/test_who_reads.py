"""Who answers the evening's question by text hears nothing of a call: she is written to, and never rung in vain."""

from __future__ import annotations

import sqlalchemy as sa

from models import CheckinPlan, HowAnswers
from tests.support.steps.driving import are_fetched, comes_to_be
from tests.support.village import Village, Villager


def who_reads(village: Village, at: str) -> tuple[Villager, Villager]:
    """Anna, who answers the evening's question by text."""
    anna, ola = village.elder("Anna", mobile=True, checkin="19:00"), village.driver("Ola")
    with village.write() as session:
        session.scalars(sa.select(CheckinPlan)).one().answers = HowAnswers.TEXT
    are_fetched(village, ola, anna)
    anna.phone.ignores_everything()
    village.until("19:05")
    anna.texts("1")
    comes_to_be(village, at)
    return anna, ola


def test_who_reads_is_written_to_when_the_car_stands_outside(village: Village) -> None:
    anna, ola = who_reads(village, "10:05")
    ola.texts("Står ute")
    village.settle()
    anna.gets_sms("Ola står utanfor med bilen no")
    anna.phone.is_not_rung()


def test_who_reads_is_written_to_when_it_is_late(village: Village) -> None:
    anna, ola = who_reads(village, "09:50")
    ola.texts("SEIN 20")
    village.settle()
    anna.gets_sms("Ola er forseinka", "10.20")
    anna.phone.is_not_rung()


def test_who_reads_is_written_to_when_her_driver_cannot_within_the_hour(village: Village) -> None:
    anna, ola = who_reads(village, "09:05")
    ola.texts("SKYSS AV").texts("JA")
    village.settle()
    anna.gets_sms("Sjåføren din til Fredagstreff", "kan ikkje likevel")
    anna.phone.is_not_rung()
