"""The blueprint of what is on."""

from web.frame import desk

pages = desk.blueprint("activities")
