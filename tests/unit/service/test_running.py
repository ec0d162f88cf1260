"""Programs of the system, and what they must not inherit from us."""

from __future__ import annotations

import sys

import pytest

from vamgr.service.running import ProgramFailed, clean_environment, must_run, run


def test_the_executables_library_path_is_taken_back() -> None:
    packed = {
        "LD_LIBRARY_PATH": "/data/_MEI1",
        "LD_LIBRARY_PATH_ORIG": "/opt/lib",
        "_PYI_ARCHIVE_FILE": "x",
        "A": "b",
    }

    assert clean_environment(packed, frozen=True) == {"LD_LIBRARY_PATH": "/opt/lib", "A": "b"}


@pytest.mark.parametrize("before", [{}, {"LD_LIBRARY_PATH_ORIG": ""}])
def test_without_one_before_there_is_none(before: dict[str, str]) -> None:
    assert clean_environment({"LD_LIBRARY_PATH": "/data/_MEI1", **before}, frozen=True) == {}


def test_a_persons_own_library_path_stays() -> None:
    assert clean_environment({"LD_LIBRARY_PATH": "/opt/lib"}, frozen=False) == {"LD_LIBRARY_PATH": "/opt/lib"}


def test_a_program_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(ProgramFailed, match="no-such-program is not installed"):
        run(["no-such-program"])


def test_a_program_that_fails_is_told_with_its_own_words() -> None:
    code = "import sys; sys.exit('it is\\nbroken')"

    with pytest.raises(ProgramFailed, match="failed: it is broken"):
        must_run([sys.executable, "-c", code])


def test_no_shell_reads_the_words() -> None:
    assert run([sys.executable, "-c", "import sys; print(sys.argv[1])", "$HOME; `id`"]).out == "$HOME; `id`\n"
