"""An organiser rings and publishes in her own voice; elders hear it when they ask what is on."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from exchange import Phone, PhoneCall
from models import (
    Activity,
    ActivityDraft,
    DraftState,
    Occurrence,
    Organiser,
    OrganiserKind,
    Recording,
    RecordingState,
    Task,
    TaskState,
)
from services.programme import agreements
from services.programme.agreements import Terms
from tests.support.village import Village

D = DraftState
OLE = "+4790011222"
WORDS = "Vi har kjøpt ny ovn til grendehuset, og steikjer lefser."


@pytest.fixture
def ole(village: Village) -> Phone:
    """The contact of Garmo grendelag, with two places to choose from."""
    with village.write() as session:
        agreements.write(
            session, village.community, None, Terms("Garmo grendelag", OrganiserKind.VOLUNTEERS, "Ole", OLE)
        )
    return village.exchange.phone(OLE)


def trust(village: Village) -> None:
    with village.write() as session:
        session.execute(sa.update(Organiser).where(Organiser.name == "Garmo grendelag").values(trusted=True))


def begins(phone: Phone) -> PhoneCall:
    call = phone.dials("+4761999000").hears("Det du skipar til", "trykk 5").presses("5")
    return call.hears("Lyse ut", "trykk 1").presses("1").hears("di eiga røyst", "Veit du dagen", "trykk 1")


def chooses(call: PhoneCall) -> PhoneCall:
    """Friday next week at half past six in the evening, at Utgard."""
    call.presses("1").hears("Veka frå måndag den trettiande november", "trykk 2").presses("2")
    call.hears("måndag den trettiande november", "trykk 1", "Seinare i veka", "trykk 4").presses("4")
    call.hears("torsdag den tredje desember", "fredag den fjerde desember", "trykk 2").presses("2")
    for _ in range(3):
        call.hears("Seinare på dagen", "trykk 4").presses("4")
    call.hears("seks", "trykk 1").presses("1").hears("halv sju", "trykk 2").presses("2")
    return call.hears("Utgard", "trykk 1", "Ein annan stad", "trykk 4").presses("1")


def speaks(village: Village, call: PhoneCall) -> PhoneCall:
    """It is brought home while she waits."""
    call.hears("førti sekund", "etter tonen").says(WORDS).presses("#")
    village.settle()
    return call.hears("Vent litt")


def draft(village: Village) -> ActivityDraft:
    row: ActivityDraft
    (row,) = village.rows(ActivityDraft)
    return row


def is_rung_back(village: Village, phone: Phone) -> PhoneCall:
    """To the question, on the line's own call."""
    village.forward(seconds=40)
    call = phone.is_rung() and phone.answers()
    call.hears("Det er Grendelinja").presses("1").hears("lese inn frå nummeret ditt", "Nytt frå Garmo grendelag")
    return call.hears("lysast ut slik, trykk 1", "Var det ikkje du, trykk 9")


def test_of_a_trusted_organiser_it_is_on_by_one_key_when_she_is_rung_back(village: Village, ole: Phone) -> None:
    trust(village)
    kari = village.elder("Kari")
    call = speaks(village, chooses(begins(ole)))
    call.hears("Nytt frå Garmo grendelag", "fredag den fjerde desember", "halv sju", "Utgard", "lysast ut", "trykk 1")
    assert "/sound/" in call.transcript
    call.presses("1").hears("Legg på no, så ringjer eg deg").is_over()
    assert village.rows(Occurrence) == []
    call = is_rung_back(village, ole)
    assert "/sound/" in call.transcript
    call.presses("1").hears("No er det lyst ut").is_over()
    village.settle()
    ole.gets_sms("No er det lyst ut", "Nytt frå Garmo grendelag", "ring oss")
    (row,) = village.rows(Occurrence)
    assert (row.starts_at.hour, row.starts_at.minute, row.place_id) == (17, 30, village.places["Utgard"])

    heard = kari.dials().hears("trykk 1").presses("1").hears("Nytt frå Garmo grendelag", "fredag den fjerde desember")
    played = heard.transcript.partition("/sound/")[2].split()[0]
    sound = village.app.test_client().get(f"/sound/{played}")
    assert (sound.status_code, sound.mimetype, sound.data[:4]) == (200, "audio/wav", b"RIFF")
    heard.waits(6).hears("Vil du vere med", "trykk 1").presses("1").hears("skyss").presses("2")
    heard.hears("Stemmer det").presses("1").hears("påmeld")
    kari.phone.ignores_everything()
    held = ole.dials("+4761999000").hears("trykk 5").presses("5").hears("trykk 3").presses("3")
    held.hears("Nytt frå Garmo grendelag", "Avlyse", "trykk 4").hangs_up()


def test_else_it_waits_for_the_desk_and_nobody_hears_it(village: Village, ole: Phone) -> None:
    call = speaks(village, chooses(begins(ole))).hears("lysast ut", "trykk 1")
    call.presses("1").hears("Frivilligsentralen høyrer på det").is_over()
    assert (draft(village).state, village.rows(Occurrence)) == (D.WAITING, [])
    (task,) = village.rows(Task, state=TaskState.OPEN)
    assert (task.kind, task.subject) == ("to_publish", {"draft": draft(village).id})


def test_whoever_shows_her_number_late_in_the_evening_has_nobody_rung(village: Village, ole: Phone) -> None:
    trust(village)
    village.forward(hours=6)
    call = speaks(village, chooses(begins(ole))).hears("lysast ut", "trykk 1").presses("1")
    call.hears("Frivilligsentralen høyrer på det").is_over()
    village.forward(minutes=30)
    ole.ignores_everything()
    assert (draft(village).state, village.rows(Occurrence)) == (D.WAITING, [])


def test_without_day_or_place_it_is_a_draft_though_she_is_trusted(village: Village, ole: Phone) -> None:
    trust(village)
    call = begins(ole).hears("enno", "trykk 2").presses("2")
    speaks(village, call).hears("Utan dag", "lysast ut", "trykk 1").presses("1").hears("Frivilligsentralen høyrer")
    assert (draft(village).state, draft(village).starts_at) == (D.WAITING, None)


def test_who_says_it_again_is_heard_with_the_last_words_alone(village: Village, ole: Phone) -> None:
    trust(village)
    call = speaks(village, chooses(begins(ole))).hears("på nytt", "trykk 2")
    speaks(village, call.presses("2")).hears("lysast ut").presses("1").hears("Legg på no").is_over()
    is_rung_back(village, ole).presses("1").hears("No er det lyst ut").is_over()
    village.forward(minutes=1)
    ole.ignores_everything()
    before, after = village.rows(Recording)
    assert (before.activity_id, after.activity_id) == (None, village.rows(Activity)[0].id)
    assert before.state is RecordingState.GONE


def test_what_she_lets_go_is_deleted(village: Village, ole: Phone) -> None:
    call = speaks(village, chooses(begins(ole))).hears("ikkje lysast ut", "trykk 4").presses("4")
    call.hears("sletta").hangs_up()
    village.forward(minutes=15)
    assert (draft(village).state, village.rows(Task)) == (D.DROPPED, [])
    assert village.rows(Recording)[0].state is RecordingState.GONE


def test_who_hangs_up_while_speaking_has_left_it_to_the_desk(village: Village, ole: Phone) -> None:
    trust(village)
    chooses(begins(ole)).hears("etter tonen").says(WORDS).hangs_up()
    village.forward(minutes=15)
    assert (draft(village).state, village.rows(Occurrence)) == (D.WAITING, [])


def test_who_says_nothing_leaves_nothing(village: Village, ole: Phone) -> None:
    assert chooses(begins(ole)).hears("etter tonen").waits(18).ended
    village.forward(minutes=15)
    assert (draft(village).state, village.rows(Task)) == (D.DROPPED, [])


def test_a_number_that_is_shown_and_is_not_the_callers_is_trusted_by_nobody(village: Village, ole: Phone) -> None:
    trust(village)
    call = speaks(village, chooses(begins(ole)))
    with village.write() as session:
        session.execute(sa.text("UPDATE call SET stir_verstat = 'TN-Validation-Failed-B'"))
    call.hears("lysast ut").presses("1").hears("Frivilligsentralen høyrer")
    assert draft(village).state is D.WAITING


def test_who_has_shown_her_number_puts_nothing_on_and_the_desk_is_told(village: Village, ole: Phone) -> None:
    """She hears what somebody else has spoken, on her own telephone, and says that it was not she."""
    trust(village)
    speaks(village, chooses(begins(ole))).hears("lysast ut").presses("1").hears("Legg på no").is_over()
    is_rung_back(village, ole).presses("9").hears("Då høyrer ingen det").is_over()
    (task,) = village.rows(Task, state=TaskState.OPEN)
    assert (draft(village).state, village.rows(Occurrence)) == (D.WAITING, [])
    assert (task.kind, task.note) == ("to_publish", "Kontakten seier at det ikkje er ho som har lese det inn.")


def test_who_does_not_answer_when_she_is_rung_back_has_left_it_to_the_desk(village: Village, ole: Phone) -> None:
    trust(village)
    speaks(village, chooses(begins(ole))).hears("lysast ut").presses("1").hears("Legg på no").is_over()
    ole.ignores_everything()
    village.forward(minutes=2)
    ole.dials("+4761999000").hears("Det du skipar til", "trykk 5").does_not_hear("melding", "lese inn").hangs_up()
    village.forward(hours=4)
    assert (draft(village).state, village.rows(Occurrence)) == (D.WAITING, [])


def test_whoever_is_no_contact_any_more_publishes_for_nobody(village: Village, ole: Phone) -> None:
    with village.write() as session:
        session.execute(sa.update(Organiser).where(Organiser.contact_phone == OLE).values(contact_phone=None))
    call = ole.dials("+4761999000").hears("trykk 5").presses("5").hears("trykk 1").presses("1")
    call.hears("nokon arrangør").hangs_up()


def test_an_hour_that_goes_by_while_she_listens_leaves_no_menu_without_a_key(village: Village, ole: Phone) -> None:
    """Four hours are left of today, and then three: the last of them is still the first of its list."""
    trust(village)
    village.until("17:28").forward(seconds=30)
    call = begins(ole).presses("1").hears("tjuetredje").presses("1").hears("I dag")
    call.presses("1").hears("Seinare på dagen", "trykk 4").presses("4").hears("Klokka åtte om kvelden, trykk 1")
    call.waits(18)
    call.presses("1").hears("halv ni").hangs_up()
