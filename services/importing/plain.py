"""Words as people hear them: without a web page's marks, without signs nobody sees, and whether they say "called off".

Calendars are filled from web pages and mails, so a title may hold `&amp;`, `&amp;amp;` or `<b>`.
"""

from __future__ import annotations

import html
import re
import unicodedata

_TIMES_WRITTEN = 4
"""How often the same words may have been written as a web page's, one program after the other."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNSEEN_BLOCK = re.compile(r"<!--.*?-->|<(style|script|head)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_NEW_LINE = re.compile(r"<(?:br|hr|/p|/div|/li|/tr|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_MARK = re.compile(
    r"</?(?:a|abbr|article|b|big|blockquote|body|center|code|dd|del|div|dl|dt|em|font|h[1-6]|head|header|html|i|img|ins"
    r"|li|link|main|meta|o:p|ol|p|pre|s|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|title|tr"
    r"|tt|u|ul|!doctype)(?:\s[^<>]*|/)?>",
    re.IGNORECASE,
)
_OFF = r"(?:avlyste?|avlyse?|innstilt|kansellert|cancell?ed|called off|utsett|utsatt|postponed)"
_BEGINS_OFF = re.compile(rf"[\s\[(*!-]*{_OFF}(?:[:;,.!|/\])*\u2012-\u2015\u2212]|\s|$)", re.IGNORECASE)
_ENDS_OFF = re.compile(
    rf"\s*(?:[(\[]\s*{_OFF}\s*[!.]*[)\]]|\s[-:|*\u2010-\u2015\u2212]+\s*{_OFF}[!.*]*)$", re.IGNORECASE
)
_AROUND = " -:;,.!|/()[]*\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


def plain(text: str) -> str:
    """The text without HTML, however many times it was encoded, and without invisible signs. Line breaks stay."""
    for _ in range(_TIMES_WRITTEN):
        read = _once(text)
        if read == text:
            break
        text = read
    text = visible(text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def one_line(text: str) -> str:
    return " ".join(plain(text).split())


def visible(text: str) -> str:
    """The text without what stands in it unseen (Unicode Cf, control signs), such as a contact list's marks."""
    return "".join(sign if sign in "\n\t" else _seen(sign) for sign in text)


def called_off(title: str) -> tuple[str, bool]:
    """The title without the word that says it is not held, and whether there was one: "Avlyst: Fredagstreff"."""
    found = _BEGINS_OFF.match(title)
    if found:
        return called_off(title[found.end() :].strip(_AROUND))[0], True
    found = _ENDS_OFF.search(title)
    if found:
        return title[: found.start()].strip(), True
    return title, False


def _once(text: str) -> str:
    text = _UNSEEN_BLOCK.sub("", text)
    text = _MARK.sub("", _NEW_LINE.sub("\n", text))
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)


def _seen(sign: str) -> str:
    """The sign, a blank for any kind of space, and nothing for what nobody sees or no text may hold."""
    kind = unicodedata.category(sign)
    if kind in ("Zs", "Zl", "Zp"):
        return " "
    return "" if kind in ("Cc", "Cf", "Cs") else sign
