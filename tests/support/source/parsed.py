"""The line's Python, parsed once a process."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def statements_of(path: Path) -> Iterator[ast.stmt]:
    """Every statement of a file, however deep, without what it is made of: a tenth of all there is."""
    inside: list[ast.stmt | ast.excepthandler | ast.match_case] = [*tree_of(path).body]
    for part in inside:
        if isinstance(part, ast.stmt):
            yield part
        for name in ("body", "handlers", "orelse", "finalbody", "cases"):
            inside += getattr(part, name, ())


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    """All that a file is made of, its module first."""
    return list(ast.walk(tree_of(path)))
