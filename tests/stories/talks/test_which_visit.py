"""A text about one of several visits, or one of two of the same name: it is never taken for another."""

from __future__ import annotations

from models import Person, Visit, VisitState
from tests.support import builders
from tests.support.village import Village, Villager


def two_elders(village: Village, second: str) -> tuple[Villager, Villager, Villager]:
    kari, other = village.elder("Kari", mobile=True), village.elder(second, mobile=True)
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        builders.friends(session, other.id, berit.id)
    for who in (kari, other):
        who.phone.ignores_everything()
    return kari, other, berit


def two_visits(village: Village) -> tuple[Villager, Villager, Villager]:
    kari, olga, berit = two_elders(village, "Olga")
    berit.texts("BESØK KARI LAURDAG 14").gets_sms("skrive opp")
    village.settle()
    berit.gets_sms("Besøk er avtalt", "Kari")
    berit.texts("BESØK OLGA SUNDAG 14").gets_sms("skrive opp")
    village.settle()
    berit.gets_sms("Besøk er avtalt", "Olga")
    return kari, olga, berit


def states(village: Village) -> dict[int, VisitState]:
    return {visit.elder_id: visit.state for visit in village.rows(Visit)}


def test_besok_av_with_two_visits_takes_back_none_and_asks_which(village: Village) -> None:
    _, _, berit = two_visits(village)
    berit.texts("BESØK AV").gets_sms("Kari lau 28.11 kl 14", "Olga", "29.11 kl 14", "BESØK AV Kari")
    assert set(states(village).values()) == {VisitState.AGREED}


def test_a_name_or_a_day_says_which_visit_is_taken_back(village: Village) -> None:
    kari, olga, berit = two_visits(village)
    berit.texts("BESØK AV OLGA").gets_sms("med Olga er avlyst", "29.11")
    assert states(village) == {kari.id: VisitState.AGREED, olga.id: VisitState.CANCELLED}
    berit.texts("BESØK OLGA SUNDAG 16").gets_sms("skrive opp")
    village.settle()
    berit.gets_sms("Besøk er avtalt", "Olga")
    berit.texts("BESØK AV LAURDAG").gets_sms("med Kari er avlyst")


def test_of_two_who_share_a_first_name_the_friend_is_asked_for_the_whole_name(village: Village) -> None:
    _, other, berit = two_elders(village, "Kari")
    berit.texts("BESØK KARI LAURDAG 14").gets_sms("fleire som heiter Kari", "etternamn")
    assert village.rows(Visit) == []
    (person,) = village.rows(Person, id=other.id)
    berit.texts(f"BESØK {person.full_name} LAURDAG 14").gets_sms(f"Besøk hjå {person.full_name}")
    berit.phone.ignores_everything()
    assert list(states(village)) == [other.id]
