"""What the files with cases share."""
import contextlib

from function import Function
from runtime_api import Wrong


def check(holds, what):
    if not holds:
        raise Wrong(what)


def equal(got, wanted, what):
    if got != wanted:
        raise Wrong(f"{what} is {got!r}, not {wanted!r}")


@contextlib.asynccontextmanager
async def function(bootstrap, **environment):
    """Starts a function. At the end, each violation of the contract is an error."""
    async with Function(bootstrap, environment) as started:
        yield started
        if started.api.wrong:
            raise Wrong("; ".join(started.api.wrong[:3]))


def listed():
    """A decorator that adds functions to a list, and the list."""
    collected = []

    def case(work):
        collected.append(work)
        return work

    return case, collected
