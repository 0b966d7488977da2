"""The report as one self-contained page: opens from a file, prints, reads on a phone, light and dark."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from . import plots
from .figures import DayFigures, Figures, Run, percentile, span

Named = list[tuple[str, str]]

MINUTES_SHOWN = 15
LISTED = 50
STYLE = """
:root{color-scheme:light dark;--ink:#1d2733;--soft:#5b6775;--paper:#fff;--card:#f3f5f7;--bar:#2f6f8f;--limit:#b3452c;
--good:#1f6b43;--bad:#a3271b}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#a5b1bd;--paper:#14191f;--card:#1f262e;--bar:#6db3d3;
--limit:#ef8a70;--good:#7fd0a2;--bad:#ff9a8c}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1.25rem;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.2;margin:.2rem 0}h2{font-size:1.1rem;margin:0 0 .4rem}
p{margin:.3rem 0}.soft{color:var(--soft)}
.verdict{font-size:1.15rem;font-weight:600;margin:.8rem 0}.good{color:var(--good)}.bad{color:var(--bad)}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:.7rem;margin:1rem 0;padding:0}
.cards div,section{background:var(--card);border-radius:.6rem;padding:.8rem 1rem}
.cards dt{color:var(--soft);font-size:.9rem}.cards dd{margin:0;font-size:1.45rem;font-weight:600}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,25rem),1fr));gap:.7rem}
section{margin:.7rem 0}.two section{margin:0}
svg{display:block;width:100%;height:auto}svg text{font:15px system-ui,sans-serif;fill:var(--ink)}
.bar{fill:var(--bar)}.grid{stroke:var(--soft);stroke-opacity:.35}
.limit{stroke:var(--limit);stroke-width:2;stroke-dasharray:6 4}
svg.row{height:.8rem;margin:.15rem 0 .6rem}.two svg text{font-size:22px}
@media(max-width:32rem){svg text,.two svg text{font-size:26px}.cards{grid-template-columns:1fr 1fr}}
"""


def page(figures: Figures) -> str:
    """The whole document of an evening."""
    good = "Nobody was rung twice for one try, and nobody was forgotten."
    cards = [
        ("doubled calls and texts", str(len(figures.doubled))),
        ("lost elders and alerts", str(len(figures.lost))),
        ("out of place", str(len(figures.untimely))),
        *_went_out(figures),
        ("first call within a minute", f"{figures.on_time:.0%}"),
    ]
    sections = [
        _section("Distance from the chosen minute", _distance(figures), _distance_told(figures)),
        _section("What became of the evenings", plots.rows(figures.outcomes)),
        _section("Alerts", _alerts(figures), _alerts_told(figures)),
    ]
    return _document("A simulated evening", figures, good, cards, sections)


def page_of_day(figures: DayFigures) -> str:
    """The whole document of a day of activities."""
    good = (
        "Nobody was bound unasked, there were never more than the places, everybody had her turn, and each was told "
        "once of every change."
    )
    cards = [(name, f"{len(broken)} of {looked_at}") for name, looked_at, broken in figures.rules]
    sections = [
        _section("How the sign-ups stand", plots.rows(figures.stands), f"Open tasks of the desk: {figures.tasks}."),
        _section("What people were told", plots.rows(figures.told)),
    ]
    return _document("A simulated day", figures, good, [*cards, *_went_out(figures)], sections)


def _document(name: str, figures: Run, good: str, cards: Named, sections: Sequence[str]) -> str:
    shown = "".join(f"<div><dt>{escape(what)}</dt><dd>{escape(value)}</dd></div>" for what, value in cards)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{name}</title><style>{STYLE}</style></head><body><main>"
        f'<h1>{name}</h1><p class="soft">{escape(figures.title)}</p>'
        f'{_verdict(figures, good)}{_slow(figures)}<dl class="cards">{shown}</dl>'
        f"{_section('Calls placed, each minute', _calls(figures), _calls_told(figures))}"
        f'<div class="two">{"".join(sections)}'
        f"{_section('How fast the line answered the carrier', _web(figures), _web_told(figures))}"
        f"</div>{_wrong(figures)}{_harm(figures)}</main></body></html>"
    )


def _went_out(figures: Run) -> Named:
    return [("calls placed", str(figures.calls_placed)), ("texts sent", str(figures.texts))]


def _verdict(figures: Run, good: str) -> str:
    if figures.good:
        return f'<p class="verdict good">{good}</p>'
    return '<p class="verdict bad">Something went wrong. It is listed below.</p>'


def _slow(figures: Run) -> str:
    return f"<p>{escape(figures.slow)}</p>" if figures.slow else ""


def _section(title: str, plot: str, told: str = "") -> str:
    under = f'<p class="soft">{escape(told)}</p>' if told else ""
    return f"<section><h2>{escape(title)}</h2>{plot}{under}</section>"


def _calls(figures: Run) -> str:
    labels = [f"{minute:%H:%M}" for minute, _ in figures.calls]
    limit = (figures.most_a_minute, f"the carrier's rate: {figures.most_a_minute:g} a minute")
    return plots.bars([count for _, count in figures.calls], labels, what="Calls placed each minute", limit=limit)


def _calls_told(figures: Run) -> str:
    busiest = max(count for _, count in figures.calls)
    return f"At most {busiest} calls in a minute. The carrier allows {figures.most_a_minute:g}."


def _distance(figures: Figures) -> str:
    last = min(int(figures.late_s[-1] // 60) + 1 if figures.late_s else 1, MINUTES_SHOWN)
    counts = [0] * (last + 1)
    for late in figures.late_s:
        counts[min(max(int(late // 60), 0), last)] += 1
    labels = [str(minute) for minute in range(last)] + [f"{last}+"]
    return plots.bars(counts, labels, what="First calls by minutes after the chosen one")


def _distance_told(figures: Figures) -> str:
    late = figures.late_s
    return (
        f"First calls, by whole minutes after the minute each elder chose. Half came within "
        f"{span(percentile(late, 0.5))}, 99 % within {span(percentile(late, 0.99))}."
    )


def _alerts(figures: Figures) -> str:
    return plots.rows(figures.alerts) if figures.alerts else "<p>No alert was raised.</p>"


def _alerts_told(figures: Figures) -> str:
    taken = figures.taken_after_s
    if not taken:
        return ""
    return f"Half were taken within {span(percentile(taken, 0.5))}, the last after {span(taken[-1])}."


def _web(figures: Run) -> str:
    edges = (5, 10, 20, 50, 100, 200, 500, 1000)
    counts = [sum(low <= took < high for took in figures.web_ms) for low, high in _spans(edges)]
    labels = [*(f"<{edge}" for edge in edges), f"{edges[-1]}+"]
    return plots.bars(counts, labels, what="Webhooks by milliseconds until the answer")


def _spans(edges: Sequence[float]) -> list[tuple[float, float]]:
    return list(zip((0, *edges), (*edges, float("inf")), strict=True))


def _web_told(figures: Run) -> str:
    web = figures.web_ms
    failed = f" {figures.web_failed} had no answer." if figures.web_failed else ""
    return (
        f"Real milliseconds from question to answer: half within {percentile(web, 0.5):.0f}, "
        f"99 % within {percentile(web, 0.99):.0f}, of {len(web)}.{failed}"
    )


def _wrong(figures: Run) -> str:
    wrong = figures.wrong
    if not wrong:
        return ""
    items = "".join(f"<li>{escape(one)}</li>" for one in wrong[:LISTED])
    more = f"<p>… and {len(wrong) - LISTED} more.</p>" if len(wrong) > LISTED else ""
    return f"<section><h2>What went wrong</h2><ul>{items}</ul>{more}</section>"


def _harm(figures: Run) -> str:
    done = "; ".join(figures.harm) if figures.harm else "none: every process lived and the carrier did as it was asked"
    return f'<p class="soft">Harm done on purpose: {escape(done)}. The run took {span(figures.took_s)}.</p>'
