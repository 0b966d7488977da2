"""Words and spoken forms in nynorsk, bokmål and English."""
