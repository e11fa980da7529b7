"""What a case requires: if it doesn't hold, the function violated the contract."""
from runtime_api import ContractViolation


def check(holds, what):
    if not holds:
        raise ContractViolation(what)


def equal(got, wanted, what):
    if got != wanted:
        raise ContractViolation(f"{what} is {got!r}, not {wanted!r}")
