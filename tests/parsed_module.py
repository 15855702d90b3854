"""A module of `desktop/` as its syntax tree, with every imported name resolved."""

import ast
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name, as the dotted path it stands for."""

    line: int
    name: str
    inside_function: bool

    def is_of(self, *modules: str) -> bool:
        """Whether the name is one of `modules` or lies in it."""
        return any(self.name == module or self.name.startswith(f"{module}.") for module in modules)


@dataclass(frozen=True, slots=True)
class Module:
    """A parsed module of `desktop/`, with its path from the top of the checkout."""

    path: str
    tree: ast.Module
    imports: tuple[Import, ...]
    names: dict[str, str]

    @property
    def room(self) -> str:
        """The room it is in, or its own name for the files of the entrance."""
        return PurePosixPath(self.path).with_suffix("").parts[1]

    def dotted(self, node: ast.AST) -> str:
        """What an expression such as `dt.datetime.now` stands for, through this file's imports."""
        if isinstance(node, ast.Attribute):
            return f"{self.dotted(node.value)}.{node.attr}"
        if isinstance(node, ast.Name):
            return self.names.get(node.id, node.id)
        return ""


def parse(path: str, text: str) -> Module:
    """Parse the text of the module at `path` (from the top of the checkout, with slashes)."""
    tree = ast.parse(text, path)
    package = PurePosixPath(path).parent.parts
    imports: list[Import] = []
    names: dict[str, str] = {}
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        stem = _stem(node, package) if isinstance(node, ast.ImportFrom) else ""
        for alias in node.names:
            name = f"{stem}{alias.name}"
            imports.append(Import(node.lineno, name, id(node) in inside))
            whole = alias.asname or isinstance(node, ast.ImportFrom)
            names[alias.asname or alias.name.partition(".")[0]] = (
                name if whole else alias.name.partition(".")[0]
            )
    return Module(path, tree, tuple(imports), names)


def _stem(node: ast.ImportFrom, package: tuple[str, ...]) -> str:
    above = package[: len(package) + 1 - node.level] if node.level else ()
    return "".join(f"{part}." for part in (*above, *((node.module,) if node.module else ())))
