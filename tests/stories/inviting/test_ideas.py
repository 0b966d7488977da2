"""An idea before it exists: asked after "well" by key or text, or when she has joined something; enough, and it is."""

from __future__ import annotations

from models import (
    CheckinPlan,
    Community,
    HowAnswers,
    Idea,
    IdeaAnswer,
    IdeaState,
    Invited,
    Occurrence,
    Person,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services.inviting import ideas
from tests.support.steps.inviting import at_the_desk
from tests.support.village import Village, Villager


def thought_of(village: Village, words: str = "herretrim onsdagar", *, enough: int = 2) -> int:
    by = at_the_desk(village)
    with village.write() as session:
        community = session.get_one(Community, village.community_id)
        return ideas.add(session, community, words, by=by, hours=["11:00", "18:00"], prices=[0, 5000], enough=enough).id


def said(village: Village, who: Villager) -> tuple[bool | None, int | None, str | None, bool | None]:
    (row,) = village.rows(IdeaAnswer, person_id=who.id)
    return row.interested, row.price_ore, row.hour, row.wants_ride


def test_after_well_she_says_whether_she_would_come_what_it_is_worth_which_hour_and_how_she_gets_there(
    village: Village,
) -> None:
    kari = village.elder("Kari", checkin="18:30")
    thought_of(village)
    village.until("18:30")
    call = kari.answers().hears("trykk 3").presses("1").hears("herretrim onsdagar", "Ville du ha kome, trykk 1")
    call.waits(2).presses("1").hears("Må det vere gratis, trykk 1", "Er det femti kroner, trykk 2")
    call.waits(2).presses("2").hears("Klokka elleve, trykk 1").waits(2).presses("1")
    call.hears("Vil du ha skyss, trykk 1").waits(2).presses("1")
    call.hears("Blir det noko av, spør vi deg først", "Ha ein fin kveld").is_over()
    assert said(village, kari) == (True, 5000, "11:00", True)

    village.until("18:30", days=1)
    kari.answers().hears("trykk 3").presses("1").hears("Ha ein fin kveld").is_over()


def test_what_she_has_said_so_far_is_kept_when_she_hangs_up(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    thought_of(village)
    village.until("18:30")
    call = kari.answers().hears("trykk 3").presses("1").hears("Ville du ha kome").waits(2).presses("1")
    call.hears("verdt for deg").hangs_up()
    assert said(village, kari) == (True, None, None, None)


def test_a_no_is_kept_and_asked_about_no_more(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    thought_of(village)
    village.until("18:30")
    call = kari.answers().hears("trykk 3").presses("1").hears("Nei takk, trykk 2").waits(2)
    call.presses("2").hears("Takk for svaret").is_over()
    assert said(village, kari) == (False, None, None, None)


def test_by_text_one_answer_says_it_all(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    with village.write() as session:
        session.query(CheckinPlan).one().answers = HowAnswers.TEXT
    thought_of(village)
    village.until("18:30")
    kari.gets_sms()
    kari.texts("1").gets_sms("Godt å høyre", "herretrim onsdagar", "JA 50 KR KL 18 SKYSS")
    kari.texts("Ja, 50 kr, kl. 18 og skyss").gets_sms("spør vi deg først")
    assert said(village, kari) == (True, 5000, "18:00", True)


def test_when_enough_would_come_the_desk_is_told_and_they_are_asked_first(village: Village) -> None:
    kari, per = village.elder("Kari", checkin="18:30"), village.elder("Per", mobile=True)
    idea = thought_of(village)
    with village.write() as session:
        row = session.get_one(Idea, idea)
        person = session.get_one(Person, per.id)
        ideas.is_asked(session, person, row, source=Source.SMS)
        ideas.would_come(session, person, row, yes=True)
    village.until("18:30")
    kari.answers().hears("trykk 3").presses("1").hears("Ville du ha kome").waits(2).presses("1").hangs_up()
    (told,) = village.rows(Task, state=TaskState.OPEN)
    assert (told.kind, told.note, told.subject) == (TaskKind.SORT_OUT, "herretrim onsdagar", {"idea": idea})

    meeting = village.activity("Herretrim", days=6)
    by = at_the_desk(village)
    with village.write() as session:
        ideas.becomes(session, session.get_one(Idea, idea), session.get_one(Occurrence, meeting), by=by)
    village.until("10:00", days=1)
    kari.answers().hears("trykk 1").presses("1").hears("Herretrim", "Vil du vere med").hangs_up()
    per.gets_sms("Vil du vere med på Herretrim")
    assert {row.person_id for row in village.rows(Invited)} == {kari.id, per.id}
    assert village.rows(Task, state=TaskState.OPEN) == []
    assert [row.state for row in village.rows(Idea)] == [IdeaState.HELD]


def test_who_would_only_hear_of_it_is_asked_when_it_is_held_and_told_when_it_is_dropped(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True, checkin="18:30"), village.elder("Per", mobile=True)
    first, second = thought_of(village), thought_of(village, "turdans")
    with village.write() as session:
        person = session.get_one(Person, per.id)
        for idea in (first, second):
            ideas.is_asked(session, person, session.get_one(Idea, idea), source=Source.SMS)
        ideas.would_come(session, person, session.get_one(Idea, second), yes=False)
    village.until("18:30")
    call = kari.answers().hears("trykk 3").presses("1").hears("herretrim", "om det blir noko av, trykk 3").waits(2)
    call.presses("3").hears("Då får du vite det", "Ha ein fin kveld").is_over()
    village.until("18:30", days=1)
    call = kari.answers().hears("trykk 3").presses("1").hears("turdans").waits(2).presses("3").listens().is_over()
    village.until("11:00", days=1)
    occurrence = village.activity("Herretrim", days=5)
    by = at_the_desk(village)
    with village.write() as session:
        assert ideas.drop(session, session.get_one(Idea, second))
        ideas.becomes(session, session.get_one(Idea, first), session.get_one(Occurrence, occurrence), by=by)
    assert [row.person_id for row in village.rows(Invited)] == [kari.id]
    village.forward(minutes=2)
    kari.gets_sms("Herretrim")
    kari.gets_sms("Det blir dessverre ikkje noko av turdans")
    per.phone.has_no_sms()


def test_by_text_she_asks_to_hear_and_is_written_to_when_it_is_dropped_unless_that_was_a_mistake(
    village: Village,
) -> None:
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    with village.write() as session:
        session.query(CheckinPlan).one().answers = HowAnswers.TEXT
    idea = thought_of(village)
    village.until("18:30")
    kari.gets_sms()
    kari.texts("1").gets_sms("herretrim onsdagar")
    kari.texts("Sei frå").gets_sms("seier vi frå når vi veit")
    village.until("12:00", days=1)
    with village.write() as session:
        row = session.get_one(Idea, idea)
        assert ideas.drop(session, row)
        ideas.ask_again(session, row)
    village.forward(minutes=30)
    kari.phone.has_no_sms()
    with village.write() as session:
        assert ideas.drop(session, session.get_one(Idea, idea))
    village.forward(minutes=30)
    kari.gets_sms("Det blir dessverre ikkje noko av herretrim onsdagar")
