"""An elder's next of kin, in order, from names and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from models import Community, Person, Role, Source
from services import contacts, people


def set_contacts(session: Session, community: Community, elder: Person, wanted: Sequence[tuple[str, str]]) -> bool:
    """Make `wanted` (name, E.164 number) the elder's contacts in that order; whether that changed anything.

    A contact who stays keeps what was answered about being one, and what was set at the desk.
    """
    kin = [_kin(session, community, elder, name, number) for name, number in wanted]
    now = contacts.of(session, elder)
    if [contact.person_id for contact in now] == [person.id for person in kin]:
        return False
    wanted_ids = {person.id for person in kin}
    for contact in now:
        if contact.person_id not in wanted_ids:
            contacts.remove(session, contact)
    order = {contacts.add(session, elder, person, source=Source.IMPORT).id: None for person in kin}
    contacts.arrange(session, elder, list(order))
    return True


def _kin(session: Session, community: Community, elder: Person, name: str, number: str) -> Person:
    """Whoever is known on that number by the whole name, or by the first name where only that is written."""
    first_name, _, last_name = name.partition(" ")
    folded = Person.fold(name, "")
    for known in people.persons_on(session, community, number):
        if known.id != elder.id and folded in (known.folded_name, known.first_name.casefold()):
            people.give_role(session, known, Role.KIN)
            return known
    person, _ = people.ensure(
        session, community, number, first_name, last_name, source=Source.IMPORT, language=elder.language
    )
    people.give_role(session, person, Role.KIN)
    return person
