"""The scripts that a newcomer meets first."""

import ast
from pathlib import Path

import dev_chromium
import dev_frontend
import dev_venv
import pytest

SCRIPTS = Path(dev_venv.__file__).parent


def test_an_old_python_gets_as_far_as_the_sentence_about_it() -> None:
    source = (SCRIPTS / "dev.py").read_text("utf-8")

    tree = ast.parse(source, feature_version=(3, 7))

    check = next(index for index, node in enumerate(tree.body) if isinstance(node, ast.If))
    imported = [alias.name for node in tree.body[:check] if isinstance(node, ast.Import) for alias in node.names]
    assert imported == ["os", "subprocess", "sys"]
    assert "vamgr needs Python 3.11" in ast.unparse(tree.body[check])


def test_a_browser_that_is_named_and_missing_is_an_error_not_a_skip(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(dev_chromium.VARIABLE, str(tmp_path / "no-such-browser"))

    with pytest.raises(dev_venv.SetUpError, match="no such file"):
        dev_chromium.find_installed()


def test_a_build_is_compared_file_by_file(tmp_path: Path) -> None:
    fresh, committed = tmp_path / "fresh", tmp_path / "committed"
    for folder, files in (
        (fresh, {"index.html": "new", "assets/a.js": "same", "assets/b.js": "b"}),
        (committed, {"index.html": "old", "assets/a.js": "same", "assets/c.js": "c"}),
    ):
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    assert dev_frontend.differences(fresh, committed) == [
        "assets/b.js: missing",
        "assets/c.js: left over",
        "index.html: differs",
    ]
