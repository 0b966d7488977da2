"""How the key of a second factor is shown to whoever is to put it into an app."""

from __future__ import annotations

import segno

from models import DeskUser
from services.desk import second_factor


def of_app(user: DeskUser, key: str) -> dict[str, str]:
    """To read, in fours, and as a square to show the app's camera: an image, since our pages run no style."""
    square = segno.make(second_factor.address(user, key)).svg_data_uri(scale=5, border=2)
    return {"square": square, "key": " ".join(key[at : at + 4] for at in range(0, len(key), 4))}
