"""What a person is given who asks: everything that is held of her, and nothing that is somebody else's."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from sqlalchemy.orm import Session

import clock
from cli import main
from models import (
    About,
    Audit,
    Call,
    CallStatus,
    Database,
    Direction,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Recording,
    RecordingState,
    Role,
    Step,
    Talk,
    TalkLog,
    TalkState,
)
from models.person import Source
from services.desk import audit
from services.keeping.rights import RIGHTS
from services.rights import handing_out
from tests.support.databases import Shelf
from tests.support.desk import Desk
from tests.support.hamlet import Hamlet
from tests.unit.rights.whole_life import held, lived
from web.rights import handing_out as file

WITHOUT_WORDS = {"occurrence"}
"""Hers only while she leads it."""


def given(session: Session, name: str) -> dict[str, Any]:
    person = session.scalars(sa.select(Person).filter_by(first_name=name)).one()
    with zipfile.ZipFile(io.BytesIO(file.zip_of(session, person))) as held:
        told: dict[str, Any] = json.loads(held.read("grendelinja.json"))
        told["page"] = held.read("grendelinja.html").decode()
        told["files"] = held.namelist()
    return told


@pytest.fixture
def lives(hamlet: Hamlet, shelf: Shelf) -> Hamlet:
    return held(shelf, "lives that are handed out", _live, hamlet)


def _live(hamlet: Hamlet) -> None:
    kari, odd, liv = (hamlet.person(name, Role.ELDER, last_name=f"{name}dotterdøme") for name in ("Kari", "Odd", "Liv"))
    lived(hamlet, {"kari": kari, "odd": odd}, liv)


def test_every_table_that_is_about_her_is_in_it(lives: Hamlet) -> None:
    with lives.db.read() as session:
        told = given(session, "Kari")
    assert set(told["tables"]) >= {table.__tablename__ for table in RIGHTS} - WITHOUT_WORDS


def test_what_others_wrote_about_her_is_in_it_and_what_was_written_about_others_is_not(lives: Hamlet) -> None:
    with lives.db.read() as session:
        told = json.dumps(given(session, "Kari"))
    for table, column in (("talk_log", "note"), ("alert", "outcome_note"), ("message", "body"), ("step", "said")):
        assert f"kari-said-{table}-{column}" in told
    assert "odd-said" not in told


def test_of_others_there_is_a_first_name_and_no_more(lives: Hamlet) -> None:
    with lives.db.read() as session:
        liv = session.scalars(sa.select(Person).filter_by(first_name="Liv")).one()
        told = json.dumps(given(session, "Kari"), ensure_ascii=False)
    assert "Liv" in told
    assert "Livdotter" not in told
    assert (liv.phone or "+47") not in told


def test_what_was_spoken_about_her_lies_beside_it(lives: Hamlet) -> None:
    with lives.db.read() as session:
        note = session.scalars(sa.select(Recording).order_by(Recording.id)).first()
        assert note is not None
        assert f"recording-{note.id}.wav" in given(session, "Kari")["files"]


def test_the_page_is_in_her_language_and_says_who_has_looked(lives: Hamlet) -> None:
    with lives.db.write() as session:
        kari = session.scalars(sa.select(Person).filter_by(first_name="Kari")).one()
        kari.needs = "rollator no_dog"
        session.add(Audit(community_id=kari.community_id, actor="desk_user/7", action="read_person", person_id=kari.id))
    with lives.db.read() as session:
        page = given(session, "Kari")["page"]
    assert '<html lang="nn">' in page
    assert "Nokon på Frivilligsentralen: såg personen" in page
    assert "kari-said-talk_log-note" in page
    assert "Rullator, Toler ikkje hund" in page
    assert "odd-said" not in page


def test_a_friend_is_not_given_what_he_wrote_about_her(hamlet: Hamlet) -> None:
    kari, berit = hamlet.person("Kari", Role.ELDER), hamlet.person("Berit", Role.VISIT_FRIEND)
    with hamlet.db.write() as session:
        talk = Talk(elder_id=kari, friend_id=berit, state=TalkState.TALKED, promised_by=clock.now())
        session.add(talk)
        session.flush()
        session.add(TalkLog(talk_id=talk.id, by_id=berit, how_was_it=3, note="Ho er einsam", source=Source.PAGE))
        session.add(
            Recording(
                talk_id=talk.id,
                owner_id=berit,
                call_sid="CA1",
                state=RecordingState.KEPT,
                sound=b"x",
                look_at=clock.now(),
            )
        )
    with hamlet.db.read() as session:
        his, hers = given(session, "Berit"), given(session, "Kari")
    assert "einsam" not in json.dumps(his)
    assert "talk_log" in his["tables"]
    assert "einsam" in hers["page"]
    assert [name for name in his["files"] if name.endswith("wav")] != []


def test_a_contact_is_not_given_once_more_what_was_told_of_the_elder(hamlet: Hamlet) -> None:
    """In a call the line placed about her, and in one she was heard of in when the contact rang in."""
    kari, liv = hamlet.person("Kari", Role.ELDER), hamlet.person("Liv", Role.KIN)
    with hamlet.db.write() as session:
        community_id = session.get_one(Person, kari).community_id
        text = Outbox(
            community_id=community_id, kind=OutboxKind.TEXT, about=About.SAID_AWAY, key="one", number="+4790000100",
            subject={"person": kari}, person_id=liv, body="Kari bur i Utgardsvegen", state=OutboxState.DONE,
            not_before=clock.now(), expires_at=clock.now().replace(hour=23),
        )  # fmt: skip
        call = Call(
            community_id=community_id, sid="CA1", direction=Direction.INBOUND, person_id=liv,
            status=CallStatus.COMPLETED,
        )  # fmt: skip
        session.add_all([text, call])
        session.flush()
        for n, (place, said) in enumerate((("alert-yours/1", "Nøkkelen heng i boden"), ("home", "Hei, Liv"))):
            session.add(Step(call_sid="CA1", n=n, call_id=call.id, address=place, next_address=place, said=said))
    with hamlet.db.read() as session:
        told = json.dumps(given(session, "Liv"), ensure_ascii=False)
    assert "Utgardsvegen" not in told
    assert "Nøkkelen" not in told
    assert "Hei, Liv" in told


def test_what_lies_on_a_telephone_two_share_is_given_to_neither(hamlet: Hamlet) -> None:
    kari = hamlet.person("Kari", Role.ELDER, phone="+4790000555")
    hamlet.person("Per", Role.ELDER, phone="+4790000555")
    with hamlet.db.write() as session:
        community_id = session.get_one(Person, kari).community_id
        session.add(Call(community_id=community_id, sid="CA1", direction=Direction.INBOUND, other_number="+4790000555"))
    with hamlet.db.read() as session:
        assert "call" not in given(session, "Kari")["tables"]


def test_a_list_of_whom_the_desk_is_to_ring_is_not_hers() -> None:
    assert handing_out.NAMES_OTHERS == "left/"


# -- at the desk and by command


def test_the_desk_hands_it_out_and_that_is_written_down(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    answer = desk.post(f"/desk/people/{kari}/export")
    assert answer.mimetype == "application/zip"
    assert zipfile.ZipFile(io.BytesIO(answer.data)).testzip() is None
    with desk.db.read() as session:
        assert "exported_person" in session.scalars(sa.select(Audit.action).where(Audit.person_id == kari)).all()


@pytest.mark.only_on("sqlite")  # where whoever writes keeps all others waiting
def test_a_key_is_pressed_while_everything_is_put_together(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id

    def meanwhile(_session: Session, _person: Person) -> bytes:
        with desk.db.write() as writing:
            audit.note(writing, 1, audit.LINE, "pressed")
        return b"all"

    monkeypatch.setattr("models.database.SQLITE_WAIT_S", 0.1)
    monkeypatch.setattr("web.rights.handing_out.zip_of", meanwhile)
    assert desk.post(f"/desk/people/{kari}/export").data == b"all"


@pytest.fixture
def shell(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Database:
    """A terminal in an empty folder, on the hamlet's database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", hamlet.db.url)
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:1")
    return hamlet.db


@pytest.mark.only_on("sqlite")
def test_the_command_writes_a_file_that_is_for_nobody_else(hamlet: Hamlet, shell: Database, tmp_path: Path) -> None:
    hamlet.person("Kari", Role.ELDER, phone="+4790000555")
    answer = CliRunner().invoke(main, ["export", "person", "900 00 555"])
    assert answer.exit_code == 0, answer.output
    (path,) = tmp_path.glob("*.zip")
    assert path.stat().st_mode & 0o777 == 0o600
    assert "Give it to nobody else" in answer.output
    path.chmod(0o644)
    CliRunner().invoke(main, ["export", "person", "900 00 555"])
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.only_on("sqlite")
def test_the_command_erases_after_it_has_asked(hamlet: Hamlet, shell: Database) -> None:
    kari = hamlet.person("Kari", Role.ELDER, phone="+4790000555")
    refused = CliRunner().invoke(main, ["erase", "person", "900 00 555"], input="n\n")
    assert (refused.exit_code, "is not erased" in refused.output) == (2, True)
    answer = CliRunner().invoke(main, ["erase", "person", "900 00 555"], input="y\n")
    assert answer.exit_code == 0, answer.output
    with hamlet.db.read() as session:
        assert session.get_one(Person, kari).first_name == "–"


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["900 00 999"], "Nobody has the number"),
        (["900 00 555"], "Several have that number: Kari, Per"),
        (["900 00 555", "--name", "Odd"], "is called Odd"),
        (["12"], "too short"),
    ],
)
def test_whom_the_command_means_has_to_be_clear(
    hamlet: Hamlet, shell: Database, words: list[str], sentence: str
) -> None:
    for name in ("Kari", "Per"):
        hamlet.person(name, Role.ELDER, phone="+4790000555")
    for command in ("export", "erase"):
        answer = CliRunner().invoke(main, [command, "person", *words])
        assert (answer.exit_code, sentence in answer.output) == (2, True), answer.output
