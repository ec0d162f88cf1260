"""`vamgr import-phpvms`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from tests.support.phpvms_site import small_airline
from vamgr import cli
from vamgr.exchange.phpvms.command import register
from vamgr.kernel.errors import VamgrError


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dump") / "site.sql"
    path.write_text(small_airline(3).site.sql(), "utf-8")
    return path


def vamgr(*arguments: str | Path, folder: Path) -> Result:
    app = typer.Typer()
    app.callback()(cli.main)
    register(app)
    return CliRunner().invoke(app, ["import-phpvms", *map(str, arguments), "--data-dir", str(folder)])


def test_a_dry_run_then_the_import_then_never_again(dump: Path, tmp_path: Path) -> None:
    folder, report = tmp_path / "data", tmp_path / "report.json"
    looked = vamgr(dump, "--dry-run", folder=folder)
    assert looked.exit_code == 0, looked.output
    assert "Nothing was written." in looked.output
    assert "Not imported: disposable_tours, 1 rows. A module's own table." in looked.output
    assert not folder.exists()

    made = vamgr(dump, "--owner", "user2@example.org", "--report", report, folder=folder)
    assert made.exit_code == 0, made.output
    assert "user2@example.org owns it" in made.output
    kept = json.loads(report.read_text("utf-8"))
    assert kept["owner"]["email"] == "user2@example.org"
    assert f"{kept['events']:,} events" in made.output

    assert "There is an airline in" in str(vamgr(dump, folder=folder).exception)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("CREATE TABLE `wp_posts` (a int);\n", "This is no dump of a phpVMS 7 database"),
        ("Dear diary", "There is no table in this file"),
        (None, "cannot be read: No such file or directory."),
    ],
)
def test_what_is_no_dump_is_one_sentence(tmp_path: Path, content: str | None, sentence: str) -> None:
    wrong = tmp_path / "notes.sql"
    if content is not None:
        wrong.write_text(content, "utf-8")
    refused = vamgr(wrong, folder=tmp_path / "data")
    assert isinstance(refused.exception, VamgrError)
    assert sentence in refused.exception.detail
    assert not list((tmp_path / "data").glob("*.sqlite"))
