"""Bringing in what an organiser or the volunteer centre has in a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

import clock
from models import Database
from services import importing
from services.importing import ImportReport

from .base import Mistake, PlainGroup, line, the_community


@click.group("import", cls=PlainGroup)
def import_() -> None:
    """Bring in people or activities from a file."""


def _file(kinds: tuple[str, ...], path: str) -> Path:
    file = Path(path)
    if file.suffix.lower() not in kinds:
        raise Mistake(f"{path}: the line reads {' and '.join(kinds)} files here.")
    if not file.is_file():
        raise Mistake(f"{path} is not there, or is a folder.")
    return file


@import_.command()
@click.argument("file")
@click.option("--skip-bad", is_flag=True, help="Bring in the good rows although some are bad.")
@click.option(
    "--volunteers-checked",
    is_flag=True,
    help="All drivers and visit-friends in the file were checked; they are active.",
)
@click.option("--community", "community_name", help="Needed only when there are several.")
def people(file: str, skip_bad: bool, volunteers_checked: bool, community_name: str | None) -> None:
    """Bring in people from a CSV file. Again updates the filled cells, leaves the empty ones, and never doubles.

    Example: grendelinja import people people.csv --skip-bad

    \b
    Who     first_name, last_name, roles (elder|visit_friend|driver|organiser|
            coordinator|kin), phone, phone2, language (nn, nb, en), pace
            (normal, slow, slower), birth_year, sex, hamlet, address, farm,
            lat, lon, seats, notes, visit_friend (a number)
    Checked checked: what was seen of a volunteer and when, such as
            certificate 2026-05-01|introduction 2026-04-12 (certificate,
            introduction, confidentiality; of a driver licence and insurance
            too: licence 2026-05-01 until 2031-02-01). Active once all is seen.
    Rung    checkin_days (mon|tue or all), checkin_time (19:00|9:30),
            checkin_tries (1-5), checkin_gap_minutes (5-20),
            checkin_ring_s (15-60)
    Keys    checkin_talk (tonight, next_day) for key 2, checkin_help
            (contacts, on_call) for key 3, checkin_answers (keys, text, speech)
    Car     needs, of an elder: rollator|wheelchair_folded|wheelchair_seated|
            stick|arm|no_stairs|no_dog|companion|alone, or none
    Kin     contacts, in order: Anne Berg:900 12 345 (sms, near, key,
            address, 08:00-21:00)|Nils:900 12 346
            In brackets, each as you like: told by call, sms or both; may know
            number, address or arrival (her words to whoever comes); lives
            near, has a key; hours

    An example stands in docs/examples/people.csv.
    """
    path = _file((".csv",), file)
    with line() as (_, database), database.write() as session:
        report = importing.import_people(
            session,
            the_community(session, community_name),
            path.read_bytes(),
            skip_bad=skip_bad,
            volunteers_checked=volunteers_checked,
        )
    _tell(file, report)


@import_.command()
@click.argument("file")
@click.option("--organiser", required=True, help="Made if there is none of that name.")
@click.option("--skip-bad", is_flag=True, help="Bring in the good rows although some are bad.")
@click.option("--community", "community_name", help="Needed only when there are several.")
def activities(file: str, organiser: str, skip_bad: bool, community_name: str | None) -> None:
    """Bring in activities from a calendar (.ics) or CSV file. Again updates, and never doubles.

    Example: grendelinja import activities calendar.ics --organiser Frivilligsentralen
    """
    path = _file((".ics", ".csv"), file)
    with line() as (_, database):
        report = _bring(database, community_name, organiser, path, skip_bad=skip_bad, answers={})
        if report.questions and _somebody_sits_here():
            # Nothing is written while a person thinks: the questions are asked first, and then all is done at once.
            answers = {question.reason: click.confirm(question.reason) for question in report.questions}
            report = _bring(database, community_name, organiser, path, skip_bad=skip_bad, answers=answers)
    _tell(file, report)


def _bring(
    database: Database,
    community_name: str | None,
    organiser: str,
    path: Path,
    *,
    skip_bad: bool,
    answers: dict[str, bool],
) -> ImportReport:
    """Bring the calendar in; with questions that somebody at the terminal can answer nothing is written."""
    with database.write() as session:
        report = importing.import_activities(
            session,
            the_community(session, community_name),
            organiser,
            path.read_bytes(),
            path.name,
            now=clock.now(),
            skip_bad=skip_bad,
            answers=answers,
        )
        if report.questions and not answers and _somebody_sits_here():
            session.rollback()
    return report


def _somebody_sits_here() -> bool:
    return sys.stdin.isatty()


def _tell(file: str, report: ImportReport) -> None:
    """Say what was brought in and what not; without `--skip-bad` one bad row leaves everything out."""
    for problem in report.problems:
        click.echo(f"{file}, line {problem.line}: {problem.reason}", err=True)
    for question in report.questions:
        click.echo(f"{file}, line {question.line}: {question.reason} It waits for an answer at the desk.", err=True)
    for warning in report.warnings:
        click.echo(f"{file}, line {warning.line}: {warning.reason}", err=True)
    if not report.applied:
        raise Mistake(
            f"Nothing was brought in, because of {len(report.problems)} that cannot be used. "
            "Correct them, or bring in the others with --skip-bad."
        )
    click.echo(
        f"{report.created} new, {report.updated} updated, {report.unchanged} as before, "
        f"{len(report.problems)} left out."
    )
