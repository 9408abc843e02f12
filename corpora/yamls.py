"""YAML of the project's own data files, read by libyaml where it is there: the register alone is 60,000 nodes."""

from __future__ import annotations

from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(text: str) -> Any:
    """The value of a YAML text; plain data only. Raises yaml.YAMLError."""
    return yaml.load(text, Loader=_LOADER)
