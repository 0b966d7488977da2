sms-who-came = Grendelinja: { $what } er over. { $joined ->
    [one] Éin var påmeld.
   *[other] { $joined } var påmelde.
} Kor mange kom? Svar med talet, ALLE eller INGEN.
sms-came-noted = Takk! Det er skrive: { $came ->
    [0] ingen kom
    [one] éin kom
   *[other] { $came } kom
} på { $what }.
sms-came-how = Svar med kor mange som kom på det eg spurde om, som eit tal, eller ALLE eller INGEN.
