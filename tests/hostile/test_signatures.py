"""Every webhook route answers the carrier and nobody else.

An evening is lived through that reaches all of them but the two that are asked for where the database is away; what the
carrier sent then, and would send to those, is sent again as a forger would.
"""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from twilio.request_validator import RequestValidator

from cli.doctor import telephone
from exchange import scripted
from exchange.network.webhooks import Webhook
from ivr.engine import standby
from models import Message, Signup, SignupState, Source, Step
from tests.support.builders import DESK, LINE
from tests.support.village import BASE, Village


@pytest.fixture
def sent(village: Village) -> dict[str, Webhook]:
    """One webhook of the carrier for each route, by the route's name."""
    kari, per = village.elder("Kari", mobile=True), village.elder("Per", checkin="16:02")
    village.activity("Fredagstreff", days=2)
    kari.texts("KVA SKJER")
    call = kari.dials().hears("kva som skjer").presses("1").listens().presses("1").hears("skyss").presses("2")
    call.hears("Stemmer det").presses("1").hears("påmeld").hangs_up()
    liv = village.elder("Liv")
    gathering = village.activity("Kveldsseto", days=0, at="16:02", place="Telefon")
    with village.write() as session:
        session.add(Signup(occurrence_id=gathering, person_id=liv.id, state=SignupState.JOINED, source=Source.DESK))
    for phone in (per.phone, liv.phone, village.desk):
        phone.behaves(scripted.answers_after(2, scripted.presses("1")))
    village.forward(minutes=2.5)
    list(telephone.ring(village.carrier, village.settings, LINE, DESK, "nn", wait=village.exchange.advance))
    for one in (kari, per, liv):
        one.phone.ignores_everything()
    route = village.app.url_map.bind("line.test").match
    desk = village.exchange.webhooks
    hooks = {route(urlsplit(hook.url).path, "POST")[0]: hook for hook in desk.log}
    params = hooks["ivr.answer"].params
    asked = [desk.prepare("voice", "POST", f"{BASE}/ivr/{path}", params) for path in (standby.WHISPER, standby.TAKE)]
    return hooks | {route(urlsplit(hook.url).path, "POST")[0]: hook for hook in asked}


def _post(village: Village, hook: Webhook, signature: str | None) -> int:
    headers = {} if signature is None else {"X-Twilio-Signature": signature}
    target = hook.url.removeprefix(BASE)
    return int(village.app.test_client().post(target, data=dict(hook.params), headers=headers).status_code)


def _routes(village: Village) -> set[str]:
    rules = village.app.url_map.iter_rules()
    return {rule.endpoint for rule in rules if rule.rule.startswith(("/ivr/", "/sms/"))}


def _missing(_token: str, _base: str, _hook: Webhook) -> None:
    return None


def _made_up(_token: str, _base: str, _hook: Webhook) -> str:
    return "bm90IGEgc2lnbmF0dXJlIGF0IGFsbA=="


def _with_another_token(_token: str, base: str, hook: Webhook) -> str:
    return _sign("somebody-elses-token", base + _target(hook), dict(hook.params))


def _for_a_host_of_before(token: str, _base: str, hook: Webhook) -> str:
    return _sign(token, "http://before.test" + _target(hook), dict(hook.params))


def _of_another_form(token: str, base: str, hook: Webhook) -> str:
    return _sign(token, base + _target(hook), {**dict(hook.params), "Digits": "3"})


def _of_another_address(token: str, base: str, hook: Webhook) -> str:
    return _sign(token, f"{base}{_target(hook)}x", dict(hook.params))


def _target(hook: Webhook) -> str:
    return hook.url.removeprefix(BASE)


def _sign(token: str, address: str, form: dict[str, str]) -> str:
    return str(RequestValidator(token).compute_signature(address, form))


FORGERIES = [_missing, _made_up, _with_another_token, _for_a_host_of_before, _of_another_form, _of_another_address]


def test_every_route_answers_the_carrier_and_nobody_else(village: Village, sent: dict[str, Webhook]) -> None:
    assert set(sent) == _routes(village)
    token, before = village.settings.auth_tokens[0], _written(village)
    forged = {
        (name, forgery.__name__): _post(village, hook, forgery(token, BASE, hook))
        for name, hook in sent.items()
        for forgery in FORGERIES
    }
    assert forged == dict.fromkeys(forged, 403)
    client = village.app.test_client()
    fetched = {name: client.get(_target(hook)).status_code for name, hook in sent.items()}
    assert fetched == dict.fromkeys(sent, 405)
    assert _written(village) == before
    answers = {name: _post(village, hook, hook.signature) for name, hook in sent.items()}
    assert set(answers.values()) <= {200, 204}


def _written(village: Village) -> list[int]:
    return [len(village.rows(kind)) for kind in (Step, Message)]
