"""A page's own form with what was typed put back into it, and nothing else of the page changed."""

from __future__ import annotations

import re

import pytest

from web.frame.sent.filling import filled

PAGE = """<!doctype html><title>Å</title>
<form method="post" action="/desk/other"><input name="name" value="annan"></form>
<details class="g-more"><summary>Rett</summary>
<form method="post" action="/desk/it" id="it">
 <input type="hidden" name="csrf" value="ny"><input type="hidden" name="id" value="7">
 <input type="hidden" name="version" value="no"><input name="name" value="før" required>
 <input type="checkbox" name="days" value="mon" checked><input type="checkbox" name="days" value="tue">
 <input type="radio" name="how" value="call" checked><input type="radio" name="how" value="sms">
 <select name="hamlet"><option value="1" selected>Garmo</option><option value="2">Bøverdalen</option></select>
 <textarea name="note">gammalt &amp; godt</textarea>
 <input type="password" name="secret"><button name="go" value="yes">Lagre</button>
</form></details><input form="it" name="beside" value=""><p>Etter &lt;</p>"""
ID = ("id", "7")


def put(*typed: tuple[str, str], page: str = PAGE) -> str | None:
    return filled(page, "/desk/page", "/desk/it", [ID, *typed])


def changed(html: str | None) -> str:
    assert html is not None
    return html


def test_words_are_put_where_they_were_typed_and_quoted() -> None:
    html = changed(put(("name", 'Kari "K" <b>'), ("note", "to\nlinjer & <i>"), ("beside", "her")))
    assert '<input name="name" value="Kari &quot;K&quot; &lt;b&gt;" required>' in html
    assert '<textarea name="note">\nto\nlinjer &amp; &lt;i&gt;</textarea>' in html
    assert '<input form="it" name="beside" value="her">' in html


def test_boxes_and_choices_are_as_they_were_set() -> None:
    html = changed(put(("days", "tue"), ("how", "sms"), ("hamlet", "2")))
    assert re.findall(r'value="(\w+)" (?:checked|selected)', html) == ["tue", "sms", "2"]


def test_a_box_that_was_unset_is_unset() -> None:
    assert "checked" not in changed(put(("how", "x")))


def test_the_rows_version_is_the_one_she_saw_and_no_other_hidden_field_is_touched() -> None:
    html = changed(put(("version", "da"), ("csrf", "gammal")))
    assert 'name="version" value="da"' in html
    assert 'name="csrf" value="ny"' in html


def test_no_password_is_filled_in() -> None:
    assert '<input type="password" name="secret">' in changed(put(("secret", "hemmeleg")))


def test_what_the_form_lies_folded_in_is_open() -> None:
    assert '<details class="g-more" open>' in changed(put())


def test_the_rest_of_the_page_is_as_it_was() -> None:
    html = changed(put(("name", "x")))
    assert html.startswith(PAGE[: PAGE.index("<details")])
    assert html.endswith("<p>Etter &lt;</p>")


@pytest.mark.parametrize(
    ("page", "typed"),
    [
        ("<p>Nothing</p>", [ID]),
        (PAGE.replace("/desk/it", "/desk/gone"), [ID]),
        (PAGE, [("id", "8")]),
        (PAGE.replace('method="post" action="/desk/it"', 'action="/desk/it"'), [ID]),
        ("<form", [ID]),
        ("", []),
    ],
    ids=["no form", "another address", "another row", "one that only asks", "half a page", "nothing"],
)
def test_where_there_is_no_such_form_it_says_so(page: str, typed: list[tuple[str, str]]) -> None:
    assert filled(page, "/desk/page", "/desk/it", typed) is None


def test_of_several_like_it_the_one_of_the_same_row_is_filled_in() -> None:
    one = '<form method="post"><input type="hidden" name="id" value="{}"><input name="q"></form>'
    html = changed(filled(one.format(1) + one.format(2), "/desk/page", "/desk/page", [("id", "2"), ("q", "x")]))
    assert html == one.format(1) + one.format(2).replace('name="q"', 'name="q" value="x"')
