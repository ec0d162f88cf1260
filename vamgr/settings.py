"""Every setting of the program, once, typed: defaults < ``vamgr.toml`` in the data folder < environment < flags."""

from __future__ import annotations

import ipaddress
import os
import re
import tomllib
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit, urlunsplit

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

Role = Literal["web", "projector", "relay", "policy", "scheduler"]
ROLES: tuple[Role, ...] = get_args(Role)
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
SETTINGS_FILE = "vamgr.toml"
ENV_PREFIX = "VAMGR_"
_DOMAIN = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?")
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
    log_format: str = Field(
        default="text",
        pattern="^(text|json)$",
        description="How it is logged: text for people, or json with one object per line for programs.",
    )
    otlp_url: str | None = Field(
        default=None, description="An OpenTelemetry collector that gets traces: http://host:4318."
    )
    otlp_share: float = Field(
        default=1.0, ge=0, le=1, description="Of the requests that bring no trace along, how many are traced: 0 to 1."
    )
    metrics_by_tenant: bool = Field(
        default=False, description="Whether /metrics counts each tenant apart, too, for the first 1,000 of them."
    )
    ops_port: int | None = Field(
        default=None,
        ge=0,
        le=65535,
        description="A second port for /healthz, /readyz and /metrics alone, open to whoever can reach it.",
    )
    ops_host: str = Field(default="127.0.0.1", min_length=1, description="The address of that second port.")
    drain_seconds: float = Field(
        default=0,
        ge=0,
        le=300,
        description="When told to stop: how long requests are still taken while /readyz already says no, so that load "
        "balancers move away.",
    )
    database_url: str | None = Field(default=None, description="A PostgreSQL database: postgresql://user@host/name.")
    database_schema: str = Field(
        default="vamgr",
        description="The schema of the database that holds everything; it is made when it is missing.",
    )
    base_domain: str | None = Field(
        default=None,
        max_length=200,
        description="With a database: each airline answers under its name in this domain, as in fjord.example.org.",
    )
    sign_up: bool = Field(
        default=False, description="With a database: whether anybody may open an airline here without being asked."
    )
    tenant_requests: int = Field(
        default=50,
        ge=1,
        le=10_000,
        description="With a database: how many requests a second an airline may make that has no limit of its own.",
    )
    tenant_storage_mb: int | None = Field(
        default=None, ge=1, description="With a database: how many MB one airline may store, likewise."
    )
    tenant_pilots: int | None = Field(
        default=None, ge=1, description="With a database: how many pilots one airline may have, likewise."
    )
    role: tuple[Role, ...] = Field(
        default=ROLES,
        min_length=1,
        description="With a database: what this process does, of web, projector, relay, policy and scheduler.",
    )
    amqp_url: str | None = Field(default=None, description="A RabbitMQ server: amqp://user@host/.")
    amqp_queues: Literal["quorum", "classic"] = Field(
        default="quorum",
        description="What queues are made there: quorum ones for a cluster; for a single broker classic ones are as "
        "safe and take less.",
    )
    redis_url: str | None = Field(default=None, description="A Redis server: redis://host/0.")

    @field_validator("allowed_hosts", "trusted_proxies", "role", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        """A list is written with commas in the environment and on the command line, and as a list in the file."""
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("host", "ops_host")
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

    @field_validator("database_url", "amqp_url", "redis_url", "otlp_url")
    @classmethod
    def _scheme(cls, value: str | None, info: Any) -> str | None:
        wanted = {
            "database_url": ("postgresql", "postgres"),
            "amqp_url": ("amqp", "amqps"),
            "redis_url": ("redis", "rediss"),
            "otlp_url": ("http", "https"),
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

    @field_validator("database_schema")
    @classmethod
    def _schema_name(cls, value: str) -> str:
        if not re.fullmatch("[a-z_][a-z0-9_]{0,40}", value):
            raise ValueError("Use at most 41 small letters, digits and underscores, and no digit first.")
        return value

    @field_validator("base_domain")
    @classmethod
    def _domain(cls, value: str | None) -> str | None:
        """Names are put before it, so it is a name itself: no address, no port, no scheme."""
        if value is None:
            return None
        domain = value.strip().lower().strip(".")
        if not _DOMAIN.fullmatch(domain):
            raise ValueError("Write the domain alone, such as va.example.org, without https:// or a port.")
        return domain

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

    def misfits(self) -> str | None:
        """Why no server can run with these settings together, and what to change; None when one can."""
        if self.database_url is None:
            for name in ("amqp_url", "redis_url"):
                if getattr(self, name) is not None:
                    return f"{name} is for many processes over one database. Give database_url too, or leave it out."
            if set(self.role) != set(ROLES):
                return "Over a data folder one process does everything: leave role out, or give database_url."
            if self.base_domain is not None or self.sign_up:
                return "A data folder holds one airline: leave base_domain and sign_up out, or give database_url."
        elif (self.amqp_url is None) != (self.redis_url is None):
            return "RabbitMQ and Redis belong together: give both amqp_url and redis_url, or neither."
        elif set(self.role) != set(ROLES) and self.amqp_url is None:
            return (
                "Several processes share the work through RabbitMQ and Redis: give amqp_url and redis_url, or leave "
                "role out for one process that does everything."
            )
        return None

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
