"""The program is killed in the middle of edits: what was shown as done is there afterwards."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_fifty_kills_lose_no_edit_that_was_told(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "tests.journeys.kill_writer", str(tmp_path / "a.dossier"), "50"]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=110)
    result = json.loads(done.stdout)
    assert result["told"] >= 50
    assert (result["missing"], result["wrong"]) == ([], [])


def test_a_kill_while_typing_costs_at_most_the_last_second(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "tests.journeys.kill_typist", str(tmp_path), "2"]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=110)
    result = json.loads(done.stdout)
    assert result["typed"] > 20
    # A busy machine types late, and so saves late; alone it is the pause, below a second.
    assert result["lost"] < 3
    assert result["wrong"] == []
