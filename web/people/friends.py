"""An elder's visit-friends, paired and parted from her page. Both are done at once, and can be undone."""

from __future__ import annotations

from flask import abort, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Friendship, Person, Role, Source
from services.people import friendships
from web.frame import desk
from web.frame.sent import first

pages = desk.blueprint("friends")
MOST = 50
"""So many of those with room are shown at first: the nearest."""


@pages.get("/desk/people/<int:person_id>/friends")
def choose(person_id: int) -> str:
    """Who is hers, and who has room: of her hamlet and language first."""
    with desk.the_line().db.read() as reading:
        page = _page(reading, _elder(reading, person_id))
    desk.note_seen("read_person", (person_id,))
    desk.note_seen("read_people")
    return page


@pages.post("/desk/people/<int:person_id>/friends")
def add(person_id: int) -> Response | tuple[str, int]:
    """One of the volunteers with room becomes hers; meanwhile another may have taken the ninth place."""
    return _pair(person_id, request.form.get("friend", type=int) or 0)


@pages.post("/desk/people/<int:person_id>/friends/<int:friend_id>")
def again(person_id: int, friend_id: int) -> Response | tuple[str, int]:
    """They are a pair after all."""
    return _pair(person_id, friend_id)


def _pair(person_id: int, friend_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        elder = _elder(writing, person_id)
        friend = desk.own(writing, Person, friend_id)
        if not friend.is_a(Role.VISIT_FRIEND):
            abort(400)
        try:
            friendships.pair(writing, elder, friend, source=Source.DESK)
        except friendships.TooManyElders:
            return _page(writing, elder, wrong="web-friend-too-many"), 409
        desk.note_look(writing, "added_friend", elder.id)
        pair = friendships.between(writing, elder, friend)
        undo = url_for("friends.end", friendship_id=pair.id) if pair else None
        desk.say("web-said-paired", undo=undo, who=elder.first_name, friend=friend.full_name)
    return redirect(url_for("people.person", person_id=person_id))


@pages.post("/desk/friendships/<int:friendship_id>/end")
def end(friendship_id: int) -> Response:
    with desk.the_line().db.write() as writing:
        friendship = desk.own(writing, Friendship, friendship_id)
        elder, friend = friendship.elder, friendship.friend
        undo = url_for("friends.again", person_id=elder.id, friend_id=friend.id)
        friendships.unpair(writing, friendship)
        desk.note_look(writing, "ended_friendship", elder.id)
        desk.say("web-said-parted", undo=undo, who=elder.first_name, friend=friend.full_name)
        return redirect(url_for("people.person", person_id=elder.id))


def _elder(session: Session, person_id: int) -> Person:
    elder = first.unless_person_has_left(desk.own(session, Person, person_id))
    if not elder.is_a(Role.ELDER):
        raise first.about_person("web-first-not-an-elder", elder)
    return elder


def _page(session: Session, elder: Person, wrong: str | None = None) -> str:
    return desk.page(
        "people/friends.html",
        person=elder,
        wrong=wrong,
        pairs=friendships.of_elder(session, elder),
        candidates=friendships.with_room(session, elder),
        most=MOST,
        all=bool(request.args.get("all")),
    )
