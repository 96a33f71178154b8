"""A publisher's file comes whole, from whom it should, or one sentence says why not; whatever the server does."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st
from tests.editions import publisher as does
from tests.editions.publisher import QUICK, Publisher, packed, publishing, sends

from bonafides.editions.fetch import Fetched, Validators, fetch, unpacked
from bonafides.errors import ContentError
from bonafides.model.source import Address

NOTHING = Validators()
LIST = b"mu list\n1\n2"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Give an authority that certifies this machine."""
    return trustme.CA()


@pytest.fixture(autouse=True)
def _trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust the authority as an operator would: by SSL_CERT_FILE."""
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def publisher(authority: trustme.CA) -> Iterator[Publisher]:
    """Give a publisher whose certificate is good."""
    with publishing(authority.issue_cert("localhost")) as one:
        yield one


def content(publisher: Publisher, *behaviours: does.Behaviour, largest: int = 1 << 20) -> bytes:
    """Give what is fetched of a publisher that does these things, one after the other."""
    publisher.serves["/list.csv"] = [*behaviours]
    found = fetch(publisher.address(largest=largest), NOTHING, QUICK)
    assert isinstance(found, Fetched)
    return found.content


def refusal(publisher: Publisher, *behaviours: does.Behaviour, largest: int = 1 << 20) -> str:
    """Give the sentence with which a publisher's file is refused."""
    with pytest.raises(ContentError) as refused:
        content(publisher, *behaviours, largest=largest)
    return str(refused.value)


def test_a_file_comes_as_its_publisher_sends_it(publisher: Publisher) -> None:
    """Byte for byte."""
    assert content(publisher, sends(LIST)) == LIST


def test_the_transports_packing_is_taken_off(publisher: Publisher) -> None:
    """Content-Encoding is the way of a file, not the file."""
    assert content(publisher, packed(LIST)) == LIST


def test_a_packed_file_stays_packed(publisher: Publisher) -> None:
    """A .gz is stored as published."""
    file = gzip.compress(LIST)
    assert content(publisher, sends(file)) == file


def test_a_version_that_is_held_is_not_sent_again(publisher: Publisher) -> None:
    """304 keeps; the server was asked by its own marks."""
    publisher.serves["/list.csv"] = [does.unless_known(LIST, '"v1"')]
    assert fetch(publisher.address(), Validators(etag='"v1"'), QUICK) is None


def test_the_date_of_change_is_told_to_the_server_too(publisher: Publisher) -> None:
    """Some servers know dates alone."""
    publisher.serves["/list.csv"] = [sends(b"", status=304)]
    day = "Fri, 20 Nov 2026 09:00:00 GMT"
    fetch(publisher.address(), Validators(last_modified=day), QUICK)
    assert publisher.asked[0][1]["If-Modified-Since"] == day


def test_the_marks_of_the_new_version_are_kept(publisher: Publisher) -> None:
    """They are what the next request asks by."""
    publisher.serves["/list.csv"] = [sends(LIST, ETag='"v2"', Last_Modified="Fri, 20 Nov 2026 09:00:00 GMT")]
    found = fetch(publisher.address(), NOTHING, QUICK)
    assert found is not None
    assert found.validators == Validators(etag='"v2"', last_modified="Fri, 20 Nov 2026 09:00:00 GMT")


def test_a_certificate_of_an_unknown_authority_is_refused() -> None:
    """Whoever answers there is not known to be the publisher."""
    with publishing(trustme.CA().issue_cert("localhost")) as stranger:
        assert "the server's certificate is not valid" in refusal(stranger, sends(LIST))


def test_a_certificate_of_another_name_is_refused(authority: trustme.CA) -> None:
    """A good certificate of somebody else is not the publisher's."""
    with publishing(authority.issue_cert("elsewhere.example")) as other:
        assert "certificate is not valid: Hostname mismatch" in refusal(other, sends(LIST))


def test_an_expired_certificate_is_refused_and_named_so(authority: trustme.CA) -> None:
    """The reason is what an operator needs to write to the publisher."""
    ended = datetime.now(tz=UTC) - timedelta(days=1)
    old = authority.issue_cert("localhost", not_before=ended - timedelta(days=9), not_after=ended)
    with publishing(old) as late:
        assert refusal(late, sends(LIST)) == "the server's certificate is not valid: certificate has expired"


def test_a_bad_certificate_is_not_tried_again() -> None:
    """It would be as bad the next time."""
    with publishing(trustme.CA().issue_cert("localhost")) as stranger:
        began = time.monotonic()
        refusal(stranger, sends(LIST))
        assert (stranger.asked, time.monotonic() - began < 1) == ([], True)


def test_an_address_without_tls_is_not_asked() -> None:
    """Nobody on the way may write the list."""
    with pytest.raises(ContentError, match="is not an https address, so it is not asked"):
        fetch(Address(name="list.csv", url="http://localhost/list.csv"), NOTHING, QUICK)


def test_a_move_to_another_https_address_is_followed(publisher: Publisher) -> None:
    """Publishers move their files."""
    publisher.serves["/new.csv"] = [sends(LIST)]
    assert content(publisher, sends(b"", status=302, Location="/new.csv")) == LIST


@pytest.mark.parametrize("target", ["http://localhost/list.csv", "file:///etc/hostname", "ftp://localhost/list.csv"])
def test_a_move_to_anything_but_https_is_refused(publisher: Publisher, target: str) -> None:
    """The last step counts as much as the first."""
    said = refusal(publisher, sends(b"", status=301, Location=target))
    assert said == f"'{target}' is not an https address, so it is not asked"


def test_moves_in_a_circle_end(publisher: Publisher) -> None:
    """After five steps."""
    said = refusal(publisher, sends(b"", status=302, Location="/list.csv"))
    assert (said, len(publisher.asked)) == ("the server sends us on more than 5 times", 6)


def test_a_move_to_an_address_that_cannot_be_read_is_refused(publisher: Publisher) -> None:
    """No traceback for what a server writes."""
    assert "cannot be read" in refusal(publisher, sends(b"", status=302, Location="https://[::1"))


def test_what_is_not_found_is_not_asked_for_again(publisher: Publisher) -> None:
    """404 stays 404; somebody has to correct the address."""
    said = refusal(publisher, sends(b"gone", status=404))
    assert (said, len(publisher.asked)) == ("the server answers 404 Not Found", 1)


def test_a_server_that_fails_once_is_asked_again(publisher: Publisher) -> None:
    """500, then 200."""
    assert content(publisher, sends(b"", status=500), sends(LIST)) == LIST


def test_a_server_that_always_fails_is_asked_as_often_as_allowed(publisher: Publisher) -> None:
    """And no more."""
    said = refusal(publisher, sends(b"", status=503))
    assert (said, len(publisher.asked)) == ("the server answers 503 Service Unavailable; asked 3 times", 3)


def test_a_busy_server_is_left_alone_as_long_as_it_asks(publisher: Publisher) -> None:
    """429 with Retry-After in seconds."""
    began = time.monotonic()
    found = content(publisher, sends(b"", status=429, Retry_After="1"), sends(LIST))
    assert (found, time.monotonic() - began >= 1) == (LIST, True)


def test_a_date_to_come_back_counts_from_the_servers_own_clock(publisher: Publisher) -> None:
    """Our clock may be wrong; both dates are the server's."""

    def as_dated(asked: does.Asked) -> None:
        dates = "Date: Fri, 20 Nov 2026 09:00:00 GMT\nRetry-After: Fri, 20 Nov 2026 09:00:01 GMT"
        asked.plainly(f"HTTP/1.1 429 Slower\n{dates}\nContent-Length: 0\n\n")

    began = time.monotonic()
    assert (content(publisher, as_dated, sends(LIST)), time.monotonic() - began >= 1) == (LIST, True)


def test_a_server_that_asks_to_wait_for_an_hour_is_left_for_the_next_update(publisher: Publisher) -> None:
    """It is not asked sooner than it wishes."""
    said = refusal(publisher, sends(b"", status=429, Retry_After="3600"))
    assert said == "the server answers 429 Too Many Requests; the server asks to wait longer than 1.5 s"
    assert len(publisher.asked) == 1


def test_a_body_that_drips_ends_with_the_time_allowed(publisher: Publisher) -> None:
    """Each byte is in time, the file is not."""
    began = time.monotonic()
    said = refusal(publisher, does.drips(LIST * 100))
    assert (said, time.monotonic() - began < QUICK.total_s + 3) == ("not sent whole within 2.5 s", True)


def test_headers_that_drip_end_with_the_time_allowed(publisher: Publisher) -> None:
    """As a body."""
    began = time.monotonic()
    said = refusal(publisher, does.drips_headers)
    assert (said, time.monotonic() - began < QUICK.total_s + 3) == ("not sent whole within 2.5 s", True)


def test_a_server_that_says_nothing_is_given_up(publisher: Publisher) -> None:
    """The time to read is bounded."""
    assert refusal(publisher, does.says_nothing).startswith("the server does not answer in time")


def test_nobody_at_the_address_is_said(publisher: Publisher) -> None:
    """A closed port is a reason, not a traceback."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        publisher.port = closed.getsockname()[1]
        assert "connection refused" in refusal(publisher, sends(LIST))


def test_a_name_that_nobody_knows_is_said(publisher: Publisher) -> None:
    """The reason names what is wrong."""
    with pytest.raises(ContentError, match="the server's name is not known here"):
        fetch(Address(name="l", url=publisher.url("/", host="quenholt.invalid")), NOTHING, QUICK)


def test_a_body_that_is_announced_as_too_long_is_refused(publisher: Publisher) -> None:
    """What no list of this kind can be."""
    said = refusal(publisher, sends(b"x" * 2000), largest=1000)
    assert said == "longer than the 1,000 bytes that it may have as sent"


def test_a_body_without_end_is_refused(publisher: Publisher) -> None:
    """The bytes that come count, not those that are announced."""

    def endless(asked: does.Asked) -> None:
        asked.plainly("HTTP/1.1 200 OK\n\n")
        for _ in range(1000):
            asked.plainly("", b"x" * 65536)

    assert refusal(publisher, endless, largest=1 << 20).startswith("longer than the 1,048,576 bytes")


def test_a_bomb_in_the_transports_packing_is_refused(publisher: Publisher) -> None:
    """A few bytes sent, many unpacked."""
    assert refusal(publisher, packed(b"\0" * (1 << 24))) == "longer than the 1,048,576 bytes that it may have unpacked"


def test_a_body_that_is_cut_off_is_fetched_again(publisher: Publisher) -> None:
    """Fewer bytes than announced are not the file."""
    assert content(publisher, does.breaks_off(LIST), sends(LIST)) == LIST


@pytest.mark.parametrize("cut", [does.breaks_off(LIST), does.breaks_off_chunked])
def test_a_body_that_is_always_cut_off_is_refused(publisher: Publisher, cut: does.Behaviour) -> None:
    """With a length, and in chunks."""
    assert refusal(publisher, cut) == "the file is cut off; asked 3 times"


def test_packing_that_is_cut_off_is_refused(publisher: Publisher) -> None:
    """The length fits, the packed file does not end."""
    said = refusal(publisher, sends(gzip.compress(LIST * 99)[:-9], Content_Encoding="gzip"))
    assert said == "the packed file is cut off; asked 3 times"


def test_damaged_packing_is_refused(publisher: Publisher) -> None:
    """Not gzip at all."""
    assert refusal(publisher, sends(LIST, Content_Encoding="gzip")) == "the packed file is damaged"


def test_a_packing_that_was_not_asked_for_is_refused(publisher: Publisher) -> None:
    """We said what we can read."""
    assert "'br', which was not asked for" in refusal(publisher, sends(LIST, Content_Encoding="br"))


def test_a_connection_that_is_reset_midway_is_tried_again(publisher: Publisher) -> None:
    """And the whole file comes."""
    assert content(publisher, does.resets, sends(LIST)) == LIST


def test_an_empty_body_is_refused(publisher: Publisher) -> None:
    """No list is empty."""
    assert refusal(publisher, sends(b"")) == "the file is empty"


def test_part_of_a_file_is_refused(publisher: Publisher) -> None:
    """206 answers what nobody asked."""
    assert refusal(publisher, sends(LIST, status=206)) == "the server answers 206 Partial Content"


def test_the_environments_proxy_is_used(publisher: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tunnel goes through it, the certificate is still the publisher's."""
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{listening.getsockname()[1]}")
        monkeypatch.setenv("no_proxy", "")
        threading.Thread(target=_tunnel, args=(listening, publisher.port, asked), daemon=True).start()
        assert content(publisher, sends(LIST)) == LIST
        assert [head.rpartition(" ")[0] for head in asked] == [f"CONNECT localhost:{publisher.port}"]


def _tunnel(listening: socket.socket, port: int, asked: list[str]) -> None:
    """Be a proxy for one connection."""
    near, _ = listening.accept()
    with near, socket.create_connection(("127.0.0.1", port)) as far:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += near.recv(1)
        asked.append(head.split(b"\r\n")[0].decode())
        near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        back = threading.Thread(target=_passes, args=(far, near), daemon=True)
        back.start()
        _passes(near, far)
        back.join(timeout=5)


def _passes(one: socket.socket, other: socket.socket) -> None:
    try:
        while block := one.recv(4096):
            other.sendall(block)
    except OSError:
        return


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=4), st.integers(1, 64), st.integers(0, 3))
def test_packed_members_give_what_was_packed_however_they_are_cut_into_blocks(
    members: list[bytes], size: int, padding: int
) -> None:
    """One member or several, in blocks of any size, with padding or without."""
    whole = b"".join(gzip.compress(m) for m in members) + b"\0" * padding
    blocks = [whole[n : n + size] for n in range(0, len(whole), size)]
    assert unpacked(blocks, 1 << 20) == b"".join(members)


@given(st.binary(min_size=1, max_size=500), st.data())
def test_packing_that_ends_anywhere_too_early_is_never_taken_for_whole(plain: bytes, data: st.DataObject) -> None:
    """A cut at any byte."""
    whole = gzip.compress(plain)
    end = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(EOFError):
        unpacked([whole[:end]], 1 << 20)


def test_no_more_than_allowed_is_ever_unpacked() -> None:
    """Exactly as many bytes as allowed are taken, one more is refused."""
    plain = bytes(n * n % 251 for n in range(5000))
    assert unpacked([gzip.compress(plain)], 5000) == plain
    with pytest.raises(ContentError, match="longer than the 4,999 bytes"):
        unpacked([gzip.compress(plain)], 4999)
