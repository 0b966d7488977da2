"""Which words are a call for help, in three languages and as people speak, and which must never alarm anybody."""

from __future__ import annotations

from datetime import date

import pytest

from models import QuestionKind
from sms.reading.intents import Context, Evening, Intent, Kind
from sms.reading.understanding import understand

TODAY = date(2026, 11, 24)
HERS = Context(today=TODAY, elder=True)

NYNORSK = [
    "HJELP MEG",
    "Hjelp meg!",
    "hjelp meg no",
    "Hjelp! Hjelp!",
    "Hjelp, eg ligg på golvet",
    "Eg har falle og kjem meg ikkje opp",
    "Eg har falle",
    "Hei, eg har falle på badet. Hilsen Kari",
    "eg har ramla",
    "No har eg falle i trappa",
    "Har falle, treng hjelp",
    "Eg treng hjelp",
    "treng hjelp no",
    "Treng litt hjelp",
    "treng hjelp med ein gong",
    "eg treng visst hjelp",
    "Eg må ha hjelp",
    "Kan nokon hjelpe meg?",
    "Kan nokon kome no?",
    "Kom fort!",
    "hjelp meg opp",
    "Eg ligg på golvet",
    "ligg på badegolvet og kjem meg ikkje opp",
    "kjem meg ikkje opp av stolen",
    "Eg klarer ikkje å reise meg",
    "Får ikkje reist meg",
    "kan ikkje puste",
    "Eg får ikkje puste",
    "får nesten ikkje pusten",
    "Det er så tungt å puste",
    "Eg har vondt i brystet",
    "vondt for brystet",
    "Eg trur eg har fått slag",
    "Eg er skeiv i munnen",
    "Eg har svima av",
    "eg blør",
    "Eg har brote foten",
    "Eg har slått hovudet",
    "ring 113",
    "Ring ein ein tre!",
    "Ring etter ambulanse",
    "Send sjukebil",
    "Ambulanse!",
    "Det brenn i huset",
    "Nokon bryt seg inn",
    "Mannen min har falle og kjem seg ikkje opp",
    "Eg orkar ikkje leve lenger",
    "Eg har teke for mange tablettar",
    "Det er akutt",
    "Nei, eg kjem meg ikkje opp",
    "Eg fall i går og kjem meg ikkje opp",
    "Takk, men eg kan ikkje puste",
]
BOKMAAL = [
    "Hjelp meg nå",
    "Jeg har falt og kommer meg ikke opp",
    "jeg har falt",
    "Jeg falt i dusjen",
    "Falt på badet",
    "Jeg har ramlet",
    "Jeg har snublet og slått hodet",
    "Jeg trenger hjelp",
    "trenger hjelp nå!!",
    "Trenger hjelp med en gang",
    "Kan noen hjelpe meg",
    "kan noen komme fort",
    "Jeg ligger på gulvet",
    "kommer meg ikke opp",
    "Klarer ikke reise meg",
    "kan ikke puste",
    "får ikke puste",
    "Får ikke luft",
    "Jeg har vondt i brystet",
    "brystsmerter",
    "Jeg tror jeg har fått hjerteinfarkt",
    "Jeg har besvimt",
    "Jeg blør kraftig",
    "Jeg har brukket hofta",
    "ring 113 nå",
    "Ring ambulansen",
    "Det brenner hos meg",
    "Jeg vil ikke leve lenger",
    "Jeg har fått veldig vondt",
    "SOS",
]
ENGLISH = [
    "HELP ME",
    "Help me please",
    "Help! I have fallen",
    "I've fallen and I can't get up",
    "I fell in the bathroom",
    "I have had a fall",
    "I need help",
    "need help now",
    "Can somebody help me?",
    "Please come quickly",
    "I'm lying on the floor",
    "I cannot get up",
    "I can’t breathe",
    "I am choking",
    "chest pain",
    "I have a pain in my chest",
    "I think I'm having a heart attack",
    "I am bleeding",
    "Call 113",
    "call an ambulance",
    "It is an emergency",
    "The house is on fire",
    "I want to die",
]
DIALECT = [
    "hjølp meg",
    "hjæp mæ",
    "Hjælp me",
    "e ha ramla",
    "Æ har dotte",
    "eg ha dotte på golve",
    "kjæm me itte opp",
    "kjem me itte opp att",
    "Æ treng hjølp",
    "treng hjæp no",
    "Eg ligg på gølve",
    "kain itj pust",
    "får itte pusten",
    "vont i bryste",
    "Je ligg på golvet og greier itte reise meg",
    "hjep me",
]
CRIES = [*NYNORSK, *BOKMAAL, *ENGLISH, *DIALECT]

NEAR_MISSES = [
    "HJELP",
    "Hjelp!!",
    "hjelp til snømåking",
    "Kan du hjelpe meg med skyss?",
    "treng hjelp til å fylle ut skjema",
    "Eg treng hjelp til å stoppe klokka",
    "Trenger hjelp med telefonen",
    "Hjelp meg med skyss til fredag",
    "hjelp meg å finne programmet",
    "Kan nokon hjelpe meg med veden?",
    "Kan nokon kome på besøk?",
    "Kan noen komme og måke?",
    "Eg treng ikkje hjelp",
    "Jeg trenger ikke hjelp i dag",
    "Eg trur ikkje eg treng hjelp",
    "Kven ringjer eg når eg treng hjelp?",
    "Treng du hjelp med noko?",
    "Takk for hjelpa",
    "Takk for hjelpen i går, jeg er så glad",
    "Tusen takk for god hjelp",
    "hjelpsam type",
    "Det har falle mykje snø",
    "Snøen har falle i natt",
    "Temperaturen har falle",
    "Eg har falle til ro her",
    "Jeg falt i søvn",
    "Eg fall i søvn framfor fjernsynet",
    "Jeg har falt for den nye boka",
    "I fall det regnar blir eg heime",
    "Eg ramla over ei god bok",
    "Eg fall i fjor, og er framleis støl",
    "Eg fall i går, men det går bra",
    "Jeg falt, men det gikk bra",
    "Avisa ligg på golvet",
    "Katten ligg på golvet og søv",
    "Eg ligg på sofaen og les",
    "Eg kjem ikkje opp til dykk i dag",
    "Kommer ikke opp på hytta i helga",
    "kjem meg ikkje opp bakken, det er så glatt",
    "Eg får ikkje pusta ut før jul",
    "Eg har ikkje vondt i brystet lenger",
    "Ring meg kl 11.30",
    "Det kosta 113 kroner",
    "Når skal eg ringe 113?",
    "Eg veit at eg skal ringe 113 om noko hender",
    "Fare for liv: ring 113.",
    "Treng du hjelp no, skriv HJELP MEG.",
    "Er det fare for liv, ring 113 no. Eg seier frå til Liv at du treng hjelp. Treng du ikkje hjelp, svar NEI.",
    "Bilen sit fast i snøen",
    "Eg kan ikkje kome, eg er sjuk",
    "Jeg kan ikke komme, har vondt i halsen",
    "Eg kan ikkje få skyss",
    "Naboen fekk slag i fjor",
    "SOS-barnebyer får pengane",
    "Ambulansen køyrde forbi i går",
    "Kom når du vil",
    "Kom gjerne fort innom ein dag",
    "Kva skjer?",
    "JA",
    "BORTE TIL 5.12",
    "No help needed, thanks",
    "I don't need help",
    "Can you help me with a ride?",
    "I fell asleep",
    "It is no emergency",
]


@pytest.mark.parametrize("words", CRIES)
def test_words_of_distress_are_a_call_for_help(words: str) -> None:
    assert understand(words, HERS).kind is Kind.DISTRESS


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_what_sounds_like_it_alarms_nobody(words: str) -> None:
    assert understand(words, HERS).kind is not Kind.DISTRESS


@pytest.mark.parametrize("question", QuestionKind)
def test_a_call_for_help_waits_for_no_question(question: QuestionKind) -> None:
    asked = Context(today=TODAY, elder=True, question=question, names=("Kari", "Ola"), log_owed=True, list_length=3)
    assert understand("Eg har falle og kjem meg ikkje opp", asked).kind is Kind.DISTRESS


@pytest.mark.parametrize("words", ["Fare for liv! Hjelp meg", "ring 113\n\nMvh Kari", "🆘"])
def test_what_stands_around_a_cry_hides_nothing(words: str) -> None:
    assert understand(words, HERS).kind is Kind.DISTRESS


@pytest.mark.parametrize(
    ("words", "meant"),
    [("STOPP", Kind.STOP), ("START", Kind.START), ("HJELP", Kind.HELP), ("hjølp", Kind.HELP), ("help", Kind.HELP)],
)
def test_stopp_start_and_hjelp_alone_stay_what_they_were(words: str, meant: Kind) -> None:
    assert understand(words, HERS).kind is meant


@pytest.mark.parametrize("words", ["3", "hjelp", "Hjelp!", "Hjølp"])
def test_the_evening_s_answer_keeps_its_meaning(words: str) -> None:
    assert understand(words, Context(today=TODAY, elder=True, evening=Evening.OPEN)) == Intent(Kind.CHECKIN, 3)


@pytest.mark.parametrize("words", ["Hjelp, eg veit ikkje kva eg skal gjere", "hjølp, kom", "Help, the door is open"])
def test_to_the_evening_s_question_help_first_is_a_call_for_help(words: str) -> None:
    assert understand(words, Context(today=TODAY, elder=True, evening=Evening.OPEN)) == Intent(Kind.CHECKIN, 3)


@pytest.mark.parametrize("words", ["hjelp til snømåking", "Hjelp meg med skyss", "help with a form"])
def test_to_the_evening_s_question_help_with_a_thing_is_none(words: str) -> None:
    assert understand(words, Context(today=TODAY, elder=True, evening=Evening.OPEN)) != Intent(Kind.CHECKIN, 3)


@pytest.mark.parametrize("question", [QuestionKind.ALERT_OUTCOME, QuestionKind.TALK_LOG])
def test_how_it_went_with_another_is_a_log(question: QuestionKind) -> None:
    assert understand("3 ho har ramla og kjem seg ikkje opp", Context(TODAY, question, elder=True)).kind in (
        Kind.OUTCOME,
        Kind.LOG,
    )


@pytest.mark.parametrize("words", ["Mor har falle og kjem seg ikkje opp", "hjelp meg"])
def test_who_is_no_elder_is_read_as_before(words: str) -> None:
    assert understand(words, Context(today=TODAY)).kind is not Kind.DISTRESS
