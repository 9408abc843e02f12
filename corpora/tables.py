"""Rows of tables as provisions: how cells are printed on one line, and where each of them is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpora.document import DocumentBuilder, Provision, Run, normalise

SEPARATOR = " | "  # between the cells of a row; no publisher prints it


def row_words(cells: Sequence[Sequence[Run]]) -> list[Run]:
    """Words of a row from the runs of its cells; empty cells leave no separator."""
    words: list[Run] = []
    for runs in cells:
        if normalise("".join(run.text for run in runs)):
            words += [Run(SEPARATOR), *runs] if words else list(runs)
    return words


def cell_spans(builder: DocumentBuilder, row: Provision, cells: Mapping[int, str], width: int) -> list[tuple[int, int]]:
    """Span of each of `width` cells, from the normalised texts by column; an empty cell is empty at the row's start."""
    line, at = builder.words(row), 0
    spans = [(row.start, row.start)] * width
    for column in sorted(cells):
        if cells[column]:
            found = line.index(cells[column], at)
            spans[column] = (row.start + found, row.start + found + len(cells[column]))
            at = found + len(cells[column])
    return spans
