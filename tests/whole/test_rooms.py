"""The rooms of the house: no circle of files anywhere, and no room so full that nobody finds a file in it.

Every import counts: those for types only, those inside functions, relative ones, and ``import_module("…")``. What
Python imports on the way to a file, the ``__init__`` of the packages around it, does not: a file stands in its package.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.support.source.parsed import nodes_of, statements_of, tree_of

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    "carrier",
    "cli",
    "exchange",
    "fetching",
    "ivr",
    "locales",
    "look",
    "models",
    "scheduler",
    "services",
    "serving",
    "sms",
    "texts",
    "web",
)
SINGLE = ("app", "clock", "logs", "retention", "settings")
LAID = (*ROOMS, *SINGLE)
FOLDERS = (*ROOMS, "bench", "bin", "migrations", "tests")
MOST_FILES = 15
FLAT_ON_PURPOSE = frozenset({"models", "migrations/versions"})
"""The files of ``models`` are the nouns of the line, one a file; those of ``migrations/versions`` are its history."""

HEARS_ALL = "services.wiring"

Imports = Mapping[str, frozenset[str]]


def modules(root: Path, *rooms: str) -> dict[str, Path]:
    """All modules of some rooms by their dotted names; a package stands for its ``__init__``."""
    found = {}
    for room in rooms:
        alone = root / f"{room}.py"
        for path in [alone] if alone.exists() else sorted((root / room).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def names_imported(module: str, path: Path) -> Iterator[str]:
    """Dotted names that a file imports, as far down as it says: ``from a import b`` gives ``a.b``."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for statement in statements_of(path):
        if isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - statement.level + 1] if statement.level else []
            base = ".".join([*above, *([statement.module] if statement.module else [])])
            yield from (f"{base}.{alias.name}" for alias in statement.names)
    if "import_module" in path.read_text(encoding="utf-8"):
        for node in nodes_of(path):
            match node:
                case ast.Call(
                    func=ast.Name("import_module") | ast.Attribute(attr="import_module"), args=[ast.Constant(name)]
                ):
                    yield str(name)


def imports(found: Mapping[str, Path]) -> Imports:
    """Which of these modules each of them imports."""

    def known(name: str) -> str:
        return name if name in found else name.rpartition(".")[0]

    return {
        module: frozenset(known(name) for name in names_imported(module, path) if known(name) in found) - {module}
        for module, path in found.items()
    }


def reached(graph: Imports, start: str) -> set[str]:
    """All modules that one leads to."""
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        new = graph[ahead.pop()] - seen
        seen |= new
        ahead += new
    return seen


def circles(graph: Imports) -> list[list[str]]:
    """Every set of files that lead to each other."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        leads_to = {module: reached(graph, module) for module in graph}
        back = {module for module in graph if module in leads_to[module]}
        same = {frozenset(other for other in leads_to[module] if module in leads_to[other]) for module in back}
        return sorted(sorted(circle) for circle in same)
    return []


def full_folders(root: Path, *folders: str) -> dict[str, int]:
    """Folders with more files than anybody looks through, and how many they have."""
    files = [path for folder in folders for path in (root / folder).rglob("*.py")]
    counts = {path.parent: 0 for path in files}
    for path in files:
        counts[path.parent] += 1
    named = {str(folder.relative_to(root)): count for folder, count in counts.items()}
    return {name: count for name, count in named.items() if count > MOST_FILES and name not in FLAT_ON_PURPOSE}


def told_in(path: Path) -> frozenset[str]:
    """What the words at the head of a room's ``__init__`` name."""
    return frozenset(re.findall(r"`(\w+)`", ast.get_docstring(tree_of(path)) or ""))


def opened_unsaid(graph: Imports, found: Mapping[str, Path]) -> list[str]:
    """What others import of the inside of a room of services, though the ``__init__`` around it does not name it."""
    unsaid = set()
    for module in graph:
        around, _, name = module.rpartition(".")
        if around.startswith("services.") and name not in told_in(found[around]):
            unsaid.add(module)
    return sorted(
        f"{importer} imports {module}"
        for importer in graph.keys() - {HEARS_ALL}
        for module in graph[importer] & unsaid
        if importer.split(".")[:2] != module.split(".")[:2]
    )


@pytest.fixture(scope="module")
def found() -> dict[str, Path]:
    """Every module of the house."""
    return modules(ROOT, *ROOMS, *SINGLE)


@pytest.fixture(scope="module")
def graph(found: dict[str, Path]) -> Imports:
    """Who imports whom, in the whole house."""
    return imports(found)


@pytest.mark.parametrize("room", LAID)
def test_no_files_import_each_other(graph: Imports, room: str) -> None:
    assert [circle for circle in circles(graph) if any(f"{name}.".startswith(f"{room}.") for name in circle)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_folder_is_a_corridor(folder: str) -> None:
    assert full_folders(ROOT, folder) == {}


def test_a_room_of_services_names_what_others_import_of_it(graph: Imports, found: dict[str, Path]) -> None:
    assert opened_unsaid(graph, found) == []


def test_what_is_imported_unsaid_is_seen(tmp_path: Path) -> None:
    room = tmp_path / "services/room"
    room.mkdir(parents=True)
    for name, text in {
        "__init__": '"""A room. Public: `said`."""\nfrom services.room.closed import something',
        "said": "from services.room import closed",
        "closed": "",
    }.items():
        (room / f"{name}.py").write_text(text)
    (tmp_path / "services/wiring.py").write_text("from services.room import closed")
    (tmp_path / "services/other.py").write_text("from services.room import closed, said, something")
    laid = modules(tmp_path, "services")
    assert opened_unsaid(imports(laid), laid) == ["services.other imports services.room.closed"]


def test_the_whole_house_is_looked_at(graph: Imports) -> None:
    assert {name.split(".")[0] for name in graph} >= {*ROOMS, *SINGLE}
    assert "exchange.base.clock" in graph["exchange.network.core"]
    assert "exchange.company" in graph["exchange"], "an import for types only"
    assert "exchange.server.server" in graph["cli.running"], "an import inside a function"


@pytest.mark.parametrize(
    "line",
    [
        "import room.other",
        "from room import other",
        "from room.other import something",
        "from . import other",
        "from .other import something",
        "if TYPE_CHECKING:\n    from room.other import Something",
        "def late():\n    from room.other import something",
        'import_module("room.other")',
        'importlib.import_module("room.other")',
    ],
)
def test_a_circle_is_seen_however_it_is_closed(tmp_path: Path, line: str) -> None:
    (tmp_path / "room").mkdir()
    for name, text in {"__init__": "", "one": line, "other": "import room.one", "apart": "import room.one"}.items():
        (tmp_path / "room" / f"{name}.py").write_text(text)
    assert circles(imports(modules(tmp_path, "room"))) == [["room.one", "room.other"]]


def test_a_circle_through_a_package_is_seen(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "room/__init__.py").write_text("from room.one import something")
    (tmp_path / "room/one.py").write_text("from room import something_else")
    assert circles(imports(modules(tmp_path, "room"))) == [["room", "room.one"]]


def test_a_full_folder_is_seen(tmp_path: Path) -> None:
    for folder, count in {"room": 15, "room/inner": 16, "models": 40}.items():
        (tmp_path / folder).mkdir()
        for number in range(count):
            (tmp_path / folder / f"file{number}.py").touch()
    assert full_folders(tmp_path, "room", "models") == {"room/inner": 16}
