"""How time grows with the length of a draft."""

import gc
import time
from collections.abc import Callable

LONGER = 4  # times
TOO_FAST = 9  # about 4 where time grows with the length, 16 with its square


def growth(draft: Callable[[int], str], run: Callable[[str], object], length: int = 4_000) -> float:
    """How many times longer a draft four times as long takes."""

    def seconds(characters: int) -> float:
        text = draft(characters)
        start = time.process_time()
        run(text)
        return time.process_time() - start

    gc.collect()
    gc.disable()  # a collection in between would be counted for one length only
    try:
        return min(seconds(LONGER * length) for _ in range(5)) / min(seconds(length) for _ in range(5))
    finally:
        gc.enable()
