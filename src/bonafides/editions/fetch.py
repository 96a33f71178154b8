"""Fetch a publisher's file over TLS: conditional, capped, timed, and patient with a server that is busy.

Nothing is written here, and no server is believed: what comes back is bytes that `fetch_check` has still to accept.
Conditional requests: RFC 9110, section 13; Retry-After: section 10.2.3; status 429: RFC 6585, section 4.
"""

import email.utils
import random
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from http import HTTPStatus
from http.client import HTTPException, IncompleteRead
from typing import TypeVar
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from msgspec import Struct
from urllib3.exceptions import HTTPError, LocationValueError, NameResolutionError, NewConnectionError
from urllib3.exceptions import TimeoutError as TimedOut

from bonafides import __version__
from bonafides.editions.published import LARGEST
from bonafides.errors import ContentError
from bonafides.model.noun import Noun
from bonafides.model.source import Address

Result = TypeVar("Result")

_BLOCK = 1 << 16
_GRACE_S = 1.0
_SHOWN = 120
_SENT_ON = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({429, 500, 502, 503, 504})
_PLAIN = frozenset({"", "identity"})
_GZIP = frozenset({"gzip", "x-gzip"})
_WITH_GZIP_HEADER = 31


class Bounds(Struct, frozen=True, kw_only=True):
    """How long to wait and how often to ask for one file, and how large it may be unpacked; seconds and bytes."""

    connect_s: float = 10.0
    read_s: float = 30.0
    total_s: float = 300.0
    tries: int = 4
    first_wait_s: float = 1.0
    longest_wait_s: float = 60.0
    redirects: int = 5
    unpacked: int = LARGEST


class Validators(Noun, frozen=True, kw_only=True):
    """By what a server knows again the version of a file that is held."""

    etag: str = ""
    last_modified: str = ""


class Fetched(Struct, frozen=True, kw_only=True):
    """A file as its publisher has it now: without its transport's packing, and how many bytes were sent."""

    content: bytes
    sent: int
    validators: Validators


class _PassingError(Exception):
    """What may be gone at the next try; `wait_s` is how long the server asks to wait."""

    def __init__(self, reason: str, wait_s: float | None = None) -> None:
        super().__init__(reason)
        self.wait_s = wait_s


def fetch(address: Address, held: Validators, bounds: Bounds) -> Fetched | None:
    """Give a publisher's file, or None where the version that is held is still the newest.

    Whatever a server does, the answer comes within the bounds: a name that does not resolve and headers that drip are
    left behind in their own thread.

    Raises:
        ContentError: The address or one that it is sent on to is not https; the certificate is not valid; the file is
            too large, empty, or cut off; the server refuses, or fails as often as it is asked.
    """
    ends = time.monotonic() + bounds.total_s
    try:
        return started(lambda: _patiently(address, held, bounds, ends)).result(timeout=bounds.total_s + _GRACE_S)
    except TimeoutError:
        raise ContentError(_too_late(bounds)) from None


def started(work: Callable[[], Result]) -> Future[Result]:
    """Give the promise of what some work gives, done in a thread of its own that nobody has to wait for."""
    promise: Future[Result] = Future()
    threading.Thread(target=_settle, args=(promise, work), daemon=True).start()
    return promise


def _settle(promise: Future[Result], work: Callable[[], Result]) -> None:
    try:
        promise.set_result(work())
    except BaseException as error:  # noqa: BLE001 (whoever waits for the result gets the error)
        promise.set_exception(error)


def _too_late(bounds: Bounds) -> str:
    return f"not sent whole within {bounds.total_s:g} s"


def _patiently(address: Address, held: Validators, bounds: Bounds, ends: float) -> Fetched | None:
    """Ask again after a pause where that may help: as long as the server asks for, else twice as long each time, give or take half."""
    for attempt in range(1, bounds.tries + 1):
        try:
            return _asked(address, held, bounds, ends)
        except _PassingError as passing:
            wait_s = passing.wait_s
            if attempt == bounds.tries:
                raise ContentError(f"{passing}; asked {attempt} times" if attempt > 1 else str(passing)) from None
            if wait_s is None:
                longest = bounds.first_wait_s * 2 ** (attempt - 1)
                wait_s = min(longest * random.SystemRandom().uniform(0.5, 1.5), bounds.longest_wait_s)
            if wait_s > bounds.longest_wait_s:
                raise ContentError(
                    f"{passing}; the server asks to wait longer than {bounds.longest_wait_s:g} s"
                ) from None
            if time.monotonic() + wait_s >= ends:
                raise ContentError(f"{passing}; {_too_late(bounds)}") from None
            time.sleep(wait_s)
    raise ContentError("never asked; allow one try at least")


def _asked(address: Address, held: Validators, bounds: Bounds, ends: float) -> Fetched | None:
    """Ask once, and follow where the server sends us on, over TLS only."""
    url = address.url
    for _ in range(bounds.redirects + 1):
        try:
            with _answer(url, held, bounds, ends) as answer:
                if answer.status not in _SENT_ON:
                    return _received(answer, address, bounds, ends)
                url = urljoin(url, answer.headers.get("Location", ""))
        except (HTTPError, HTTPException, OSError) as error:
            raise _understood(error) from None
        except ValueError:  # An address that cannot be taken apart.
            raise ContentError("the server sends us on to an address that cannot be read") from None
    raise ContentError(f"the server sends us on more than {bounds.redirects} times")


def _answer(url: str, held: Validators, bounds: Bounds, ends: float) -> urllib3.BaseHTTPResponse:
    """Send one request; its body is still to be read."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise ContentError(f"{_short(url)} is not an https address, so it is not asked")
    left_s = ends - time.monotonic()
    if left_s <= 0:
        raise ContentError(_too_late(bounds))
    asks = {"User-Agent": f"bonafides/{__version__}", "Accept": "*/*", "Accept-Encoding": "gzip"}
    if held.etag:
        asks["If-None-Match"] = held.etag
    if held.last_modified:
        asks["If-Modified-Since"] = held.last_modified
    return _manager(parts.hostname).request(
        "GET", url, headers=asks, redirect=False, retries=False, preload_content=False, decode_content=False,
        timeout=urllib3.Timeout(connect=min(bounds.connect_s, left_s), read=min(bounds.read_s, left_s)),
    )  # fmt: skip


def _short(text: str) -> str:
    """Give a server's text so that it can be shown: its beginning, and nothing that steers a terminal."""
    return ascii(text[:_SHOWN])


def _manager(host: str) -> urllib3.PoolManager:
    """Give connections that trust the system's authorities (or SSL_CERT_FILE) and go through the environment's proxy."""
    trust = ssl.create_default_context()
    proxies = getproxies()
    proxy = "" if proxy_bypass(host) else proxies.get("https") or proxies.get("all") or ""
    if not proxy:
        return urllib3.PoolManager(ssl_context=trust)
    login = urllib3.util.parse_url(proxy).auth
    return urllib3.ProxyManager(
        proxy, ssl_context=trust, proxy_headers=urllib3.make_headers(proxy_basic_auth=login) if login else None
    )


def _understood(error: Exception) -> Exception:
    """Give a failed connection in one sentence, and whether another try may help."""
    chain: list[object] = [error, *error.args, error.__cause__, getattr(error, "original_error", None)]
    for cause in chain:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return ContentError(f"the server's certificate is not valid: {cause.verify_message.rstrip('.')}")
    if isinstance(error, LocationValueError):
        return ContentError("the server's address cannot be read")
    if isinstance(error, NameResolutionError):
        return _PassingError("the server's name is not known here")
    if isinstance(error, TimedOut | TimeoutError) and not isinstance(error, NewConnectionError):
        return _PassingError("the server does not answer in time")
    if any(isinstance(cause, IncompleteRead) for cause in chain):
        return _PassingError("the file is cut off")
    return _PassingError(f"the connection failed ({_kind(error)})")


def _kind(error: Exception) -> str:
    """Give the kind of a failure without the numbers that differ from run to run."""
    for cause in (error.__cause__, *error.args):
        if isinstance(cause, OSError) and cause.strerror and not isinstance(cause, ssl.SSLError):
            return cause.strerror.lower()
    return type(error).__name__.removesuffix("Error")


def _received(answer: urllib3.BaseHTTPResponse, address: Address, bounds: Bounds, ends: float) -> Fetched | None:
    """Give the file that a server sent, None for "not modified", or raise what its status says."""
    status = answer.status
    if status == HTTPStatus.NOT_MODIFIED:
        return None
    said = f"the server answers {status} {_phrase(status)}".rstrip()
    if status in _PASSING:
        raise _PassingError(said, _asked_to_wait(answer))
    if status != HTTPStatus.OK:
        raise ContentError(said)
    packing = answer.headers.get("Content-Encoding", "").strip().lower()
    if packing not in _PLAIN | _GZIP:
        raise ContentError(f"sent in the encoding {_short(packing)}, which was not asked for")
    sent = 0

    def counted() -> Iterator[bytes]:
        nonlocal sent
        for block in _blocks(answer, address.largest, bounds, ends):
            sent += len(block)
            yield block

    try:
        content = unpacked(counted(), bounds.unpacked) if packing in _GZIP else b"".join(counted())
    except EOFError:
        raise _PassingError("the packed file is cut off") from None
    if not content:
        raise ContentError("the file is empty")
    newest = Validators(etag=answer.headers.get("ETag", ""), last_modified=answer.headers.get("Last-Modified", ""))
    return Fetched(content=content, sent=sent, validators=newest)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _asked_to_wait(answer: urllib3.BaseHTTPResponse) -> float | None:
    """Give the seconds that a server asks to wait; a date counts from the answer's own, so that no clock of ours matters."""
    asked = answer.headers.get("Retry-After", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked)
    try:
        then, now = (email.utils.parsedate_to_datetime(text) for text in (asked, answer.headers.get("Date", "")))
        return max((then - now).total_seconds(), 0.0)
    except (ValueError, TypeError):
        return None


def _blocks(answer: urllib3.BaseHTTPResponse, largest: int, bounds: Bounds, ends: float) -> Iterator[bytes]:
    """Give a body as it comes; raises ContentError where it is longer than it may be, or does not end in time."""
    sent = 0
    while block := answer.read1(_BLOCK, decode_content=False):
        sent += len(block)
        if sent > largest:
            raise ContentError(f"longer than the {largest:,} bytes that it may have as sent")
        if time.monotonic() > ends:
            raise ContentError(_too_late(bounds))
        yield block


def unpacked(blocks: Iterable[bytes], largest: int) -> bytes:
    """Unpack gzip, of one member or several.

    Raises:
        ContentError: It is damaged, or larger than it may be unpacked.
        EOFError: It ends too early.
    """
    content = bytearray()
    member = zlib.decompressobj(_WITH_GZIP_HEADER)
    for block in blocks:
        rest = block
        while rest:
            if member.eof:
                if not rest.strip(b"\0"):  # Padding after the last member.
                    break
                member = zlib.decompressobj(_WITH_GZIP_HEADER)
            try:
                content += member.decompress(rest, largest - len(content) + 1)
            except zlib.error:
                raise ContentError("the packed file is damaged") from None
            if len(content) > largest:
                raise ContentError(f"longer than the {largest:,} bytes that it may have unpacked")
            rest = member.unused_data if member.eof else b""
    if not member.eof:
        raise EOFError
    return bytes(content)
