"""Words that may mean danger, in what somebody has written beside a need at the desk.

They only lift a row on the board, and alarm nobody: a cry of an elder's own is read by `sms/reading/distress.py`, which
must miss none and alarm for none in vain. So these are plain words without their denials.
"""

from __future__ import annotations

import re

from .words import plain_words

DANGER = (
    # has fallen, lies there
    r"(?:har|ha|hev) (?:falle|fallet|falt|ramla|ramlet|dotte)|has fallen|had a fall|fell (?:down|over)",
    r"(?:ligg|ligger|låg|lå|lying) (?:på|i|on) (?:\w*golv\w*|\w*gulv\w*|bakken|badet|trappa|the floor)",
    r"(?:kjem|kommer|kom) (?:seg|meg) (?:ikkje|ikke) opp|(?:cannot|cant) get up",
    # breath, heart, blood, mind
    r"(?:får|fekk|fikk) (?:ikkje|ikke) pust\w*|pustevansk\w*|(?:cannot|cant) breathe",
    r"(?:vondt|smerter?|pain) (?:i|in) (?:the )?(?:bryst\w*|hjart\w*|hjert\w*|chest)|hj[ae]rteinfarkt|hjerneslag",
    r"blør|bløder|bløding\w*|blødning\w*|bleeding|medvitslaus|medvitsløs|bevisstløs|besvim\w*|unconscious|fainted",
    r"sjølvmord\w*|selvmord\w*|suicid\w*|(?:ikkje|ikke) leve lenger|ta livet av",
    # somebody is sent
    r"113|ambulanse\w*|ambulance|legevakt\w*|116117",
    r"naudhjelp|nødhjelp|emergency|livsfare|i fare|in danger|brenn i|brann",
)
_ANY = re.compile(rf"\b(?:{'|'.join(DANGER)})\b")


def speaks_of_danger(words: str | None) -> bool:
    """Whether there is a word of danger in it, in any of the three languages."""
    return words is not None and _ANY.search(plain_words(words)) is not None
