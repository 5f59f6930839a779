"""Run the model of a language over a text, window by window; loaded once per process, when it is first needed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from newsld._onnx import load_onnxruntime
from newsld.annotate.encoder.calibration import Calibration
from newsld.annotate.encoder.windows import Window, WordPieces, plan_windows, window_inputs
from newsld.lang.encoder import HEADS, HEADS_FILE, MODEL, OUTPUTS, TOKENIZER, Encoder, check_sum, read_manifest

Outputs = dict[str, NDArray[np.float32]]
_SLOWER = ["SkipLayerNormFusion"]  # the fused kernel takes five times as long as its two parts (onnxruntime 1.32)
_AHEAD = 2  # windows a thread that may wait to be taken
_TOGETHER = 8
"""Windows that are run before the first is given: what the model reads drives all else from the processor's caches."""


class Session:
    """A loaded encoder.

    Args:
        encoder: What the language brings.

    Raises:
        PluginError: A file is missing, damaged or of another version.

    Attributes:
        labels: The labels of each head.
        heads: The matrices that score pairs.
        calibration: Calibrates confidences.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._manifest = manifest = read_manifest(encoder)
        self.labels = manifest.labels
        self.calibration = Calibration(manifest.calibration)
        self.heads = _heads(encoder)
        self._blas = ThreadpoolController().select(user_api="blas")
        try:
            self._pieces = WordPieces(encoder.folder / TOKENIZER)
        except ValueError as error:
            raise encoder.damaged(TOKENIZER, f"it is damaged: {error}") from error
        self._run = _model(encoder, manifest.sums[MODEL])

    def one_thread(self) -> AbstractContextManager[Any]:
        """Keep numpy to one thread in a ``with`` statement: products this small lose by more, and stay the same."""
        limited: AbstractContextManager[Any] = self._blas.limit(limits=1)
        return limited

    def windows(self, words: Sequence[str], sentences: Sequence[int], paragraphs: Iterable[int]) -> list[Window]:
        """Plan the windows of a text; the arguments are those of `plan_windows`."""
        lengths = [len(self._pieces.of(word)) for word in words]
        most = self._manifest.window_pieces
        return list(plan_windows(lengths, sentences, frozenset(paragraphs), most=most, overlap=most // 4))

    def scores(
        self, words: Sequence[str], paragraphs: Iterable[int], windows: Sequence[Window], *, threads: int = 1
    ) -> Iterator[tuple[Window, Outputs]]:
        """Run the model over windows.

        Args:
            words: The words of the text.
            paragraphs: Index of the first word of each paragraph.
            windows: The windows, in order.
            threads: How many windows are run at once. Each is run in one thread: with several, the library adds up in
                another order, and scores come to depend on how many there are.

        Yields:
            Each window with its scores, in order; few are held at a time.
        """
        begins = frozenset(paragraphs)

        def run(window: Window) -> Outputs:
            return self._run(*window_inputs(words, begins, self._pieces, window.start, window.end))

        if threads == 1:
            for first in range(0, len(windows), _TOGETHER):
                yield from [(window, run(window)) for window in windows[first : first + _TOGETHER]]
            return
        with ThreadPoolExecutor(threads) as pool:
            waiting: deque[tuple[Window, Future[Outputs]]] = deque()
            for window in windows:
                waiting.append((window, pool.submit(run, window)))
                if len(waiting) >= threads * _AHEAD:
                    yield _taken(waiting)
            while waiting:
                yield _taken(waiting)


def _taken(waiting: deque[tuple[Window, Future[Outputs]]]) -> tuple[Window, Outputs]:
    window, future = waiting.popleft()
    return window, future.result()


@cache
def session_of(encoder: Encoder) -> Session:
    """Give the loaded encoder; a process loads it once.

    Raises:
        PluginError: A file is missing, damaged or of another version.
    """
    return Session(encoder)


def _heads(encoder: Encoder) -> Mapping[str, NDArray[np.float32]]:
    try:
        with np.load(encoder.folder / HEADS_FILE, allow_pickle=False) as file:
            return {name: np.ascontiguousarray(file[name], dtype=np.float32) for name in HEADS}
    except (OSError, ValueError, KeyError) as error:
        raise encoder.damaged(HEADS_FILE, f"it is damaged: {type(error).__name__}: {error}") from error


def _model(encoder: Encoder, digest: str) -> Callable[[list[int], list[int], list[int]], Outputs]:
    onnxruntime = load_onnxruntime()
    options = onnxruntime.SessionOptions()
    # No threads of its own: nothing to lose at a fork, and the same scores on any number of cores.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # windows differ in size, and a plan is kept for each size
    options.log_severity_level = 4
    path = str(encoder.folder / MODEL)
    try:
        session = onnxruntime.InferenceSession(
            path, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )
    except Exception as error:  # the library raises nothing more precise
        check_sum(encoder, MODEL, digest)
        raise encoder.damaged(MODEL, f"onnxruntime {onnxruntime.__version__}: {error}") from error
    missing = set(OUTPUTS) - {output.name for output in session.get_outputs()}
    if missing:
        raise encoder.damaged(MODEL, f"it has no output {min(missing)!r}")

    def run(ids: list[int], casing: list[int], first: list[int]) -> Outputs:
        feeds: dict[str, Any] = {
            name: np.array(values, dtype=np.int64)
            for name, values in (("ids", ids), ("casing", casing), ("first", first))
        }
        return dict(zip(OUTPUTS, session.run(OUTPUTS, feeds), strict=True))

    return run
