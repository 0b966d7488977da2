"""An alert by telephone: a contact is asked, the taker tells how it went, the elder is asked, all hear the end."""
