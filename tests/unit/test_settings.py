"""Where a setting's value comes from, what is refused, and what nobody gets to see."""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from vamgr.cli import UNUSABLE, SettingsUnusable, exit_code, settings_from
from vamgr.settings import SETTINGS_FILE, Settings, default_data_dir, load_settings, shown, sources_of

SECRET = "hunter2-and-more"

# Three good values of each setting: (as the file writes it, as the environment does, as a flag gives it).
VALUES: dict[str, tuple[Any, str, Any]] = {
    "host": ("10.0.0.1", "10.0.0.2", "10.0.0.3"),
    "port": (1001, "1002", 1003),
    "allowed_hosts": (["a.example", "b.example"], "c.example, d.example", ("e.example",)),
    "trusted_proxies": (["10.0.0.0/8"], "10.1.0.1,::1", ("10.2.0.1",)),
    "session_days": (1, "2", 3),
    "backup_every_hours": (0, "2", 3),
    "backup_keep_daily": (1, "2", 3),
    "backup_keep_weekly": (1, "2", 3),
    "backup_keep_monthly": (1, "2", 3),
    "command_days": (31, "32", 33),
    "log_days": (1, "2", 3),
    "log_level": ("debug", "warning", "error"),
    "log_format": ("json", "text", "json"),
    "otlp_url": ("http://file:4318", "http://environment:4318", "https://flag/v1/traces"),
    "otlp_share": (0.1, "0.2", 0.3),
    "metrics_by_tenant": (True, "true", True),
    "ops_port": (9001, "9002", 9003),
    "ops_host": ("10.0.0.1", "10.0.0.2", "10.0.0.3"),
    "drain_seconds": (1.5, "2.5", 3.5),
    "database_url": ("postgresql://file/db", "postgresql://environment/db", "postgresql://flag/db"),
    "database_schema": ("file", "environment", "flag"),
    "base_domain": ("file.example", "environment.example", "flag.example"),
    "sign_up": (True, "true", True),
    "tenant_requests": (5, "6", 7),
    "tenant_storage_mb": (5, "6", 7),
    "tenant_pilots": (5, "6", 7),
    "role": (["web"], "relay,policy", ("projector",)),
    "amqp_queues": ("quorum", "classic", "quorum"),
    "amqp_url": ("amqp://file/", "amqp://environment/", "amqp://flag/"),
    "redis_url": ("redis://file/0", "redis://environment/0", "redis://flag/0"),
}
MEANT: dict[str, tuple[Any, Any, Any]] = {
    **VALUES,
    "port": (1001, 1002, 1003),
    "session_days": (1, 2, 3),
    "backup_every_hours": (0, 2, 3),
    "backup_keep_daily": (1, 2, 3),
    "backup_keep_weekly": (1, 2, 3),
    "backup_keep_monthly": (1, 2, 3),
    "command_days": (31, 32, 33),
    "log_days": (1, 2, 3),
    "sign_up": (True, True, True),
    "tenant_requests": (5, 6, 7),
    "tenant_storage_mb": (5, 6, 7),
    "tenant_pilots": (5, 6, 7),
    "role": (("web",), ("relay", "policy"), ("projector",)),
    "otlp_share": (0.1, 0.2, 0.3),
    "metrics_by_tenant": (True, True, True),
    "ops_port": (9001, 9002, 9003),
    "drain_seconds": (1.5, 2.5, 3.5),
    "allowed_hosts": (("a.example", "b.example"), ("c.example", "d.example"), ("e.example",)),
    "trusted_proxies": (("10.0.0.0/8",), ("10.1.0.1", "::1"), ("10.2.0.1",)),
}
SOURCES = ("file", "environment", "flag")


def write(folder: Path, **values: Any) -> None:
    (folder / SETTINGS_FILE).write_text("".join(f"{name} = {json.dumps(value)}\n" for name, value in values.items()))


def clean(**set_now: str) -> Any:
    """No setting in the environment but these."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("VAMGR_")}
    return patch.dict(os.environ, {**kept, **set_now}, clear=True)


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.upper().startswith("VAMGR_")]:
        monkeypatch.delenv(name)


def test_every_setting_is_tried_here() -> None:
    assert set(VALUES) | {"data_dir", "tls_cert", "tls_key", "backup_dir"} == set(Settings.model_fields)


@given(st.fixed_dictionaries({name: st.sets(st.sampled_from(SOURCES)) for name in VALUES}))
def test_a_flag_beats_the_environment_which_beats_the_file(given_by: dict[str, set[str]]) -> None:
    by = {source: [name for name, sources in given_by.items() if source in sources] for source in SOURCES}
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), **{name: VALUES[name][0] for name in by["file"]})
        flags = {"data_dir": Path(folder), **{name: VALUES[name][2] for name in by["flag"]}}
        with clean(**{f"VAMGR_{name.upper()}": VALUES[name][1] for name in by["environment"]}):
            settings, sources = load_settings(**flags), sources_of(**flags)
    for name, where in given_by.items():
        strongest = max((SOURCES.index(source) for source in where), default=None)
        if strongest is None:
            assert (getattr(settings, name), sources[name]) == (Settings.model_fields[name].default, "default")
        else:
            assert (getattr(settings, name), sources[name]) == (MEANT[name][strongest], SOURCES[strongest])
    assert sources["data_dir"] == "flag"
    assert settings.model_fields_set == {name for name, source in sources.items() if source != "default"}


def test_the_folder_comes_from_the_environment_or_the_platform(tmp_path: Path) -> None:
    write(tmp_path, port=1234)
    with clean(VAMGR_DATA_DIR=str(tmp_path)):
        assert (load_settings().data_dir, load_settings().port) == (tmp_path, 1234)
        assert sources_of()["data_dir"] == "environment"
    with clean(XDG_DATA_HOME=str(tmp_path / "nothing-there")):
        assert load_settings().data_dir == default_data_dir()
        assert sources_of()["data_dir"] == "default"


def test_an_empty_variable_is_one_that_was_not_set(tmp_path: Path) -> None:
    write(tmp_path, port=1234)
    empty = {f"VAMGR_{name.upper()}": "" for name in Settings.model_fields}
    with clean(**empty):
        assert load_settings(data_dir=tmp_path).port == 1234
        assert load_settings(data_dir=tmp_path).database_url is None
        assert sources_of(data_dir=tmp_path)["port"] == "file"
        assert sources_of(data_dir=tmp_path)["host"] == "default"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a.example", ("a.example",)),
        (" a.example ,, b.example,", ("a.example", "b.example")),
        (",", ()),
        ([], ()),
        (["a.example", "b.example"], ("a.example", "b.example")),
    ],
)
def test_lists_are_written_with_commas_or_as_lists(written: Any, meant: tuple[str, ...], tmp_path: Path) -> None:
    write(tmp_path, allowed_hosts=written)
    assert load_settings(data_dir=tmp_path).allowed_hosts == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("10.1.2.3/8", "10.0.0.0/8"), ("10.1.2.3", "10.1.2.3"), ("::1", "::1"), ("fd00::1/8", "fd00::/8")],
)
def test_a_proxys_network_is_kept_in_the_form_that_addresses_are_compared_with(written: str, meant: str) -> None:
    assert Settings(trusted_proxies=(written,)).trusted_proxies == (meant,)


class Refused:
    """What the command line says to settings that it refuses."""

    def __init__(self, **flags: Any) -> None:
        with pytest.raises(SettingsUnusable) as refused:
            settings_from(context(), **flags)
        self.error = refused.value
        self.text = "\n".join([self.error.detail, *(f"{one.field}: {one.message}" for one in self.error.errors)])
        assert exit_code(self.error) == UNUSABLE == 4
        assert SECRET not in self.text


def context() -> typer.Context:
    import click

    return typer.Context(click.Command("vamgr"))


BAD = [
    ("port", "many", "port", "whole number"),
    ("port", 70000, "port", "65,535"),
    ("port", -1, "port", "0 or more"),
    ("session_days", 0, "session_days", "1 or more"),
    ("backup_every_hours", -1, "backup_every_hours", "0 or more"),
    ("command_days", 29, "command_days", "30 or more"),
    ("log_level", "loud", "log_level", "debug, info, warning, error"),
    ("log_format", "xml", "log_format", "text, json"),
    ("otlp_url", f"grpc://u:{SECRET}@h:4317", "otlp_url", "http://"),
    ("otlp_share", 1.5, "otlp_share", "1 or less"),
    ("ops_port", 70000, "ops_port", "65,535"),
    ("drain_seconds", -1, "drain_seconds", "0 or more"),
    ("trusted_proxies", "10.0.0.0/8, proxy", "trusted_proxies", "“proxy”"),
    ("database_url", f"mysql://u:{SECRET}@h/db", "database_url", "postgresql://"),
    ("database_url", f"postgresql://u:x/{SECRET}@h/db", "database_url", "%2F"),
    ("database_url", f"postgresql://u:{SECRET}℀@h/db", "database_url", "no address"),
    ("amqp_url", f"http://u:{SECRET}@h/", "amqp_url", "amqp://"),
    ("redis_url", f"redis://u:{SECRET}@h:port/", "redis_url", "number"),
]


@pytest.mark.parametrize(("name", "value", "field", "says"), BAD)
def test_a_bad_value_gets_a_sentence_that_names_it_and_where_it_was_set(
    name: str, value: Any, field: str, says: str, tmp_path: Path
) -> None:
    write(tmp_path, **{name: value})
    in_file = Refused(data_dir=tmp_path)
    assert f"{field} in vamgr.toml: " in in_file.text
    assert re.search(says, in_file.text)
    with clean(**{f"VAMGR_{name.upper()}": str(value)}):
        assert f"{field} in the environment: " in Refused(data_dir=tmp_path).text
    (tmp_path / SETTINGS_FILE).unlink()
    flag = Refused(data_dir=tmp_path, **{name: value})
    assert f"{field}: " in flag.text
    assert re.search(says, flag.text)


def test_a_bad_entry_of_a_list_is_said_to_be_in_the_file(tmp_path: Path) -> None:
    write(tmp_path, allowed_hosts=["a.example", 5])
    assert "allowed_hosts.1 in vamgr.toml: Write this as text." in Refused(data_dir=tmp_path).text


def test_backups_are_kept_beside_the_settings_file_and_never_in_the_airline(tmp_path: Path) -> None:
    write(tmp_path, backup_dir="../elsewhere")
    assert load_settings(data_dir=tmp_path).backup_folder.resolve() == tmp_path.parent / "elsewhere"
    for inside in (tmp_path, tmp_path / "uploads", tmp_path / "backups" / "more"):
        refused = Refused(data_dir=tmp_path, backup_dir=inside)
        assert "backup_dir: Choose a folder outside the data folder" in refused.text
    assert load_settings(data_dir=tmp_path, backup_dir=tmp_path / "backups").backup_folder == tmp_path / "backups"
    (tmp_path / SETTINGS_FILE).unlink()
    assert load_settings(data_dir=tmp_path).backup_folder == tmp_path / "backups"


def test_a_certificate_without_its_key_is_refused(tmp_path: Path) -> None:
    assert "tls_cert, tls_key: Give both" in Refused(data_dir=tmp_path, tls_cert=tmp_path / "cert.pem").text


def test_an_unknown_setting_in_the_file_is_pointed_out(tmp_path: Path) -> None:
    write(tmp_path, prot=1, pasword=SECRET)
    text = Refused(data_dir=tmp_path).text
    assert "prot in vamgr.toml: There is no such setting." in text
    assert "pasword in vamgr.toml: " in text


@pytest.mark.parametrize("content", [f"port = = {SECRET}".encode(), b"host = '\xff'", b"\x00", b"port = 1\nport = 2"])
def test_a_file_that_is_no_toml_is_refused_with_a_sentence(content: bytes, tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_bytes(content)
    assert "vamgr.toml cannot be read" in Refused(data_dir=tmp_path).text


def test_a_folder_in_place_of_the_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).mkdir()
    assert "vamgr.toml cannot be read" in Refused(data_dir=tmp_path).text


def test_a_data_folder_that_is_a_file_is_somebody_elses_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    assert load_settings(data_dir=tmp_path / "data").port == 8470


def test_what_was_not_given_does_not_look_given(tmp_path: Path) -> None:
    """The demo takes a folder of its own unless one was given, and the usual port gives way unless it was given."""
    with clean(XDG_DATA_HOME=str(tmp_path)):
        assert settings_from(context()).model_fields_set == set()
    given = settings_from(context(), data_dir=Path("relative"), tls_cert=Path("c"), tls_key=Path("k"))
    assert given.model_fields_set == {"data_dir", "tls_cert", "tls_key"}
    assert all(path is not None and path.is_absolute() for path in (given.data_dir, given.tls_cert, given.tls_key))


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        (f"postgresql://u:{SECRET}@h:5432/db", "postgresql://u:****@h:5432/db"),
        (f"redis://:{SECRET}@h/0", "redis://:****@h/0"),
        (f"postgresql://u:{SECRET}/x@h/db", "postgresql://u:****@h/db"),
        (f"postgresql://u:x/{SECRET}@h/db", "postgresql://u:****@h/db"),
        (f"postgresql://u:{SECRET}#x@h/db", "postgresql://u:****@h/db"),
        (f"postgresql://u:x#{SECRET}@h/db", "postgresql://u:****@h/db"),
        (f"postgresql://u:x@{SECRET}@h/db", "postgresql://u:****@h/db"),
        (f"postgresql://h/db?user=u&password={SECRET}", "postgresql://h/db?****"),
        ("postgresql://u@h/db", "postgresql://u@h/db"),
        ("amqp://[::1]:5672/", "amqp://[::1]:5672/"),
    ],
)
def test_passwords_in_addresses_are_covered(address: str, seen: str) -> None:
    assert shown(address) == seen


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=8))
def test_no_sign_in_a_password_makes_it_show(around: str) -> None:
    value = f"postgresql://u:{around}{SECRET}{around}@h/db"
    try:
        assert SECRET not in str(shown(value))
    except ValueError:
        pytest.fail(f"{value} cannot be shown")
    with contextlib.suppress(ValidationError):
        Settings(database_url=value)
        return
    with pytest.raises(ValidationError) as refused:
        Settings(database_url=value)
    assert SECRET not in str(refused.value)


@pytest.mark.parametrize(
    ("given_now", "said"),
    [
        ({"amqp_url": "amqp://h/"}, "Give database_url too"),
        ({"redis_url": "redis://h/0"}, "Give database_url too"),
        ({"role": "web"}, "one process does everything"),
        ({"base_domain": "example.org"}, "holds one airline"),
        ({"sign_up": True}, "holds one airline"),
        ({"database_url": "postgresql://h/d", "amqp_url": "amqp://h/"}, "belong together"),
        ({"database_url": "postgresql://h/d", "redis_url": "redis://h/0"}, "belong together"),
        ({"database_url": "postgresql://h/d", "role": "web"}, "share the work through RabbitMQ and Redis"),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, dict) else "",
)
def test_what_makes_no_sense_together_is_said(given_now: dict[str, Any], said: str) -> None:
    assert said in (load_settings(**given_now).misfits() or "")


@pytest.mark.parametrize(
    "given_now",
    [
        {},
        {"database_url": "postgresql://h/d"},
        {"database_url": "postgresql://h/d", "base_domain": "example.org", "sign_up": True},
        {"database_url": "postgresql://h/d", "amqp_url": "amqp://h/", "redis_url": "redis://h/0", "role": "web,relay"},
    ],
    ids=lambda value: "+".join(value) or "nothing",
)
def test_what_makes_sense_together_is_taken(given_now: dict[str, Any]) -> None:
    assert load_settings(**given_now).misfits() is None


@pytest.mark.parametrize(
    "value", ["https://va.example.org", "va.example.org:8470", "va.example.org/x", "10.0.0.1", "a b", ""]
)
def test_a_base_domain_is_a_name_alone(value: str) -> None:
    with pytest.raises(ValidationError, match="Write the domain alone"):
        Settings(base_domain=value)


@pytest.mark.parametrize("value", ["va.example.org", "localhost", " VA.Example.org. "])
def test_a_base_domain_is_taken_as_people_write_it(value: str) -> None:
    assert Settings(base_domain=value).base_domain == value.strip(" .").lower()


def test_a_schema_that_cannot_be_is_told_what_can() -> None:
    with pytest.raises(ValidationError, match="small letters, digits and underscores"):
        Settings(database_schema='a b"; drop')
