"""Style sheets and scripts: each has what it holds in its address, so that a browser asks for it once."""

from .view import install, pages

__all__ = ["install", "pages"]
