"""Running a line: the web server, the scheduler, and on this machine a telephone company with phones."""

from __future__ import annotations

import os
import socket
import sys
from typing import NoReturn

import click
import sqlalchemy as sa

import clock
import serving
import settings as settings_module
from models import Community, Language
from services import demonstration
from services.desk import controller

from .base import Mistake, as_the_demonstration, e164, line, link_to_begin, run_as_a_service, the_community


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), help="PORT from the environment when left out.")
@click.option("--threads", default=serving.THREADS, show_default=True, type=click.IntRange(1, 200))
@click.option("--processes", default=1, show_default=True, type=click.IntRange(1, 32), help="With PostgreSQL only.")
def serve(host: str, port: int | None, threads: int, processes: int) -> NoReturn:
    """Serve web pages and the carrier's webhooks, in the foreground, until SIGTERM.

    Example: PORT=8000 grendelinja serve
    """
    run_as_a_service()
    with line() as (settings, database):
        demonstration.refuse_in_production(database, settings.production)
        controller.before_start(database, settings.production)
        port = port or settings.port
        _free(host, port)
        link = link_to_begin(settings, database)
    if link is not None:
        click.echo(f"Nobody is here yet. Set the line up within a day, with this link and no other:\n{link}")
    words = serving.arguments("app:served()", f"{host}:{port}", threads=threads, workers=processes)
    os.execv(sys.executable, [sys.executable, "-m", *words])  # noqa: S606 becomes the server, so that signals reach it


def _free(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Mistake(
                f"{host}:{port} cannot be listened on ({error.strerror}). Choose another with --port."
            ) from None


@click.command()
@click.option("--once", is_flag=True, help="Come round once and end.")
def scheduler(once: bool) -> None:
    """Write what falls due and ring out, in the foreground, until SIGTERM.

    Example: grendelinja scheduler --once
    """
    from scheduler.__main__ import carrier_of
    from scheduler.cycle import run_once
    from scheduler.ticker import run_forever

    run_as_a_service()
    with line() as (settings, database):
        demonstration.refuse_in_production(database, settings.production)
        controller.before_start(database, settings.production)
        (run_once if once else run_forever)(database, settings, carrier_of(settings))


@click.command()
@click.option("--port", default=8010, show_default=True, type=click.IntRange(1, 65535))
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--community", "community_name", help="Needed only when there are several.")
@click.option("--speed", type=click.FloatRange(0, 10_000, min_open=True), help="Let its time run so many times faster.")
@click.option("--state", type=click.Path(dir_okay=False), help="A file in which everything outlives the process.")
@click.option("--log", type=click.Path(dir_okay=False), help="A file for one JSON object a line of all that happens.")
@click.option("--calls-per-second", type=click.FloatRange(0, min_open=True), help="Calls beyond it wait queued.")
@click.option("--voice-only", is_flag=True, help="The line's own number sends and takes no texts; see TEXT_FROM.")
def exchange(
    port: int,
    host: str,
    community_name: str | None,
    *,
    speed: float | None,
    state: str | None,
    log: str | None,
    calls_per_second: float | None,
    voice_only: bool,
) -> None:
    """Run a telephone company on this machine, with every telephone of the community to pick up.

    The line's own time follows the setting CLOCK; without --speed the exchange's time follows it too. What TEXT_FROM
    names may send texts.

    Example: grendelinja exchange --port 8010
    """
    from exchange.server import server
    from ivr.engine import apology

    with line() as (settings, database), database.read() as session:
        if settings.production:
            raise Mistake(
                "TWILIO_API_BASE is not set, so this is the real line. "
                f"For a demonstration set TWILIO_API_BASE=http://127.0.0.1:{port} for all programs, or start bin/run."
            )
        if community_name is None and session.scalars(sa.select(Community.id).limit(1)).first() is None:
            number, language = demonstration.LINE, Language.NN
            phones = demonstration.telephones_to_begin_with()
        else:
            community = the_community(session, community_name)
            number, language = community.number, community.language
            phones = demonstration.phones(session, community)
        line_is_down = apology.line_is_down(language)
    fallback = settings.voice_fallback_url or f"http://{host}:{port}/twiml/line-is-down"
    web = settings.public_url.rstrip("/")
    _free(host, port)
    try:
        server.main(
            host=host,
            port=port,
            account_sid=settings.twilio_account_sid,
            auth_token=settings.auth_tokens[0],
            line_number=number,
            voice_url=f"{web}/ivr/answer",
            sms_url=f"{web}/sms/inbound",
            status_callback=f"{web}/ivr/status",
            voice_fallback_url=fallback,
            twiml_bins={fallback: line_is_down},
            phones=phones,
            speed=speed or clock.speed(),
            start=clock.now() if settings.clock else None,
            state=state,
            log=log,
            calls_per_second=calls_per_second,
            text_from=settings.text_channel.sender or "",
            voice_only=voice_only,
        )
    except (OSError, ValueError) as error:
        raise Mistake(str(error)) from None


@click.command()
@click.argument("number")
@click.option("--exchange", "exchange_url", help="Where the exchange is; TWILIO_API_BASE when left out.")
def phone(number: str, exchange_url: str | None) -> None:
    """Be a telephone, in this terminal: dial, press keys, speak, text, be rung.

    Example: grendelinja phone "61 99 91 00"
    """
    from exchange.phones import terminal

    as_the_demonstration()
    own = e164("NUMBER", number)
    base = exchange_url or settings_module.load().twilio_api_base
    if base is None:
        raise Mistake("Where is the exchange? Say --exchange http://127.0.0.1:8010, or set TWILIO_API_BASE.")
    sys.exit(terminal.main(own, base))
