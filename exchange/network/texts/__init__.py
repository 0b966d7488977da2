"""Texts: taken in, counted, brought to their phones, and the words that stop them."""
