"""Reads many documents at once: each with the classifier that is to read it, in as many processes as asked for.

Measuring reads the same documents again and again, by the classifier of a fold, by the published one and by the rules alone;
what is done with a document is the caller's, where it is done is said here.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

from models.classifier.predict import Predictor

T = TypeVar("T")
R = TypeVar("R")
Do = Callable[[T, Predictor | None], R]  # what is done with an item and what reads it beside the rules; of a module's top level


class Run(Protocol):
    """Does the same with every item; results come in the order of the items."""

    def __call__(self, do: Do[T, R], items: Iterable[tuple[T, Predictor | None]], /) -> Iterator[R]:
        """Results. Raises what doing it with an item raised."""


def in_turn(do: Do[T, R], items: Iterable[tuple[T, Predictor | None]], /) -> Iterator[R]:
    """Results of each item, one after another in this process."""
    return (do(item, model) for item, model in items)


class SideBySide:
    """Runs items in `number` processes, the n-th item of a run always in the same one, which remembers what a network said of its words."""

    def __init__(self, number: int):
        # Forking a process that holds threads of torch can deadlock; a spawned one cannot.
        spawn = multiprocessing.get_context("spawn")
        self._pools = [ProcessPoolExecutor(1, mp_context=spawn) for _ in range(number)]

    def __enter__(self) -> SideBySide:
        return self

    def __exit__(self, *_: object) -> None:
        for pool in self._pools:
            pool.shutdown(cancel_futures=True)

    def __call__(self, do: Do[T, R], items: Iterable[tuple[T, Predictor | None]], /) -> Iterator[R]:
        """Results in the order of the items. Raises what doing it with an item raised."""
        futures = [self._pools[n % len(self._pools)].submit(_there, do, item, model) for n, (item, model) in enumerate(items)]
        return (future.result() for future in futures)


_REMEMBERED: dict[Path, Predictor] = {}  # in a process of SideBySide: classifiers by their folder


def _there(do: Do[T, R], item: T, model: Predictor | None) -> R:
    if model is not None:
        kept = _REMEMBERED.setdefault(model.folder, model)
        kept.combination, kept.taught = model.combination, model.taught
        model = kept
    return do(item, model)
