"""Reads SQL dumps of MySQL and MariaDB (mysqldump, mariadb-dump, phpMyAdmin), plain or gzipped, row by row.

Only what such dumps hold is understood: CREATE TABLE for the names of columns, INSERT and REPLACE with literal values.
Everything else (SET, LOCK, ALTER, triggers) is passed over. Nothing is kept: a dump of any size needs one buffer.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from vamgr.kernel.errors import VamgrError

Value = str | bytes | int | float | None

_CHUNK_BYTES = 1 << 20
_END_BYTES = 4096
_GZIP = b"\x1f\x8b"
_NAME = rb"`(?:[^`]|``)+`|\"(?:[^\"]|\"\")+\"|[A-Za-z0-9_$\x80-\xff]+"
_GAP = rb"(?:\s+|--(?=[\s]|$)[^\n]*(?:\n|$)|\#[^\n]*(?:\n|$)|/\*.*?\*/)*"
_SINGLE = rb"'([^'\\]*(?:(?:\\.|'')[^'\\]*)*)'"
_DOUBLE = rb'"([^"\\]*(?:(?:\\.|"")[^"\\]*)*)"'

_SPACE = re.compile(rb"\s+|--(?=\s)[^\n]*\n|\#[^\n]*\n|/\*.*?\*/(?:\s*;)?", re.DOTALL)
_SPACE_AT_END = re.compile(rb"\s*(?:--[^\n]*|\#[^\n]*)?", re.DOTALL)
_WORD = re.compile(rb"[A-Za-z]+")
_INSERT = re.compile(
    rb"(?:INSERT|REPLACE)\s+(?:(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE)\s+)*(?:INTO\s+)?"
    rb"(?:(?:" + _NAME + rb")\s*\.\s*)?(" + _NAME + rb")\s*(?:\(([^()]*)\))?\s*VALUES?\s*",
    re.IGNORECASE,
)
_CREATE = re.compile(
    rb"CREATE\s+(?:TEMPORARY\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:(?:"
    + _NAME
    + rb")\s*\.\s*)?("
    + _NAME
    + rb")\s*\(",
    re.IGNORECASE,
)
_HEADER = re.compile(rb"\s*(?:/\*M?!999999.*?\*/[ \t;]*\s*)?-- (?:MySQL|MariaDB) dump ", re.DOTALL)
_COMPLETED = re.compile(rb"^-- Dump completed", re.MULTILINE)
_DELIMITER = re.compile(rb"DELIMITER[ \t]+(\S+)[ \t]*\r?\n", re.IGNORECASE)
_ANY_NAME = re.compile(_NAME)
_VALUE = re.compile(
    rb"\s*(?:(?:(?:_binary|_utf8mb4|_utf8mb3|_utf8|_latin1|N)\s*)?" + _SINGLE + rb"|(NULL)"
    rb"|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)"
    rb"|(?:_binary\s*)?(?:0x([0-9A-Fa-f]*)|[xX]'([0-9A-Fa-f]*)')"
    rb"|(?:0b([01]+)|[bB]'([01]*)')|(TRUE|FALSE)|" + _DOUBLE + rb")\s*[,)]",
    re.IGNORECASE | re.DOTALL,
)
_TEXT_BEGINS = re.compile(rb"\s*(?:_[A-Za-z0-9]+\s*|N)?['\"]|\s*(?:_binary\s*)?(?:0x|[xXbB]')|\s+$")
_LONGEST_VALUE_BYTES = 64 << 20
_NULL = 2  # the groups of _VALUE: 1 and 9 text, 2 NULL, 3 number, 4 and 5 hexadecimal, 6 and 7 bits, 8 truth
_CLOSE = ord(")")
_OPEN = re.compile(rb"\s*\(")
_AFTER_ROW = re.compile(rb"\s*(,(?=\s*\()|;|ON\s+DUPLICATE\s)", re.IGNORECASE)
# What has to be jumped over as one piece when the end of a statement or a column's definition is looked for.
_PIECE = re.compile(rb"[^'\"`;(),\-#/]+|" + _SINGLE + rb"|" + _DOUBLE + rb"|`(?:[^`]|``)*`|--(?=\s)[^\n]*\n|\#[^\n]*\n"
                    rb"|/\*.*?\*/|[;(),]|[-/](?!\*)", re.DOTALL)  # fmt: skip
_NOT_COLUMNS = frozenset(
    "PRIMARY KEY UNIQUE INDEX CONSTRAINT FULLTEXT SPATIAL FOREIGN CHECK PERIOD EXCLUDE LIKE".split()  # noqa: SIM905
)
_ESCAPE = re.compile(rb"\\(.)|''", re.DOTALL)
_ESCAPE_DOUBLE = re.compile(rb'\\(.)|""', re.DOTALL)
_ESCAPED = {
    b"0": b"\0",
    b"b": b"\b",
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"Z": b"\x1a",
    b"%": b"\\%",
    b"_": b"\\_",
}


class DumpUnreadable(VamgrError):
    """Something in the dump is not what a dump holds. The sentence names the line."""

    slug = "dump-unreadable"
    status = 422
    title = "The dump cannot be read"

    def __init__(self, sentence: str, line: int | None = None) -> None:
        super().__init__(sentence if line is None else f"Line {line:,}: {sentence}")
        self.line = line


@dataclass(frozen=True, slots=True)
class TableMade:
    """A CREATE TABLE with the names of its columns, in order."""

    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one INSERT. ``columns`` None: those of the table, in its order. ``line``: of the statement's begin."""

    table: str
    columns: tuple[str, ...] | None
    rows: list[tuple[Value, ...]]
    line: int


class Dump:
    """One pass over a dump. ``bytes_read`` counts what came from the file (compressed bytes of a gzipped one)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("rb")
        packed = self._file.read(2) == _GZIP
        self._file.seek(0)
        self._source = cast(IO[bytes], gzip.GzipFile(fileobj=self._file) if packed else self._file)
        self._buffer = b""
        self._pos = 0
        self._lines = 1
        self._ended = False
        self._delimiter = b";"
        self._promises_end = False
        self._tail = b""

    @property
    def bytes_read(self) -> int:
        return self._file.tell()

    def close(self) -> None:
        self._file.close()

    def __iter__(self) -> Iterator[TableMade | Rows]:
        """Raises DumpUnreadable, and OSError when the file cannot be read."""
        try:
            self._promises_end = self._has_header()
            while self._to_statement():
                yield from self._statement()
            self._refuse_cut_off()
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise DumpUnreadable(
                f"The packed file is damaged or not whole ({error}). Copy it again.", self.line
            ) from None

    @property
    def line(self) -> int:
        return self._lines + self._buffer.count(b"\n", 0, self._pos)

    # --- the buffer ---------------------------------------------------------------------------------------------------

    def _more(self) -> bool:
        """Read on; what is behind the position is let go. False at the end of the file."""
        if self._ended:
            return False
        chunk = self._source.read(_CHUNK_BYTES)
        if not chunk:
            self._ended = True
            return False
        self._tail = (self._tail + chunk[-_END_BYTES:])[-_END_BYTES:]
        if self._pos:
            self._lines += self._buffer.count(b"\n", 0, self._pos)
            self._buffer = self._buffer[self._pos :]
            self._pos = 0
        self._buffer += chunk
        return True

    def _refuse_cut_off(self) -> None:
        if self._promises_end:
            _refuse_cut_off(self._tail, self.line)

    def _has_header(self) -> bool:
        while len(self._buffer) < _END_BYTES and self._more():
            pass
        return _promises_end(self._buffer)

    def _match(self, pattern: re.Pattern[bytes], what: str) -> re.Match[bytes]:
        """The match at the position, which is passed. Raises DumpUnreadable with ``what`` was looked for."""
        while (found := pattern.match(self._buffer, self._pos)) is None or found.end() == len(self._buffer):
            if not self._more():
                break
        if found is None:
            raise self._wrong(what)
        self._pos = found.end()
        return found

    def _wrong(self, what: str) -> DumpUnreadable:
        cut_off = not self._buffer[self._pos :].strip() or _TEXT_BEGINS.match(self._buffer, self._pos)
        if self._ended and cut_off:
            return DumpUnreadable(
                "the dump ends in the middle of a statement. It is not whole: make it again.", self.line
            )
        shown = self._buffer[self._pos : self._pos + 60].decode("utf-8", "replace").replace("\n", " ")
        return DumpUnreadable(f"{what} was expected at “{shown}”. This is not a dump of MySQL or MariaDB.", self.line)

    def _may_go_on(self) -> bool:
        """Whether the value at the position may only be cut off by the end of what was read. A dump that is wrong here
        is not read to its end to find out."""
        left = len(self._buffer) - self._pos
        return left < 64 or (_TEXT_BEGINS.match(self._buffer, self._pos) is not None and left < _LONGEST_VALUE_BYTES)

    # --- statements ---------------------------------------------------------------------------------------------------

    def _to_statement(self) -> bool:
        """Pass over gaps and comments. False at the end of the dump."""
        while True:
            found = _SPACE.match(self._buffer, self._pos)
            if found is not None and (found.end() < len(self._buffer) or self._ended):
                self._pos = found.end()
                continue
            rest = self._buffer[self._pos : self._pos + 3]
            if rest[:1] == b";" and len(rest) > 1:
                self._pos += 1
            elif (
                len(rest) < 3 or found is not None or rest[:2] in (b"--", b"/*") or rest[:1] == b"#"
            ) and self._more():
                continue
            elif self._ended:
                self._pos += cast(re.Match[bytes], _SPACE_AT_END.match(self._buffer, self._pos)).end() - self._pos
                return self._pos < len(self._buffer) and self._buffer[self._pos :].strip(b"; \t\r\n") != b""
            else:
                return True

    def _statement(self) -> Iterator[TableMade | Rows]:
        while len(self._buffer) - self._pos < 4096 and self._more():
            pass
        word = _WORD.match(self._buffer, self._pos)
        first = word.group().upper() if word else b""
        if first == b"DELIMITER" and (found := _DELIMITER.match(self._buffer, self._pos)):
            self._delimiter = found.group(1)
            self._pos = found.end()
        elif self._delimiter != b";":
            self._skip_routine()
        elif first in (b"INSERT", b"REPLACE"):
            yield from self._insert()
        elif first == b"CREATE" and _CREATE.match(self._buffer, self._pos):
            yield self._create()
        else:
            self._skip()

    def _skip_routine(self) -> None:
        while (at := self._buffer.find(self._delimiter, self._pos)) < 0:
            if not self._more():
                self._pos = len(self._buffer)
                return
        self._pos = at + len(self._delimiter)

    def _skip(self) -> None:
        """To the end of a statement that says nothing to us."""
        while self._match(_PIECE, "the rest of the statement").group() != b";":
            if self._pos == len(self._buffer) and not self._more():
                return

    def _create(self) -> TableMade:
        table = _name(self._match(_CREATE, "CREATE TABLE").group(1))
        columns: list[str] = []
        depth, at_start = 1, True
        while depth:
            piece = self._match(_PIECE, "a column")
            text = piece.group()
            if at_start and text.strip() and text[:2] not in (b"--", b"/*") and text[:1] != b"#":
                at_start = False
                named = _ANY_NAME.match(text.lstrip())
                if named and (text.lstrip()[:1] in b'`"' or _name(named.group()).upper() not in _NOT_COLUMNS):
                    columns.append(_name(named.group()))
            if text == b"(":
                depth += 1
            elif text == b")":
                depth -= 1
            elif text == b"," and depth == 1:
                at_start = True
        self._skip()
        return TableMade(table, tuple(columns))

    def _insert(self) -> Iterator[Rows]:
        line = self.line
        while (head := _INSERT.match(self._buffer, self._pos)) is None or head.end() == len(self._buffer):
            if len(self._buffer) - self._pos > _CHUNK_BYTES or not self._more():
                break
        if head is None:
            raise DumpUnreadable("this INSERT does not list values. Make the dump with mysqldump or phpMyAdmin.", line)
        self._pos = head.end()
        table = _name(head.group(1))
        names = head.group(2)
        columns = tuple(_name(one.group()) for one in _ANY_NAME.finditer(names)) if names else None
        while True:
            rows, more = self._rows(table, len(columns) if columns else None)
            yield Rows(table, columns, rows, line)
            if not more:
                return

    def _rows(self, table: str, width: int | None) -> tuple[list[tuple[Value, ...]], bool]:
        """Up to some hundred rows, and whether there are more of the statement."""
        rows: list[tuple[Value, ...]] = []
        while len(rows) < 500:
            row = self._row()
            if width is not None and len(row) != width:
                raise DumpUnreadable(
                    f"a row of {table} has {len(row)} values for {width} columns. The dump is damaged.", self.line
                )
            rows.append(row)
            if self._buffer.startswith(b",(", self._pos):
                self._pos += 1
                continue
            after = self._match(_AFTER_ROW, "the next row, or the end of the INSERT,").group(1)
            if after != b",":
                if after != b";":
                    self._skip()
                return rows, False
        return rows, True

    def _row(self) -> tuple[Value, ...]:
        if self._buffer.startswith(b"(", self._pos):
            self._pos += 1
        else:
            self._match(_OPEN, "a row in brackets")
        row: list[Value] = []
        while True:
            found = _VALUE.match(self._buffer, self._pos)
            if found is None:
                if self._may_go_on() and self._more():
                    continue
                raise self._wrong("a value")
            self._pos = end = found.end()
            row.append(_value(found))
            if self._buffer[end - 1] == _CLOSE:
                return tuple(row)


def _promises_end(beginning: bytes) -> bool:
    """mysqldump and mariadb-dump say at the end that they came there, unless they were told to write no comments; then
    they write no header either."""
    return _HEADER.match(beginning.removeprefix(b"\xef\xbb\xbf")) is not None


def _refuse_cut_off(tail: bytes, line: int) -> None:
    """``tail``: the end of a dump that promised one; ``line``: where it is. Raises DumpUnreadable."""
    if not _COMPLETED.search(tail):
        last = line - (1 if tail.endswith(b"\n") else 0)
        raise DumpUnreadable(
            f"The dump was cut off after line {last:,}: “-- Dump completed” is not at its end. Make it again, or copy"
            " it whole."
        )


def table_names(path: Path) -> set[str]:
    """The names of all tables that are made or filled, found without reading values. Raises DumpUnreadable for a dump
    that was cut off: it may lack tables for that reason only."""
    pattern = re.compile(
        rb"^[ \t]*(?:CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?|(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s+)"
        rb"(?:(?:" + _NAME + rb")\.)?(" + _NAME + rb")\s*[(VvSs]",
        re.IGNORECASE | re.MULTILINE,
    )
    dump = Dump(path)
    names: set[str] = set()
    tail = b""
    beginning, end, line = b"", b"", 1
    try:
        while chunk := dump._source.read(_CHUNK_BYTES):
            beginning = beginning or chunk
            end = (end + chunk[-_END_BYTES:])[-_END_BYTES:]
            line += chunk.count(b"\n")
            text = tail + chunk
            names.update(_name(found.group(1)) for found in pattern.finditer(text))
            tail = text[text.rfind(b"\n", max(0, len(text) - 4096)) + 1 :][-4096:]
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DumpUnreadable(f"The packed file is damaged or not whole ({error}). Copy it again.") from None
    finally:
        dump.close()
    if _promises_end(beginning):
        _refuse_cut_off(end, line)
    return names


def _name(raw: bytes) -> str:
    if raw[:1] in (b"`", b'"'):
        quote = raw[:1]
        raw = raw[1:-1].replace(quote * 2, quote)
    return raw.decode("utf-8", "replace")


def _value(found: re.Match[bytes]) -> Value:
    """Text that is no UTF-8 stays bytes: it is the content of a binary column, or of a dump in another encoding."""
    kind = found.lastindex
    if kind in (_NULL, None):
        return None
    raw = cast(bytes, found.group(kind))
    match kind:
        case 3:
            text = raw.decode()
            return int(text) if text.lstrip("+-").isdecimal() else text
        case 1 | 9:
            plain = _unescaped(raw, _ESCAPE, b"''") if kind == 1 else _unescaped(raw, _ESCAPE_DOUBLE, b'""')
            try:
                return plain.decode()
            except UnicodeDecodeError:
                return plain
        case 4 | 5:
            return bytes.fromhex(("0" if len(raw) % 2 else "") + raw.decode())
        case 6 | 7:
            return int(raw or b"0", 2)
        case _:
            return int(raw.upper() == b"TRUE")


def _unescaped(raw: bytes, pattern: re.Pattern[bytes], doubled: bytes) -> bytes:
    if b"\\" not in raw and doubled not in raw:
        return raw

    def plain(found: re.Match[bytes]) -> bytes:
        sign = found.group(1)
        return doubled[:1] if sign is None else _ESCAPED.get(sign, sign)

    return pattern.sub(plain, raw)
