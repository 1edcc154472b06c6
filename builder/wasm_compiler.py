"""Compiles C for the WebAssembly runtime with the clang of the PyPI package `ziglang`."""

import re
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path

from builder import wasm_module
from builder.paths import PYODIDE, site_packages
from builder.say import Stop, run

_CLOCK = Path(__file__).with_name("wasm_clock.h")

# The dynamic linker itself provides these; emscripten_get_now comes with its JavaScript.
_FROM_LINKER = {
    "__indirect_function_table",
    "__memory_base",
    "__stack_pointer",
    "__table_base",
    "emscripten_get_now",
    "memory",
}

# musl's types are written for x86; clang knows their wasm32 forms.
_TYPES = {
    "#define _Addr int": "#define _Addr __PTRDIFF_TYPE__",
    "#define _Int64 long long": "#define _Int64 __INT64_TYPE__",
    "#define _Reg int": "#define _Reg __PTRDIFF_TYPE__",
    "typedef long wchar_t;": "typedef __WCHAR_TYPE__ wchar_t;",
}


def compile_module(sources: Sequence[Path], module: Path, headers: Path, entry: str, work: Path) -> None:
    """Compile the C files into one loadable module.

    `headers` are CPython's own; `entry` is the exported function; `work` takes what lies in between.
    """
    zig = _zig()
    system = _system_headers(zig, work)
    python = _python_headers(headers, work)
    objects = []
    for source in sources:
        objects.append(work / f"{source.stem}.o")
        run(
            [
                zig / "zig", "clang", "--target=wasm32-unknown-emscripten", "-nostdinc",
                "-isystem", zig / "lib/include", "-isystem", system, "-I", python, "-include", _CLOCK,
                "-O2", "-g0", "-fPIC", "-DNDEBUG", f"-ffile-prefix-map={work}=.",
                "-Werror=implicit-function-declaration", "-Wno-unused-command-line-argument",
                "-c", source, "-o", objects[-1],
            ],
            failed=f"{source.name} could not be compiled to WebAssembly.",
        )  # fmt: skip
    run(
        [
            zig / "zig", "wasm-ld", "--experimental-pic", "-shared", "--no-entry", "--allow-undefined",
            "--gc-sections", "--strip-all", "-O2", f"--export={entry}",
            "--export-if-defined=__wasm_apply_data_relocs", "--export-if-defined=__wasm_call_ctors",
            *objects, "-o", module,
        ],
        failed=f"{module.name} could not be linked.",
    )  # fmt: skip
    _check_symbols(module)


def build_variables() -> dict[str, object]:
    """What the runtime's own Python was built with, as `sysconfig` would answer inside it."""
    names: dict[str, object] = {}
    with zipfile.ZipFile(PYODIDE / "python_stdlib.zip") as stdlib:
        exec(stdlib.read("_sysconfigdata__emscripten_wasm32-emscripten.py"), names)  # noqa: S102 - the file is Python
    return names["build_time_vars"]  # type: ignore[return-value]


def _zig() -> Path:
    folder = site_packages() / "ziglang"
    if folder.is_dir():
        return folder
    raise Stop(".venv does not hold the compiler (package ziglang); delete .venv and run this command again.")


def _system_headers(zig: Path, work: Path) -> Path:
    system = work / "system"
    for name in ("generic-musl", "x86-linux-musl"):
        shutil.copytree(zig / "lib/libc/include" / name, system, dirs_exist_ok=True)
    types = system / "bits/alltypes.h"
    text = types.read_text()
    for native, wasm in _TYPES.items():
        text = text.replace(native, wasm)
    types.write_text(text)
    return system


def _python_headers(headers: Path, work: Path) -> Path:
    """The interpreter's headers with the runtime's own pyconfig.h."""
    python = work / "python"
    shutil.copytree(headers, python, ignore=shutil.ignore_patterns("internal", "pyconfig*.h"))
    known = (headers / "pyconfig.h").read_text()
    # Debian keeps the real pyconfig.h in a folder named for the machine's architecture.
    known += "".join(path.read_text() for path in headers.parent.glob(f"*/{headers.name}/pyconfig.h"))
    macros = set(re.findall(r"^(?:#\s*define|/\* #undef)\s+(\w+)", known, re.MULTILINE))
    values = build_variables()
    defined = [
        f"#define {name} {values[name]}\n" for name in sorted(macros & set(values)) if values[name] not in (None, 0, "")
    ]
    (python / "pyconfig.h").write_text("#ifndef Py_PYCONFIG_H\n#define Py_PYCONFIG_H\n" + "".join(defined) + "#endif\n")
    return python


def _check_symbols(module: Path) -> None:
    """A wrong header tree shows itself in names that the runtime does not have."""
    missing = (
        wasm_module.imports(module.read_bytes())
        - wasm_module.exports((PYODIDE / "pyodide.asm.wasm").read_bytes())
        - _FROM_LINKER
    )
    if missing:
        raise Stop(f"{module.name} needs what this Pyodide does not have: {', '.join(sorted(missing))}.")
