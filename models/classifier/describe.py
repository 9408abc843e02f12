"""The model card: what the classifier is, what it learned from, how well it reads, where it should not be trusted."""

from __future__ import annotations

from collections.abc import Iterable

REGIMES = {
    "ca": "Canadian Acts and regulations, English", "fr": "Canadian Acts and regulations, French", "us": "US presidential documents",
    "un": "Security Council resolutions", "treaty": "treaties, article by article",
}  # fmt: skip


def describe(card: dict) -> str:
    """The card as Markdown."""
    training, held = card["training"], card["held_out"]
    parts = [
        "# Provision classifier",
        f"Version `{card['version']}`: the mean of two readers. The network is MiniLM (`{card['base']['package']}`, sha256 `{card['base']['sha256'][:12]}…`) "
        "with its upper layers and one linear layer trained on labelled provisions; only what training changed is committed, as int8 differences. The bag of "
        "words is a logistic regression on TF-IDF of words and pairs of words, trained on the same provisions.",
        "## What it is for",
        "It says what a provision of a sanctions instrument or an article of a treaty does, which measure types, exemption categories and forms, "
        "safeguards, obligations and exceptions it carries. Its word is combined with that of the rules; structure that a publisher marked up is "
        "never put to it. Its probabilities are decision support, not legal advice.",
        "## What it learned from",
        f"{sum(training['examples'].values())} provisions, the network from {training['network']['provisions']} that were labelled when it was trained; {training['epochs']:g} passes, encoder rate {training['rate']:g}, head rate {training['head_rate']:g}, seed {training['seed']}.",
        table(("source", "provisions"), ((REGIMES.get(r, r), n) for r, n in training["examples"].items())),
        "## How well it reads",
        f"Micro F1 by cross-fitting: {held['documents']} documents in {held['folds']} folds, each read by network, words, and a combination with the rules, that "
        "were fitted on the other folds. The committed ones are trained in the same way on all of them. The rules were written while reading labels of "
        "some enacted documents, so there their column flatters them; on what was drafted the model carries more.",
        "### Enacted law",
        figures(held["enacted"]),
        "### Drafted for training",
        figures(held["drafted"]),
        *(
            [f"Left to the rules alone, because the model did not help them: {', '.join(held['rules_alone'])}."]
            if held["rules_alone"]
            else []
        ),
        "## Where not to trust it",
        "Labels with few examples below; languages other than English and French; OCR damage; drafting traditions that nobody labelled or drafted.",
        *(f"**{task}**: " + ", ".join(f"{label} {n}" for label, n in labels.items()) for task, labels in card["labels"].items() if labels),
    ]
    return "\n\n".join(parts) + "\n"


def figures(by_task: dict[str, dict[str, float]]) -> str:
    """F1 of the readers by task, as a table."""
    rows = (
        (task, *(f"{f[reader]:.3f}" for reader in ("rules", "network", "words", "model", "combined")), f["n"])
        for task, f in by_task.items()
    )
    return table(("task", "rules", "network", "words", "both", "with the rules", "labels"), rows)


def table(header: tuple[str, ...], rows: Iterable[tuple]) -> str:
    """A Markdown table."""
    return "\n".join("| " + " | ".join(str(c).replace("|", "\\|") for c in row) + " |" for row in (header, ("---",) * len(header), *rows))
