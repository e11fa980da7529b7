"""The list of the cases, in the order in which they are defined."""
CASES = []


def case(function):
    CASES.append(function)
    return function
