"""How far confidences can be trusted: expected calibration error, reliability diagrams, and the maps that mend them.

Every labelled document is read by a classifier that was not trained on it; one map per field is fitted on what
is right and wrong there, and written to ``models/data/calibration.json`` with what other documents show.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from evaluation import judged as judging
from evaluation import score
from evaluation.judged import Judged
from evaluation.standoff import ModelOf
from models.calibration import reader, value
from models.classifier.describe import table
from models.vocabulary import Nature

BINS = 10
FOLDS = 5
FEW = 100  # judged statements below which a field keeps its confidences as they are
LOW, HIGH = 0.02, 0.99  # no field is so good or so bad that a gold set of this size could show more
PICTURES = Path(__file__).with_name("pictures")
Pairs = list[tuple[float, bool]]  # confidence, right
Knots = list[tuple[float, float]]


def error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins of equal width; 0 where there is nothing."""
    return sum(n * abs(said - right) for said, right, n in bins(pairs)) / max(1, len(pairs))


def bins(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Mean confidence, share that is right, and number, of each bin that holds anything."""
    held: dict[int, Pairs] = defaultdict(list)
    for confidence, right in pairs:
        held[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return [(sum(c for c, _ in b) / len(b), sum(r for _, r in b) / len(b), len(b)) for _, b in sorted(held.items())]


def isotonic(pairs: Pairs) -> Knots:
    """Knots of the rising map that fits best, whatever its form."""
    x, y = _arrays(pairs)
    model = IsotonicRegression(y_min=LOW, y_max=HIGH, out_of_bounds="clip").fit(x, y)
    knots = zip(model.X_thresholds_, model.y_thresholds_, strict=True)
    return [(round(float(a), 4), round(float(b), 4)) for a, b in dict(knots).items()]


def tempered(pairs: Pairs) -> Knots:
    """Knots of the map that scales and shifts the log odds: two numbers, for fields with few statements."""
    x, y = _arrays(pairs)
    mean = float(np.clip(y.mean(), LOW, HIGH))
    if y.min() == y.max():
        return [(0.5, round(mean, 4))]
    model = LogisticRegression(C=1.0).fit(_log_odds(x), y)
    if model.coef_[0][0] <= 0:
        return [(0.5, round(mean, 4))]
    at = np.linspace(0.0, 1.0, 21)
    return [
        (round(float(a), 4), round(float(b), 4)) for a, b in zip(at, model.predict_proba(_log_odds(at))[:, 1].clip(LOW, HIGH), strict=True)
    ]


def _arrays(pairs: Pairs) -> tuple[np.ndarray, np.ndarray]:
    return np.array([round(c, 4) for c, _ in pairs]), np.array([float(r) for _, r in pairs])


def _log_odds(x: np.ndarray) -> np.ndarray:
    within = x.clip(0.01, 0.99)
    return np.log(within / (1 - within))[:, None]


FORMS: dict[str, Callable[[Pairs], Knots]] = {"isotonic": isotonic, "tempered": tempered}


def held_out(rows: Sequence[Judged], fit: Callable[[Pairs], Knots] = isotonic) -> Pairs:
    """Confidences by maps that never saw the document: whole documents to folds, the largest first to the emptiest."""
    size: dict[str, int] = defaultdict(int)
    for r in rows:
        size[r.sha256] += 1
    load, fold = [0] * FOLDS, {}
    for sha256, n in sorted(size.items(), key=lambda s: (-s[1], s[0])):
        fold[sha256] = load.index(min(load))
        load[fold[sha256]] += n
    found: Pairs = []
    for f in range(FOLDS):
        seen = [(r.confidence, r.right) for r in rows if fold[r.sha256] != f]
        if seen:
            knots = fit(seen)
            found += [(value(r.confidence, knots), r.right) for r in rows if fold[r.sha256] == f]
    return found


def by_group(rows: Iterable[Judged]) -> dict[str, list[Judged]]:
    """Judged statements by the map that reads them."""
    found: dict[str, list[Judged]] = defaultdict(list)
    for r in rows:
        found[r.group].append(r)
    return dict(sorted(found.items()))


def maps(rows: Iterable[Judged]) -> dict[str, dict]:
    """Per field: knots, the number of statements, and the error before and, on documents held out, after."""
    found = {}
    for name, group in by_group(rows).items():
        if len(group) >= FEW:
            pairs = [(r.confidence, r.right) for r in group]
            after, form = min(((held_out(group, fit), name) for name, fit in FORMS.items()), key=lambda found: error(found[0]))
            helps = error(after) < error(pairs)  # a map that mends nothing on other documents is left out
            found[name] = {
                "form": form, "knots": FORMS[form](pairs) if helps else [], "statements": len(pairs), "right": round(sum(r for _, r in pairs) / len(pairs), 4), "error": round(error(pairs), 4), "held_out": round(error(after), 4),
                "reliability": {"before": _plain(bins(pairs)), "held_out": _plain(bins(after))},
            }  # fmt: skip
    return found


def _plain(found: list[tuple[float, float, int]]) -> list[tuple[float, float, int]]:
    return [(round(a, 4), round(b, 4), n) for a, b, n in found]


def section(rows: Iterable[Judged], pictures: Path = PICTURES) -> list[str]:
    """The report's section, with what was published (`rows`) beside what was fitted; draws the picture."""
    kept = json.loads(_file().read_text("utf-8")) if _file().is_file() else {}
    fitted = kept["fields"] if kept.get("reader") == reader() else {}
    draw(fitted, pictures / "reliability.svg")
    published = {name: error([(r.confidence, r.right) for r in group]) for name, group in by_group(rows).items()}
    lines = [
        (name, row["statements"], f"{row['right']:.3f}", f"{row['error']:.3f}", f"{row['held_out']:.3f}", row["form"] if row["knots"] else "no",
         f"{published[name]:.3f}" if name in published else "–")
        for name, row in fitted.items()
    ]  # fmt: skip
    return [
        "## Confidence",
        "Expected calibration error over ten bins, on labelled documents that neither the network nor its combination with the rules was fitted on: before any map, and by "
        "maps fitted on other documents (five folds), which is the figure to trust. A map is used where that is the lower. Last, what is published for "
        "these documents, which the committed network has learned from.",
        table(("field", "statements", "right", "without map", "held out", "mapped", "as published"), lines),
        "![Reliability diagrams](pictures/reliability.svg)",
    ]


def draw(fitted: Mapping[str, Mapping], path: Path) -> None:
    """Reliability diagrams of every field, before and by maps fitted on other documents, as one SVG."""
    if not fitted:
        return
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    across = 4
    down = -(-len(fitted) // across)
    with mpl.rc_context({"svg.hashsalt": "operative", "font.size": 8}):
        figure, axes = plt.subplots(down, across, figsize=(2.6 * across, 2.7 * down), squeeze=False, sharex=True, sharey=True)
        for axis in axes.flat[len(fitted) :]:
            axis.set_axis_off()
        for axis, (name, row) in zip(axes.flat, fitted.items(), strict=False):
            axis.plot([0, 1], [0, 1], color="0.7", linewidth=0.8)
            for which, colour, error_ in (("before", "#b2182b", row["error"]), ("held_out", "#2166ac", row["held_out"])):
                points = row["reliability"][which]
                axis.scatter([a for a, _, _ in points], [b for _, b, _ in points], [6 + n**0.5 for *_, n in points], color=colour, alpha=0.75,
                             label=f"{'before' if which == 'before' else 'held out'} {error_:.3f}")  # fmt: skip
            axis.set_title(f"{name} ({row['statements']})", fontsize=8)
            axis.legend(fontsize=6, frameon=False, loc="upper left")
        figure.supxlabel("confidence")
        figure.supylabel("share that is right")
        figure.tight_layout()
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, format="svg", metadata={"Date": None})
        plt.close(figure)


def _file() -> Path:
    return Path(str(files("models").joinpath("data/calibration.json")))


def raw(shared: Path, model_of: ModelOf) -> list[Judged]:
    """Judged statements of the labelled documents that a classifier reads, with the confidences that components gave."""
    from corpora.formats import parse
    from models.assemble import assemble
    from models.nature import decide
    from models.pipeline import read

    gold, documents = shared / "gold", shared / "corpora"
    module = score.scorer(shared, gold)
    found: list[Judged] = []
    for collection in judging.COLLECTIONS:
        labelled = score.labels(gold / collection)
        for job in score.jobs(labelled, documents):
            document = parse(job.data, job.hints)
            decision, model = decide(document), model_of(job.sha256)
            if decision.nature != Nature.UNRELATED and model is not None:
                record = assemble(read(document, decision, model=model), decision).model_dump(mode="json", by_alias=True)
                rows = labelled[job.location]
                sheet = judging.Sheet(job.location, job.sha256, rows, record, document.text, module.locate(rows, document.text))
                found += judging.judged(sheet, module)
    return found


def fit(rows: Iterable[Judged], version: str) -> dict[str, dict]:
    """Fit the maps of a classifier, and write them."""
    fitted = maps(rows)
    fields = ",\n".join(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in fitted.items())
    _file().write_text(f'{{"reader": {json.dumps(version)}, "fields": {{\n{fields}\n}}}}\n', "utf-8")
    return fitted
