"""What others keep on the web, brought here safely: one file by GET, from a public address, small and soon.

Knows HTTP, and not us. Whoever asks gives an address somebody has typed, so everything about it is distrusted.
"""

from .asking import Fault, Fetched, Fetcher, NotFetched, Unchanged, fetch, fetcher, web_address

__all__ = ["Fault", "Fetched", "Fetcher", "NotFetched", "Unchanged", "fetch", "fetcher", "web_address"]
