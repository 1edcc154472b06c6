"""Keeps two builds in one checkout from getting in each other's way."""

from collections.abc import Iterator
from contextlib import contextmanager

from builder.paths import CACHE
from builder.say import say

try:
    import fcntl
except ImportError:  # Windows has no such locks; there, two builds at once are the writer's own risk
    fcntl = None  # type: ignore[assignment]


@contextmanager
def at_a_time() -> Iterator[None]:
    """Wait until no other build runs in this checkout."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        if fcntl:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another build is running in this checkout; waiting for it.")
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield
