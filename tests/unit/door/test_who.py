"""Who may see and do what: every route there is, by every role there is, against the one table that says it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from werkzeug.routing import Rule

from models import Community, DeskRole, Figure, FigureBy, FigureName
from services import demonstration
from services.desk import users
from tests.support import apps
from tests.support.desk import Desk
from tests.unit.frame.test_door import path_of
from web.frame.who import ASKED_AT_ANY_DOOR, WHO, Who

SIGNED_BY_THE_CARRIER = ("ivr", "sms")
PASSWORD = "lauv regn skorstein"
"""Of everybody here."""
NOT_SETTINGS = {DeskRole.HELPER, DeskRole.FIGURES}


@pytest.fixture
def line(outsider: Desk) -> Flask:
    with outsider.db.write() as session:
        community = session.scalars(sa.select(Community).where(Community.number == demonstration.LINE)).one()
        for role in DeskRole:
            users.add(session, community, f"the-{role.value}", "Åse", PASSWORD, role=role)
    return apps.line_of(outsider.app.extensions["line"].settings, outsider.db)


def rules(app: Flask) -> Iterator[tuple[Rule, str]]:
    for rule in app.url_map.iter_rules():
        if not rule.endpoint.startswith(SIGNED_BY_THE_CARRIER):
            yield from ((rule, method) for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))


def token(app: Flask, client: FlaskClient) -> str:
    with client.session_transaction() as session:
        return str(URLSafeTimedSerializer(str(app.secret_key), salt="wtf-csrf-token").dumps(session["csrf"]))


def sign_in(app: Flask, role: DeskRole) -> FlaskClient:
    client = app.test_client()
    client.get("/desk/login")
    form = {"csrf": token(app, client), "username": f"the-{role.value}", "password": PASSWORD}
    assert client.post("/desk/login", data=form).status_code == 302
    client.get("/desk/account")
    return client


def test_every_route_has_its_line_in_the_table_and_every_line_its_route(line: Flask) -> None:
    assert {rule.endpoint for rule, _ in rules(line)} == set(WHO)


@pytest.mark.slow
@pytest.mark.parametrize("role", DeskRole)
def test_every_route_lets_in_whom_the_table_names_and_nobody_else(
    line: Flask, role: DeskRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands on the pages is no matter here: they are read up to their words, and a coordinator's, as whom all
    tests of pages come in, up to their door."""
    client = sign_in(line, role)
    monkeypatch.setattr("web.frame.desk.render_template", lambda *_, **__: "")
    if role is DeskRole.COORDINATOR:
        monkeypatch.setattr(line, "view_functions", dict.fromkeys(line.view_functions, lambda **_: ""))
    otherwise, csrf = [], token(line, client)
    for rule, method in rules(line):
        who = WHO[rule.endpoint]
        if who in ASKED_AT_ANY_DOOR or rule.endpoint == "account.end_all":
            continue
        status = client.open(path_of(rule), method=method, data={"csrf": csrf}).status_code
        if who in (Who.OWN, Who.ARRANGER):
            if status not in (302, 401):
                otherwise.append((rule.endpoint, method, status))
        elif (status != 403) != who.admits(role) or status == 401:
            otherwise.append((rule.endpoint, method, status))
    assert otherwise == []


def test_a_helper_has_neither_settings_nor_users_and_figures_no_names() -> None:
    """What the roles are for, said once more apart from the table."""
    for_helpers = {name for name, who in WHO.items() if who not in ASKED_AT_ANY_DOOR and who.admits(DeskRole.HELPER)}
    assert not {name for name in for_helpers if name.startswith(("community.", "users.", "figures."))}
    for_figures = {name for name, who in WHO.items() if who not in ASKED_AT_ANY_DOOR and who.admits(DeskRole.FIGURES)}
    assert for_figures == {
        "paper.poster",
        "paper.week",
        *(name for name in WHO if name.startswith(("account.", "more.", "figures."))),
    }


def test_a_coordinator_comes_in_everywhere() -> None:
    assert all(who.admits(DeskRole.COORDINATOR) for who in Who if who not in (Who.OWN, Who.ARRANGER))


def test_a_page_of_ones_own_opens_none_of_the_desk(outsider: Desk) -> None:
    outsider.opens_own_page_of("Berit")
    assert outsider.client.get("/mine/duty").status_code == 200
    assert outsider.client.get("/desk").headers["Location"].startswith("/desk/login")


def test_a_route_nobody_has_spoken_of_is_open_to_nobody(outsider: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(WHO, "today.board")
    assert outsider.signs_in().client.get("/desk").status_code == 403


@pytest.mark.usefixtures("months")
def test_who_sees_figures_only_sees_those_of_the_months_that_are_written(line: Flask, outsider: Desk) -> None:
    """And no number behind which fewer than five stand."""
    with outsider.db.write() as session:
        community = session.scalars(sa.select(Community).where(Community.number == demonstration.LINE)).one()
        october = session.scalars(
            sa.select(Figure).where(
                Figure.community_id == community.id, Figure.month == date(2026, 10, 1), Figure.by == FigureBy.ALL
            )
        )
        shown = {FigureName.TALKS: 212, FigureName.TEXT_PARTS: None}
        for row in october:
            row.value = shown.get(row.name, row.value)
    page = sign_in(line, DeskRole.FIGURES).get("/desk/figures").text
    assert "Tal for oktober 2026" in page
    assert figure_in(page, "Samtalar og besøk") == "212"
    assert figure_in(page, "SMS-delar") == "– / –"


def figure_in(page: str, row: str) -> str:
    """Of the month itself, in a row of the ten."""
    of_row = page.split(f'<th scope="row">{row}', maxsplit=1)[1]
    return of_row.split("<td", maxsplit=1)[1].split(">", maxsplit=1)[1].split("<", maxsplit=1)[0]


@pytest.mark.parametrize(("role", "first_page"), [("helper", "/desk"), ("figures", "/desk/figures")])
def test_each_begins_where_there_is_something_to_see(line: Flask, role: str, first_page: str) -> None:
    client = sign_in(line, DeskRole(role))
    assert client.get("/").headers["Location"] == first_page
    assert client.get(first_page).status_code == 200


def test_the_pages_of_a_role_lead_to_no_page_that_refuses_it(line: Flask) -> None:
    """What is in the menu is what may be opened."""
    for role in DeskRole:
        page = sign_in(line, role).get("/desk/more").text
        assert ("/desk/settings" in page) == (role not in NOT_SETTINGS)
