"""Twilio's Node client as a second, independent client: one call and one text against the running exchange."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.conftest import LINE, SID, TOKEN
from tests.exchange.server.running import FRIEND, running

HERE = Path(__file__).parents[1] / "node"
NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(
    NODE is None or not (HERE / "node_modules" / "twilio").is_dir(),
    reason="needs node, and twilio installed by: npm ci --prefix tests/exchange/node",
)


def _run(base: str, url: str) -> dict[str, Any]:
    command = [str(NODE), str(HERE / "second_client.mjs"), base, SID, TOKEN, LINE, FRIEND, FRIEND, url]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    return dict(json.loads(run.stdout))


def test_twilios_node_client_places_a_call_and_sends_a_text() -> None:
    with running() as ex:
        told = _run(ex.server.url, f"{ex.line_url}/answer")
        call = ex.over(told["call"]["sid"])
        inbox = ex.view(FRIEND)["messages"]
    assert re.fullmatch(r"CA[0-9a-f]{32}", told["call"]["sid"])
    assert (told["call"]["status"], told["call"]["direction"]) == ("queued", "outbound-api")
    assert told["fetched"] == {"sid": told["call"]["sid"], "queueTime": "0"}
    assert (told["text"]["status"], told["text"]["segments"]) == ("queued", "1")
    assert told["refusal"] == {"code": 21211, "status": 400, "moreInfo": "https://www.twilio.com/docs/errors/21211"}
    assert told["calls"] == [told["call"]["sid"]]
    assert told["texts"] == ["Blåbær på Presthaugen"]
    assert call["status"] == "canceled"
    assert [text["body"] for text in inbox] == ["Blåbær på Presthaugen"]
