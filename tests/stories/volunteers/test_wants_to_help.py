"""Somebody wants to help, and says so by key 5 or by FRIVILLIG: the desk rings, and one telephone is one need."""

from __future__ import annotations

import pytest

from models import Community, Leaving, Person, Source, Task, TaskKind, TaskState, Willing, WillingState
from services.desk import users
from services.people import leaving
from services.volunteers import willing
from tests.support.builders import LINE
from tests.support.village import Village


def needs(village: Village) -> list[tuple[TaskKind, str | None, int]]:
    return [(row.kind, row.note, row.subject["times"]) for row in village.rows(Task)]


def test_a_stranger_is_told_what_happens_and_is_rung_by_the_desk(village: Village) -> None:
    gro = village.stranger("+4790055555")
    call = gro.dials(LINE).hears("Vil du hjelpe til som frivillig, trykk 5").presses("5")
    call.hears("Så fint at du vil hjelpe til", "bind deg ikkje", "Vil du bli ringd, trykk 1").presses("1")
    call.hears("Takk skal du ha", "Vi ringjer deg i morgon").is_over()
    (row,) = village.rows(Willing)
    assert (row.number, row.person_id, row.source, row.state) == (
        "+4790055555",
        None,
        Source.PHONE,
        WillingState.OPEN,
    )
    (task,) = village.rows(Task)
    assert (task.kind, task.number, task.due_at) == (TaskKind.WANTS_TO_HELP, gro.number, row.call_by)


def test_who_thinks_better_of_it_is_back_in_the_menu_and_nothing_is_written(village: Village) -> None:
    call = village.stranger("+4790055555").dials(LINE).hears("trykk 5").presses("5").hears("Ikkje no, trykk 2")
    call.presses("2").hears("Høyre kva som skjer, trykk 1").hangs_up()
    assert village.rows(Willing) == village.rows(Task) == []


def test_who_shows_no_number_is_not_promised_a_call(village: Village) -> None:
    village.stranger().dials(LINE, withheld=True).hears("kva som skjer").does_not_hear("trykk 5").hangs_up()


def test_a_relative_hears_of_it_and_the_desk_sees_who_it_is(village: Village) -> None:
    siri = village.contact("Siri", village.elder("Kari"))
    siri.dials().hears("Vil du hjelpe til som frivillig, trykk 5").presses("5").hears("trykk 1").presses("1").hears(
        "Vi ringjer deg"
    ).is_over()
    assert [(row.person_id, row.number) for row in village.rows(Willing)] == [(siri.id, siri.number)]


def test_an_elder_is_not_told_of_it_and_may_press_it(village: Village) -> None:
    """Four choices are said at most; anyone may be a volunteer."""
    kari = village.elder("Kari")
    kari.dials().hears("trykk 4").does_not_hear("frivillig, trykk 5").presses("5").hears("trykk 1").presses("1").hears(
        "Vi ringjer deg"
    ).is_over()
    assert [row.person_id for row in village.rows(Willing)] == [kari.id]


def test_two_on_one_telephone_who_both_want_to_are_two(village: Village) -> None:
    kari = village.elder("Kari")
    per = village.elder("Per", number=kari.number)
    for key in ("1", "2"):
        call = kari.dials().hears("trykk 2").presses(key).hears("trykk 4").presses("5").hears("trykk 1").presses("1")
        call.hears("Vi ringjer deg").is_over()
    assert {row.person_id for row in village.rows(Willing)} == {kari.id, per.id}
    assert [(row.person_id, row.subject["times"]) for row in village.rows(Task)] == [(kari.id, 1), (per.id, 1)]


def test_key_five_of_a_volunteer_is_her_tasks(village: Village) -> None:
    berit = village.friend("Berit", of=village.elder("Kari"))
    berit.dials().hears("Frivilligoppgåver, trykk 5").does_not_hear("Vil du hjelpe til").hangs_up()


def test_the_word_by_text_from_any_telephone(village: Village) -> None:
    gro = village.stranger("+4790055555")
    gro.texts("FRIVILLIG Gro Døme, kan køyre", to=LINE)
    village.settle()
    gro.gets_sms("Takk for at du vil hjelpe til! Frivilligsentralen ringjer deg innan")
    assert needs(village) == [(TaskKind.WANTS_TO_HELP, "Gro Døme, kan køyre", 1)]
    assert [row.words for row in village.rows(Willing)] == ["Gro Døme, kan køyre"]


@pytest.mark.parametrize("words", ["Frivillig", "volunteer", "Hei! Eg vil bli frivillig", "vil gjerne hjelpe til"])
def test_it_may_be_written_in_other_words(village: Village, words: str) -> None:
    gro = village.stranger("+4790055555")
    gro.texts(words, to=LINE)
    village.settle()
    gro.gets_sms("Takk for at du vil hjelpe til!")
    assert len(village.rows(Willing)) == 1


@pytest.mark.parametrize("words", ["Frivilligen kom ikkje i dag", "Frivillige har vore her", "Treng ein frivillig"])
def test_what_is_said_about_a_volunteer_is_read_by_the_desk(village: Village, words: str) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.texts(words)
    kari.gets_sms("Eg skjøna ikkje heilt")
    assert village.rows(Willing) == []
    assert [row.kind for row in village.rows(Task)] == [TaskKind.SORT_OUT]


def test_twenty_texts_and_calls_of_one_telephone_are_one_row_one_need_and_five_answers(village: Village) -> None:
    gro = village.stranger("+4790055555")
    for number in range(19):
        gro.texts(f"FRIVILLIG gong {number % 3}", to=LINE)
        village.settle()
    gro.dials(LINE).hears("trykk 5").presses("5").hears("trykk 1").presses("1").hears("Vi ringjer deg").is_over()
    assert len([text for text in gro.inbox if "Takk for at du vil" in text]) == 5
    assert [row.words for row in village.rows(Willing)] == ["gong 0\ngong 1\ngong 2"]
    assert [(kind, times) for kind, _, times in needs(village)] == [(TaskKind.WANTS_TO_HELP, 20)]
    gro.ignores_everything()


def test_a_volunteer_who_writes_it_is_thanked_and_makes_no_need(village: Village) -> None:
    berit = village.friend("Berit", of=village.elder("Kari"))
    berit.texts("FRIVILLIG")
    berit.gets_sms("Du er allereie frivillig hjå oss")
    assert village.rows(Task) == []


def test_stopp_comes_first(village: Village) -> None:
    gro = village.stranger("+4790055555")
    gro.texts("STOPP", to=LINE)
    village.settle()
    gro.gets_sms("ingen fleire")
    assert village.rows(Willing) == []


def test_a_no_is_taken_back_and_who_asks_again_after_it_is_a_new_need(village: Village) -> None:
    gro = village.stranger("+4790055555")
    gro.dials(LINE).hears("trykk 5").presses("5").hears("trykk 1").presses("1").hears("ringjer deg").is_over()
    (first,) = village.rows(Willing)
    with village.write() as session:
        user = users.add(session, session.get_one(Community, village.community_id), "marit", "Marit", "a-long-password")
    with village.write() as session:
        assert willing.not_now(session, first.id, user)
        assert not willing.not_now(session, first.id, user)
        assert willing.wait_again(session, first.id)
    assert [row.state for row in village.rows(Task)] == [TaskState.OPEN]
    with village.write() as session:
        willing.not_now(session, first.id, user)
    gro.dials(LINE).hears("trykk 5").presses("5").hears("trykk 1").presses("1").hears("ringjer deg").is_over()
    assert [row.state for row in village.rows(Willing)] == [WillingState.NOT_NOW, WillingState.OPEN]
    assert [row.state for row in village.rows(Task)] == [TaskState.DONE, TaskState.OPEN]
    with village.write() as session:
        assert not willing.wait_again(session, first.id)


def test_who_has_died_since_waits_for_no_call(village: Village) -> None:
    """The desk takes it back, and she does again."""
    siri = village.contact("Siri", village.elder("Kari"))
    siri.dials().hears("trykk 5").presses("5").hears("trykk 1").presses("1").hears("ringjer deg").is_over()
    counted = []
    with village.write() as session:
        person, community = session.get_one(Person, siri.id), session.get_one(Community, village.community_id)
        counted.append(len(willing.waiting(session, community)))
        leaving.leave(session, person, Leaving.DIED)
        counted.append(len(willing.waiting(session, community)))
        leaving.undo(session, person)
        counted.append(len(willing.waiting(session, community)))
    assert counted == [1, 0, 1]
    assert [row.state for row in village.rows(Task) if row.kind is TaskKind.WANTS_TO_HELP] == [TaskState.OPEN]
