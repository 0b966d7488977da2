"""The desk, or a volunteer, rings somebody: that telephone is lifted first, and hers rings on a key there.

Each hears a first name alone before a key, since a mailbox or somebody else of the house may have lifted.
"""

from __future__ import annotations

from ivr.engine.menu import Answer, Bridge, Connect, Go, Menu
from ivr.engine.screens import arrival, rings, screen
from ivr.engine.turn import Turn
from models import About, DeskCall, DeskCallState, HowAnswers, Outbox
from services.plans import try_times
from services.reaching import calling


@rings(About.DESK_CALL)
def lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("desk-call", row.subject["desk_call"])


@screen("desk-call")
def wanted(turn: Turn, desk_call_id: int) -> Answer:
    found = turn.session.get(DeskCall, desk_call_id)
    if found is None or found.desk_number != turn.call.other_number or found.state is not DeskCallState.DESK:
        return turn.close(turn.t("tellings-out-of-date"))
    return Menu(
        (turn.t("desk-call-you-wanted", name=found.person.spoken_name),),
        (
            turn.choice("1", "talk-ring-now", lambda: _ring(turn, desk_call_id)),
            turn.choice("2", "talk-not-now", lambda: _leave_it(turn, desk_call_id)),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("talk-bye")),
    )


def _ring(turn: Turn, desk_call_id: int) -> Answer:
    found = calling.desk_wants_person(turn.session, desk_call_id)
    if found is None:
        return turn.close(turn.t("tellings-out-of-date"))
    name = found.person.spoken_name
    if found.state is DeskCallState.BUSY:
        return turn.close(turn.t("desk-call-busy", name=name))
    return Connect(
        found.number,
        whisper=Go("desk-call-whisper", (desk_call_id,)),
        after=Go("desk-call-after", (desk_call_id,)),
        saying=(turn.t("talk-offer-connecting", name=name),),
        ring_s=try_times.put_through_s(found.person),
    )


def _leave_it(turn: Turn, desk_call_id: int) -> Answer:
    calling.not_now(turn.session, desk_call_id)
    return turn.close(turn.t("talk-bye"))


# -- her telephone rings


@arrival("desk-call-whisper")
def whisper(turn: Turn, desk_call_id: int) -> Answer:
    """Who cannot press, as the desk has said of her, is put through by lifting."""
    person = turn.session.get_one(DeskCall, desk_call_id).person
    turn.is_with(person)
    plan = person.checkin_plan
    if plan is not None and plan.answers is HowAnswers.SPEECH:
        return _put_through(turn, desk_call_id, _hello(turn, desk_call_id))
    return turn.go("desk-call-hello", desk_call_id)


@screen("desk-call-hello")
def hello(turn: Turn, desk_call_id: int) -> Answer:
    return Menu(
        (_hello(turn, desk_call_id),),
        (
            turn.choice("1", "talk-now", lambda: _put_through(turn, desk_call_id)),
            turn.choice("2", "talk-not-now", lambda: _not_now(turn, desk_call_id)),
        ),
        keys_only=True,
        silent=turn.close,
    )


def _hello(turn: Turn, desk_call_id: int) -> str:
    """Who wants to talk with her: the desk, or a volunteer by first name."""
    by = turn.session.get_one(DeskCall, desk_call_id).by_person
    if by is None:
        return turn.t("desk-call-hello", name=turn.name)
    return turn.t("desk-call-hello-from", name=turn.name, friend=by.spoken_name)


def _put_through(turn: Turn, desk_call_id: int, *first: str) -> Answer:
    if not calling.put_through(turn.session, desk_call_id):
        return turn.close()
    return Bridge((*first, turn.t("desk-call-here")))


def _not_now(turn: Turn, desk_call_id: int) -> Answer:
    calling.not_now(turn.session, desk_call_id)
    return turn.close(turn.t("talk-another-time", name=turn.name))


# -- afterwards, at the desk


@arrival("desk-call-after")
def after(turn: Turn, desk_call_id: int) -> Answer:
    """Put through is her key, never the carrier's word for how the dialled leg ended; busy is the carrier's."""
    found = calling.over(turn.session, desk_call_id, busy=turn.form.get("DialCallStatus") == "busy")
    if found is None:
        return turn.close(turn.t("tellings-out-of-date"))
    name = found.person.spoken_name
    words = {
        DeskCallState.TALKED: "desk-call-over",
        DeskCallState.BUSY: "desk-call-busy",
        DeskCallState.NOT_NOW: "desk-call-she-not-now",
    }.get(found.state, "desk-call-not-reached")
    return turn.close(turn.t(words, name=name))
