"""The desk pairs an elder with a visit-friend, and parts them."""

from __future__ import annotations

import sqlalchemy as sa

from models import MAX_ELDERS_A_FRIEND, Audit, Friendship, Language, Person, Place, PlaceKind, Role, Source
from services import people
from services.people import friendships
from tests.support.desk import Desk


def ids(desk: Desk, *names: str) -> list[int]:
    with desk.db.read() as session:
        return [desk.person(session, name).id for name in names]


def hers(desk: Desk, elder_id: int) -> list[int]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(Friendship.friend_id).where(Friendship.elder_id == elder_id)))


def offered(desk: Desk, elder_id: int, friend_id: int) -> bool:
    return f'name="friend" value="{friend_id}"' in desk.get(f"/desk/people/{elder_id}/friends")


def on_her_own(desk: Desk) -> int:
    """An elder without any friend."""
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        person, _ = people.ensure(session, community, "+4761999555", "Solveig", "Prøve", source=Source.DESK)
        people.give_role(session, person, Role.ELDER)
        return person.id


def is_full(desk: Desk, friend_id: int) -> None:
    with desk.db.write() as session:
        friend = session.get_one(Person, friend_id)
        taken = len(friendships.elders_of(session, friend))
        for number in range(MAX_ELDERS_A_FRIEND - taken):
            elder, _ = people.ensure(
                session, friend.community, "+4761999666", f"Elder {friend_id} {number}", "", source=Source.DESK
            )
            friendships.pair(session, elder, friend, source=Source.DESK)


def test_the_desk_pairs_an_elder_with_a_friend_who_has_room(desk: Desk) -> None:
    elder_id, (berit,) = on_her_own(desk), ids(desk, "Berit")
    assert offered(desk, elder_id, berit)
    assert desk.post(f"/desk/people/{elder_id}/friends", friend=berit).status_code == 302
    assert hers(desk, elder_id) == [berit]
    assert not offered(desk, elder_id, berit)
    with desk.db.read() as session:
        assert "added_friend" in session.scalars(sa.select(Audit.action).where(Audit.person_id == elder_id)).all()


def test_a_tenth_elder_is_refused_in_words_and_nothing_is_changed(desk: Desk) -> None:
    elder_id, (berit,) = on_her_own(desk), ids(desk, "Berit")
    is_full(desk, berit)
    assert not offered(desk, elder_id, berit)
    refused = desk.post(f"/desk/people/{elder_id}/friends", friend=berit)
    assert (refused.status_code, "har allereie ni eldre" in refused.text) == (409, True)
    assert hers(desk, elder_id) == []


def test_where_nobody_has_room_that_is_said(desk: Desk) -> None:
    elder_id = on_her_own(desk)
    with desk.db.read() as session:
        free = [each.person.id for each in friendships.with_room(session, session.get_one(Person, elder_id))]
    for friend_id in free:
        is_full(desk, friend_id)
    assert "Ingen besøksven har ledig plass" in desk.words(f"/desk/people/{elder_id}/friends")


def test_the_desk_parts_a_pair_at_once_and_can_undo_it(desk: Desk) -> None:
    elder_id, (berit,) = on_her_own(desk), ids(desk, "Berit")
    desk.post(f"/desk/people/{elder_id}/friends", friend=berit)
    with desk.db.read() as session:
        pair_id = session.scalars(sa.select(Friendship.id).where(Friendship.elder_id == elder_id)).one()
    assert desk.post(f"/desk/friendships/{pair_id}/end").status_code == 302
    assert hers(desk, elder_id) == []
    assert f'action="/desk/people/{elder_id}/friends/{berit}"' in desk.get(f"/desk/people/{elder_id}")
    assert desk.post(f"/desk/people/{elder_id}/friends/{berit}").status_code == 302
    assert hers(desk, elder_id) == [berit]


def test_who_is_of_her_hamlet_and_language_stands_first(desk: Desk) -> None:
    elder_id = on_her_own(desk)
    with desk.db.write() as session:
        elder = session.get_one(Person, elder_id)
        far, near, other = (
            session.get_one(Person, each.person.id) for each in friendships.with_room(session, elder)[:3]
        )
        place = session.scalars(sa.select(Place).where(Place.kind == PlaceKind.HAMLET)).first()
        assert place is not None
        elder.hamlet_id = near.hamlet_id = other.hamlet_id = place.id
        far.hamlet_id, other.language = None, Language.EN
        session.flush()
        found = [each.person.id for each in friendships.with_room(session, elder)]
    assert found.index(near.id) < found.index(other.id) < found.index(far.id)


def test_who_is_no_visit_friend_is_not_paired(desk: Desk) -> None:
    elder_id, (siri,) = on_her_own(desk), ids(desk, "Siri")
    assert desk.post(f"/desk/people/{elder_id}/friends", friend=siri).status_code == 400
    assert desk.post(f"/desk/people/{elder_id}/friends").status_code == 404
    assert hers(desk, elder_id) == []


def test_where_her_own_friend_is_the_only_one_it_is_not_said_that_there_is_none(desk: Desk) -> None:
    """Every other friend is full; hers is hers already."""
    elder_id = on_her_own(desk)
    with desk.db.read() as session:
        friends = [free.person.id for free in friendships.with_room(session, session.get_one(Person, elder_id))]
    for friend_id in friends:
        is_full(desk, friend_id)
    assert "Ingen besøksven har ledig plass" in desk.words(f"/desk/people/{elder_id}/friends")
    with desk.db.write() as session:
        session.add(Friendship(elder_id=elder_id, friend_id=friends[0], source=Source.DESK))
    words = desk.words(f"/desk/people/{elder_id}/friends")
    assert "Ingen annan besøksven har ledig plass" in words
    assert "Ingen besøksven har ledig plass" not in words
