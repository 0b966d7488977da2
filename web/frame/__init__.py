"""What every page stands on: the guard at the door, the language, the outer page and its macros."""
