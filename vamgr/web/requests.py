"""From bytes to the endpoint's models: every wrong byte and field gets a sentence, and nothing is guessed."""

from __future__ import annotations

import asyncio
import json
import os
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, get_args, get_origin
from urllib.parse import unquote_to_bytes

import orjson
from pydantic import BaseModel, ValidationError

from vamgr.kernel.endpoint import Upload
from vamgr.kernel.errors import FieldError, InvalidInput, StoreUnavailable
from vamgr.web.problems import Malformed, TooLarge, UnsupportedMedia
from vamgr.web.sentences import field_errors

BODY_LIMIT_BYTES = 1024 * 1024
_MAX_INTEGER = 2**63 - 1
_MAX_DEPTH = 50
_HIDDEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]")

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]


def header(scope: Scope, name: bytes) -> str | None:
    """The value of a header (lower-case name), the last one when it came more than once."""
    headers = scope.get("vamgr.headers")
    if headers is None:
        headers = scope["vamgr.headers"] = dict(scope["headers"])
    found: bytes | None = headers.get(name)
    return None if found is None else found.decode("latin-1")


async def read_body(scope: Scope, receive: Receive, limit_bytes: int) -> bytes:
    """The whole body. Raises TooLarge by the declared length at once, or as soon as more than the limit has come."""
    return b"".join([chunk async for chunk in _body(scope, receive, limit_bytes)])


async def receive_file(scope: Scope, receive: Receive, limit_bytes: int, folder: Path) -> Path:
    """The same for a body of any length: into a file, which the caller deletes. Raises StoreUnavailable, too."""
    path = folder / f"{secrets.token_hex(8)}.upload"
    try:
        with await asyncio.to_thread(_new_file, path) as file:
            async for chunk in _body(scope, receive, limit_bytes):
                await asyncio.to_thread(file.write, chunk)
    except BaseException as error:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise StoreUnavailable(
                f"The file could not be kept: the data folder cannot be written ({error.strerror or error})."
            ) from error
        raise
    return path


async def receive_upload(scope: Scope, receive: Receive, limit_bytes: int, folder: Path | None) -> Upload:
    """A body that is a file: in a file of this folder, which the caller deletes, or in memory.

    Raises UnsupportedMedia, and what `read_body` and `receive_file` raise.
    """
    media_type = (header(scope, b"content-type") or "").partition(";")[0].strip().lower()
    if not media_type:
        raise UnsupportedMedia("Say what kind of file this is with the header Content-Type.")
    if folder is None:
        return Upload("", media_type, await read_body(scope, receive, limit_bytes))
    return Upload("", media_type, b"", await receive_file(scope, receive, limit_bytes, folder))


def _new_file(path: Path) -> IO[bytes]:
    path.parent.mkdir(parents=True, exist_ok=True)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


async def _body(scope: Scope, receive: Receive, limit_bytes: int) -> AsyncIterator[bytes]:
    declared = header(scope, b"content-length")
    if declared is not None and declared.isdecimal() and int(declared) > limit_bytes:
        raise TooLarge(_too_large(limit_bytes))
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Malformed("The connection was closed before the whole request had come.")
        chunk: bytes = message.get("body", b"")
        size += len(chunk)
        if size > limit_bytes:
            raise TooLarge(_too_large(limit_bytes))
        yield chunk
        if not message.get("more_body", False):
            return


def _too_large(limit_bytes: int) -> str:
    return f"Send at most {limit_bytes // 1024:,} KiB here. Nothing was read or changed."


def parse_body(scope: Scope, raw: bytes, model: type[BaseModel]) -> BaseModel:
    """Raises UnsupportedMedia, Malformed or InvalidInput."""
    media_type = (header(scope, b"content-type") or "").partition(";")[0].strip().lower()
    if media_type != "application/json" and (raw or media_type):
        raise UnsupportedMedia("Send the body as JSON, with the header “Content-Type: application/json”.")
    raw = raw or b"{}"
    try:
        data = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise Malformed(_json_sentence(raw, error)) from None
    if not isinstance(data, dict):
        raise Malformed("The body must be a JSON object: { … }.")
    if _deeper_than(data, _MAX_DEPTH):
        raise Malformed(f"The body is nested too deeply: {_MAX_DEPTH} levels at most.")
    twice = _names_given_twice(raw)
    if twice:
        errors = [FieldError(name, "This was given twice. Give it once.", "duplicate") for name in twice]
        raise InvalidInput(_summary(len(errors)), errors=errors)
    bad = list(_bad_values(data, ""))
    if bad:
        raise InvalidInput("The request holds values that cannot be stored.", errors=bad)
    try:
        return model.model_validate_json(raw, strict=True)
    except ValidationError as error:
        raise InvalidInput(_summary(error.error_count()), errors=field_errors(error)) from None


def _json_sentence(raw: bytes, error: orjson.JSONDecodeError) -> str:
    try:
        raw.decode()
    except UnicodeDecodeError as wrong:
        return f"The body is not UTF-8: byte {wrong.start + 1} does not belong there."
    return f"The body is not JSON: look at line {error.lineno}, column {error.colno}."


def _deeper_than(data: Any, levels: int) -> bool:
    """Without recursion: JSON may be nested deeper than Python calls may."""
    level = [data]
    for _ in range(levels):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return any(isinstance(value, dict | list) for value in level)


def _names_given_twice(raw: bytes) -> list[str]:
    """Parsers differ in which of two values they take, so neither is taken."""
    twice: list[str] = []

    def look(pairs: list[tuple[str, Any]]) -> None:
        names = [name for name, _ in pairs]
        if len(set(names)) < len(names):
            twice.extend(name for name in dict.fromkeys(names) if names.count(name) > 1)

    json.loads(raw, object_pairs_hook=look)
    return twice


def _bad_values(value: Any, path: str) -> Iterator[FieldError]:
    """Control characters and numbers beyond 64 bits: no field wants them, and no table can hold the numbers."""
    if isinstance(value, str):
        if has_control_characters(value):
            yield FieldError(path, "Take out the control characters; they cannot be seen.", "bad-format")
    elif isinstance(value, dict):
        for key, inner in value.items():
            if has_control_characters(key):
                yield FieldError(path, "A name in the body holds control characters.", "bad-format")
            else:
                yield from _bad_values(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _bad_values(inner, f"{path}.{index}" if path else str(index))
    elif isinstance(value, int | float) and abs(value) > _MAX_INTEGER:
        yield FieldError(path, "This number is too large.", "too-large")


def has_control_characters(text: str) -> bool:
    """C0 but tab and line ends, DEL, C1, and what turns the direction of writing, so that a name shows as another."""
    return _HIDDEN.search(text) is not None


class QueryReader:
    """Reads the query string into one endpoint's model. Knows the names once, so that a request costs little.

    ``extra``: names that the web layer itself understands (``after``, ``format``) with the sentence for bad values.
    """

    def __init__(self, model: type[BaseModel], extra: tuple[str, ...] = ()) -> None:
        self._model = model
        self._extra = frozenset(extra)
        self._names = frozenset(field.alias or name for name, field in model.model_fields.items())
        self._lists = frozenset(
            field.alias or name for name, field in model.model_fields.items() if _is_list(field.annotation)
        )

    def read(self, raw: bytes) -> tuple[BaseModel, dict[str, str]]:
        """The model and the values of the extra names. Raises Malformed or InvalidInput."""
        if not raw:
            return self._validated({}), {}
        values: dict[str, Any] = {}
        extra: dict[str, str] = {}
        errors: list[FieldError] = []
        for name, value in _pairs(raw):
            if name in values or name in extra:
                errors.append(FieldError(name, "This was given twice. Give it once.", "duplicate"))
            elif name in self._extra:
                extra[name] = value
            elif name not in self._names:
                errors.append(FieldError(name, self._unknown(name), "unknown-field"))
            elif has_control_characters(value):
                errors.append(FieldError(name, "Take out the control characters; they cannot be seen.", "bad-format"))
            elif name in self._lists:
                values[name] = [part.strip() for part in value.split(",") if part.strip()]
            else:
                values[name] = value
        if errors:
            raise InvalidInput(_summary(len(errors)), errors=errors)
        return self._validated(values), extra

    def _validated(self, values: dict[str, Any]) -> BaseModel:
        try:
            query = self._model.model_validate(values)
        except ValidationError as error:
            raise InvalidInput(_summary(error.error_count()), errors=field_errors(error)) from None
        bad = [name for name, value in query if isinstance(value, int | float) and not abs(value) <= _MAX_INTEGER]
        if bad:
            named = [self._model.model_fields[name].alias or name for name in bad]
            raise InvalidInput(
                _summary(len(bad)),
                errors=[FieldError(name, "This number is too large.", "too-large") for name in named],
            )
        return query

    def _unknown(self, name: str) -> str:
        known = ", ".join(sorted(self._names | self._extra))
        return f"“{name[:100]}” is not a parameter here." + (f" There are: {known}." if known else "")


def _summary(count: int) -> str:
    return "One thing needs another look." if count == 1 else f"{count} things need another look."


def _pairs(raw: bytes) -> Iterator[tuple[str, str]]:
    for part in raw.split(b"&"):
        if part:
            name, _, value = part.partition(b"=")
            yield _decoded(name), _decoded(value)


def _decoded(raw: bytes) -> str:
    try:
        return unquote_to_bytes(raw.replace(b"+", b" ")).decode()
    except UnicodeDecodeError:
        raise Malformed("The query string is not UTF-8.") from None


def _is_list(annotation: Any) -> bool:
    kinds = (list, tuple, set, frozenset)
    return get_origin(annotation) in kinds or any(get_origin(part) in kinds for part in get_args(annotation))
