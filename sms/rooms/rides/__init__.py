"""A driver: the cars and rides asked about, one given back, and how far was driven."""
