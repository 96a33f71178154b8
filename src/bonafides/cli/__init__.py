"""The command line: results on standard output, everything else on standard error, never a traceback for bad input."""

import os
import sys
from pathlib import Path

from bonafides.errors import BonafidesError


def main() -> None:
    """Run a command and end with its exit code: 0 done, 1 needs a person, 2 input, 3 content, 4 settings."""
    from bonafides.cli.app import app

    code = 0
    try:
        code = app(sys.argv[1:]) or 0
    except BonafidesError as error:
        print(f"bonafides: {error}", file=sys.stderr)
        code = error.exit_code
    except KeyboardInterrupt:
        print("bonafides: interrupted; what was printed stands, the rest was not done", file=sys.stderr)
        code = 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 (the outermost frame: a usage error, or a defect that must still end in one sentence)
        code = _unforeseen(error)
    sys.exit(code)


def _unforeseen(error: Exception) -> int:
    """Say what went wrong: the usage of a command, or a defect of this program, with its place."""
    from cyclopts import CycloptsError

    if isinstance(error, CycloptsError):
        print(f"bonafides: {' '.join(str(error).split())}; see `bonafides --help`", file=sys.stderr)
        return 2
    if os.environ.get("BONAFIDES_DEBUG"):
        raise error
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    at = f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else ""
    print(
        f"bonafides: a defect of this program: {type(error).__name__}: {error} ({at}); report it with the input",
        file=sys.stderr,
    )
    return 3
