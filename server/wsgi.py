"""The application for a production server: `gunicorn --preload server.wsgi:app`."""

import sys

from server import create_app
from server.config import ConfigError

try:
    app = create_app()
except ConfigError as error:
    print(f"onside: {error}", file=sys.stderr)
    raise SystemExit(2) from None
