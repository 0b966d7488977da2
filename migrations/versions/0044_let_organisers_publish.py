"""The calendar an organiser keeps on the web, fetched on a schedule; and the contacts of organisers become people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0044"
down_revision = "0047"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
CHECKED = (("outbox", "ck_outbox_about"), ("telling", "ck_telling_about"))
ABOUTS = ("calendar_broken",)
STATES = ("new", "good", "failing", "broken", "ended")
FAULTS = (
    *("address", "no_such_host", "not_public", "not_reached", "not_secure", "too_slow", "too_large", "redirects"),
    *("refused", "server", "no_calendar", "empty", "too_many"),
)


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
    _know_contacts()


def downgrade() -> None:
    for table, check in CHECKED:
        op.execute(sa.text(f"DELETE FROM {table} WHERE about IN ('calendar_broken')"))  # noqa: S608 our own names
        kinds.refuse(table, check, *ABOUTS)
    op.drop_table("organiser_calendar")


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
