"""What is brought home with no transaction open: recordings from the carrier, calendars from the web."""
