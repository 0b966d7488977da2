# A day and an hour typed into a field.
web-wrong-day = Write the day like this: 2.12, Wednesday or tomorrow.
web-wrong-clock = Write the time like this: 19:00.
