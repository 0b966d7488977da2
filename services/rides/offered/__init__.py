"""What drivers have offered: who is asked first because of it, and what follows when one of them says more."""
