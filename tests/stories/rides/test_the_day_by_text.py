"""On the road by text: HER, HENTA, IKKJE HEIME, SEIN 20, ALLE HEIME, and what is meant by them elsewhere."""

from __future__ import annotations

from models import Alert, AlertCause, AlertState, Leg, Message, StopState, Task, TaskKind
from sms.reading.on_the_road import Said, understand
from tests.support.steps.driving import are_fetched, comes_to_be, spans, stops
from tests.support.village import Village, Villager

S = StopState


def on_the_road(village: Village, *elders: Villager, at: str = "10:05") -> Villager:
    ola = village.driver("Ola")
    are_fetched(village, ola, *elders)
    comes_to_be(village, at)
    return ola


def answer(village: Village) -> str:
    return str(village.rows(Message)[-1].answer)


def test_the_whole_drive_by_text(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    ola = on_the_road(village, kari, anna)
    ola.texts("HER")
    assert answer(village) == "Eg ringjer Kari no. Kjem ingen ut, svar IKKJE HEIME."
    kari.answers().hears("Ola står utanfor").presses("1").hangs_up()
    ola.texts("Henta")
    assert answer(village) == "Fint, Kari er med. Neste er Anna kl 10.00."
    ola.texts("Blir 20 min forseinka")
    assert "Anna ventar deg no mellom kl 10.20 og 10.35" in answer(village)
    assert spans(village) == [("10.00", "10.15"), ("10.20", "10.35")]
    anna.answers().hears("ei melding").presses("1").hears("Ola er forseinka").hangs_up()
    ola.texts("Anna er ikkje heime")
    assert answer(village).startswith("Eg ringjer Anna no, og seier frå til kontaktane")
    assert stops(village) == {"Kari": S.ABOARD, "Anna": S.NOT_HOME}
    village.settle()
    assert [(alert.elder_id, alert.cause) for alert in village.rows(Alert)] == [(anna.id, AlertCause.NOT_HOME)]
    anna.answers().hears("Har du det bra").waits(2).presses("1").hangs_up()
    village.until("13:10")
    ola.texts("ALLE HEIME")
    assert {name for name, state in stops(village, Leg.HOME).items() if state is S.DRIVEN} == {"Kari"}


def test_who_came_out_after_all_is_named(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    ola = on_the_road(village, kari, anna)
    ola.texts("IKKJE HEIME")
    kari.phone.ignores_everything()
    ola.texts("HENTA")
    assert answer(village).startswith("Kven gjeld det?")
    ola.texts("HENTA KARI")
    assert answer(village) == "Fint, Kari er med. Neste er Anna kl 10.00."
    assert stops(village) == {"Kari": S.ABOARD, "Anna": S.PLANNED}
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.CLOSED]


def test_alle_heime_by_mistake_is_taken_back(village: Village) -> None:
    ola = on_the_road(village, village.elder("Kari"), village.elder("Anna"), at="13:10")
    ola.texts("ALLE HEIME")
    assert "Var det feil, svar IKKJE ALLE HEIME" in answer(village)
    ola.texts("Anna er ikkje heime")
    assert answer(village) == "Greitt, då er dei ikkje heime enno. Kveldsringinga går som vanleg."
    assert stops(village, Leg.HOME) == {"Kari": S.DRIVEN, "Anna": S.PLANNED}
    ola.texts("IKKJE ALLE HEIME")
    assert set(stops(village, Leg.HOME).values()) == {S.PLANNED}
    ola.texts("IKKJE ALLE HEIME")
    assert answer(village) == "Eg finn ingen du skal hente eller køyre heim no."


def test_who_is_not_home_after_all_is_one_of_those_he_drove(village: Village) -> None:
    ola = on_the_road(village, village.elder("Kari"), village.elder("Anna"))
    ola.texts("Alle med")
    village.until("13:10")
    ola.texts("ALLE HEIME")
    ola.texts("Guri er ikkje heime")
    assert "Kven er ikkje heime" in answer(village)
    assert set(stops(village, Leg.HOME).values()) == {S.DRIVEN}
    ola.texts("Anna er ikkje heime")
    assert stops(village, Leg.HOME) == {"Kari": S.DRIVEN, "Anna": S.PLANNED}


def test_late_without_a_number_is_asked_and_too_late_too(village: Village) -> None:
    ola = on_the_road(village, village.elder("Kari"))
    for words in ("SEIN", "SEIN 500"):
        ola.texts(words)
        assert answer(village).startswith("Kor mange minutt lenger")
    assert spans(village) == [("10.00", "10.15")]


def test_a_name_nobody_has_is_asked_about(village: Village) -> None:
    ola = on_the_road(village, village.elder("Kari"), village.elder("Anna"))
    ola.texts("HER ANNA")
    assert stops(village) == {"Kari": S.PLANNED, "Anna": S.HERE}
    ola.texts("HENTA Guri")
    assert answer(village).startswith("Kven gjeld det?")


def test_a_name_of_two_words_is_one_name_and_its_first_word_is_enough(village: Village) -> None:
    two = village.elder("Berit Anne")
    ola = on_the_road(village, village.elder("Anne-Marie"), two, village.elder("Berit"))
    two.phone.ignores_everything()
    for words in ("HENTA ANNE MARIE", "Berit Anne er ikkje heime", "HENTA BERIT"):
        ola.texts(words)
    assert stops(village) == {"Anne-Marie": S.ABOARD, "Berit Anne": S.NOT_HOME, "Berit": S.ABOARD}
    ola.texts("HENTA ANNE")
    assert answer(village).startswith("Kven gjeld det?")


def test_in_her_own_words_she_says_whether_the_car_has_come(village: Village) -> None:
    kari, anna = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True)
    ola = on_the_road(village, kari, anna)
    village.until("10:31")
    for one in (kari, anna, village.desk, ola):
        (one.phone if isinstance(one, Villager) else one).ignores_everything()
    kari.texts("Ola har ikkje kome")
    assert answer(village) == "Takk. Ola får vite det no."
    anna.texts("Han kom no nettopp")
    assert answer(village) == "Så fint. God tur!"
    assert stops(village) == {"Kari": S.NO_CAR, "Anna": S.ABOARD}


def test_she_writes_that_she_comes_out(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    ola = on_the_road(village, kari)
    ola.texts("HER")
    kari.phone.ignores_everything()
    kari.texts("Eg kjem no")
    assert answer(village) == "Så fint. God tur!"
    assert TaskKind.SORT_OUT not in {task.kind for task in village.rows(Task)}


def test_who_is_there_before_her_hour_is_over_is_not_late(village: Village) -> None:
    kari = village.elder("Kari")
    ola = on_the_road(village, kari)
    ola.texts("Er der om 5 min")
    assert answer(village) == "Takk. Kari ventar deg mellom kl 10.00 og 10.15."
    kari.phone.is_not_rung()
    ola.texts("er der om 20 min")
    assert "Kari ventar deg no mellom kl 10.10 og 10.25" in answer(village)
    assert spans(village) == [("10.10", "10.25")]
    kari.phone.ignores_everything()


def test_all_are_with_him_in_one_text(village: Village) -> None:
    ola = on_the_road(village, village.elder("Kari"), village.elder("Anna"))
    ola.texts("Alle er med")
    assert answer(village) == "Alle er med. God tur!"
    assert stops(village) == {"Kari": S.ABOARD, "Anna": S.ABOARD}


def test_help_names_what_he_may_write_now_and_so_does_what_is_not_understood(village: Village) -> None:
    ola = on_the_road(village, village.elder("Kari"))
    for words in ("HJELP", "Kvar bur ho?"):
        ola.texts(words)
        assert "HER, HENTA, IKKJE HEIME, SEIN 20, ALLE HEIME" in answer(village)


def test_who_drives_nobody_is_read_as_ever(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    for one in (kari, ola):
        one.phone.ignores_everything()
        one.texts("HER")
        assert answer(village) != "None"
    assert stops(village) == {}
    assert TaskKind.SORT_OUT in {task.kind for task in village.rows(Task)}


def test_she_is_asked_by_text_and_her_yes_tells_her_driver(village: Village) -> None:
    kari, anna = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True)
    ola = on_the_road(village, kari, anna)
    village.until("10:31")
    for elder in (kari, anna):
        elder.gets_sms("Ola skulle hente deg før kl 10.15", "Ventar du enno på bilen? Svar JA eller NEI")
    village.desk.ignores_everything()
    kari.texts("JA")
    assert answer(village) == "Takk. Ola får vite det no."
    anna.texts("Nei takk")
    assert answer(village) == "Så fint. God tur!"
    assert stops(village) == {"Kari": S.NO_CAR, "Anna": S.ABOARD}
    ola.gets_sms("Kari ventar enno")
    village.forward(minutes=1)
    assert [task.person_id for task in village.rows(Task) if task.kind is TaskKind.NOT_FETCHED] == [kari.id]


def test_the_same_words_in_three_languages() -> None:
    said = {
        Said.HERE: ("HER", "Er her no", "står utanfor hjå Kari", "står ute", "Jeg er utenfor", "here", "I am outside"),
        Said.FETCHED: ("HENTA", "har hentet", "Kari er med", "fetched Kari"),
        Said.NOT_HOME: ("IKKJE HEIME", "Kari er ikke hjemme", "not at home", "ingen heime", "ho opnar ikkje"),
        Said.LATE: ("SEIN 20", "20 min forseinka", "Blir forsinket 20 minutter", "late 20", "sein20"),
        Said.ALL_HOME: ("ALLE HEIME", "Alle er kommet hjem", "all home", "LEVERT"),
        Said.NOT_ALL_HOME: ("IKKJE ALLE HEIME", "Alle er ikke hjemme ennå", "not all home"),
    }
    for meaning, texts in said.items():
        for text in texts:
            word = understand(text)
            assert word is not None and word.said is meaning, text
            assert word.minutes == (20 if meaning is Said.LATE else None), text
    for text in ("Ho er ikkje heime", "Hun er med", "han kjem ikkje ut"):
        word = understand(text)
        assert word is not None and word.name is None, text
    for text in ("Takk for turen", "kan ikkje", "ja", "er ho heime?", "her er nøkkelen til huset"):
        assert understand(text) is None, text
