"""From a verified webhook to the document that answers it: one transaction, and a receipt that makes it happen once.

The step row (call, n) is written first. A second delivery of the same webhook, at once or later and whatever digits it
carries, waits for that row and gets its answer. When anything raises, all is rolled back, and a second transaction
keeps the step, the error and a kind sentence under the same key.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
import structlog
from rapidfuzz import fuzz, process
from sqlalchemy.orm import QueryableAttribute, Session, defer, lazyload
from sqlalchemy.orm.attributes import set_committed_value

import clock
from locales.speech import sentence
from locales.words import Meaning, meaning_of
from models import Call, CallStatus, Community, Database, Direction, Person, Step, insert_if_missing, is_away, patiently
from services import people

from . import apology, voice
from .menu import (
    BOUNCE_MS,
    Answer,
    Bridge,
    Choice,
    Closing,
    Conference,
    Connect,
    Go,
    Menu,
    Record,
    Wait,
    YesOrNo,
    lines,
)
from .screens import ARRIVALS, BACK, SCREENS
from .turn import Turn
from .webhook import Otherwise, Webhook

log = structlog.get_logger()
MOST_HOPS = 8
STAR = "*"
SURE_ENOUGH = 82

# A step costs the caller waiting time, so it reads the call, who is on the line and the step before in one go, without
# the texts that would have to be deciphered, and writes its receipt without reading it back. bench/README.md has what
# it costs.
RECEIPT = Step.metadata.tables[Step.__tablename__]
NOT_FOR_A_CALLER: tuple[QueryableAttribute[Any], ...] = (
    *(Person.address, Person.farm, Person.notes, Person.arrival),
    *(Person.birth_year, Person.point_how, Person.point_by_user_id, Person.point_at),
    *(Person.left_by, Person.erased_at, Person.merged_into_id, Person.created_at),
    *(Community.greeting, Community.thanks_at),
    *(Community.card_printed_at, Community.controller_name, Community.controller_contact, Community.ran_before_asked),
    *(Community.text_part_ore, Community.call_minute_ore, Community.created_at),
    *(Call.forwarded_from, Call.caller_name, Call.ended_at, Call.created_at),
)
"""What is said of nobody who rings, or once in a call: it is read where it is asked for."""
WHERE_IT_STANDS = (
    sa.select(
        Call,
        Person,
        Community,
        people.acts_as_volunteer(Call.person_id),
        people.is_an_elder(Call.person_id),
        people.is_an_organiser(Call.person_id),
        people.is_somebodys_driver(Call.person_id),
        RECEIPT.c.repeats,
        RECEIPT.c.created_at,
    )
    .select_from(Call)
    .join(Community, Community.id == Call.community_id)
    .outerjoin(Person, Person.id == Call.person_id)
    .outerjoin(RECEIPT, sa.and_(RECEIPT.c.call_sid == Call.sid, RECEIPT.c.n == sa.bindparam("before")))
    .where(Call.sid == sa.bindparam("sid"))
    .options(lazyload(Call.person), lazyload(Person.community))
    .options(*map(defer, NOT_FOR_A_CALLER))
)
FINISHED = sa.update(RECEIPT).where(RECEIPT.c.id == sa.bindparam("receipt"))


@dataclass(slots=True)
class Given:
    """The answer on its way out: where it is from, what is said before it, how often it was given in a row."""

    answer: Answer
    address: str
    saying: tuple[str, ...]
    repeats: int = 0


@dataclass(frozen=True, slots=True)
class Before:
    """The step before: how often its words had been given in a row, and when."""

    repeats: int
    created_at: datetime


Opening = Callable[[Session], object]


def answer(
    db: Database, hook: Webhook, opening: Opening | None = None, otherwise: Otherwise = apology.of_nothing_known
) -> str:
    """TwiML for the webhook; always a document, never an exception. `opening` writes the row of a call that is new;
    `otherwise` answers while the database is away."""
    try:
        return do(db, hook, opening)
    except Exception as error:
        if is_away(error):
            log.warning("ivr.database_away", call=hook.sid, address=hook.address)
            return otherwise(hook)
        log.exception("ivr.nothing_kept", call=hook.sid, address=hook.address)
        return apology.of_nothing_known()


def do(db: Database, hook: Webhook, opening: Opening | None = None) -> str:
    """As `answer`, where nobody may be waiting for the words. Raises what the database raises when it is away."""
    try:
        return patiently(lambda: _in_one_transaction(db, hook, opening))
    except Exception as error:
        if is_away(error):
            raise
        log.exception("ivr.step_failed", call=hook.sid, address=hook.address)
        return keep_error(db, hook, error, opening)


def _in_one_transaction(db: Database, hook: Webhook, opening: Opening | None) -> str:
    with db.write() as session:
        _kept = opening(session) if opening else None  # what it has read is not read again
        return _once(session, hook)


def _once(session: Session, hook: Webhook) -> str:
    receipt = _claim(session, hook)
    if receipt is None:
        return _stored(session, hook)
    turn, before = _turn(session, hook)
    given = _follow(turn, _react(turn, hook, before))
    words = _words(given)
    document = _document(turn, hook, given, words)
    _finish(
        session,
        receipt,
        call_id=turn.call.id,
        next_address=given.address,
        repeats=given.repeats,
        said="\n".join(map(sentence, words)),
        answer=document,
    )
    return document


def _claim(session: Session, hook: Webhook) -> int | None:
    """Write the receipt; answers its id, or None when another delivery has written it."""
    return insert_if_missing(
        session,
        Step,
        {
            "call_sid": hook.sid,
            "n": hook.n,
            "address": hook.address,
            "digits": hook.digits or None,
            "speech": hook.speech or None,
        },
    )


def _stored(session: Session, hook: Webhook) -> str:
    """The answer of the delivery that came first."""
    answer = session.scalar(sa.select(Step.answer).where(Step.call_sid == hook.sid, Step.n == hook.n))
    return answer or apology.of_nothing_known(hook)


def _finish(session: Session, receipt: int, **values: object) -> None:
    session.connection().execute(FINISHED, {"receipt": receipt, **values})


def _turn(session: Session, hook: Webhook) -> tuple[Turn, Before | None]:
    found = session.execute(WHERE_IT_STANDS, {"sid": hook.sid, "before": hook.n - 1}).first()
    if found is None:
        call = _leg(session, hook)
        return Turn(session, call, session.get_one(Community, call.community_id), hook.address, hook.form), None
    call, person, community, volunteer, elder, organiser, own_driver, repeats, created_at = found
    set_committed_value(call, "person", person)
    if call.status in (CallStatus.QUEUED, CallStatus.INITIATED, CallStatus.RINGING):
        call.status = CallStatus.IN_PROGRESS
    turn = Turn(session, call, community, hook.address, hook.form)
    if person:
        turn.volunteer, turn.elder, turn.organiser, turn.own_driver = volunteer, elder, organiser, own_driver
    return turn, None if repeats is None or created_at is None else Before(repeats, created_at)


def _leg(session: Session, hook: Webhook) -> Call:
    """The child call of a `Dial`: the first we hear of it is its whisper."""
    parent = session.scalars(sa.select(Call).where(Call.sid == hook.form.get("ParentCallSid", ""))).one()
    leg = Call(
        community_id=parent.community_id,
        sid=hook.sid,
        parent_sid=parent.sid,
        direction=Direction.LEG,
        other_number=hook.form.get("To"),
    )
    session.add(leg)
    session.flush()
    return leg


def _function(address: str) -> tuple[str, tuple[int, ...]]:
    name, *ids = address.split("/")
    return name, tuple(int(part) for part in ids)


def _react(turn: Turn, hook: Webhook, before: Before | None) -> Given:
    """What the caller did, as the next answer."""
    name, ids = _function(hook.address)
    if name in ARRIVALS:
        return Given(ARRIVALS[name](turn, *ids), hook.address, ())
    if hook.digits == STAR and name in BACK:
        return Given(BACK[name](turn, *ids), hook.address, ())
    menu = SCREENS[name](turn, *ids)
    if isinstance(menu, YesOrNo):
        return _in_words(turn, menu, hook, before)
    if not isinstance(menu, Menu):
        return Given(menu, hook.address, ())
    repeats = before.repeats if before else 0
    if menu.read_back and before is not None and _bounced(hook, before):
        return Given(menu, hook.address, (), repeats)
    action = _chosen(turn, menu, hook)
    if action is not None:
        return Given(action, hook.address, ())
    return _again(turn, menu, hook, repeats)


def _in_words(turn: Turn, question: YesOrNo, hook: Webhook, before: Before | None) -> Given:
    """Yes or no, said so that it can mean nothing else; anything else is asked again once, and then is no answer."""
    repeats = before.repeats if before else 0
    if hook.digits == "0" and turn.call.direction is not Direction.LEG:
        return Given(turn.go("person"), hook.address, ())
    choice = question.on(hook.digits) if hook.digits else None
    if choice is not None:
        return Given(choice.then(), hook.address, ())
    said = meaning_of(hook.speech, turn.language) if hook.speech and not hook.digits else None
    if said is Meaning.YES:
        return Given(question.yes(), hook.address, ())
    if said is Meaning.NO:
        return Given(question.no(), hook.address, ())
    if repeats < 1:
        return Given(question, hook.address, (), repeats + 1)
    return Given(question.silent(), hook.address, ())


def _bounced(hook: Webhook, before: Before) -> bool:
    return bool(hook.digits) and clock.now() - before.created_at < timedelta(milliseconds=BOUNCE_MS)


def _chosen(turn: Turn, menu: Menu, hook: Webhook) -> Answer | None:
    if hook.digits == "0" and turn.call.direction is not Direction.LEG:
        return turn.go("person")
    if hook.digits == STAR:
        return menu.back or (None if turn.placed_by_line else turn.go("home"))
    if hook.digits:
        choice = menu.on(hook.digits)
        return choice.then() if choice else None
    return _heard(turn, menu, hook.speech)


def _heard(turn: Turn, menu: Menu, said: str) -> Answer | None:
    """Words count only in calls people placed themselves, and never where a key alone counts."""
    if not said or menu.keys_only or turn.placed_by_line:
        return None
    choice = _named(menu, said)
    if choice is not None:
        return choice.then()
    return menu.heard(said) if menu.heard is not None else None


def _named(menu: Menu, said: str) -> Choice | None:
    offers = {word: choice for choice in menu.every_choice for word in choice.spoken}
    if not offers:
        return None
    word, likeness, _ = process.extractOne(said.casefold().strip(" .!?"), list(offers), scorer=fuzz.ratio)
    return offers[word] if likeness >= SURE_ENOUGH else None


def _again(turn: Turn, menu: Menu, hook: Webhook, repeats: int) -> Given:
    """Silence or a wrong key: slower, and then a person; somebody the line rang is let go with a kind word."""
    if repeats < (1 if turn.placed_by_line else 2):
        again = menu.again if menu.again is not None else (turn.t("home-once-more"), *menu.prompt)
        slower = replace(menu, again=again)
        return Given(slower, hook.address, (), repeats + 1)
    if menu.silent is not None:
        return Given(menu.silent(), hook.address, ())
    if turn.placed_by_line:
        return Given(turn.close(turn.t("home-ring-us-back")), hook.address, ())
    return Given(turn.go("person", saying=turn.t("home-no-key-heard")), hook.address, ())


def _follow(turn: Turn, given: Given) -> Given:
    """Go on until there is something to give: a menu, an end, a connection."""
    for _ in range(MOST_HOPS):
        if not isinstance(given.answer, Go):
            return given
        go = given.answer
        name, ids = _function(go.address)
        function = SCREENS.get(name) or ARRIVALS[name]
        given = Given(function(turn, *ids), go.address, lines(given.saying, go.saying))
    raise RuntimeError(f"{given.address} goes round in a circle")


def _words(given: Given) -> list[str]:
    answer = given.answer
    if isinstance(answer, Menu | YesOrNo):
        return [*given.saying, *answer.words(given.repeats)]
    if isinstance(answer, Closing | Bridge | Record | Wait):
        return [*given.saying, *answer.words]
    return [*given.saying, *(answer.saying if isinstance(answer, Connect | Conference) else ())]


def _document(turn: Turn, hook: Webhook, given: Given, words: Sequence[str]) -> str:
    following = hook.n + 1
    speech = voice.Speech(
        language=turn.language,
        pace=turn.pace,
        repeats=given.repeats,
        after_key=bool(hook.digits),
        opens_placed_call=hook.n == 0 and turn.placed_by_line,
        sound_at=hook.sound_at,
    )

    def at(go: Go, n: int | None) -> str:
        return f"/ivr/{go.address}?n={following if n is None else n}"

    match given.answer:
        case Menu() as menu:
            listens = menu.listens and not turn.placed_by_line
            here = f"/ivr/{given.address}?n={following}"
            return voice.menu_document(menu, words, here, speech, listens=listens)
        case YesOrNo():
            return voice.spoken_document(words, f"/ivr/{given.address}?n={following}", speech)
        case Closing():
            return voice.closing_document(words, speech)
        case Bridge():
            return voice.bridge_document(words, speech)
        case Connect() as connect:
            return voice.connect_document(connect, words, speech, turn.community.number, at)
        case Conference() as conference:
            return voice.conference_document(conference, words, speech, at, hook.public_url)
        case Record() as record:
            return voice.record_document(record, words, speech, at)
        case Wait() as wait:
            return voice.wait_document(wait, words, speech, at)
        case _:
            raise TypeError(f"{given.address} gave {given.answer!r}")


def keep_error(db: Database, hook: Webhook, error: Exception, opening: Opening | None) -> str:
    """The second transaction: the caller heard, or hears, that we failed."""
    with db.write() as session:
        if opening:
            opening(session)
        receipt = _claim(session, hook)
        if receipt is None:
            return _stored(session, hook)
        call = session.scalars(sa.select(Call).where(Call.sid == hook.sid)).first()
        document = apology.apology(call, session)
        told = "".join(traceback.format_exception(error))[-4000:]
        _finish(session, receipt, call_id=call.id if call else None, answer=document, error=told)
        return document
