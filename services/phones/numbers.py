"""Telephone numbers: any Norwegian spelling to E.164, which take text messages, and which callers withhold theirs."""

import re
import unicodedata
from enum import StrEnum

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberType

from locales.speech import digits_apart


class NumberFault(StrEnum):
    """Why a number cannot be used."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    FIVE_DIGITS = "five_digits"
    PREMIUM = "premium"
    NOT_IN_USE = "not_in_use"


class BadNumber(ValueError):
    """A number the line cannot ring. `fault` says why; `sentence_key` names the sentence a person gets about it."""

    def __init__(self, fault: NumberFault) -> None:
        super().__init__(fault.value)
        self.fault = fault

    @property
    def sentence_key(self) -> str:
        """Such as "number.too_short"."""
        return f"number.{self.fault.value}"


# Twilio's From for a withheld caller: a word or that word spelt on a keypad, in this order in _KEYPAD_WORDS.
_WITHHELD_WORDS = frozenset({"anonymous", "unavailable", "unknown", "blocked", "restricted", "private", "withheld"})
_KEYPAD_WORDS = frozenset({"266696687", "86282452253", "8656696", "2562533", "7378742833"})

_SPELLING = re.compile(r"[0-9\s().+/-]+")
_MINUS = "\u2212"
_A_TELEPHONE = re.compile(r"\+[1-9]\d{7,14}")
_MACHINE_NUMBER = re.compile(r"59\d{6}|5[89]\d{10}")
_NORWAY = 47
_TEXTABLE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


def to_e164(text: str) -> str:
    """The number in E.164 ("+4790012345") from any spelling: spaces, dots, dashes, parentheses, 0047 or +47.

    Every space and dash of Unicode is one, digits of full width are digits, and what nobody sees is not there.
    Other countries' numbers need their code. Raises `BadNumber` for what is no number in use, for short numbers
    (five digits, emergency) and for premium ones (82x).
    """
    spelt = _as_typed(text)
    if not spelt:
        raise BadNumber(NumberFault.EMPTY)
    if not _SPELLING.fullmatch(spelt) or "+" in spelt.lstrip("(+ "):
        raise BadNumber(NumberFault.NOT_A_NUMBER)
    digits = re.sub(r"\D", "", spelt)
    if "+" not in spelt:
        spelt = _with_country(digits)
    try:
        number = phonenumbers.parse(spelt, "NO")
    except NumberParseException as error:
        raise BadNumber(_parse_fault(error, digits)) from error
    _refuse_unusable(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def takes_sms(e164: str, *, machine_numbers: bool = False) -> bool:
    """Whether the number takes text messages: Norwegian 4xx and 9xx, and 59x only where the desk says so
    (`machine_numbers`); other countries' mobiles. Raises `BadNumber` for what is not E.164.
    """
    try:
        number = phonenumbers.parse(e164, None)
    except NumberParseException as error:
        raise BadNumber(NumberFault.NOT_A_NUMBER) from error
    if number.country_code == _NORWAY:
        national = str(number.national_number)
        return national[0] in "49" or (machine_numbers and _MACHINE_NUMBER.fullmatch(national) is not None)
    return phonenumbers.number_type(number) in _TEXTABLE


def country(e164: str) -> str | None:
    """The country of a number, in two letters."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(e164))
    except NumberParseException:
        return None


def is_withheld(from_value: str | None) -> bool:
    """Whether a webhook's From names no caller: empty, a word such as "anonymous", or Twilio's keypad spelling
    of one (+266696687 is ANONYMOUS), also behind a United States 1.
    """
    caller = (from_value or "").strip().lower()
    caller = caller.removeprefix("sip:").split("@")[0] if caller.startswith("sip:") else caller
    digits = re.sub(r"\D", "", caller)
    return not caller or caller in _WITHHELD_WORDS or digits in _KEYPAD_WORDS or digits[1:] in _KEYPAD_WORDS


def can_be_rung(from_value: str) -> bool:
    """Whether a webhook's From is a telephone that somebody can ring back: no program (`client:…`), no address
    (`sip:…`), no firm's name, no short number, and not what a network left of a number (`+1`)."""
    return not is_withheld(from_value) and _A_TELEPHONE.fullmatch(from_value) is not None


def spoken(e164: str, lang: str = "nn") -> str:
    """The number digit by digit in the groups people say, without +47."""
    return digits_apart(e164, lang)


def written_number(e164: str) -> str:
    """The line's number as it stands on the card by the phone: "61 99 90 00"."""
    digits = e164.removeprefix("+47")
    return " ".join(digits[at : at + 2] for at in range(0, len(digits), 2)) if len(digits) == 8 else e164


def _as_typed(text: str) -> str:
    """What a keyboard would have written for what a contact list, a web page or a word processor wrote."""
    signs = []
    for sign in unicodedata.normalize("NFKC", text):
        kind = unicodedata.category(sign)
        if kind == "Pd" or sign == _MINUS:
            signs.append("-")
        elif kind == "Zs":
            signs.append(" ")
        elif kind == "Nd":
            signs.append(str(unicodedata.digit(sign)))
        elif kind != "Cf":
            signs.append(sign)
    return "".join(signs).strip()


def _with_country(digits: str) -> str:
    """Norwegian digits with a plus: 0047… and 47 before eight digits carry the country code already."""
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    return f"+{digits}" if len(digits) == 10 and digits.startswith("47") else digits


def _parse_fault(error: NumberParseException, digits: str) -> NumberFault:
    if error.error_type == NumberParseException.TOO_LONG:
        return NumberFault.TOO_LONG
    short = error.error_type in (NumberParseException.TOO_SHORT_NSN, NumberParseException.TOO_SHORT_AFTER_IDD)
    return NumberFault.TOO_SHORT if short or (digits and len(digits) < 5) else NumberFault.NOT_A_NUMBER


def _refuse_unusable(number: PhoneNumber) -> None:
    national = phonenumbers.national_significant_number(number)
    if number.country_code == _NORWAY:
        if _MACHINE_NUMBER.fullmatch(national):
            return
        if len(national) == 5:
            raise BadNumber(NumberFault.FIVE_DIGITS)
        if len(national) != 8:
            raise BadNumber(NumberFault.TOO_SHORT if len(national) < 8 else NumberFault.TOO_LONG)
        if national.startswith("82"):
            raise BadNumber(NumberFault.PREMIUM)
    if phonenumbers.number_type(number) == PhoneNumberType.PREMIUM_RATE:
        raise BadNumber(NumberFault.PREMIUM)
    if not phonenumbers.is_valid_number(number):
        raise BadNumber(NumberFault.NOT_IN_USE)
