"""Modules that were put off are there when they are used."""

import subprocess
import sys

ASKS = """
import sys
import desktop
assert not {"urllib.parse", "ipaddress"} & set(sys.modules), "loaded at once"
import datetime, pathlib, pickle
assert pathlib.Path("/a b").as_uri() == "file:///a%20b"
assert "urllib.parse" in sys.modules
import urllib.parse
assert urllib.parse.quote("a b") == "a%20b"
day = datetime.datetime.strptime("24 May 2017", "%d %B %Y").replace(tzinfo=datetime.UTC)
assert pickle.loads(pickle.dumps(day)) == day
from desktop.ui import binding
binding.load()
assert not {"bz2", "lzma", "shutil", "textwrap", "tempfile"} & set(sys.modules), "loaded at once"
import io, zipfile
for way in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
    with zipfile.ZipFile(io.BytesIO(), "w", way) as packed:
        packed.writestr("a", "b")
        assert packed.read("a") == b"b"
print(sorted(name for name in dir(datetime) if name[0] != "_"))
"""
USUAL = 'import datetime; print(sorted(name for name in dir(datetime) if name[0] != "_"))'


def test_what_a_start_put_off_is_loaded_when_it_is_used() -> None:
    said = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        for code in (ASKS, USUAL)
    ]
    assert [one.stderr for one in said] == ["", ""]
    # `sys` is there for the module in the language itself.
    assert said[0].stdout == said[1].stdout.replace(", 'sys'", "")
