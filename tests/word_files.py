"""Word files made of raw XML, by nobody's code but this: what other programs may hand in."""

import zipfile
from io import BytesIO

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ROOTS = {"header": "hdr", "footer": "ftr"}
DATE = "2017-02-01T10:00:00Z"
ITALIC = "<w:i/>"
NUMBERS = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def word_file(*paragraphs: str, **parts: str) -> bytes:
    """A .docx of paragraphs; `parts` are the insides of numbering, styles, comments, footnotes."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"'
            f' ContentType="application/xml"/><Override PartName="/word/document.xml"'
            f' ContentType="{_MAIN}"/></Types>',
        )
        package.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml"}))
        targets = {name: f"{name}.xml" for name in parts}
        package.writestr("word/_rels/document.xml.rels", _relations(targets))
        for name, inside in parts.items():
            package.writestr(
                f"word/{name}.xml",
                f"<w:{_ROOTS.get(name, name)} {_W}>{inside}</w:{_ROOTS.get(name, name)}>",
            )
        body = "".join(paragraphs)
        package.writestr(
            "word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        )
    return file.getvalue()


def _relations(targets: dict[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def run(text: str, looks: str = "") -> str:
    """Some words; `looks` are run properties such as `<w:i/>`."""
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def inserted(text: str, author: str, number: int = 1, date: str = DATE) -> str:
    """Words that somebody put in."""
    return f'<w:ins w:id="{number}" w:author="{author}" w:date="{date}">{run(text)}</w:ins>'


def deleted(text: str, author: str, number: int = 1, date: str = DATE) -> str:
    """Words that somebody struck out."""
    return (
        f'<w:del w:id="{number}" w:author="{author}" w:date="{date}"><w:r>'
        f'<w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'
    )


def moved(text: str, author: str, number: int, *, away: bool) -> str:
    """Words that somebody moved: the end that they left, or the one at which they arrived."""
    name = "moveFrom" if away else "moveTo"
    return f'<w:{name} w:id="{number}" w:author="{author}" w:date="{DATE}">{run(text)}</w:{name}>'


def paragraph(*runs: str, level: int | None = None, properties: str = "") -> str:
    """A paragraph; `level` counts it in the list of `NUMBERS`."""
    counted = (
        "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    )
    return f"<w:p><w:pPr>{counted}{properties}</w:pPr>{''.join(runs)}</w:p>"


def draft(*paragraphs: str) -> tuple[str, ...]:
    """The head of a draft resolution with one preambular paragraph, then `paragraphs`."""
    return (
        paragraph(run("Zero draft of the resolution on modalities")),
        paragraph(run("The General Assembly,", ITALIC)),
        paragraph(run("Recalling", ITALIC), run(" its resolution 71/1 of 19 September 2016,")),
        *paragraphs,
    )
