sms-who-came = Grendelinja: { $what } er over. { $joined ->
    [one] Én var påmeldt.
   *[other] { $joined } var påmeldt.
} Hvor mange kom? Svar med tallet, ALLE eller INGEN.
sms-came-noted = Takk! Det er skrevet: { $came ->
    [0] ingen kom
    [one] én kom
   *[other] { $came } kom
} på { $what }.
sms-came-how = Svar med hvor mange som kom på det jeg spurte om, som et tall, eller ALLE eller INGEN.
