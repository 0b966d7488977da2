"""Which browser somebody is signed in with, as a person would say it: "firefox/windows". It only helps her to know them
apart, so what is not known is "other"."""

from __future__ import annotations

import enum


class Browser(enum.StrEnum):
    EDGE = "edge"
    OPERA = "opera"
    SAMSUNG = "samsung"
    FIREFOX = "firefox"
    CHROME = "chrome"
    SAFARI = "safari"
    OTHER = "other"


class Machine(enum.StrEnum):
    IPHONE = "iphone"
    IPAD = "ipad"
    ANDROID = "android"
    WINDOWS = "windows"
    MAC = "mac"
    CHROMEBOOK = "chromebook"
    LINUX = "linux"
    OTHER = "other"


BROWSERS = (
    ("edg", Browser.EDGE),
    ("opr/", Browser.OPERA),
    ("samsungbrowser", Browser.SAMSUNG),
    ("firefox", Browser.FIREFOX),
    ("fxios", Browser.FIREFOX),
    ("crios", Browser.CHROME),
    ("chrome", Browser.CHROME),
    ("safari", Browser.SAFARI),
)
"""Whose mark is looked for first: Edge calls itself Chrome too, and Chrome calls itself Safari."""
MACHINES = (
    ("iphone", Machine.IPHONE),
    ("ipad", Machine.IPAD),
    ("android", Machine.ANDROID),
    ("windows", Machine.WINDOWS),
    ("macintosh", Machine.MAC),
    ("cros", Machine.CHROMEBOOK),
    ("linux", Machine.LINUX),
)


def named(user_agent: str) -> str:
    """The two words, with a stroke between."""
    text = user_agent.casefold()
    browser = next((name for mark, name in BROWSERS if mark in text), Browser.OTHER)
    machine = next((name for mark, name in MACHINES if mark in text), Machine.OTHER)
    return f"{browser.value}/{machine.value}"


def read(name: str) -> tuple[Browser, Machine]:
    """As `named` has written it."""
    browser, _, machine = name.partition("/")
    return Browser(browser), Machine(machine)
