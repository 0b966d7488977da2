"""What it costs is said before anything is bound; who comes for free hears what everybody hears who has paid."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import Occurrence, Person, PriceClass, Signup, Source
from services import signups
from tests.support.village import Village

HEARD = "kva som skjer"
MOST_SECONDS, MOST_KEYS = 52, 4


def costs(village: Village, ore: int, reduced: int | None) -> None:
    occurrence = village.activity("Fredagstreff", price_ore=ore)
    with village.write() as session:
        session.get_one(Occurrence, occurrence).reduced_ore = reduced


@pytest.mark.parametrize(
    ("price_class", "reduced", "said", "written"),
    [
        (PriceClass.FULL, 5000, "Det kostar hundre kroner", "100 kr"),
        (PriceClass.REDUCED, 5000, "Det kostar femti kroner", "50 kr"),
        (PriceClass.REDUCED, None, "Det kostar hundre kroner", "100 kr"),
        (PriceClass.FREE, 5000, "Betalinga er ordna", "betalt"),
    ],
)
def test_she_hears_and_reads_her_own_price(
    village: Village, price_class: PriceClass, reduced: int | None, said: str, written: str
) -> None:
    kari = village.elder("Kari", mobile=True, price_class=price_class)
    costs(village, 10000, reduced)
    call = kari.dials().hears(HEARD).presses("1").hears("Fredagstreff", said).presses("1").hears("skyss").presses("2")
    call.hears("Du kjem deg dit sjølv", said, "Stemmer det").presses("1").hears("påmeld").hangs_up()
    village.settle()
    kari.gets_sms("påmeld", written)
    kari.texts("HVA SKJER")
    village.settle()
    kari.gets_sms("1 Fredagstreff", written)


def test_what_costs_nobody_anything_is_free_to_all(village: Village) -> None:
    kari = village.elder("Kari", price_class=PriceClass.FREE)
    occurrence = village.activity("Fredagstreff", price_ore=0)
    with village.write() as session:
        session.get_one(Occurrence, occurrence).is_free = True
    kari.dials().hears(HEARD).presses("1").hears("kostar ingenting").does_not_hear("ordna").hangs_up()


def test_tomorrow_is_joined_with_a_ride_in_four_keys_before_fifty_two_seconds(village: Village) -> None:
    """She hears everything to its end, the price twice, and is asked what else she wants once she is bound."""
    kari = village.elder("Kari")
    village.driver("Ola").phone.ignores_everything()
    costs(village, 5000, None)
    lifted_at = village.now
    call = kari.dials().hears(HEARD).presses("1").hears("Fredagstreff, i morgon", "femti kroner").presses("1")
    call.hears("skyss").presses("1").hears("Med skyss", "femti kroner", "Stemmer det").presses("1")
    assert (village.now - lifted_at).total_seconds() <= MOST_SECONDS
    assert len([line for line in call.transcript.splitlines() if " s  key " in line]) == MOST_KEYS
    call.hears("Du er påmeld").hangs_up()


def test_the_reminder_says_what_it_costs_and_what_to_bring(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True), village.elder("Per", price_class=PriceClass.FREE)
    costs(village, 10000, None)
    with village.write() as session:
        occurrence = session.scalars(sa.select(Occurrence)).one()
        occurrence.activity.bring = "kopp og innesko."
        for who in (kari, per):
            signups.join(session, session.get_one(Person, who.id), occurrence.id, source=Source.DESK, heard=True)
        session.execute(sa.update(Signup).values(queued_at=village.now - timedelta(days=3)))
    village.until("09:00", days=1)
    kari.gets_sms("Hugs Fredagstreff", "100 kr", "Ta med kopp og innesko.")
    call = per.answers().hears("ei melding").presses("1")
    call.hears("Hugs avtalen din", "Betalinga er ordna", "Ta med kopp og innesko.").hangs_up()
    for each in (kari, per):
        each.phone.ignores_everything()
