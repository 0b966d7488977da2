# A day and an hour typed into a field.
web-wrong-day = Skriv dagen slik: 2.12, onsdag eller i morgon.
web-wrong-clock = Skriv klokka slik: 19.00.
