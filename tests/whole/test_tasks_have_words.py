"""No task the line opens says nothing: the source is read for every one of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from models import TaskKind
from services.desk import needs
from services.desk.needs import What
from tests.support.source.parsed import nodes_of

ROOT = Path(__file__).resolve().parents[2]
OPENS = ("open_task", "open_anew", "grow")


def opened() -> Iterator[tuple[str, str]]:
    """The kind and the beginning of the key of every task the line opens, read off its source."""
    for path in [*ROOT.glob("services/**/*.py"), *ROOT.glob("sms/**/*.py"), *ROOT.glob("scheduler/*.py")]:
        if not any(opens in path.read_text(encoding="utf-8") for opens in OPENS):
            continue
        functions = [node for node in nodes_of(path) if isinstance(node, ast.FunctionDef)]
        for function in functions:
            for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
                if _opens(call):
                    yield _kind(call, function), _begins(call.args[3], function, functions)


def _opens(call: ast.Call) -> bool:
    called = call.func
    if isinstance(called, ast.Name) and called.id in OPENS:  # in services/tasks.py itself
        return ast.unparse(call.args[2]).startswith("TaskKind.")
    if not isinstance(called, ast.Attribute) or called.attr not in OPENS:
        return False
    return ast.unparse(called.value).endswith("tasks")


def _kind(call: ast.Call, function: ast.AST) -> str:
    text = ast.unparse(call.args[2])
    if not text.startswith("TaskKind."):
        text = next(part for part in re.findall(r"TaskKind\.\w+", ast.unparse(function)))
    return text.removeprefix("TaskKind.")


def _begins(key: ast.expr, function: ast.FunctionDef, functions: list[ast.FunctionDef]) -> str:
    """The first words of the key, wherever it is made."""
    if isinstance(key, ast.JoinedStr):
        first = key.values[0]
        if isinstance(first, ast.Constant):
            return str(first.value)
        return _begins(first.value, function, functions) if isinstance(first, ast.FormattedValue) else ""
    if isinstance(key, ast.Name):
        made = [
            value
            for node in ast.walk(function)
            if isinstance(node, ast.Assign)
            for value in [_assigned(node, key.id)]
            if value is not None
        ]
        return _begins(made[0], function, functions) if made else ""
    if isinstance(key, ast.Call):
        named = ast.unparse(key.func).split(".")[-1]
        for other in functions:
            for node in ast.walk(other):
                if other.name == named and isinstance(node, ast.Return) and node.value is not None:
                    return _begins(node.value, other, functions)
    return ""


def _assigned(node: ast.Assign, name: str) -> ast.expr | None:
    target = node.targets[0]
    if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
        pairs = zip(target.elts, node.value.elts, strict=True)
        return next((value for each, value in pairs if ast.unparse(each) == name), None)
    return node.value if ast.unparse(target) == name else None


def test_no_task_the_line_opens_is_without_words() -> None:
    """Follow-ups and what is to be sorted out say nothing by their kind."""
    found = set(opened())
    assert {kind for kind, _ in found} >= {"FOLLOW_UP", "SORT_OUT", "TALK_WANTED", "NOT_TOLD"}
    bare = {(kind, begins) for kind, begins in found if needs.told_by_key(TaskKind[kind], begins) is What.UNKNOWN}
    assert bare == set()
