"""What may lie in clear in the database, column by column: whatever else holds words or numbers is encrypted."""

from __future__ import annotations

import sqlalchemy as sa

from models import Base
from models.base import Encrypted, EncryptedBytes, EncryptedNumber

NAMES_AND_NUMBERS = {
    "alert_claim": ("number",),
    "alert_told": ("number",),
    "call": ("other_number", "forwarded_from"),
    "community": ("coordinator_phone", "on_call_phone", "on_call_weeks"),
    "message": ("number",),
    "desk_call": ("desk_number", "number"),
    "municipal_contact": ("name", "what_for", "contact_phone"),
    "organiser": ("name", "contact_name", "contact_phone"),
    "outbox": ("number", "key"),
    "own_page": ("number",),
    "organiser_link": ("number",),
    "page_code": ("number",),
    "person": ("first_name", "last_name", "folded_name", "said_as", "phone", "phone2"),
    "phone": ("number",),
    "plan_change": ("shown",),
    "question": ("number",),
    "seat": ("number",),
    "sent_list": ("number",),
    "talk": ("number",),
    "task": ("number", "key"),
    "telling": ("key",),
    "willing": ("number",),
}
"""By which rows are looked up: who rings, who is meant, who is sought."""

WHAT_FALLS_DUE = {
    "checkin_plan": ("days", "times"),
    "drive_day": ("starts", "ends"),
    "drive_weekday": ("starts", "ends"),
    "duty": ("starts", "ends"),
    "idea_answer": ("hour",),
    "person_role": ("seen",),
    "plan_change": ("before",),
    "standing": ("at",),
}
"""What the scheduler asks of every evening, and on which day a volunteer has shown what."""

IDS_AND_WORDS_OF_OURS = {
    "alert": ("shared_with",),
    "audit": ("actor", "action", "detail", "once"),
    "call": ("sid", "parent_sid", "stir_verstat"),
    "canary": ("name",),
    "desk_link": ("token_hash",),
    "desk_session": ("token_hash", "browser"),
    "desk_user": ("username", "password_hash", "recovery_codes"),
    "feed": ("name", "token_hash"),
    "figure": ("cell",),
    "gathering": ("room",),
    "heartbeat": ("name",),
    "message": ("sid", "ration"),
    "need_mark": ("need",),
    "occurrence": ("key", "calendar_said"),
    "organiser_calendar": ("etag", "last_modified", "fingerprint"),
    "outbox": ("conference", "subject", "lease_token", "sid", "reason"),
    "own_feed": ("token_hash",),
    "own_page": ("token_hash", "browser"),
    "pace": ("account",),
    "question": ("subject",),
    "seat": ("call_sid",),
    "sent_form": ("key",),
    "sent_list": ("occurrence_ids",),
    "setup_link": ("token_hash",),
    "recording": ("call_sid", "recording_sid"),
    "status_receipt": ("sid", "status"),
    "person": ("car",),
    "step": ("call_sid", "address", "next_address"),
    "task": ("subject",),
    "telling": ("subject",),
    "tries": ("key",),
}
"""Ids, the carrier's names for things, codes, and what is kept of a secret to know it by."""

ABOUT_NOBODY = {
    "activity": ("uid", "title", "said_as", "interests", "suits"),
    "activity_draft": ("interests", "suits"),
    "idea": ("words", "hours", "prices"),
    "community": (
        *("name", "number", "timezone", "opening_hours", "closed_days", "refused_sender"),
        *("controller_name", "controller_contact", "greeting", "quiet_from", "quiet_until", "keep_days"),
    ),
    "local_holiday": ("name",),
    "place": ("name", "said_as", "latitude", "longitude"),
    "register_address": ("street", "farm", "post", "latitude", "longitude"),
    "road_file": ("text",),
    "said_minutes": ("one", "other"),
    "series": ("rule", "rests"),
}
"""What the line tells everybody."""

IN_CLEAR = (NAMES_AND_NUMBERS, WHAT_FALLS_DUE, IDS_AND_WORDS_OF_OURS, ABOUT_NOBODY)
SEALED = (Encrypted, EncryptedBytes)
HOLDS_WORDS = (sa.String, sa.JSON, sa.Float, sa.LargeBinary)


def test_whatever_holds_words_is_encrypted_or_said_to_lie_in_clear() -> None:
    """Say why in one of the lists above, and in docs/rules.md where it is a new reason; or let it be `Encrypted`."""
    found = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, HOLDS_WORDS) and not isinstance(column.type, sa.Enum)
    }
    said = {f"{table}.{name}" for listed in IN_CLEAR for table, names in listed.items() for name in names}
    assert found - said == set()


def test_what_was_pressed_said_and_written_is_encrypted() -> None:
    for place in (
        *("step.digits", "step.speech", "step.said", "message.body", "outbox.body", "talk_log.note", "task.note"),
        *("alert.words", "alert.outcome_note", "activity.notes", "contact.hours", "recording.sound"),
        *("person.address", "person.farm", "person.notes", "person.arrival", "person.needs", "ride.needs"),
    ):
        table, _, column = place.partition(".")
        assert isinstance(Base.metadata.tables[table].columns[column].type, SEALED), place
    for column in ("latitude", "longitude"):
        assert isinstance(Base.metadata.tables["person"].columns[column].type, EncryptedNumber)
