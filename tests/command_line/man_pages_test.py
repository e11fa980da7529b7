#!/usr/bin/env python3
"""man_pages_test.py MARTLET: groff and mandoc read the man pages without warnings."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

MARTLET = sys.argv.pop(1)


class ManPages(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        subprocess.run([MARTLET, "man", "--dir", place.name], check=True, timeout=30)
        self.pages = sorted(pathlib.Path(place.name).glob("*.1"))

    def said_by(self, *command):
        if not shutil.which(command[0]):
            self.skipTest(f"{command[0]} is not installed")
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return done.stdout, done.stderr

    def test_each_visible_command_has_a_page(self):
        names = [page.name for page in self.pages]
        for name in ("martlet.1", "martlet-deploy.1", "martlet-deploy-plan.1", "martlet-lint.1"):
            self.assertIn(name, names)
        self.assertNotIn("martlet-man.1", names)

    def test_groff_prints_no_warnings(self):
        for page in self.pages:
            _, warnings = self.said_by("groff", "-ww", "-man", "-Tutf8", "-z", str(page))
            self.assertEqual(warnings, "", page.name)

    def test_mandoc_prints_no_warnings(self):
        for page in self.pages:
            warnings, _ = self.said_by("mandoc", "-Tlint", "-Wwarning", str(page))
            # The pages contain a version but no date, so that they are the same whenever they are generated.
            self.assertEqual([line for line in warnings.splitlines() if "missing date" not in line], [], page.name)

    def test_examples_are_printed_as_they_are_typed(self):
        text, _ = self.said_by("groff", "-man", "-Tascii", "-P-c", str(next(page for page in self.pages if page.name == "martlet-invoke.1")))
        self.assertIn("echo '{}' | martlet invoke --function . --event - --timeout-ms 500 --json", text)


if __name__ == "__main__":
    unittest.main()
