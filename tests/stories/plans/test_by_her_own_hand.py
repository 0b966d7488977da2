"""An elder changes her evening on the phone: read back before it binds. A contact says that she is away."""

from __future__ import annotations

from models import CheckinPlan, Consent, ConsentPurpose, Source
from tests.support.village import Village, Villager


def the_plan(village: Village) -> CheckinPlan:
    found: CheckinPlan = village.rows(CheckinPlan)[0]
    return found


def menu(elder: Villager):  # type: ignore[no-untyped-def] # the call in the middle of it
    return elder.dials().hears("trykk 4").presses("4").hears("Endre kveldsringinga").presses("2")


def hours(elder: Villager):  # type: ignore[no-untyped-def]
    """On the way to another hour; what she heard of her calls stands before."""
    return menu(elder).hears("ringjer deg klokka", "andre tider eller dagar, trykk 2").presses("2")


def test_ring_me_at_six_instead(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    call = hours(kari).hears("anna tid, trykk 1").presses("1").hears("Klokka seks om kvelden, trykk 1").presses("1")
    call.hears("Då ringjer vi deg klokka seks om kvelden", "Stemmer det, trykk 1")
    assert the_plan(village).times == ["19:00"]
    call.presses("1").hears("Då ringjer vi deg klokka seks om kvelden").hangs_up()
    assert the_plan(village).times == ["18:00"]


def test_an_hour_that_has_passed_tonight_is_said_to_hold_from_tomorrow(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("18:30")
    call = (
        hours(kari)
        .hears("anna tid, trykk 1")
        .presses("1")
        .hears("Klokka seks om kvelden, trykk 1")
        .presses("1")
        .hears("Stemmer det")
    )
    call.presses("1").hears("Då ringjer vi deg klokka seks om kvelden, frå i morgon").hangs_up()


def test_an_hour_chosen_after_tonights_call_is_said_to_hold_from_tomorrow(village: Village) -> None:
    kari = village.elder("Kari", checkin="17:00")
    village.until("17:00")
    kari.answers().hears("trykk 3").presses("1").is_over()
    call = (
        hours(kari)
        .hears("anna tid, trykk 1")
        .presses("1")
        .hears("Klokka sju om kvelden, trykk 2")
        .presses("2")
        .hears("Stemmer det")
    )
    call.presses("1").hears("Då ringjer vi deg klokka sju om kvelden, frå i morgon").hangs_up()


def test_half_past_seven_is_reached_by_half_hours(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    call = (
        hours(kari)
        .hears("anna tid, trykk 1")
        .presses("1")
        .hears("Ei anna tid, trykk 3")
        .presses("3")
        .hears("klokka sju")
        .presses("3")
    )
    call.hears("klokka halv åtte").presses("1").hears("halv åtte").hangs_up()
    assert the_plan(village).times == ["19:30"]


def test_an_hour_that_leaves_no_room_before_nine_is_not_offered(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    call = hours(kari).hears("anna tid, trykk 1").presses("1")
    call.hears("Klokka sju om kvelden, trykk 2", "trykk 3").does_not_hear("åtte")
    for _ in range(3):
        call.presses("3").listens()
    call.hears("kvart på åtte").hangs_up()


def test_one_more_call_a_day(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    call = hours(kari).hears("anna tid, trykk 1").presses("1").hears("trykk 3").presses("3")
    call.hears("Ein samtale til").presses("4")
    call.hears("trykk 1").presses("1").hears("klokka seks").presses("1").hears("seks").hangs_up()
    assert the_plan(village).times == ["18:00", "19:00"]


def test_not_on_fridays(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    call = hours(kari).hears("Velje dagar, trykk 2").presses("2").hears("torsdagane ringjer vi deg").presses("2")
    call.hears("Ikkje bli ringd om fredagane, trykk 1").presses("1").hears("Då ringjer vi deg ikkje om fredagane")
    call.presses("1").hears("Om fredagane ringjer vi deg ikkje").hangs_up()
    assert the_plan(village).days == [0, 1, 2, 3, 5, 6]


def test_a_pause_is_read_back_and_ended_by_one_key(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    call = menu(kari).hears("pause").presses("1").hears("Ei veke").presses("2").hears("ringjer vi deg att")
    call.presses("2").hears("ringjer vi deg att", "fredag").presses("1").hears("ringjer vi ikkje før").hangs_up()
    until = the_plan(village).away_until
    assert until is not None and (until.astimezone(village.community.zone).date() - village.today).days == 8
    menu(kari).hears("Er du heime att, trykk 1").presses("1").hears("Velkomen heim").hangs_up()
    assert the_plan(village).away_until is None


def test_a_contact_who_rings_says_that_she_is_away(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    siri = village.contact("Siri", kari)
    with village.write() as session:
        purpose = ConsentPurpose.CONTACT_SAYS_AWAY
        session.add(Consent(person_id=kari.id, purpose=purpose, given=True, source=Source.DESK))
    call = siri.dials().hears("trykk 4").presses("4").hears("Er Kari borte, trykk 4").presses("4")
    call.hears("Då ringjer vi ikkje Kari før i morgon").presses("1").hears("Takk").hangs_up()
    assert the_plan(village).away_by_id == siri.id
    village.settle()
    kari.gets_sms("Siri har sagt frå")
