"""What the pages of activities and organisers show: `listing`, `month`, `one` (an occurrence and who comes) and
`organising` (organisers and places)."""
