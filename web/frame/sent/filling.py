"""A page's form with what was typed into it before, put into the page's own HTML.

Nothing else of the page is changed, and no password, file or hidden field but the row's version is filled in. The
fields of a form are those that stand in it, or name it by `form`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from urllib.parse import urljoin

Attributes = dict[str, str | None]

NOT_TYPED = frozenset({"csrf", "once", "back"})
VERSION = "version"
NEVER = frozenset({"password", "file", "submit", "button", "image", "reset"})
MARKED = frozenset({"checkbox", "radio"})


@dataclass
class _Tag:
    """A tag from `start` to `end`; of a textarea `end` is where its words begin and `closes` where they end."""

    name: str
    attributes: Attributes
    start: int
    end: int
    closes: int = 0
    inside: list[_Tag] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return (self.attributes.get("type") or "text").lower() if self.name == "input" else self.name

    @property
    def called(self) -> str:
        return self.attributes.get("name") or ""

    @property
    def value(self) -> str:
        return self.attributes.get("value") or ""


@dataclass
class _Form:
    tag: _Tag
    fields: list[_Tag] = field(default_factory=list)
    folds: list[_Tag] = field(default_factory=list)


def filled(html: str, page: str, action: str, typed: Sequence[tuple[str, str]]) -> str | None:
    """The page at the address `page`, with its form that posts to `action` as it was typed; None where it has no such
    form. Of several that one whose hidden fields are the same."""
    reader = _Reader(html)
    given: dict[str, list[str]] = {}
    for name, value in typed:
        given.setdefault(name, []).append(value)
    for form in reader.posted():
        if urljoin(page, form.tag.attributes.get("action") or page) == action and _is_the_one(form, given):
            return _edited(html, [*_opened(form), *_typed(form, given)])
    return None


def _is_the_one(form: _Form, given: dict[str, list[str]]) -> bool:
    hidden = (each for each in form.fields if each.kind == "hidden" and each.called not in (*NOT_TYPED, VERSION))
    return all(each.value in given.get(each.called, []) for each in hidden)


Edit = tuple[int, int, str]


def _opened(form: _Form) -> Iterator[Edit]:
    """What it lies folded in is open."""
    for fold in form.folds:
        yield fold.start, fold.end, _written(fold, {**fold.attributes, "open": None})


def _typed(form: _Form, given: dict[str, list[str]]) -> Iterator[Edit]:
    left = {name: list(values) for name, values in given.items()}
    for each in form.fields:
        values = given.get(each.called, [])
        if each.kind in MARKED:
            yield _marked(each, "checked", (each.attributes.get("value") or "on") in values)
        elif each.kind == "select":
            for option in each.inside if each.called in given else ():
                yield _marked(option, "selected", option.value in values)
        elif left.get(each.called) and each.kind not in NEVER and (each.kind != "hidden" or each.called == VERSION):
            value = left[each.called].pop(0)
            if each.kind == "textarea":
                yield each.end, each.closes, f"\n{escape(value)}"
            else:
                yield each.start, each.end, _written(each, {**each.attributes, "value": value})


def _marked(tag: _Tag, mark: str, on: bool) -> Edit:
    attributes = {name: value for name, value in tag.attributes.items() if name != mark}
    return tag.start, tag.end, _written(tag, {**attributes, **({mark: None} if on else {})})


def _written(tag: _Tag, attributes: Attributes) -> str:
    pairs = (f' {name}="{escape(value)}"' if value is not None else f" {name}" for name, value in attributes.items())
    return f"<{tag.name}{''.join(pairs)}>"


def _edited(html: str, edits: list[Edit]) -> str:
    for start, end, words in sorted(edits, reverse=True):
        html = html[:start] + words + html[end:]
    return html


class _Reader(HTMLParser):
    """Reads which forms a page has, and where their tags stand."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self._forms: list[_Form] = []
        self._named: list[_Tag] = []
        self._folds: list[_Tag] = []
        self._form: _Form | None = None
        self._select: _Tag | None = None
        self._area: _Tag | None = None
        self.feed(html)
        self.close()

    def posted(self) -> Iterator[_Form]:
        """With the fields that stand elsewhere and name it."""
        for form in self._forms:
            if (form.tag.attributes.get("method") or "").lower() == "post":
                name = form.tag.attributes.get("id")
                form.fields += [each for each in self._named if name and each.attributes["form"] == name]
                yield form

    def handle_starttag(self, name: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._at()
        tag = _Tag(name, dict(attrs), start, start + len(self.get_starttag_text() or ""))
        if name == "form":
            self._form = _Form(tag, folds=list(self._folds))
            self._forms.append(self._form)
        elif name == "details":
            self._folds.append(tag)
        elif name in ("input", "select", "textarea"):
            self._keep(tag)
        elif name == "option" and self._select is not None:
            self._select.inside.append(tag)
        if name == "select":
            self._select = tag
        elif name == "textarea":
            self._area = tag

    def handle_endtag(self, name: str) -> None:
        if name == "form":
            self._form = None
        elif name == "details" and self._folds:
            self._folds.pop()
        elif name == "select":
            self._select = None
        elif name == "textarea" and self._area is not None:
            self._area.closes, self._area = self._at(), None

    def _keep(self, tag: _Tag) -> None:
        if "form" in tag.attributes:
            self._named.append(tag)
        elif self._form is not None:
            self._form.fields.append(tag)

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
