"""Spoken and written forms of times, days and numbers."""

from datetime import date, time, timedelta

import pytest

from locales.speech import (
    day_in_words,
    day_written,
    digits_apart,
    hour_in_words,
    kroner_in_words,
    number_in_words,
    ordinal_in_words,
    part_of_day_greeting_key,
    sentence,
    time_in_words,
    time_written,
    tonight_in_words,
    weekday_in_words,
)

TODAY = date(2026, 11, 24)
FRIDAY = date(2026, 12, 11)
LANGUAGES = ("nn", "nb", "en")

TIMES = [
    (time(11, 0), "elleve", "elleve", "eleven"),
    (time(13, 0), "eitt", "ett", "one"),
    (time(0, 0), "tolv", "tolv", "twelve"),
    (time(10, 15), "kvart over ti", "kvart over ti", "quarter past ten"),
    (time(18, 30), "halv sju", "halv sju", "half past six"),
    (time(12, 30), "halv eitt", "halv ett", "half past twelve"),
    (time(23, 45), "kvart på tolv", "kvart på tolv", "quarter to twelve"),
    (time(23, 55), "fem på tolv", "fem på tolv", "five to twelve"),
    (time(19, 10), "ti over sju", "ti over sju", "ten past seven"),
    (time(19, 20), "tjue over sju", "tjue over sju", "twenty past seven"),
    (time(19, 25), "fem på halv åtte", "fem på halv åtte", "twenty-five past seven"),
    (time(19, 35), "fem over halv åtte", "fem over halv åtte", "twenty-five to eight"),
    (time(19, 40), "tjue på åtte", "tjue på åtte", "twenty to eight"),
    (time(7, 1), "eitt minutt over sju", "ett minutt over sju", "one minute past seven"),
    (time(7, 2), "to minutt over sju", "to minutter over sju", "two minutes past seven"),
    (time(7, 28), "to minutt på halv åtte", "to minutter på halv åtte", "twenty-eight minutes past seven"),
    (time(7, 31), "eitt minutt over halv åtte", "ett minutt over halv åtte", "twenty-nine minutes to eight"),
    (time(7, 59), "eitt minutt på åtte", "ett minutt på åtte", "one minute to eight"),
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("row", TIMES, ids=[str(row[0]) for row in TIMES])
def test_a_time_is_said_as_people_say_it(row, lang):
    assert time_in_words(row[0], lang, part_of_day=False) == row[1 + LANGUAGES.index(lang)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_times_within_half_a_day_sound_alike(lang):
    times = [time(minute // 60, minute % 60) for minute in range(720)]
    assert len({time_in_words(at, lang, part_of_day=False) for at in times}) == 720


def test_norwegian_can_say_klokka_in_front():
    assert time_in_words(time(11), "nn", clock_word=True) == "klokka elleve"


def test_english_says_o_clock_on_the_full_hour_only():
    assert [time_in_words(time(11, m), "en", clock_word=True, part_of_day=False) for m in (0, 15)] == [
        "eleven o'clock",
        "quarter past eleven",
    ]


def test_english_says_the_part_of_day_unless_told_not_to():
    assert time_in_words(time(10, 15), "en") == "quarter past ten in the morning"


@pytest.mark.parametrize(
    ("hour", "nn", "nb", "en"),
    [
        (3, "tre om natta", "tre om natten", "three at night"),
        (5, "fem om natta", "fem om natten", "five in the morning"),
        (8, "åtte om morgonen", "åtte om morgenen", "eight in the morning"),
        (11, "elleve om formiddagen", "elleve om formiddagen", "eleven in the morning"),
        (12, "tolv midt på dagen", "tolv midt på dagen", "twelve in the afternoon"),
        (15, "tre om ettermiddagen", "tre om ettermiddagen", "three in the afternoon"),
        (18, "seks om kvelden", "seks om kvelden", "six in the evening"),
        (23, "elleve om kvelden", "elleve om kvelden", "eleven at night"),
    ],
)
def test_the_part_of_day_can_be_said_in_every_language(hour, nn, nb, en):
    assert [time_in_words(time(hour), lang, part_of_day=True) for lang in LANGUAGES] == [nn, nb, en]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nn", "fredag den ellevte desember"),
        ("nb", "fredag den ellevte desember"),
        ("en", "Friday the eleventh of December"),
    ],
)
def test_a_day_is_said_by_name_and_date(lang, words):
    assert day_in_words(FRIDAY, TODAY, lang) == words


@pytest.mark.parametrize(("lang", "word"), [("nn", "i morgon"), ("nb", "i morgen"), ("en", "tomorrow")])
def test_tomorrow_is_called_tomorrow(lang, word):
    assert day_in_words(date(2026, 11, 25), TODAY, lang) == word


def test_today_is_called_today():
    assert day_in_words(TODAY, TODAY, "nn") == "i dag"


def test_tomorrow_can_be_said_by_name_and_date():
    assert day_in_words(date(2026, 11, 25), TODAY, "nn", relative=False) == "onsdag den tjuefemte november"


def test_the_same_weekday_next_week_is_said_by_date():
    assert day_in_words(date(2026, 12, 1), TODAY, "nn") == "tysdag den første desember"


def test_in_a_list_a_day_of_this_week_is_its_name_and_one_of_the_weeks_after_its_number():
    said = [day_in_words(date(2026, 11, 24) + n * timedelta(days=1), TODAY, "nn", month=False) for n in (1, 6, 7, 28)]
    assert said == ["i morgon", "måndag", "tysdag den første", "tysdag den tjueandre desember"]


def test_a_day_far_off_has_its_year_said():
    assert day_in_words(date(2027, 12, 11), TODAY, "nn") == "laurdag den ellevte desember 2027"


@pytest.mark.parametrize(("lang", "name"), [("nn", "laurdag"), ("nb", "lørdag"), ("en", "Saturday")])
def test_a_weekday_can_be_said_alone(lang, name):
    assert weekday_in_words(date(2026, 11, 28), lang) == name


@pytest.mark.parametrize(
    ("number", "nn", "nb", "en"),
    [
        (0, "null", "null", "zero"),
        (1, "ein", "en", "one"),
        (7, "sju", "sju", "seven"),
        (20, "tjue", "tjue", "twenty"),
        (21, "tjueein", "tjueen", "twenty-one"),
        (40, "førti", "førti", "forty"),
        (100, "hundre", "hundre", "one hundred"),
        (125, "hundre og tjuefem", "hundre og tjuefem", "one hundred and twenty-five"),
        (350, "tre hundre og femti", "tre hundre og femti", "three hundred and fifty"),
        (1001, "tusen og ein", "tusen og en", "one thousand and one"),
        (1150, "tusen eitt hundre og femti", "tusen ett hundre og femti", "one thousand one hundred and fifty"),
        (9999, "ni tusen ni hundre og nittini", "ni tusen ni hundre og nittini",
         "nine thousand nine hundred and ninety-nine"),
    ],
)  # fmt: skip
def test_a_number_is_said_in_words(number, nn, nb, en):
    assert [number_in_words(number, lang) for lang in LANGUAGES] == [nn, nb, en]


@pytest.mark.parametrize(("gender", "words"), [("m", "tjueein"), ("f", "tjueei"), ("n", "tjueeitt")])
def test_the_last_one_of_a_number_takes_the_gender(gender, words):
    assert number_in_words(21, "nn", gender) == words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_numbers_sound_alike(lang):
    assert len({number_in_words(number, lang) for number in range(10_000)}) == 10_000


@pytest.mark.parametrize("number", [-1, 10_000])
def test_numbers_outside_the_range_are_refused(number):
    with pytest.raises(ValueError, match="0 to 9999"):
        number_in_words(number, "nn")


@pytest.mark.parametrize(
    ("number", "nn", "nb", "en"),
    [
        (1, "første", "første", "first"),
        (7, "sjuande", "sjuende", "seventh"),
        (11, "ellevte", "ellevte", "eleventh"),
        (20, "tjuande", "tjuende", "twentieth"),
        (21, "tjueførste", "tjueførste", "twenty-first"),
        (28, "tjueåttande", "tjueåttende", "twenty-eighth"),
        (30, "trettiande", "trettiende", "thirtieth"),
        (31, "trettiførste", "trettiførste", "thirty-first"),
    ],
)
def test_a_day_of_the_month_is_said_as_an_ordinal(number, nn, nb, en):
    assert [ordinal_in_words(number, lang) for lang in LANGUAGES] == [nn, nb, en]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_day_of_the_month_has_a_word_of_its_own(lang):
    assert len({ordinal_in_words(number, lang) for number in range(1, 32)}) == 31


@pytest.mark.parametrize("number", [0, 32])
def test_ordinals_outside_a_month_are_refused(number):
    with pytest.raises(ValueError, match="month"):
        ordinal_in_words(number, "nb")


@pytest.mark.parametrize(
    ("ore", "nn", "nb", "en"),
    [
        (5000, "femti kroner", "femti kroner", "fifty kroner"),
        (100, "ei krone", "en krone", "one krone"),
        (12550, "hundre og tjuefem kroner og femti øre", "hundre og tjuefem kroner og femti øre",
         "one hundred and twenty-five kroner and fifty øre"),
    ],
)  # fmt: skip
def test_money_is_said_in_kroner(ore, nn, nb, en):
    assert [kroner_in_words(ore, lang) for lang in LANGUAGES] == [nn, nb, en]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("113", "ein ein tre"),
        ("116117", "ein ein seks, ein ein sju"),
        ("116 123", "ein ein seks, ein to tre"),
        ("+4790012345", "ni null null, ein to, tre fire fem"),
        ("61 21 00 34", "seks ein, to ein, null null, tre fire"),
        ("+4670123456", "pluss fire seks, sju null, ein to, tre fire, fem seks"),
        ("02800", "null to, åtte null null"),
        ("7", "sju"),
    ],
)
def test_a_phone_number_is_said_digit_by_digit(number, words):
    assert digits_apart(number) == words


def test_digits_follow_the_language():
    assert [digits_apart("113", lang) for lang in ("nb", "en")] == ["én én tre", "one one three"]


def test_every_digit_of_a_bokmal_number_is_said_as_a_digit():
    assert digits_apart("90111012", "nb") == "ni null én, én én, null én to"


def test_a_number_without_digits_is_refused():
    with pytest.raises(ValueError, match="no digit"):
        digits_apart("+")


@pytest.mark.parametrize(
    ("hour", "key"),
    [(0, "night"), (4, "night"), (5, "morning"), (9, "morning"), (10, "day"), (17, "day"), (18, "evening"),
     (22, "evening"), (23, "night")],
)  # fmt: skip
def test_the_greeting_follows_the_local_hour(hour, key):
    assert part_of_day_greeting_key(hour) == key


def test_an_hour_that_is_none_has_no_greeting():
    with pytest.raises(ValueError, match="no hour 24"):
        part_of_day_greeting_key(24)


@pytest.mark.parametrize(("lang", "written"), [("nn", "09.05"), ("nb", "09.05"), ("en", "09:05")])
def test_a_time_is_written_short(lang, written):
    assert time_written(time(9, 5), lang) == written


@pytest.mark.parametrize(
    ("options", "nn", "en"),
    [({}, "fre 11.12", "Fri 11 Dec"), ({"full": True}, "fredag 11.12", "Friday 11 Dec")],
)
def test_a_day_is_written_short_or_with_its_full_name(options, nn, en):
    assert [day_written(FRIDAY, TODAY, lang, **options) for lang in ("nn", "en")] == [nn, en]


def test_a_text_names_tomorrow_by_date_unless_asked():
    tomorrow = date(2026, 11, 25)
    assert [day_written(tomorrow, TODAY, "nn"), day_written(tomorrow, TODAY, "nn", relative=True)] == [
        "ons 25.11",
        "i morgon",
    ]


def test_a_day_far_off_is_written_with_its_year():
    assert day_written(date(2027, 12, 11), TODAY, "nb") == "lør 11.12.2027"


def test_a_sentence_begins_with_a_capital():
    assert sentence("ønskjer du skyss") == "Ønskjer du skyss"


def test_a_language_the_line_does_not_speak_raises():
    with pytest.raises(KeyError):
        time_in_words(time(11), "sv")


@pytest.mark.parametrize(
    ("at", "nn", "nb", "en"),
    [
        (time(8), "åtte om morgonen", "åtte om morgenen", "eight in the morning"),
        (time(20), "åtte om kvelden", "åtte om kvelden", "eight in the evening"),
        (time(17, 30), "halv seks om ettermiddagen", "halv seks om ettermiddagen", "half past five in the afternoon"),
        (time(18), "seks om kvelden", "seks om kvelden", "six in the evening"),
        (time(11), "elleve", "elleve", "eleven in the morning"),
        (time(16, 30), "halv fem", "halv fem", "half past four in the afternoon"),
    ],
)
def test_an_hour_that_may_be_of_the_morning_or_the_evening_says_which(at, nn, nb, en):
    assert [hour_in_words(at, lang) for lang in LANGUAGES] == [nn, nb, en]


def test_from_eight_to_twenty_no_two_half_hours_sound_alike():
    times = [time(minutes // 60, minutes % 60) for minutes in range(8 * 60, 20 * 60 + 1, 30)]
    for lang in LANGUAGES:
        assert len({hour_in_words(at, lang) for at in times}) == len(times)


def test_what_is_from_six_today_is_tonight_in_norwegian():
    assert [tonight_in_words(time(18), lang) for lang in LANGUAGES] == ["i kveld", "i kveld", None]
    assert tonight_in_words(time(17, 59), "nn") is None
