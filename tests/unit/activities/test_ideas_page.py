"""At the desk: an idea is asked about, stands with what people have said, and becomes an activity."""

from __future__ import annotations

import sqlalchemy as sa

from models import About, Idea, IdeaState, Invited, Person, Sex, Source
from services.inviting import ideas
from tests.support.desk import Desk
from tests.unit.activities.test_arranging import PAGE, arranged, elders, hidden, told

IDEAS = "/desk/ideas"


def thought_of(desk: Desk, *yes: Person) -> int:
    fields = {"words": "herretrim onsdagar", "hours": "11, 18", "prices": "50 0", "enough": "2", "by_car": "y"}
    assert desk.post(IDEAS, **fields).status_code == 302
    with desk.db.write() as session:
        (row,) = session.scalars(sa.select(Idea).where(Idea.words == "herretrim onsdagar"))
        assert (row.hours, row.prices, row.by_car) == (["11:00", "18:00"], [0, 5000], True)
        for each in yes:
            person = session.get_one(Person, each.id)
            ideas.is_asked(session, person, row, source=Source.PHONE)
            ideas.would_come(session, person, row, yes=True)
            ideas.is_worth(session, person, row, 5000)
        return row.id


def test_an_idea_stands_with_how_many_would_come_and_what_it_is_worth(desk: Desk) -> None:
    kari = elders(desk, 1)[0]
    idea = thought_of(desk, kari)
    words = desk.words(IDEAS)
    assert "1 av 2 vil kome. 1 er spurde, 0 sa nei." in words and "50 kr: 1." in words
    assert kari.full_name in desk.words(f"{IDEAS}/{idea}")


def test_a_mistake_stands_at_its_field(desk: Desk) -> None:
    wrong = desk.post(IDEAS, words="", hours="11 12 13 14", prices="mykje", enough="0")
    assert wrong.status_code == 422
    for said in ("høgst 60 teikn", "høgst tre klokkeslett", "høgst tre prisar", "frå 1 til 100"):
        assert said in wrong.text


def test_those_who_would_come_are_shown_and_then_asked_first(desk: Desk) -> None:
    made, (kari, per) = arranged(desk), elders(desk, 2)
    idea = thought_of(desk, kari, per)
    assert "Nok folk vil kome på noko de har tenkt på" in desk.words("/desk")
    page = desk.get(f"{IDEAS}/{idea}/becomes?occurrence={made.id}")
    assert kari.full_name in page and per.full_name in page and told(desk, About.INVITATION) == 0
    desk.post(f"{IDEAS}/{idea}/becomes", occurrence=str(made.id), seen=hidden(page, "seen"))
    assert "Ideen blei til noko." in desk.words(f"{PAGE}/{made.id}")
    with desk.db.read() as session:
        assert session.get_one(Idea, idea).state is IdeaState.HELD
        assert {row.person_id for row in session.query(Invited).filter_by(occurrence_id=made.id)} == {kari.id, per.id}
    assert "Nok folk vil kome" not in desk.words("/desk")


def test_what_is_put_away_can_be_asked_about_after_all(desk: Desk) -> None:
    idea = thought_of(desk)
    desk.post(f"{IDEAS}/{idea}/drop")
    assert "Ideen er lagd bort." in desk.words(IDEAS)
    desk.post(f"{IDEAS}/{idea}/again")
    with desk.db.read() as session:
        assert session.get_one(Idea, idea).state is IdeaState.OPEN


def test_the_village_has_an_idea_and_men_who_were_asked_to_mend_things(desk: Desk) -> None:
    with desk.db.read() as session:
        asked = session.query(Invited).all()
        assert {(row.person.sex, row.invitation.task) for row in asked} == {(Sex.MAN, "Vi treng folk som kan mekke.")}
        on = asked[0].occurrence_id
    assert f"{len(asked)} er spurde" in desk.words(f"{PAGE}/{on}")
    assert "kortkveld på torsdagar" in desk.words(IDEAS)
