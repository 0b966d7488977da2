"""Sends them: packed where the browser takes that, to be kept for a year where the address says what is in it."""

from __future__ import annotations

from flask import Blueprint, Flask, Response, abort, request, session, url_for

from . import held

A_YEAR_S = 365 * 24 * 60 * 60
pages = Blueprint("assets", "web")


def install(app: Flask) -> None:
    """Gives every template `asset('ds.css')`, the address of it. Before the door, whose look at who comes would have
    every answer depend on the cookie."""
    app.jinja_env.globals["asset"] = lambda name: url_for("assets.file", name=held.addressed(name))
    app.after_request(_same_for_everybody)


def _same_for_everybody(response: Response) -> Response:
    if request.blueprint == pages.name:
        session.accessed = False
    return response


@pages.get("/desk/static/<name>")
def file(name: str) -> Response:
    asset, for_ever = held.find(name)
    if asset is None:
        abort(404)
    packed = request.accept_encodings["gzip"] > 0
    response = Response(asset.packed if packed else asset.body, content_type=asset.kind)
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR_S}, immutable" if for_ever else "no-cache"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
