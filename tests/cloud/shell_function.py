"""Packages of functions in sh and curl."""
import pathlib

import function_package

BEGINNING = pathlib.Path(__file__).with_suffix(".sh")


def package(script):
    """The zip of a function that runs `script` behind shell_function.sh, which gives it `next_event`."""
    return function_package.package(BEGINNING.read_text() + script)
