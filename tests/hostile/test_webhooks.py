"""What an audit sent to the carrier's doors: each is refused, or answered with a kind document, and none is a 500."""

from __future__ import annotations

import time
from unittest import mock
from urllib.parse import urlencode

import pytest
import sqlalchemy as sa
from flask import Flask, Request

from carrier.signature import AT_MOST, HEADER
from models import Call, Step
from services.demonstration import LINE
from tests.hostile.conftest import FORM, Carrier
from tests.support.desk import Desk

STRANGER = "+4790099001"
ANSWER = {"CallSid": "CA1", "From": STRANGER, "To": LINE, "CallStatus": "ringing", "Direction": "inbound"}
DOORS = ("/ivr/answer", "/ivr/status", "/ivr/out/1", "/sms/inbound", "/sms/status")


@pytest.mark.parametrize("path", DOORS)
def test_without_a_signature_not_a_byte_of_the_form_is_parsed(line: Flask, path: str) -> None:
    with mock.patch.object(Request, "make_form_data_parser") as parser:
        answer = line.test_client().post(path, data="CallSid=CA1", content_type=FORM)
    assert (answer.status_code, parser.called) == (403, False)


@pytest.mark.parametrize("path", DOORS)
def test_a_webhook_has_room_for_64_kilobytes(carrier: Carrier, path: str) -> None:
    assert carrier.posts(path, {"CallSid": "CA1", "Body": "a" * AT_MOST}).status_code == 413


@pytest.mark.parametrize("size", [AT_MOST - 1, 1_000_000])
def test_very_many_fields_cost_no_processor(line: Flask, size: int) -> None:
    body = ("a=&" * (size // 3)).rstrip("&")
    client = line.test_client()
    began = time.process_time()
    answer = client.post("/ivr/answer", data=body, content_type=FORM, headers={HEADER: "bm90IG9uZQ=="})
    assert answer.status_code == 413
    assert time.process_time() - began < 0.05


def test_another_account_is_refused_though_it_is_signed(carrier: Carrier) -> None:
    assert carrier.posts("/ivr/answer", ANSWER, account="AC" + "f" * 32).status_code == 403


@pytest.mark.parametrize("n", ["abc", "", "-1", "1" * 30, "1.5", "０"])
def test_a_step_that_is_no_number_is_refused(carrier: Carrier, n: str) -> None:
    assert carrier.posts(f"/ivr/home?{urlencode({'n': n})}", ANSWER).status_code == 400


@pytest.mark.parametrize("path", ["/ivr/answer", "/ivr/home?n=1", "/ivr/status", "/sms/status?row=1", "/sms/inbound"])
def test_a_webhook_that_names_nothing_is_refused(carrier: Carrier, path: str) -> None:
    form = {"From": STRANGER, "To": LINE, "CallStatus": "ringing", "MessageStatus": "sent", "Body": "Hei"}
    assert carrier.posts(path, form).status_code == 400


@pytest.mark.both_engines
@pytest.mark.parametrize("row", ["1" * 30, "x", "-1"])
def test_a_status_of_a_row_that_cannot_be_is_refused(carrier: Carrier, row: str) -> None:
    voice = {"CallSid": "CA1", "CallStatus": "ringing"}
    text = {"MessageSid": "SM1", "MessageStatus": "sent"}
    assert carrier.posts(f"/ivr/status?row={row}", voice).status_code == 400
    assert carrier.posts(f"/sms/status?row={row}", text).status_code == 400


@pytest.mark.both_engines
def test_a_status_of_a_row_that_is_not_there_is_taken_quietly(carrier: Carrier) -> None:
    assert carrier.posts("/ivr/status?row=999999999", {"CallSid": "CA1", "CallStatus": "ringing"}).status_code == 204
    assert carrier.posts("/sms/status?row=999999999", {"MessageSid": "SM1", "MessageStatus": "sent"}).status_code == 204


@pytest.mark.both_engines
@pytest.mark.parametrize("number", ["4711", "9" * 20])
@pytest.mark.parametrize(
    "path", ["/ivr/out/{}", "/ivr/gathering-wait/{}", "/ivr/gathering-status/{}", "/ivr/confirm/{}/1?n=1"]
)
def test_an_id_that_is_not_there_is_no_fault_of_ours(carrier: Carrier, path: str, number: str) -> None:
    for form in ({"ConferenceSid": "CF1"}, ANSWER):
        assert carrier.posts(path.format(number), form).status_code < 500


@pytest.mark.both_engines
def test_a_name_as_long_as_no_carrier_gives_one_is_refused(carrier: Carrier) -> None:
    assert carrier.posts("/ivr/answer", {**ANSWER, "CallSid": "C" * 5000}).status_code == 400


@pytest.mark.both_engines
def test_a_nul_in_a_text_is_left_out_and_the_rest_is_read(carrier: Carrier) -> None:
    form = {"MessageSid": "SM1", "From": STRANGER, "To": LINE, "Body": "\0Kva skjer\0"}
    answer = carrier.posts("/sms/inbound", form)
    assert answer.status_code == 200
    assert "<Message>" in answer.text


@pytest.mark.both_engines
def test_a_nul_in_what_was_said_gets_a_document(carrier: Carrier) -> None:
    carrier.posts("/ivr/answer", ANSWER)
    answer = carrier.posts("/ivr/home?n=1", {**ANSWER, "SpeechResult": "kva\0 skjer", "Digits": "\0"})
    assert "<Gather" in answer.text


def test_a_number_that_changes_within_a_call_changes_nothing(carrier: Carrier, coordinator: Desk) -> None:
    with coordinator.db.read() as session:
        kari = coordinator.person(session, "Kari").phone
    carrier.posts("/ivr/answer", ANSWER)
    for target in ("/ivr/answer", "/ivr/home?n=1"):
        assert "<Response>" in carrier.posts(target, {**ANSWER, "From": str(kari), "Digits": "4"}).text
    with coordinator.db.read() as session:
        call = session.scalars(sa.select(Call).where(Call.sid == "CA1")).one()
        assert (call.other_number, call.person_id) == (STRANGER, None)
        assert [step.error for step in session.scalars(sa.select(Step))] == [None, None]


def test_a_word_for_the_doctor_that_no_header_can_hold_is_not_given_back(carrier: Carrier) -> None:
    answer = carrier.posts("/ivr/doctor", {"Word": "漢字"})
    assert answer.headers["X-Grendelinja-Came-Back"] == ""


def test_a_letter_xml_cannot_write_leaves_the_document_whole() -> None:
    from xml.etree import ElementTree as ET

    from ivr.engine import xml

    document = xml.element("Say", xml.text("Ka\x01ri\x0b & co\ufffe"), language="n\x02n")
    said = ET.fromstring(document)  # noqa: S314 our own words
    assert (said.text, said.attrib) == ("Kari & co", {"language": "nn"})


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "multipart/form-data; boundary=æ", "application/json", "text/xml"]
)
def test_a_form_of_another_kind_is_not_the_carriers(line: Flask, kind: str) -> None:
    headers = {HEADER: "bm90IG9uZQ==", "Content-Type": kind.encode("utf-8").decode("latin-1")}
    assert line.test_client().post("/ivr/answer", data=b"{}", headers=headers).status_code == 403
