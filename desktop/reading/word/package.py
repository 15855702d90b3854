"""The container of a Word file: opened with limits, because strangers make such files too."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Any, NamedTuple, TypeAlias

from lxml import etree

from desktop.core.problem import Problem

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# A long draft has some 2 MB of XML; more than this is no draft, or is made to fill memory.
MOST_PARTS, LARGEST_PART, LARGEST_ALL = 5000, 40 * 1024 * 1024, 120 * 1024 * 1024
# Files of the strict kind say the same in namespaces of their own (ISO/IEC 29500-1, annex A).
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
ENCRYPTED = b"\xd0\xcf\x11\xe0"

_RUNNING = ("/header", "/footer")
# The library has no types.
Element: TypeAlias = Any


class Package(NamedTuple):
    """The parts of a Word file that hold words; `None` where the file has none of a sort."""

    document: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None
    comments: Element | None
    # The heads and feet of its pages.
    running: tuple[Element, ...] = ()
    # The properties that its owner gave it.
    properties: Element | None = None


# What the library raises for packed files that are cut or overwritten; a place before the file's
# beginning is a `ValueError`.
BROKEN = (
    zipfile.BadZipFile,
    EOFError,
    zlib.error,
    struct.error,
    NotImplementedError,
    ValueError,
    OverflowError,
)


def open_package(data: bytes, name: str) -> Package:
    """Open the bytes of the Word file called `name`.

    Raises `Problem` when it is no Word file, damaged, locked by a password, or grows beyond all
    measure when it is unpacked. Nothing outside the file is ever looked at.
    """
    if data.startswith(ENCRYPTED):
        raise Problem(
            f"“{name}” is locked by a password or of an old kind; save it as a plain .docx file."
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _package(archive, name)
    except BROKEN as error:
        raise Problem(f"“{name}” is damaged and cannot be unpacked; get it anew.") from error
    except RuntimeError as error:
        raise Problem(f"“{name}” is locked by a password; save it without one.") from error


def refuse_too_large(archive: zipfile.ZipFile, name: str) -> None:
    """Raise `Problem` for a packed file called `name` that grows beyond all measure."""
    packed = archive.infolist()
    if len(packed) > MOST_PARTS or sum(part.file_size for part in packed) > LARGEST_ALL:
        raise Problem(f"“{name}” is too large when it is unpacked; it was not read.")


def _package(archive: zipfile.ZipFile, name: str) -> Package:
    refuse_too_large(archive, name)
    main = next(_targets(archive, name, "", ("/officeDocument",)), None)
    document = _part(archive, name, main) if main else None
    if main is None or document is None:
        raise Problem(f"“{name}” is no Word document, or its text is missing; get it anew.")

    def of(kind: str) -> Element | None:
        target = next(_targets(archive, name, main, (kind,)), None)
        return _part(archive, name, target)

    running = (_part(archive, name, one) for one in _targets(archive, name, main, _RUNNING))
    return Package(
        document,
        of("/styles"),
        of("/numbering"),
        of("/footnotes"),
        of("/endnotes"),
        of("/comments"),
        tuple(one for one in running if one is not None),
        _part(archive, name, next(_targets(archive, name, "", ("/custom-properties",)), None)),
    )


def _targets(
    archive: zipfile.ZipFile, name: str, part: str, kinds: tuple[str, ...]
) -> Iterator[str]:
    """The parts to which relations of `part` lead, "" being the package itself."""
    folder = dirname(part)
    relations = _part(archive, name, join(folder, "_rels", f"{part.rsplit('/', 1)[-1]}.rels"))
    for one in () if relations is None else relations.iter(_RELATION):
        outside = one.get("TargetMode") == "External"
        if str(one.get("Type", "")).endswith(kinds) and not outside:
            target = str(one.get("Target", ""))
            yield target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))


def _part(archive: zipfile.ZipFile, name: str, part: str | None) -> Element | None:
    if part is None or part not in archive.namelist():
        return None
    with archive.open(part) as file:
        data = file.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise Problem(f"“{name}” is too large when it is unpacked; it was not read.")
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error)
        what = "nests its parts too deep" if deep else "is damaged inside"
        raise Problem(f"“{name}” {what} ({part}); get it anew.") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Problem(f"“{name}” holds declarations that no Word file has; it was not read.")
    return root


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute of Word's own namespace, "" when there is none."""
    return "" if element is None else str(element.get(W + name, ""))
