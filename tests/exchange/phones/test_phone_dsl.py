"""The phone DSL: what a person on a phone can do and notice, and how a failed expectation reads."""

from __future__ import annotations

import pytest
from twilio.rest import Client

from exchange import WITHHELD, Exchange, scripted
from tests.exchange.conftest import BASE, LINE, Application

ELDER, FRIEND = "+4761234567", "+4791234567"
MENU = '<Gather numDigits="1" action="/menu" timeout="8"><Say language="nb-NO">God kveld, Anna. Trykk 1.</Say></Gather>'


def test_a_caller_hears_a_menu_presses_and_hears_the_answer(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU + "<Redirect>/again</Redirect>", "/menu": "<Say>Takk for det</Say><Hangup/>"}
    call = ex.phone(ELDER).dials(LINE).hears("god kveld", "anna").presses("1").hears("takk")
    assert call.ended
    assert app.last("/menu")["Digits"] == "1"


def test_a_key_in_the_middle_of_the_prompt_cuts_it(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU, "/menu": "<Say>Takk</Say>"}
    call = ex.phone(ELDER).dials(LINE).waits(0.6).presses("1")
    assert "God kveld, …(cut)" in call.transcript


def test_a_key_before_anything_was_spoken_counts(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU, "/menu": "<Say>Takk</Say>"}
    ex.phone(ELDER).dials(LINE).presses("1").hears("takk")
    assert app.last("/menu")["Digits"] == "1"


def test_silence_goes_on_to_the_next_document(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU + "<Redirect>/again</Redirect>", "/again": "<Say>Eg seier det igjen</Say>"}
    started = ex.clock.now()
    ex.phone(ELDER).dials(LINE).hears("trykk").stays_silent().hears("igjen")
    assert app.paths()[1] == "/again"
    assert (ex.clock.now() - started).total_seconds() > 8


def test_hearing_stops_when_the_line_waits_instead_of_waiting_for_the_timeout(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU + "<Say>Seinare</Say>"}
    with pytest.raises(AssertionError, match="did not hear"):
        ex.phone(ELDER).dials(LINE).hears("seinare")


def test_a_failed_expectation_shows_the_transcript(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU}
    with pytest.raises(AssertionError, match=r"say +God kveld, Anna"):
        ex.phone(ELDER).dials(LINE).hears("god dag")


def test_keywords_count_only_since_the_last_key(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU, "/menu": "<Say>Takk</Say>"}
    call = ex.phone(ELDER).dials(LINE).hears("kveld").presses("1")
    with pytest.raises(AssertionError, match="did not hear"):
        call.hears("kveld")


def test_what_must_not_be_heard_fails_when_it_is(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU}
    with pytest.raises(AssertionError, match="heard"):
        ex.phone(ELDER).dials(LINE).does_not_hear("anna")


def test_words_are_heard_by_a_gather_that_listens_for_speech(ex: Exchange, app: Application) -> None:
    gather = '<Gather input="dtmf speech" speechTimeout="auto" action="/menu"><Say>Vil du?</Say></Gather>'
    app.pages = {"/voice": gather, "/menu": "<Say>Fint</Say>"}
    ex.phone(ELDER).dials(LINE).hears("vil du").says("ja gjerne").hears("fint")
    assert app.last("/menu")["SpeechResult"] == "ja gjerne"


def test_a_withheld_caller_shows_as_anonymous(ex: Exchange, app: Application) -> None:
    ex.phone(ELDER).dials(LINE, withheld=True)
    assert app.last("/voice")["From"] == WITHHELD


def _rung(client: Client, to: str = ELDER) -> None:
    client.calls.create(to=to, from_=LINE, url=f"{BASE}/out", timeout=25)


def test_the_line_rings_a_phone_that_is_answered(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": "<Say>Det er Grendelinja</Say>"}
    phone = ex.phone(ELDER)
    _rung(client)
    assert phone.is_rung().shows == LINE
    assert phone.answers().hears("grendelinja").is_over().status == "completed"


def test_the_document_is_fetched_on_answer_and_not_before(ex: Exchange, app: Application, client: Client) -> None:
    phone = ex.phone(ELDER)
    _rung(client)
    phone.is_rung()
    assert app.paths() == []


def test_declining_is_busy(ex: Exchange, client: Client) -> None:
    _rung(client)
    assert ex.phone(ELDER).declines().calls[0].status == "busy"


def test_letting_it_ring_is_no_answer_after_the_ring_time(ex: Exchange, client: Client) -> None:
    started = ex.clock.now()
    _rung(client)
    assert ex.phone(ELDER).lets_ring().calls[0].status == "no-answer"
    assert (ex.clock.now() - started).total_seconds() == 25


@pytest.mark.parametrize(
    ("behaviour", "status"),
    [
        (scripted.busy(), "busy"),
        (scripted.off(), "failed"),
        (scripted.never_answers(), "no-answer"),
        (scripted.declines(), "busy"),
        (scripted.answers_after(4), "completed"),
        (scripted.voicemail(), "completed"),
    ],
)
def test_unattended_phones_behave_as_set(
    ex: Exchange, client: Client, behaviour: scripted.Behaviour, status: str
) -> None:
    phone = ex.phone(ELDER, behaviour)
    _rung(client)
    ex.advance(seconds=120)
    assert phone.calls[0].status == status


def test_a_scripted_person_presses_when_the_line_listens(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": MENU}
    ex.phone(ELDER, scripted.answers_after(3, scripted.presses("2")))
    _rung(client)
    ex.advance(seconds=60)
    assert app.last("/menu")["Digits"] == "2"


def test_an_engaged_phone_is_busy(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/voice": MENU}
    phone = ex.phone(ELDER)
    phone.dials(LINE)
    _rung(client)
    ex.settle()
    assert phone.calls[-1].status == "busy"


def test_two_calls_live_side_by_side(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU, "/menu": "<Say>Takk</Say>"}
    first, second = ex.phone(ELDER).dials(LINE), ex.phone(FRIEND).dials(LINE)
    first.hears("trykk").presses("1").hears("takk")
    second.hears("trykk")
    assert first.ended and not second.ended


def test_two_phones_are_put_through(ex: Exchange, app: Application) -> None:
    app.pages = {
        "/voice": f'<Dial action="/after" callerId="{LINE}"><Number url="/whisper">{FRIEND}</Number></Dial>',
        "/whisper": '<Gather numDigits="1" action="/taken"><Say>Ein samtale ventar</Say></Gather><Hangup/>',
        "/after": "<Say>Ferdig</Say>",
    }
    elder, friend = ex.phone(ELDER), ex.phone(FRIEND)
    call = elder.dials(LINE)
    taken = friend.answers().hears("ein samtale").presses("1")
    assert taken.shows == LINE
    call.is_talking_with(friend)
    taken.is_talking_with(elder).waits(60).hangs_up()
    call.hears("ferdig")
    assert app.last("/after")["DialCallStatus"] == "completed"
    assert app.last("/after")["DialCallDuration"] == "60"
    assert app.last("/after")["DialBridged"] == "true"


def test_texts_are_read_once(ex: Exchange, client: Client) -> None:
    client.messages.create(to=FRIEND, from_=LINE, body="Påminning: Fredagstreff kl 11")
    phone = ex.phone(FRIEND)
    assert "kl 11" in phone.gets_sms("fredagstreff", "påminning")
    phone.has_no_sms()


def test_a_texted_answer_comes_back(ex: Exchange, app: Application) -> None:
    app.pages = {"/sms": "<Message>Du er påmeld</Message>"}
    ex.phone(FRIEND).texts("PÅ 2").gets_sms("påmeld")
    assert app.last("/sms")["Body"] == "PÅ 2"


def test_a_call_nobody_looked_at_is_unexpected(ex: Exchange, client: Client) -> None:
    ex.phone(ELDER)
    _rung(client)
    assert [ELDER in sentence for sentence in ex.unexpected()] == [True]


def test_a_text_nobody_read_is_unexpected(ex: Exchange, client: Client) -> None:
    client.messages.create(to=FRIEND, from_=LINE, body="Hei")
    assert [FRIEND in sentence for sentence in ex.unexpected()] == [True]


def test_scripted_and_ignored_phones_are_never_unexpected(ex: Exchange, client: Client) -> None:
    ex.phone(ELDER, scripted.never_answers()).ignores_everything()
    ex.phone(FRIEND).ignores_everything()
    _rung(client)
    client.messages.create(to=FRIEND, from_=LINE, body="Hei")
    assert ex.unexpected() == []
