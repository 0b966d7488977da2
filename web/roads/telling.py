"""Other roads are other pick-up times: who would be told is shown before the roads are changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from flask import request
from sqlalchemy.orm import Session

from models import Community
from services import rides
from web.frame import desk, preview


def ask_first(
    session: Session, community: Community, changes: Callable[[], None], url: str, **fields: str
) -> str | tuple[str, int] | None:
    """Change the roads, and reckon every car anew; None then. Where somebody would be told, the page that says whom,
    whose form goes to `url` with the pair at hand and `fields`. Raises what `changes` does."""

    def deed() -> None:
        changes()
        rides.roads_changed(session, community)

    pair = {name: request.form[name] for name in ("one", "other") if name in request.form}
    page = partial(_page, url, {**pair, **fields})
    return preview.ask_first(session, deed, page, look=preview.tried)


def _page(url: str, fields: dict[str, str], foretold: preview.Preview) -> str:
    return desk.page("roads/told.html", foretold=foretold, url=url, fields=fields)
