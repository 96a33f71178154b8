"""A publisher on this machine who misbehaves on purpose, a list of its own, and a catalogue small enough to be built in no time."""

import gzip
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
import trustme
from msgspec import structs
from tests.editions.made_up import entry

from bonafides.editions.catalogue import Catalogue, installed_catalogue
from bonafides.editions.fetch import Bounds
from bonafides.editions.opened import open_edition
from bonafides.editions.update import Outcome, Update, Wish, update
from bonafides.model.listing import Listing
from bonafides.model.source import Address, ListSource, Part, Published, Snapshot, ToldList

QUICK = Bounds(connect_s=2, read_s=0.5, total_s=2.5, tries=3, first_wait_s=0.01, longest_wait_s=1.5, unpacked=1 << 20)
"""Bounds of a test: as patient as a publisher on this machine needs."""

WISH = Wish(bounds=structs.replace(QUICK, tries=1))
MONDAY = date(2026, 11, 23)
TUESDAY = MONDAY + timedelta(days=1)

Behaviour = Callable[["Asked"], None]


class Asked(BaseHTTPRequestHandler):
    """One connection: hands each request to what the publisher is to do next with its path; the last of them stays."""

    protocol_version = "HTTP/1.1"
    publisher: "Publisher"

    def do_GET(self) -> None:
        """Do what is next."""
        self.close_connection = True
        self.publisher.asked.append((self.path, dict(self.headers)))
        todo = self.publisher.serves.get(self.path, [sends(b"", status=404)])
        (todo.pop(0) if len(todo) > 1 else todo[0])(self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def plainly(self, head: str, body: bytes = b"") -> None:
        """Send bytes as they are."""
        self.wfile.write(head.replace("\n", "\r\n").encode() + body)
        self.wfile.flush()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that hang up."""


class Publisher:
    """What it serves by path, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.serves: dict[str, list[Behaviour]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str, host: str = "localhost") -> str:
        """Give the address of a path."""
        return f"https://{host}:{self.port}{path}"

    def address(self, path: str = "/list.csv", largest: int = 1 << 20) -> Address:
        """Give the address of a file of a list."""
        return Address(name=path.rpartition("/")[2], url=self.url(path), largest=largest)


@contextmanager
def publishing(certificate: trustme.LeafCert) -> Iterator[Publisher]:
    """Give a publisher that shows a certificate."""
    server = _Server(("127.0.0.1", 0), type("AskedHere", (Asked,), {}))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    publisher = Publisher(server.server_address[1])
    server.RequestHandlerClass.publisher = publisher  # type: ignore[attr-defined]  # its class of this moment
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield publisher
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def sends(content: bytes, *, status: int = 200, **headers: str) -> Behaviour:
    """Send a body with its length; `etag_="x"` is no header, `ETag="x"` is; an underscore stands for a hyphen."""

    def do(asked: Asked) -> None:
        asked.send_response(status)
        for name, text in headers.items():
            asked.send_header(name.replace("_", "-"), text)
        asked.send_header("Content-Length", str(len(content)))
        asked.end_headers()
        asked.wfile.write(content)

    return do


def packed(content: bytes) -> Behaviour:
    """Send a body as gzip, as the transport's own packing."""
    return sends(gzip.compress(content), Content_Encoding="gzip")


def unless_known(content: bytes, etag: str) -> Behaviour:
    """Answer 304 to whoever holds the version already."""

    def do(asked: Asked) -> None:
        known = asked.headers.get("If-None-Match") == etag
        (sends(b"", status=304, ETag=etag) if known else sends(content, ETag=etag))(asked)

    return do


def drips(content: bytes, pause_s: float = 0.1) -> Behaviour:
    """Send a body byte by byte."""

    def do(asked: Asked) -> None:
        asked.plainly(f"HTTP/1.1 200 OK\nContent-Length: {len(content)}\n\n")
        for n in range(len(content)):
            asked.plainly("", content[n : n + 1])
            time.sleep(pause_s)

    return do


def drips_headers(asked: Asked) -> None:
    """Send headers byte by byte, without end."""
    asked.plainly("HTTP/1.1 200 OK\n")
    for _ in range(100):
        asked.plainly("X")
        time.sleep(0.1)


def says_nothing(asked: Asked) -> None:
    """Let the client wait."""
    time.sleep(3)
    asked.plainly("")


def breaks_off(content: bytes) -> Behaviour:
    """Promise twice as many bytes as are sent."""
    return lambda asked: asked.plainly(f"HTTP/1.1 200 OK\nContent-Length: {2 * len(content)}\n\n", content)


def breaks_off_chunked(asked: Asked) -> None:
    """Send one chunk, and never the last."""
    asked.plainly("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nmu li\n")


def resets(asked: Asked) -> None:
    """Reset the connection in the middle of the body."""
    asked.plainly("HTTP/1.1 200 OK\nContent-Length: 1000\n\nmu")
    asked.connection.setsockopt(*_LINGER)
    asked.connection.close()


def _linger() -> tuple[int, int, bytes]:
    import socket
    import struct

    return socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)


_LINGER = _linger()


def rows(*numbers: object, of: str = "made-up", part: str = "list", day: date | None = None) -> bytes:
    """Give a file of the made-up list: its name, its part and its day, then an entry a line."""
    head = " ".join(("mu", of, part, *([day.isoformat()] if day else [])))
    return "\n".join((head, *map(str, numbers))).encode()


def made_up(
    *addresses: Address,
    name: str = "made-up",
    expect: tuple[int, int] = (1, 1000),
    tells: tuple[str, ...] = (),
    needs: tuple[str, ...] = ("list",),
) -> ListSource:
    """Give a made-up list that is kept at these addresses; `?` in it is what its reader does not map."""

    def recognise(file: Published) -> Part | None:
        words = file.content.split(b"\n", 1)[0].decode("utf-8", "replace").split()
        if words[:2] != ["mu", name]:
            return None
        return Part(name=words[2], day=date.fromisoformat(words[3]) if words[3:] else None)

    def read(snapshot: Snapshot) -> Iterator[Listing]:
        for files in snapshot.parts.values():
            for file in files:
                for line in file.content.decode().splitlines()[1:]:
                    of, _, number = line.rpartition("/")
                    if number == "?":
                        raise ZeroDivisionError("a defect on purpose")
                    yield entry(number, f"Works {number}", of=of or name)

    return ListSource(
        id=name, title=name.title(), publisher="nobody", url="https://example.org", cites="nothing", expect=expect,
        recognise=recognise, read=read, needs=needs, addresses=addresses,
        tells=tuple(ToldList(id=t, title=t.title(), publisher="somebody", cites="nothing") for t in tells),
    )  # fmt: skip


class SmallCatalogue(Catalogue):
    """A catalogue of made-up lists, with as little content besides as a build needs."""

    sources: tuple[ListSource, ...] = ()  # stated here, not looked up
    _NEEDED: ClassVar = ("decisions.toml", "words/end_use.toml", "words/names.toml")

    def __init__(self, folder: Path, *sources: ListSource) -> None:
        super().__init__(folder)
        self.sources = sources
        real = installed_catalogue().folder
        for name in self._NEEDED:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((real / name).read_bytes())


class Place:
    """A folder with a catalogue, a store and an edition, and updates of them."""

    def __init__(self, folder: Path, *sources: ListSource) -> None:
        self.edition = folder / "edition"
        self.store = folder / "store"
        self.catalogue = SmallCatalogue(folder / "catalogue", *sources)
        self.heard: list[Outcome] = []

    def updated(self, today: date = MONDAY, wish: Wish = WISH) -> Update:
        """Update, and note what was heard."""
        return update(self.edition, self.catalogue, wish, store=self.store, today=today, heard=self.heard.append)

    def entries(self) -> set[str]:
        """Give the ids of the entries that count on Tuesday."""
        listings = open_edition(self.edition).register().all_listings()
        return {entry.list_id for entry in listings if entry.in_force(TUESDAY)}

    def stored(self) -> list[str]:
        """Give the files of the store that are no record."""
        files = (p.relative_to(self.store) for p in self.store.rglob("*") if p.is_file())
        return sorted(p.as_posix() for p in files if not p.name.startswith("."))


def after(place: Place, publisher: Publisher, first: bytes, *then: Behaviour, wish: Wish = WISH) -> Outcome:
    """Give how Tuesday's update went, where Monday's gave a good list."""
    publisher.serves["/list.csv"] = [sends(first)]
    place.updated()
    publisher.serves["/list.csv"] = [*then]
    return place.updated(TUESDAY, wish).outcomes[0]


@contextmanager
def trusted_publisher(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    """Give a publisher whose authority is trusted as an operator would: by SSL_CERT_FILE; no proxy is in the way."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(folder / "authority.pem"))
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with publishing(authority.issue_cert("localhost")) as one:
        yield one
