"""The properties of a Word file: its title, and from which version it was written.

The latter are properties of the file's own (ISO/IEC 29500-1, 22.3), which Word and LibreOffice keep
when they save it again.
"""

from datetime import datetime
from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from desktop.core.drafts.draft import Draft
from desktop.core.stamp import TEXT, VERSION, Stamp
from desktop.writing.word.marks import safe

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_KIND = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
# The one set of properties that a file's owner may fill (22.3.2.2).
_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
# 0 and 1 are taken (the same place).
_FIRST = 2


def add_properties(document: Any, draft: Draft, now: datetime) -> None:
    """Give a Word document its title and its day, and nobody's name."""
    facts = document.core_properties
    facts.title, facts.author, facts.comments = safe(draft.title)[:255], "", ""
    facts.last_modified_by = ""
    facts.created = facts.modified = now.replace(tzinfo=None, microsecond=0)


def add_stamp(document: Any, stamp: Stamp) -> None:
    """Write into a Word document from which version it comes."""
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _TYPES})
    for number, (name, value) in enumerate(((VERSION, stamp.version), (TEXT, stamp.seal)), _FIRST):
        one = etree.SubElement(root, f"{{{_CUSTOM}}}property")
        one.set("fmtid", _SET)
        one.set("pid", str(number))
        one.set("name", name)
        etree.SubElement(one, f"{{{_TYPES}}}lpwstr").text = value
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = document.part.package
    part = Part(PackURI("/docProps/custom.xml"), _KIND, blob, package)
    package.relate_to(part, _RELATION)
