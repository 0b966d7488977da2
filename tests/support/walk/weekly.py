"""Who comes to something every week."""

from __future__ import annotations

import sqlalchemy as sa

from models import Occurrence, Signup, SignupState

from .streets import Streets


class Weekly(Streets):
    """Somebody who has said so on the telephone."""

    def comes_every_week(self) -> None:
        """She looks at the next time, and at what she may take back of it."""
        with self.db.read() as session:
            hers = sa.select(Signup).join(Occurrence, Occurrence.id == Signup.occurrence_id)
            hers = hers.where(Signup.standing_id.is_not(None), Signup.state == SignupState.JOINED)
            signup = session.scalars(hers.order_by(Occurrence.starts_at)).first()
            assert signup is not None
            number, signup_id = str(signup.person.phone), signup.id
        for screen in (f"signup/{signup_id}", f"cancel/{signup_id}"):
            self._rings_in_to(number, screen)
