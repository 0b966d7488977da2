"""Pages: the coordinator's desk, a volunteer's log by signed link, and what an operator's machines ask."""

from __future__ import annotations

from flask import Blueprint, Flask

from . import (
    account,
    acting,
    activities,
    assets,
    audit,
    availability,
    bringing_in,
    calls,
    comers,
    drafts,
    duty,
    errors,
    evening,
    feeds,
    figures,
    first,
    health,
    inviting,
    log,
    login,
    merging,
    more,
    organisers,
    outcome,
    own,
    paper,
    people,
    person_edit,
    refunds,
    relatives,
    rides,
    rights,
    roads,
    round,
    settings,
    sounds,
    today,
    users,
    volunteers,
)
from .duty import desk_duty
from .frame import entry
from .people import friends, left, notes
from .person_edit import add as person_add
from .person_edit import car as in_car
from .person_edit import roles as person_roles
from .person_edit import where
from .relatives import contacts
from .rides import missed, this_time
from .roads import files as road_files
from .today import demo_button

PAGES: tuple[Blueprint, ...] = (
    errors.pages,
    health.pages,
    assets.pages,
    login.pages,
    login.second.pages,
    login.welcome.pages,
    account.pages,
    acting.pages,
    acting.reaching.pages,
    acting.every_week.pages,
    acting.errand.pages,
    more.pages,
    users.pages,
    figures.pages,
    paper.pages,
    refunds.pages,
    log.pages,
    outcome.pages,
    own.pages,
    own.mine.pages,
    own.driving.pages,
    own.arranged.pages,
    own.file.pages,
    duty.pages,
    desk_duty.pages,
    feeds.pages,
    feeds.own_feeds.pages,
    sounds.pages,
    today.pages,
    people.pages,
    person_add.pages,
    bringing_in.pages,
    bringing_in.programme.pages,
    person_edit.pages,
    person_roles.pages,
    where.pages,
    in_car.pages,
    relatives.pages,
    contacts.pages,
    availability.pages,
    availability.at_desk.pages,
    availability.mine.pages,
    merging.pages,
    rights.pages,
    audit.pages,
    evening.pages,
    round.pages,
    rides.pages,
    missed.pages,
    this_time.pages,
    friends.pages,
    settings.pages,
    roads.pages,
    road_files.pages,
    first.pages,
    first.setup.pages,
    left.pages,
    notes.pages,
    calls.pages,
    activities.pages,
    comers.pages,
    drafts.pages,
    inviting.pages,
    inviting.likes.pages,
    inviting.ideas.pages,
    organisers.pages,
    organisers.calendars.pages,
    organisers.links.pages,
    volunteers.pages,
    demo_button.pages,
)
"""Every page."""


def install(app: Flask) -> None:
    """Every page, and who watches over who comes in, on an app that has `app.extensions["line"]`."""
    assets.install(app)
    entry.install(app)
    for blueprint in PAGES:
        app.register_blueprint(blueprint)
