"""The line's Python, parsed once a process."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    """All that a file is made of, its module first."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
