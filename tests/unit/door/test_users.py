"""Who may sign in: invited by a one-time link, given a role, let in anew, taken away; and a coordinator's second factor
on a real line."""

from __future__ import annotations

import re
from datetime import timedelta

import pyotp
import pytest
import sqlalchemy as sa

import clock
from models import Audit, DeskRole, DeskUser
from services import demonstration
from services.desk import second_factor, users
from tests.support.desk import NOW, Desk
from tests.unit.door.test_sessions import production

NEW = "lauv regn skorstein"


def another(desk: Desk) -> Desk:
    return Desk(desk.app.test_client(), desk.db, desk.app)


def invited(desk: Desk, name: str = "Ola", role: str = "helper") -> str:
    """The path of the link that is shown."""
    answer = desk.post("/desk/users", name=name, username=name.casefold(), role=role)
    assert answer.status_code == 200, answer.text
    return link(answer.text)


def link(page: str) -> str:
    found = re.search(r"http://line\.test(/desk/welcome/[\w-]+)", page)
    assert found is not None
    return found[1]


def user(desk: Desk, name: str) -> DeskUser:
    with desk.db.read() as session:
        return session.scalars(sa.select(DeskUser).where(DeskUser.username == name)).one()


def test_who_is_invited_chooses_a_password_and_comes_in_with_that_role(desk: Desk) -> None:
    path, ola = invited(desk), another(desk)
    assert "Hei, Ola" in ola.words(path)
    ola.post(path, password=NEW, again=NEW)
    ola.signs_in("ola", NEW)
    assert (ola.client.get("/desk").status_code, ola.client.get("/desk/settings").status_code) == (200, 403)


def test_a_link_is_good_once_and_looking_at_it_does_not_use_it_up(desk: Desk) -> None:
    path, ola = invited(desk), another(desk)
    for _ in range(3):
        ola.get(path)
    answers = [ola.post(path, password=NEW, again=NEW).status_code for _ in range(2)]
    assert (answers, ola.client.get(path).status_code) == ([302, 404], 404)


def test_who_is_to_choose_a_password_reads_first_what_one_must_be_like(desk: Desk) -> None:
    assert all("minst tolv teikn" in words for words in (desk.words(invited(desk)), desk.words("/desk/account")))


@pytest.mark.parametrize("refused", ["kort", "passordpassord"])
def test_a_password_that_is_not_taken_does_not_use_the_link_up(desk: Desk, refused: str) -> None:
    path, ola = invited(desk), another(desk)
    ola.get(path)
    answers = [ola.post(path, password=each, again=each).status_code for each in (refused, NEW)]
    assert answers == [400, 302]


def test_a_link_is_good_for_three_days(desk: Desk) -> None:
    path, ola = invited(desk), another(desk)
    with clock.replaced_by(lambda: NOW + timedelta(hours=72, seconds=1)):
        assert ola.client.get(path).status_code == 404


def test_a_newer_link_takes_the_place_of_the_one_before(desk: Desk) -> None:
    first = invited(desk)
    second = link(desk.post(f"/desk/users/{user(desk, 'ola').id}/reset").text)
    assert [another(desk).client.get(path).status_code for path in (first, second)] == [404, 200]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": "", "username": "ola", "role": "helper"}, "Skriv eit namn"),
        ({"name": "Ola", "username": "o", "role": "helper"}, "Skriv eit brukarnamn"),
        ({"name": "Ola", "username": "ola", "role": "king"}, "Vel ei rolle"),
        ({"name": "Nabo", "username": "nabo", "role": "helper"}, "er i bruk"),
    ],
)
def test_an_invitation_that_will_not_do_is_told_and_what_was_written_stays(
    desk: Desk, fields: dict[str, str], said: str
) -> None:
    answer = desk.post("/desk/users", **fields)
    assert (answer.status_code, said in answer.text) == (422, True)
    assert f'value="{fields["username"]}"' in answer.text


def test_who_is_removed_is_out_at_once_and_cannot_come_back(desk: Desk) -> None:
    ola = another(desk)
    ola.post(invited(desk), password=NEW, again=NEW)
    ola.client.get(path := invited(desk, "Per"))
    ola.post(path, password=NEW, again=NEW)
    ola.signs_in("per", NEW)
    desk.post(f"/desk/users/{user(desk, 'per').id}/remove", sure="yes")
    assert ola.client.get("/desk").status_code == 302
    assert another(desk).signs_in("per", NEW).client.get("/desk").status_code == 302


def test_the_last_coordinator_is_neither_removed_nor_made_helper(desk: Desk) -> None:
    own = user(desk, demonstration.COORDINATOR_USERNAME).id
    assert desk.post(f"/desk/users/{own}/remove", sure="yes").status_code == 409
    assert desk.post(f"/desk/users/{own}/role", role="helper").status_code == 409
    invited(desk, role="coordinator")
    assert desk.post(f"/desk/users/{own}/role", role="helper").status_code == 302
    assert desk.client.get("/desk/users").status_code == 403


def test_another_communitys_users_are_not_there(desk: Desk) -> None:
    assert "Nabo" not in desk.words("/desk/users")
    assert desk.post(f"/desk/users/{user(desk, 'nabo').id}/reset").status_code == 404


def coordinator(desk: Desk) -> DeskUser:
    return user(desk, demonstration.COORDINATOR_USERNAME)


def gives_password(desk: Desk) -> str:
    """Where it leads to."""
    desk.client.get("/desk/login")
    answer = desk.post("/desk/login", username=demonstration.COORDINATOR_USERNAME, password=demonstration.PASSWORD)
    return answer.headers["Location"]


def sets_up(desk: Desk) -> tuple[pyotp.TOTP, list[str]]:
    """The app, and the codes on paper."""
    page = desk.get(gives_password(desk))
    key = re.search(r'<strong class="g-token">([A-Z2-7 ]{30,})</strong>', page)
    assert key is not None
    app = pyotp.TOTP(key[1].replace(" ", ""))
    answer = desk.post("/desk/code", code=app.at(NOW))
    return app, re.findall(r"<li>(\w{4}-\w{4}-\w{4}-\w{4})</li>", answer.text)


def test_on_a_real_line_a_coordinator_comes_in_by_password_and_code(outsider: Desk) -> None:
    real = production(outsider)
    app, codes = sets_up(real)
    assert (len(codes), real.client.get("/desk").status_code) == (10, 200)
    fresh = production(outsider)
    assert gives_password(fresh) == "/desk/code"
    assert fresh.client.get("/desk").status_code == 302, "the password alone opens nothing"
    assert fresh.post("/desk/code", code="000000").status_code == 401
    assert fresh.post("/desk/code", code=app.at(NOW)).status_code == 401, "a code that was used opens nothing"
    with clock.replaced_by(lambda: NOW + timedelta(seconds=60)):
        assert fresh.post("/desk/code", code=app.at(NOW + timedelta(seconds=60))).status_code == 302
    assert fresh.client.get("/desk").status_code == 200


def test_a_code_on_paper_is_good_once(outsider: Desk) -> None:
    codes = sets_up(production(outsider))[1]
    answers = []
    for code in (codes[0].lower().replace("-", " "), codes[0], codes[1]):
        fresh = production(outsider)
        gives_password(fresh)
        answers.append(fresh.post("/desk/code", code=code).status_code)
    assert answers == [302, 401, 302]
    assert len(coordinator(outsider).recovery_codes) == 8


def test_codes_are_not_guessed(outsider: Desk) -> None:
    sets_up(production(outsider))
    fresh = production(outsider)
    gives_password(fresh)
    assert [fresh.post("/desk/code", code=f"{guess:06}").status_code for guess in range(6)] == [401] * 5 + [429]


def test_the_code_must_come_soon_after_the_password(outsider: Desk) -> None:
    app, _ = sets_up(production(outsider))
    fresh = production(outsider)
    gives_password(fresh)
    late = NOW + timedelta(minutes=11)
    with clock.replaced_by(lambda: late):
        assert fresh.post("/desk/code", code=app.at(late)).headers["Location"] == "/desk/login"


def test_a_reset_forgets_the_app_too(outsider: Desk) -> None:
    sets_up(production(outsider))
    with outsider.db.write() as session:
        own = users.find(session, demonstration.COORDINATOR_USERNAME)
        assert own is not None
        users.reset(session, own)
    assert not second_factor.is_set(coordinator(outsider))


def test_the_demonstration_asks_for_none_and_a_helper_may_do_without(outsider: Desk) -> None:
    assert gives_password(outsider) == "/desk"
    helper = DeskUser(role=DeskRole.HELPER, second_factor_at=None)
    assert not second_factor.is_needed(helper, production=True)


def test_whoever_wants_one_sets_it_up_and_is_asked_from_then_on(desk: Desk) -> None:
    key = re.search(r'<strong class="g-token">([A-Z2-7 ]{30,})</strong>', desk.get("/desk/account/app"))
    assert key is not None
    app = pyotp.TOTP(key[1].replace(" ", ""))
    assert desk.post("/desk/account/app", code="123").status_code == 400
    assert len(re.findall(r"\w{4}-\w{4}-\w{4}-\w{4}", desk.post("/desk/account/app", code=app.at(NOW)).text)) == 10
    assert gives_password(another(desk)) == "/desk/code"
    later = NOW + timedelta(minutes=1)
    with clock.replaced_by(lambda: later):
        codes = desk.post("/desk/account/app", code=app.at(later)).text
    assert len(re.findall(r"\w{4}-\w{4}-\w{4}-\w{4}", codes)) == 10


def test_the_key_of_the_app_is_unreadable_in_the_database(desk: Desk) -> None:
    desk.get("/desk/account/app")
    key = coordinator(desk).second_factor
    with desk.db.engine.connect() as connection:
        kept = connection.execute(
            sa.text("SELECT second_factor FROM desk_user WHERE second_factor IS NOT NULL")
        ).scalar()
    assert key is not None
    assert key not in str(kept)


def test_who_is_invited_to_a_real_line_sets_up_the_app_at_the_first_sign_in(outsider: Desk) -> None:
    with outsider.db.write() as session:
        own = users.find(session, demonstration.COORDINATOR_USERNAME)
        assert own is not None
        token = users.reset(session, own)
    real = production(outsider)
    real.get(f"/desk/welcome/{token}")
    assert real.post(f"/desk/welcome/{token}", password=NEW, again=NEW).headers["Location"] == "/desk/login"
    answer = real.post("/desk/login", username=demonstration.COORDINATOR_USERNAME, password=NEW)
    assert answer.headers["Location"] == "/desk/code"
    assert 'src="data:image/svg+xml' in real.get("/desk/code")


def test_the_audit_names_whom_it_was_done_to(desk: Desk) -> None:
    invited(desk, "Ola")
    assert "inviterte ein brukar (Ola)" in desk.words("/desk/audit")


def test_who_is_invited_is_a_helper_unless_more_is_chosen(desk: Desk) -> None:
    assert re.findall(r'value="(\w+)" selected', desk.get("/desk/users"))[-1] == "helper"


def test_the_audit_says_when_what_lets_somebody_in_was_changed(desk: Desk) -> None:
    """A link that came into other hands, or an app set up on another's telephone, is to be seen."""
    path, ola = invited(desk), another(desk)
    ola.get(path)
    ola.post(path, password=NEW, again=NEW)
    desk.get("/desk/account/app")
    app = pyotp.TOTP(str(coordinator(desk).second_factor))
    desk.post("/desk/account/app", code=app.at(NOW))
    with clock.replaced_by(lambda: NOW + timedelta(minutes=1)):
        desk.post("/desk/account/app", code=app.at(NOW + timedelta(minutes=1)))
    words = desk.words("/desk/audit")
    done = ("Ola: valde passord med ei eingongslenkje", "sette opp appen for innlogging", "laga nye kodar på papir")
    assert all(each in words for each in done)


def test_the_audit_says_that_a_coordinator_set_up_the_app_at_the_first_sign_in(outsider: Desk) -> None:
    sets_up(production(outsider))
    with outsider.db.read() as session:
        assert "set_up_app" in session.scalars(sa.select(Audit.action)).all()


def test_a_new_password_forgets_a_square_that_was_shown_and_not_used(desk: Desk) -> None:
    """Whoever knew the old password may have put it into an app of their own."""
    desk.get("/desk/account/app")
    shown = coordinator(desk).second_factor
    desk.post("/desk/account/password", now=demonstration.PASSWORD, password=NEW, again=NEW)
    desk.get("/desk/account/app")
    assert coordinator(desk).second_factor not in (None, shown)
