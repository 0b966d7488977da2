"""An alert by telephone: a contact is asked, the taker tells how it went, she herself is asked, all hear the end."""
