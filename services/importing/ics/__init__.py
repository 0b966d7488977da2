"""iCalendar files: their lines (`lines`), times (`times`) and entries (`entry`), put together in `reading`."""
