"""An elder's visit-friends, paired and parted from her page."""

from __future__ import annotations

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from models import Friendship, Person, Role, Source
from services.people import friendships
from web.frame import desk
from web.people import view

pages = desk.blueprint("friends")


@pages.post("/desk/people/<int:person_id>/friends")
def add(person_id: int) -> Response | tuple[str, int]:
    """One of the volunteers with room becomes hers; meanwhile another may have taken the ninth place."""
    with desk.the_line().db.write() as writing:
        elder = desk.own(writing, Person, person_id)
        friend = desk.own(writing, Person, request.form.get("friend", type=int) or 0)
        if elder.left_at is not None or not elder.is_a(Role.ELDER) or not friend.is_a(Role.VISIT_FRIEND):
            abort(400)
        try:
            friendships.pair(writing, elder, friend, source=Source.DESK)
        except friendships.TooManyElders:
            return view.page_about(writing, elder, wrong="web-friend-too-many"), 400
        desk.note_look(writing, "added_friend", elder.id)
    desk.say("web-said-added")
    return redirect(url_for("people.person", person_id=person_id))


@pages.post("/desk/friendships/<int:friendship_id>/end")
def end(friendship_id: int) -> Response:
    """The friend is not hers any more; needs the tick beside the button."""
    if request.form.get("sure") != "yes":
        abort(400)
    with desk.the_line().db.write() as writing:
        friendship = desk.own(writing, Friendship, friendship_id)
        elder_id = friendship.elder_id
        friendships.unpair(writing, friendship)
        desk.note_look(writing, "ended_friendship", elder_id)
    desk.say("web-said-removed")
    return redirect(url_for("people.person", person_id=elder_id))
