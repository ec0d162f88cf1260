"""A small phpVMS 7 site with all the trouble that real ones have, in a real MariaDB, and its dump.

The schema is written for the test, with the names of tables and columns that phpVMS 7 has.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

PREFIX = "va_"
PASSWORD = "Rückenwind-2021"
LONG_PASSWORD = "x" * 80  # longer than the 72 bytes that bcrypt looks at
DAY_ONE = datetime(2021, 3, 1, 8, 0)  # noqa: DTZ001  (phpVMS stores naive UTC)

_TIMES = "created_at timestamp NULL, updated_at timestamp NULL"
_GONE = "deleted_at timestamp NULL"
SCHEMA: dict[str, str] = {
    "settings": f"id varchar(191) PRIMARY KEY, `key` varchar(191), name varchar(191), value varchar(191), {_TIMES}",
    "airlines": "id int unsigned AUTO_INCREMENT PRIMARY KEY, icao varchar(5), iata varchar(5) NULL, name varchar(50),"
    " callsign varchar(191) NULL, country varchar(2) NULL, logo varchar(255) NULL, active tinyint(1) DEFAULT 1,"
    f" total_flights bigint DEFAULT 0, total_time bigint DEFAULT 0, {_TIMES}, {_GONE}",
    "airports": "id varchar(4) PRIMARY KEY, iata varchar(5) NULL, icao varchar(5), name varchar(100), hub tinyint(1)"
    " DEFAULT 0, notes mediumtext NULL, lat decimal(10,5), lon decimal(11,5), ground_handling_cost decimal(8,2) NULL,"
    f" fuel_100ll_cost decimal(8,2) NULL, fuel_jeta_cost decimal(8,2) NULL, fuel_mogas_cost decimal(8,2) NULL, {_GONE}",
    "ranks": "id int unsigned AUTO_INCREMENT PRIMARY KEY, name varchar(50), image_url varchar(191) NULL, hours int"
    " unsigned DEFAULT 0, acars_base_pay_rate decimal(8,2) NULL, manual_base_pay_rate decimal(8,2) NULL,"
    " auto_approve_acars tinyint(1), auto_approve_manual tinyint(1), auto_promote tinyint(1) DEFAULT 1,"
    f" {_TIMES}, {_GONE}",
    "subfleets": "id int unsigned AUTO_INCREMENT PRIMARY KEY, airline_id int unsigned, hub_id varchar(4) NULL, type"
    " varchar(50), simbrief_type varchar(20) NULL, name varchar(50), cost_block_hour decimal(8,2) NULL,"
    " cost_delay_minute decimal(8,2) NULL, fuel_type tinyint unsigned NULL, ground_handling_multiplier decimal(8,2)"
    " NULL, cargo_capacity decimal(8,2) NULL, fuel_capacity decimal(8,2) NULL, gross_weight decimal(8,2) NULL,"
    f" {_TIMES}, {_GONE}",
    "fares": "id int unsigned AUTO_INCREMENT PRIMARY KEY, code varchar(50), name varchar(50), price decimal(8,2),"
    f" cost decimal(8,2), capacity int unsigned, type tinyint unsigned, active tinyint(1) DEFAULT 1, {_TIMES}, {_GONE}",
    "subfleet_fare": "subfleet_id int unsigned, fare_id int unsigned, price varchar(191) NULL, cost varchar(191) NULL,"
    f" capacity varchar(191) NULL, {_TIMES}, PRIMARY KEY (subfleet_id, fare_id)",
    "subfleet_rank": "rank_id int unsigned, subfleet_id int unsigned, acars_pay varchar(191) NULL, manual_pay"
    " varchar(191) NULL, PRIMARY KEY (rank_id, subfleet_id)",
    "aircraft": "id int unsigned AUTO_INCREMENT PRIMARY KEY, subfleet_id int unsigned, icao varchar(4) NULL, iata"
    " varchar(4) NULL, airport_id varchar(5) NULL, hub_id varchar(5) NULL, landing_time timestamp NULL, name"
    " varchar(50), registration varchar(10) NULL, hex_code varchar(10) NULL, fuel_onboard decimal(8,2) NULL,"
    f" flight_time bigint unsigned DEFAULT 0, status char(1) DEFAULT 'A', state tinyint DEFAULT 0, {_TIMES}, {_GONE}",
    "users": "id int unsigned AUTO_INCREMENT PRIMARY KEY, pilot_id bigint unsigned NULL, callsign varchar(191) NULL,"
    " name varchar(191) NULL, email varchar(191), password varchar(191), api_key varchar(40) NULL, airline_id int"
    " unsigned, rank_id int unsigned NULL, country varchar(2) NULL, home_airport_id varchar(5) NULL, curr_airport_id"
    " varchar(5) NULL, last_pirep_id varchar(36) NULL, flights bigint unsigned DEFAULT 0, flight_time bigint unsigned"
    " DEFAULT 0, transfer_time bigint unsigned DEFAULT 0, state tinyint unsigned DEFAULT 0, last_ip varchar(45) NULL,"
    f" notes mediumtext NULL, {_TIMES}, {_GONE}",
    "roles": f"id int unsigned PRIMARY KEY, name varchar(191), display_name varchar(191), {_TIMES}",
    "role_user": "role_id int unsigned, user_id int unsigned, user_type varchar(191)",
    "flights": "id varchar(36) PRIMARY KEY, airline_id int unsigned, flight_number int unsigned, callsign varchar(4)"
    " NULL, route_code varchar(5) NULL, route_leg int unsigned NULL, dpt_airport_id varchar(4), arr_airport_id"
    " varchar(4), alt_airport_id varchar(4) NULL, dpt_time varchar(10) NULL, arr_time varchar(10) NULL, level int"
    " unsigned NULL, distance decimal(8,2) NULL, flight_time int unsigned NULL, flight_type char(1) DEFAULT 'J',"
    " load_factor decimal(5,2) NULL, load_factor_variance decimal(5,2) NULL, route text NULL, pilot_pay decimal(8,2)"
    " NULL, notes text NULL, days tinyint unsigned NULL, start_date date NULL, end_date date NULL, has_bid tinyint(1)"
    " DEFAULT 0, active tinyint(1) DEFAULT 1, visible tinyint(1) DEFAULT 1, user_id int unsigned NULL,"
    f" owner_type varchar(191) NULL, owner_id varchar(36) NULL, {_TIMES}, {_GONE}",
    "flight_fare": "flight_id varchar(36), fare_id int unsigned, price varchar(10) NULL, cost varchar(10) NULL,"
    f" capacity varchar(10) NULL, {_TIMES}",
    "flight_subfleet": "id bigint AUTO_INCREMENT PRIMARY KEY, subfleet_id int unsigned, flight_id varchar(36)",
    "flight_field_values": "id bigint AUTO_INCREMENT PRIMARY KEY, flight_id varchar(36), name varchar(50), slug"
    f" varchar(50) NULL, value text NULL, {_TIMES}",
    "pireps": "id varchar(36) PRIMARY KEY, user_id int unsigned, airline_id int unsigned, aircraft_id int"
    " unsigned NULL, event_id int unsigned NULL, flight_id varchar(36) NULL, flight_number varchar(10) NULL,"
    " route_code varchar(5)"
    " NULL, route_leg varchar(5) NULL, flight_type char(1) DEFAULT 'J', dpt_airport_id varchar(5), arr_airport_id"
    " varchar(5), alt_airport_id varchar(5) NULL, level int unsigned NULL, distance decimal(8,2) NULL,"
    " planned_distance decimal(8,2) NULL, flight_time int unsigned NULL, planned_flight_time int unsigned NULL, zfw"
    " decimal(8,2) NULL, block_fuel decimal(8,2) NULL, fuel_used decimal(8,2) NULL, landing_rate decimal(8,2) NULL,"
    " score smallint NULL, route text NULL, notes text NULL, source tinyint unsigned DEFAULT 0, source_name varchar(50)"
    " NULL, state smallint unsigned DEFAULT 1, status char(3) DEFAULT 'SCH', submitted_at datetime NULL,"
    f" block_off_time datetime NULL, block_on_time datetime NULL, {_TIMES}, {_GONE}",
    "pirep_comments": "id bigint AUTO_INCREMENT PRIMARY KEY, pirep_id varchar(36), user_id int unsigned, comment text,"
    f" {_TIMES}",
    "pirep_fares": "id bigint AUTO_INCREMENT PRIMARY KEY, pirep_id varchar(36), fare_id bigint unsigned NULL, count int"
    " unsigned NULL, code varchar(191) NULL, name varchar(191) NULL, price decimal(8,2) NULL, cost decimal(8,2) NULL,"
    " capacity int unsigned NULL, type tinyint unsigned NULL",
    "pirep_fields": "id int unsigned PRIMARY KEY, name varchar(50), slug varchar(50)",
    "pirep_field_values": "id bigint AUTO_INCREMENT PRIMARY KEY, pirep_id varchar(36), name varchar(50), slug"
    f" varchar(50) NULL, value varchar(191) NULL, source tinyint unsigned, {_TIMES}",
    "acars": "id varchar(36) PRIMARY KEY, pirep_id varchar(36), type tinyint unsigned, nav_type int unsigned NULL,"
    " `order` int unsigned DEFAULT 0, name varchar(191) NULL, status char(3), log varchar(191) NULL, lat decimal(10,5),"
    " lon decimal(11,5), distance int unsigned NULL, heading int unsigned NULL, altitude_agl decimal(8,2),"
    " altitude_msl decimal(8,2), vs double, gs int NULL, ias int NULL, transponder int unsigned NULL, autopilot"
    f" varchar(191) NULL, fuel decimal(8,2) NULL, fuel_flow decimal(8,2) NULL, sim_time varchar(191) NULL, {_TIMES}",
    "journals": "id int unsigned AUTO_INCREMENT PRIMARY KEY, ledger_id int unsigned NULL, type tinyint DEFAULT 0,"
    f" balance bigint DEFAULT 0, currency varchar(5), morphed_type varchar(191) NULL, morphed_id bigint NULL, {_TIMES}",
    "journal_transactions": "id char(36) PRIMARY KEY, transaction_group varchar(191) NULL, journal_id int, credit"
    " bigint unsigned NULL, debit bigint unsigned NULL, currency char(5), memo text NULL, tags varchar(191) NULL,"
    f" ref_model varchar(50) NULL, ref_model_id varchar(36) NULL, {_TIMES}, post_date date",
    "expenses": "id int unsigned AUTO_INCREMENT PRIMARY KEY, airline_id int unsigned NULL, name varchar(191),"
    " amount int unsigned, type char(1), flight_type varchar(50) NULL, charge_to_user tinyint(1), multiplier"
    " tinyint(1), active"
    f" tinyint(1), ref_model varchar(191) NULL, ref_model_id varchar(36) NULL, {_TIMES}",
    "awards": "id int unsigned AUTO_INCREMENT PRIMARY KEY, name varchar(191), description text NULL, image_url text"
    f" NULL, ref_model varchar(191) NULL, ref_model_params text NULL, active tinyint(1), {_TIMES}, {_GONE}",
    "user_awards": f"id int unsigned AUTO_INCREMENT PRIMARY KEY, user_id int unsigned, award_id int unsigned, {_TIMES}",
    "news": "id int unsigned AUTO_INCREMENT PRIMARY KEY, user_id int unsigned, subject varchar(191), body text,"
    f" {_TIMES}",
    "sessions": "id varchar(191), payload blob, last_activity int",
    "disposable_tours": "id int AUTO_INCREMENT PRIMARY KEY, name varchar(191)",
}


@dataclass
class Site:
    """Rows by table; what the totals must be is worked out beside them."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, table: str, **row: Any) -> dict[str, Any]:
        self.rows.setdefault(table, []).append(row)
        return row

    def sql(self) -> str:
        """Tables and rows, for the client."""
        said = ["SET NAMES utf8mb4; SET sql_mode='NO_ENGINE_SUBSTITUTION'; SET foreign_key_checks=0;"]
        for table, columns in SCHEMA.items():
            said.append(f"CREATE TABLE `{PREFIX}{table}` ({columns}) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;")
        for table, rows in self.rows.items():
            for start in range(0, len(rows), 500):
                said += self._inserts(table, rows[start : start + 500])
        return "\n".join(said)

    def _inserts(self, table: str, rows: list[dict[str, Any]]) -> Iterator[str]:
        by_columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for row in rows:
            by_columns.setdefault(tuple(row), []).append(row)
        for columns, same in by_columns.items():
            names = ", ".join(f"`{column}`" for column in columns)
            values = ",\n".join("(" + ", ".join(literal(row[column]) for column in columns) + ")" for row in same)
            yield f"INSERT INTO `{PREFIX}{table}` ({names}) VALUES {values};"  # noqa: S608


def literal(value: Any) -> str:
    """As MySQL writes it."""
    match value:
        case None:
            return "NULL"
        case bool():
            return str(int(value))
        case int() | float() | Decimal():
            return str(value)
        case bytes():
            return "0x" + value.hex() if value else "''"
        case datetime():
            return f"'{value:%Y-%m-%d %H:%M:%S}'"
        case _:
            signs = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\0": "\\0", "\x1a": "\\Z"}
            return "'" + "".join(signs.get(sign, sign) for sign in str(value)) + "'"


@contextmanager
def database(name: str) -> Iterator[None]:
    """An empty database on the running server. Without a server the test is skipped, and in CI it fails."""
    if shutil.which("mariadb") is None or shutil.which("mariadb-dump") is None:
        _absent("the programs mariadb and mariadb-dump are not here")
    try:
        run(f"DROP DATABASE IF EXISTS `{name}`; CREATE DATABASE `{name}` CHARACTER SET utf8mb4;")
    except subprocess.CalledProcessError as error:
        _absent(error.stderr.decode("utf-8", "replace").strip())
    try:
        yield
    finally:
        run(f"DROP DATABASE IF EXISTS `{name}`;")


def _absent(why: str) -> None:
    wanted = f"NO MARIADB: start one that lets root in without a password on its local socket or 127.0.0.1 ({why})"
    if os.environ.get("CI") == "true":
        pytest.fail(wanted)
    pytest.skip(wanted)


def run(sql: str, *database_name: str) -> None:
    subprocess.run(
        [str(shutil.which("mariadb")), *_login(), "--default-character-set=utf8mb4", *database_name],
        input=sql.encode(),
        check=True,
        capture_output=True,
        timeout=60,
    )


def dump(name: str, target: Path, *options: str) -> None:
    with target.open("wb") as file:
        subprocess.run(
            [str(shutil.which("mariadb-dump")), *_login(), *options, name],
            stdout=file,
            stderr=subprocess.PIPE,
            check=True,
            timeout=60,
        )


@cache
def _login() -> tuple[str, ...]:
    """By the local socket where there is one, else by TCP."""
    for way in ((), ("--host=127.0.0.1", "--port=3306")):
        asked = [str(shutil.which("mariadb")), "--user=root", *way, "--execute=SELECT 1"]
        if subprocess.run(asked, check=False, capture_output=True, timeout=20).returncode == 0:
            return ("--user=root", *way)
    return ("--user=root",)


def later(**distance: int) -> datetime:
    return DAY_ONE + timedelta(**distance)
