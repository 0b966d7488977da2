"""An alert about an elder, the ladder of people told, and the outcome that alone ends it."""

from __future__ import annotations

import enum
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Encrypted, Moving, Row, choice
from .desk_user import DeskUser
from .person import Person


class AlertCause(enum.StrEnum):
    """`NOT_HOME`: she was to be fetched, and did not come out."""

    MISSED = "missed"
    UNDELIVERABLE = "undeliverable"
    NEEDS_HELP = "needs_help"
    NOT_HOME = "not_home"


class AlertState(enum.StrEnum):
    HELD = "held"
    OPEN = "open"
    TAKEN = "taken"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class AlertEvent(enum.StrEnum):
    """What happens to an alert. `NEWS` is another evening missed, or help asked for, while it is open."""

    HELD_OVER = "held_over"
    NEWS = "news"
    TAKEN = "taken"
    TAKEN_OVER = "taken_over"
    GIVEN_BACK = "given_back"
    OUTCOME = "outcome"
    ELDER_ANSWERED = "she_answered"
    LEFT = "left"


class AlertOutcome(enum.StrEnum):
    FOUND_WELL = "found_well"
    ELDER_ANSWERED = "she_answered"
    AWAY = "away"
    ILL = "ill"
    FELL = "fell"
    HOSPITAL = "hospital"
    MOVED = "moved"
    DIED = "died"
    OTHER = "other"


S, E = AlertState, AlertEvent
LIVE_ALERT = (S.HELD, S.OPEN, S.TAKEN)
FINAL_OUTCOMES = (AlertOutcome.MOVED, AlertOutcome.DIED)


class Alert(Row, Moving):
    """`HELD` is the half minute in which key 2 takes a call for help back. One elder has at most one live alert."""

    __tablename__ = "alert"
    __table_args__ = (
        sa.Index(
            "uq_alert_live_elder",
            "elder_id",
            unique=True,
            sqlite_where=sa.text("state IN ('held', 'open', 'taken')"),
            postgresql_where=sa.text("state IN ('held', 'open', 'taken')"),
        ),
        sa.Index("ix_alert_next_rung", "state", "next_rung_at"),
        sa.Index("ix_alert_checkin", "checkin_id"),
        sa.CheckConstraint("(state = 'closed') = (outcome IS NOT NULL)", name="closed_has_outcome"),
    )
    ON = {
        (S.HELD, E.HELD_OVER): S.OPEN,
        (S.HELD, E.ELDER_ANSWERED): S.WITHDRAWN,
        (S.HELD, E.LEFT): S.WITHDRAWN,
        (S.OPEN, E.NEWS): S.OPEN,
        (S.OPEN, E.TAKEN): S.TAKEN,
        (S.OPEN, E.TAKEN_OVER): S.TAKEN,
        (S.OPEN, E.OUTCOME): S.CLOSED,
        (S.OPEN, E.ELDER_ANSWERED): S.CLOSED,
        (S.OPEN, E.LEFT): S.CLOSED,
        (S.TAKEN, E.NEWS): S.OPEN,
        (S.TAKEN, E.TAKEN_OVER): S.TAKEN,
        (S.TAKEN, E.GIVEN_BACK): S.OPEN,
        (S.TAKEN, E.OUTCOME): S.CLOSED,
        (S.TAKEN, E.ELDER_ANSWERED): S.CLOSED,
        (S.TAKEN, E.LEFT): S.CLOSED,
    }

    elder_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    checkin_id: Mapped[int | None] = mapped_column(sa.ForeignKey("checkin.id"))
    cause: Mapped[AlertCause] = choice(AlertCause)
    state: Mapped[AlertState] = choice(AlertState, default=AlertState.OPEN)
    next_rung_at: Mapped[datetime | None]
    ladder_pass: Mapped[int] = mapped_column("round", default=0, doc="how often the ladder has begun anew")
    repeats: Mapped[int] = mapped_column(default=0, doc="how often the last rung was rung again in this pass")
    elder_turn: Mapped[bool] = mapped_column(
        "her_turn", default=False, doc="she is rung herself before the ladder begins anew"
    )
    nobody_since: Mapped[datetime | None] = mapped_column(doc="when the ladder came to its end without a taker")
    taken_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    taken_by_user_id: Mapped[int | None] = mapped_column(
        doc="the user of the desk who took it there, whatever telephone is on call"
    )
    taken_at: Mapped[datetime | None]
    outcome: Mapped[AlertOutcome | None] = choice(AlertOutcome, nullable=True)
    outcome_note: Mapped[str | None] = mapped_column(Encrypted)
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(doc="the person who told the outcome")
    closed_by_user_id: Mapped[int | None] = mapped_column(doc="the user of the desk who wrote the outcome there")
    words: Mapped[str | None] = mapped_column(Encrypted, doc="what was written to us by whoever calls for help")
    shared_with: Mapped[list[int] | None] = mapped_column(
        doc="who else may have written those words, on a telephone they share"
    )

    elder: Mapped[Person] = relationship(foreign_keys=[elder_id], lazy="joined")
    taken_by: Mapped[Person | None] = relationship(foreign_keys=[taken_by_id])
    taken_by_user: Mapped[DeskUser | None] = relationship(
        primaryjoin=lambda: Alert.taken_by_user_id == DeskUser.id, foreign_keys=[taken_by_user_id]
    )
    closed_by: Mapped[Person | None] = relationship(
        primaryjoin=lambda: Alert.closed_by_id == Person.id, foreign_keys=[closed_by_id]
    )
    closed_by_user: Mapped[DeskUser | None] = relationship(
        primaryjoin=lambda: Alert.closed_by_user_id == DeskUser.id, foreign_keys=[closed_by_user_id]
    )
    told: Mapped[list[AlertTold]] = relationship(back_populates="alert", order_by="AlertTold.told_at, AlertTold.id")
    claims: Mapped[list[AlertClaim]] = relationship(back_populates="alert", order_by="AlertClaim.id")


class ToldState(enum.StrEnum):
    """`LEFT_OUT`: a contact who was to be told, had heard nothing yet, and may not be told any more."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"
    WRONG_NUMBER = "wrong_number"
    LEFT_OUT = "left_out"


HEARD_NOTHING = (ToldState.WRONG_NUMBER, ToldState.LEFT_OUT)


class ToldEvent(enum.StrEnum):
    """What happens to a rung. `RELIEVED`: somebody else has taken over what this one had taken."""

    ASKED_AGAIN = "asked_again"
    SAYS_YES = "says_yes"
    SAYS_NO = "says_no"
    SAYS_WRONG = "says_wrong"
    RELIEVED = "relieved"
    LEAVE_OUT = "leave_out"


T, V = ToldState, ToldEvent


class AlertTold(Row, Moving):
    """One rung: who was told, when, and what was answered. `person_id` None is an on-call number that is nobody's."""

    __tablename__ = "alert_told"
    __table_args__ = (sa.UniqueConstraint("alert_id", "number"),)
    ON = {
        (T.ASKED, V.ASKED_AGAIN): T.ASKED,
        (T.ASKED, V.SAYS_YES): T.YES,
        (T.ASKED, V.SAYS_NO): T.NO,
        (T.ASKED, V.SAYS_WRONG): T.WRONG_NUMBER,
        (T.ASKED, V.LEAVE_OUT): T.LEFT_OUT,
        (T.YES, V.ASKED_AGAIN): T.ASKED,
        (T.YES, V.SAYS_NO): T.NO,
        (T.YES, V.RELIEVED): T.ASKED,
        (T.NO, V.ASKED_AGAIN): T.ASKED,
        (T.NO, V.SAYS_YES): T.YES,
        (T.WRONG_NUMBER, V.SAYS_YES): T.YES,
        (T.LEFT_OUT, V.ASKED_AGAIN): T.ASKED,
    }

    alert_id: Mapped[int] = mapped_column(sa.ForeignKey("alert.id"))
    number: Mapped[str] = mapped_column(doc="E.164")
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    state: Mapped[ToldState] = choice(ToldState, default=ToldState.ASKED)
    ladder_pass: Mapped[int] = mapped_column(
        "round", doc="the pass of the ladder in which it was last told, or counts as told"
    )
    told_at: Mapped[datetime] = mapped_column(doc="last")
    heard_at: Mapped[datetime | None] = mapped_column(doc="when a key or an answer said that it was the one meant")

    alert: Mapped[Alert] = relationship(back_populates="told")
    person: Mapped[Person | None] = relationship()


class ClaimKind(enum.StrEnum):
    """`TAKES`: "I look to her". `OUTCOME`: how it went. `AWAY`: a contact knows until which day she is away. `ELDER`:
    she is well, and says so herself."""

    TAKES = "takes"
    OUTCOME = "outcome"
    AWAY = "away"
    ELDER = "elder"


class ClaimState(enum.StrEnum):
    RINGING = "ringing"
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    DENIED = "denied"
    OVERTAKEN = "overtaken"


class ClaimEvent(enum.StrEnum):
    """`KEY` is pressed on a call that the line placed, also when its time was over. `OVERTAKEN`: somebody else has the
    alert, or it is over."""

    KEY = "key"
    NO_KEY = "no_key"
    NOT_ME = "not_me"
    OVERTAKEN = "overtaken"


C, B = ClaimState, ClaimEvent
RINGING = "state = 'ringing'"


class AlertClaim(Row, Moving):
    """What somebody has said about an alert by text or by ringing in: a number that is shown is a claim, until a key
    has been pressed on a call that the line placed to it.

    The ladder waits while one that `holds` rings, and never after `until`. A telephone holds it once in a pass.
    """

    __tablename__ = "alert_claim"
    __table_args__ = (
        sa.Index(
            "uq_alert_claim_ringing",
            "alert_id",
            "number",
            "kind",
            unique=True,
            sqlite_where=sa.text(RINGING),
            postgresql_where=sa.text(RINGING),
        ),
        sa.Index("ix_alert_claim_until", "state", "until"),
        sa.CheckConstraint("kind IN ('elder', 'away') OR told_id IS NOT NULL", name="told_unless_elder"),
        sa.CheckConstraint("(kind = 'outcome') = (outcome IS NOT NULL)", name="outcome_says_which"),
        sa.CheckConstraint("(kind = 'away') = (day IS NOT NULL)", name="away_says_until_when"),
    )
    ON = {
        (C.RINGING, B.KEY): C.CONFIRMED,
        (C.RINGING, B.NO_KEY): C.UNCONFIRMED,
        (C.RINGING, B.NOT_ME): C.DENIED,
        (C.RINGING, B.OVERTAKEN): C.OVERTAKEN,
        (C.UNCONFIRMED, B.KEY): C.CONFIRMED,
        (C.UNCONFIRMED, B.NOT_ME): C.DENIED,
    }

    alert_id: Mapped[int] = mapped_column(sa.ForeignKey("alert.id"))
    told_id: Mapped[int | None] = mapped_column(sa.ForeignKey("alert_told.id"), doc="whose; None of who was not told")
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), doc="who; None where it is nobody we know"
    )
    number: Mapped[str] = mapped_column(doc="E.164; the one that was shown, which is rung")
    kind: Mapped[ClaimKind] = choice(ClaimKind)
    state: Mapped[ClaimState] = choice(ClaimState, default=ClaimState.RINGING)
    ladder_pass: Mapped[int] = mapped_column("round", doc="the pass of the ladder in which it was said")
    holds: Mapped[bool] = mapped_column(default=False, doc="nobody else is told while it rings")
    until: Mapped[datetime] = mapped_column(doc="when the ladder goes on, whatever became of the calls")
    calls: Mapped[int] = mapped_column(default=0, doc="how often the telephone was to be rung for it")
    tries: Mapped[int] = mapped_column(default=0, doc="how often it could have been answered")
    outcome: Mapped[AlertOutcome | None] = choice(AlertOutcome, nullable=True)
    note: Mapped[str | None] = mapped_column(Encrypted, doc="what was written beside the outcome")
    day: Mapped[date | None] = mapped_column(doc="the local day she is home again, as the contact says")

    alert: Mapped[Alert] = relationship(back_populates="claims")
    told: Mapped[AlertTold | None] = relationship()
    person: Mapped[Person | None] = relationship()

    @property
    def by(self) -> Person | str:
        """Whoever has said it: a person, or a number that is nobody's."""
        return self.person or self.number
