"""Real servers on loopback: started in a folder of their own, on free ports, and stopped again."""

from __future__ import annotations

import contextlib
import itertools
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from newsld.store.opening import Where
from support.programs import missing, program

_READY = 240  # seconds to wait for a server on a machine that is busy
_PORTS = 500  # for each process of a test run
_INI = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
"""


def _ports() -> Iterator[int]:
    """Give ports that no other process of the run is given, and no connection: those come from above."""
    first = 20_000 + _PORTS * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    return itertools.cycle(first + (os.getpid() + n) % _PORTS for n in range(_PORTS))


def free_port() -> int:
    """Give a port of loopback that nothing listens on; a server may take its time to listen there itself."""
    while True:
        port = next(_FREE)
        with contextlib.suppress(OSError), socket.socket() as found:
            found.bind(("127.0.0.1", port))
            return port


_FREE = _ports()


class Server:
    """A server that keeps its data in a folder.

    Args:
        folder: The folder.
    """

    kind = ""
    user = password = ""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        """Give the command that runs it in the foreground."""
        raise NotImplementedError

    @property
    def where(self) -> Where:
        """How newsld is told of it; a busy machine may take its time."""
        return Where(store=self.address, timeout=300)

    @property
    def where_with_password(self) -> Where:
        """The same with user and password in the address."""
        secret = f"{self.user}:{self.password}@" if self.user else ""
        return Where(store=self.address.replace("//", f"//{secret}"), timeout=300)

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with self.folder.joinpath("output.txt").open("ab") as output:
            # SIGXFSZ stays ignored, as Python has it: what the disk cannot take is an error of the write, not a signal.
            self._process = subprocess.Popen(
                self.command(), cwd=self.folder, stdout=output, stderr=output, restore_signals=False
            )
        until = time.monotonic() + _READY
        while True:
            try:
                httpx.get(self.address, timeout=5)
            except httpx.HTTPError:
                assert self._process.poll() is None, self.folder.joinpath("output.txt").read_text()
                assert time.monotonic() < until, f"{self.kind} does not start"
                time.sleep(0.1)
            else:
                return

    @property
    def died(self) -> bool:
        """Whether it ended though nobody stopped it."""
        return self._process is not None and self._process.poll() is not None

    def start_anew(self) -> None:
        """Start it with nothing in it."""
        shutil.rmtree(self.folder)
        self.start()

    def pause(self) -> None:
        """Let it stand still, all threads of it, until it may go on."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)
        threads = Path(f"/proc/{self._process.pid}/task")
        # The signal takes its time to reach every thread, and one of them could still answer.
        while any(file.read_text().rpartition(")")[2].split()[0] != "T" for file in threads.glob("*/stat")):
            time.sleep(0.01)

    def go_on(self) -> None:
        """Let it go on."""
        assert self._process
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it without warning."""
        assert self._process
        self._process.kill()
        self._process.wait()

    def let_write(self, size: int) -> None:
        """Let no file of it grow beyond a size, as if the disk were full; -1 for no limit."""
        assert self._process
        _, hard = resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (size, hard))

    def stop(self) -> None:
        """Stop it."""
        if self._process and self._process.poll() is None:
            self._process.send_signal(signal.SIGCONT)
            self._process.terminate()
            try:
                self._process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.kill()
        self._process = None


class Oxigraph(Server):
    """Oxigraph's own server."""

    kind = "oxigraph"

    def command(self) -> list[str]:
        """Give the command that runs it in the foreground."""
        beside = Path(sys.executable).with_name("oxigraph")
        found = str(beside) if beside.exists() else shutil.which("oxigraph")
        if not found:
            missing("oxigraph is not installed: pip install oxigraph")
        return [str(found), "serve", "--location", "data", "--bind", f"127.0.0.1:{self.port}"]


class Virtuoso(Server):
    """Virtuoso 7, which wants digest authentication before it takes anything."""

    kind = "virtuoso"
    user = password = "dba"  # of a new database

    def command(self) -> list[str]:
        """Give the command that runs it in the foreground."""
        found = program("virtuoso-t", "virtuoso-opensource-7-bin")
        self.folder.joinpath("virtuoso.lck").unlink(missing_ok=True)
        self.folder.joinpath("own.ini").write_text(_INI.format(sql=free_port(), http=self.port))
        return [found, "-f", "-c", "own.ini"]


SERVERS = {"oxigraph": Oxigraph, "virtuoso": Virtuoso}
