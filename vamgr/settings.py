"""Every setting of the program, once, typed: defaults < ``vamgr.toml`` in the data folder < environment < flags."""

from __future__ import annotations

import ipaddress
import os
import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
SETTINGS_FILE = "vamgr.toml"
ENV_PREFIX = "VAMGR_"
_PASSWORD = re.compile(r"://([^:/?#@]*):.*@", re.DOTALL)


def default_data_dir() -> Path:
    """Where the platform keeps an application's data of this user."""
    return Path(platformdirs.user_data_dir("vamgr", appauthor=False))


class MisplacedSetting(ValueError):
    """A setting that cannot be where it was found."""


class Settings(BaseModel):
    """``VAMGR_<NAME>`` in the environment, ``<name>`` in ``vamgr.toml``, ``--<name>`` on the command line."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    data_dir: Path = Field(default_factory=default_data_dir, description="The folder that holds everything.")
    host: str = Field(default="127.0.0.1", min_length=1, description="The address to listen on.")
    port: int = Field(default=8470, ge=0, le=65535, description="The port to listen on; 0 takes a free one.")
    allowed_hosts: tuple[str, ...] = Field(
        default=(), description="Further host names that browsers may use to reach the server."
    )
    trusted_proxies: tuple[str, ...] = Field(
        default=(),
        description="Addresses or networks of the proxies in front of this server: what they say about who calls is "
        "believed, and nobody else.",
    )
    tls_cert: Path | None = Field(
        default=None, description="The certificate (PEM, with its chain) to serve HTTPS with."
    )
    tls_key: Path | None = Field(default=None, description="The certificate's private key (PEM).")
    session_days: int = Field(default=30, ge=1, le=365, description="How long a sign-in lasts without use.")
    backup_every_hours: int = Field(
        default=24, ge=0, le=8760, description="How often the server backs up what has happened; 0 never does."
    )
    backup_keep_daily: int = Field(
        default=7, ge=0, le=366, description="For how many days the last scheduled backup of each is kept."
    )
    backup_keep_weekly: int = Field(
        default=4, ge=0, le=520, description="For how many weeks the last scheduled backup of each is kept."
    )
    backup_keep_monthly: int = Field(
        default=12, ge=0, le=1200, description="For how many months the last scheduled backup of each is kept."
    )
    backup_dir: Path | None = Field(
        default=None,
        description="Where backups are kept, on another disk for example; else backups/ in the data folder.",
    )
    command_days: int = Field(
        default=90, ge=30, le=3650, description="How long a request that is said again is known by its Idempotency-Key."
    )
    log_days: int = Field(
        default=90, ge=1, le=3650, description="How long files of the program's own log are kept, at most 5 of 1 MB."
    )
    log_level: str = Field(default="info", pattern="^(debug|info|warning|error)$", description="What is logged.")
    database_url: str | None = Field(default=None, description="A PostgreSQL database: postgresql://user@host/name.")
    amqp_url: str | None = Field(default=None, description="A RabbitMQ server: amqp://user@host/.")
    redis_url: str | None = Field(default=None, description="A Redis server: redis://host/0.")

    @field_validator("allowed_hosts", "trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        """A list is written with commas in the environment and on the command line, and as a list in the file."""
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("host")
    @classmethod
    def _without_brackets(cls, value: str) -> str:
        """As in an address: ``[::1]``."""
        return value.removeprefix("[").removesuffix("]")

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        found = []
        for one in value:
            try:
                network = ipaddress.ip_network(one, strict=False)
            except ValueError:
                raise ValueError(f"“{one}” is no address and no network such as 10.0.0.0/8.") from None
            # 10.1.2.3/8 is meant as 10.0.0.0/8, and whoever compares addresses takes it in that form only.
            found.append(str(network) if "/" in one else one)
        return tuple(found)

    @field_validator("database_url", "amqp_url", "redis_url")
    @classmethod
    def _scheme(cls, value: str | None, info: Any) -> str | None:
        wanted = {
            "database_url": ("postgresql", "postgres"),
            "amqp_url": ("amqp", "amqps"),
            "redis_url": ("redis", "rediss"),
        }[info.field_name]
        if value is None:
            return None
        try:
            parts = urlsplit(value)
            _ = parts.port
        except ValueError:  # its words would quote the password
            raise ValueError(
                "This is no address. Write signs such as / # ? in a password as %2F %23 %3F, and the port as a number."
            ) from None
        if parts.scheme not in wanted:
            raise ValueError(f"Begin the address with {wanted[0]}://")
        return value

    @field_validator("backup_dir")
    @classmethod
    def _beside_the_airline(cls, value: Path | None, info: Any) -> Path | None:
        data_dir = info.data.get("data_dir")
        if value is None or data_dir is None:
            return value
        folder, own = value.expanduser().resolve(), data_dir.expanduser().resolve()
        if folder.is_relative_to(own) and folder != own / "backups":
            raise ValueError("Choose a folder outside the data folder, best on another disk.")
        return value

    @model_validator(mode="after")
    def _both_of_tls(self) -> Settings:
        if (self.tls_cert is None) != (self.tls_key is None):
            raise ValueError("Give both tls_cert and tls_key, or neither.")
        return self

    @property
    def backup_folder(self) -> Path:
        """Where backups are kept."""
        return self.backup_dir or self.data_dir / "backups"

    @property
    def loopback_only(self) -> bool:
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host in LOOPBACK

    @property
    def scheme(self) -> str:
        return "https" if self.tls_cert is not None else "http"


def load_settings(**flags: Any) -> Settings:
    """The settings with command line flags on top; a flag that is None was not given.

    Raises pydantic's ValidationError, and tomllib's TOMLDecodeError for a file that is no TOML.
    """
    return Settings(**{name: value for name, (_, value) in _given(flags).items()})


def sources_of(**flags: Any) -> dict[str, str]:
    """Where the value of each setting comes from: ``flag``, ``environment``, ``file`` or ``default``."""
    given = _given(flags)
    return {name: given[name][0] if name in given else "default" for name in Settings.model_fields}


def _given(flags: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    """Every setting that somebody gave, by where it counts: name → (source, value)."""
    environment = {name.upper(): value for name, value in os.environ.items()}
    file = folder_of(flags) / SETTINGS_FILE
    in_file = _read(file)
    if "data_dir" in in_file:
        raise MisplacedSetting(f"data_dir has no place in {file}: the file is found by it. Use --data-dir instead.")
    for name in ("tls_cert", "tls_key", "backup_dir"):
        if isinstance(in_file.get(name), str):  # beside the file, wherever vamgr is started
            in_file[name] = str(file.parent.absolute() / Path(in_file[name]).expanduser())
    found = {name: ("file", value) for name, value in in_file.items()}
    for name in Settings.model_fields:
        value = environment.get(f"{ENV_PREFIX}{name.upper()}")
        if value:  # an empty one is how a compose file leaves a setting alone
            found[name] = ("environment", value)
    return found | {name: ("flag", value) for name, value in flags.items() if value is not None}


def folder_of(flags: dict[str, Any]) -> Path:
    """The data folder, and with it the file, that these flags and the environment lead to."""
    environment = {name.upper(): value for name, value in os.environ.items()}
    return Path(flags.get("data_dir") or environment.get(f"{ENV_PREFIX}DATA_DIR") or default_data_dir()).expanduser()


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):  # whoever opens the folder says what is wrong with it
        return {}


def shown(value: Any) -> Any:
    """A setting's value as people and scripts may see it: passwords in addresses are covered."""
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, str) and "://" in value:
        parts = urlsplit(_PASSWORD.sub(r"://\1:****@", value))  # first, since a password may hold / or #
        return urlunsplit(parts._replace(query="****" if parts.query else ""))
    return value
