"""What every test may ask for. It begins with empty tables; `tests/support/running/engines.py` says on which engine."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from werkzeug.security import generate_password_hash

import fetching
import locales
import logs
from models import Database, Vault
from services import wiring
from services.desk import passwords
from settings import DEMO_FIELD_KEY
from tests.support import laid
from tests.support.databases import PostgresShelf, Shelf, SqliteShelf
from tests.support.running import ahead, engines, home, once, postgres, sharing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.support.browser.browsing import Browsing
    from tests.support.desk import Desk
    from tests.support.hamlet import Hamlet
    from tests.support.line import Line
    from tests.support.village import Village


def pytest_addoption(parser: pytest.Parser) -> None:
    engines.options(parser)
    parser.addoption(
        "--every-tick", action="store_true", help="the village's scheduler comes round every twenty seconds; slower"
    )
    parser.addoption(
        "--long", action="store_true", help="more courses drawn by lot, and a whole town where a village shows the same"
    )


settings.register_profile("however slow", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("however slow")
"""What is drawn by lot goes by what was found, and not by how long a busy machine took to draw it."""


def pytest_collection(session: pytest.Session) -> None:
    if session.config.getoption("processes", 1) > 1:
        postgres.has_begun()
        ahead.compile_from_the_end(session.config.rootpath)
        postgres.lays_tables_meanwhile()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes long begins first, so that no worker is left with it at the end; and where there are several, what is
    on PostgreSQL stands together: each that has some of it puts all the line's statements into that engine's words
    too."""
    engines.choose(config, items)
    shared = config.getoption("processes", 1) > 1
    items.sort(
        key=lambda item: (
            item.get_closest_marker("slow") is None,
            shared and engines.engine_of(item) != "postgresql",
        )
    )


def pytest_collection_finish(session: pytest.Session) -> None:
    """Thirteen thousand tests are no garbage: the collector, which `sharing` has sent away, need not go through them
    again and again."""
    if session.config.getoption("processes", 1) > 1:
        locales.read_all()
        if any(engines.engine_of(item) == "postgresql" for item in session.items):
            postgres.address()
    gc.freeze()
    gc.enable()
    gc.set_threshold(100_000, 50, 100)


def pytest_configure(config: pytest.Config) -> None:
    wiring.connect()
    if config.getoption("every_tick"):
        os.environ["GRENDELINJA_EVERY_TICK"] = "1"
    if config.getoption("long"):
        os.environ["GRENDELINJA_LONG"] = "1"
    os.environ["KEPT_DIR"] = f"{home.make()}/kept"
    kept = getattr(config, "cache", None)
    once.read_once(kept.mkdir(f"templates-{version('jinja2')}") if kept else home.folder())


@pytest.fixture(autouse=True)
def the_vault_is_open() -> None:
    """With the demonstration's key, whatever the test before has opened it with."""
    Vault.open_with([DEMO_FIELD_KEY])


@pytest.fixture(scope="session", autouse=True)
def _logs_as_the_line_does() -> None:
    """As a process of the line: what structlog writes by itself draws half a second at each traceback."""
    logs.configure()


@pytest.fixture(autouse=True)
def nothing_has_been_logged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_BOUNDED", logs.Bounded())


@pytest.fixture(autouse=True)
def nobody_asks_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that fetches something says what is there (`tests/support/steps/elsewhere.py`)."""

    def refuse(address: str, *_: str | None) -> fetching.Fetched:
        raise AssertionError(f"{address} was asked in a test")

    monkeypatch.setattr(fetching, "fetch", refuse)


def pytest_unconfigure() -> None:
    postgres.ends()
    home.goes()


@pytest.fixture(scope="session")
def _postgres_url() -> Iterator[str]:
    """This process's own database, beside the one that is named: with the tables of the models."""
    url = sa.make_url(postgres.address())
    name = f"{url.database}_{os.environ.get(sharing.PROCESS, 'alone')}"
    laid_once = laid.created_beside(postgres.address())
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.exec_driver_sql(f'CREATE DATABASE "{name}" {postgres.copied_from(laid_once)}')
    yield url.set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def _postgres(_postgres_url: str) -> Iterator[Shelf]:
    with closing(PostgresShelf(_postgres_url)) as shelf:
        yield shelf


@pytest.fixture(scope="session")
def _sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    with closing(SqliteShelf(tmp_path_factory.mktemp("sqlite"))) as shelf:
        yield shelf


@pytest.fixture(params=engines.ENGINES)
def shelf(request: pytest.FixtureRequest) -> Iterator[Shelf]:
    """The engine this test runs on."""
    its: Shelf = request.getfixturevalue("_sqlite" if request.param == "sqlite" else "_postgres")
    yield its
    its.is_given_back()


@pytest.fixture
def db(shelf: Shelf) -> Database:
    """A database with empty tables."""
    shelf.empty()
    return shelf.db


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    """A password's hash is slow on purpose, and half of a page test's time; how slow is no matter of these tests."""
    quick = partial(generate_password_hash, method="pbkdf2:sha256:1")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "generate_password_hash", quick)
        yield


@pytest.fixture
def village(
    request: pytest.FixtureRequest, shelf: Shelf, db: Database, caplog: pytest.LogCaptureFixture
) -> Iterator[Village]:
    """A village with nobody in it yet; see `tests.support.village`. With the mark `texts_from` its number has voice
    alone, and texts are sent from what the mark says."""
    from tests.support.village import founded, laid_in

    texts_from = request.node.get_closest_marker("texts_from")
    links = request.node.get_closest_marker("no_links") is None
    sender = texts_from.args[0] if texts_from else None
    with founded(db, caplog, text_from=sender, text_links=links, lay=laid_in(shelf)) as it:
        yield it


@pytest.fixture
def hamlet(db: Database) -> Iterator[Hamlet]:
    """A hamlet with nobody in it yet, for tests of services; see `tests.support.hamlet`."""
    from tests.support import hamlet as hamlets

    with hamlets.founded(db) as it:
        yield it


@pytest.fixture
def line(db: Database) -> Iterator[Line]:
    """The scheduler's rooms and a carrier that does as it is told; see `tests.support.line`."""
    from tests.support import line as lines

    with lines.founded(db) as it:
        yield it


@pytest.fixture(scope="session")
def _chromium() -> Iterator[Browsing]:
    from tests.support.browser.browsing import browsing

    with browsing() as it:
        yield it


@pytest.fixture
def browser(_chromium: Browsing) -> Iterator[Browser]:
    """One for all the tests of a process: it takes longer to start than most of them."""
    with _chromium.at_hand() as it:
        yield it


@pytest.fixture
def outsider(request: pytest.FixtureRequest, shelf: Shelf) -> Iterator[Desk]:
    """A browser nobody has signed in with; see `tests.support.desk`. Where the test asks for `desk`, it is that one."""
    from tests.support import desk as desks

    asked = request.fixturenames
    with desks.opened(shelf, signed_in="desk" in asked, months="months" in asked) as it:
        yield it


@pytest.fixture
def months() -> None:
    """Who asks for them has the figures of the months before at the desk as well: three thousand rows."""


@pytest.fixture
def desk(outsider: Desk) -> Desk:
    """The coordinator's browser, in which she has just signed in."""
    return outsider
