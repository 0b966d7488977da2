"""The host of Kveldsseto is not forgotten: reminded as the others are, and told when nobody comes."""

from __future__ import annotations

from models import Occurrence, Person, Signup, SignupState, Source
from services import gatherings
from tests.support.steps.circle import it_is, joined
from tests.support.village import Village, Villager


def chosen(village: Village, host: Villager, *, days: int) -> None:
    """Kveldsseto so many days ahead at seven, that Anna has joined; the desk chooses its host now."""
    occurrence_id = village.activity("Kveldsseto", days=days, at="19:00", place="Telefon")
    anna = village.elder("Anna")
    anna.phone.ignores_everything()
    with village.write() as session:
        session.add(
            Signup(occurrence_id=occurrence_id, person_id=anna.id, state=SignupState.JOINED, source=Source.DESK)
        )
        occurrence = session.get_one(Occurrence, occurrence_id)
        assert gatherings.set_host(session, occurrence, session.get_one(Person, host.id))
    village.settle()


def later(village: Village, *, hours: float) -> None:
    """So many hours pass at once, and the scheduler comes round."""
    village.exchange.advance(hours * 3600)
    village.settle()


def test_the_host_is_reminded_the_day_before_and_two_hours_before(village: Village) -> None:
    guro = village.friend("Guro")
    chosen(village, guro, days=2)
    guro.gets_sms("Du er vert for Kveldsseto")
    later(village, hours=18.1)
    guro.gets_sms("Du er vert for Kveldsseto")
    later(village, hours=31)
    guro.gets_sms("Du er vert for Kveldsseto", "to minutt før")


def test_who_is_asked_the_same_afternoon_is_not_reminded_of_it_at_once(village: Village) -> None:
    guro = village.friend("Guro")
    chosen(village, guro, days=1)
    guro.gets_sms("Du er vert for Kveldsseto")
    village.forward(minutes=2)
    guro.phone.has_no_sms()


def test_a_host_for_whom_nobody_has_joined_is_told_so_and_not_left_waiting(village: Village) -> None:
    guro = village.friend("Guro")
    joined(village, [], host=guro)
    it_is(village, "16:03")
    guro.gets_sms("Ingen har meldt seg på Kveldsseto", "ringjer deg ikkje")
    village.forward(minutes=3)
    guro.phone.has_no_sms()
