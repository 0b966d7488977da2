"""The bar: where one goes from any page, and what of it stands there at which width."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from models import DeskRole
from web.frame import who


class Stands(enum.StrEnum):
    """From which width on an entry stands in the bar; what does not is on the page "more"."""

    ALWAYS = "always"
    TABLET = "tablet"
    WIDE = "wide"


@dataclass(frozen=True, slots=True)
class Entry:
    """`phrase` names its words. A page of the same blueprint is inside it, and one of those that are led to from it
    (`inside`) and have no entry of their own."""

    endpoint: str
    phrase: str
    stands: Stands
    inside: frozenset[str] = frozenset()

    @property
    def blueprint(self) -> str:
        return self.endpoint.partition(".")[0]

    def is_here(self, endpoint: str | None) -> bool:
        return (endpoint or "").partition(".")[0] in (self.blueprint, *self.inside)


OF_PEOPLE = frozenset(
    {
        *(
            "acting",
            "bringing_in",
            "contacts",
            "errand",
            "evening",
            "every_week",
            "friends",
            "her_drivers",
            "left",
            "likes",
        ),
        *("in_car", "merging", "notes", "person_add", "person_edit", "person_roles", "reaching", "relatives"),
        *("rights", "where"),
    }
)
OF_ACTIVITIES = frozenset({"comers", "drafts", "inviting", "programme_file"})
OF_MORE = frozenset(
    {
        *("account", "audit", "calendars", "community", "feeds", "first", "ideas", "organisers", "own_feeds", "paper"),
        *("organiser_links", "refunds", "road_files", "roads", "users"),
    }
)
BAR = (
    Entry("today.board", "web-today", Stands.ALWAYS),
    Entry("people.everybody", "web-people", Stands.ALWAYS, OF_PEOPLE),
    Entry("volunteers.everybody", "web-volunteers", Stands.TABLET, frozenset({"desk_duty"})),
    Entry("activities.coming", "web-activities", Stands.TABLET, OF_ACTIVITIES),
    Entry("rides.day", "web-rides-page", Stands.ALWAYS, frozenset({"desk_drives", "missed", "this_time"})),
    Entry("round.tonight", "web-evening-page", Stands.ALWAYS),
    Entry("calls.newest", "web-calls", Stands.WIDE),
    Entry("figures.months", "web-figures", Stands.WIDE),
    Entry("more.everything", "web-more", Stands.ALWAYS, OF_MORE),
)
"""At 390 px five stand at the foot: the board, people, rides, the evening, more."""

MORE = (
    (
        "web-more-work",
        (
            "volunteers.everybody",
            "activities.coming",
            "ideas.everything",
            "organisers.everybody",
            "calls.newest",
            "figures.months",
            "refunds.of_month",
        ),
    ),
    ("web-more-paper", ("paper.everything",)),
    (
        "web-more-house",
        (
            "community.form",
            "roads.everything",
            "users.everybody",
            "audit.newest",
            "feeds.everything",
            "first.morning",
        ),
    ),
    ("web-more-mine", ("account.mine",)),
)
"""What the page "more" leads to, under its headings."""

PHRASES = {entry.endpoint: entry.phrase for entry in BAR} | {
    "organisers.everybody": "web-organisers",
    "ideas.everything": "web-ideas",
    "paper.everything": "web-paper",
    "refunds.of_month": "web-refunds",
    "community.form": "web-settings",
    "roads.everything": "web-roads",
    "users.everybody": "web-users",
    "audit.newest": "web-audit",
    "feeds.everything": "web-feeds",
    "first.morning": "web-first-morning",
    "account.mine": "web-account",
}


def bar(role: DeskRole) -> list[Entry]:
    """What stands in the bar for who has this role."""
    return [entry for entry in BAR if is_for(entry.endpoint, role)]


def more(role: DeskRole) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Headings, each with endpoints and the phrases that name them."""
    for heading, endpoints in MORE:
        found = [(endpoint, PHRASES[endpoint]) for endpoint in endpoints if is_for(endpoint, role)]
        if found:
            yield heading, found


def is_for(endpoint: str, role: DeskRole) -> bool:
    rule = who.of(endpoint)
    return rule is not None and rule.admits(role)
