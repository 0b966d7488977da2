"""A day of activities before the line did anything: what is on, who lives there, what each wants, and how each acts on
the telephone. Everybody hears and reads nynorsk."""
