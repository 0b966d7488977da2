"""The report of what was played in words, for a terminal."""

from __future__ import annotations

from .figures import DayFigures, Figures, Run, percentile, span

LISTED = 10


Row = str | tuple[str, str]


def words(figures: Figures) -> str:
    """What was asked for, what came of it, and what must not be."""
    late = figures.late_s
    rows: list[Row] = [
        ("doubled", _none_or(len(figures.doubled), "calls or texts")),
        ("lost", _none_or(len(figures.lost), "elders or alerts")),
        ("out of place", _none_or(len(figures.untimely), "elders rung outside the window or after a silence")),
        "",
        ("outcomes", _listed(figures.outcomes)),
        ("alerts", _listed(figures.alerts)),
        ("to a taker", _spread(figures.taken_after_s)),
        "",
        *_went_out(figures),
        (
            "from the minute",
            f"half within {span(percentile(late, 0.5))}, 99 % within {span(percentile(late, 0.99))} "
            f"({figures.on_time:.0%} within a minute)",
        ),
    ]
    return _told(figures, rows)


def words_of_day(figures: DayFigures) -> str:
    """What was asked for, each rule with at how many it looked, and what came of it."""
    rules = [(name, f"{len(broken)} of {looked_at}") for name, looked_at, broken in figures.rules]
    rows: list[Row] = [
        *rules,
        "",
        ("sign-ups", _listed(figures.stands)),
        ("told", _listed(figures.told)),
        ("desk's tasks", str(figures.tasks)),
        "",
        *_went_out(figures),
    ]
    return _told(figures, rows)


def _went_out(figures: Run) -> list[Row]:
    busiest = max(count for _, count in figures.calls)
    return [
        ("calls, texts", f"{figures.calls_placed}, {figures.texts}"),
        ("busiest minute", f"{busiest} calls of the {figures.most_a_minute:g} the carrier allows"),
    ]


def _told(figures: Run, rows: list[Row]) -> str:
    web = figures.web_ms
    of_the_run: list[Row] = [
        ("web answers", f"p50 {percentile(web, 0.5):.0f} ms, p99 {percentile(web, 0.99):.0f} ms, {len(web)} answered"),
        *([("", f"{figures.web_failed} without an answer")] if figures.web_failed else []),
        ("harm done", "; ".join(figures.harm) or "none"),
        ("took", span(figures.took_s)),
        ("processor", ", ".join(f"{name} {seconds:.0f} s" for name, seconds in figures.cpu_s.items())),
    ]
    both = [*rows, *of_the_run]
    wide = 1 + max(len(row[0]) for row in both if not isinstance(row, str))
    told = [figures.title, "", *(row if isinstance(row, str) else f"{row[0]:{wide}}{row[1]}" for row in both)]
    if figures.slow:
        told += ["", figures.slow]
    if figures.wrong:
        told += ["", *figures.wrong[:LISTED]]
    if len(figures.wrong) > LISTED:
        told.append(f"… and {len(figures.wrong) - LISTED} more")
    return "\n".join(told)


def _listed(named: list[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in named) or "none"


def _none_or(count: int, what: str) -> str:
    return f"{count} {what}" if count else "0"


def _spread(seconds: list[float]) -> str:
    if not seconds:
        return "nobody needed to take one"
    return f"half within {span(percentile(seconds, 0.5))}, the last {span(seconds[-1])} ({len(seconds)} taken)"
