sms-series-changed = Grendelinja: Changed time or place from now on. Next time: { $what }. If it does not suit you, reply OFF.
sms-series-changed-ring = Grendelinja: Changed time or place from now on. Next time: { $what }. If it does not suit you, ring { $line }.
sms-series-off = Grendelinja: { $what } is off, sadly, and several times after it. Reply MY BOOKINGS to see what you have joined.
sms-series-off-ring = Grendelinja: { $what } is off, sadly, and several times after it. To hear more, ring { $line }.
