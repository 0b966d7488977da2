"""Others than who writes: "2 FOR KARI" signs up who shares the telephone, or an elder who has named the writer for it;
"2 MED EIN TIL" brings somebody along. And what she lets others do and hear: asked once, when she has joined something,
and said or taken back by a word of hers."""

from __future__ import annotations

from collections.abc import Sequence

from locales.words import plain_words
from models import (
    Agreement,
    Contact,
    Deed,
    Occurrence,
    Person,
    Question,
    QuestionKind,
    RideState,
    Signup,
    SignupState,
    Source,
)
from services import rides, signups
from services.inviting import agreeing, once
from services.inviting.once import Once
from services.people import acting, contacts
from services.phones.numbers import written_number
from services.signups import Outcome, companions, for_others
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading import others as reading
from sms.reading.intents import Intent, Kind

from . import own, requests

ALL_OF_US = frozenset(
    ("oss", "begge", "oss begge", "oss to", "begge to", "us", "both", "both of us", "oss alle", "alle")
)
MYSELF = frozenset(("meg", "me", "meg sjølv", "meg selv", "myself"))
KINDS = frozenset(
    (Kind.JOIN_FOR, Kind.WITH, Kind.NEIGHBOURS, Kind.NO_NEIGHBOURS, Kind.INVITATIONS, Kind.MAY_ACT, Kind.MAY_NOT_ACT)
)
RELATIVES = frozenset(
    (
        *("mor", "mora", "mor mi", "moren min", "mamma", "mutter", "far", "faren min", "far min", "pappa", "bestemor"),
        *("bestefar", "besta", "mormor", "morfar", "farmor", "farfar", "tante", "onkel", "ho", "hun", "henne", "han"),
        *(
            "ham",
            "mother",
            "my mother",
            "mum",
            "father",
            "my father",
            "dad",
            "grandmother",
            "grandfather",
            "her",
            "him",
        ),
    )
)
"""Where she may act for one elder alone, any of them is that one."""


def reply(turn: Turn, intent: Intent) -> str:
    """The answer to any of `KINDS`, of which all but the first must know who writes."""
    match intent.kind:
        case Kind.JOIN_FOR:
            return _sign_up(turn, intent)
        case Kind.WITH:
            return _bring(turn, intent.number, int(intent.note or 1))
        case Kind.NEIGHBOURS | Kind.NO_NEIGHBOURS:
            return _neighbours(turn, yes=intent.kind is Kind.NEIGHBOURS)
        case Kind.INVITATIONS:
            return _invitations(turn, yes=True)
    return _may_act_by_name(turn, intent.note or "", yes=intent.kind is Kind.MAY_ACT)


# -- somebody else


def _sign_up(turn: Turn, intent: Intent) -> str:
    occurrence = turn.from_list(intent.number or 0)
    if occurrence is None:
        return requests.whats_on(turn)
    may = _may_sign_up(turn)
    meant = _meant(turn, may, reading.names(intent.note or ""))
    if not meant:
        return _whom(turn, may, intent.number or 1)
    results = [(elder, _join(turn, elder, occurrence)) for elder in meant]
    joined = [result.signup for _, result in results if result.outcome is Outcome.JOINED and result.signup]
    said = [_said(turn, outcome, _of(results, outcome), occurrence) for outcome in (Outcome.ALREADY, Outcome.FULL)]
    if any(result.outcome is Outcome.GONE for _, result in results):
        said.append(turn.t("sms-is-over", what=turn.reader.what(occurrence)))
    if joined:
        said.insert(0, _joined(turn, joined))
    return " ".join(filter(None, said))


def _may_sign_up(turn: Turn) -> list[Person]:
    """Who is reached on the number, and whom one of them may sign up."""
    named = [elder for person in turn.persons for elder in for_others.elders(turn.session, person, most=None)]
    return list({person.id: person for person in (*turn.persons, *named)}.values())


def _meant(turn: Turn, may: Sequence[Person], names: Sequence[str]) -> list[Person]:
    """Nobody where one of the names is nobody's, or two people's."""
    elsewhere = [person for person in may if person not in turn.persons]
    meant: list[Person] = []
    for name in names:
        if name in ALL_OF_US:
            found = list(turn.persons)
        elif name in RELATIVES:
            found = elsewhere if len(elsewhere) == 1 else []
        elif name in MYSELF:
            left = [person for person in turn.persons if person not in meant] if turn.person is None else [turn.person]
            found = left if len(left) == 1 else []
        else:
            found = [one for one in may if name in (plain_words(one.first_name), plain_words(one.full_name))]
            found = found if len(found) == 1 else []
        if not found:
            return []
        meant += [person for person in found if person not in meant]
    return meant


def _whom(turn: Turn, may: Sequence[Person], number: int) -> str:
    others = [person for person in may if person is not turn.person]
    if not others:
        return turn.t("sms-for-nobody", number=written_number(turn.community.number))
    first = others[0].first_name
    return turn.t("sms-for-whom", names=_names(turn, others), place=str(number), name=first.upper())


def _join(turn: Turn, elder: Person, occurrence: Occurrence) -> signups.JoinResult:
    if elder in turn.persons:
        return signups.join(turn.session, elder, occurrence.id, source=Source.SMS)
    return for_others.join(turn.session, _who_may(turn, elder), elder, occurrence.id, source=Source.SMS)


def _who_may(turn: Turn, elder: Person) -> Person:
    return next(one for one in turn.persons if acting.may(turn.session, one, elder, Deed.SIGN_UP))


def _of(results: Sequence[tuple[Person, signups.JoinResult]], outcome: Outcome) -> list[Person]:
    return [elder for elder, result in results if result.outcome is outcome]


def _said(turn: Turn, outcome: Outcome, elders: Sequence[Person], occurrence: Occurrence) -> str | None:
    if not elders:
        return None
    name = "sms-full-for" if outcome is Outcome.FULL else "sms-already-for"
    what = turn.reader.what(occurrence, place=False)
    return turn.t(name, names=_names(turn, elders), many=len(elders), what=what)


def _joined(turn: Turn, joined: Sequence[Signup]) -> str:
    """With what it costs, to who shares the telephone alone; and whether they are to have a ride, unless something else
    is asked."""
    occurrence, elders = joined[0].occurrence, [signup.person for signup in joined]
    here = all(elder in turn.persons for elder in elders)
    if turn.person is None and here:
        turn.person = elders[0]
    what = turn.reader.costs(occurrence) if here else turn.reader.what(occurrence)
    names = _names(turn, elders)
    asks = not occurrence.by_telephone and turn.question is None and all(_may_have_ride(turn, one) for one in elders)
    decided = turn.reader.decided(occurrence)
    if not asks:
        return " ".join([*decided, turn.t("sms-joined-for", names=names, many=len(elders), what=what)])
    actor = turn.person or (elders[0] if here else _who_may(turn, elders[0]))
    subject = {"signup": joined[0].id, "others": 1, **{f"and_{one.id}": one.id for one in joined[1:]}}
    requests.ask(turn, QuestionKind.RIDE_WANTED, subject, occurrence, of=actor)
    asked = turn.t("sms-joined-for-ride-asked", names=names, many=len(elders), what=what)
    return " ".join([*decided, asked])


def _may_have_ride(turn: Turn, elder: Person) -> bool:
    if elder in turn.persons:
        return True
    return for_others.may_ask_for_ride(turn.session, _who_may(turn, elder), elder)


def rides_answered(turn: Turn, question: Question, *, yes: bool) -> str:
    """Whether those she has signed up are to have a ride: who has a telephone of her own is told there."""
    ids = [value for key, value in question.subject.items() if key == "signup" or key.startswith("and_")]
    rows = [row for each in ids if (row := turn.session.get(Signup, each)) and row.state is SignupState.JOINED]
    if not rows:
        return turn.t("sms-settled")
    occurrence, names = rows[0].occurrence, _names(turn, [row.person for row in rows])
    what = turn.reader.what(occurrence, place=False)
    if not yes:
        return turn.t("sms-no-ride-for", names=names, what=what)
    for row in rows:
        if row.person in turn.persons:
            rides.want(turn.session, row)
            continue
        try:
            for_others.join(turn.session, turn.someone, row.person, occurrence.id, source=Source.SMS, wants_ride=True)
        except acting.MayNot:
            return turn.t("sms-for-nobody", number=written_number(turn.community.number))
    by = rides.answer_by(occurrence, turn.community)
    when = {"day": turn.reader.day(by), "time": turn.reader.time(by)}
    return turn.t("sms-ride-sought-for", names=names, what=what, **when)


def _names(turn: Turn, people: Sequence[Person]) -> str:
    *most, last = [person.first_name for person in people]
    return turn.t("sms-names-and", names=", ".join(most), last=last) if most else last


# -- who comes along


def _bring(turn: Turn, number: int | None, many: int) -> str:
    """So many come along to what she has joined; what she has not joined she joins by this."""
    words = ""
    signup = own.meant(turn, number, [SignupState.JOINED])
    occurrence = turn.from_list(number) if signup is None and number is not None else None
    if occurrence is not None:
        words = requests.join(turn, occurrence)
        signup = own.meant(turn, number, [SignupState.JOINED])
        if signup is None:
            return words
    if signup is None:
        joined = requests.next_joined(turn)
        if not joined:
            return turn.t("sms-nothing-joined")
        return turn.send_list(turn.t("sms-with-which"), joined, turn.t("sms-with-how"))
    return " ".join(filter(None, [words, _along(turn, signup, many, named=not words)]))


def _along(turn: Turn, signup: Signup, many: int, *, named: bool) -> str:
    what = turn.reader.what(signup.occurrence, place=False)
    try:
        companions.come_along(turn.session, signup, many)
    except companions.NoRoom:
        return turn.t("sms-with-no-room", what=what)
    said = turn.t("sms-with", many=many, what=what) if named else turn.t("sms-with-too", many=many)
    ride = rides.of_signup(turn.session, signup)
    full = many and ride is not None and ride.state is not RideState.CANCELLED and ride.seats <= many
    return " ".join([said, turn.t("sms-with-car-full")] if full else [said])


# -- what she is asked once, and may say herself


def ask_once(turn: Turn, words: str) -> str:
    """What she has joined herself is answered: with the one thing she is to be asked now, unless something is open."""
    if turn.question is not None or turn.person is None:
        return words
    due = once.due(turn.session, turn.person, turn.now, by_key=False)
    if due is None:
        return words
    once.is_asked(turn.session, turn.person, due)
    name = ""
    if due.contact_id is not None:
        name = turn.session.get_one(Contact, due.contact_id).person.first_name
    subject = {due.what.value: due.contact_id or 1}
    until = turn.now + conversations.LONG
    conversations.ask(turn.session, turn.person, QuestionKind.AGREES, subject, until, number=turn.number)
    return " ".join([words, turn.t(f"sms-once-{due.what.value}", name=name)])


def agrees(turn: Turn, intent: Intent, question: Question) -> str:
    """The answer to it."""
    conversations.answered(turn.session, question)
    yes = intent.kind is Kind.YES
    if Once.NEIGHBOURS.value in question.subject:
        return _neighbours(turn, yes=yes)
    if Once.INVITATIONS.value in question.subject:
        return _invitations(turn, yes=yes)
    contact = turn.session.get(Contact, question.subject[Once.ACTING.value])
    if contact is None or contact.elder_id != turn.someone.id:
        return turn.t("sms-settled")
    return _may_act(turn, contact.person, yes=yes)


def _neighbours(turn: Turn, *, yes: bool) -> str:
    once.neighbours_may_hear(turn.session, turn.someone, yes=yes, source=Source.SMS)
    return turn.t("sms-once-neighbours-yes" if yes else "sms-once-neighbours-no")


def _invitations(turn: Turn, *, yes: bool) -> str:
    agreeing.answer(turn.session, turn.someone, yes=yes, source=Source.SMS)
    return turn.t("sms-once-invitations-yes" if yes else "sms-once-invitations-no")


def _may_act_by_name(turn: Turn, name: str, *, yes: bool) -> str:
    """A contact of hers by that name, or who may do it already."""
    known = [*(one.person for one in contacts.of_elder(turn.session, turn.someone) if one.agreement is Agreement.YES)]
    known += acting.who_may(turn.session, turn.someone, Deed.SIGN_UP)
    named = {one.id: one for one in known if plain_words(one.first_name) == name}
    if len(named) != 1:
        number = written_number(turn.community.number)
        return turn.t("sms-once-nobody", name=name.title(), number=number)
    return _may_act(turn, *named.values(), yes=yes)


def _may_act(turn: Turn, other: Person, *, yes: bool) -> str:
    once.may_act(turn.session, turn.someone, other, yes=yes, source=Source.SMS)
    said = {"name": other.first_name, "written": other.first_name.upper()}
    return turn.t("sms-once-acting-yes" if yes else "sms-once-acting-no", **said)
