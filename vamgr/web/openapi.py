"""The OpenAPI 3.1 document, from the same declarations and models that serve the requests."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from vamgr import __version__
from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import CONTROL, PUBLIC, WINDOW, Body, Endpoint, FileAnswer, NoQuery
from vamgr.web.api import API_PREFIX
from vamgr.web.responses import PROBLEM_TYPE
from vamgr.web.security import SESSION_COOKIE

_REF = "#/components/schemas/{model}"
_PARAMETER = re.compile(r"{(\w+)}")
Schema = dict[str, Any]


class ProblemField(BaseModel):
    """One sentence on one field of the input, by its dotted path (``fares.0.price_minor``)."""

    field: str
    message: str
    code: str


class Problem(BaseModel):
    """RFC 9457. ``type`` is stable (``/problems/<slug>``); ``detail`` says what to do."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[ProblemField] = []


class Changed(BaseModel):
    """What a message of the live stream carries."""

    position: int
    topics: list[str]


def openapi_document(areas: Sequence[Area]) -> Schema:
    """The whole document as JSON values."""
    endpoints = [endpoint for area in areas for endpoint in area.endpoints]
    schemas = _Schemas(endpoints)
    names = Counter(endpoint.handler.__name__ for endpoint in endpoints)
    paths: Schema = {}
    for endpoint in endpoints:
        name = endpoint.handler.__name__
        operation_id = name if names[name] == 1 else f"{endpoint.area}_{name}"
        path = paths.setdefault(f"{API_PREFIX}{endpoint.path}", {})
        path[endpoint.method.lower()] = _operation(endpoint, operation_id, schemas)
    paths[f"{API_PREFIX}/stream"] = {"get": _stream()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "vamgr",
            "version": __version__,
            "description": _DESCRIPTION,
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": area.name} for area in areas if area.endpoints] + [{"name": "live"}],
        "paths": paths,
        "components": {"schemas": schemas.definitions, "securitySchemes": _SECURITY_SCHEMES},
    }


class _Schemas:
    """Every model's schema, made in one go so that the same model is one component everywhere."""

    def __init__(self, endpoints: Sequence[Endpoint]) -> None:
        inputs: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
            ("problem", "serialization", TypeAdapter(Problem)),
            ("changed", "serialization", TypeAdapter(Changed)),
        ]
        for endpoint in endpoints:
            key = _key(endpoint)
            inputs.append((f"{key} query", "validation", TypeAdapter(endpoint.query)))
            if endpoint.body is not None:
                inputs.append((f"{key} body", "validation", TypeAdapter(endpoint.body)))
            if endpoint.answer is not FileAnswer:
                inputs.append((f"{key} answer", "serialization", TypeAdapter(endpoint.answer)))
        self._found, rest = TypeAdapter.json_schemas(inputs, ref_template=_REF)
        self.definitions: Schema = dict(rest.get("$defs", {}))
        self._all = dict(self.definitions)
        # Queries become parameters; a model stays only where something refers to it as a whole.
        parts = [schema for (key, _), schema in self._found.items() if not key.endswith(" query")]
        needed = _references([*parts, *self._without_queries(endpoints).values()])
        self.definitions = {name: schema for name, schema in self._all.items() if name in needed}

    def _without_queries(self, endpoints: Sequence[Endpoint]) -> Schema:
        queries = {_component(self.of(endpoint, "query")) for endpoint in endpoints}
        return {name: schema for name, schema in self._all.items() if name not in queries}

    def of(self, endpoint: Endpoint, part: str) -> Schema:
        mode: JsonSchemaMode = "serialization" if part == "answer" else "validation"
        return self._found[f"{_key(endpoint)} {part}", mode]

    def query(self, endpoint: Endpoint) -> Schema:
        """The query model's own schema, with its properties."""
        schema = self.of(endpoint, "query")
        name = _component(schema)
        return self._all[name] if name is not None else schema


def _references(value: Any) -> set[str]:
    """The names of all components that are referred to anywhere inside."""
    if isinstance(value, dict):
        own = {name} if (name := _component(value)) is not None else set()
        return own.union(*map(_references, value.values()))
    return set().union(*map(_references, value)) if isinstance(value, list) else set()


def _component(schema: Schema) -> str | None:
    ref = schema.get("$ref")
    return ref.rpartition("/")[2] if isinstance(ref, str) else None


def _key(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {endpoint.path}"


def _operation(endpoint: Endpoint, operation_id: str, schemas: _Schemas) -> Schema:
    operation: Schema = {
        "operationId": operation_id,
        "tags": [endpoint.area],
        "summary": endpoint.summary,
        "description": _described(endpoint),
        "x-ability": endpoint.ability,
        "security": [] if endpoint.ability in {PUBLIC, WINDOW} else [{name: []} for name in _SECURITY_SCHEMES],
        "responses": _responses(endpoint, schemas),
    }
    parameters = _parameters(endpoint, schemas)
    if parameters:
        operation["parameters"] = parameters
    if endpoint.upload_limit_bytes is not None:
        content = {"schema": {"type": "string", "format": "binary", "maxLength": endpoint.upload_limit_bytes}}
        operation["requestBody"] = {"required": True, "content": {"*/*": content}}
    elif endpoint.body is not None:
        required = any(field.is_required() for field in endpoint.body.model_fields.values())
        content = {"schema": schemas.of(endpoint, "body")}
        operation["requestBody"] = {"required": required, "content": {"application/json": content}}
    return operation


def _described(endpoint: Endpoint) -> str:
    needs = {
        PUBLIC: "Anybody may call this.",
        "session": "Every signed-in user may call this.",
        "signed-in": "Every signed-in user may call this.",
        WINDOW: "Only the page in vamgr's own window on the same machine may call this.",
        CONTROL: "Only the command line of the user who owns the data folder may call this.",
    }.get(endpoint.ability)
    if needs is None:
        first, _, own = endpoint.ability.partition("|")
        needs = f"Needs the ability `{first}`" + (", or that the thing is one's own." if own else ".")
    return f"{endpoint.description}\n\n{needs}".strip()


def _parameters(endpoint: Endpoint, schemas: _Schemas) -> list[Schema]:
    parameters: list[Schema] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1, "maxLength": 300}}
        for name in _PARAMETER.findall(endpoint.path)
    ]
    schema = schemas.query(endpoint)
    required = set(schema.get("required", ()))
    for name, property_schema in schema.get("properties", {}).items():
        inner = {key: value for key, value in property_schema.items() if key not in {"title", "description"}}
        parameter: Schema = {"name": name, "in": "query", "required": name in required, "schema": _not_null(inner)}
        if "description" in property_schema:
            parameter["description"] = property_schema["description"]
        if parameter["schema"].get("type") == "array":
            parameter.update(style="form", explode=False)
        parameters.append(parameter)
    if endpoint.method == "GET":
        parameters.append(_AFTER)
        if not endpoint.timeless:
            parameters.append(_AS_OF)
        if endpoint.csv:
            parameters += [_FORMAT, _COLUMNS]
    else:
        parameters.append(_IDEMPOTENCY_KEY)
    return parameters


def _not_null(schema: Schema) -> Schema:
    """A query parameter is there or not; it is never null."""
    choices = [choice for choice in schema.get("anyOf", ()) if choice.get("type") != "null"]
    if not choices or len(choices) == len(schema["anyOf"]):
        return schema
    rest = {key: value for key, value in schema.items() if key != "anyOf" and not (key == "default" and value is None)}
    return {**rest, **(choices[0] if len(choices) == 1 else {"anyOf": choices})}


def _responses(endpoint: Endpoint, schemas: _Schemas) -> Schema:
    headers: Schema = {"Vamgr-Position": _POSITION_HEADER}
    if endpoint.answer is FileAnswer:
        content: Schema = {"*/*": {"schema": {"type": "string", "format": "binary"}}}
    else:
        content = {"application/json": {"schema": schemas.of(endpoint, "answer")}}
    if endpoint.csv:
        content["text/csv"] = {"schema": {"type": "string"}}
        content["application/x-ndjson"] = {"schema": {"type": "string"}}
    if endpoint.method == "GET" and not endpoint.volatile:
        headers["ETag"] = {"schema": {"type": "string"}}
    elif endpoint.method != "GET":
        headers |= {"Idempotency-Replayed": _REPLAYED_HEADER, "Vamgr-Command": _COMMAND_HEADER}
    responses: Schema = {str(endpoint.status): {"description": "Done.", "headers": headers, "content": content}}
    if "ETag" in headers:
        responses["304"] = {"description": "Nothing has changed since the answer with this ETag."}
    for status in _statuses(endpoint):
        responses[str(status)] = {
            "description": _STATUS[status],
            "content": {PROBLEM_TYPE: {"schema": {"$ref": _REF.format(model="Problem")}}},
        }
    return responses


def _statuses(endpoint: Endpoint) -> list[int]:
    statuses = {400, 422, 503}
    if endpoint.ability != PUBLIC:
        statuses |= {401, 403}
    # Filters and parameters name things, too: an airline, a booking, an aircraft type.
    # Whoever asks a folder about the platform is told that there is none.
    if _PARAMETER.search(endpoint.path) or endpoint.query is not NoQuery or endpoint.of_platform == "only":
        statuses.add(404)
    if endpoint.method == "GET":
        statuses.add(406)
        if endpoint.ability == PUBLIC:
            statuses |= {401, 403, 404, 410} if _PARAMETER.search(endpoint.path) else {401, 403, 404}
    else:
        statuses |= {401, 403, 404, 409, 410, 413, 415, 429}
    return sorted(statuses)


def _stream() -> Schema:
    return {
        "operationId": "stream",
        "tags": ["live"],
        "summary": "Follow what changes",
        "description": (
            "Server-sent events. `changed` names the things that changed, after every read shows it; `reset` says that "
            "too much was missed and everything should be read again. Resumes after `Last-Event-ID`."
        ),
        "x-ability": "session",
        "security": [{name: []} for name in _SECURITY_SCHEMES],
        "parameters": [
            {
                "name": "last_event_id",
                "in": "query",
                "required": False,
                "schema": {"type": "integer", "minimum": 0},
                "description": "The same as the header Last-Event-ID, for a page that takes over a stream.",
            }
        ],
        "responses": {
            "200": {
                "description": "The stream; each message's data is a `Changed`.",
                "content": {"text/event-stream": {"schema": {"type": "string"}}},
            },
            "401": {
                "description": _STATUS[401],
                "content": {PROBLEM_TYPE: {"schema": {"$ref": _REF.format(model="Problem")}}},
            },
            "422": {
                "description": _STATUS[422],
                "content": {PROBLEM_TYPE: {"schema": {"$ref": _REF.format(model="Problem")}}},
            },
        },
    }


def undocumented(areas: Sequence[Area]) -> list[str]:
    """Endpoints without a sentence of their own, or with a body or query that takes what it does not know."""
    found = []
    for endpoint in (endpoint for area in areas for endpoint in area.endpoints):
        if not inspect.getdoc(endpoint.handler):
            found.append(f"{_key(endpoint)} has no docstring")
        models = [model for model in (endpoint.query, endpoint.body) if model is not None]
        loose = [model.__name__ for model in models if not issubclass(model, Body)]
        found += [f"{_key(endpoint)} takes {name}, which is no Body" for name in loose]
    return found


_DESCRIPTION = """Runs a virtual airline: fleet, network, crew, flights and money.

Commands answer with the log position that they reached; give it to a read as `after` and the answer shows it.
Errors are problem documents (RFC 9457) with a sentence for people, and one for each wrong field.
Lists page by `cursor`, sort by `sort` (`-field` descends), and are CSV with `Accept: text/csv`, JSON
lines with `Accept: application/x-ndjson` (or `format=csv`, `format=jsonl`): all rows, whatever `limit` says, and of
them the `columns` that are named. `offset` in place of `cursor` gives any place of a list at once."""
_STATUS = {
    400: "The request cannot be read.",
    401: "Nobody is signed in.",
    403: "Not allowed.",
    404: "Not found.",
    406: "Not there in that form.",
    409: "The way things stand does not allow it.",
    410: "No longer there.",
    413: "Too large.",
    415: "That kind of content is not taken.",
    422: "Some of the input needs another look.",
    429: "Too many tries.",
    503: "The newest changes are still being worked in, or the disk cannot be written.",
}
_SECURITY_SCHEMES: Schema = {
    "session": {"type": "apiKey", "in": "cookie", "name": SESSION_COOKIE, "description": "A browser's sign-in."},
    "apiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key", "description": "An API key of a user."},
    "bearer": {"type": "http", "scheme": "bearer", "description": "An API key, or a token of POST /tokens."},
}
_AFTER: Schema = {
    "name": "after",
    "in": "query",
    "required": False,
    "schema": {"type": "integer", "minimum": 0},
    "description": "Wait until the answer shows this log position.",
}
_AS_OF: Schema = {
    "name": "as_of",
    "in": "query",
    "required": False,
    "schema": {"type": "string", "maxLength": 40},
    "description": "Answer as the airline was at this moment (ISO 8601 with a zone), or right after the event at this "
    "log position (digits).",
}
_FORMAT: Schema = {
    "name": "format",
    "in": "query",
    "required": False,
    "schema": {"type": "string", "enum": ["json", "csv", "jsonl"]},
    "description": "The same as the header Accept, for links.",
}
_COLUMNS: Schema = {
    "name": "columns",
    "in": "query",
    "required": False,
    "schema": {"type": "string", "maxLength": 2000},
    "description": "Of CSV and JSON lines: these columns in this order, comma separated; a field that holds an object "
    "stands for all of its columns.",
}
_IDEMPOTENCY_KEY: Schema = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]{8,128}$"},
    "description": "Saying the same request again under the same key has the effect and the answer of saying it once.",
}
_POSITION_HEADER: Schema = {
    "description": "The log position that this answer shows or has reached.",
    "schema": {"type": "integer"},
}
_COMMAND_HEADER: Schema = {
    "description": "The id of the command, when it came with an Idempotency-Key. By this it can be undone.",
    "schema": {"type": "string"},
}
_REPLAYED_HEADER: Schema = {
    "description": "`true` when this is the answer of an earlier, equal request.",
    "schema": {"type": "string"},
}
