"""The markup inside Say: what is heard, and how long it takes. Speech is reckoned at 130 words a minute."""

from __future__ import annotations

from tests.exchange.conformance.rows import NEXT, SSML, Row, waits

WORD_S = 60 / 130


def _row(rule: str, inside: str, takes_s: float, heard: str = "Ein to") -> Row:
    said = f'<Say language="nb-NO">{inside}</Say>{NEXT}'
    return Row(SSML, rule, said, waits(30), [("/next", {})], hears=(heard,), seconds=(takes_s,))


ROWS = [
    _row("break: a time in seconds is silent for so long", 'Ein <break time="2s"/> to', 2 * WORD_S + 2),
    _row("break: a time in milliseconds is silent for so long", 'Ein <break time="750ms"/> to', 2 * WORD_S + 0.75),
    _row("break: strength none is no silence", 'Ein <break strength="none"/> to', 2 * WORD_S),
    _row("break: a strong one is longer than a weak one", 'Ein <break strength="strong"/> to', 2 * WORD_S + 0.75),
    _row("break: without attributes it is a medium one", "Ein <break/> to", 2 * WORD_S + 0.5),
    _row("emphasis: its words are spoken", 'Ein <emphasis level="strong">to</emphasis>', 2 * WORD_S),
    _row("lang: its words are spoken", 'Ein <lang xml:lang="nb-NO">to</lang>', 2 * WORD_S),
    _row("p and s: their words are spoken", "<p><s>Ein</s> <s>to</s></p>", 2 * WORD_S),
    _row(
        "phoneme: the word stands for its sound",
        'Ein <phoneme alphabet="ipa" ph="tuː">to</phoneme>',
        2 * WORD_S,
    ),
    _row("prosody: a slower rate takes longer", '<prosody rate="50%">Ein to</prosody>', 4 * WORD_S),
    _row("prosody: a rate may be a word", '<prosody rate="slow">Ein to</prosody>', 2 * WORD_S / 0.75),
    _row("prosody: a rate may be a difference", '<prosody rate="-20%">Ein to</prosody>', 2 * WORD_S / 0.8),
    _row(
        "prosody: rates inside rates multiply",
        '<prosody rate="50%"><prosody rate="200%">Ein to</prosody></prosody>',
        2 * WORD_S,
    ),
    _row("prosody: pitch and volume take no time", '<prosody pitch="+10%" volume="loud">Ein to</prosody>', 2 * WORD_S),
    _row(
        "say-as: spell-out is read letter by letter",
        'Ein to <say-as interpret-as="spell-out">abc</say-as>',
        5 * WORD_S,
    ),
    _row("say-as: a date is read as words", 'Ein to <say-as interpret-as="date" format="dm">24</say-as>', 3 * WORD_S),
    _row("sub: the alias is spoken in place of the text", 'Ein <sub alias="to">2</sub>', 2 * WORD_S),
    _row("w: its word is spoken", 'Ein <w role="amazon:VB">to</w>', 2 * WORD_S),
    _row(
        "elements may be nested in each other",
        '<p>Ein <emphasis><lang xml:lang="nb-NO">to</lang></emphasis></p>',
        2 * WORD_S,
    ),
]
