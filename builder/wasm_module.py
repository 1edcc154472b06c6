"""Reads which names a WebAssembly module imports and exports (WebAssembly specification, chapter 5)."""

_IMPORTS, _EXPORTS = 2, 7
_FUNCTION, _TABLE, _MEMORY, _GLOBAL, _TAG = range(5)


def imports(module: bytes) -> set[str]:
    """The names that the module wants from outside, whichever namespace they come from."""
    names = set()
    for reader in _sections(module, _IMPORTS):
        for _ in range(reader.number()):
            reader.name()  # the namespace
            names.add(reader.name())
            reader.skip_import_type()
    return names


def exports(module: bytes) -> set[str]:
    """The names that the module offers."""
    names = set()
    for reader in _sections(module, _EXPORTS):
        for _ in range(reader.number()):
            names.add(reader.name())
            reader.byte()  # kind
            reader.number()  # index
    return names


def _sections(module: bytes, wanted: int):
    if module[:4] != b"\0asm":
        raise ValueError("not a WebAssembly module")
    reader = _Reader(module, 8)
    while reader.at < len(module):
        section = reader.byte()
        size = reader.number()
        if section == wanted:
            yield _Reader(module, reader.at)
        reader.at += size


class _Reader:
    def __init__(self, data: bytes, at: int) -> None:
        self.data = data
        self.at = at

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def number(self) -> int:
        """An unsigned LEB128 number."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def name(self) -> str:
        length = self.number()
        self.at += length
        return self.data[self.at - length : self.at].decode()

    def limits(self) -> None:
        has_maximum = self.byte() & 1
        self.number()
        if has_maximum:
            self.number()

    def skip_import_type(self) -> None:
        kind = self.byte()
        if kind == _FUNCTION:
            self.number()
        elif kind == _TABLE:
            self.byte()
            self.limits()
        elif kind == _MEMORY:
            self.limits()
        elif kind == _GLOBAL:
            self.at += 2
        elif kind == _TAG:
            self.byte()
            self.number()
        else:
            raise ValueError(f"unknown kind of import: {kind}")
