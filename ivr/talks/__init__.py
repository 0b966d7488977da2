"""Talks and visits by key: asked for, offered, put through, logged."""
