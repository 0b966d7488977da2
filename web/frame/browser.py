"""Which browser somebody is signed in with, as a person would say it: "firefox/windows". It only helps her to know them
apart, so what is not known is "other"."""

from __future__ import annotations

BROWSERS = (
    ("edg", "edge"),
    ("opr/", "opera"),
    ("samsungbrowser", "samsung"),
    ("firefox", "firefox"),
    ("fxios", "firefox"),
    ("crios", "chrome"),
    ("chrome", "chrome"),
    ("safari", "safari"),
)
"""Whose mark is looked for first: Edge calls itself Chrome too, and Chrome calls itself Safari."""
MACHINES = (
    ("iphone", "iphone"),
    ("ipad", "ipad"),
    ("android", "android"),
    ("windows", "windows"),
    ("macintosh", "mac"),
    ("cros", "chromebook"),
    ("linux", "linux"),
)


def named(user_agent: str) -> str:
    """The two words, with a stroke between."""
    text = user_agent.casefold()
    browser, machine = (next((name for mark, name in known if mark in text), "other") for known in (BROWSERS, MACHINES))
    return f"{browser}/{machine}"
