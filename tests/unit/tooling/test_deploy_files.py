"""docs/deploy: what an operator copies is what the line is, and what nginx takes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import click
import pytest

import serving
from bench import deploy

ROOT = Path(__file__).resolve().parents[3]
FILES = ROOT / "docs/deploy"
CONF = (FILES / "nginx.conf").read_text()
NGINX = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")


@pytest.mark.parametrize("unit", sorted(FILES.glob("*.service")), ids=lambda path: path.name)
def test_a_unit_starts_a_command_there_is_and_waits_longer_than_its_end_takes(unit: Path) -> None:
    from cli import main

    said = dict(line.split("=", 1) for line in unit.read_text().splitlines() if "=" in line and line[0] != "#")
    _program, name, *words = said["ExecStart"].split()
    command = main.get_command(click.Context(main), name)
    assert command is not None
    known = {spelling for parameter in command.params for spelling in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known
    assert int(said["TimeoutStopSec"]) > serving.DRAIN_S
    assert f"/etc/systemd/system/{unit.name}" in unit.read_text()


def locations() -> dict[str, str]:
    return dict(re.findall(r"location ([^{]+) \{(.*?)\}", CONF, re.DOTALL))


def test_only_what_has_a_receipt_is_given_to_another_process() -> None:
    assert [where for where, what in locations().items() if "non_idempotent" in what] == ["~ ^/(ivr|sms)/"]


@pytest.mark.parametrize("where", ["= /metrics", "= /ready"])
def test_figures_are_closed_to_the_world(where: str) -> None:
    assert locations()[where].split() == ["return", "404;"]


def test_the_front_lets_a_connection_go_before_the_line_does() -> None:
    kept = re.search(r"keepalive_timeout (\d+)s;", CONF)
    assert kept is not None
    assert int(kept[1]) < serving.KEEP_ALIVE_S


@pytest.mark.skipif(NGINX is None, reason="nginx is not installed")
def test_nginx_takes_it(tmp_path: Path) -> None:
    deploy.lay_nginx(tmp_path, [1, 2], 3)
    said = subprocess.run(
        [str(NGINX), "-t", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr
