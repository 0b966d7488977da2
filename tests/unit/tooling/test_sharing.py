"""A run whose tests are shared among processes: each is run once, and what one of them does is told like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

THREE = "import os, pathlib, pytest\n" + "".join(
    f"def test_{name}(): pathlib.Path({name!r}).open('a').write('once ')\n" for name in ("one", "two", "three")
)
KILLED = "import os, signal\ndef test_is_killed(): os.kill(os.getpid(), signal.SIGKILL)\n"


@pytest.fixture
def run(pytester: pytest.Pytester) -> pytest.Pytester:
    for name in "abc":
        pytester.makepyfile(**{f"test_{name}": THREE.replace("('one')", f"('{name}')")})
    return pytester


def shared(run: pytest.Pytester, *words: str) -> pytest.RunResult:
    own = "-p", "tests.support.running.sharing", "-p", "no:hypothesispytest", "--processes", "2"
    return run.runpytest_inprocess(*own, *words)


def test_every_test_is_run_once(run: pytest.Pytester) -> None:
    shared(run).assert_outcomes(passed=9)
    assert Path("a").read_text() == "once "
    assert Path("two").read_text() == "once " * 3


def test_what_fails_is_told_with_what_it_said(run: pytest.Pytester) -> None:
    run.makepyfile(test_d="def test_fails():\n    print('what it said')\n    assert 1 == 2\n")
    result = shared(run)
    result.assert_outcomes(passed=9, failed=1)
    result.stdout.fnmatch_lines(["*assert 1 == 2*", "*what it said*"])


def test_only_what_failed_is_run_again(run: pytest.Pytester) -> None:
    run.makepyfile(test_d="def test_fails(): assert 1 == 2\n")
    shared(run)
    shared(run, "--lf").assert_outcomes(failed=1)


def test_at_the_first_that_fails_nobody_goes_on(run: pytest.Pytester) -> None:
    many = "".join(f"def test_{n}(): pass\n" for n in range(1000))
    run.makepyfile(test_0="def test_fails(): assert 1 == 2\n", test_z=many)
    result = shared(run, "-x")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert result.parseoutcomes()["failed"] == 1
    assert result.parseoutcomes()["passed"] < 800
    result.stdout.fnmatch_lines(["*stopping after 1 failures*"])


def test_a_test_that_takes_its_process_along_has_failed_and_the_others_are_run(run: pytest.Pytester) -> None:
    run.makepyfile(test_a=f"{KILLED}{THREE}")
    result = shared(run)
    result.assert_outcomes(passed=9, failed=1)
    result.stdout.fnmatch_lines(["*The process that ran the tests ended by itself (-9).*"])


def test_the_others_are_run_also_where_each_process_is_taken_along(run: pytest.Pytester) -> None:
    for name in "de":
        run.makepyfile(**{f"test_{name}": KILLED})
    shared(run).assert_outcomes(passed=9, failed=2)


def test_what_cannot_be_put_away_is_told(run: pytest.Pytester) -> None:
    run.makeconftest(
        "import pytest\n"
        "@pytest.fixture(scope='session', autouse=True)\n"
        "def made():\n"
        "    yield\n"
        "    raise RuntimeError('it will not go')\n"
    )
    result = shared(run)
    assert result.ret != pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["*RuntimeError: it will not go*"])


def test_what_was_begun_for_a_process_is_put_away_at_its_end(run: pytest.Pytester) -> None:
    run.makeconftest(
        "import os, pathlib, pytest\n"
        "@pytest.fixture(scope='session', autouse=True)\n"
        "def begun():\n"
        "    pathlib.Path(f'{os.getpid()}.begun').touch()\n"
        "    yield\n"
        "    pathlib.Path(f'{os.getpid()}.away').touch()\n"
    )
    shared(run).assert_outcomes(passed=9)
    begun, away = ({file.stem for file in Path().glob(f"*.{what}")} for what in ("begun", "away"))
    assert begun and begun == away


def test_what_is_made_for_the_run_is_made_once_a_process_wherever_its_tests_stand(run: pytest.Pytester) -> None:
    run.makeconftest(
        "import os, pathlib, pytest\n"
        "@pytest.fixture(scope='session', autouse=True)\n"
        "def made():\n"
        "    pathlib.Path(f'{os.getpid()}.made').open('a').write('once ')\n"
    )
    for folder in ("here", "there"):
        (run.mkdir(folder) / f"test_{folder}.py").write_text(THREE)
    shared(run).assert_outcomes(passed=15)
    assert {file.read_text() for file in Path().glob("*.made")} == {"once "}


def test_what_is_made_for_a_file_is_made_by_one_process(run: pytest.Pytester) -> None:
    made = "import os, pytest\n@pytest.fixture(scope='module', autouse=True)\n" + (
        "def made(): open('made', 'a').write('once ')\n" + THREE.replace("import os, pathlib, pytest", "import pathlib")
    )
    run.makepyfile(test_d=made)
    shared(run).assert_outcomes(passed=12)
    assert Path("made").read_text() == "once "


def test_each_process_has_files_of_its_own(run: pytest.Pytester) -> None:
    for name in "de":
        run.makepyfile(**{f"test_{name}": f"def test_writes(tmp_path): open({name!r}, 'w').write(str(tmp_path))\n"})
    shared(run, "test_d.py", "test_e.py").assert_outcomes(passed=2)
    assert Path("d").read_text() != Path("e").read_text()


def test_a_run_of_one_process_is_pytests_own(run: pytest.Pytester) -> None:
    run.runpytest_inprocess("-p", "tests.support.running.sharing", "-p", "no:hypothesispytest").assert_outcomes(
        passed=9
    )
