"""Who looked and who changed: written once an hour, read by the coordinator, and changed by nobody."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache, partial
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from werkzeug.routing import Rule

import clock
from locales import LANGUAGES, phrase
from models import (
    AUDIT_STAYS,
    Audit,
    Call,
    Community,
    Database,
    Direction,
    Signup,
    SignupState,
    Source,
    insert_missing,
)
from services import demonstration, rides
from services.desk import audit
from services.volunteers import willing
from tests.support import builders, laid
from tests.support.desk import NOW, Desk
from tests.support.hamlet import Hamlet
from web.frame import who
from web.frame.who import Who

ROOT = Path(__file__).parents[3]


def actions(desk: Desk, **which: object) -> list[str]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(Audit.action).filter_by(**which).order_by(Audit.id)))


def kari(desk: Desk) -> int:
    with desk.db.read() as session:
        return desk.person(session, "Kari").id


# -- what is written


@pytest.mark.parametrize(
    ("path", "action"),
    [
        ("/desk", "read_board"),
        ("/desk/people", "read_people"),
        ("/desk/calls", "read_calls"),
        ("/desk/audit", "read_audit"),
        ("/desk/people/{kari}", "read_person"),
        ("/desk/people/{kari}/evening", "read_evening"),
        ("/desk/people/{kari}/rights", "read_rights"),
    ],
)
def test_a_page_that_stands_open_is_one_row_an_hour(desk: Desk, path: str, action: str) -> None:
    path = path.format(kari=kari(desk))
    before = actions(desk).count(action)
    for _ in range(3):
        desk.get(path)
    assert actions(desk).count(action) == max(before, 1)
    with clock.replaced_by(lambda: NOW + timedelta(hours=1)):
        desk.signs_in().get(path)
    assert actions(desk).count(action) == max(before, 1) + 1


def test_two_people_looked_at_within_the_hour_are_two_rows(desk: Desk) -> None:
    with desk.db.read() as session:
        berit = desk.person(session, "Berit").id
    for each in (kari(desk), berit):
        desk.get(f"/desk/people/{each}")
    assert actions(desk).count("read_person") == 2


def test_who_signs_in_and_who_cannot_is_written(outsider: Desk) -> None:
    for name in (demonstration.COORDINATOR_USERNAME, "nobody", "nobody-else"):
        outsider.client.get("/desk/login")
        outsider.post("/desk/login", username=name, password="not the password")
    outsider.signs_in()
    with outsider.db.read() as session:
        rows = session.execute(sa.select(Audit.actor, Audit.action).where(Audit.action.like("sign%"))).all()
    user = next(actor for actor, action in rows if action == "signed_in")
    assert {tuple(row) for row in rows} == {
        (user, "sign_in_failed"),
        (audit.UNKNOWN, "sign_in_failed"),
        (user, "signed_in"),
    }
    assert len(rows) == 3


def test_a_page_of_ones_own_that_was_opened_is_written_with_whose_it_is(desk: Desk) -> None:
    berit = desk.opens_own_page_of("Berit").id
    for _ in range(2):
        desk.get("/mine")
    assert actions(desk, actor=f"person/{berit}") == ["opened_own_page"]


def test_which_fields_were_changed_is_written_and_not_what_they_hold(desk: Desk) -> None:
    who = kari(desk)
    fields = {"first_name": "Karine", "last_name": "Prøve", "phone": "900 12 398", "phone2": "", "language": "nb"}
    desk.post(f"/desk/people/{who}/edit", **fields)
    with desk.db.read() as session:
        (detail,) = session.scalars(sa.select(Audit.detail).where(Audit.action == "changed_person"))
    assert detail is not None
    assert "first_name" in detail
    assert "phone" in detail
    assert not re.search("Karine|90012398", detail)
    assert "endra personen (førenamn" in desk.words(f"/desk/audit?person={who}")


# -- who reads it


def test_the_coordinator_reads_it_of_one_person(desk: Desk) -> None:
    who = kari(desk)
    desk.get(f"/desk/people/{who}")
    words = desk.words(f"/desk/audit?person={who}")
    assert "såg personen" in words
    assert "såg tavla" not in words
    assert "såg tavla" in desk.words("/desk/audit")


def test_it_is_read_a_page_at_a_time(desk: Desk) -> None:
    with desk.db.write() as session:
        community_id = desk.person(session, "Kari").community_id
        rows = [{"community_id": community_id, "actor": "line", "action": f"left-{n}"} for n in range(audit.NEWEST)]
        insert_missing(session, Audit, rows)
    first = desk.get("/desk/audit")
    older = re.search(r'href="(/desk/audit\?before=\d+)"', first)
    assert older is not None
    assert "såg tavla" not in first
    assert "såg tavla" in desk.get(older[1])


def test_another_community_s_is_not_shown(desk: Desk) -> None:
    with desk.db.write() as session:
        other = session.scalars(sa.select(Community).order_by(Community.id.desc())).first()
        assert other is not None
        session.add(Audit(community_id=other.id, actor="line", action="left-moved"))
    assert "har flytta" not in desk.get("/desk/audit")


# -- that it stays


@pytest.fixture(params=["created", "migrated"])
def audited(request: pytest.FixtureRequest, hamlet: Hamlet, tmp_path: Path) -> Iterator[Database]:
    """A database with one row of today and one that is more than a year older, as it is made and as it is upgraded."""
    db = hamlet.db
    if request.param == "migrated":
        if not db.url.startswith("sqlite"):
            pytest.skip("tests/unit/migrations/test_upgrade.py upgrades PostgreSQL; its trigger is tried as created")
        db = Database(laid.upgraded(tmp_path / "upgraded.db"))
        with db.write() as session:
            builders.community(session)
    with db.write() as session:
        for at in (clock.now() - AUDIT_STAYS - timedelta(days=1), clock.now()):
            session.add(Audit(community_id=1, actor="line", action="left-moved", created_at=at))
            session.flush()
    yield db
    if db is not hamlet.db:
        db.dispose()


@pytest.mark.both_engines
@pytest.mark.parametrize(
    "statement",
    [
        sa.update(Audit).values(actor="somebody else"),
        sa.update(Audit).values(person_id=None),
        sa.delete(Audit),
        sa.delete(Audit).where(Audit.id == 2),
    ],
)
def test_the_database_changes_no_row_and_deletes_none_that_is_young(audited: Database, statement: sa.Update) -> None:
    with pytest.raises(DBAPIError, match="in the audit"), audited.write() as session:
        session.execute(statement)
    with audited.read() as session:
        assert session.scalars(sa.select(Audit.actor)).all() == ["line", "line"]


@pytest.mark.both_engines
def test_what_is_a_year_older_than_the_newest_row_may_go(audited: Database) -> None:
    with audited.write() as session:
        session.execute(sa.delete(Audit).where(Audit.created_at < clock.now() - AUDIT_STAYS))
    with audited.read() as session:
        assert session.scalars(sa.select(Audit.id)).all() == [2]


# -- that it can be read


@cache
def _written() -> frozenset[str]:
    """What the source writes to the audit: the name of an action is the text that stands where it is written."""
    names: set[str] = set()
    for folder in ("services", "web", "texts", "cli"):
        for path in (ROOT / folder).rglob("*.py"):
            text = path.read_text("utf-8")
            if not re.search(
                r"note_look|note_seen|note_when_shown|note_opened|note_change|_note\(|Audit\(|audit\.", text
            ):
                continue
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Call) and _writes(node):
                    names |= {_said(each) for each in (*node.args, *(word.value for word in node.keywords))} - {""}
    return frozenset(name for name in names if re.fullmatch(r"[a-z]+[-_a-z*]+", name))


def _writes(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in (
        "note_look",
        "note_seen",
        "note_when_shown",
        "note_opened",
        "note_change",
        "_note",
        "Audit",
        "note",
        "_look",
    )


def _said(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "*" for part in node.values)  # type: ignore[misc]
    return ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_written_has_words(language: str) -> None:
    nothing = phrase(language, "web-audit-done", action="?")
    text = (ROOT / "locales" / language / "web" / "privacy.ftl").read_text("utf-8")
    worded = re.findall(r"^    \[([\w-]+)\]", text.partition("web-audit-done")[2], re.MULTILINE)
    silent = {
        name
        for name in _written()
        if not any(re.fullmatch(name.replace("*", ".+"), one) for one in worded)
        and phrase(language, "web-audit-done", action=name) == nothing
    }
    assert silent - {"unknown", "line", "on-call", "desk", "phone", "sms", "note", "moved"} == set()
    actions = worded[: worded.index("audit_let_go") + 1]
    assert [one for one in actions if not any(re.fullmatch(name.replace("*", ".+"), one) for name in _written())] == []


# -- that nothing is shown unseen

SHOWS_NOBODY = {
    "today.urgent",
    "today.live",
    "bringing_in.form",
    "bringing_in.empty",
    "programme_file.empty",
    "activities.coming",
    "activities.month",
    "activities.new",
    "activities.edit",
    "activities.all_series",
    "activities.holidays",
    "comers.sign_up",
    "organisers.everybody",
    "organisers.new",
    "organisers.new_contact",
    "users.everybody",
    "feeds.everything",
    "community.form",
    "community.closed",
    "community.kept",
    "first.morning",
    "person_add.form",
    "paper.poster",
    "paper.week",
    "road_files.text",
}
"""Whether the board has changed, what is on and how many come, who arranges it, who works here, the addresses of
calendars, settings."""
AT = ("person_id", "call_id", "occurrence_id")


def test_no_page_at_the_desk_shows_somebody_unseen(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are read up to their words: whom those name is asked by `tests/hostile/test_what_pages_show.py`."""
    monkeypatch.setattr("web.frame.desk.render_template", lambda *_, **__: "")
    ids = dict.fromkeys(AT, 0)
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        made = Call(community_id=kari.community_id, sid="CA1", direction=Direction.INBOUND, person_id=kari.id)
        session.add(made)
        session.flush()
        joined = sa.select(Signup).where(Signup.state == SignupState.JOINED).order_by(Signup.id)
        signup = session.scalars(joined).first()
        assert signup is not None
        ids |= {"person_id": kari.id, "call_id": made.id, "occurrence_id": signup.occurrence_id}
        friend, drives = desk.person(session, "Berit").id, rides.active_drivers(session, kari.community_id)[0].id
        asking = willing.wants(session, kari.community, "+4790055555", None, source=Source.SMS)
        session.flush()
        query = {"volunteers.new": {"willing": asking.id}}
    unseen = {}
    rules = [rule for rule in desk.app.url_map.iter_rules() if _is_shown_at_the_desk(rule)]
    assert len(rules) > 10
    for hours, rule in enumerate(rules):
        with clock.replaced_by(partial(_later, hours)):
            values = {name: ids[name] for name in rule.arguments}
            if rule.endpoint.startswith(("desk_duty", "volunteers")):
                values["person_id"] = friend
            values |= {"person_id": drives} if rule.endpoint.startswith("desk_drives") and values else {}
            values |= query.get(rule.endpoint, {})
            path = rule.build(values)[1]  # type: ignore[index]
            desk.is_signed_in_since_now()
            before = set(actions_with_ids(desk))
            assert desk.client.get(path).status_code == 200
            fresh = {action for action in set(actions_with_ids(desk)) - before if action[1].startswith(audit.LOOKS)}
        if not fresh and rule.endpoint != "today.board":
            unseen[rule.endpoint] = path
    assert unseen == {}


def _later(hours: int) -> datetime:
    return NOW + timedelta(hours=hours)


def actions_with_ids(desk: Desk) -> list[tuple[int, str]]:
    with desk.db.read() as session:
        return [(row.id, row.action) for row in session.scalars(sa.select(Audit))]


def _is_shown_at_the_desk(rule: Rule) -> bool:
    for_whom = who.of(rule.endpoint)
    return (
        "GET" in (rule.methods or ())
        and for_whom in (Who.HELPER, Who.COORDINATOR)
        and rule.endpoint not in SHOWS_NOBODY
        and set(rule.arguments) <= set(AT)
    )
