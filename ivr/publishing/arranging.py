"""What the caller arranges: something new, and what is hers to hold (`ivr/signups/hosted.py`)."""

from __future__ import annotations

from functools import partial

from ivr.engine.menu import MOST_CHOICES, Answer, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from services.programme import agreements


@screen("arranges")
def arranges(turn: Turn) -> Answer:
    return Menu(
        (),
        (
            turn.choice("1", "arranges-publish", lambda: turn.go("publish-for")),
            turn.choice("3", "hosted-hear", lambda: turn.go("held")),
        ),
        back=turn.go("home"),
        keys_only=True,
    )


@arrival("publish-for")
def publish_for(turn: Turn) -> Answer:
    """Whom she speaks for; who speaks for several is asked."""
    hers = agreements.spoken_for(turn.session, turn.someone)
    if not hers:
        return turn.go("arranges", saying=turn.t("publish-for-nobody"))
    return turn.go("publish", hers[0].id) if len(hers) == 1 else turn.go("publish-which")


@screen("publish-which")
def publish_which(turn: Turn) -> Answer:
    hers = agreements.spoken_for(turn.session, turn.someone)[:MOST_CHOICES]
    if not hers:
        return turn.go("arranges", saying=turn.t("publish-for-nobody"))
    choices = tuple(
        turn.choice(key, "publish-for-name", partial(turn.go, "publish", each.id), name=turn.clean(each.name))
        for key, each in enumerate(hers, start=1)
    )
    return Menu((), choices, back=turn.go("arranges"), keys_only=True)
