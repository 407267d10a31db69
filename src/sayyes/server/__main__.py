"""`python -m sayyes.server [port]`: the app without the command line around it."""

from __future__ import annotations

import sys

from sayyes.errors import SayyesError, Unusable
from sayyes.server.environment import DEFAULT_PORT
from sayyes.server.run import serve

if __name__ == "__main__":
    try:
        serve(port=int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_PORT, open_browser=False)
    except SayyesError as problem:
        print(problem, file=sys.stderr)
        sys.exit(2 if isinstance(problem, Unusable) else 1)
