"""KLAR and SKYSS AV from an elder who writes."""

from __future__ import annotations

from datetime import timedelta

from models import Errand, ErrandState, Person, Question, QuestionState, Source
from services import errands, rides
from services.hours import duetime
from tests.support.village import Village, Villager


def promised(village: Village) -> tuple[Villager, Villager]:
    """Tomorrow at eleven, to the doctor; Ola drives her."""
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        day = village.today + timedelta(days=1)
        starts_at = duetime.due_instant(day, errands.EARLIEST.replace(hour=11), person.community.zone)
        ride = errands.ask(session, person, errands.Wish("doctor", starts_at), source=Source.DESK)
        rides.accept(session, session.get_one(Person, ola.id), ride.id)
    village.settle()
    kari.gets_sms("Ola hentar deg heime", "til legen", "Svar KLAR når du vil heim")
    ola.gets_sms("Du køyrer Kari", "til legen")
    return kari, ola


def test_klar_tells_her_driver_at_once(village: Village) -> None:
    """He has said nothing on the road, and so she was asked whether the car came."""
    kari, ola = promised(village)
    (errand,) = village.rows(Errand)
    village.forward(seconds=(errand.starts_at + timedelta(minutes=40) - village.now).total_seconds())
    kari.gets_sms("Ventar du enno på bilen")
    kari.texts("Klar")
    kari.gets_sms("Eg seier det til Ola no", "Vent der du er")
    ola.gets_sms("Kari er klar og vil heim frå legen no")
    assert [errand.state for errand in village.rows(Errand)] == [ErrandState.READY]
    assert [question.state for question in village.rows(Question)] == [QuestionState.EXPIRED], "a JA is of no car now"
    ola.answers().hears("Hei, Ola").presses("1").hears("Kari er klar og vil heim").hangs_up()


def test_klar_from_who_is_at_home_is_one_sentence(village: Village) -> None:
    kari, _ = promised(village)
    kari.texts("KLAR")
    kari.gets_sms("ikkje ute på noko ærend no")


def test_skyss_av_takes_it_off_and_her_driver_is_told(village: Village) -> None:
    kari, ola = promised(village)
    kari.texts("SKYSS AV")
    kari.gets_sms("Ola får vite at du ikkje treng skyss til legen")
    ola.gets_sms("Du skal ikkje køyre Kari til legen")
    assert [errand.state for errand in village.rows(Errand)] == [ErrandState.CANCELLED]
