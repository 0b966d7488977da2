"""Bringing in what an organiser or the volunteer centre has in a file."""

from __future__ import annotations

from pathlib import Path

import click

import clock
from services import importing
from services.importing import ImportReport

from .base import Mistake, line, the_community


@click.group("import")
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
@click.option("--volunteers-pending", is_flag=True, help="Drivers and visit-friends wait for the coordinator's check.")
@click.option("--community", "community_name", help="Needed only when there are several.")
def people(file: str, skip_bad: bool, volunteers_pending: bool, community_name: str | None) -> None:
    """Bring in people from a CSV file.

    Example: grendelinja import people people.csv --skip-bad
    """
    path = _file((".csv",), file)
    with line() as (_, database), database.write() as session:
        report = importing.import_people(
            session,
            the_community(session, community_name),
            path.read_bytes(),
            skip_bad=skip_bad,
            volunteers_pending=volunteers_pending,
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
    with line() as (_, database), database.write() as session:
        report = importing.import_activities(
            session,
            the_community(session, community_name),
            organiser,
            path.read_bytes(),
            path.name,
            now=clock.now(),
            skip_bad=skip_bad,
        )
    _tell(file, report)


def _tell(file: str, report: ImportReport) -> None:
    """Say what was brought in and what not; without `--skip-bad` one bad row leaves everything out."""
    for problem in report.problems:
        click.echo(f"{file}, line {problem.line}: {problem.reason}", err=True)
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
