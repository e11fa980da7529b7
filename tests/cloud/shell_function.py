"""Creates packages of functions in sh and curl."""
import pathlib

import function_package

BEGINNING = pathlib.Path(__file__).with_suffix(".sh")


def package(script):
    """The zip of a function whose bootstrap is shell_function.sh, which defines `next_event`, followed by `script`."""
    return function_package.package(BEGINNING.read_text() + script)
