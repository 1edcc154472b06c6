#!/usr/bin/env python3
"""The one entry point: python3 build.py {demo,build,check,test,bench}; sets up everything by itself."""

import sys

if sys.version_info < (3, 11):
    sys.exit("build.py needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])

from builder.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
