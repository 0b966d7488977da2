"""Who a number belongs to."""

from models import Role, Source
from services import people
from tests.support.hamlet import Hamlet


def test_two_on_one_number_come_oldest_first(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = hamlet.community(session)
        pair = [
            people.ensure(session, lom, "+4761200100", name, "Døme", source=Source.DESK)[0] for name in ("Kari", "Per")
        ]
        assert people.persons_on(session, lom, "+4761200100") == pair


def test_a_second_phone_is_the_persons_too(hamlet: Hamlet) -> None:
    person = hamlet.person(phone2="+4790000999")
    with hamlet.db.read() as session:
        assert [one.id for one in people.persons_on(session, hamlet.community(session), "+4790000999")] == [person]


def test_the_same_name_in_other_letters_is_the_same_person(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = hamlet.community(session)
        first, _ = people.ensure(session, lom, "+4761200100", "Kari", "Døme", source=Source.DESK)
        assert people.ensure(session, lom, "+4761200100", "KARI", "døme", source=Source.IMPORT) == (first, False)


def test_a_role_given_twice_is_one(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        person, _ = people.ensure(session, hamlet.community(session), "+4761200100", "Kari", "", source=Source.DESK)
        assert people.give_role(session, person, Role.KIN) is people.give_role(session, person, Role.KIN)
