"""The audit tells which fields were changed, has one row an hour of who looks at what, and is not changed any more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

ON_SQLITE = (
    """CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'what is written in the audit is not changed'); END""",
    """CREATE TRIGGER audit_stays BEFORE DELETE ON audit
    WHEN OLD.created_at >= (SELECT datetime(created_at, '-365 days') FROM audit ORDER BY id DESC LIMIT 1)
    BEGIN SELECT RAISE(ABORT, 'what is written in the audit stays a year'); END""",
)
ON_POSTGRESQL = (
    """CREATE OR REPLACE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'what is written in the audit is not changed'; END IF;
      IF OLD.created_at >= (SELECT created_at - interval '365 days' FROM audit ORDER BY id DESC LIMIT 1)
      THEN RAISE EXCEPTION 'what is written in the audit stays a year'; END IF;
      RETURN OLD;
    END $$""",
    """CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_stays()""",
)


def upgrade() -> None:
    op.add_column("audit", sa.Column("detail", sa.String(), nullable=True))
    op.add_column("audit", sa.Column("once", sa.String(), nullable=True))
    op.create_index("ix_audit_community", "audit", ["community_id", "id"])
    op.create_index("uq_audit_once", "audit", ["once"], unique=True)
    for statement in ON_SQLITE if _on_sqlite() else ON_POSTGRESQL:
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    for trigger in ("audit_is_not_changed", "audit_stays") if _on_sqlite() else ():
        op.execute(f"DROP TRIGGER {trigger}")
    if not _on_sqlite():
        op.execute("DROP TRIGGER audit_stays ON audit")
        op.execute("DROP FUNCTION audit_stays()")
    op.drop_index("uq_audit_once", "audit")
    op.drop_index("ix_audit_community", "audit")
    op.drop_column("audit", "once")
    op.drop_column("audit", "detail")


def _on_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
