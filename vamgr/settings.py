"""Every setting of the program, once, typed: defaults < ``vamgr.toml`` in the data folder < environment < flags."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import platformdirs
from pydantic import Field
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def default_data_dir() -> Path:
    """Where the platform keeps an application's data of this user."""
    return Path(platformdirs.user_data_dir("vamgr", appauthor=False))


class Settings(BaseSettings):
    """``VAMGR_<NAME>`` in the environment, ``<name>`` in ``vamgr.toml``, ``--<name>`` on the command line."""

    model_config = SettingsConfigDict(env_prefix="VAMGR_", extra="forbid", frozen=True)

    data_dir: Path = Field(default_factory=default_data_dir, description="The folder that holds everything.")
    host: str = Field(default="127.0.0.1", description="The address to listen on.")
    port: int = Field(default=8470, ge=0, le=65535, description="The port to listen on; 0 takes a free one.")
    allowed_hosts: tuple[str, ...] = Field(
        default=(), description="Further host names that browsers may use to reach the server."
    )
    session_days: int = Field(default=30, ge=1, le=365, description="How long a sign-in lasts without use.")
    log_level: str = Field(default="info", pattern="^(debug|info|warning|error)$", description="What is logged.")

    @property
    def loopback_only(self) -> bool:
        return self.host in LOOPBACK

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        given = init_settings()
        folder = given.get("data_dir") or os.environ.get("VAMGR_DATA_DIR") or default_data_dir()
        file = TomlConfigSettingsSource(settings_cls, Path(folder) / "vamgr.toml")
        return init_settings, env_settings, file


def load_settings(**flags: Any) -> Settings:
    """The settings with command line flags on top; a flag that is None was not given.

    Raises pydantic's ValidationError, and tomllib's TOMLDecodeError for a file that is no TOML.
    """
    return Settings(**{name: value for name, value in flags.items() if value is not None})
