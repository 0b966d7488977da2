"""What is done beside the collecting of the tests, where a run has more than one process."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from pathlib import Path

from _pytest.assertion.rewrite import PYC_TAIL, get_cache_dir

from tests.support.forked import OWN


def compile_from_the_end(root: Path) -> None:
    """In a clone that has never been tested: by a process of its own, until it comes to what has been collected."""
    files = sorted(root.glob("tests/**/test_*.py"), reverse=True)
    if not _is_compiled(files[0]):
        OWN.Process(target=_compile, args=(root, files), daemon=True).start()


def _compile(root: Path, files: list[Path]) -> None:
    for file in files:
        if _is_compiled(file):
            return
        with suppress(Exception):  # it is said when the file is collected
            import_module(".".join(file.relative_to(root).with_suffix("").parts))


def _is_compiled(file: Path) -> bool:
    return (get_cache_dir(file) / f"{file.stem}{PYC_TAIL}").exists()
