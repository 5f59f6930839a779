"""What tests with real servers and programs share."""

from __future__ import annotations

from collections.abc import Generator
from inspect import signature

import pytest

from support.servers import Server


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Run a test once more, with an empty server, if the server that it shares died under it.

    Virtuoso 7 ends of itself now and then while it is filled, which is no fault of the request; one that does it twice
    is.
    """
    server = pyfuncitem.funcargs.get("server")
    try:
        return (yield)
    except Exception:
        if not isinstance(server, Server) or not server.died:
            raise
    output = server.folder.joinpath("output.txt").read_text(encoding="utf-8", errors="replace")
    pyfuncitem.add_report_section("call", server.kind, f"died:\n{output[-3000:]}")
    server.start_anew()
    pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in signature(pyfuncitem.obj).parameters})
    return True
