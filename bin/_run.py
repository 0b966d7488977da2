"""The demonstration's launcher: migrate, load the village once, start three programs, say where to click."""

from __future__ import annotations

import argparse
import fcntl
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import FrameType
from typing import IO, NoReturn

from cryptography.fernet import Fernet

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
DATABASE = VAR / "grendelinja.db"
FIRST_MORNING = VAR / "first-morning.db"
KEYS = VAR / "demo.env"
LOADING = VAR / "demo.loading"
LOG = VAR / "demo.log"
RUNNING = VAR / "demo.running"
TOLD = (
    "DATABASE_URL",
    "PUBLIC_URL",
    "TWILIO_API_BASE",
    "VOICE_FALLBACK_URL",
    "SECRET_KEY",
    "FIELD_KEY",
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
)
WEB_PORT = 8000
EXCHANGE_PORT = 8010
START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 12.0

# honcho kills after five seconds by itself; serve and scheduler may take eight.
HONCHO = "import honcho.manager as m; m.KILL_WAIT = 9; from honcho.command import main; main()"


class Stopped(Exception):
    """Somebody pressed Ctrl-C or sent SIGTERM."""


def stop(*sentences: str) -> NoReturn:
    """End with sentences on standard error and exit status 1."""
    print("", *sentences, sep="\n", file=sys.stderr)
    raise SystemExit(1)


def say(sentence: str = "") -> None:
    print(sentence, flush=True)


def asked_to_stop(_number: int, _frame: FrameType | None) -> NoReturn:
    """Raise Stopped once; a second Ctrl-C must not break off the stopping, which ends by itself in seconds."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise Stopped


def hold_lock() -> IO[str]:
    """Keep a second demonstration out of the same folder; the lock ends with the returned file."""
    held = (VAR / "demo.lock").open("a+")
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        stop("Grendelinja already runs in this folder. Stop it with Ctrl-C where it was started, then start again.")
    return held


def free_port(first: int, besides: tuple[int, ...] = ()) -> int:
    """Return the first port from `first` on that nobody listens on at 127.0.0.1."""
    for port in range(first, first + 200):
        if port in besides:
            continue
        with socket.socket() as probe:
            probe.settimeout(0.5)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                continue
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
    stop(f"No free port between {first} and {first + 199}. Stop some other program and start again.")


def remove_demonstration() -> None:
    """Remove the demonstration's own files under var/, and nothing else."""
    for pattern in (
        "grendelinja.db*",
        "first-morning.db*",
        "exchange.db*",
        "demo.env",
        "demo.loading",
        "demo.log",
        "demo.running",
    ):
        for path in VAR.glob(pattern):
            path.unlink()


def demonstration_keys() -> dict[str, str]:
    """Return the keys of this demonstration, made once and readable by their owner only."""
    if not KEYS.exists():
        made = {
            "SECRET_KEY": secrets.token_urlsafe(32),
            "FIELD_KEY": Fernet.generate_key().decode(),
            "TWILIO_ACCOUNT_SID": "AC" + secrets.token_hex(16),
            "TWILIO_AUTH_TOKEN": secrets.token_hex(16),
        }
        descriptor = os.open(KEYS, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.writelines(f"{name}={value}\n" for name, value in made.items())
    lines = [line.partition("=") for line in KEYS.read_text().splitlines() if "=" in line]
    return {name: value for name, _, value in lines}


def environment(web_port: int, exchange_port: int, empty: bool) -> dict[str, str]:
    """Return the settings of the demonstration; whatever the shell holds for a real line is overridden."""
    database = FIRST_MORNING if empty else DATABASE
    return {
        **os.environ,
        **demonstration_keys(),
        "PATH": os.pathsep.join((str(ROOT / ".venv" / "bin"), os.environ.get("PATH", os.defpath))),
        "PYTHONUNBUFFERED": "1",
        "DATABASE_URL": f"sqlite:///var/{database.name}",
        "PUBLIC_URL": f"http://127.0.0.1:{web_port}",
        "TWILIO_API_BASE": f"http://127.0.0.1:{exchange_port}",
        "VOICE_FALLBACK_URL": f"http://127.0.0.1:{exchange_port}/twiml/line-is-down",
        "PORT": str(web_port),
        "EXCHANGE_PORT": str(exchange_port),
    }


def grendelinja(env: dict[str, str], *words: str) -> None:
    """Run one command of the line to its end; stop with its own words, and its log, if it fails."""
    command = [str(ROOT / ".venv" / "bin" / "grendelinja"), *words]
    done = subprocess.run(command, cwd=ROOT, env=env, check=False, stderr=subprocess.PIPE)
    if done.returncode:
        sys.stderr.buffer.write(done.stderr)
        stop(f"“grendelinja {' '.join(words)}” did not succeed; what it said stands above.")


def prepare_database(env: dict[str, str]) -> None:
    """Migrate, and load the village or bring its dates up to today. A first load broken off begins from nothing."""
    if LOADING.exists():
        say("The last start was broken off while the village was being loaded; it is loaded anew.")
        for path in VAR.glob("grendelinja.db*"):
            path.unlink()
    is_new = not DATABASE.exists()
    if is_new:
        LOADING.touch()
        say("Making the database var/grendelinja.db and moving the fictional village in…")
    grendelinja(env, "db", "upgrade")
    grendelinja(env, "demo", "load")
    LOADING.unlink(missing_ok=True)


def prepare_empty(env: dict[str, str]) -> None:
    """Migrate a database of its own, in which there is nobody."""
    grendelinja(env, "db", "upgrade")


def begin(env: dict[str, str]) -> None:
    """Say where a line without anybody is set up; where somebody has, only where the pages are."""
    command = [str(ROOT / ".venv" / "bin" / "grendelinja"), "desk", "set-up-link"]
    done = subprocess.run(command, cwd=ROOT, env=env, check=False, capture_output=True, text=True)
    if done.returncode == 0:
        say(f"Nobody is here yet. Set the line up with this link, good once and for a day:\n  {done.stdout.strip()}")
        say("Its telephones, to be given to whoever is put down: 61 99 91 01 to 08 at home, 999 00 101 to 106 mobile.")
    else:
        say(f"The line is set up. The desk: {env['PUBLIC_URL']}/desk")
    say(f"The telephones: {env['TWILIO_API_BASE']}/phones")


def is_healthy(url: str) -> bool:
    """Tell whether `url`/health answers 200 within a second, asked directly and not through a proxy."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(f"{url}/health", timeout=1) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def last_words() -> str:
    return "\n".join(LOG.read_text(errors="replace").splitlines()[-25:]) if LOG.exists() else ""


def wait_until_up(running: subprocess.Popen[bytes], urls: list[str]) -> None:
    """Return when every url is healthy; stop with the end of the log when a program ends or a minute is over."""
    patience_ends = time.monotonic() + START_TIMEOUT_S
    waiting = list(urls)
    while waiting:
        if running.poll() is not None:
            stop(last_words(), "", "One of the three programs ended at once; its last words stand above.")
        if time.monotonic() > patience_ends:
            stop(last_words(), "", f"{waiting[0]} did not answer within {START_TIMEOUT_S:.0f} s; see var/demo.log.")
        waiting = [url for url in waiting if not is_healthy(url)]
        time.sleep(0.2)


def end(running: subprocess.Popen[bytes]) -> None:
    """Ask all three programs to end, and see that they do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if running.poll() is None:
        running.terminate()
        try:
            running.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def tell_where(env: dict[str, str]) -> None:
    """Write the settings down for “grendelinja demo …” and “grendelinja phone …” in another terminal."""
    RUNNING.unlink(missing_ok=True)
    descriptor = os.open(RUNNING, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.writelines(f"{name}={env[name]}\n" for name in TOLD)


def start(env: dict[str, str], verbose: bool, lock: IO[str]) -> subprocess.Popen[bytes]:
    """Start web, scheduler and exchange by honcho, out of reach of this terminal's Ctrl-C, holding the lock."""
    command = [sys.executable, "-c", HONCHO, "-e", os.devnull, "-f", "Procfile.dev", "start"]
    output = None if verbose else LOG.open("wb")
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        start_new_session=True,
        pass_fds=(lock.fileno(),),
    )


def demonstrate(env: dict[str, str], verbose: bool, empty: bool, lock: IO[str]) -> None:
    """Run the three programs until one ends (then stop with its last words) or somebody stops them."""
    say("Starting web, scheduler and telephone exchange…")
    running = start(env, verbose, lock)
    try:
        web, exchange = env["PUBLIC_URL"], env["TWILIO_API_BASE"]
        wait_until_up(running, [web, exchange])
        tell_where(env)
        say()
        if empty:
            begin(env)
        else:
            grendelinja(env, "demo", "card", "--web", web, "--exchange", exchange)
        say("\nCtrl-C stops all of it." + ("" if verbose else " What the programs say goes to var/demo.log."))
        running.wait()
        stop(last_words(), "", "One of the three programs ended; its last words stand above (var/demo.log).")
    finally:
        RUNNING.unlink(missing_ok=True)
        end(running)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bin/run")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--empty", action="store_true")
    parser.add_argument("--sound", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    signal.signal(signal.SIGINT, asked_to_stop)
    signal.signal(signal.SIGTERM, asked_to_stop)
    os.chdir(ROOT)
    os.umask(0o077)
    try:
        VAR.mkdir(exist_ok=True)
        lock = hold_lock()
        if options.fresh:
            say("Starting over: the demonstration's database and keys under var/ are removed.")
            remove_demonstration()
        web_port = free_port(WEB_PORT)
        env = environment(web_port, free_port(EXCHANGE_PORT, besides=(web_port,)), options.empty)
        (prepare_empty if options.empty else prepare_database)(env)
        demonstrate(env, options.verbose, options.empty, lock)
    except Stopped:
        say("\nStopped. Start again with bin/run; the data is kept.")
    except OSError as error:
        what = f"{error.strerror or error}: {error.filename or VAR}"
        stop(what, "Check the disk's free space and who owns this folder.")


if __name__ == "__main__":
    main()
