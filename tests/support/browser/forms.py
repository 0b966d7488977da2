"""The forms on a page, as a browser would send them untouched."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """One that is posted: where to, and its fields without the token."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)


def on(html: str, page: str) -> list[Form]:
    """Those of `html`, which stands at the address `page`."""
    reader = _Reader(page)
    reader.feed(html)
    return reader.forms


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._page = page
        self._form: Form | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self._form = Form(given.get("action") or self._page)
            if (given.get("method") or "").lower() == "post":
                self.forms.append(self._form)
        if self._form is None:
            return
        name = given.get("name") or ""
        chosen = given.get("type") not in ("checkbox", "radio") or "checked" in given
        if tag in ("input", "textarea", "button") and name and name != "csrf" and chosen:
            self._form.fields[name] = given.get("value") or ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and ("selected" in given or self._select not in self._form.fields):
            self._form.fields[self._select] = given.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""
