"""A ride is offered to drivers: who is asked, and what all whom it concerns are told of it."""
