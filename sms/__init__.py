"""The text-message door: texts in, texts out."""
