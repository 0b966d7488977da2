"""What ``from exchange import …`` gives: the names a type checker reads and those that are loaded are the same."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import exchange

_READ = {
    alias.asname: f"{node.module}"
    for branch in ast.parse(Path(exchange.__file__).read_text(encoding="utf-8")).body
    if isinstance(branch, ast.If)
    for node in branch.body
    if isinstance(node, ast.ImportFrom)
    for alias in node.names
}


def test_both_lists_say_the_same() -> None:
    assert {name: f"exchange.{home}" for name, home in exchange._HOME.items()} == _READ


@pytest.mark.parametrize("name", sorted(exchange._HOME))
def test_every_name_is_there(name: str) -> None:
    assert getattr(exchange, name) is not None


def test_any_other_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Switch'"):
        exchange.Switch  # noqa: B018
