"""Phones: numbers as people write them, which take texts, which are told to be wrong and which are dead.

Public: `numbers`, `texting`, `channel` (what texts are sent from, and can do), `refusals` (what each code of the
carrier's means), `wrong_numbers` and `dead_numbers`. All of them speak of numbers (E.164), never of persons.
"""
