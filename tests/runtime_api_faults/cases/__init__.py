"""The cases. Each case is a function whose docstring says what the contract requires; it raises ContractViolation if the bootstrap violates this.

Contract: AWS Lambda Developer Guide, "Using the Lambda runtime API" (2018-06-01) and "Building a custom runtime"."""
# In the order in which they are run.
from . import faultless_behavior, event_framing, unusual_events, event_headers, dropped_connections, polls_without_event
from . import refused_responses, process_behavior
from .case_list import CASES
