"""The control API, by which any program can be a telephone of the exchange; one file a subject."""
