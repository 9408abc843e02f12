"""Prefect without a server to look after: settings that make its flows run here, offline and quietly.

Prefect needs an API to keep the states of runs. Unless one is configured (``PREFECT_API_URL``), it starts one
for the length of the run, on this machine's loopback interface, with its database in the archive's cache.
Import this module before Prefect: Prefect reads its settings when it is imported.
"""

from __future__ import annotations

import os
from pathlib import Path


def prepare(home: Path) -> None:
    """Set what the environment leaves open; the user's own Prefect settings win."""
    home.mkdir(parents=True, exist_ok=True)
    defaults = {
        "PREFECT_HOME": str(home.absolute()),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_LOGGING_LEVEL": "ERROR",
        "PREFECT_LOGGING_TO_API_ENABLED": "false",
        "PREFECT_SERVER_EPHEMERAL_ENABLED": "true",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "600",
        "PREFECT_SERVER_UI_ENABLED": "false",
        "HF_HUB_OFFLINE": "1",
    }
    for name, value in defaults.items():
        os.environ.setdefault(name, value)
