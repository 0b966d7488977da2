"""One form of a word in a language, where it has several; and none of those that have been heard or read wrong."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from locales import HERE, LANGUAGES, phrase

SPOKEN, WRITTEN, EVERYWHERE = "voice", "sms|web", "voice|sms|web"
BOTH_NORWEGIAN = ("nn", "nb")

NOT_OURS = [
    ("nn", EVERYWHERE, r"\bsundag", "the clock says søndag"),
    ("nn", EVERYWHERE, r"\bynsk[jt]", "ønskje, ønskt"),
    ("nn", EVERYWHERE, r"\bopptatt\b", "oppteken"),
    ("nn", EVERYWHERE, r"\bogså\b", "òg; locales/pronounced.py says it so that the voice can read it"),
    ("nn", EVERYWHERE, r"vennen\b", "ven, venen, vener"),
    ("nn", EVERYWHERE, r"\blat\b", "la"),
    ("nn", EVERYWHERE, r"\bhos\b", "hjå"),
    ("nn", EVERYWHERE, r"\b[vV]art\b", "blei"),
    ("nn", EVERYWHERE, r"\bbede[nt]?\b", "bedt, or spurd"),
    ("nn", EVERYWHERE, r"\bpausa\b", "ein pause, pausen"),
    ("nn", EVERYWHERE, r"\blin(?:a|e|er|ene)\b", "linja, or Grendelinja: Lina is a woman"),
    ("nn", EVERYWHERE, r"\bmobilsvarar", "telefonsvarar"),
    ("nn", EVERYWHERE, r"\blét vere\b|\bnett (?:teken|ein|no)\b", "ringde ikkje; nettopp"),
    ("nn", EVERYWHERE, r"\balt (?:påmeld|gått|passert|avtalt|til\b|på vente|skyss|dette|ordna)",
     "allereie: alt is heard as everything"),
    ("nn", EVERYWHERE, r"\b(?:ordna|avklart|eldre) alt\b", "allereie: alt is heard as everything"),
    ("nn", SPOKEN, r"\bde\b", "read as [di:], they, by a bokmål voice"),
    ("nb", EVERYWHERE, r"\b(?:ordnet|avklart) alt\b|\balt (?:ordnet|påmeldt|gått|skyss|til|dette|avtalt)\b",
     "heard as 'everything'"),
    ("nb", EVERYWHERE, r"\ben (?:en|to|tre|seks|sju)\b", "a number said digit by digit is én én tre"),
    ("nb", EVERYWHERE, r"\bså som så\b", "sånn passe, as by voice"),
    ("nb", EVERYWHERE, r"\blenka\b", "lenken"),
    ("nb", EVERYWHERE, r"\blinjen\b", "linja"),
    ("nb", EVERYWHERE, r"\burolig", "bekymret: urolig is restless"),
    ("nb", EVERYWHERE, r"\btrykte\b", "trykket"),
    ("nb", EVERYWHERE, r"\blot være\b|\bkveldsseto\b", "ringte ikke; en samling"),
    *[(lang, EVERYWHERE, form, ours) for lang in BOTH_NORWEGIAN for form, ours in (
        (r"\bgått bort\b", "død: who has gone out has gått bort too"),
        (r"\b(?:eit|et) menneske\b", "who it is"),
        (r"\bpårør|\bkontaktperson", "kontakt: she may be a neighbour"),
        (r"\bingen ting\b", "ingenting"),
        (r"\bfr[åa] toppen\b", "på nytt"),
        (r"\bdu er fri\b|\ber du fri\b", "treng ikkje kome, trenger ikke komme"),
        (r"\bdag eller time\b", "klokkeslett: a time is an hour long"),
        (r"\b(?:sjå|ser|se) til (?:dette|sak)", "one sees to a person: tek seg av, tar seg av"),
        (r"\bgod stand\b", "said of a bicycle"),
    )],
    *[(lang, EVERYWHERE, r"\brobot", "eg, jeg, I; vi, we; on a page Grendelinja") for lang in LANGUAGES],
    *[(lang, SPOKEN, r"\bha det\.", "curt") for lang in BOTH_NORWEGIAN],
    ("en", EVERYWHERE, r"\blife (?:is )?in danger\b", "danger to life"),
    ("en", EVERYWHERE, r"\bthe square\b", "the hash key"),
    ("en", EVERYWHERE, r"\b(?-i:[Aa]nswer (?:[A-Z]{2}|\d))", "reply, in a text"),
    ("en", EVERYWHERE, r"\b(?:she|her) herself\b|\bher own\b", "he may be a man"),
    ("en", EVERYWHERE, r"\bgone away\b|\bno longer with us\b", "heard as 'passed away'"),
    ("en", EVERYWHERE, r"\bnext of kin\b", "contact: she may be a neighbour"),
    ("en", EVERYWHERE, r"\bto a person\b|\bA person (?:from|will)\b", "who it is"),
    ("en", EVERYWHERE, r"\byou are free\b", "you need not come"),
    ("en", WRITTEN, r"\b(?:BESØK|VAKT|STOPP|AV|TIL)\b", "an English text asks in English"),
    ("en", "sms", r"\b\d{1,2}\.\d{1,2}\b", "3 DEC and 19:00: 3.12 is the third of December to nobody in English"),
]  # fmt: skip


@cache
def _lines(language: str, floors: str) -> list[str]:
    paths = [path for path in (HERE / language).glob("*/*.ftl") if path.parent.name in floors.split("|")]
    return [line for path in paths for line in Path(path).read_text("utf-8").splitlines()]


@cache
def _said(language: str, floors: str) -> list[str]:
    return [re.sub(r"^[\w-]+ =|^ *\*?\[[\w-]+\]|\{[^}]*\}", "", line) for line in _lines(language, floors)]


@pytest.mark.parametrize(("language", "floors", "form", "ours"), NOT_OURS)
def test_one_form_is_used(language: str, floors: str, form: str, ours: str) -> None:
    assert [line for line in _said(language, floors) if re.search(form, line, re.I)] == [], ours


AT_ANY_HOUR = {
    "checkin-thanks-away": {"name": "Kari"},
    "sms-checkin": {"name": "Kari"},
    "sms-alert-no-answer": {"name": "Kari", "sex": "woman"},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", AT_ANY_HOUR)
def test_what_may_be_said_in_the_morning_does_not_speak_of_the_evening(language: str, name: str) -> None:
    assert not re.search("kveld|evening|night", phrase(language, name, **AT_ANY_HOUR[name]), re.I)


I_RING = r"\b(?:eg|jeg) ring(?:j?er)\b|\bring(?:j?er) (?:eg|jeg)\b|\bI (?:will |do )?(?:not )?ring\b"
EVENINGS = r"om kvelden|in the evening|som før|as before|BORTE TIL|AWAY UNTIL"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_we_who_ring_in_the_evening(language: str) -> None:
    lines = [line for line in _lines(language, EVERYWHERE) if re.search(EVENINGS, line)]
    assert len(lines) > 20
    assert [line for line in lines if re.search(I_RING, line)] == []
