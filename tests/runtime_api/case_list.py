"""Lists of cases, in the order in which they are defined. tests/runtime_api_faults uses it, too."""


def case_list():
    """A decorator that adds functions to a list, and the list."""
    collected = []

    def case(work):
        collected.append(work)
        return work

    return case, collected
