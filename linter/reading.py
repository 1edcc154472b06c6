"""Reads requests that come as JSON from outside."""

import json


class RequestError(ValueError):
    """A request that cannot be read; the message says why."""


def read_json(content: str | bytes) -> object:
    """Decode JSON text, UTF-8 with or without a byte order mark. Raises RequestError."""
    try:
        return json.loads(content.decode("utf-8-sig") if isinstance(content, bytes) else content)
    except UnicodeDecodeError as error:
        raise RequestError(f"not UTF-8 at byte {error.start}") from None
    except json.JSONDecodeError as error:
        raise RequestError(f"not JSON: {error.msg} at column {error.colno}") from None
    except (ValueError, RecursionError):
        raise RequestError("not JSON that can be read: a number is too long, or it is nested too deeply") from None
