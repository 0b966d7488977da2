"""Pictures of pages of the fictional village, at a desk and on a telephone: `bin/shots --help`."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from playwright.sync_api import Browser
from sqlalchemy.orm import Session

from models import Signup, Vault
from services import demonstration, wiring
from settings import DEMO_FIELD_KEY
from tests.support import desk as desks
from tests.support.browser.browsing import chromium, served
from tests.support.browser.happened import happen
from tests.support.databases import SqliteShelf

WIDTHS = {390: 844, 1280: 800}
DOCS = Path("docs/pictures")
AT_MOST = 150_000
"""Bytes of a picture that the README shows."""


def main(words: list[str]) -> int:
    ask = argparse.ArgumentParser(prog="bin/shots", description=__doc__)
    ask.add_argument("paths", nargs="*", help="addresses of pages, as /desk or /desk/people/3")
    ask.add_argument("--to", type=Path, default=Path("var/shots"), help="folder of the pictures (var/shots)")
    ask.add_argument("--scheme", choices=["light", "dark"], default="light")
    ask.add_argument("--lang", choices=["nn", "nb", "en"], default="nn")
    ask.add_argument("--fold", action="store_true", help="what is seen without scrolling, not the whole page")
    ask.add_argument("--docs", action="store_true", help=f"remakes the pictures of the README, in {DOCS}")
    asked = ask.parse_args(words)
    if asked.docs:
        asked.to, asked.fold = DOCS, True
    asked.to.mkdir(parents=True, exist_ok=True)
    heavy = []
    with village() as (browser, base, cookies, of_docs):
        wanted = of_docs if asked.docs else {named(path): path for path in asked.paths}
        for width, height in WIDTHS.items():
            context = browser.new_context(
                viewport={"width": width, "height": height}, base_url=base, color_scheme=asked.scheme
            )
            context.add_cookies(cookies)  # type: ignore[arg-type]
            page = context.new_page()
            page.on("console", lambda told: sys.stdout.write(f"console: {told.text}\n"))
            for name, path in wanted.items():
                page.goto(path)
                if asked.lang != page.get_attribute("html", "lang"):
                    with page.expect_navigation():
                        page.click(f"button[lang={asked.lang}]")
                    page.goto(path)
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                file = asked.to / f"{name}-{width}.png"
                page.screenshot(path=file, full_page=not asked.fold)
                sys.stdout.write(f"{file}{f'  scrolls sideways by {wide} px' if wide > 0 else ''}\n")
                if asked.docs and file.stat().st_size > AT_MOST:
                    heavy.append(file)
            context.close()
    if heavy:
        sys.stderr.write(f"Heavier than {AT_MOST} bytes: {', '.join(map(str, heavy))}\n")
    return 1 if heavy else 0


def named(path: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", path.strip("/")) or "front"


def pages_of_docs(session: Session, desk: desks.Desk) -> dict[str, str]:
    """What the README shows, and where it stands."""
    elder = desk.person(session, "Kari")
    coming = sa.select(Signup.occurrence_id).group_by(Signup.occurrence_id).order_by(sa.func.count().desc())
    return {
        "today": "/desk",
        "person": f"/desk/people/{elder.id}",
        "activities": "/desk/activities",
        "activity": f"/desk/activities/{session.scalars(coming).first()}",
        "evening": "/desk/evening",
        "figures": "/desk/figures",
        "rides": f"/desk/rides?day={demonstration.driven_on(session, elder.community, desks.NOW)}",
        "volunteer": "/mine",
    }


@contextmanager
def village() -> Iterator[tuple[Browser, str, list[dict[str, str]], dict[str, str]]]:
    """A browser, the address of a desk that is served, the cookies of its coordinator, and what the README shows."""
    Vault.open_with([DEMO_FIELD_KEY])
    wiring.connect()
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        shelf = SqliteShelf(Path(folder))
        with desks.opened(shelf) as desk:
            happen(desk)
            with desk.db.write() as session:
                demonstration.drive(session, desk.person(session, "Kari").community, desks.NOW)
            desk.signs_in()
            desk.opens_own_page_of("Berit")
            with desk.db.read() as session:
                of_docs = pages_of_docs(session, desk)
            with served(desk.app) as base:
                held = [{"name": each.key, "value": each.value, "url": base} for each in desks.cookies(desk)]
                yield browser, base, held, of_docs
        shelf.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
