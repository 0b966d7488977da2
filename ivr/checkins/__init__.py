"""The evening call: how is it, in one key or in two words; and what is offered after 'well'."""
