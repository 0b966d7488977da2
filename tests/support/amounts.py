"""How much is tried: what plays courses drawn by lot, shows something of a whole town, or uses a page at two widths,
takes fewer in `bin/test` than in `bin/test --long`. Each file says how many."""

from __future__ import annotations

import os

LONG = "GRENDELINJA_LONG" in os.environ
"""`bin/test --long`; set before any test is read."""


def of(few: int, many: int) -> int:
    """`many` with `--long`."""
    return many if LONG else few


def examples(few: int, many: int) -> int:
    """As `of`, and as many as `GRENDELINJA_EXAMPLES` says where it is set."""
    return int(os.environ.get("GRENDELINJA_EXAMPLES", of(few, many)))
