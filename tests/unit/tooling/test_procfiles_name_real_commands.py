"""What an operator deploys must exist on the command line."""

import re
from pathlib import Path

import click
import pytest

ROOT = Path(__file__).resolve().parents[3]


def processes(name: str) -> dict[str, list[str]]:
    """Return process name → words of its command."""
    lines = (ROOT / name).read_text().splitlines()
    return {process: command.split() for process, _, command in (line.partition(": ") for line in lines)}


@pytest.mark.parametrize("name", ["Procfile", "Procfile.dev"])
def test_every_process_is_a_command_with_known_options(name):
    from cli import main

    for program, *words in processes(name).values():
        assert program == "grendelinja"
        command: click.Command = main
        options = [word for word in words if word.startswith("--")]
        for word in words:
            if isinstance(command, click.Group):
                found = command.get_command(click.Context(command), word)
                assert found is not None
                command = found
        known = {spelling for parameter in command.params for spelling in parameter.opts}
        assert set(options) <= known


def test_a_deployment_migrates_before_it_serves():
    assert list(processes("Procfile")) == ["release", "web", "scheduler"]


def test_the_demonstration_adds_only_the_exchange():
    assert list(processes("Procfile.dev")) == ["web", "scheduler", "exchange"]


def test_the_web_process_of_the_demonstration_stays_on_this_machine():
    assert not re.search(r"--host\s+(?!127\.)", (ROOT / "Procfile.dev").read_text())
