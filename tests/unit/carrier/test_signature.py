import pytest
from flask import Flask
from flask.blueprints import Blueprint
from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict

from carrier.signature import guard, verify

PUBLIC = "https://line.example"
FIELDS = {"CallSid": "CA1", "Digits": "", "Body": "Æ Ø Å"}


def signed(token: str, address: str, fields: object = FIELDS) -> str:
    return str(RequestValidator(token).compute_signature(address, fields))


@pytest.mark.parametrize("target", ["/ivr/answer", "/ivr/out/7?n=0", "/ivr/x?q=%C3%A6%2F%2f", "/a%2Fb?c=d+e"])
def test_a_right_signature_holds_for_the_address_as_it_was_sent(target: str) -> None:
    assert verify(["t"], PUBLIC, target, FIELDS, signed("t", PUBLIC + target))


def test_every_token_may_sign_while_they_are_rotated() -> None:
    assert verify(["new", "old"], PUBLIC, "/a", FIELDS, signed("old", PUBLIC + "/a"))


def test_a_wrong_token_does_not_hold() -> None:
    assert not verify(["t"], PUBLIC, "/a", FIELDS, signed("other", PUBLIC + "/a"))


@pytest.mark.parametrize("header", [None, "", "nonsense", "æøå"])
def test_a_missing_or_senseless_header_does_not_hold(header: str | None) -> None:
    assert not verify(["t"], PUBLIC, "/a", FIELDS, header)


def test_a_field_more_than_was_signed_does_not_hold() -> None:
    assert not verify(["t"], PUBLIC, "/a", {**FIELDS, "Extra": "1"}, signed("t", PUBLIC + "/a"))


def test_a_signature_for_another_host_does_not_hold() -> None:
    assert not verify(["t"], PUBLIC, "/a", FIELDS, signed("t", "https://old.example/a"))


def test_a_field_with_several_values_is_read_whole() -> None:
    fields = MultiDict([("Url", "a"), ("Url", "b")])
    assert verify(["t"], PUBLIC, "/a", fields, signed("t", PUBLIC + "/a", fields))
    assert not verify(["t"], PUBLIC, "/a", MultiDict([("Url", "a")]), signed("t", PUBLIC + "/a", fields))


class Signing:
    public_url = PUBLIC
    twilio_account_sid = "AC1"
    auth_tokens = ("t",)


@pytest.fixture
def app() -> Flask:
    app = Flask(__name__)
    door = Blueprint("door", __name__)
    guard(door, Signing())
    door.add_url_rule("/in/<path:rest>", view_func=lambda rest: "let in", methods=["POST"])
    app.register_blueprint(door)
    return app


def test_a_guarded_door_lets_the_carrier_in(app: Flask) -> None:
    target = "/in/a%2Fb?name=%C3%A6"
    reply = app.test_client().post(
        target, data=FIELDS, headers={"X-Twilio-Signature": signed("t", PUBLIC + target)}, base_url="http://127.0.0.1"
    )
    assert reply.status_code == 200


def test_a_guarded_door_refuses_everybody_else(app: Flask) -> None:
    assert app.test_client().post("/in/a", data=FIELDS).status_code == 403
