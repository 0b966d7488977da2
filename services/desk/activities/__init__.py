"""What the pages of activities and organisers show: `listing`, `month`, `one` (an occurrence and who comes),
`repeating` (what is held again and again), `organising` (organisers and places) and `told` (how it went with what
somebody was to be told)."""
