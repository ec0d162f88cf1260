"""What checks the deployment files without a container engine: tools in an environment of their own (.venv-deploy)."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dev_venv
import pytest

ROOT = Path(__file__).resolve().parents[3]
CHECKS = ROOT / "tests" / "support" / "deploy_checks.py"
Ask = Callable[..., Any]

# Making the environment takes a minute, once.
MAKING_IT = 900


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "ask" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.timeout(MAKING_IT))


@pytest.fixture(scope="session")
def deploy_python() -> Path:
    try:
        return dev_venv.ensure("deploy")
    except dev_venv.SetUpError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"the environment with the checking tools cannot be made: {error}")
        pytest.skip(f"NO TOOLS TO CHECK THE DEPLOYMENT FILES: {error}")


@pytest.fixture(scope="session")
def ask(deploy_python: Path) -> Ask:
    """``ask("chart", path=…, values=…)``: see tests/support/deploy_checks.py."""

    def ask(check: str, **request: Any) -> Any:
        done = subprocess.run(
            [str(deploy_python), str(CHECKS)],
            input=json.dumps({"check": check, **request}),
            capture_output=True,
            text=True,
            check=False,
            timeout=170,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask
