"""The text with the code that opens a page of one's own."""

from __future__ import annotations

from models import PageCode
from services.pages import own_page

from .writing import Writing


def code(writing: Writing) -> str:
    row = writing.subject(PageCode, "page_code")
    told = own_page.code_of(writing.session, row.id)
    writing.only_if(told is not None)
    return writing.t("sms-page-code", code=told)
