"""Who has looked at what, who has changed what, who has signed in: written, and read by the coordinator.

A look is one row for each who looks, what is looked at and whom it is about in an hour, however often the page is
loaded. What a field holds is never in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Audit, Community, Database, DeskUser, Person, insert_missing

T = TypeVar("T", DeskUser, Person)

NEWEST = 100
UNKNOWN, LINE = "unknown", "line"
LOOKS = ("read_", "opened_", "heard_")
_KNOWN = sa.select(Audit.once).where(Audit.once.in_(sa.bindparam("keys", expanding=True)))


def by_user(user: DeskUser) -> str:
    return f"desk_user/{user.id}"


def by_person(person: Person) -> str:
    return f"person/{person.id}"


def note(
    session: Session,
    community_id: int,
    actor: str,
    action: str,
    person_id: int | None = None,
    *,
    changed: Iterable[str] = (),
) -> None:
    """`actor` has done this. A look (`LOOKS`) that was written within the hour is not written again. `changed`: the
    names of the fields that were."""
    if action.startswith(LOOKS):
        note_looks(session, community_id, actor, [(action, person_id)])
        return
    detail = ", ".join(sorted(changed)) or None
    session.add(Audit(community_id=community_id, actor=actor, action=action, person_id=person_id, detail=detail))


def note_looks(session: Session, community_id: int, actor: str, shown: Iterable[tuple[str, int | None]]) -> None:
    """`actor` is shown several things: what, and whom it is about. One statement."""
    insert_missing(
        session, Audit, [_look(community_id, actor, action, about) for action, about in dict.fromkeys(shown)]
    )


def seen(
    db: Database, community_id: int, actor: str, action: str, person_ids: Collection[int | None] = (None,)
) -> None:
    """`actor` has been shown this, about each of these (None: about nobody by name). One statement that reads, and one
    that writes where the hour has no row yet."""
    seen_each(db, community_id, actor, [(action, person_id) for person_id in person_ids])


def seen_each(db: Database, community_id: int, actor: str, shown: Iterable[tuple[str, int | None]]) -> None:
    """As `seen`, of several things at once: what, and whom it is about."""
    looks = [_look(community_id, actor, action, person_id) for action, person_id in dict.fromkeys(shown)]
    if not looks:
        return
    known = set(db.look_up(_KNOWN, {"keys": [look["once"] for look in looks]}))
    fresh = [look for look in looks if look["once"] not in known]
    if fresh:
        with db.write() as writing:
            insert_missing(writing, Audit, fresh)


def signed_in(session: Session, user: DeskUser) -> None:
    note(session, user.community_id, by_user(user), "signed_in")


def sign_in_failed(session: Session, user: DeskUser | None) -> None:
    """Somebody gave the name of `user` and a wrong password, or the name of nobody: of that there is one row an hour,
    since anybody may try any number of names."""
    if user is not None:
        note(session, user.community_id, by_user(user), "sign_in_failed")
        return
    community_id = session.scalar(sa.select(sa.func.min(Community.id)))
    if community_id is not None:
        insert_missing(session, Audit, [_look(community_id, UNKNOWN, "sign_in_failed", None)])


def _look(community_id: int, actor: str, action: str, person_id: int | None) -> dict[str, object]:
    return {
        "community_id": community_id,
        "actor": actor,
        "action": action,
        "person_id": person_id,
        "once": f"{actor}/{action}/{community_id}/{person_id or 0}/{clock.now():%Y%m%d%H}",
    }


def newest(
    session: Session, community: Community, *, person_id: int | None = None, before: int | None = None
) -> Sequence[Audit]:
    """The newest rows first, of one person if one is named, older than the row `before`."""
    wanted = sa.select(Audit).where(Audit.community_id == community.id)
    if person_id is not None:
        wanted = wanted.where(Audit.person_id == person_id)
    if before is not None:
        wanted = wanted.where(Audit.id < before)
    return session.scalars(wanted.order_by(Audit.id.desc()).limit(NEWEST)).all()


def names(session: Session, rows: Iterable[Audit]) -> dict[str, str]:
    """The name of each who has done something, or had something done to a sign-in, by how the row calls them."""
    called = {each for row in rows for each in (row.actor, *row.changed)}
    found: dict[str, str] = {}
    found |= {f"desk_user/{row.id}": row.name for row in _of_ids(session, DeskUser, _ids("desk_user", called)).values()}
    found |= {f"person/{row.id}": row.full_name for row in _of_ids(session, Person, _ids("person", called)).values()}
    return found


def whom(session: Session, rows: Iterable[Audit]) -> dict[int, Person]:
    """Whom the rows are about, by id."""
    return _of_ids(session, Person, [row.person_id for row in rows if row.person_id is not None])


def _ids(kind: str, called: Iterable[str]) -> list[int]:
    named = (each.partition("/") for each in called)
    return [int(number) for name, _, number in named if name == kind and number.isdigit()]


def _of_ids(session: Session, kind: type[T], ids: Collection[int]) -> dict[int, T]:
    found = session.scalars(sa.select(kind).where(kind.id.in_(set(ids)))).unique() if ids else ()
    return {row.id: row for row in found}
