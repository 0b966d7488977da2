"""What surrounds the meaning of a text is taken off in one place, before anything reads it."""

from __future__ import annotations

from datetime import date

import pytest

from models import QuestionKind, Task
from sms.reading.courtesy import bare, without_quotes
from sms.reading.intents import Context, Evening, Intent, Kind
from sms.reading.understanding import understand
from tests.support.hamlet import Hamlet
from tests.unit.sms.inbox import open_question, rows, text

TODAY = date(2026, 11, 24)
ALERT, RIDE, LOG, OUTCOME = QuestionKind.ALERT, QuestionKind.RIDE, QuestionKind.TALK_LOG, QuestionKind.ALERT_OUTCOME
GEIR = ("Geir Kjos",)
ASKED = "Grendelinja: Kan du køyre Kari til Fredagstreff, og heim att? Svar JA 4 eller NEI 4."


def context(question: QuestionKind | None = None, **fields: object) -> Context:
    return Context(today=TODAY, question=question, writers=GEIR, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ja! Hilsen Geir Kjos", "Ja"),
        ("1\n\nMvh Ola Lien", "1"),
        ("STOPP TAKK", "STOPP"),
        ("Stopp\n\nMvh Kari", "Stopp"),
        ("Stop. Thank you", "Stop"),
        ("2 takk", "2"),
        ("Hei! Kva skjer i kveld?", "Kva skjer i kveld?"),
        ("Hei Grendelinja, ja takk. Med vennlig hilsen Geir", "ja"),
        ("God kveld. Nei, dessverre. Helsing Geir", "Nei, dessverre"),
        ("Ja, gjerne. mvh. Geir", "Ja, gjerne"),
        ("JA 4 Geir", "JA 4"),
        ("Nei\nGeir Kjos", "Nei"),
        ("1 hyggeleg prat. Geir", "1 hyggeleg prat"),
        ("Ja\n\nSendt fra min iPhone", "Ja"),
        ("Nei takk Sent from my iPhone", "Nei"),
        ("Ja\nSendt frå Samsung-mobilen min", "Ja"),
        ("Yes. Kind regards, Geir", "Yes"),
        ("Ja, det kan eg. Klem frå Geir", "Ja, det kan eg"),
        # nothing but courtesy is left as it is
        ("Takk", "Takk"),
        ("Hei", "Hei"),
        ("Mvh Geir", "Mvh Geir"),
        ("Geir", "Geir"),
        ("Tusen takk!", "Tusen takk!"),
        # what only looks like it belongs to the meaning
        ("1 ho sender helsing til Ola", "1 ho sender helsing til Ola"),
        ("1 ho sa tusen takk", "1 ho sa tusen takk"),
        ("Pakka er sendt frå Oslo", "Pakka er sendt frå Oslo"),
        ("BORTE GEIR TIL 3.12", "BORTE GEIR TIL 3.12"),
        ("BESØK AV GEIR", "BESØK AV GEIR"),
        ("BESØK GEIR TORSDAG 14", "BESØK GEIR TORSDAG 14"),
    ],
)
def test_the_meaning_is_left(text: str, left: str) -> None:
    assert bare(text, GEIR).rstrip(" .!,") == left.rstrip(" .!,")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"JA 4\n{ASKED}", "JA 4"),
        (f"{ASKED}\nJA 4", "JA 4"),
        (f"> {ASKED}\nJA 4", "JA 4"),
        (f"Ja\n\nDen 24. nov. skrev Grendelinja:\n{ASKED}", "Ja"),
        (f"Ja\n\nOn Tue 24 Nov Grendelinja wrote:\n{ASKED}", "Ja"),
        ("Nei. Du er påmeld Fredagstreff fre 27.11 kl 11.00.", "Nei."),
        ("Svar på «Du er påmeld Fredagstreff fre 27.11 kl 11.00.»: nei", "Svar på  : nei"),
        (ASKED, ASKED),
    ],
)
def test_our_own_words_are_no_answer(text: str, left: str) -> None:
    ours = ("Du er påmeld Fredagstreff fre 27.11 kl 11.00.",)
    assert without_quotes(text, ours).strip() == left


@pytest.mark.parametrize(
    ("text", "where", "meant"),
    [
        ("Ja! Hilsen Geir Kjos", context(ALERT), Intent(Kind.YES)),
        ("Ja! Hilsen Geir Kjos", context(RIDE), Intent(Kind.YES)),
        ("Ja jeg kan kjøre", context(RIDE), Intent(Kind.YES)),
        ("Ja, eg kan køyre. Helsing Geir", context(RIDE), Intent(Kind.YES)),
        ("Nei, jeg kan ikke kjøre. Mvh Geir", context(RIDE), Intent(Kind.NO)),
        ("JA 4\n\nMvh Geir Kjos", context(RIDE), Intent(Kind.YES, 4)),
        ("1\n\nMvh Ola Lien", context(OUTCOME), Intent(Kind.OUTCOME, 1)),
        ("1\n\nMvh Ola Lien", context(LOG), Intent(Kind.LOG, 1)),
        ("2 var hos naboen. Hilsen Geir", context(OUTCOME), Intent(Kind.OUTCOME, 2, note="var hos naboen")),
        ("1 fin prat\nSendt fra min iPhone", context(LOG), Intent(Kind.LOG, 1, note="fin prat")),
        ("1\n\nMvh Geir", context(evening=Evening.OPEN), Intent(Kind.CHECKIN, 1)),
        ("Hei, har det bra. Klem Geir", context(evening=Evening.OPEN), Intent(Kind.CHECKIN, 1)),
        ("2 takk", context(list_length=3), Intent(Kind.JOIN, 2)),
        ("2, takk. Mvh Geir", context(list_length=3), Intent(Kind.JOIN, 2)),
        (f"JA 4\n{ASKED}", context(RIDE), Intent(Kind.YES, 4)),
        ("Hjelp. Mvh Geir", context(), Intent(Kind.HELP)),
        # to stop
        ("STOPP TAKK", context(), Intent(Kind.STOP)),
        ("Stopp\n\nMvh Kari", context(ALERT), Intent(Kind.STOP)),
        ("Stop. Thank you", context(), Intent(Kind.STOP)),
        ("Hei! Stopp sms, takk. Geir", context(), Intent(Kind.STOP)),
        ("STOP", context(), Intent(Kind.STOP_UNANSWERED)),
        ("Start takk", context(), Intent(Kind.START)),
        ("Kan du be dei stoppe med snømåkinga?", context(), Intent(Kind.UNKNOWN)),
        ("Eg vil ikkje ha fleire meldingar, stopp dette", context(), Intent(Kind.UNKNOWN)),
    ],
)
def test_a_text_means_what_it_would_alone(text: str, where: Context, meant: Intent) -> None:
    assert understand(text, where) == meant


def test_a_cry_below_a_greeting_is_heard() -> None:
    cry = Context(today=TODAY, elder=True, writers=("Kari Døme",))
    assert understand("Hei\n\neg kjem meg ikkje opp. Hilsen Kari Døme", cry).kind is Kind.DISTRESS


def test_our_own_offer_of_help_sent_back_is_no_cry() -> None:
    ours = ("Fare for liv: ring 113. Treng du hjelp no, skriv HJELP MEG. Elles: KVA SKJER.",)
    cry = Context(today=TODAY, elder=True, ours=ours)
    assert understand(f"Kva tyder dette? {ours[0]}", cry).kind is not Kind.DISTRESS


THANKS = [
    *("Takk", "takk!", "Tusen takk", "Takk for meg", "Takk for no", "takk for det", "Mange takk 😊", "Takk skal du ha"),
    *("Ha det", "Ha det bra!", "hadet", "God natt", "Takk for praten", "Tusen takk for skyssen!", "Takk, ha det bra"),
    *("👍", "👍🏻", "❤️", "Likte «Grendelinja: Hugs Fredagstreff fre 27.11 kl 11.00, Utgard.»", "Liked “See you”"),
    *("Fint", "Greitt, takk", "Flott!", "Den er grei", "Thank you", "Good night", "Thanks a lot", "God jul!"),
    *("Takk i like måte", "Bare hyggelig", "Hjarteleg takk", "Takk for påminninga", "Ha ein fin kveld"),
]
NO_THANKS = [
    "Takk, men eg treng skyss",
    "Takk for meg, eg sluttar",
    "God dag, kven er dette?",
    ".",
    "Fint vêr her",
    "?",
]


@pytest.mark.parametrize("words", THANKS)
def test_a_thank_you_is_a_thank_you(words: str) -> None:
    assert understand(words, Context(today=TODAY)).kind is Kind.THANKS


@pytest.mark.parametrize("words", NO_THANKS)
def test_what_says_more_than_thanks_is_read_at_the_desk(words: str) -> None:
    assert understand(words, Context(today=TODAY)).kind is Kind.UNKNOWN


@pytest.mark.parametrize("words", ["stogg", "Stogg sms", "Slutt å sende SMS"])
def test_stogg_stops(words: str) -> None:
    assert understand(words, Context(today=TODAY)).kind is Kind.STOP


def test_a_thank_you_makes_no_task(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    for words in ("Takk for meg", "👍", "Likte «Grendelinja: Hugs Fredagstreff.»"):
        assert "Eg har ikkje spurt om noko no" in (text(hamlet, kari, words) or "")
    assert rows(hamlet, Task) == []


def test_a_thank_you_is_no_answer_and_is_asked_about(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    assert text(hamlet, kari, "Takk") == "Eg er ikkje sikker på kva du meiner. Svar berre JA eller NEI."
    assert open_question(hamlet, kari) is QuestionKind.RIDE_WANTED
