"""Every (state, next state) of a talk and a visit moves as the table says, or is refused."""

from __future__ import annotations

import pytest

from models import IllegalMove, Talk, TalkState, Visit, VisitState

T, V = TalkState, VisitState
TALK = {
    (T.ASKING, T.FOUND),
    (T.ASKING, T.NOBODY),
    (T.FOUND, T.TALKED),
    (T.FOUND, T.NOT_NOW),
    (T.FOUND, T.ASKING),
    (T.FOUND, T.NOBODY),
    (T.ASKING, T.WITHDRAWN),
    (T.FOUND, T.WITHDRAWN),
    (T.TALKED, T.NOT_MET),
}
VISIT = {
    (V.ASKED, V.AGREED),
    (V.ASKED, V.REFUSED),
    (V.ASKED, V.CANCELLED),
    (V.AGREED, V.CANCELLED),
    (V.AGREED, V.OVER),
}


@pytest.mark.parametrize(("kind", "states", "legal"), [(Talk, TalkState, TALK), (Visit, VisitState, VISIT)])
def test_only_the_moves_of_the_table_are_made(kind, states, legal) -> None:
    for before in states:
        for after in states:
            row = kind(state=before)
            if (before, after) in legal:
                row.move(after)
                assert row.state is after
            else:
                with pytest.raises(IllegalMove):
                    row.move(after)
                assert row.state is before
