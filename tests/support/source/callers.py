"""Which kind of value the house passes to a phrase: read off its Python and its templates, without running either.

A kind is told from what stands there: a constant, a conversion, what a function says it answers, what a model says it
holds, what a loop goes over. What cannot be told is an empty set.
"""

from __future__ import annotations

import ast
import enum
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, nodes

from tests.support.source.parsed import nodes_of

ROOMS = ("cli", "ivr", "locales", "models", "scheduler", "services", "sms", "texts", "web")


class Kind(enum.Enum):
    """What Fluent makes a difference between."""

    NUMBER = "number"
    TEXT = "text"


Kinds = frozenset[Kind]
NONE: Kinds = frozenset()
NUMBER: Kinds = frozenset({Kind.NUMBER})
TEXT: Kinds = frozenset({Kind.TEXT})
SAYING = ("t", "phrase", "press", "choice")
BUILT_IN = {"str": TEXT, "len": NUMBER, "int": NUMBER, "sum": NUMBER, "range": NUMBER, "divmod": NUMBER}
FILTERS = {"string": TEXT, "join": TEXT, "length": NUMBER, "int": NUMBER, "sum": NUMBER, "e": TEXT}


@dataclass(frozen=True)
class Passed:
    """One place that gives a variable of a phrase its value. `words` are the texts it can only be, where it is so."""

    where: str
    kinds: Kinds
    words: frozenset[str] | None


class House:
    """All Python and all templates of the line, parsed once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        python = [
            root / "retention.py",
            root / "settings.py",
            *(path for room in ROOMS for path in sorted((root / room).rglob("*.py"))),
        ]
        self.parts = {path: nodes_of(path) for path in python}
        self.readers: dict[Path, _Python] = {}
        parse = Environment(autoescape=True).parse
        self.templates = {
            path: parse(path.read_text(encoding="utf-8")) for path in sorted((root / "web").rglob("*.html"))
        }

    def passed(self, phrase: str, variable: str) -> Iterator[Passed]:
        """Every place that says `phrase` and gives it `variable`."""
        for path in sorted(self.files_with[phrase]):
            if path in self.parts:
                yield from self.reader(path).passed(phrase, variable)
            else:
                yield from self.pages[path].passed(phrase, variable)

    @cached_property
    def pages(self) -> dict[Path, _Template]:
        return {path: _Template(self, path, template) for path, template in self.templates.items()}

    def reader(self, path: Path) -> _Python:
        if path not in self.readers:
            self.readers[path] = _Python(self, path, self.parts[path][0])
        return self.readers[path]

    @cached_property
    def files_with(self) -> dict[object, set[Path]]:
        """The files in which a constant stands."""
        found: dict[object, set[Path]] = defaultdict(set)
        for path, inside in self.parts.items():
            for node in inside:
                if isinstance(node, ast.Constant):
                    found[node.value].add(path)
        for path, template in self.templates.items():
            for constant in template.find_all(nodes.Const):
                found[constant.value].add(path)
        return found

    @cached_property
    def python(self) -> list[ast.AST]:
        return [node for inside in self.parts.values() for node in inside]

    @cached_property
    def answers(self) -> dict[str, list[ast.expr]]:
        """What functions of a name say they answer."""
        found: dict[str, list[ast.expr]] = defaultdict(list)
        for node in self.python:
            if isinstance(node, ast.FunctionDef) and node.returns is not None:
                found[node.name].append(node.returns)
        return found

    @cached_property
    def holds(self) -> dict[str, list[ast.expr]]:
        """What attributes of a name say they hold."""
        found: dict[str, list[ast.expr]] = defaultdict(list)
        for part in (part for node in self.python if isinstance(node, ast.ClassDef) for part in node.body):
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                found[part.target.id].append(part.annotation)
        return found

    @cached_property
    def enumerations(self) -> list[ast.ClassDef]:
        """Those whose members are texts."""
        classes = [node for node in self.python if isinstance(node, ast.ClassDef)]
        return [node for node in classes if any(ast.unparse(base).endswith("StrEnum") for base in node.bases)]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every member of every enumeration of texts; what is said of it besides stands behind it."""
        parts = [part.value for node in self.enumerations for part in node.body if isinstance(part, ast.Assign)]
        named = [value.elts[0] if isinstance(value, ast.Tuple) else value for value in parts]
        return frozenset(word for value in named for word in _words(value) or ())

    def written(self, annotations: list[ast.expr]) -> Kinds:
        """What is held, or held by what is held, by something so annotated: of a mapping its values, of a list its
        members."""
        kinds: set[Kind] = set()
        for annotation in annotations:
            names = re.findall(r"\w+", ast.unparse(annotation).replace("Mapped", ""))
            if names and names[0] in ("dict", "Mapping", "Counter"):
                names = names[2:] or ["int"]
            if {"int", "Counter"} & set(names):
                kinds.add(Kind.NUMBER)
            if {"str", *(node.name for node in self.enumerations)} & set(names):
                kinds.add(Kind.TEXT)
        return frozenset(kinds)

    def of_attribute(self, name: str) -> Kinds:
        if name == "value":
            return TEXT
        return self.written([*self.holds.get(name, []), *self.answers.get(name, [])])

    def of_page(self, name: str) -> Kinds:
        """What the views hand to their templates by this name."""
        given = self.handed_to_pages[name]
        return NONE.union(*(reader.kinds(value, function) for reader, value, function in given))

    @cached_property
    def handed_to_pages(self) -> dict[str | None, list[tuple[_Python, ast.expr, ast.AST]]]:
        """By name: in which module, what, and in which function."""
        found: dict[str | None, list[tuple[_Python, ast.expr, ast.AST]]] = defaultdict(list)
        for path in self.parts:
            if "web" in path.relative_to(self.root).parts:
                reader = self.reader(path)
                for node, function in reader.calls:
                    if ast.unparse(node.func).endswith("page"):
                        for given in node.keywords:
                            found[given.arg].append((reader, given.value, function))
        return found


def mentions(tree: ast.AST, phrase: str) -> bool:
    return any(isinstance(node, ast.Constant) and node.value == phrase for node in ast.walk(tree))


class _Python:
    """One module."""

    def __init__(self, house: House, path: Path, module: ast.AST) -> None:
        self.house, self.path, self.module = house, path, module
        self.calls = list(_calls(module))

    def passed(self, phrase: str, variable: str) -> Iterator[Passed]:
        for node, function in self.calls:
            giving = [given for given in node.keywords if given.arg in (variable, None)]
            if not giving or not self._says(node, function, phrase):
                continue
            for given in giving:
                if given.arg == variable:
                    yield self._passed(node, self.kinds(given.value, function), _words(given.value))
                elif not _hands_on(given.value, function):
                    yield self._passed(node, self._of_key(given.value, function, variable), None)

    def _passed(self, node: ast.Call, kinds: Kinds, words: frozenset[str] | None) -> Passed:
        return Passed(f"{self.path.relative_to(self.house.root)}:{node.lineno}", kinds, words)

    def _says(self, node: ast.Call, function: ast.AST, phrase: str) -> bool:
        """Whether the phrase's name stands in the call, or in what the function has set the name to that is given; a
        name that comes from elsewhere may be any the module knows."""
        if any(mentions(argument, phrase) for argument in node.args):
            return True
        known = list(_set_before(node, function))
        says = ast.unparse(node.func).split(".")[-1] in SAYING and not known and not _another(node.args)
        return says or any(mentions(value, phrase) for value in known)

    def _of_key(self, value: ast.expr, function: ast.AST, key: str) -> Kinds:
        """What a mapping that is given whole holds under `key`."""
        if isinstance(value, ast.Call):
            return self.kinds(value, function)
        if not isinstance(value, ast.Name):
            return NONE
        kinds = NONE
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == f"{value.id}[{key!r}]":
                kinds |= self.kinds(node.value, function)
        return kinds or self.kinds(value, function)

    def kinds(self, value: ast.expr, function: ast.AST) -> Kinds:
        parts = _parts(value)
        if parts is not None:
            return NONE.union(*(self.kinds(part, function) for part in parts))
        match value:
            case ast.Constant(value=constant):
                return _of_constant(constant)
            case ast.JoinedStr():
                return TEXT
            case ast.Attribute(attr=name):
                return self.house.of_attribute(name)
            case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
                return BUILT_IN[name] if name in BUILT_IN else self.house.written(self.house.answers.get(name, []))
            case ast.Name(id=name):
                return self._of_name(name, function)
        return NONE

    def _of_name(self, name: str, function: ast.AST) -> Kinds:
        for argument in (each for each in ast.walk(function) if isinstance(each, ast.arg)):
            if argument.arg == name and argument.annotation is not None:
                return self.house.written([argument.annotation])
        own = [*_assigned(function, name)] or _assigned(self.module, name)
        return NONE.union(*(self.kinds(value, function) for value in own))


def _of_constant(value: object) -> Kinds:
    if isinstance(value, str):
        return TEXT
    return NUMBER if isinstance(value, int) and not isinstance(value, bool) else NONE


def _parts(value: ast.expr) -> list[ast.expr] | None:
    """What it is one of, or made of."""
    match value:
        case ast.IfExp():
            return [value.body, value.orelse]
        case ast.BoolOp():
            return value.values
        case ast.BinOp():
            return [value.left, value.right]
        case ast.Tuple() | ast.List():
            return value.elts
        case ast.Subscript():
            return [value.value]
        case ast.Lambda():
            return [value.body]
        case ast.Call(func=ast.Name(id="sorted" | "tuple" | "list" | "max" | "min")):
            return value.args[:1]
    return None


def _calls(module: ast.AST) -> Iterator[tuple[ast.Call, ast.AST]]:
    """Every call, with the outermost function it stands in."""
    ahead = [module]
    while ahead:
        for node in ast.iter_child_nodes(ahead.pop()):
            if isinstance(node, ast.FunctionDef):
                yield from ((each, node) for each in ast.walk(node) if isinstance(each, ast.Call))
                continue
            if isinstance(node, ast.Call):
                yield node, module
            ahead.append(node)


def _assigned(scope: ast.AST, name: str) -> Iterator[ast.expr]:
    """What a name is set to, or goes over."""
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[target], value=value) if name in _names(target):
                yield value
            case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
                if name in _names(target):
                    yield value


def _names(target: ast.expr) -> set[str]:
    parts = target.elts if isinstance(target, ast.Tuple) else [target]
    return {part.id for part in parts if isinstance(part, ast.Name)}


def _set_before(node: ast.Call, function: ast.AST) -> Iterator[ast.expr]:
    for argument in node.args:
        if isinstance(argument, ast.Name):
            yield from _assigned(function, argument.id)


def _another(arguments: list[ast.expr]) -> bool:
    """Whether the name of a phrase stands in the call."""
    named = [each.value for argument in arguments for each in ast.walk(argument) if isinstance(each, ast.Constant)]
    return any(isinstance(name, str) and "-" in name for name in named)


def _hands_on(value: ast.expr, function: ast.AST) -> bool:
    """Whether it is what the function was given itself: who calls it says the phrase."""
    keywords = function.args.kwarg if isinstance(function, ast.FunctionDef) else None
    return keywords is not None and any(
        isinstance(each, ast.Name) and each.id == keywords.arg for each in ast.walk(value)
    )


def _words(value: ast.expr) -> frozenset[str] | None:
    match value:
        case ast.Constant(value=str() as word):
            return frozenset({word})
        case ast.IfExp():
            return _either(_words(value.body), _words(value.orelse))
    return None


def _either(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    return None if one is None or other is None else one | other


class _Template:
    """One page, or a part of one."""

    def __init__(self, house: House, path: Path, template: nodes.Template) -> None:
        self.house, self.path, self.template = house, path, template

    @cached_property
    def calls(self) -> list[tuple[nodes.Call, list[object]]]:
        """What says a phrase, and the constants that stand where its name does."""
        says = (each for each in self.template.find_all(nodes.Call) if isinstance(each.node, nodes.Name))
        return [
            (each, [one.value for one in nodes.Output(each.args[:1]).find_all(nodes.Const)])
            for each in says
            if each.node.name == "t" and each.args
        ]

    def passed(self, phrase: str, variable: str) -> Iterator[Passed]:
        for call, constants in self.calls:
            if phrase not in constants and constants:
                continue
            where = f"{self.path.relative_to(self.house.root)}:{call.lineno}"
            for given in call.kwargs:
                if given.key == variable:
                    yield Passed(where, self.kinds(given.value), self._words(given.value))
            if call.dyn_kwargs is not None and phrase in constants:
                yield Passed(where, self.kinds(call.dyn_kwargs), None)

    def kinds(self, value: nodes.Node | None) -> Kinds:
        match value:
            case nodes.Const(value=constant):
                return _of_constant(constant)
            case nodes.Concat():
                return TEXT
            case nodes.CondExpr(expr1=one, expr2=other) | nodes.BinExpr(left=one, right=other):
                return self.kinds(one) | self.kinds(other)
            case nodes.Tuple() | nodes.List():
                return NONE.union(*(self.kinds(each) for each in value.items))
            case nodes.Filter(name=name):
                return FILTERS.get(name, NONE)
            case nodes.Getattr(attr=name):
                return self.house.of_attribute(name)
            case nodes.Getitem(node=inside):
                return self.kinds(inside)
            case nodes.Call(node=nodes.Name(name=name)):
                return BUILT_IN[name] if name in BUILT_IN else self.house.of_page(name)
            case nodes.Name(name=name):
                return self._of_name(name)
        return NONE

    def _of_name(self, name: str) -> Kinds:
        for loop in self.template.find_all(nodes.For):
            if isinstance(loop.target, nodes.Name) and loop.target.name == name:
                return self.kinds(loop.iter)
        return self.house.of_page(name)

    def _words(self, value: nodes.Node | None) -> frozenset[str] | None:
        match value:
            case nodes.Const(value=str() as word):
                return frozenset({word})
            case nodes.CondExpr():
                return _either(self._words(value.expr1), self._words(value.expr2))
        return None
