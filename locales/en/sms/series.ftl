sms-series-changed = Grendelinja: Changed time or place from now on. Next time: { $what }. If it does not suit you, reply OFF.
sms-series-changed-ring = Grendelinja: Changed time or place from now on. Next time: { $what }. If it does not suit you, ring { $line }.
sms-series-new-day = Grendelinja: Moved to another day from now on. Next time: { $what }. Can you come then? Reply YES or NO.
sms-series-new-day-ring = Grendelinja: Moved to another day from now on. Next time: { $what }. If you cannot come then, ring { $line }.
sms-series-new-weekday = Grendelinja: Moved to every { $weekday }. Next time: { $what }. Do you still come every week? Reply YES or NO.
sms-series-new-weekday-ring = Grendelinja: Moved to every { $weekday }. Next time: { $what }. To come every week still, ring { $line }.
sms-series-off = Grendelinja: { $what } is off, sadly, and several times after it. Reply MY BOOKINGS to see what you have joined.
sms-series-off-ring = Grendelinja: { $what } is off, sadly, and several times after it. To hear more, ring { $line }.
