"""Keeping a line: its personal fields under a new key."""

from __future__ import annotations

import sys

import click

from services.fields import rewriting

from ..base import Mistake, line

MOST_NAMED = 5
"""So many values that no key opens are named; the rest are counted."""


@click.command("rewrite-fields")
def rewrite_fields() -> None:
    """Write all personal fields again with the first key of FIELD_KEY, while the line runs.

    It may be stopped at any time and run again: what is done is passed over. Take the old key away only when it says
    that nothing is left.

    Example: FIELD_KEY="new,old" grendelinja rewrite-fields
    """
    with line() as (_, database):
        report = rewriting.run(database, _tell)
        if sys.stderr.isatty():
            click.echo(err=True)
        click.echo(f"{report.written:,} of {report.seen:,} values were written with the first key.")
        if report.unreadable:
            raise Mistake(_unreadable(report.unreadable))
        left = rewriting.left(database)
    if left:
        raise Mistake(
            f"{left:,} values were written with another key meanwhile. Start every process of the line with the new "
            "key first in FIELD_KEY, and run grendelinja rewrite-fields again."
        )
    click.echo("Nothing is left that needs another key. The old one may be taken out of FIELD_KEY.")


def _tell(table: str, done: int, rows: int) -> None:
    words = f"{table}: {done:,} of {rows:,}"
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[2K{words}", nl=False, err=True)
    elif done >= rows:
        click.echo(words, err=True)


def _unreadable(places: list[str]) -> str:
    named = ", ".join(places[:MOST_NAMED]) + (f" and {len(places) - MOST_NAMED:,} more" if places[MOST_NAMED:] else "")
    return (
        f"These were written with a key that is not in FIELD_KEY, and stand as they stood: {named}. "
        "Put that key behind the others with a comma, and run grendelinja rewrite-fields again."
    )
