"""Who answers for what the line keeps: asked before the real line begins, at the desk of one that rings already, and
told to who asks."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from cryptography.fernet import Fernet

from cli import main
from models import Community, Database, Person, Role, Task, TaskState
from services.desk import controller
from tests.support import laid
from tests.support.desk import Desk
from tests.support.hamlet import Hamlet

LOM = ["--name", "Lom", "--number", "61 99 90 00", "--coordinator-phone", "61 99 90 01"]


@pytest.fixture
def real_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """The settings of a line of production, before anything is in its database."""
    url = laid.upgraded(tmp_path / "real.db")
    given = {
        "DATABASE_URL": url,
        "PUBLIC_URL": "https://line.example",
        "TWILIO_ACCOUNT_SID": "AC" + "1" * 32,
        "TWILIO_AUTH_TOKEN": "f" * 32,
        "SECRET_KEY": "qX7vT2mLr9pZ4kWc8nYb3hJd6sGf1aUe5oRi0tVx",
        "FIELD_KEY": Fernet.generate_key().decode(),
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("TWILIO_API_BASE", raising=False)
    return url


def command(*words: str) -> tuple[int, str]:
    answer = CliRunner().invoke(main, words)
    return answer.exit_code, " ".join(answer.output.split())


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize("start", [("serve", "--port", "1"), ("scheduler", "--once")])
def test_the_real_line_does_not_begin_before_somebody_answers_for_it(real_line: str, start: tuple[str, ...]) -> None:
    assert command("community", "add", *LOM)[0] == 0
    code, said = command(*start)
    assert (code, "Nobody has said who answers for what Lom's line keeps" in said) == (2, True), said
    assert "grendelinja community controller" in said


@pytest.mark.only_on("sqlite")
def test_it_is_said_when_the_community_is_made_or_after(real_line: str) -> None:
    given = ["--controller", "Lom kommune", "--controller-contact", "personvern@lom.example"]
    assert command("community", "add", *LOM, *given)[0] == 0
    db = Database(real_line)
    controller.before_start(db, production=True)
    assert command("community", "controller", "--name", "Lom", "--contact", "61 99 90 01")[0] == 0
    with db.read() as session:
        found = session.scalars(sa.select(Community)).one()
    assert (found.keeper, found.controller_contact) == ("Lom", "61 99 90 01")
    db.dispose()


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize("given", [("", "61 99 90 01"), ("Lom kommune", "  "), ("x" * 121, "61 99 90 01")])
def test_half_of_it_is_refused_with_a_sentence(real_line: str, given: tuple[str, str]) -> None:
    command("community", "add", *LOM)
    code, said = command("community", "controller", "--name", given[0], "--contact", given[1])
    assert (code, "A controller has a name and a contact" in said) == (2, True), said


def test_a_demonstration_is_asked_nothing(hamlet: Hamlet) -> None:
    controller.before_start(hamlet.db, production=False)


def test_a_new_line_is_refused_and_one_that_ran_before_goes_on_with_a_task(hamlet: Hamlet) -> None:
    with pytest.raises(controller.NobodyAnswers):
        controller.before_start(hamlet.db, production=True)
    with hamlet.db.write() as session:
        hamlet.community(session).ran_before_asked = True
    for _ in range(2):
        controller.before_start(hamlet.db, production=True)
    with hamlet.db.write() as session:
        opened = [task.state for task in session.scalars(sa.select(Task))]
        controller.set_(session, hamlet.community(session), "Lom kommune", "61 99 90 01")
        assert (opened, session.scalars(sa.select(Task)).one().state) == ([TaskState.OPEN], TaskState.DONE)


def test_the_desk_says_it_under_settings(desk: Desk) -> None:
    answered = {"controller_name": "Skjåk kommune", "controller_contact": "61 88 80 00"}
    assert desk.post("/desk/settings/controller", **answered).status_code == 302
    assert "Skjåk kommune" in desk.get("/desk/settings")
    assert desk.post("/desk/settings/controller", **{**answered, "controller_contact": ""}).status_code == 422
    with desk.db.read() as session:
        assert session.scalars(sa.select(Community).filter_by(name="Lom")).one().controller_contact == "61 88 80 00"


def test_the_board_of_a_line_that_ran_before_says_what_to_do(desk: Desk) -> None:
    with desk.db.write() as session:
        for community in session.scalars(sa.select(Community)):
            community.controller_name, community.ran_before_asked = None, True
    controller.before_start(desk.db, production=True)
    assert "Ingen har sagt kven som har ansvar for det Grendelinja veit om folk" in desk.words("/desk")


def test_what_a_person_is_given_says_who_answers_for_it(hamlet: Hamlet) -> None:
    from web.rights import handing_out

    kari = hamlet.person("Kari", Role.ELDER)
    with hamlet.db.write() as session:
        controller.set_(session, hamlet.community(session), "Lom kommune", "personvern@lom.example")
        page = handing_out.page_of(session, session.get_one(Person, kari))
    assert "Lom kommune: personvern@lom.example" in page
