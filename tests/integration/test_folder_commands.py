"""Commands that know data folders only, where a database holds the airlines: refused, and nothing is made."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from vamgr import cli, cli_care
from vamgr.demo.command import command_app as demo
from vamgr.exchange.csv.command import command_app as csv
from vamgr.exchange.phpvms.command import register as register_phpvms

cli_care.register(cli.app)
register_phpvms(cli.app)
cli.app.add_typer(csv, name="csv")
cli.app.add_typer(demo, name="demo")

DATABASE = "postgresql://vamgr@127.0.0.1:1/vamgr"  # where nothing answers: nobody is to ask it
COMMANDS = [
    ["verify"],
    ["rebuild"],
    ["backup"],
    ["restore", "copy.zip"],
    ["erase-person", "ada@example.org"],
    ["user", "add", "--role", "owner"],
    ["user", "list"],
    ["csv", "export", "airports"],
    ["demo"],
    ["import-phpvms", "site.sql"],
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_over_a_database_it_is_refused_and_no_folder_is_made(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "site.sql").write_text("")
    folder = tmp_path / "data"
    environment = {"VAMGR_DATABASE_URL": DATABASE, "VAMGR_DATA_DIR": str(folder)}
    given = [str(tmp_path / one) if one == "site.sql" else one for one in arguments]

    with pytest.raises(cli.SettingsUnusable, match="works on a data folder, but database_url is set"):
        CliRunner().invoke(cli.app, given, env=environment, catch_exceptions=False)

    assert not folder.exists()


def test_so_it_is_where_the_folder_itself_names_the_database(tmp_path: Path) -> None:
    (tmp_path / "vamgr.toml").write_text(f'database_url = "{DATABASE}"\n')

    with pytest.raises(cli.SettingsUnusable, match="works on a data folder"):
        CliRunner().invoke(cli.app, ["--data-dir", str(tmp_path), "backup"], catch_exceptions=False)

    assert sorted(one.name for one in tmp_path.iterdir()) == ["vamgr.toml"]


def test_a_folder_that_is_named_is_meant(tmp_path: Path) -> None:
    given = ["--data-dir", str(tmp_path / "mine"), "user", "add", "--role", "owner"]
    done = CliRunner().invoke(cli.app, given, env={"VAMGR_DATABASE_URL": DATABASE}, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert (tmp_path / "mine" / "log.sqlite").exists()
