"""Settings from the environment, checked once at start.

Production is what runs with `TWILIO_API_BASE` unset: it talks to the real carrier, so it demands https and secrets of
its own. Everything else (demonstration, tests, simulation) may only talk to a carrier on this machine.
"""

from __future__ import annotations

import base64
import binascii
import enum
import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

import clock
import retention

DEMO_ACCOUNT_SID = "AC" + "0" * 30 + "de"
DEMO_AUTH_TOKEN = "demonstration-token-not-a-secret"  # noqa: S105 refused in production
DEMO_SECRET_KEY = "demonstration-secret-not-a-secret"  # noqa: S105 refused in production
DEMO_FIELD_KEY = base64.urlsafe_b64encode(b"demonstration-field-key-32-bytes"[:32]).decode()
SHORTEST_TOKEN = 24
LOOPBACK_HOSTS = {"127.0.0.1", "localhost", "::1"}
# What the carrier takes as a sender (https://www.twilio.com/docs/glossary/what-alphanumeric-sender-id).
_NUMBER = re.compile(r"\+[1-9]\d{6,14}")
_SERVICE = re.compile(r"MG[0-9a-fA-F]{32}")
_NAME = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9 +&_-]{1,11}")
_ONE_WAY = " one-way"


Network = ipaddress.IPv4Network | ipaddress.IPv6Network
# Of a key of chance with 128 bits, 27 at the least were seen in thousands of tries.
_GUESSES_LOG10 = 24
_READ = 72
"""Guessing is reckoned on so many letters, since it takes ever longer."""


class SettingsError(Exception):
    """A setting is missing or wrong; the text says which, why and what to do."""


class TextWay(enum.StrEnum):
    """What texts can do: be sent and answered, be sent, or neither."""

    TWO_WAY = "two_way"
    ONE_WAY = "one_way"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TextChannel:
    """What texts are sent from, and what they can do. `sender`: a number, a name or a messaging service; None for the
    line's own number. `links`: whether a text may hold the address of a page of ours."""

    sender: str | None = None
    way: TextWay = TextWay.TWO_WAY
    links: bool = True

    @classmethod
    def read(cls, text_from: str, *, links: bool = True) -> TextChannel:
        """As TEXT_FROM says it. Raises ValueError with a sentence."""
        sender = text_from.strip()
        if sender.lower() in ("", "none"):
            return cls(None, TextWay.NONE if sender else TextWay.TWO_WAY, links)
        told_one_way = sender.lower().endswith(_ONE_WAY)
        bare = sender[: -len(_ONE_WAY)].rstrip() if told_one_way else sender
        if _NUMBER.fullmatch(bare) or _SERVICE.fullmatch(bare):
            return cls(bare, TextWay.ONE_WAY if told_one_way else TextWay.TWO_WAY, links)
        if _NAME.fullmatch(sender):
            return cls(sender, TextWay.ONE_WAY, links)
        raise ValueError(
            f"TEXT_FROM {text_from} is nothing texts can be sent from. Write a number with + and its country's code, "
            "a name of at most eleven letters and digits of the English alphabet, the MG… of a messaging service, "
            "or none."
        )

    @property
    def carries(self) -> bool:
        """Whether texts can be sent."""
        return self.way is not TextWay.NONE

    @property
    def answers(self) -> bool:
        """Whether who gets a text can answer it."""
        return self.way is TextWay.TWO_WAY


class Settings(BaseSettings):
    """One process's settings. `load()` is the way to get them; it turns every mistake into one sentence."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True)

    database_url: str = "sqlite:///var/grendelinja.db"
    public_url: str = "http://127.0.0.1:8000"
    twilio_account_sid: str = DEMO_ACCOUNT_SID
    twilio_auth_token: str = DEMO_AUTH_TOKEN
    twilio_api_base: str | None = None
    voice_fallback_url: str | None = None
    secret_key: str = DEMO_SECRET_KEY
    field_key: str = DEMO_FIELD_KEY
    backup_key: str = ""
    watch_token: str = ""
    kept_dir: str = "var/kept"
    calls_per_second: float = Field(default=1.0, gt=0, le=100)
    calls_at_once: int = Field(default=50, ge=1, le=10_000)
    port: int = Field(default=8000, ge=1, le=65535)
    clock: str | None = None
    text_from: str = ""
    text_links: bool = True
    keep_days: str = ""
    trusted_proxies: str = "127.0.0.1, ::1"

    @field_validator("database_url")
    @classmethod
    def _with_its_driver(cls, url: str) -> str:
        """As hosts give it: `postgres://` and `postgresql://` are the same server, which we speak to with psycopg."""
        return re.sub(r"^postgres(?:ql)?://", "postgresql+psycopg://", url)

    @property
    def production(self) -> bool:
        return self.twilio_api_base is None

    @property
    def auth_tokens(self) -> tuple[str, ...]:
        """Every token a signature may be made with; the first signs our own requests."""
        return tuple(token.strip() for token in self.twilio_auth_token.split(",") if token.strip())

    @property
    def field_keys(self) -> tuple[str, ...]:
        """Fernet keys: the first encrypts, all decrypt."""
        return _listed(self.field_key)

    @property
    def backup_keys(self) -> tuple[str, ...]:
        """Keys of backups, none where none may be made: the first encrypts, all decrypt."""
        return _listed(self.backup_key)

    @property
    def watch_tokens(self) -> tuple[str, ...]:
        """Whoever sends one of them may ask `/ready` and `/metrics` from another machine."""
        return _listed(self.watch_token)

    @property
    def proxies(self) -> tuple[Network, ...]:
        """Whose X-Forwarded headers are believed."""
        named = (part.strip() for part in self.trusted_proxies.split(","))
        return tuple(ipaddress.ip_network(part, strict=False) for part in named if part)

    @property
    def text_channel(self) -> TextChannel:
        return TextChannel.read(self.text_from, links=self.text_links)

    @property
    def kept(self) -> Mapping[retention.Kind, timedelta]:
        """How long what is kept."""
        return retention.read(self.keep_days)

    @model_validator(mode="after")
    def _hold_together(self) -> Self:
        complaints = (
            self._key_complaint,
            self._carrier_complaint,
            self._fallback_complaint,
            self._proxies_complaint,
            self._production_complaint,
        )
        for complaint in (complain() for complain in complaints):
            if complaint:
                raise ValueError(complaint)
        TextChannel.read(self.text_from)
        retention.read(self.keep_days)
        return self

    def _key_complaint(self) -> str | None:
        for name, keys in (("FIELD_KEY", self.field_keys or ("",)), ("BACKUP_KEY", self.backup_keys)):
            if not all(map(_is_key, keys)):
                return (
                    f"{name} must be one or more Fernet keys with commas between. Make one with: grendelinja make-key"
                )
        if any(len(token) < SHORTEST_TOKEN for token in self.watch_tokens):
            least = f"use at least {SHORTEST_TOKEN} characters"
            return f"WATCH_TOKEN is too short: {least}. Make one with: grendelinja make-key"
        return None

    def _carrier_complaint(self) -> str | None:
        if not self.auth_tokens:
            return "TWILIO_AUTH_TOKEN is empty. Copy the token from the carrier's console."
        if self.twilio_api_base is not None and urlsplit(self.twilio_api_base).hostname not in LOOPBACK_HOSTS:
            return (
                "TWILIO_API_BASE may only name this machine (127.0.0.1), because it is for the local exchange. "
                "Leave it unset to use the carrier."
            )
        if self.clock and self.twilio_api_base is None:
            return "CLOCK runs the line in compressed time and is refused unless TWILIO_API_BASE is on this machine."
        if self.clock:
            clock.Compression.parse(self.clock)
        return None

    def _fallback_complaint(self) -> str | None:
        if not self.voice_fallback_url:
            return None
        fallback, own = urlsplit(self.voice_fallback_url), urlsplit(self.public_url)
        if fallback.scheme not in {"http", "https"} or not fallback.hostname:
            return (
                "VOICE_FALLBACK_URL must be a whole address, such as that of a TwiML bin at the carrier. "
                "Its words are printed by: grendelinja fallback"
            )
        if (fallback.hostname, fallback.port) == (own.hostname, own.port):
            return (
                "VOICE_FALLBACK_URL leads to PUBLIC_URL, which does not answer when it is needed. "
                "Make a TwiML bin at the carrier; its words are printed by: grendelinja fallback"
            )
        return None

    def _proxies_complaint(self) -> str | None:
        try:
            named = self.proxies
        except ValueError as error:
            return f"TRUSTED_PROXIES: {error}. Write addresses or networks, such as 10.0.0.0/8, with commas between."
        if any(network.prefixlen == 0 for network in named):
            return (
                "TRUSTED_PROXIES names everybody, so that anybody could say to come from anywhere. "
                "Name the proxy's own address or network."
            )
        return None

    def _production_complaint(self) -> str | None:
        if not self.production:
            return None
        demonstration = {
            "TWILIO_ACCOUNT_SID": self.twilio_account_sid == DEMO_ACCOUNT_SID,
            "TWILIO_AUTH_TOKEN": DEMO_AUTH_TOKEN in self.auth_tokens,
            "SECRET_KEY": self.secret_key == DEMO_SECRET_KEY,
            "FIELD_KEY": DEMO_FIELD_KEY in self.field_keys,
        }
        for name, is_default in demonstration.items():
            if is_default:
                return (
                    f"{name} is not set. Without TWILIO_API_BASE this is the real line, and it refuses the "
                    f"demonstration's {name}, which everybody can read. Set your own."
                )
        if len(self.secret_key) < 32:
            return "SECRET_KEY is too short: use at least 32 characters. Make one with: grendelinja make-key"
        if _is_soon_guessed(self.secret_key):
            return "SECRET_KEY is soon guessed: it is no key of chance. Make one with: grendelinja make-key"
        if any(_was_typed(key) for key in self.backup_keys):
            return "BACKUP_KEY was typed and is no key of chance. Make one with: grendelinja make-key"
        if any(_was_typed(key) for key in self.field_keys):
            return "FIELD_KEY was typed and is no key of chance. Make one with: grendelinja make-key"
        if urlsplit(self.public_url).scheme != "https":
            return "PUBLIC_URL must begin with https:// because elders' data passes through it."
        return None


def _listed(keys: str) -> tuple[str, ...]:
    return tuple(key.strip() for key in keys.split(",") if key.strip())


def _is_key(key: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(key)) == 32
    except (binascii.Error, ValueError):
        return False


def _is_soon_guessed(secret: str) -> bool:
    """Reckoned from what it is made of (https://github.com/dropbox/zxcvbn), not from how long it is."""
    from zxcvbn import zxcvbn

    return bool(zxcvbn(secret[:_READ])["guesses_log10"] < _GUESSES_LOG10)


def _was_typed(key: str) -> bool:
    """Of thirty-two bytes of chance, one in 10^9 times are all in ASCII, and hardly ever are there not twenty kinds."""
    held = base64.urlsafe_b64decode(key)
    return held.isascii() or len(set(held)) < 20


def load(**overrides: object) -> Settings:
    """Settings from the environment, `overrides` first. Raises `SettingsError` with one sentence for each mistake."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError(" ".join(_sentence(item) for item in error.errors())) from None


def _sentence(item: object) -> str:
    details = dict(item)  # type: ignore[call-overload]
    message = str(details["msg"]).removeprefix("Value error, ")
    name = ".".join(str(part) for part in details["loc"]).upper()
    return f"{name}: {message}." if name else message
