"""The training run: batches, losses, checkpoints after every epoch, figures on development texts."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from attrs import frozen

from newsld.annotate.encoder.windows import WordPieces
from training.encoder.collate import Collator
from training.encoder.evaluate import evaluate, load
from training.encoder.export import export
from training.encoder.labels import Labels
from training.encoder.losses import WEIGHTS, losses
from training.encoder.model import Model
from training.encoder.sampling import Sampler
from training.examples import Text

AVERAGED = 0.998
"""Decay of the running average of the weights, which is what is evaluated and exported."""


@frozen(kw_only=True)
class Plan:
    """How a run goes.

    Attributes:
        epochs: Passes over the data.
        seed: Of all that is drawn.
        encoder_rate: Highest learning rate of the encoder.
        head_rate: Highest learning rate of the heads and the casing.
        warm: Share of the steps in which the rates rise.
        threads: CPU threads.
    """

    epochs: int = 8
    seed: int = 0
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warm: float = 0.06
    threads: int = 2


def train(
    texts: Sequence[Text],
    dev: Mapping[str, Sequence[Text]],
    pieces: WordPieces,
    start: Path,
    folder: Path,
    plan: Plan,
) -> tuple[Model, Labels]:
    """Train a model, going on from the last checkpoint in ``folder`` if there is one.

    Args:
        texts: Training texts.
        dev: Development texts by name, evaluated after every epoch.
        pieces: Gives word pieces.
        start: Folder with ``model.safetensors`` and ``tokenizer.json`` of the encoder to start from.
        folder: Checkpoint, log and figures are written here.
        plan: How the run goes.

    Returns:
        The model with averaged weights, in evaluation mode, and its labels.
    """
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    labels = Labels.of(texts)
    model = Model(labels, 30522)
    model.encoder.load(start / "model.safetensors")
    model.to(device)
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    sampler, collator = Sampler(texts, pieces, plan.seed), Collator(labels)
    steps = len(sampler.epoch(0)) * plan.epochs
    optimizer = _optimizer(model, plan)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step / max(1, steps), plan.warm))
    begun = _resume(folder, model, optimizer, schedule, average)
    for epoch in range(begun, plan.epochs):
        torch.manual_seed(plan.seed * 1000 + epoch)
        _epoch(epoch, model, average, sampler, collator, optimizer, schedule, folder, device)
        _keep(folder, epoch + 1, model, optimizer, schedule, average)
        _log(folder, {"epoch": epoch + 1, **_scored(model, average, dev, labels, start, folder)})
    model.load_state_dict(average)
    return model.eval(), labels


@torch.no_grad()
def averaged(models: Sequence[Model], shares: Sequence[float]) -> Model:
    """Give the last of some models of one run with the mean of their weights (Izmailov et al. 2018, arXiv:1803.05407).

    Args:
        models: The models; the last is changed.
        shares: How much each counts.
    """
    states = [{name: value.clone() for name, value in model.state_dict().items()} for model in models]
    parts = torch.tensor(shares) / sum(shares)
    mean = {
        name: sum(part * state[name] for part, state in zip(parts, states, strict=True)) for name in states[0]
    }  # fmt: skip
    models[-1].load_state_dict(mean)
    return models[-1].eval()


def _optimizer(model: Model, plan: Plan) -> torch.optim.Optimizer:
    slow = [value for name, value in model.encoder.named_parameters() if "casings" not in name]
    fast = [*model.heads.parameters(), *model.encoder.casings.parameters()]
    groups = [{"params": slow, "lr": plan.encoder_rate}, {"params": fast, "lr": plan.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def _rate(share: float, warm: float) -> float:
    return share / warm if share < warm else max(0.01, (1 - share) / (1 - warm))


def _epoch(
    epoch: int,
    model: Model,
    average: dict[str, torch.Tensor],
    sampler: Sampler,
    collator: Collator,
    optimizer: torch.optim.Optimizer,
    schedule: Any,
    folder: Path,
    device: torch.device,
) -> None:
    model.train()
    sums: defaultdict[str, list[float]] = defaultdict(list)
    begun, pieces = time.monotonic(), 0
    batches = sampler.epoch(epoch)
    for step, windows in enumerate(batches, 1):
        batch = collator.batch(windows).on(device)
        with torch.autocast(device.type, torch.bfloat16):
            words = model.words(batch.ids, batch.casings, batch.seen[:, None, None, :], batch.first)
            found = losses(model.heads, words, batch)
        torch.stack([WEIGHTS[name] * loss for name, loss in found.items()]).sum().backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0, foreach=True)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        schedule.step()
        _average(model, average, schedule.last_epoch)
        pieces += batch.pieces
        for name, loss in found.items():
            sums[name].append(float(loss.detach()))
        if step % 25 == 0 or step == len(batches):
            seconds = time.monotonic() - begun
            means = {name: round(sum(values) / len(values), 4) for name, values in sums.items()}
            _log(
                folder, {"epoch": epoch, "step": step, "of": len(batches), "pieces/s": round(pieces / seconds), **means}
            )
            sums.clear()


@torch.no_grad()
def _average(model: Model, average: dict[str, torch.Tensor], step: int) -> None:
    """Move the average towards the weights, faster in the beginning."""
    decay = min(AVERAGED, (1 + step) / (10 + step))
    torch._foreach_lerp_(list(average.values()), list(model.state_dict().values()), 1 - decay)


def _scored(
    model: Model,
    average: dict[str, torch.Tensor],
    dev: Mapping[str, Sequence[Text]],
    labels: Labels,
    start: Path,
    folder: Path,
) -> dict[str, dict[str, float]]:
    averaged = Model(labels, model.encoder.pieces.num_embeddings)
    averaged.load_state_dict(average)
    export(averaged, labels, start / "tokenizer.json", folder / "float32", {}, quantized=False)
    session = load(folder / "float32")
    return {name: evaluate(session, texts) for name, texts in dev.items()}


def _keep(
    folder: Path, epoch: int, model: Model, optimizer: Any, schedule: Any, average: dict[str, torch.Tensor]
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    whole = {
        "epoch": epoch,
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "average": average,
    }
    torch.save(whole, folder / "checkpoint.tmp")
    (folder / "checkpoint.tmp").replace(folder / "checkpoint.pt")


def _resume(folder: Path, model: Model, optimizer: Any, schedule: Any, average: dict[str, torch.Tensor]) -> int:
    path = folder / "checkpoint.pt"
    if not path.exists():
        return 0
    whole = torch.load(path, weights_only=True)
    model.load_state_dict(whole["model"])
    optimizer.load_state_dict(whole["optimizer"])
    schedule.load_state_dict(whole["schedule"])
    for name, value in whole["average"].items():
        average[name].copy_(value)
    return int(whole["epoch"])


def _log(folder: Path, record: Mapping[str, object]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    line = json.dumps(record)
    print(line, flush=True)
    with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(line + "\n")
