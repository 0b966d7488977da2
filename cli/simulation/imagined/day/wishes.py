"""What somebody wants when she rings, and how she answers what she is rung or texted about."""

from __future__ import annotations

from .listening import Read, Wish, offered, said, wherever

JOINED, WAITS, LEFT, CALLED_OFF = (
    "activities-bound",
    "activities-on-waiting-list",
    "mine-cancelled",
    "hosted-called-off",
)

TO_THE_MENU = offered("tellings-menu", "2")


def joins(
    title: str,
    day: str,
    *,
    me: str = "",
    another: str = "",
    ride: bool = False,
) -> tuple[Wish, ...]:
    """To join what is called so on the day that is said so, or to wait where it is full; for `another`, who has named
    her. `me` is who of several on the telephone she is."""
    with_ride = "1" if ride else "2"
    return (
        *(wherever("home-for-name", name=me) if me else ()),
        offered("home-whats-on", "1"),
        offered("activities-join", "1", title),
        *(wherever("home-for-name", name=another) if another else (offered("signing-for-yourself", "1"),)),
        *_ride(another, with_ride),
        offered("activities-right", "1", title),
        offered("activities-wait", "1", title),
        offered("places-ride-if-place" if ride else "activities-own-way", with_ride),
        *wherever("activities-on", day=day),
        offered("activities-next", "2"),
        offered("activities-this-week", "2"),
    )


def _ride(another: str, key: str) -> tuple[Wish, ...]:
    if another:
        return (offered("signing-ride-for" if key == "1" else "signing-own-way-for", key, name=another),)
    return (offered("activities-with-ride" if key == "1" else "activities-own-way", key),)


WITH_SOMEBODY = offered("signing-with-somebody", "3"), offered("signing-one", "1")
EVERY_WEEK = Wish((said("standing-once"),), "1"), offered("activities-right", "1")
"""What may be wanted once she has joined."""


def leaves(title: str) -> tuple[Wish, ...]:
    """To be taken off what is called so."""
    return (
        offered("home-mine", "4"),
        offered("mine-hear", "1"),
        offered("activities-right", "1", title),
        offered("mine-cancel", "4", title),
        offered("deciding-cannot", "4", title),
        offered("mine-next", "2"),
    )


def calls_off(title: str) -> tuple[Wish, ...]:
    """Who holds it: that it is off."""
    return (
        offered("home-volunteer", "5"),
        offered("hosted-hear", "3"),
        offered("activities-right", "1", title),
        offered("hosted-call-off", "4", title),
        offered("activities-next", "2"),
    )


ASKS_FOR_ERRAND = (
    offered("home-mine", "4"),
    offered("errand-ride", "3"),
    offered("errand-shop", "1"),
    Wish((said("errand-which-day"),), "1"),
    Wish((said("errand-which-hour"),), "1"),
    offered("errand-one-way", "4"),
    offered("errand-there", "1"),
    offered("activities-right", "1"),
)
"""To the shop today, at the first hour there is, and only there."""
IS_READY = (offered("errand-fetch-me", "1"),)

STANDS_OUTSIDE = (offered("drive-outside", "1"),)
COMES_LATE = offered("drive-late", "3"), offered("drive-twenty", "2")
ALL_ARE_HOME = (offered("drive-all-home", "1"),)
"""What a driver says on the road."""


def is_with_him(rider: str) -> tuple[Wish, ...]:
    return (offered("drive-is-with-me", "1", name=rider),)


def comes_not_out(rider: str) -> tuple[Wish, ...]:
    return offered("drive-not-home", "2", name=rider), offered("activities-right", "1")


def when_rung(*, yes: bool) -> tuple[Wish, ...]:
    """How she answers a message, and what is asked with one."""
    key = "1" if yes else "2"
    return (
        offered("tellings-hear-it", "1"),
        offered("places-take" if yes else "places-not-now", key),
        offered("deciding-join-instead" if yes else "deciding-not-this-time", key),
        offered("deciding-can-come" if yes else "deciding-cannot-come", key),
        offered("volunteer-drive" if yes else "volunteer-cannot-drive", key),
        offered("came-all", "1"),
        offered("activities-own-way", "2"),
        offered("car-coming", "1"),
        offered("car-has-come", "2"),
        offered("checkin-well", "1"),
    )


def when_read(*, yes: bool) -> tuple[Read, ...]:
    """How she answers a text that asks."""
    answer = "JA" if yes else "NEI"
    return (
        Read("sms-occurrence-cancelled-sure", "JA"),
        Read("sms-occurrence-changed-sure", "JA"),
        Read("sms-full-wait-asked", "JA"),
        Read("sms-who-came", "ALLE"),
        Read("sms-ride-back-asked", "JA"),
        Read("sms-car-due", "NEI"),
        *(
            Read(name, answer)
            for name in (
                "sms-place-free",
                "sms-place-free-ride",
                "sms-place-free-first",
                "sms-occurrence-new-day",
                "sms-occurrence-too-few-instead",
            )
        ),
    )
