"""Texts to the people an elder chose, when she did not answer or asked for help, never how she was, never why; and what
they are to tell her who has no telephone."""

from __future__ import annotations

from datetime import datetime

from models import (
    Agreement,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    AlertTold,
    Checkin,
    CheckinTry,
    Contact,
    Person,
    Ride,
    RideState,
    ToldState,
)
from services import alerts, rides
from services.alerts import Happened
from services.hours import duetime
from services.outages import restored
from services.phones.numbers import written_number
from services.plans import try_times

from .writing import Writing, sex_of

MOST_TIMES = 3
WRITTEN = {
    Happened.UNANSWERED: "sms-alert-missed",
    Happened.LIFTED: "sms-alert-lifted",
    Happened.UNCLEAR: "sms-alert-unclear",
    Happened.BUSY: "sms-alert-busy",
    Happened.UNDELIVERABLE: "sms-alert-undeliverable",
    Happened.WRONG_PERSON: "sms-alert-wrong-person",
    Happened.NO_RIGHT_NUMBER: "sms-alert-no-right-number",
    Happened.NO_ANSWER: "sms-alert-no-answer",
    Happened.NOT_HOME: "sms-alert-not-home",
}
WELL = (AlertOutcome.FOUND_WELL, AlertOutcome.ELDER_ANSWERED, AlertOutcome.AWAY)


def alert(writing: Writing) -> str:
    """Which kind of silence it was is told, with the hours it was so (`alerts.what_happened`)."""
    subject = _alert(writing)
    writing.only_if(subject.state in (AlertState.HELD, AlertState.OPEN))
    named = _named(subject.elder)
    if "gave_back" in writing.row.subject:
        return _another_cannot(writing, named)
    return _with_what_was_said(writing, subject, _what_happened(writing, subject, named))


def _with_what_was_said(writing: Writing, subject: Alert, asked: str) -> str:
    """Somebody has said before that she looks to it, or the elder that she is well, and pressed no key when rung."""
    claim = alerts.unconfirmed(writing.session, subject)
    if claim is None or claim.number == writing.row.number or claim.person is None:
        return asked
    if claim.told is None:
        return writing.t("sms-alert-she-says-well", asked=asked)
    return writing.t("sms-alert-yes-no-key", asked=asked, taker=claim.person.first_name)


def _what_happened(writing: Writing, subject: Alert, named: dict[str, str]) -> str:
    if subject.cause is AlertCause.NEEDS_HELP:
        return _needs_help(writing, subject, named)
    happened, tries = alerts.what_happened(writing.session, subject)
    if not tries:
        return writing.t(WRITTEN[happened], **named)
    if happened is Happened.BUSY:
        checkin = writing.session.get_one(Checkin, subject.checkin_id)
        since = checkin.busy_since or try_times.went_out(writing.session, tries[0])
        return writing.t(WRITTEN[happened], time=_hour(writing, since), **named)
    return writing.t(WRITTEN[happened], times=_times(writing, tries), **named)


def _needs_help(writing: Writing, subject: Alert, named: dict[str, str]) -> str:
    """Words from a telephone that two share are told with the names of both."""
    time = _hour(writing, alerts.asked_for_help_at(writing.session, subject))
    first, *others = [person.first_name for person in alerts.may_need_it(writing.session, subject)]
    if not others:
        return writing.t("sms-alert-needs-help", time=time, **named)
    names = writing.t("sms-one-of", first=", ".join([first, *others[:-1]]), last=others[-1])
    return writing.t("sms-alert-needs-help-one-of", time=time, names=names)


def _another_cannot(writing: Writing, named: dict[str, str]) -> str:
    """Told in the night, when the telephone is quiet."""
    gave_back = writing.subject(AlertTold, "gave_back")
    if gave_back.person is None:
        return writing.t("sms-alert-someone-cannot", **named)
    return writing.t("sms-alert-another-cannot", taker=gave_back.person.first_name, **named)


def taken(writing: Writing) -> str:
    """To the others: who looks to it."""
    subject = _alert(writing)
    writing.only_if(subject.state is AlertState.TAKEN)
    named = _named(subject.elder)
    if subject.taken_by_user is not None:
        return writing.t("sms-alert-taken", taker=subject.taken_by_user.name, **named)
    if subject.taken_by is None:
        return writing.t("sms-alert-taken-by-someone", **named)
    return writing.t("sms-alert-taken", taker=subject.taken_by.first_name, **named)


def outcome(writing: Writing) -> str:
    """To who took it: how to say how it went."""
    subject = _alert(writing)
    told = alerts.told_by(writing.session, subject, writing.row.number)
    writing.only_if(subject.state is AlertState.TAKEN and told is not None and told.state is ToldState.YES)
    asked = writing.t("sms-alert-outcome-asked", **_named(subject.elder))
    if writing.pages is None or told is None:
        return asked
    return writing.t("sms-alert-outcome-page", asked=asked, page=writing.pages.alert(subject.id, told.id))


def be_contact(writing: Writing) -> str:
    """Asked once, beforehand. Whoever is brought in by another is told who has the number, from whom and for what, and
    how to be taken out (GDPR art. 14)."""
    contact = writing.subject(Contact, "contact")
    writing.only_if(contact.agreement is Agreement.ASKED)
    community = writing.reader.community
    return writing.t(
        "sms-be-contact",
        community=community.name,
        keeper=community.keeper,
        number=written_number(community.number),
        **_named(contact.elder),
    )


def all_clear(writing: Writing) -> str:
    """To everyone who was alarmed. An outcome that is not plainly good is said to be seen to, no more."""
    subject = _alert(writing)
    writing.only_if(subject.state in (AlertState.CLOSED, AlertState.WITHDRAWN))
    good = subject.outcome in WELL or subject.state is AlertState.WITHDRAWN
    return writing.t("sms-all-clear" if good else "sms-all-clear-seen-to", **_named(subject.elder))


def night(writing: Writing) -> str:
    """The line rings no more before the morning, or goes on all night for one who has called for help."""
    subject = _alert(writing)
    writing.only_if(subject.state is AlertState.OPEN)
    goes_on = subject.cause is AlertCause.NEEDS_HELP
    return writing.t("sms-alert-night-goes-on" if goes_on else "sms-alert-night", **_named(subject.elder))


def not_tried(writing: Writing) -> str:
    """To the coordinator: our own outage, never told to contacts; or that the line is as it was at a backup."""
    since = restored.since(writing.row.subject)
    if since is not None:
        return writing.t("sms-restored", day=writing.reader.day(since), time=writing.reader.time(since))
    return writing.t("sms-not-tried")


def storm(writing: Writing) -> str:
    """To the coordinator, instead of one alarm for every elder the network does not reach."""
    return writing.t("sms-storm")


def _alert(writing: Writing) -> Alert:
    return writing.subject(Alert, "alert")


def _named(elder: Person) -> dict[str, str]:
    return {"name": elder.first_name, "sex": sex_of(elder)}


def _times(writing: Writing, tries: list[CheckinTry]) -> str:
    """'19.00, 19.10 og 19.20': the last three."""
    rung_at = [try_times.went_out(writing.session, one) for one in tries[-MOST_TIMES:]]
    *before, last = [writing.reader.time(at) for at in rung_at]
    times = writing.t("sms-times", first=", ".join(before), last=last) if before else last
    return _of_its_day(writing, times, rung_at[-1])


def _hour(writing: Writing, at: datetime) -> str:
    return _of_its_day(writing, writing.reader.time(at), at)


def _of_its_day(writing: Writing, times: str, at: datetime) -> str:
    """Hours of an earlier day carry its name: at eight in the morning it was not today."""
    if duetime.local_day(at, writing.reader.community.zone) == writing.reader.today:
        return times
    return writing.t("sms-times-of-day", times=times, day=writing.reader.day(at))


def contact_of_rider(writing: Writing) -> str | None:
    """To a contact of who has no telephone, by what has become of her ride by now; None where it is not told a contact.
    What errand it is she says herself."""
    if rides.CONTACT not in writing.row.subject:
        return None
    one = writing.subject(Ride, "ride")
    writing.only_if(one.state is not RideState.CANCELLED and one.goes)
    said = {"name": one.rider.first_name, "what": writing.reader.what(one.goal, place=False, asked=True)}
    if one.state is RideState.WANTED:
        by = rides.answered_by(one)
        day, time = writing.reader.day(by), writing.reader.time(by)
        return writing.t("sms-contact-ride-lost", day=day, time=time, **said)
    if one.state is RideState.UNFILLED or one.driver is None:
        return writing.t("sms-contact-ride-none", **said)
    first = writing.reader.time(one.pickup_from or one.goal.starts_at)
    last = writing.reader.time(one.pickup_to or one.goal.starts_at)
    return writing.t("sms-contact-ride-found", driver=one.driver.first_name, first=first, last=last, **said)
