"""A real line refuses secrets that are soon guessed, however long they are."""

from __future__ import annotations

import base64
import secrets

import pytest
from cryptography.fernet import Fernet

from settings import Settings, SettingsError, load
from tests.support import amounts

REAL = {
    "twilio_api_base": None,
    "twilio_account_sid": "AC" + "1" * 32,
    "twilio_auth_token": "a-token",
    "public_url": "https://line.example",
}


def real(**given: str) -> Settings:
    whole = {"secret_key": secrets.token_urlsafe(48), "field_key": Fernet.generate_key().decode(), **given}
    return load(**REAL, **whole)


@pytest.mark.parametrize(
    "secret",
    [
        "a" * 64,
        "passordpassordpassordpassordpassord",
        "abcdefgh12345678abcdefgh12345678",
        "qwertyuiopasdfghjklzxcvbnm1234567890",
        "GrendelinjaGrendelinjaGrendelinja1",
    ],
)
def test_a_secret_that_is_soon_guessed_is_refused_however_long(secret: str) -> None:
    with pytest.raises(SettingsError, match="SECRET_KEY is soon guessed"):
        real(secret_key=secret)


@pytest.mark.parametrize("raw", [b"01234567890123456789012345678901", b"\xff" * 32, bytes(range(16)) * 2])
def test_a_field_key_that_was_typed_is_refused(raw: bytes) -> None:
    with pytest.raises(SettingsError, match="FIELD_KEY was typed"):
        real(field_key=base64.urlsafe_b64encode(raw).decode())


def test_keys_of_chance_are_taken() -> None:
    """Of each kind other ones in every run."""
    for _ in range(amounts.of(8, 50)):
        real(secret_key=secrets.token_hex(16))
        real()
