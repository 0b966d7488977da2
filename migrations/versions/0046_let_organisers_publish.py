"""Organisers publish: by a calendar on the web that is fetched, by telephone in their own voice, and by a page.

The contacts of organisers become people, and what volunteers and organisers speak one thing with owner and purpose.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
CHECKED = (("outbox", "ck_outbox_about"), ("telling", "ck_telling_about"))
ABOUTS = ("calendar_broken", "published")
STATES = ("new", "good", "failing", "broken", "ended")
FAULTS = (
    *("address", "no_such_host", "not_public", "not_reached", "not_secure", "too_slow", "too_large", "redirects"),
    *("refused", "server", "no_calendar", "empty", "too_many"),
)

SOUND = ("call_sid", "recording_sid", "duration_s", "sound", "state", "look_at", "looks", "id", "created_at")
SOURCES = ("import", "phone", "sms", "desk", "page", "demo")
DRAFT_STATES = ("open", "waiting", "published", "refused", "dropped")
SOUND_STATES = ("expected", "at_carrier", "leaving", "kept", "gone", "nothing", "lost")


def upgrade() -> None:
    op.create_table(
        "organiser_calendar",
        sa.Column("organiser_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("state", _one_of("calendarstate", STATES), nullable=False),
        sa.Column("fault", _one_of("calendarfault", FAULTS), nullable=True),
        *(sa.Column(name, INSTANT, nullable=True) for name in ("look_at", "tried_at", "good_at", "taken_at")),
        sa.Column("failures", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("etag", "last_modified", "fingerprint")),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("left_out", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint(
            "(state = 'ended') = (look_at IS NULL)", name=op.f("ck_organiser_calendar_looked_at_until_ended")
        ),
        sa.ForeignKeyConstraint(["organiser_id"], ["organiser.id"], name=op.f("fk_organiser_calendar_organiser_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organiser_calendar")),
        sa.UniqueConstraint("organiser_id", name=op.f("uq_organiser_calendar_organiser_id")),
    )
    op.create_index("ix_organiser_calendar_look", "organiser_calendar", ["look_at"])
    for table, check in CHECKED:
        kinds.allow(table, check, *ABOUTS)
    kinds.allow("task", "ck_task_taskkind", "to_publish")
    _know_contacts()
    _one_kind_of_recording()
    op.add_column("organiser", sa.Column("trusted", sa.Boolean(), nullable=False, server_default=sa.false()))
    _drafts()
    _own_feeds()


def downgrade() -> None:
    for table, check in CHECKED:
        op.execute(sa.text(f"DELETE FROM {table} WHERE about IN ('calendar_broken', 'published')"))  # noqa: S608 our own names
        kinds.refuse(table, check, *ABOUTS)
    op.execute(sa.text("DELETE FROM task WHERE kind = 'to_publish'"))
    kinds.refuse("task", "ck_task_taskkind", "to_publish")
    op.drop_table("own_feed")
    op.drop_table("activity_draft")
    op.drop_column("organiser", "trusted")
    op.drop_table("organiser_calendar")
    _notes_again()


def _own_feeds() -> None:
    op.create_table(
        "own_feed",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_own_feed_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_feed")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_own_feed_token_hash")),
    )
    op.create_index("ix_own_feed_person", "own_feed", ["person_id"])


def _drafts() -> None:
    led = {"community": "community_id", "organiser": "organiser_id", "person": "by_id", "recording": "recording_id"}
    led |= {"occurrence": "occurrence_id", "place": "place_id"}
    op.create_table(
        "activity_draft",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("community_id", "organiser_id", "by_id")),
        sa.Column("source", _one_of("source", SOURCES), nullable=False),
        sa.Column("state", _one_of("draftstate", DRAFT_STATES), nullable=False),
        *(sa.Column(name, INSTANT, nullable=True) for name in ("look_at", "starts_at", "ends_at")),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("recording_id", "occurrence_id", "place_id")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("title", "bring", "notes")),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("all_day", "is_free")),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("minimum", "maximum")),
        sa.Column("price_ore", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint(
            "(state = 'open') = (look_at IS NOT NULL)", name=op.f("ck_activity_draft_looked_at_while_open")
        ),
        sa.CheckConstraint(
            "state <> 'published' OR occurrence_id IS NOT NULL", name=op.f("ck_activity_draft_published_is_on")
        ),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_activity_draft_{column}"))
            for table, column in led.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_draft")),
    )
    op.create_index("ix_activity_draft_look", "activity_draft", ["look_at"])
    op.create_index("ix_activity_draft_state", "activity_draft", ["organiser_id", "state"])


def _one_kind_of_recording() -> None:
    op.create_table(
        "recording",
        sa.Column("purpose", _one_of("purpose", ("talk", "programme")), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("talk_id", sa.Integer(), nullable=True),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        *_of_a_sound("recordingstate"),
        sa.CheckConstraint("(purpose = 'talk') = (talk_id IS NOT NULL)", name=op.f("ck_recording_note_is_of_a_talk")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_recording_owner_id")),
        sa.CheckConstraint(
            "purpose = 'programme' OR activity_id IS NULL", name=op.f("ck_recording_programme_is_heard")
        ),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_recording_activity_id")),
        sa.ForeignKeyConstraint(["talk_id"], ["talk.id"], name=op.f("fk_recording_talk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recording")),
        sa.UniqueConstraint("recording_sid", name=op.f("uq_recording_recording_sid")),
        sa.UniqueConstraint("activity_id", name=op.f("uq_recording_activity_id")),
    )
    same = ", ".join(SOUND)
    op.execute(
        sa.text(
            f"INSERT INTO recording (purpose, owner_id, talk_id, {same}) "  # noqa: S608 our own names
            f"SELECT 'talk', by_id, talk_id, {same} FROM spoken_note"
        )
    )
    op.drop_table("spoken_note")
    op.create_index("ix_recording_state", "recording", ["state", "look_at"])
    op.create_index("ix_recording_age", "recording", ["state", "created_at"])
    _go_on_counting("recording")


def _notes_again() -> None:
    op.create_table(
        "spoken_note",
        sa.Column("talk_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        *_of_a_sound("spokennotestate"),
        sa.ForeignKeyConstraint(["talk_id"], ["talk.id"], name=op.f("fk_spoken_note_talk_id")),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_spoken_note_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spoken_note")),
        sa.UniqueConstraint("recording_sid", name=op.f("uq_spoken_note_recording_sid")),
    )
    same = ", ".join(SOUND)
    op.execute(
        sa.text(
            f"INSERT INTO spoken_note (talk_id, by_id, {same}) "  # noqa: S608 our own names
            f"SELECT talk_id, owner_id, {same} FROM recording WHERE purpose = 'talk'"
        )
    )
    op.drop_table("recording")
    op.create_index("ix_spoken_note_state", "spoken_note", ["state", "look_at"])
    op.create_index("ix_spoken_note_age", "spoken_note", ["state", "created_at"])
    _go_on_counting("spoken_note")


def _of_a_sound(states: str) -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("call_sid", sa.String(), nullable=False),
        sa.Column("recording_sid", sa.String(), nullable=True),
        sa.Column("duration_s", sa.Integer(), nullable=True),
        sa.Column("sound", sa.LargeBinary(), nullable=True),
        sa.Column("state", _one_of(states, SOUND_STATES), nullable=False),
        sa.Column("look_at", INSTANT, nullable=False),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
    )


def _go_on_counting(table: str) -> None:
    """PostgreSQL counts rows that were copied with their ids as if there were none."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            sa.text(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), "  # noqa: S608 our own names
                f"(SELECT COALESCE(MAX(id), 1) FROM {table}), (SELECT COUNT(*) > 0 FROM {table}))"
            )
        )


def _one_of(name: str, words: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=32)


def _know_contacts() -> None:
    """Whoever is named on a number becomes one of the line's people there, unless somebody of that name is."""
    bind = op.get_bind()
    found = bind.execute(
        sa.text(
            "SELECT o.community_id, o.contact_name, o.contact_phone, c.language, o.created_at FROM organiser AS o "
            "JOIN community AS c ON c.id = o.community_id "
            "WHERE o.contact_name IS NOT NULL AND o.contact_phone IS NOT NULL ORDER BY o.id"
        )
    ).all()
    for row in found:
        first, _, last = " ".join(row.contact_name.split()).partition(" ")
        person_id = _person(bind, row, first, last) if first else None
        if person_id is not None:
            _give_role(bind, person_id, row.created_at)


def _person(bind: sa.Connection, row: sa.Row[tuple[object, ...]], first: str, last: str) -> int | None:
    """None for somebody who has left."""
    given = {"community": row.community_id, "phone": row.contact_phone, "folded": f"{first} {last}".strip().casefold()}
    on_it = sa.text(
        "SELECT id, first_name, folded_name, left_at FROM person WHERE community_id = :community "
        "AND (phone = :phone OR phone2 = :phone) ORDER BY id"
    )
    for known in bind.execute(on_it, given).all():
        if known.folded_name == given["folded"] or (not last and known.first_name.casefold() == first.casefold()):
            return int(known.id) if known.left_at is None else None
    made = sa.text(
        "INSERT INTO person (community_id, first_name, last_name, folded_name, phone, language, pace, source, "
        "created_at) VALUES (:community, :first, :last, :folded, :phone, :language, 'normal', 'desk', :at) RETURNING id"
    )
    more = {"first": first, "last": last, "language": row.language, "at": row.created_at}
    return int(bind.execute(made, given | more).scalar_one())


def _give_role(bind: sa.Connection, person_id: int, at: object) -> None:
    given = {"person": person_id, "at": at}
    held = sa.text("UPDATE person_role SET ended_at = NULL WHERE person_id = :person AND role = 'organiser'")
    if not bind.execute(held, given).rowcount:
        new = sa.text("INSERT INTO person_role (person_id, role, since) VALUES (:person, 'organiser', :at)")
        bind.execute(new, given)
