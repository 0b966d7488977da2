"""The page of figures, its paper and its sheet, in the village whose fourteen months are imagined."""

from __future__ import annotations

import csv
import io
import re

import pytest
import sqlalchemy as sa

from models import DeskRole, Figure, FigureBy, FigureName, Place
from services.desk import users
from tests.support import counting
from tests.support.desk import Desk

pytestmark = pytest.mark.usefixtures("months")
OCTOBER = "/desk/figures?month=2026-10"


def cells(page: str, row: str) -> list[str]:
    """What stands in a row of the ten."""
    found = page.split(f'<th scope="row">{row}', maxsplit=1)[1].split("</tr>", maxsplit=1)[0]
    return [" ".join(re.sub(r"<[^>]+>", " ", each).split()) for each in re.findall(r"<td.*?</td>", found)][:3]


def figure(desk: Desk, month: str, name: FigureName) -> int | None:
    with desk.db.read() as session:
        asked = sa.select(Figure.value).where(Figure.name == name, Figure.by == FigureBy.ALL)
        return session.scalar(asked.where(sa.func.substr(sa.cast(Figure.month, sa.String), 1, 7) == month))


def test_a_month_stands_against_the_one_before_and_the_same_of_last_year(desk: Desk) -> None:
    told = cells(desk.get("/desk/figures"), "Eldre vi nådde")
    assert told == [str(figure(desk, month, FigureName.REACHED)) for month in ("2026-10", "2026-09", "2025-10")]
    assert "Tal for oktober 2026" in desk.words("/desk/figures")


def test_what_is_held_back_is_a_dash_in_the_row_the_plot_and_the_table(desk: Desk) -> None:
    with desk.db.write() as session:
        session.execute(sa.update(Figure).where(Figure.name == FigureName.TALKS).values(value=None))
    page = desk.get(OCTOBER)
    assert cells(page, "Samtalar og besøk") == ["–", "–", "–"]
    plot = page.split('id="plot-talks"', maxsplit=1)[1].split("</figure>", maxsplit=1)[0]
    assert "<rect" not in plot
    assert plot.count(">–<") == 13 * 2


def test_under_every_plot_stands_a_table_that_says_the_same(desk: Desk) -> None:
    page = desk.get(OCTOBER)
    plots = re.findall(r'<figure class="g-plot".*?</figure>', page, re.DOTALL)
    assert len(plots) == 3 + 10
    for plot in plots:
        drawn, table = plot.split("<details>")
        shown = [
            each for each in re.findall(r'<td class="g-right">(.*?)</td>', table) if each not in ("–", "ikkje talt")
        ]
        assert (
            len(re.findall(r'<rect class="g-(?:whole|outline)"[^>]*width="20"|<rect class="g-whole" x="114"', drawn))
            >= len(shown)
            > 0
        )
        assert 'role="img" aria-labelledby="' in drawn
    reached = next(plot for plot in plots if 'id="plot-reached"' in plot)
    tall = [float(each) for each in re.findall(r'height="([\d.]+)"/>', reached)]
    values = [int(each) for each in re.findall(r'<td class="g-right">(\d+)</td>', reached)]
    assert [round(92 * value / max(values), 1) for value in values] == tall


def test_nothing_of_it_is_a_style_of_its_own(desk: Desk) -> None:
    for path in (OCTOBER, "/desk/figures?year=2026", "/desk/figures/council?month=2026-10"):
        assert "style=" not in desk.get(path), path


def test_a_year_stands_against_the_last(desk: Desk) -> None:
    page = desk.get("/desk/figures?year=2026")
    months = [figure(desk, f"2026-{month:02}", FigureName.TALKS) or 0 for month in range(1, 11)]
    assert cells(page, "Samtalar og besøk")[0] == str(sum(months))
    assert "snittet av månadene" in page


def test_one_goes_from_month_to_month_as_far_as_there_are_any(desk: Desk) -> None:
    assert "month=2026-09" in desk.get(OCTOBER)
    first = desk.get("/desk/figures?month=2025-09")
    assert "month=2025-10" in first
    assert "month=2025-08" not in first


def test_a_month_that_is_not_written_says_when_it_comes(desk: Desk) -> None:
    words = desk.words("/desk/figures?month=2026-11")
    assert "Tala for november 2026 er ikkje skrivne. Tala for ein månad kjem tre dagar etter at han er over." in words
    with desk.db.write() as session:
        session.execute(sa.delete(Figure))
    assert "Ingen månad er skriven enno." in desk.words("/desk/figures")


@pytest.mark.parametrize(
    "asked", ["month=2026-13", "month=november", "month=0001-01", "year=abc", "year=99999", "year=1"]
)
def test_what_is_no_month_and_no_year_is_not_there(desk: Desk, asked: str) -> None:
    for page in ("/desk/figures", "/desk/figures/council", "/desk/figures.csv"):
        assert desk.client.get(f"{page}?{asked}").status_code == 404


def sheet(desk: Desk, asked: str) -> list[dict[str, str]]:
    answer = desk.client.get(f"/desk/figures.csv?{asked}")
    assert answer.content_type == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff")), delimiter=";"))


def test_the_sheet_has_every_cell_of_the_month_and_nothing_where_it_is_held_back(desk: Desk) -> None:
    rows = sheet(desk, "month=2026-10")
    with desk.db.read() as session:
        there = session.execute(
            sa.select(Figure.value)
            .where(sa.func.substr(sa.cast(Figure.month, sa.String), 1, 7) == "2026-10")
            .order_by(Figure.id)
        ).scalars()
        assert [row["Verdi"] for row in rows] == ["" if value is None else str(value) for value in there]
    assert {row["Delt etter"] for row in rows} == {"Alle", "Grend", "Kjønn", "Alder"}
    assert {row["Del"] for row in rows if row["Delt etter"] == "Grend"} >= {"Garmo", "Fossbergom"}


def test_the_sheet_of_a_year_has_each_month_as_a_whole(desk: Desk) -> None:
    rows = sheet(desk, "year=2026")
    assert {row["Månad"] for row in rows} == {f"2026-{month:02}" for month in range(1, 11)}
    assert {row["Delt etter"] for row in rows} == {"Alle"}


def test_a_hamlet_whose_name_a_spreadsheet_would_reckon_with_is_only_words(desk: Desk) -> None:
    with desk.db.write() as session:
        session.execute(sa.update(Place).where(Place.name == "Garmo").values(name='=HYPERLINK("http://x")'))
    assert '\'=HYPERLINK("http://x")' in {row["Del"] for row in sheet(desk, "month=2026-10")}


def test_the_council_reads_what_the_line_is_and_whom_to_ring(desk: Desk) -> None:
    words = desk.words("/desk/figures/council?month=2026-10")
    assert "Grendelinja i Lom: oktober 2026" in words
    assert "Nummeret er 61 99 90 00." in words
    assert "Ein strek står der færre enn fem står bak talet" in words


def test_who_sees_figures_alone_sees_all_of_it_and_no_helper_does(outsider: Desk) -> None:
    with outsider.db.write() as session:
        community = outsider.person(session, "Kari").community
        users.add(session, community, "tal", "Tone", "a-long-password", role=DeskRole.FIGURES)
        users.add(session, community, "hjelp", "Hege", "a-long-password", role=DeskRole.HELPER)
    pages = ("/desk/figures", "/desk/figures/council", "/desk/figures.csv")
    outsider.signs_in("tal", "a-long-password")
    assert [outsider.client.get(page).status_code for page in pages] == [200] * 3
    outsider.post("/desk/logout")
    outsider.signs_in("hjelp", "a-long-password")
    assert [outsider.client.get(page).status_code for page in pages] == [403] * 3


def test_another_communitys_months_are_not_counted_here(outsider: Desk) -> None:
    outsider.signs_in("nabo", "a-long-password")
    assert "Ingen månad er skriven enno." in outsider.words("/desk/figures")


@pytest.mark.parametrize(
    "path", ["/desk/figures", "/desk/figures?year=2026", "/desk/figures/council", "/desk/figures.csv"]
)
def test_it_asks_the_database_no_more_for_many_months_than_for_one(desk: Desk, path: str) -> None:
    with counting.asked(desk.db) as asked:
        desk.get(path)
    assert len(asked.statements) <= 12, asked.statements
