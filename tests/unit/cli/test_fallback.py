"""What callers hear when nothing of ours answers: printed for a TwiML bin, in README, and where the carrier asks."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import cli
import settings as settings_module
from exchange.twiml import parse_voice
from exchange.twiml.verbs import Hangup, Say
from locales import phrase
from models import Language
from tests.support import laid

README = (Path(__file__).resolve().parents[3] / "README.md").read_text(encoding="utf-8")
FRONT_KEEPS_S = 60


def printed(language: Language) -> str:
    result = CliRunner().invoke(cli.main, ["fallback", "--language", language.value])
    assert result.exit_code == 0
    return result.output.strip()


@pytest.mark.parametrize("language", Language)
def test_the_words_of_a_bin_are_a_document_that_needs_nothing_of_ours(language: Language) -> None:
    document = parse_voice(printed(language).encode())
    assert [type(verb) for verb in document.verbs] == [Say, Hangup]
    assert "{" not in printed(language)
    assert str(phrase(language, "home-line-is-down")) in printed(language)


@pytest.mark.parametrize("language", Language)
def test_readme_says_the_words_as_they_are_printed(language: Language) -> None:
    assert printed(language) in README


def test_an_idle_connection_outlives_that_of_the_front(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", laid.upgraded(tmp_path / "line.db"))
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    become: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _path, words: become.append(words))
    CliRunner().invoke(cli.main, ["serve", "--port", "18999"])
    (words,) = become
    assert int(words[words.index("--keep-alive") + 1]) > FRONT_KEEPS_S


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://line.test/ivr/answer", "does not answer when it is needed"),
        ("handler.twilio.com/twiml/EH1", "must be a whole address"),
    ],
)
def test_a_fallback_that_cannot_help_is_refused(address: str, said: str) -> None:
    with pytest.raises(settings_module.SettingsError, match=re.escape(said)):
        settings_module.load(
            voice_fallback_url=address, public_url="https://line.test", twilio_api_base="http://127.0.0.1:1"
        )


def test_a_bin_at_the_carrier_is_taken() -> None:
    address = "https://handler.twilio.com/twiml/EH1"
    loaded = settings_module.load(voice_fallback_url=address, twilio_api_base="http://127.0.0.1:1")
    assert loaded.voice_fallback_url == address
