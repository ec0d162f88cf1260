"""Programs of the system, without a shell."""

from __future__ import annotations

import sys

import pytest

from vamgr.service.running import ProgramFailed, must_run, run


def test_a_program_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(ProgramFailed, match="no-such-program is not installed"):
        run(["no-such-program"])


def test_a_program_that_fails_is_told_with_its_own_words() -> None:
    code = "import sys; sys.exit('it is\\nbroken')"

    with pytest.raises(ProgramFailed, match="failed: it is broken"):
        must_run([sys.executable, "-c", code])


def test_no_shell_reads_the_words() -> None:
    assert run([sys.executable, "-c", "import sys; print(sys.argv[1])", "$HOME; `id`"]).out == "$HOME; `id`\n"
