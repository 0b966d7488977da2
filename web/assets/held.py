"""What lies in `web/static`, read once a process, with its address and packed for who takes it packed."""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "static"
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
WITH_DIGEST = re.compile(r"(?P<stem>.+)\.(?P<digest>[0-9a-f]{12})(?P<kind>\.[a-z]+)")


@dataclass(frozen=True)
class Asset:
    """One file, as it is sent."""

    body: bytes
    packed: bytes
    kind: str
    digest: str


@cache
def everything() -> dict[str, Asset]:
    """By the names the files have."""
    return {path.name: _read(path) for path in sorted(STATIC.iterdir()) if path.suffix in KINDS}


def _read(path: Path) -> Asset:
    body = path.read_bytes()
    # A file is packed the same in every process, so the time of packing is left out.
    return Asset(body, gzip.compress(body, mtime=0), KINDS[path.suffix], hashlib.sha256(body).hexdigest()[:12])


def addressed(name: str) -> str:
    """The file's name with what it holds in it: `ds.0123456789ab.css`. Raises `KeyError` for one that is not there."""
    path = Path(name)
    return f"{path.stem}.{everything()[name].digest}{path.suffix}"


def find(name: str) -> tuple[Asset | None, bool]:
    """The file an address names, and whether it will never be another.

    Of an address from before or after an upgrade it is the file as it is here now: a page without its style is worse.
    """
    match = WITH_DIGEST.fullmatch(name)
    asset = everything().get(f"{match['stem']}{match['kind']}" if match else name)
    return asset, bool(match and asset and match["digest"] == asset.digest)
