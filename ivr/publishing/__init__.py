"""Who holds something rings: hears who has signed up, and publishes what is to come in her own voice."""
