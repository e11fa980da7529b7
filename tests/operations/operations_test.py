#!/usr/bin/env python3
"""operations_test.py page | models | sources | terraform MARTLET [PLACE]: the table of operations is correct."""
import importlib.util
import re
import sys
import unittest

import generate_operations_page
import operations_table

CHECK = sys.argv[1]
OWN = generate_operations_page.ROOT / "src/martlet"


class Page(unittest.TestCase):
    def test_is_up_to_date(self):
        self.assertEqual(generate_operations_page.PAGE.read_text(), generate_operations_page.generate(operations_table.read()), "run tests/operations/generate_operations_page.py --write")

    def test_every_operation_has_a_caller(self):
        for key, one in operations_table.read().items():
            self.assertTrue(generate_operations_page.callers(one), key)

    def test_every_resource_is_in_a_module(self):
        known = set(generate_operations_page.modules_of_resources()) | {"provider"}
        for key, one in operations_table.read().items():
            self.assertLessEqual(set(one.get("terraform", {})), known, key)


class Models(unittest.TestCase):
    """botocore's models, which are AWS's own description of its APIs."""

    def test_agree_with_the_table(self):
        for (service, operation), one in operations_table.read().items():
            wanted = operations_table.row(service, operation)
            self.assertEqual({name: one[name] for name in wanted}, wanted)


class Sources(unittest.TestCase):
    """The operations that our programs call, found by the names of the client's functions."""

    def test_call_only_operations_in_the_table(self):
        table = operations_table.read()
        for (service, operation) in sorted(called()):
            self.assertIn("martlet", table.get((service, operation), {}), f"{service} {operation}")

    def test_call_the_operations_that_the_table_lists_for_the_deployer(self):
        deployers = {key for key, one in operations_table.read().items() if "deployer" in one.get("martlet", [])}
        self.assertEqual(deployers - called() - {("sts", "AssumeRole")}, set())  # the session itself assumes roles

    def test_serve_only_operations_with_a_caller(self):
        table = {(wire_name(service), operation) for service, operation in operations_table.read()}
        self.assertEqual(declared() - table, set(), "these operations have no caller: add their callers to operations.json, or remove them")


def wire_name(service):
    """The service's name in signatures."""
    return {"apigatewayv2": "apigateway"}.get(service, service)


def declared():
    """{(service, operation)} that the local cloud's tables contain. The service of a table is declared in the same folder."""
    found = set()
    for file in (OWN / "cloud").rglob("*_operations.hpp"):
        services = re.findall(r'aws::Service \w+\{\s*"[^"]*",\s*"([^"]+)"', "".join(header.read_text() for header in sorted(file.parent.glob("*.hpp"))))
        found |= {(services[0], operation) for operation in re.findall(r'\.name = "(\w+)"', file.read_text())} if services else set()
    return found


def called():
    """{(service, operation)} of src/martlet/aws whose function is used in the deployer or the command line."""
    sources = [file.read_text() for folder in ("deploy", "cli") for file in (OWN / folder).rglob("*.cpp")
               if not file.name.endswith("_test.cpp") and not {"simulated_aws", "testing"} & set(file.parts)]
    found = set()
    for file in (OWN / "aws").glob("*/*_operations.hpp"):
        if not any(f"martlet/aws/{file.parent.name}/" in source for source in sources):
            continue
        text = file.read_text()
        signing = re.search(r'Service service\{"[^"]*", "([^"]+)"', text)
        for function, operation in re.findall(r'(\w+)\s*\{\s*\{\s*\.service = &service,\s*\.name = "(\w+)"', text):
            if signing and any(re.search(rf"(?:\.|->|::){function}\b", source) for source in sources):
                found.add((signing[1], operation))
    wrapped = {"all_aliases": ("lambda", "ListAliases"), "all_action_executions": ("codepipeline", "ListActionExecutions"),
               "caller_of": ("sts", "GetCallerIdentity")}
    return found | {operation for function, operation in wrapped.items() if any(f"aws::{function}(" in source for source in sources)}


class Terraform(unittest.TestCase):
    def test_calls_the_operations_that_the_table_lists(self):
        import observe_terraform

        table, martlet, names = operations_table.read(), sys.argv[2], sys.argv[3:]
        for (service, operation), resources in observe_terraform.observe(martlet, names).items():
            known = table.get((service, operation), {}).get("terraform", {})
            for resource, phases in resources.items():
                self.assertLessEqual(phases, set(known.get(resource, ())), f"{service} {operation} for {resource}: run tests/operations/observe_terraform.py")


def missing_requirement():
    if CHECK == "models" and importlib.util.find_spec("botocore") is None:
        return f"{sys.executable} lacks botocore"
    if CHECK == "terraform":
        import terraform_phases
        import moto_accounts

        return terraform_phases.installed_provider.missing_requirement() or moto_accounts.missing_requirement()
    return ""


if __name__ == "__main__":
    if missing_requirement():
        print(f"skipped: {missing_requirement()}")
        sys.exit(77)
    case = {"page": Page, "models": Models, "sources": Sources, "terraform": Terraform}[CHECK]
    unittest.main(argv=sys.argv[:1], defaultTest=case.__name__)
