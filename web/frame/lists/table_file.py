"""A list as a file for a spreadsheet, in which no cell can become a formula.

After https://owasp.org/www-community/attacks/CSV_Injection: a name that begins with "=" would be reckoned out, and
could send the sheet's other cells elsewhere, on the machine of whoever opens the file.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from flask import Response

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
TEXT_MARK = "'"
"""What a spreadsheet takes for the sign that words follow; our own import takes it off again."""


def cell(value: object) -> str:
    """As it stands in the file. A number of Python's is a number, whatever its sign."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    words = str(value).replace("\0", "")
    return TEXT_MARK + words if words.lstrip(" \u00a0\ufeff\u200b").startswith(FORMULA) else words


def written(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """`;` between the cells, as a Norwegian spreadsheet reads it, and each in quotes."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([cell(value) for value in row])
    return file.getvalue()


def answer(name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """The file, which the browser keeps as `name`.csv (ASCII). Its first sign says that it is UTF-8."""
    return Response(
        "\ufeff" + written(header, rows),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )
