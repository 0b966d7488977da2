"""What a run reads once for all its tests: the line reads it at each start, and a run has hundreds of them. Nobody
changes what was read."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import alembic
import sqlalchemy as sa
from flask import Flask
from fluent.syntax import FluentParser
from fluent.syntax.ast import Resource
from jinja2.bccache import FileSystemBytecodeCache
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from werkzeug.routing import Rule


def read_once(folder: Path) -> None:
    """From now on, in this process and in those that are forked from it. What may lie in files lies in `folder`, and
    may lie there from the run before."""
    _templates(folder)
    _phrases()
    _migrations()
    _routes()
    _statements()


def _templates(folder: Path) -> None:
    Flask.jinja_options["bytecode_cache"] = FileSystemBytecodeCache(str(folder))


def _phrases() -> None:
    """Tests of the words read them again."""
    parse, parsed = FluentParser.parse, dict[str, Resource]()

    def once(parser: FluentParser, source: str) -> Resource:
        if source not in parsed:
            parsed[source] = parse(parser, source)
        return parsed[source]

    FluentParser.parse = once


def _migrations() -> None:
    """Alembic reads all of them for each command; what runs them it reads anew."""
    load, loaded = alembic.util.load_python_file, dict[tuple[str, str], ModuleType]()

    def once(folder: str, file: str) -> ModuleType:
        if file == "env.py":
            return load(folder, file)
        if (folder, file) not in loaded:
            loaded[folder, file] = load(folder, file)
        return loaded[folder, file]

    alembic.util.load_python_file = once


def _routes() -> None:
    """What makes the addresses of each route, and not before one is made: an application has more than three hundred,
    and a test leads to some of them."""
    build, compiled = Rule._compile_builder, dict[tuple[str, bool], Any]()

    def builder(rule: Rule, append_unknown: bool = True) -> Any:
        if rule.defaults or rule.host or rule.subdomain:
            return build(rule, append_unknown)
        key = (rule.rule, append_unknown)

        def at_need(rule: Rule, /, **values: Any) -> Any:
            if key not in compiled:
                compiled[key] = build(rule, append_unknown)
            return compiled[key](rule, **values)

        return at_need

    Rule._compile_builder = builder


KEPT = 20_000
"""So many statements stay in words: the tests ask more than the line does."""


def _statements() -> None:
    """For all databases that speak the same language: each command and each upgrade opens one."""
    create, words = sa.create_engine, dict[type[sa.Dialect], Any]()

    def made(*given: Any, **options: Any) -> sa.Engine:
        if "query_cache_size" in options:
            options["query_cache_size"] = KEPT
        engine = create(*given, **options)
        if "query_cache_size" in options:
            engine._compiled_cache = words.setdefault(type(engine.dialect), engine._compiled_cache)
        return engine

    for spoken in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        spoken.__eq__ = lambda one, other: type(one) is type(other)
        spoken.__hash__ = lambda one: hash(type(one))
    sa.create_engine = made
