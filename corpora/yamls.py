"""YAML of the project's own data files, read by libyaml where it is there: the register alone is 60,000 nodes.

`read` is for files that people write: it knows the line of every value, and every fault is one line with file, line and reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from corpora.errors import RegisterError

_PLAIN = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEP = re.compile(r"(?:[\[{]\s*|[-?]\s+){100}")  # libyaml's stack would not bear a hundred thousand
Loc = tuple[str | int, ...]


class _Loader(_PLAIN):  # type: ignore[misc, valid-type]
    """Plain data; a date that is none is told with its place."""

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> date:
        """The date, or time, that a node states."""
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError:
            raise yaml.MarkedYAMLError(problem=f"{node.value} is no date", problem_mark=node.start_mark) from None


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_yaml_timestamp)


@dataclass(frozen=True)
class File:
    """The value of a file, and where each part of it stands."""

    path: Path
    data: Any
    _root: yaml.Node | None

    def at(self, loc: Loc = ()) -> str:
        """File and line of the value at a path of keys and numbers, or of the innermost that is there."""
        node = self._root
        for part in loc:
            if (below := _below(node, part)) is None:
                break
            node = below
        return f"{self.path}:{node.start_mark.line + 1 if node else 1}"


def load(text: str) -> Any:
    """The value of a YAML text; plain data only. Raises yaml.YAMLError."""
    return yaml.load(text, Loader=_PLAIN)


def read(path: Path) -> File:
    """A YAML file with the places of its values; no key of a mapping may be given twice. Raises RegisterError."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
        if _DEEP.search(text):
            raise RegisterError([f"{path}: nested too deeply"])
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
            _distinct(root)
            return File(path, loader.construct_document(root) if root else None, root)
        finally:
            loader.dispose()
    except RegisterError:
        raise
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RegisterError([f"{path}:{line}: not UTF-8: byte 0x{data[error.start]:02x}"]) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        why = ", ".join(part for part in (error.context, error.problem) if part)
        raise RegisterError([f"{path}:{mark.line + 1 if mark else 1}: {why}"]) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise RegisterError([f"{path}:{line}: {error.reason}"]) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise RegisterError([f"{path}: {' '.join(str(error).split())}"]) from None


def _below(node: yaml.Node | None, part: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part]
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(part)), None)
    return None


def _distinct(root: yaml.Node | None) -> None:
    """Raise yaml.MarkedYAMLError where a mapping has a key twice: the later one would be taken without a word."""
    waiting, seen = [root], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen or not isinstance(node, yaml.CollectionNode):
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
            continue
        keys: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in keys:
                    raise yaml.MarkedYAMLError(problem=f"{key.value!r} is given twice", problem_mark=key.start_mark)
                keys.add(key.value)
            waiting.append(value)
