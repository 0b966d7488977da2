"""Pictures of pages of the fictional village, at a desk and on a telephone: `bin/shots --help`."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from models import Vault
from services import wiring
from settings import DEMO_FIELD_KEY
from tests.support import desk as desks
from tests.support.browser.browsing import chromium, served
from tests.support.browser.happened import happen
from tests.support.databases import SqliteShelf

WIDTHS = {390: 844, 1280: 800}


def main(words: list[str]) -> int:
    ask = argparse.ArgumentParser(prog="bin/shots", description=__doc__)
    ask.add_argument("paths", nargs="+", help="addresses of pages, as /desk or /desk/people/3")
    ask.add_argument("--to", type=Path, default=Path("var/shots"), help="folder of the pictures (var/shots)")
    ask.add_argument("--scheme", choices=["light", "dark"], default="light")
    ask.add_argument("--lang", choices=["nn", "nb", "en"], default="nn")
    ask.add_argument("--fold", action="store_true", help="what is seen without scrolling, not the whole page")
    asked = ask.parse_args(words)
    asked.to.mkdir(parents=True, exist_ok=True)
    with village() as (browser, base, cookies):
        for width, height in WIDTHS.items():
            context = browser.new_context(
                viewport={"width": width, "height": height}, base_url=base, color_scheme=asked.scheme
            )
            context.add_cookies(cookies)  # type: ignore[arg-type]
            page = context.new_page()
            page.on("console", lambda told: sys.stdout.write(f"console: {told.text}\n"))
            for path in asked.paths:
                page.goto(path)
                if asked.lang != page.get_attribute("html", "lang"):
                    page.click(f"button[lang={asked.lang}]")
                    page.goto(path)
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                file = asked.to / f"{re.sub(r'[^a-z0-9]+', '-', path.strip('/')) or 'front'}-{width}.png"
                page.screenshot(path=file, full_page=not asked.fold)
                sys.stdout.write(f"{file}{f'  scrolls sideways by {wide} px' if wide > 0 else ''}\n")
            context.close()
    return 0


@contextmanager
def village() -> Iterator[tuple[Browser, str, list[dict[str, str]]]]:
    """A browser, the address of a desk that is served, and the cookies of its coordinator."""
    Vault.open_with([DEMO_FIELD_KEY])
    wiring.connect()
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        shelf = SqliteShelf(Path(folder))
        with desks.opened(shelf) as desk:
            happen(desk)
            desk.signs_in()
            with served(desk.app) as base:
                held = [{"name": each.key, "value": each.value, "url": base} for each in desks.cookies(desk)]
                yield browser, base, held
        shelf.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
