"""An elder's next of kin, in order, as a file names them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from models import Person, Role, Source
from services import people
from services.people import contacts

from .contact_cells import ContactCell


def set_contacts(session: Session, elder: Person, wanted: Sequence[ContactCell]) -> bool:
    """Make `wanted` the elder's contacts in that order; whether that changed anything.

    A contact who stays keeps what was answered about being one, and what the file does not say.
    """
    kin = [_kin(session, elder, cell) for cell in wanted]
    changed = _arrange(session, elder, kin)
    for person, cell in zip(kin, wanted, strict=True):
        contact = contacts.between(session, elder, person)
        if contact is not None:
            changed |= contacts.settle(
                contact,
                way=cell.way,
                may_know=cell.may_know,
                lives_near=cell.lives_near or None,
                has_key=cell.has_key or None,
            )
            changed |= cell.hours is not None and contacts.set_hours(contact, *cell.hours)
    return changed


def _arrange(session: Session, elder: Person, kin: Sequence[Person]) -> bool:
    now = contacts.of_elder(session, elder)
    if [contact.person_id for contact in now] == [person.id for person in kin]:
        return False
    wanted_ids = {person.id for person in kin}
    for contact in now:
        if contact.person_id not in wanted_ids:
            contacts.remove(session, contact)
    order = {contacts.add(session, elder, person, source=Source.IMPORT).id: None for person in kin}
    contacts.arrange(session, elder, list(order))
    return True


def _kin(session: Session, elder: Person, cell: ContactCell) -> Person:
    first_name, _, last_name = cell.name.partition(" ")
    person = contacts.somebody(session, elder, cell.number, first_name, last_name, source=Source.IMPORT)
    people.give_role(session, person, Role.KIN)
    return person
