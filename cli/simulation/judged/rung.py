"""Whether each elder was rung as she may be: no try twice, none too soon after another, none outside her hour, none
once she was to be left in peace or the desk had taken her over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from cli.simulation.imagined.scenario import BUSY_AGAIN
from cli.simulation.played.ledger import Ledger, Placed

from .seen import Evening, Seen


def placed_twice(ledger: Ledger) -> Iterator[str]:
    """What went out more than once for one intention."""
    for kind, placed in (("call", ledger.calls), ("text", ledger.texts)):
        for row, count in Counter(one.row for one in placed).items():
            if count > 1:
                yield f"{kind} of row {row} was placed {count} times"


def twice(evening: Evening) -> Iterator[str]:
    """Who was rung more often than she may be."""
    yield from placed_twice(evening.ledger)
    for one in evening.strays:
        yield f"{one.to} was rung at {one.at:%H:%M:%S} (row {one.row}), which was nobody's try"
    for seen in evening.elders:
        tries = [one for one in seen.asked if _uses_a_try(evening, one)]
        if len(tries) > seen.elder.tries:
            yield f"{seen.who} was tried {len(tries)} times instead of {seen.elder.tries}"
        yield from _too_soon(evening, seen)


def _uses_a_try(evening: Evening, one: Placed) -> bool:
    """A busy line uses none, nor does a phone out of reach in a storm, nor a call in which the line could not be
    reached, nor what the line never heard the fate of."""
    in_storm = evening.storm_from is not None and one.at >= evening.storm_from and one.status == "failed"
    return one.status != "busy" and not one.broken and not in_storm and evening.rows[one.row].sid is not None


def _too_soon(evening: Evening, seen: Seen) -> Iterator[str]:
    for before, after in pairwise(seen.asked):
        apart, least = after.at - before.at, _least_gap(evening, seen, before, after)
        if apart < least - evening.scenario.on_its_way:
            yield (
                f"{seen.who} was rung at {before.at:%H:%M:%S} ({before.status}) and {after.at:%H:%M:%S}, "
                f"{apart.total_seconds() / 60:.1f} minutes apart instead of {least.total_seconds() / 60:.0f}"
            )


def _least_gap(evening: Evening, seen: Seen, before: Placed, after: Placed) -> timedelta:
    """A call for two on one phone takes the other along; when the network is back everybody is rung at once."""
    if evening.served[after.row] > 1:
        return timedelta()
    if before.status == "busy":
        return BUSY_AGAIN
    return timedelta() if before.status == "failed" and evening.storm_from is not None else seen.elder.gap


def out_of_place(evening: Evening) -> Iterator[str]:
    """Who was rung when she should not have been, or on a phone that is not hers."""
    for seen in evening.elders:
        begins, ends = evening.scenario.window(seen.elder, storm=evening.storm_from is not None)
        for one in seen.asked:
            if not begins <= one.at <= ends:
                yield f"{seen.who} was rung at {one.at:%H:%M:%S}, outside her hour ({seen.elder.due_at:%H:%M:%S})"
            if one.to not in seen.elder.numbers:
                yield f"{seen.who} was rung on {one.to}, which is not hers"
            silent_from = seen.elder.silent_from
            if silent_from is not None and one.at > silent_from + evening.scenario.on_its_way:
                yield f"{seen.who} was rung at {one.at:%H:%M:%S}, though she was silent from {silent_from:%H:%M:%S}"
            if _though_the_desk_rings(evening, seen, one):
                yield f"{seen.who} was rung at {one.at:%H:%M:%S}, though the desk had taken her over"


def _though_the_desk_rings(evening: Evening, seen: Seen, one: Placed) -> bool:
    """A call that was to serve another on her phone too goes out for the other."""
    since, alone = seen.elder.desk_rings_from, evening.served[one.row] == 1
    return since is not None and alone and one.at > since + evening.scenario.on_its_way
