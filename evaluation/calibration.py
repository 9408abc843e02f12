"""How far confidences can be trusted: expected calibration error, reliability diagrams, and the maps that mend them.

Every labelled document is read by a classifier that was not trained on it; one map per field is fitted on what
is right and wrong there, and written to ``models/data/calibration.json`` with what other documents show. The rules
know most of those documents, so each statement of those that were labelled apart, which nobody had read, counts more, as far
as they are enough to tell: a confidence should hold for the law that comes next.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from corpora.labels import APART, COLLECTIONS, GOLD
from evaluation import apart, score
from evaluation import judged as judging
from evaluation.judged import Judged
from evaluation.labelled import ModelOf
from evaluation.side_by_side import Run, in_turn
from models.calibration import reader, value
from models.classifier.describe import table
from models.classifier.predict import Predictor
from pipelines.workers import Job

BINS = 10
FOLDS = 5
SHARES = 10  # of a stepped map, at most
FEW = 100  # judged statements below which a field keeps its confidences as they are, and a share of a map would tell of chance: eight of ten right among so many is 0.8 ± 0.04
LOW, HIGH = 0.02, 0.99  # no field is so good or so bad that a gold set of this size could show more
PICTURES = Path(__file__).with_name("pictures")
SHARE = 0.3  # what all statements of law labelled apart count together, against all others: the more of such law is labelled, the less each counts
# What the error on law like that learned, and on law labelled apart, count where forms of maps are compared.
LIKENESS = np.array([1.0, 0.25])
HEAVIEST = 1.5  # what one statement of law labelled apart may count at most, against one of the other labelled law
Pairs = list[tuple[float, bool]]  # confidence, right
Fit = Callable[[Pairs, Sequence[float]], list[tuple[float, float]]]  # knots of a map, from pairs and how much each counts
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


def stepped(pairs: Pairs, weights: Sequence[float]) -> Knots:
    """Knots of the rising map through the means of equal shares, two to SHARES of FEW statements or more, whatever its form; single statements do not bend it."""
    x, y = _arrays(pairs)
    order, counts = np.argsort(x, kind="stable"), np.array(weights)
    number = int(np.clip((counts > 0).sum() // FEW, 2, SHARES))
    shares = [share for share in np.array_split(order, number) if counts[share].sum() > 0]
    means = np.array([[np.average(of[share], weights=counts[share]) for of in (x, y)] for share in shares])
    model = IsotonicRegression(y_min=LOW, y_max=HIGH, out_of_bounds="clip")
    model.fit(means[:, 0], means[:, 1], sample_weight=[counts[share].sum() for share in shares])
    knots = zip(model.X_thresholds_, model.y_thresholds_, strict=True)
    return [(round(float(a), 4), round(float(b), 4)) for a, b in dict(knots).items()]


def beta(pairs: Pairs, weights: Sequence[float]) -> Knots:
    """Knots of the map whose log odds weigh the logs of a confidence and of its complement, for fields with few statements.

    Beta calibration (Kull, Silva Filho and Flach, 2017), here never falling.
    """
    x, y = _arrays(pairs)
    if y.min() == y.max():
        return [(0.5, round(float(np.clip(y[0], LOW, HIGH)), 4))]
    model = LogisticRegression(C=1.0).fit(_logs(x), y, sample_weight=np.array(weights))
    at = np.linspace(0.0, 1.0, 41)
    rising = np.maximum.accumulate(model.predict_proba(_logs(at))[:, 1].clip(LOW, HIGH))
    return [(round(float(a), 4), round(float(b), 4)) for a, b in zip(at, rising, strict=True)]


def _arrays(pairs: Pairs) -> tuple[np.ndarray, np.ndarray]:
    return np.array([round(c, 4) for c, _ in pairs]), np.array([float(r) for _, r in pairs])


def _logs(x: np.ndarray) -> np.ndarray:
    within = x.clip(0.01, 0.99)
    return np.stack([np.log(within), -np.log(1 - within)], 1)


def weights_of(rows: Sequence[Judged]) -> list[float]:
    """How much each statement counts.

    Those of law labelled apart count SHARE as much together as all others, none more than HEAVIEST; nothing where they are few, and nothing
    where they are right more often: they make a confidence more careful, never bolder.
    """
    apart, known = ([r.right for r in rows if r.apart == which] for which in (True, False))
    if len(apart) < FEW or not known or sum(apart) / len(apart) >= sum(known) / len(known):
        return [1.0 - (r.apart and bool(known)) for r in rows]
    heavy = min(SHARE * len(known) / len(apart), HEAVIEST)
    return [heavy if r.apart else 1.0 for r in rows]


FORMS: dict[str, Fit] = {"stepped": stepped, "beta": beta}


def held_out(rows: Sequence[Judged], fit: Fit = stepped) -> Pairs:
    """Confidences by maps that never saw the document, in the order of `rows`: whole documents to folds, the largest first to the emptiest."""
    size: dict[str, int] = defaultdict(int)
    for r in rows:
        size[r.sha256] += 1
    load, fold = [0] * FOLDS, {}
    for sha256, n in sorted(size.items(), key=lambda s: (-s[1], s[0])):
        fold[sha256] = load.index(min(load))
        load[fold[sha256]] += n
    knots = []
    for f in range(FOLDS):
        seen = [r for r in rows if fold[r.sha256] != f]
        knots.append(fit([(r.confidence, r.right) for r in seen], weights_of(seen)) if seen else [])
    return [(value(r.confidence, k) if (k := knots[fold[r.sha256]]) else r.confidence, r.right) for r in rows]


def by_group(rows: Iterable[Judged]) -> dict[str, list[Judged]]:
    """Judged statements by the map that reads them."""
    found: dict[str, list[Judged]] = defaultdict(list)
    for r in rows:
        found[r.group].append(r)
    return dict(sorted(found.items()))


def maps(rows: Iterable[Judged]) -> dict[str, dict]:
    """Per field: knots, the number of statements, and the error before and, on documents held out, after; of law labelled apart by itself."""
    found = {}
    for name, group in by_group(rows).items():
        if len(group) >= FEW:
            pairs = [(r.confidence, r.right) for r in group]
            weights = weights_of(group)
            counted = [any(r.apart == apart and w for r, w in zip(group, weights, strict=True)) for apart in (False, True)]
            tried = {form: held_out(group, fit) for form, fit in FORMS.items()}
            loss = {form: (LIKENESS * _errors(group, said))[counted].sum() for form, said in tried.items()}
            form = min(loss, key=lambda form: loss[form])
            after = tried[form]
            before, mended = _errors(group, pairs), _errors(group, after)
            helps = loss[form] < (LIKENESS * before)[counted].sum()  # a map that mends nothing on other documents is left out
            read = [p for r, p in zip(group, pairs, strict=True) if not r.apart]
            found[name] = {
                "form": form, "knots": FORMS[form](pairs, weights) if helps else [], "statements": len(read),
                "right": round(sum(r for _, r in read) / max(1, len(read)), 4), "error": round(before[0], 4), "held_out": round(mended[0], 4),
                "apart": {
                    "statements": len(group) - len(read), "right": round(sum(r.right for r in group if r.apart) / max(1, len(group) - len(read)), 4),
                    "error": round(before[1], 4), "held_out": round(mended[1], 4),
                },
                "reliability": {"before": _plain(bins(pairs)), "held_out": _plain(bins(after))},
            }  # fmt: skip
    return found


def _errors(rows: Sequence[Judged], said: Pairs) -> np.ndarray:
    """The error on documents that the rules know, and on those labelled apart."""
    return np.array([error([p for r, p in zip(rows, said, strict=True) if r.apart == apart]) for apart in (False, True)])


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
         f"{published[name]:.3f}" if name in published else "–", row["apart"]["statements"], f"{row['apart']['right']:.3f}", f"{row['apart']['held_out']:.3f}")
        for name, row in fitted.items()
    ]  # fmt: skip
    return [
        "## Confidence",
        "Expected calibration error over ten bins, on labelled documents that neither the network nor its combination with the rules was fitted on: before any map, and by "
        "maps fitted on other documents (five folds), which is the figure to trust. A map is used where that is the lower. Then what is published for "
        "these documents, which the committed network has learned from; last, the same by held-out maps on law labelled apart, which nobody trained on.",
        table(
            ("field", "statements", "right", "without map", "held out", "mapped", "as published", "apart: statements", "right", "held out"),
            lines,
        ),
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


def raw(shared: Path, model_of: ModelOf, unseen: Predictor | None = None, fetched: Sequence[Path] = (), run: Run = in_turn) -> list[Judged]:
    """Judged statements of the labelled documents that a classifier reads, with the confidences that components gave.

    Documents labelled apart, which no classifier saw, are looked for in the corpora and in `fetched`, and read by `unseen`.
    """
    gold, documents = shared / "gold", shared / "corpora"
    found: list[Judged] = []
    for collection in COLLECTIONS:
        labelled = score.labels(gold / collection)
        found += _read(labelled, score.jobs(labelled, documents), model_of, shared, run)
    for collection in APART:
        labelled, jobs = apart.at_hand(apart.documents(collection), (documents, *fetched), GOLD / f"{collection}.jsonl")
        found += [replace(row, apart=True) for row in _read(labelled, jobs, lambda _: unseen, shared, run)]
    return found


def _read(labelled: Mapping[str, list[dict]], jobs: Iterable[Job], model_of: ModelOf, shared: Path, run: Run) -> Iterator[Judged]:
    """Judged statements of documents, each read by the classifier that `model_of` gives for it; of none where it gives none."""
    items = (((job, labelled[job.location], shared), model) for job in jobs if (model := model_of(job.sha256)) is not None)
    return (row for rows in run(_judged, items) for row in rows)


def _judged(item: tuple[Job, list[dict], Path], model: Predictor | None) -> list[Judged]:
    """What a classifier states in a document, beside its labels."""
    job, rows, shared = item
    found = score.as_labelled(job, model)
    if found.record is None or found.text is None:
        return []
    module = score.scorer(shared, shared / "gold")
    sheet = judging.Sheet(job.location, job.sha256, rows, json.loads(found.record), found.text, module.locate(rows, found.text))
    return list(judging.judged(sheet, module))


def fit(rows: Iterable[Judged], version: str) -> dict[str, dict]:
    """Fit the maps of a classifier, and write them."""
    fitted = maps(rows)
    fields = ",\n".join(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in fitted.items())
    _file().write_text(f'{{"reader": {json.dumps(version)}, "fields": {{\n{fields}\n}}}}\n', "utf-8")
    return fitted
