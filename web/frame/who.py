"""Who may see and do what: one line for each route, and a test that walks all routes by all roles.

What is not here is open to nobody. Webhooks are not here either: their signature says who sends them.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from models import DeskRole


class Who(enum.Enum):
    """Whom a route is for."""

    ANYBODY = "anybody"
    LINK = "whoever holds the link; the page itself reads it"
    OWN = "whoever this browser opens the own page of"
    DESK = "whoever is signed in at the desk"
    HELPER = "who looks after people: coordinators and helpers"
    FIGURES = "who reads figures: coordinators, and those who see nothing else"
    COORDINATOR = "coordinators"

    def admits(self, role: DeskRole) -> bool:
        """Whether somebody signed in at the desk with this role comes in."""
        return role in _ROLES.get(self, DeskRole)


_ROLES: Mapping[Who, frozenset[DeskRole]] = {
    Who.OWN: frozenset(),
    Who.HELPER: frozenset({DeskRole.COORDINATOR, DeskRole.HELPER}),
    Who.FIGURES: frozenset({DeskRole.COORDINATOR, DeskRole.FIGURES}),
    Who.COORDINATOR: frozenset({DeskRole.COORDINATOR}),
}
ASKED_AT_ANY_DOOR = frozenset({Who.ANYBODY, Who.LINK})
"""Nobody need be signed in at the desk for these."""

WHO: Mapping[str, Who] = {
    "health.health": Who.ANYBODY,
    "health.ready": Who.ANYBODY,
    "health.metrics": Who.ANYBODY,
    "assets.file": Who.ANYBODY,
    "login.front": Who.ANYBODY,
    "login.form": Who.ANYBODY,
    "login.sign_in": Who.ANYBODY,
    "login.sign_out": Who.ANYBODY,
    "login.choose_language": Who.ANYBODY,
    "second.form": Who.ANYBODY,
    "second.check": Who.ANYBODY,
    "welcome.form": Who.LINK,
    "welcome.choose": Who.LINK,
    "log.form": Who.LINK,
    "log.save": Who.LINK,
    "outcome.form": Who.LINK,
    "outcome.save": Who.LINK,
    "feeds.calendar": Who.LINK,
    "own.mine": Who.ANYBODY,
    "own.send_code": Who.ANYBODY,
    "own.open_page": Who.ANYBODY,
    "own.close": Who.OWN,
    "doing.not_tonight": Who.OWN,
    "doing.tonight_after_all": Who.OWN,
    "doing.ring": Who.OWN,
    "doing.drive": Who.OWN,
    "doing.cannot_drive": Who.OWN,
    "doing.hours": Who.OWN,
    "doing.kilometres": Who.OWN,
    "duty.form": Who.OWN,
    "duty.save": Who.OWN,
    "duty.visit": Who.OWN,
    "account.mine": Who.DESK,
    "account.end": Who.DESK,
    "account.end_all": Who.DESK,
    "account.keys": Who.DESK,
    "account.password": Who.DESK,
    "more.everything": Who.DESK,
    "more.choose_scheme": Who.DESK,
    "account.app": Who.DESK,
    "account.confirm": Who.DESK,
    "today.board": Who.HELPER,
    "today.live": Who.HELPER,
    "today.one": Who.HELPER,
    "today.done": Who.HELPER,
    "today.undo": Who.HELPER,
    "today.put_off": Who.HELPER,
    "today.take_up": Who.HELPER,
    "today.assign": Who.HELPER,
    "today.driver": Who.HELPER,
    "today.take_alert": Who.HELPER,
    "today.hand_on_alert": Who.HELPER,
    "today.close_alert": Who.HELPER,
    "today.give_ride": Who.HELPER,
    "demo_button.evening": Who.HELPER,
    "people.everybody": Who.HELPER,
    "people.search": Who.HELPER,
    "people.export": Who.HELPER,
    "people.person": Who.HELPER,
    "people.share_last_talk": Who.HELPER,
    "people.set_offers": Who.HELPER,
    "rights.form": Who.HELPER,
    "rights.answer": Who.HELPER,
    "rights.hand_out": Who.COORDINATOR,
    "rights.before_erasing": Who.COORDINATOR,
    "rights.erase": Who.COORDINATOR,
    "person_add.form": Who.HELPER,
    "person_add.save": Who.HELPER,
    "person_roles.give": Who.HELPER,
    "person_roles.end": Who.HELPER,
    "person_edit.form": Who.HELPER,
    "person_edit.save": Who.HELPER,
    "evening.form": Who.HELPER,
    "evening.save": Who.HELPER,
    "contacts.add": Who.HELPER,
    "contacts.move": Who.HELPER,
    "contacts.before_removing": Who.HELPER,
    "contacts.remove": Who.HELPER,
    "relatives.everybody": Who.HELPER,
    "relatives.form": Who.HELPER,
    "relatives.save": Who.HELPER,
    "friends.add": Who.HELPER,
    "friends.end": Who.HELPER,
    "desk_duty.form": Who.HELPER,
    "desk_duty.save": Who.HELPER,
    "desk_duty.visit": Who.HELPER,
    "desk_duty.close_page": Who.HELPER,
    "left.form": Who.HELPER,
    "left.leave": Who.HELPER,
    "left.undo": Who.HELPER,
    "notes.sound": Who.HELPER,
    "activities.coming": Who.HELPER,
    "activities.occurrence": Who.HELPER,
    "activities.host": Who.HELPER,
    "activities.month": Who.HELPER,
    "activities.new": Who.HELPER,
    "activities.add": Who.HELPER,
    "activities.edit": Who.HELPER,
    "activities.save": Who.HELPER,
    "comers.before_calling_off": Who.HELPER,
    "comers.call_off": Who.HELPER,
    "comers.before_holding": Who.HELPER,
    "comers.hold": Who.HELPER,
    "comers.has_told": Who.HELPER,
    "comers.sign_up": Who.HELPER,
    "comers.look_for": Who.HELPER,
    "comers.before_joining": Who.HELPER,
    "comers.join": Who.HELPER,
    "comers.before_leaving": Who.HELPER,
    "comers.leave": Who.HELPER,
    "comers.want_ride": Who.HELPER,
    "comers.first_in_line": Who.HELPER,
    "comers.door": Who.HELPER,
    "comers.file": Who.HELPER,
    "organisers.everybody": Who.HELPER,
    "organisers.new": Who.HELPER,
    "organisers.add": Who.HELPER,
    "organisers.organiser": Who.HELPER,
    "organisers.edit": Who.HELPER,
    "organisers.save": Who.HELPER,
    "organisers.new_contact": Who.HELPER,
    "organisers.add_contact": Who.HELPER,
    "organisers.edit_contact": Who.HELPER,
    "organisers.save_contact": Who.HELPER,
    "organisers.remove_contact": Who.HELPER,
    "calls.newest": Who.HELPER,
    "calls.call": Who.HELPER,
    "volunteers.everybody": Who.HELPER,
    "volunteer.shown": Who.HELPER,
    "volunteer.seen": Who.HELPER,
    "volunteer.course": Who.HELPER,
    "volunteer.about": Who.HELPER,
    "willing.form": Who.HELPER,
    "willing.take_in": Who.HELPER,
    "willing.not_now": Who.HELPER,
    "willing.wait_again": Who.HELPER,
    "thanks.form": Who.HELPER,
    "thanks.send": Who.HELPER,
    "thanks.take_back": Who.HELPER,
    "figures.months": Who.FIGURES,
    "figures.council": Who.FIGURES,
    "figures.as_sheet": Who.FIGURES,
    "audit.newest": Who.COORDINATOR,
    "users.everybody": Who.COORDINATOR,
    "users.invite": Who.COORDINATOR,
    "users.reset": Who.COORDINATOR,
    "users.change_role": Who.COORDINATOR,
    "users.remove": Who.COORDINATOR,
    "feeds.everything": Who.COORDINATOR,
    "feeds.make": Who.COORDINATOR,
    "feeds.end": Who.COORDINATOR,
    "community.form": Who.COORDINATOR,
    "community.section": Who.COORDINATOR,
    "community.save": Who.COORDINATOR,
    "community.closed": Who.COORDINATOR,
    "community.close": Who.COORDINATOR,
    "community.open_again": Who.COORDINATOR,
    "community.close_again": Who.COORDINATOR,
    "community.test_call": Who.COORDINATOR,
}
ASKED_BY_ITSELF = frozenset({"today.live"})
"""What a page that stands open asks for: nobody need be there, so it is no sign that somebody is."""


def of(endpoint: str | None) -> Who | None:
    """Whom the route is for; None where nobody has said."""
    return WHO.get(endpoint or "")
