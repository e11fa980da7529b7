"""The misbehaviours. Each case is a function whose text says what the contract demands; it raises Broken where that isn't so.

Contract: AWS Lambda Developer Guide, "Using the Lambda runtime API" (2018-06-01) and "Building a custom runtime"."""
from . import ordinary, framing, events, headers, dropped, refused_next, refused_answers, process  # in the order in which they are run
from .case import CASES
