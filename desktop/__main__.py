"""The entrance: starts the window, or hands over to the command line."""

import sys


def main() -> int:
    """Run the program; returns its exit code: 0 done, 1 incomplete, 2 a problem, 3 a bug."""
    from desktop import app
    from desktop.desk.entrance import Entrance

    if len(sys.argv) == 1:
        # The window's start does not wait for the command line's library.
        return app.guarded(lambda: app.run_window(Entrance()))
    return app.guarded(app.run_command_line)


if __name__ == "__main__":
    sys.exit(main())
