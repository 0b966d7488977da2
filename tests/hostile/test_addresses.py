"""Filters that anybody may write into an address make no other address of ours, and break none."""

from __future__ import annotations

from tests.support.desk import Desk

TAKEN = "endpoint=x&_external=1&_scheme=javascript&_method=POST&_anchor=x"
"""What `url_for` takes for itself; whichever of them is handed on to it breaks the page, or leads elsewhere."""


def test_what_url_for_takes_for_itself_is_nobodys_to_write_into_an_address(coordinator: Desk) -> None:
    wrong = []
    for rule in coordinator.app.url_map.iter_rules():
        if "GET" not in (rule.methods or ()) or rule.arguments or not rule.rule.startswith("/desk"):
            continue
        answer = coordinator.client.get(f"{rule.rule}?{TAKEN}")
        read = answer.data
        if answer.status_code >= 500 or b'href="javascript' in read or b'href="http' in read:
            wrong.append((rule.rule, answer.status_code))
    assert wrong == []
