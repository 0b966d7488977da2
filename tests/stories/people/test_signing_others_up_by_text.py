"""By text she signs up another, the one who shares her telephone or an elder who has named her, and brings somebody."""

from __future__ import annotations

import pytest

from models import Deed, HowAgreed, Person, Ride, Signup, SignupState, Source
from services.people import acting
from sms.reading import others
from sms.reading.others import Others
from tests.support.village import Village, Villager


def lets(village: Village, elder: Villager, other: Villager, *deeds: Deed) -> None:
    with village.write() as session:
        acting.agree(
            session,
            session.get_one(Person, elder.id),
            session.get_one(Person, other.id),
            deeds,
            how=HowAgreed.HERE,
            on=village.today,
            source=Source.DESK,
        )


def joined(village: Village) -> list[int]:
    return [row.person_id for row in village.rows(Signup) if row.state is SignupState.JOINED]


def test_a_daughter_signs_her_mother_up_with_a_ride_and_her_mother_is_told_on_her_own_telephone(
    village: Village,
) -> None:
    kari = village.elder("Kari", mobile=True)
    anna = village.contact("Anna", kari)
    lets(village, kari, anna, Deed.SIGN_UP, Deed.RIDES)
    village.activity("Fredagstreff", days=3)
    anna.texts("KVA SKJER").gets_sms("1 Fredagstreff", "Melde på Kari: svar 1 FOR KARI")
    anna.texts("Ja 1 for mor").gets_sms("Kari er påmeld Fredagstreff", "Skyss fram og heim? Svar JA eller NEI")
    village.settle()
    kari.gets_sms("Anna har meldt deg på Fredagstreff")
    anna.texts("JA").gets_sms("Eg spør om skyss for Kari til Fredagstreff")
    village.settle()
    kari.gets_sms("Anna har meldt deg på", "med skyss")
    assert joined(village) == [kari.id]
    assert len(village.rows(Ride)) == 1


def test_of_two_on_one_telephone_the_other_is_signed_up_or_both(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    per = village.elder("Per", number=kari.number)
    village.activity("Fredagstreff", days=3)
    village.activity("Kveldsseto", days=4, place="Telefon")
    kari.texts("KVA SKJER").gets_sms("1 Fredagstreff", "1 FOR PER")
    kari.texts("1 for Per").gets_sms("Per er påmeld Fredagstreff", "Skyss fram og heim?")
    kari.texts("NEI").gets_sms("Greitt, Per kjem utan skyss til Fredagstreff")
    kari.texts("2 for oss begge").gets_sms("Kari og Per er påmelde Kveldsseto")
    assert sorted(joined(village)) == sorted([per.id, kari.id, per.id])


def test_whom_she_may_not_sign_up_she_does_not(village: Village) -> None:
    kari, liv = village.elder("Kari", mobile=True), village.elder("Liv", mobile=True)
    village.activity("Fredagstreff", days=3)
    kari.texts("KVA SKJER").gets_sms("1 Fredagstreff", "1 MED EIN")
    kari.texts("1 for Liv").gets_sms("Du kan ikkje melde på andre herifrå")
    anna = village.contact("Anna", kari)
    lets(village, kari, anna, Deed.SIGN_UP)
    anna.texts("KVA SKJER").gets_sms("Fredagstreff")
    anna.texts("1 for Liv").gets_sms("Du kan melde på Kari", "1 FOR KARI")
    assert "Skyss" not in anna.texts("1 for Kari").gets_sms("Kari er påmeld Fredagstreff")
    village.settle()
    kari.gets_sms("Anna har meldt deg på")
    assert joined(village) == [kari.id]
    assert liv.phone.inbox == []


def test_she_brings_somebody_and_then_nobody(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff", days=3, maximum=2)
    kari.texts("KVA SKJER").gets_sms("1 Fredagstreff")
    kari.texts("1 med ein til").gets_sms("Du er påmeld Fredagstreff", "Éin til er sett opp saman med deg")
    assert [row.companions for row in village.rows(Signup)] == [1]
    kari.texts("NEI").gets_sms("kjem du deg sjølv")
    kari.texts("MED TO").gets_sms("ikkje plass til fleire")
    kari.texts("MED INGEN").gets_sms("Då kjem du åleine på Fredagstreff")
    assert [row.companions for row in village.rows(Signup)] == [0]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2 FOR KARI", Others(2, who="kari")),
        ("Ja 2 for mor.", Others(2, who="mor")),
        ("på 2 for meg og Per", Others(2, who="meg og per")),
        ("JA2 for Kari", Others(2, who="kari")),
        ("Meld Kari på 2", Others(2, who="kari")),
        ("meld på mor 2", Others(2, who="mor")),
        ("sign up Kari for 2", Others(2, who="kari")),
        ("2 med ein til", Others(2, many=1)),
        ("2 + 1", Others(2, many=1)),
        ("ja 2 og med to andre", Others(2, many=2)),
        ("med ingen", Others(None, many=0)),
        ("1 with one more", Others(1, many=1)),
        ("ja for eg har tid", None),
        ("meld meg på 2", None),
        ("meld av 2", None),
        ("2 bra", None),
        ("med vennleg helsing Kari", None),
    ],
)
def test_what_is_understood(text: str, meant: Others | None) -> None:
    assert others.understand(text) == meant
