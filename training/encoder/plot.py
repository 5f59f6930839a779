"""Draw how the losses of a run fell."""

from __future__ import annotations

import json
from pathlib import Path

import matplotlib as mpl

mpl.use("agg")  # before pyplot: a server has no screen
from matplotlib import pyplot as plt

from training.encoder.losses import WEIGHTS


def plot_losses(log: Path, picture: Path) -> None:
    """Draw the mean loss of every head over the steps.

    Args:
        log: The run's log, a JSON object a line.
        picture: PNG to write.
    """
    records = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    records = [record for record in records if "step" in record]
    figure, axes = plt.subplots(figsize=(10, 6))
    for name in WEIGHTS:
        points = [
            (record["epoch"] + record["step"] / record["of"], record[name]) for record in records if name in record
        ]
        if points:
            axes.plot(*zip(*points, strict=True), label=name)
    axes.set_yscale("log")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    figure.savefig(picture, dpi=120)
    plt.close(figure)
