"""What the carrier's codes mean stands in one table, and the exchange can give each of them."""

from __future__ import annotations

import pytest

from exchange.network.texts.delivery import REASONS
from exchange.rest import errors
from services.phones import refusals
from services.phones.refusals import MEANING, Means


def test_the_exchange_knows_every_code_of_the_table() -> None:
    assert set(MEANING) <= {str(code) for code in (*errors._ERRORS, *REASONS)}


@pytest.mark.parametrize("code", ["13223", "13224", "21211", "21214", "21217", "21401", "21610", "21614", "21635"])
def test_what_speaks_of_the_number_is_final(code: str) -> None:
    assert refusals.speaks_of_number(code)


@pytest.mark.parametrize(
    ("code", "means"),
    [
        ("10004", Means.MOMENT),
        ("20003", Means.ACCOUNT),
        ("21215", Means.COUNTRY),
        ("21216", Means.COUNTRY),
        ("21408", Means.COUNTRY),
        ("21606", Means.OWN_NUMBER),
        ("21220", Means.OVER),
        ("403", Means.REQUEST),
        ("99999", Means.REQUEST),
        (None, Means.REQUEST),
    ],
)
def test_nothing_else_does(code: str | None, means: Means) -> None:
    assert refusals.meaning(code) is means
    assert not refusals.speaks_of_number(code)
