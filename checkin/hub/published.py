"""What the hub tells of itself: its requests as OpenAPI, and a log without personal data."""

import logging
from typing import Any, Final

from fastapi import FastAPI, Response
from pydantic import TypeAdapter

from checkin.sync.messages import Health, Join, Problem, Push
from checkin.sync.questions import Ask

_REFS: Final = "#/components/schemas/{model}"
_ASKED: Final = (Join, Push, Health, Ask)
_PROBLEM: Final = {
    "model": Problem,
    "content": {"application/problem+json": {"schema": {"$ref": _REFS.format(model="Problem")}}},
}
_ALWAYS: Final = (400, 429, 503)

_log = logging.getLogger("checkin.hub")


def log(event: str, **said: object) -> None:
    """One line that a program can read: stations, gates, figures; no names, codes or tokens."""
    _log.info("event=%s %s", event, " ".join(f"{name}={value}" for name, value in said.items()))


def takes(kind: type, gives: type, *statuses: int) -> dict[str, Any]:
    """A request with a message in it, answered with another."""
    body = {"required": True, "content": {"application/json": {"schema": {"$ref": _REFS.format(model=kind.__name__)}}}}
    return {
        "response_class": Response,
        "responses": {200: _message(gives), **_problems(403, 413, *statuses)},
        "openapi_extra": {"requestBody": body},
    }


def gives(kind: type, *statuses: int) -> dict[str, Any]:
    return {"response_class": Response, "responses": {200: _message(kind), **_problems(*statuses)}}


def gives_lines(*statuses: int) -> dict[str, Any]:
    content = {"application/x-ndjson": {"schema": {"type": "string"}}}
    return {"response_class": Response, "responses": {200: _of("Lines, then an End", content), **_problems(*statuses)}}


def gives_file(*statuses: int) -> dict[str, Any]:
    content = {"application/zstd": {"schema": {"type": "string", "format": "binary"}}}
    parts = {
        200: _of("The snapshot", content),
        206: _of("A range of it", content),
        304: {"description": "It is the one that was named"},
        416: {"description": "There is no such range in it"},
    }
    return {"response_class": Response, "responses": {**parts, **_problems(*statuses)}}


def says_little(*statuses: int) -> dict[str, Any]:
    return {"response_class": Response, "responses": {200: {"description": "As it says"}, **_problems(*statuses)}}


def describe(app: FastAPI) -> None:
    """Add the messages that requests carry, which the hub reads by itself."""
    made = app.openapi
    kinds = [(kind, "validation", TypeAdapter(kind)) for kind in _ASKED]

    def whole() -> dict[str, Any]:
        found = made()
        _, schemas = TypeAdapter.json_schemas(kinds, ref_template=_REFS)  # type: ignore[arg-type]
        known = found.setdefault("components", {}).setdefault("schemas", {})
        for name, schema in schemas.get("$defs", {}).items():
            known.setdefault(name, schema)
        known.pop("HTTPValidationError", None)
        for path in found["paths"].values():
            for request in path.values():
                request["responses"].pop("422", None)
        return found

    app.openapi = whole  # type: ignore[method-assign]


def _message(kind: type) -> dict[str, Any]:
    return {"model": kind, "description": kind.__name__}


def _problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: {**_PROBLEM, "description": "A problem"} for status in (*_ALWAYS, *statuses)}


def _of(what: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"description": what, "content": content}
