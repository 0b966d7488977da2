sms-who-came = Grendelinja: { $what } is over. { $joined ->
    [one] One had joined.
   *[other] { $joined } had joined.
} How many came? Reply with the number, ALL or NONE.
sms-came-noted = Thank you! It is noted: { $came ->
    [0] nobody came
    [one] one came
   *[other] { $came } came
} to { $what }.
sms-came-how = Reply with how many came to what I asked about, as a number, or ALL or NONE.
