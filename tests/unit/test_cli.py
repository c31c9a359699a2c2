"""The command's last line of defence: what a user can put right is one sentence, anything else a traceback."""

from __future__ import annotations

import errno
import os

import pytest

from cxrflow import cli


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "Make room; then run"),
        (errno.EDQUOT, "within your quota"),
        (errno.EROFS, "Work in a folder that can be written"),
        (errno.EACCES, "change its permissions"),
    ],
)
def test_a_file_system_that_refuses_is_one_sentence_with_file_and_advice(
    number: int, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OSError(number, os.strerror(number), "results/shard-0000.tar")

    monkeypatch.setattr(cli, "app", full)
    with pytest.raises(SystemExit, match=rf"^cxrflow: results/shard-0000\.tar: {os.strerror(number)}\. .*{advice}"):
        cli.main()


def test_any_other_error_of_the_system_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO), "x")

    monkeypatch.setattr(cli, "app", broken)
    with pytest.raises(OSError, match="Input/output error"):
        cli.main()
