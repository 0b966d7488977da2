"""At the desk: what an organiser wants published is heard, filled in and put on, or not."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import (
    Activity,
    ActivityDraft,
    DraftState,
    Occurrence,
    Organiser,
    Purpose,
    Recording,
    RecordingState,
    Source,
    Task,
    TaskState,
)
from services.programme import drafts
from services.programme.facts import Facts
from tests.support.desk import NOW, Desk

D = DraftState


def waiting(desk: Desk, *, change: bool = False) -> int:
    """Spoken on the telephone without a day; or, with `change`, written on the page about what there is."""
    with desk.db.write() as session:
        berit = desk.person(session, "Berit")
        row = session.scalars(sa.select(Occurrence).order_by(Occurrence.starts_at.desc())).first()
        assert row is not None
        organiser = row.activity.organiser
        if change:
            begins = row.starts_at + timedelta(hours=1)
            drafts.offer(session, organiser, berit, Facts("Ny tittel", begins, begins), row)
            return session.scalars(sa.select(ActivityDraft.id)).one()
        sound = {"call_sid": "CA1", "sound": b"RIFF", "state": RecordingState.KEPT, "look_at": NOW}
        draft = ActivityDraft(
            community_id=row.community_id,
            organiser_id=organiser.id,
            by_id=berit.id,
            source=Source.PHONE,
            recording=Recording(owner_id=berit.id, purpose=Purpose.PROGRAMME, **sound),
        )
        session.add(draft)
        session.flush()
        drafts.publish(session, draft)
        return draft.id


def test_it_stands_on_the_board_and_is_heard_filled_in_and_put_on(desk: Desk) -> None:
    draft_id = waiting(desk)
    page = f"/desk/drafts/{draft_id}"
    assert "Sjå, og lys ut" in desk.words("/desk")
    assert desk.client.get(f"{page}/sound").data == b"RIFF"
    assert "Lese inn på telefon av Berit" in desk.words(page)
    wrong = desk.post(f"{page}/publish", title="Lefsebaking", day="i går", starts="18", place="0")
    assert wrong.status_code == 422 and 'value="Lefsebaking"' in wrong.text
    answer = desk.post(f"{page}/publish", title="Lefsebaking", day="4.12", starts="18", place="0", price="50")
    assert answer.status_code == 302, answer.text
    with desk.db.read() as session:
        made = session.scalars(sa.select(Activity).where(Activity.title == "Lefsebaking")).one()
        row = session.scalars(sa.select(Occurrence).where(Occurrence.activity_id == made.id)).one()
        assert (row.price_ore, session.scalars(sa.select(Recording.activity_id)).one()) == (5000, made.id)
        assert session.scalars(sa.select(Task).where(Task.key.startswith("publish/"))).one().state is TaskState.DONE
    assert desk.post(f"{page}/publish", title="X", day="4.12", place="0").status_code == 409


def test_what_is_not_published_is_heard_by_nobody(desk: Desk) -> None:
    draft_id = waiting(desk)
    assert "Det kan ikkje gjerast om, og eit opptak blir sletta." in desk.words(f"/desk/drafts/{draft_id}")
    assert desk.post(f"/desk/drafts/{draft_id}/refuse").status_code == 302
    assert desk.client.get(f"/desk/drafts/{draft_id}/sound").status_code == 404
    assert "blei ikkje lyst ut" in desk.words(f"/desk/drafts/{draft_id}")


def test_a_change_is_made_on_the_activitys_own_page_and_then_is_done(desk: Desk) -> None:
    draft_id = waiting(desk, change=True)
    words = desk.words(f"/desk/drafts/{draft_id}")
    assert "Ny tittel" in words and "Endre aktiviteten" in words
    assert desk.post(f"/desk/drafts/{draft_id}/publish", title="X", day="4.12", place="0").status_code == 422
    assert desk.post(f"/desk/drafts/{draft_id}/changed").status_code == 302
    with desk.db.read() as session:
        assert session.get_one(ActivityDraft, draft_id).state is D.PUBLISHED


def test_who_is_trusted_is_chosen_on_the_organisers_page(desk: Desk) -> None:
    with desk.db.write() as session:
        organiser = session.scalars(sa.select(Organiser).order_by(Organiser.id)).first()
        assert organiser is not None
        page, fields = f"/desk/organisers/{organiser.id}", {"name": organiser.name, "kind": organiser.kind.value}
    assert "ventar på Frivilligsentralen" in desk.words(page)
    desk.post(f"{page}/edit", **fields, trusted="y")
    assert "gjeld med ein gong" in desk.words(page)
    desk.post(f"{page}/edit", **fields)
    assert "ventar på Frivilligsentralen" in desk.words(page)
