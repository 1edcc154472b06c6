"""`python -m server`: the server for development and for the demo."""

import socket
import sys

from werkzeug.serving import make_server

from server import create_app
from server.config import Config, ConfigError


def main() -> int:
    """Serve until interrupted; 2 for a bad setting."""
    try:
        config = Config.read()
        app = create_app()
        listener = _listen(config)
    except ConfigError as error:
        print(f"onside: {error}", file=sys.stderr)
        return 2
    host, port = listener.getsockname()[:2]
    name = f"[{host}]" if ":" in host else host
    with listener:
        server = make_server(host, port, app, threaded=True, fd=listener.fileno())
        print(f"Onside's playground: http://{name}:{port}/playground (Ctrl+C stops it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


def _listen(config: Config) -> socket.socket:
    try:
        family = socket.getaddrinfo(config.host, config.port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((config.host, config.port), family=family)
    except OSError as error:
        raise ConfigError(
            f"ONSIDE_PORT {config.port} on ONSIDE_HOST {config.host} cannot be used ({error.strerror}); "
            "stop the program that has it, or set ONSIDE_PORT to another number, or to 0 for any free one."
        ) from error


if __name__ == "__main__":
    sys.exit(main())
