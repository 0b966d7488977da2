"""A driver: the cars and rides asked about, and one given back."""
