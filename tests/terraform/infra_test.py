#!/usr/bin/env python3
"""infra_test.py text | environments | MODULE FILE: checks infra/ without an account. FILE is one of the module's tests, without `.tftest.hcl`."""
import importlib.util
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import installed_provider

MODULES = installed_provider.INFRA / "modules"
ENVIRONMENTS = installed_provider.INFRA / "environments"
CHECK = sys.argv[1]


def blocks(text, kind):
    """{name: body} of the blocks `kind "name" { ... }`, which `terraform fmt` ends with a brace in the first column."""
    return {name: body for name, body in re.findall(rf'^{kind} "([^"]+)" \{{\n(.*?)^\}}', text, re.MULTILINE | re.DOTALL)}


def blocks_of_resources(text):
    return re.findall(r'^resource "([^"]+)" "([^"]+)"', text, re.MULTILINE)


class Text(unittest.TestCase):
    """Needs neither the provider nor, except for the format, Terraform."""

    def each(self, file):
        for module in sorted(MODULES.iterdir()):
            with self.subTest(module=module.name):
                yield module, (module / file).read_text()

    def test_is_formatted(self):
        if not shutil.which("terraform"):
            self.skipTest("there is no terraform on the PATH")
        with tempfile.TemporaryDirectory() as home:
            done = subprocess.run(["terraform", "fmt", "-check", "-diff", "-recursive", installed_provider.INFRA], capture_output=True, text=True,
                                  env={"PATH": installed_provider.os.environ["PATH"], "HOME": home})
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_every_module_has_the_same_files(self):
        for module in sorted(MODULES.iterdir()):
            there = {file.name for file in module.iterdir()}
            self.assertLessEqual({"README.md", "main.tf", "variables.tf", "outputs.tf", "versions.tf", "tests"}, there, module.name)
            self.assertTrue(list((module / "tests").glob("*.tftest.hcl")), module.name)

    def test_every_variable_has_a_type_a_description_and_a_validation(self):
        for module, text in self.each("variables.tf"):
            for name, body in blocks(text, "variable").items():
                self.assertRegex(body, r"(?m)^  description = ", name)
                self.assertRegex(body, r"(?m)^  type +=", name)
                self.assertNotRegex(body, r"\bany\b(?=\)|$)", name)
                self.assertIn("validation {", body, name)

    def test_every_output_has_a_description(self):
        for module, text in self.each("outputs.tf"):
            for name, body in blocks(text, "output").items():
                self.assertRegex(body, r"(?m)^  description = ", name)

    def test_readmes_name_every_variable_and_output(self):
        for module, text in self.each("README.md"):
            for kind, file in (("variable", "variables.tf"), ("output", "outputs.tf")):
                for name in blocks((module / file).read_text(), kind):
                    self.assertIn(f"`{name}`", text)

    def test_regular_expressions_repeat_no_more_than_terraform_allows(self):
        # More than 1000 repetitions are an error in the expression, which can() turns into "does not match".
        for file in installed_provider.INFRA.rglob("*.tf"):
            for upper in re.findall(r"\{[0-9]*,?([0-9]+)\}", file.read_text()):
                self.assertLessEqual(int(upper), 1000, file)

    def test_region_validation_accepts_regions_of_every_partition(self):
        for environment in sorted(ENVIRONMENTS.iterdir()):
            pattern = re.search(r'regex\("([^"]+)", var.region\)', (environment / "variables.tf").read_text()).group(1)
            for region in ("eu-central-1", "us-gov-east-1", "us-iso-east-1", "cn-north-1", "ap-southeast-7", "mx-central-1", "eusc-de-east-1"):
                self.assertRegex(region, pattern, environment.name)
            for region in ("", "eu-central", "eu-central-1a", "EU-CENTRAL-1", "eu central 1"):
                self.assertNotRegex(region, pattern, environment.name)

    def test_environments_declare_no_resources_of_their_own(self):
        """The resources of test and prod are in the module environment, because two copies would diverge."""
        for environment in sorted(ENVIRONMENTS.iterdir()):
            for file in environment.glob("*.tf"):
                self.assertEqual(list(blocks_of_resources(file.read_text())), [], file)

    def test_aws_is_the_only_provider(self):
        for file in installed_provider.INFRA.rglob("*.tf"):
            for source in re.findall(r'source += "([a-z]+/[a-z]+)"', file.read_text()):
                self.assertEqual(source, "hashicorp/aws", file)

    def test_only_actions_without_resource_arns_have_a_bare_wildcard_as_resource(self):
        found = sorted(f"{file.parent.name}/{file.name}" for file in installed_provider.INFRA.rglob("*.tf") for _ in re.findall(r'Resource += "\*"', file.read_text()))
        # GetAccountSettings and a pipeline's jobs; ListFunctions; GetAccountSettings.
        self.assertEqual(found, ["deployer/main.tf", "pipeline/role.tf", "publisher/main.tf"])

    def test_the_placeholder_is_up_to_date_with_its_source(self):
        service = MODULES / "service"
        spec = importlib.util.spec_from_file_location("pack", service / "placeholder/pack.py")
        pack = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(pack)
        with tempfile.TemporaryDirectory() as folder:
            packed = pathlib.Path(folder) / "placeholder.zip"
            pack.pack(packed)
            self.assertEqual(packed.read_bytes(), (service / "placeholder.zip").read_bytes(), "run pack.py")


class OneModule(unittest.TestCase):
    def test_is_valid_and_passes_its_own_tests(self):
        # In a copy, next to the module whose placeholder other tests use, so that nothing is written to the sources.
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(MODULES, pathlib.Path(folder) / "modules")
            with installed_provider.Terraform(pathlib.Path(folder) / "modules" / CHECK) as terraform:
                first = min(file.name for file in (MODULES / CHECK / "tests").glob("*.tftest.hcl"))
                validate = [("validate",)] if first == f"{sys.argv[2]}.tftest.hcl" else []  # once per module
                for arguments in (("get",), *validate, ("test", f"-filter=tests/{sys.argv[2]}.tftest.hcl")):
                    done = terraform.run(*arguments, "-no-color")
                    self.assertEqual(done.returncode, 0, f"terraform {arguments[0]}:\n{done.stdout}\n{done.stderr}")
                self.assertRegex(done.stdout, r"Success! [1-9][0-9]* passed, 0 failed")


class Environments(unittest.TestCase):
    def test_are_valid(self):
        with tempfile.TemporaryDirectory() as folder:
            infra = pathlib.Path(folder) / "infra"
            shutil.copytree(installed_provider.INFRA, infra)
            for environment in sorted((infra / "environments").iterdir()):
                (environment / "backend.tf").unlink()  # a backend would require `init`, and therefore a network
                with installed_provider.Terraform(environment) as terraform:
                    for arguments in (("get",), ("validate",)):
                        done = terraform.run(*arguments, "-no-color")
                        self.assertEqual(done.returncode, 0, f"{environment.name}: terraform {arguments[0]}:\n{done.stdout}\n{done.stderr}")

    def test_have_the_same_services_in_their_examples(self):
        services = {re.search(r"services = \{\n.*?^\}", (environment / "example.tfvars").read_text(), re.MULTILINE | re.DOTALL).group()
                    for environment in ENVIRONMENTS.iterdir()}
        self.assertEqual(len(services), 1)


if __name__ == "__main__":
    case = {"text": Text, "environments": Environments}.get(CHECK, OneModule)
    if case is not Text and installed_provider.missing_requirement():
        print(f"skipped: {installed_provider.missing_requirement()}")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], defaultTest=case.__name__)
