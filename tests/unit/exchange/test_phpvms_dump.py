"""Reading SQL dumps: what a writer wrote is what is read, in every way that dumps are written, and what is wrong is
told with its line."""

from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vamgr.exchange.phpvms import dump as dumps
from vamgr.exchange.phpvms.dump import Dump, DumpUnreadable, Rows, TableMade, Value, table_names
from vamgr.exchange.phpvms.spool import Spool, site_prefix

_ESCAPES = {"\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n", "\r": "\\r", "\0": "\\0", "\x1a": "\\Z"}


def written(value: Value, style: int) -> bytes:
    """As mysqldump (0), phpMyAdmin (1) or --hex-blob (2) write it."""
    match value:
        case None:
            return b"NULL"
        case int():
            return str(value).encode()
        case float():
            return repr(value).encode()
        case bytes():
            if style == 2 or not value:
                return b"0x" + value.hex().encode() if value else b"''"
            raw = value.replace(b"\\", b"\\\\").replace(b"'", b"\\'").replace(b"\0", b"\\0").replace(b"\n", b"\\n")
            return b"_binary '" + raw + b"'"
        case str():
            if style == 1:
                return ("'" + value.replace("\\", "\\\\").replace("'", "''") + "'").encode()
            return ("'" + "".join(_ESCAPES.get(sign, sign) for sign in value) + "'").encode()


def read(folder: Path, raw: bytes) -> tuple[dict[str, tuple[str, ...]], dict[str, list[tuple[Value, ...]]]]:
    path = folder / "dump.sql"
    path.write_bytes(raw)
    made: dict[str, tuple[str, ...]] = {}
    rows: dict[str, list[tuple[Value, ...]]] = {}
    dump = Dump(path)
    try:
        for piece in dump:
            if isinstance(piece, TableMade):
                made[piece.table] = piece.columns
            else:
                rows.setdefault(piece.table, []).extend(piece.rows)
    finally:
        dump.close()
    return made, rows


_TEXT = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["'", "''", "\\", "\\'", "');", "),(", "-- x", "/* */", ";", "NULL", "\\N", "`", '"', "é漢🛬", "0x41", "\n;\n"]
)
_BLOB = st.binary(min_size=1, max_size=12).map(lambda raw: b"\xff" + raw)  # no UTF-8, so it stays bytes
_VALUE: st.SearchStrategy[Value] = st.none() | st.integers(-(2**70), 2**70) | _TEXT | _BLOB


@st.composite
def tables(draw: st.DrawFn) -> list[tuple[str, list[tuple[Value, ...]]]]:
    names = draw(
        st.lists(st.from_regex(r"[a-z][a-z_0-9 `-]{0,8}", fullmatch=True), min_size=1, max_size=3, unique=True)
    )
    found = []
    for name in names:
        width = draw(st.integers(1, 5))
        found.append((name, draw(st.lists(st.tuples(*[_VALUE] * width), max_size=8))))
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(content=tables(), style=st.integers(0, 2), chunk=st.sampled_from([1, 7, 64, 1 << 20]), data=st.data())
def test_what_was_written_is_read(
    content: list[tuple[str, list[tuple[Value, ...]]]],
    style: int,
    chunk: int,
    data: st.DataObject,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dumps, "_CHUNK_BYTES", chunk)
    raw = b"-- MariaDB dump 10.19\n/*!40101 SET NAMES utf8mb4 */;\n/*M!999999\\- enable the sandbox mode */ \n"
    for name, rows in content:
        quoted = ("`" + name.replace("`", "``") + "`").encode()
        width = len(rows[0]) if rows else 1
        columns = b",\n".join(b"  `c%d` enum('a,b','(''') COMMENT 'x, -- y'" % index for index in range(width))
        raw += b"DROP TABLE IF EXISTS " + quoted + b";\nCREATE TABLE " + quoted + b" (\n" + columns
        raw += b",\n  PRIMARY KEY (`c0`),\n  KEY `k` (`c0`(5))\n) ENGINE=InnoDB COMMENT='it''s; (so)';\n"
        raw += b"LOCK TABLES " + quoted + b" WRITE;\n/*!40000 ALTER TABLE " + quoted + b" DISABLE KEYS */;\n"
        gap = data.draw(st.sampled_from([b"", b"\n", b" \r\n\t"]))
        for start in range(0, len(rows), 3):
            group = [
                b"(" + b", ".join(written(value, style) for value in row) + b")" for row in rows[start : start + 3]
            ]
            raw += b"INSERT INTO " + quoted + b" VALUES" + gap + (b"," + gap).join(group) + gap + b";\n"
        raw += b"UNLOCK TABLES;\n"
    raw += b"-- Dump completed on 2026-01-01"

    made, found = read(tmp_path, raw)

    assert list(made) == [name for name, _ in content]
    assert {name: rows for name, rows in content if rows} == found


def test_all_the_ways_to_write_a_value(tmp_path: Path) -> None:
    raw = rb"""# a comment
CREATE TABLE IF NOT EXISTS `db`.`t` (a INT, `PRIMARY` int, `key` text, PRIMARY KEY (a));
insert ignore into `db`.`t` (`a`, `PRIMARY`, `key`) values (1, -2.50, _utf8mb4'x'), (+3, 1e5, N'y'),
 (0x4142, x'4344', b'101'), (TRUE, false, "say ""hi"" \"there\""),
 (NULL, null, '') ON DUPLICATE KEY UPDATE a = VALUES(a);
REPLACE INTO t VALUES (1,2,'a\%b\_c\q');
"""
    made, rows = read(tmp_path, raw)

    assert made == {"t": ("a", "PRIMARY", "key")}
    assert rows["t"] == [
        (1, "-2.50", "x"),
        (3, "1e5", "y"),
        (b"AB", b"CD", 5),
        (1, 0, 'say "hi" "there"'),
        (None, None, ""),
        (1, 2, "a\\%b\\_cq"),
    ]


def test_triggers_and_routines_are_passed_over(tmp_path: Path) -> None:
    raw = b"""CREATE TABLE t (a int);
DELIMITER ;;
/*!50003 CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN INSERT INTO t VALUES (9); END */;;
CREATE PROCEDURE p() BEGIN SELECT ';'; INSERT INTO t VALUES (8); END ;;
DELIMITER ;
INSERT INTO t VALUES (1);
CREATE VIEW v AS SELECT 'a;b' FROM t;
"""
    assert read(tmp_path, raw)[1] == {"t": [(1,)]}


def test_a_gzipped_dump_is_known_by_its_content(tmp_path: Path) -> None:
    assert read(tmp_path, gzip.compress(b"INSERT INTO t VALUES (1,'x');\n", mtime=0))[1] == {"t": [(1, "x")]}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"\n\nINSERT INTO t VALUES (1,'abc", "Line 3: the dump ends in the middle"),
        (b"\nINSERT INTO t VALUES (1,NOW());\n", "Line 2: a value was expected at"),
        (b"INSERT INTO t VALUES (1)\n(2);\n", "the next row"),
        (b"INSERT INTO t SELECT * FROM u;\n", "does not list values"),
        (b"INSERT INTO t (a,b) VALUES (1,2),(3);\n", "has 1 values for 2 columns"),
        (b"CREATE TABLE t (a int,", "ends in the middle"),
        (b"INSERT INTO t VALUES (1," + b"x" * 200 + b");", "a value was expected"),
        (gzip.compress(b"INSERT INTO t VALUES (1);" * 1000, mtime=0)[:-40], "not whole"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, raw: bytes, words: str) -> None:
    with pytest.raises(DumpUnreadable) as refused:
        read(tmp_path, raw)

    assert words in refused.value.detail


_WHOLE = (
    b"/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19  Distrib 10.11.14-MariaDB\n--\n"
    b"CREATE TABLE `t` (`a` int);\nINSERT INTO `t` VALUES (1);\n"
    b"-- MySQL dump 8.0 and -- Dump completed are said within a comment, too\n"
    b"INSERT INTO `t` VALUES (2);\n\n-- Dump completed on 2026-01-01 10:00:00\n"
)


@pytest.mark.parametrize("chunk", [1, 1 << 20])
@pytest.mark.parametrize("header", [b"", b"-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n"])
def test_a_dump_without_its_last_line_was_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, header: bytes, chunk: int
) -> None:
    monkeypatch.setattr(dumps, "_CHUNK_BYTES", chunk)
    whole = header + (_WHOLE[_WHOLE.index(b"CREATE") :] if header else _WHOLE)
    assert read(tmp_path, whole)[1] == {"t": [(1,), (2,)]}
    cut = whole[: whole.index(b"\n\n-- Dump completed") + 1]
    with pytest.raises(DumpUnreadable) as refused:
        read(tmp_path, cut)
    assert f"cut off after line {cut.count(bytes([10]))}: " in refused.value.detail
    with pytest.raises(DumpUnreadable, match="cut off"):
        read(tmp_path, gzip.compress(cut, mtime=0))
    if chunk > 1:  # before anybody is told that tables are lacking
        with pytest.raises(DumpUnreadable, match="cut off"):
            table_names(tmp_path / "dump.sql")


def test_a_dump_that_has_no_comments_need_not_say_that_it_is_whole(tmp_path: Path) -> None:
    rows = b"CREATE TABLE `t` (`a` int);\nINSERT INTO `t` VALUES (1);\n"
    for start in (b"", b"-- phpMyAdmin SQL Dump\n", b"/*!40101 SET NAMES utf8mb4 */;\n"):
        assert read(tmp_path, start + rows)[1] == {"t": [(1,)]}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(at=st.integers(0, 400), put=st.binary(max_size=3), cut=st.integers(0, 3))
def test_a_damaged_dump_is_read_or_refused(tmp_path: Path, at: int, put: bytes, cut: int) -> None:
    """Whatever is wrong, there is an end, and a sentence."""
    made = b"CREATE TABLE `t` (`a` int, `b` text);\n"
    whole = (made + b"INSERT INTO `t` VALUES (1,'it''s \\'x\\''),(2,NULL);\n/* c */\n") * 4
    sentence = "It was read."
    try:
        read(tmp_path, whole[:at] + put + whole[at + cut :])
    except DumpUnreadable as refused:
        sentence = refused.detail
    assert sentence.endswith(".")


def test_a_large_dump_needs_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.sql"
    row = b"(1,'" + b"x" * 1000 + b"',NULL)"
    with path.open("wb") as file:
        file.write(b"CREATE TABLE t (a int, b text, c int);\n")
        for _ in range(30):
            file.write(b"INSERT INTO t VALUES " + b",".join([row] * 1000) + b";\n")
    tracemalloc.start()
    dump = Dump(path)
    count = sum(len(piece.rows) for piece in dump if isinstance(piece, Rows))
    dump.close()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert count == 30_000
    assert path.stat().st_size > 30_000_000
    assert peak < 12_000_000


# --- which tables are a site ------------------------------------------------------------------------------------------

_SITE = ("users", "airlines", "pireps", "subfleets", "aircraft", "journal_transactions")


@pytest.mark.parametrize("prefix", ["", "va_", "phpvms7_"])
def test_the_prefix_of_a_site_is_found(prefix: str) -> None:
    others = {"wp_users", "disposable_pireps", "old_aircraft"}
    assert site_prefix({prefix + name for name in _SITE} | others) == prefix


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (set(), "no table"),
        ({"wp_posts", "wp_users"}, "no dump of a phpVMS 7 database"),
        ({"phpvms_pilots", "phpvms_schedules", "phpvms_pireps"}, "phpVMS 5"),
    ],
)
def test_what_is_no_site_is_told(names: set[str], words: str) -> None:
    with pytest.raises(DumpUnreadable, match=words):
        site_prefix(names)


def test_names_are_found_without_reading_values(tmp_path: Path) -> None:
    path = tmp_path / "x.sql"
    path.write_bytes(
        b"CREATE TABLE `va_users` (\n a int);\nINSERT INTO `va_pireps` VALUES ('\\nCREATE TABLE `no` (');\n"
    )
    assert table_names(path) == {"va_users", "va_pireps"}


def test_rows_without_names_of_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.sql"
    path.write_bytes(b"\n".join(b"INSERT INTO `" + name.encode() + b"` VALUES (1);" for name in _SITE))
    spool = Spool(tmp_path / "rows.sqlite")
    try:
        with pytest.raises(DumpUnreadable, match="no column names"):
            spool.read(path, lambda _what, _done, _total: None)
    finally:
        spool.close()


def _site_of(pireps: bytes) -> bytes:
    others = b"".join(b"CREATE TABLE `" + name.encode() + b"` (`id` int);\n" for name in _SITE if name != "pireps")
    return others + pireps


def test_columns_may_be_called_anything(tmp_path: Path) -> None:
    path = tmp_path / "x.sql"
    columns = b'CREATE TABLE `pireps` (`id` int, `a" text); DROP TABLE users; --` int);\n'
    rows = b'INSERT INTO `pireps` VALUES (1,2);\nINSERT INTO `pireps` (`id`,`b"`) VALUES (3,4);\n'
    path.write_bytes(_site_of(columns + rows))
    spool = Spool(tmp_path / "rows.sqlite")
    try:
        spool.read(path, lambda _what, _done, _total: None)
        found = [tuple(row.values()) for row in spool.rows("pireps")]
        assert found == [(1, 2, None), (3, None, 4)]
        assert spool.groups("pireps", 'b"', "count(*)") == {None: 1, 4: 1}
    finally:
        spool.close()


@pytest.mark.parametrize(
    ("pireps", "words"),
    [
        (b"CREATE TABLE `pireps` (`Id` int, `iD` int);\n", "has the column id twice"),
        (b"CREATE TABLE `pireps` (`id` int);\nINSERT INTO `pireps` VALUES ('" + b"x" * 200_000 + b"');\n", "make room"),
    ],
)
def test_what_the_spool_cannot_keep_is_a_sentence(tmp_path: Path, pireps: bytes, words: str) -> None:
    path = tmp_path / "x.sql"
    path.write_bytes(_site_of(pireps))
    spool = Spool(tmp_path / "rows.sqlite")
    spool._connection.execute("PRAGMA max_page_count = 20")  # as on a full disk
    try:
        with pytest.raises(DumpUnreadable, match=words):
            spool.read(path, lambda _what, _done, _total: None)
    finally:
        spool.close()
