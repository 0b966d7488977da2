"""Once a day a driver who wants it is texted who needs a ride; what stood in the list may be taken by its number."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None

CHECKED = (
    ("ride_ask", "ck_ride_ask_rideanswer", "listed"),
    ("outbox", "ck_outbox_about", "ride_list"),
    ("telling", "ck_telling_about", "ride_list"),
)


def upgrade() -> None:
    for table, check, word in CHECKED:
        kinds.allow(table, check, word)


def downgrade() -> None:
    op.execute(sa.text("UPDATE ride_ask SET answer = 'taken' WHERE answer = 'listed'"))
    op.execute(sa.text("DELETE FROM outbox WHERE about = 'ride_list'"))
    op.execute(sa.text("DELETE FROM telling WHERE about = 'ride_list'"))
    for table, check, word in CHECKED:
        kinds.refuse(table, check, word)
