"""Answers: JSON by orjson or the models' own writer, CSV row by row, files with strong tags."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, get_args, get_origin

import orjson
from pydantic import BaseModel, TypeAdapter

from vamgr.kernel.errors import FieldError, InvalidInput
from vamgr.kernel.listing import CsvRows

CSV_TYPE = "text/csv; charset=utf-8"
JSON_LINES_TYPE = "application/x-ndjson"
JSON_TYPE = "application/json"
PROBLEM_TYPE = "application/problem+json"
_CHUNK_CHARACTERS = 64 * 1024
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?\Z")


@dataclass(slots=True)
class Answer:
    """What is sent: a whole body, or chunks that are made while it is sent."""

    status: int
    content_type: str
    body: bytes = b""
    headers: list[tuple[str, str]] = field(default_factory=list)
    chunks: Iterator[bytes] | None = None


class JsonWriter:
    """Writes an endpoint's results in the shape that its declared answer promises."""

    def __init__(self, answer: Any) -> None:
        self._answer = answer
        self._model = answer if isinstance(answer, type) and issubclass(answer, BaseModel) else None

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        return TypeAdapter(self._answer)

    def write(self, result: Any) -> bytes:
        """Raises pydantic's ValidationError for a result that is not what was promised: a fault of the handler."""
        if self._model is None or type(result) is not self._model:
            result = self._adapter.validate_python(result, from_attributes=True)
        return self._adapter.dump_json(result, by_alias=True)


def json_bytes(value: Any) -> bytes:
    return orjson.dumps(value)


def csv_columns(declared: list[str], model: type[BaseModel] | None, prefix: str = "") -> list[str]:
    """One column per field; for a field that holds an object, or a list of them, one per field of that:
    ``airline.icao``."""
    columns: list[str] = []
    for name in declared:
        inner = _inner_model(model, name)
        if inner is None:
            columns.append(f"{prefix}{name}")
        else:
            columns.extend(csv_columns(list(inner.model_fields), inner, f"{prefix}{name}."))
    return columns


def chosen_columns(asked: str, result: CsvRows, model: type[BaseModel] | None) -> list[str]:
    """The columns that a reader asked for, in that order: names of CSV columns, or of fields that hold several of them.

    Raises InvalidInput for a column that the list has not.
    """
    model = result.model or model
    whole = csv_columns(result.columns, model)
    named = dict(zip(_as_in_json(whole, model), whole, strict=True))
    chosen: dict[str, None] = {}
    for name in (part.strip() for part in asked.split(",")):
        found = (
            [named[name]] if name in named else [own for shown, own in named.items() if shown.startswith(f"{name}.")]
        )
        if not name or not found:
            known = ", ".join(named)
            sentence = f"This list has no column “{name[:100]}”. There are: {known}."
            raise InvalidInput(sentence, errors=[FieldError("columns", sentence, "unknown-code")])
        chosen.update(dict.fromkeys(found))
    return list(chosen)


def csv_chunks(result: CsvRows, model: type[BaseModel] | None, chosen: list[str] | None = None) -> Iterator[bytes]:
    """The list as CSV (RFC 4180, UTF-8) in pieces. ``chosen``: see `chosen_columns`; all columns without it."""
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")
    columns = chosen if chosen is not None else csv_columns(result.columns, result.model or model)
    paths = [column.split(".") for column in columns]
    writer.writerow(_as_in_json(columns, result.model or model))
    for row in result.rows:
        writer.writerow([cell(_at(row, path)) for path in paths])
        if lines.size > _CHUNK_CHARACTERS:
            yield lines.take()
    yield lines.take()


def _as_in_json(columns: list[str], model: type[BaseModel] | None) -> list[str]:
    """A column is called what the field is called in JSON."""
    fields = model.model_fields if model is not None else {}
    return [(fields[name].serialization_alias if name in fields else None) or name for name in columns]


def json_lines(result: CsvRows, model: type[BaseModel] | None, chosen: list[str] | None = None) -> Iterator[bytes]:
    """The list as JSON lines in pieces: each row as it stands in a page of the list; where columns were chosen or the
    export has columns of its own, an object of these."""
    model = result.model or model
    adapter: TypeAdapter[Any] | None = None
    columns = chosen if chosen is not None else result.columns
    names = _as_in_json(columns, model) if chosen is not None else columns
    if chosen is None and model is not None and result.columns == list(model.model_fields):
        adapter = TypeAdapter(model)
    parts: list[bytes] = []
    size = 0
    for row in result.rows:
        if adapter is not None:
            line = adapter.dump_json(adapter.validate_python(row, from_attributes=True), by_alias=True)
        else:
            values = {name: _at(row, column.split(".")) for name, column in zip(names, columns, strict=True)}
            line = orjson.dumps(values, default=_plain)
        parts.append(line)
        size += len(line)
        if size > _CHUNK_CHARACTERS:
            yield b"\n".join(parts) + b"\n"
            parts, size = [], 0
    yield b"".join(line + b"\n" for line in parts)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True)
    return str(value)


def cell(value: Any) -> Any:
    """A value that a spreadsheet shows and never runs: text that would start a formula is led by an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, list | tuple):
        value = ";".join(str(_text(part)) for part in value)
    elif isinstance(value, Mapping | BaseModel):
        value = _text(value)
    text = str(value)
    if text.startswith(("=", "+", "-", "@", "\t", "\r")) and not _NUMBER.match(text):
        return f"'{text}"
    return text


def _text(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump_json()
    return orjson.dumps(value).decode() if isinstance(value, Mapping) else value


class _Lines:
    """What csv.writer writes into; handed on in pieces."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.size = 0

    def write(self, text: str) -> int:
        self._parts.append(text)
        self.size += len(text)
        return len(text)

    def take(self) -> bytes:
        text = "".join(self._parts)
        self._parts.clear()
        self.size = 0
        return text.encode()


def _inner_model(model: type[BaseModel] | None, name: str) -> type[BaseModel] | None:
    if model is None or name not in model.model_fields:
        return None
    annotation = model.model_fields[name].annotation
    for candidate in (annotation, *get_args(annotation)):
        if isinstance(candidate, type) and issubclass(candidate, BaseModel) and get_origin(candidate) is None:
            return candidate
    return None


def _at(value: Any, path: list[str]) -> Any:
    """What lies there; of a list of objects, what lies there in each of them."""
    for depth, part in enumerate(path):
        if isinstance(value, list | tuple):
            found = [_at(member, path[depth:]) for member in value]
            return ["" if one is None else one for one in found]
        value = value.get(part) if isinstance(value, Mapping) else getattr(value, part, None)
        if value is None:
            return None
    return value
