"""The cases. Each case is a function whose docstring says what the contract requires; it raises ContractViolation if the bootstrap violates this.

Contract: AWS Lambda Developer Guide, "Using the Lambda runtime API" (2018-06-01) and "Building a custom runtime"."""
from . import ordinary, framing, events, headers, dropped, refused_next, refused_answers, process  # in the order in which they are run
from .case_list import CASES
