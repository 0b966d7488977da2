"""Texts that open a page: the code to one's own, and the link to what an organiser arranges."""

from __future__ import annotations

from models import OrganiserLink, PageCode
from services.pages import organiser_links, own_page

from .writing import Writing


def code(writing: Writing) -> str:
    row = writing.subject(PageCode, "page_code")
    told = own_page.code_of(writing.session, row.id)
    writing.only_if(told is not None)
    return writing.t("sms-page-code", code=told)


def organiser(writing: Writing) -> str:
    """While it opens anything. Where it is only shown what will be sent, the address is left out."""
    link = writing.subject(OrganiserLink, "organiser_link")
    writing.only_if(organiser_links.lives(writing.session, link))
    page = writing.pages.organiser(link.id) if writing.pages is not None else "..."
    return writing.t("sms-organiser-link", organiser=writing.reader.short(link.organiser.name), page=page)
