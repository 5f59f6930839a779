"""Load onnxruntime without its telemetry.

Its newer builds for Linux and macOS keep a device id in the user's cache folder and send events to their maker from the
import on. Only the environment can forbid that, and only before the library is loaded (its Privacy.md, "Disabling
Telemetry"; microsoft/onnxruntime#27379 and #29843 name the two variables).
"""

from __future__ import annotations

import os
from typing import Any

_SWITCHES = ("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED")


def load_onnxruntime() -> Any:
    """Import onnxruntime; nothing is sent, and nothing is written to the user's folders."""
    for switch in _SWITCHES:
        os.environ[switch] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()  # where somebody loaded it before
    return onnxruntime
