"""The list of the cases, and the decorator that adds a case to it."""
from case_list import case_list  # of tests/runtime_api

case, CASES = case_list()
