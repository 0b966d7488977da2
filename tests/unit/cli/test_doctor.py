"""`grendelinja doctor`: what it finds at the carrier, at the line's own address and at a telephone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import pytest
import requests

from carrier.account import TwilioAccount
from cli.doctor import account, telephone, texts, way_back
from cli.doctor.findings import Finding, Kind
from exchange import InProcessHttpClient, call_wsgi, scripted
from exchange.network.records import IncomingNumber
from ivr.door import CAME_BACK
from ivr.engine import apology
from settings import Settings
from tests.support.builders import LINE
from tests.support.village import BASE, Village

BIN = "https://handler.twilio.com/twiml/EH1"
PHONE, HOME = "+4790012345", "+4761234567"


def mended(found: Iterable[Finding]) -> list[str]:
    return [one.words for one in found if one.kind is Kind.MEND]


def line(village: Village) -> IncomingNumber:
    return village.exchange.lines[LINE]


def in_order(village: Village) -> Settings:
    """Everything is set as README's “Going live” says."""
    line(village).voice_fallback_url = village.exchange.twiml_bin(BIN, apology.line_is_down("nn"))
    village.settings = village.settings.model_copy(update={"voice_fallback_url": BIN})
    return village.settings


def the_account(village: Village) -> TwilioAccount:
    settings = village.settings
    client = InProcessHttpClient(village.exchange)
    return TwilioAccount(settings.twilio_account_sid, settings.auth_tokens[0], http_client=client)


def looks(village: Village, *countries: str, number: str = LINE) -> list[Finding]:
    return list(account.look(the_account(village), village.settings, number, countries or ("NO",)))


def looks_at_texts(village: Village, text_from: str = "") -> list[Finding]:
    settings = village.settings.model_copy(update={"text_from": text_from})
    return list(texts.look(the_account(village), settings, LINE))


# -- the account


def test_a_line_in_order_has_nothing_to_mend(village: Village) -> None:
    in_order(village)
    found = looks(village)
    assert mended(found) == []
    assert "50.00 USD is left on the account." in [one.words for one in found]


def _closed(village: Village) -> None:
    village.exchange.owner.status = "suspended"


def _on_trial(village: Village) -> None:
    village.exchange.owner.kind = "Trial"


def _poor(village: Village) -> None:
    village.exchange.owner.balance = "3.20"


def _in_debt(village: Village) -> None:
    village.exchange.owner.balance = "-0.5"


def _barred(village: Village) -> None:
    village.exchange.owner.barred = {"NO"}


def _elsewhere(village: Village) -> None:
    line(village).voice_url = "https://demo.twilio.com/welcome/voice"


def _no_status(village: Village) -> None:
    line(village).status_callback = ""


def _by_get(village: Village) -> None:
    line(village).voice_method = "GET"


def _no_fallback(village: Village) -> None:
    line(village).voice_fallback_url = ""


def _own_fallback(village: Village) -> None:
    line(village).voice_fallback_url = f"{BASE}/ivr/answer"


def _fallback_unset(village: Village) -> None:
    village.settings = village.settings.model_copy(update={"voice_fallback_url": None})


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_closed, "The account is suspended"),
        (_on_trial, "only numbers that are verified there"),
        (_poor, "Only 3.20 USD is left"),
        (_in_debt, "Only -0.50 USD is left"),
        (_barred, "Numbers in NO may not be rung"),
        (
            _elsewhere,
            f"“A call comes in” of {LINE} must be {BASE}/ivr/answer; it is https://demo.twilio.com/welcome/voice",
        ),
        (_no_status, f"“Call status changes” of {LINE} must be {BASE}/ivr/status; it is empty"),
        (_by_get, "It must be HTTP POST"),
        (_no_fallback, f"“Primary handler fails” of {LINE} is empty"),
        (_own_fallback, "leads to this line, which does not answer then"),
        (_fallback_unset, "VOICE_FALLBACK_URL is not set"),
    ],
)
def test_each_thing_that_is_wrong_is_said_by_itself(
    village: Village, spoil: Callable[[Village], None], said: str
) -> None:
    in_order(village)
    spoil(village)
    (sentence,) = mended(looks(village))
    assert said in sentence


def test_a_number_that_is_not_the_accounts_is_said(village: Village) -> None:
    (sentence,) = mended(looks(village, number="+4761999001"))
    assert "does not have the number +4761999001" in sentence


def test_a_country_of_which_the_carrier_says_nothing_is_left_to_a_person(village: Village) -> None:
    in_order(village)
    found = looks(village, "NO", "SE", "IS")
    assert mended(found) == []
    assert ["IS" in one.words for one in found if one.kind is Kind.ARRANGE] == [True]


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        ("code", 20003, "refuses it with 20003. Look at TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN"),
        ("500-before", None, "The carrier does not answer"),
        ("refused", None, "The carrier does not answer"),
        ("429", None, "The carrier does not answer"),
    ],
)
def test_a_carrier_that_tells_nothing_is_one_sentence(
    village: Village, fault: str, code: int | None, said: str
) -> None:
    village.exchange.faults.rule(fault, **({"code": code} if code else {}))
    (sentence,) = mended(looks(village))
    assert said in sentence


def test_no_secret_is_ever_said(village: Village) -> None:
    in_order(village)
    said = " ".join(one.words for one in looks(village))
    village.exchange.faults.rule("code", code=20003)
    said += " ".join(one.words for one in looks(village))
    settings = village.settings
    for secret in (*settings.auth_tokens, settings.twilio_account_sid, settings.secret_key, settings.field_key):
        assert secret not in said


# -- its texts

OTHER = "+4790000001"


def test_a_number_that_can_text_and_be_answered_is_in_order(village: Village) -> None:
    found = looks_at_texts(village)
    assert (mended(found), len(found)) == ([], 2)


def test_a_number_whose_texts_lead_elsewhere_is_said(village: Village) -> None:
    line(village).sms_url = f"{BASE}/sms"
    (sentence,) = mended(looks_at_texts(village))
    assert f"must be {BASE}/sms/inbound; it is {BASE}/sms." in sentence


def test_a_number_with_voice_alone_needs_another_for_texts(village: Village) -> None:
    line(village).sms = False
    (sentence,) = mended(looks_at_texts(village))
    assert f"{LINE} cannot text, as most local numbers" in sentence
    village.exchange.incoming_number(OTHER, voice=False, sms_url=f"{BASE}/sms/inbound")
    assert mended(looks_at_texts(village, OTHER)) == []


@pytest.mark.parametrize("text_from", ["Grendelinja", "none"])
def test_a_name_and_no_texts_at_all_need_no_number(village: Village, text_from: str) -> None:
    line(village).sms = False
    assert mended(looks_at_texts(village, text_from)) == []


def test_a_number_for_texts_that_is_not_the_accounts_is_said(village: Village) -> None:
    (sentence,) = mended(looks_at_texts(village, OTHER))
    assert f"does not have the number {OTHER}, which TEXT_FROM names" in sentence


def test_a_number_nobody_is_to_answer_may_lead_anywhere(village: Village) -> None:
    line(village).sms_url = ""
    assert mended(looks_at_texts(village, f"{LINE} one-way")) == []


def test_a_messaging_service_is_left_to_a_person(village: Village) -> None:
    (found,) = looks_at_texts(village, "MG" + "0" * 32)
    assert (found.kind, f"{BASE}/sms/inbound" in found.words) == (Kind.ARRANGE, True)


# -- the way back


def to_the_app(village: Village, change: Callable[[str], str] = lambda address: address) -> way_back.Post:
    def send(address: str, headers: Mapping[str, str], fields: Mapping[str, str]) -> way_back.Answer:
        prepared = requests.Request("POST", address, data=dict(fields)).prepare()
        body = prepared.body if isinstance(prepared.body, bytes) else str(prepared.body).encode()
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        status, head, _ = call_wsgi(village.app, "POST", change(address), {**kind, **headers}, body)
        return way_back.Answer(status, head, 0.01)

    return send


def test_a_signed_webhook_comes_back_and_an_unsigned_one_is_turned_away(village: Village) -> None:
    found = list(way_back.look(village.settings, to_the_app(village)))
    assert (mended(found), len(found)) == ([], 2)


@pytest.mark.parametrize(
    "written_anew",
    [
        lambda address: address.replace("%2F", "/"),
        lambda address: address.replace("+", "%20"),
        lambda address: address + "&by_the_front=1",
    ],
)
def test_a_front_that_writes_the_address_anew_is_found(village: Village, written_anew: Callable[[str], str]) -> None:
    (sentence,) = mended(way_back.look(village.settings, to_the_app(village, written_anew)))
    assert "takes our signature for forged" in sentence


def test_another_token_there_is_found(village: Village) -> None:
    other = village.settings.model_copy(update={"twilio_auth_token": "another-token"})
    (sentence,) = mended(way_back.look(other, to_the_app(village)))
    assert "the same PUBLIC_URL and TWILIO_AUTH_TOKEN" in sentence


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            way_back.Answer(301, {"Location": "https://www.line.test/ivr/doctor"}, 0.1),
            "sends on to https://www.line.test",
        ),
        (way_back.Answer(502, {}, 0.1), "the line behind it does not (502)"),
        (way_back.Answer(200, {}, 0.1), "Something other than this version of the line answers"),
        (way_back.Answer(404, {}, 0.1), "Something other than this version of the line answers"),
    ],
)
def test_what_answers_instead_of_the_line_is_said(village: Village, answer: way_back.Answer, said: str) -> None:
    (sentence,) = mended(way_back.look(village.settings, lambda *_: answer))
    assert said in sentence


def test_a_front_that_answers_only_once_is_said(village: Village) -> None:
    to_app, asked = to_the_app(village), list[str]()

    def send(address: str, headers: Mapping[str, str], fields: Mapping[str, str]) -> way_back.Answer:
        asked.append(address)
        if len(asked) > 1:
            raise requests.ConnectionError
        return to_app(address, headers, fields)

    (sentence,) = mended(way_back.look(village.settings, send))
    assert "answered once, and then not again (no connection)" in sentence


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (requests.exceptions.SSLError("expired"), "The certificate of"),
        (requests.exceptions.ConnectionError("refused"), "(no connection)"),
        (requests.exceptions.ReadTimeout("slow"), "(no answer in 15 s)"),
    ],
)
def test_nobody_there_is_said(village: Village, error: Exception, said: str) -> None:
    def send(*_: object) -> way_back.Answer:
        raise error

    (sentence,) = mended(way_back.look(village.settings, send))
    assert said in sentence


def test_a_line_that_lets_in_what_nobody_signed_is_found(village: Village) -> None:
    def send(_address: str, _headers: Mapping[str, str], fields: Mapping[str, str]) -> way_back.Answer:
        return way_back.Answer(200, {CAME_BACK: fields["Word"]}, 0.1)

    (sentence,) = mended(way_back.look(village.settings, send))
    assert "A webhook nobody signed is let in" in sentence


def test_an_answer_that_takes_long_is_said(village: Village) -> None:
    send = to_the_app(village)

    def slow(*given: object) -> way_back.Answer:
        answer = send(*given)  # type: ignore[arg-type]
        return way_back.Answer(answer.status, answer.headers, 9.0)

    (sentence,) = mended(way_back.look(village.settings, slow))
    assert "took 9.0 s" in sentence


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (way_back.Ready(200), []),
        (way_back.Ready(401), ["WATCH_TOKEN"]),
        (way_back.Ready(503, ["No scheduler has come round yet."]), ["not ready. No scheduler has come round yet."]),
    ],
)
def test_a_line_that_is_not_ready_is_said_with_its_reasons(
    village: Village, said: way_back.Ready, words: list[str]
) -> None:
    found = mended(way_back.is_ready(village.settings, lambda _address, _token: said))
    assert len(found) == len(words)
    for one, word in zip(found, words, strict=True):
        assert word in str(one)


# -- a telephone


def rings(village: Village, number: str = PHONE) -> list[Finding]:
    return list(telephone.ring(village.carrier, village.settings, LINE, number, "nn", wait=village.exchange.advance))


def is_texted(village: Village, number: str = PHONE) -> list[Finding]:
    return list(telephone.text(village.carrier, village.settings, LINE, number, "nn", wait=village.exchange.advance))


def test_a_telephone_that_is_lifted_hears_that_it_is_a_trial(village: Village) -> None:
    phone = village.exchange.phone(PHONE, scripted.answers_after(4))
    assert mended(rings(village)) == []
    (call,) = phone.calls
    assert "Eg prøver berre om telefonen verkar" in call.heard


@pytest.mark.parametrize(
    ("behaviour", "said"),
    [
        (scripted.busy(), "was busy"),
        (scripted.never_answers(), "nobody lifted it"),
        (scripted.off(), "domestic interconnect"),
    ],
)
def test_a_telephone_that_is_not_reached_is_said(village: Village, behaviour: object, said: str) -> None:
    village.exchange.phone(PHONE, behaviour).ignores_everything()  # type: ignore[arg-type]
    (sentence,) = mended(rings(village))
    assert said in sentence


def test_a_carrier_that_cannot_reach_the_line_is_said(village: Village) -> None:
    village.exchange.phone(PHONE, scripted.answers_after(4)).ignores_everything()
    village.exchange.faults.rule("lost", kind="voice")
    (sentence,) = mended(rings(village))
    assert "could not have our words (11205)" in sentence
    village.exchange.problems.clear()


def test_a_telephone_that_may_not_be_rung_is_said(village: Village) -> None:
    village.exchange.owner.barred = {"NO"}
    (sentence,) = mended(rings(village))
    assert "refuses it with 21215. The account may not reach that country" in sentence


def test_a_mobile_is_texted_and_a_home_phone_is_not(village: Village) -> None:
    assert mended(is_texted(village)) == []
    village.exchange.phone(PHONE).gets_sms("berre ei prøve")
    assert mended(is_texted(village, HOME)) == []
    village.exchange.phone(HOME).has_no_sms()


def test_a_text_that_is_filtered_is_said(village: Village) -> None:
    village.exchange.phone(PHONE).ignores_everything().texts_end("undelivered", 30007)
    (sentence,) = mended(is_texted(village))
    assert "(30007). An operator took it for spam" in sentence


def test_a_text_of_which_nothing_is_heard_is_said(village: Village) -> None:
    village.exchange.phone(PHONE).ignores_everything().texts_end("sent")
    (sentence,) = mended(is_texted(village))
    assert "nothing says that it arrived" in sentence
