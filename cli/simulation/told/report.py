"""The report of a simulated evening in words, for a terminal."""

from __future__ import annotations

from .figures import Figures, percentile, span

LISTED = 10


def words(figures: Figures) -> str:
    """What was asked for, what came of it, and what must not be."""
    late, web = figures.late_s, figures.web_ms
    busiest = max(count for _, count in figures.calls)
    rows = [
        figures.title,
        "",
        ("doubled", _none_or(len(figures.doubled), "calls or texts")),
        ("lost", _none_or(len(figures.lost), "elders or alerts")),
        ("out of place", _none_or(len(figures.untimely), "elders rung outside the window or after a silence")),
        "",
        ("outcomes", ", ".join(f"{name} {count}" for name, count in figures.outcomes)),
        ("alerts", ", ".join(f"{name} {count}" for name, count in figures.alerts) or "none"),
        ("to a taker", _spread(figures.taken_after_s)),
        "",
        ("calls, texts", f"{figures.calls_placed}, {figures.texts}"),
        ("busiest minute", f"{busiest} calls of the {figures.most_a_minute:g} the carrier allows"),
        (
            "from the minute",
            f"half within {span(percentile(late, 0.5))}, 99 % within {span(percentile(late, 0.99))} "
            f"({figures.on_time:.0%} within a minute)",
        ),
        ("web answers", f"p50 {percentile(web, 0.5):.0f} ms, p99 {percentile(web, 0.99):.0f} ms, {len(web)} answered"),
        ("", f"{figures.web_failed} without an answer" if figures.web_failed else ""),
        ("harm done", "; ".join(figures.harm) or "none"),
        ("took", span(figures.took_s)),
        ("processor", ", ".join(f"{name} {seconds:.0f} s" for name, seconds in figures.cpu_s.items())),
    ]
    told = [row if isinstance(row, str) else f"{row[0]:16}{row[1]}" for row in rows if row != ("", "")]
    if figures.slow:
        told += ["", figures.slow]
    wrong = [*figures.doubled, *figures.lost, *figures.untimely]
    if wrong:
        told += ["", *wrong[:LISTED]]
    if len(wrong) > LISTED:
        told.append(f"… and {len(wrong) - LISTED} more")
    return "\n".join(told)


def _none_or(count: int, what: str) -> str:
    return f"{count} {what}" if count else "0"


def _spread(seconds: list[float]) -> str:
    if not seconds:
        return "nobody needed to take one"
    return f"half within {span(percentile(seconds, 0.5))}, the last {span(seconds[-1])} ({len(seconds)} taken)"
