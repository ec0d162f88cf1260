"""The Terraform outline has Terraform's form. That a provider takes it, nobody has seen (its README says so)."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from tests.support.deploying import DEPLOY


def test_it_is_terraform_in_its_usual_form() -> None:
    terraform = shutil.which("terraform")
    if terraform is None:
        pytest.skip("terraform is not here")
    environment = {**os.environ, "TF_CLI_CONFIG_FILE": os.devnull, "CHECKPOINT_DISABLE": "1"}
    command = [terraform, "fmt", "-check", "-diff", "-recursive", str(DEPLOY / "terraform")]

    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, ""), done.stderr
