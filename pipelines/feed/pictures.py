"""The timeline of a regime as a picture: a bar for each work, a mark for each renewal, amendment and end.

Status is told by colour and by hatching, so that it can be told without colours; the colours are those of
Okabe and Ito. The same regime gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

import matplotlib as mpl
import pycountry
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from models.timeline.regimes import RegimeRow, RegimeWork

STYLE = {  # face colour, hatching
    "in_force": ("#0072B2", ""), "not_yet": ("#FFFFFF", "...."), "suspended": ("#CC79A7", "\\\\\\\\"), "unverified": ("#E69F00", "////"),
    "expired": ("#BBBBBB", ""), "repealed": ("#BBBBBB", "xxxx"),
}  # fmt: skip
MARKS = {"continues": "^", "extends": "^", "amends": "d", "suspends": "s", "repeals": "X", "terminates": "X", "replaces": "X"}
NAMED = {"^": "renewed", "d": "amended", "s": "suspended", "X": "ended"}
MOST = 45  # works in one picture
_ENDED = {"expired", "repealed"}


@dataclass(slots=True)
class Bar:
    """One work: its label, its days, its status, and what other works did to it."""

    issuer: str
    label: str
    work: RegimeWork
    marks: list[tuple[date, str]] = field(default_factory=list)


def draw(regime: RegimeRow) -> bytes | None:
    """The picture as SVG; None where no work has a day to begin with."""
    bars, left_out = _bars(regime)
    if not bars:
        return None
    with mpl.rc_context({"svg.hashsalt": "operative", "svg.fonttype": "none", "font.family": ["DejaVu Sans"], "hatch.linewidth": 0.6}):
        figure = Figure(figsize=(12, 1.5 + 0.27 * (len(bars) + len({b.issuer for b in bars}))), layout="constrained")
        axes = figure.subplots()
        _rows(axes, bars, regime.as_of)
        more = f"; {left_out} more in regimes.jsonl" if left_out else ""
        axes.set_title(f"{_heading(regime)}, status on {regime.as_of}{more}", loc="left", fontsize=10)
        _legend(figure, bars)
        written = io.BytesIO()
        figure.savefig(written, format="svg", metadata={"Date": None, "Title": _heading(regime)})
    return written.getvalue()


def _heading(regime: RegimeRow) -> str:
    if regime.kind == "state" and (state := pycountry.countries.get(alpha_2=regime.name)) is not None:
        return f"Measures toward {state.name}"
    words = {"state": "Measures toward", "theme": "Measures on", "basis": "Made under"}[regime.kind]
    return f"{words} {_short(regime.name.replace('_', ' '), 70)}"


def _bars(regime: RegimeRow) -> tuple[list[Bar], int]:
    """The works that are drawn, by issuer and day, and how many are left out.

    What only renews, amends or ends others is a mark on them; a work known from such marks alone has no bar.
    """
    works = {w.id: (i.jurisdiction, w) for i in regime.issuers for w in i.works}
    found = {
        i: Bar(j, _label(w), w) for i, (j, w) in works.items() if w.begins and w.type != "notice" and (w.restricts or w.type == "licence")
    }
    for event in regime.timeline:
        deed, _, other = event.event.partition(" ")
        if deed in MARKS:
            if other not in found:
                issuer, work = works.get(
                    other, (event.jurisdiction or "unknown", RegimeWork(id=other, type="unknown", status="unverified"))
                )
                found[other] = Bar(issuer, _label(work), work)
            found[other].marks.append((event.date, MARKS[deed]))
    order = sorted(found.values(), key=lambda b: (b.work.status in _ENDED, -_first(b).toordinal(), b.work.id))
    kept = sorted(order[:MOST], key=lambda b: (b.issuer, _first(b), b.work.id))
    return kept, len(order) - len(kept)


def _first(bar: Bar) -> date:
    return bar.work.begins or min(day for day, _ in bar.marks)


_FORM = re.compile(
    r"^(?:press release:? )?(?:an? )?(?:executive order|proclamation|order|memorandum) (?:on|regarding|respecting) ", re.IGNORECASE
)


def _label(work: RegimeWork) -> str:
    title = _FORM.sub("", work.title or "")
    return f"{_short(work.id, 34)}  {_short(title[:1].upper() + title[1:], 58)}".rstrip()


def _rows(axes: Axes, bars: list[Bar], as_of: date) -> None:
    ticks: list[tuple[int, str, bool]] = []
    row = 0
    first = min(_first(b) for b in bars)
    last = max([as_of, *(b.work.effective_until for b in bars if b.work.effective_until)])
    margin = max((last - first) // 25, timedelta(days=30))
    for issuer in dict.fromkeys(b.issuer for b in bars):
        ticks.append((row, issuer, True))
        row += 1
        for bar in (b for b in bars if b.issuer == issuer):
            _bar(axes, bar, row, as_of, last + margin)
            ticks.append((row, bar.label, False))
            row += 1
    axes.axvline(date2num(as_of), color="black", linewidth=0.8, linestyle="--")
    axes.set_yticks([t[0] for t in ticks], [t[1] for t in ticks], fontsize=7)
    for tick, (_, _, heads) in zip(axes.get_yticklabels(), ticks, strict=True):
        tick.set_fontweight("bold" if heads else "normal")
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(row - 0.4, -0.6)
    axes.set_xlim(date2num(first - margin), date2num(last + margin))
    locator = AutoDateLocator(minticks=4, maxticks=12)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)


def _bar(axes: Axes, bar: Bar, row: int, as_of: date, edge: date) -> None:
    """From the beginning to the last day that is proved; open to the right where no end is known."""
    for day, mark in bar.marks:
        axes.plot(
            [date2num(day)],
            [row],
            marker=mark,
            color="white",
            markeredgecolor="black",
            markersize=6,
            markeredgewidth=0.9,
            linestyle="none",
            zorder=3,
        )
    if bar.work.begins is None:
        return
    begins, until, status = bar.work.begins, bar.work.effective_until, bar.work.status
    end = until or (as_of if status in _ENDED or status == "unverified" else edge)
    end = max(end, begins + timedelta(days=1))
    proved = status if status != "unverified" else "in_force"
    _span(axes, row, begins, end, proved)
    if status == "unverified" and end < as_of:
        _span(axes, row, end, as_of, "unverified")


def _span(axes: Axes, row: int, begins: date, end: date, status: str) -> None:
    colour, hatch = STYLE[status]
    left = date2num(begins)
    axes.barh(row, date2num(end) - left, left=left, height=0.62, color=colour, hatch=hatch, edgecolor="black", linewidth=0.5)


def _legend(figure: Figure, bars: Iterable[Bar]) -> None:
    statuses = {b.work.status for b in bars if b.work.begins}
    if "unverified" in statuses:
        statuses.add("in_force")  # until its last day it was proved
    marks = {m for b in bars for _, m in b.marks}
    handles: list[Patch | Line2D] = [
        Patch(facecolor=c, hatch=h, edgecolor="black", linewidth=0.5, label=s.replace("_", " "))
        for s, (c, h) in STYLE.items()
        if s in statuses
    ]
    handles += [
        Line2D([], [], marker=m, color="white", markeredgecolor="black", linestyle="none", markersize=5, label=NAMED[m])
        for m in sorted(NAMED)
        if m in marks
    ]
    figure.legend(handles=handles, loc="outside lower left", ncols=8, fontsize=7, frameon=False)


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
