#!/usr/bin/env python3
"""dev_script_test.py SOURCES: which tools ./dev calls, and with which arguments; the tools are replaced by stubs."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCES = pathlib.Path(sys.argv.pop(1)) if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]
STUB = '#!/bin/sh\nprintf "%s\\n" "$(basename "$0") $*" >> "$CALLS"\ncase "$(basename "$0") $*" in dpkg-query*) echo installed ;; "cmake --preset"*) mkdir -p build/debug && touch build/debug/build.ninja ;; esac\n'


class DevScript(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.root = pathlib.Path(place.name) / "checkout"
        (self.root / "cmake").mkdir(parents=True)
        shutil.copy(SOURCES / "dev", self.root)
        shutil.copytree(SOURCES / "cmake/dev", self.root / "cmake/dev")
        self.calls = pathlib.Path(place.name) / "calls"
        self.tools = pathlib.Path(place.name) / "tools"
        self.tools.mkdir()
        for tool in ("cmake", "ninja", "dpkg-query", "clang-format-19"):
            (self.tools / tool).write_text(STUB)
            (self.tools / tool).chmod(0o755)

    def run_dev(self, *arguments, status=0):
        self.calls.write_text("")
        environment = {"PATH": f"{self.tools}:{os.environ['PATH']}", "CALLS": str(self.calls), "HOME": str(self.root)}
        done = subprocess.run([self.root / "dev", *arguments], cwd=self.root, env=environment, capture_output=True, text=True, timeout=30)
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def output(self, *arguments):
        return self.run_dev(*arguments).stdout

    def dev(self, *arguments, status=0):
        done = self.run_dev(*arguments, status=status)
        return done.stderr, [call for call in self.calls.read_text().splitlines() if call.startswith(("cmake ", "ninja ", "clang-format-19 ", "martlet_lint "))]

    def configured_for(self, home):
        (self.root / "build/debug").mkdir(parents=True, exist_ok=True)
        (self.root / "build/debug/build.ninja").touch()
        (self.root / "build/debug/CMakeCache.txt").write_text(f"CMAKE_HOME_DIRECTORY:INTERNAL={home}\n")

    def test_does_not_configure_an_existing_build_folder_again(self):
        self.configured_for(self.root)
        output, calls = self.dev("build", "debug")
        self.assertEqual((output, calls), ("", ["ninja -C build/debug"]))

    def test_recreates_a_build_folder_of_another_checkout(self):
        for home in ("/elsewhere/martlet", self.root.parent):
            self.configured_for(home)
            output, calls = self.dev("build", "debug")
            self.assertEqual(output, f"dev: build/debug belonged to another checkout ({home}) and was recreated\n")
            self.assertEqual(calls, ["cmake --preset debug", "ninja -C build/debug"])

    def program(self, path):
        """Creates a stub of a built program, which prints the name and the arguments with which it was called."""
        program = self.root / path
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text('#!/bin/sh\necho "$(basename "$0") $*" >&2\n')
        program.chmod(0o755)

    def services(self, *names):
        for name in names:
            (self.root / "examples" / name).mkdir(parents=True)
            (self.root / "examples" / name / "CMakeLists.txt").touch()
            self.program(f"build/release/examples/{name}/{name}")
            self.program(f"build/debug/examples/{name}/{name}_test")
        for preset in ("debug", "release"):
            (self.root / "build" / preset / "build.ninja").touch()

    def test_runs_the_named_service_and_builds_nothing_else(self):
        self.services("orders", "links")
        output, calls = self.dev("run", "links", "--port", "8080")
        self.assertEqual((output, calls), ("links --port 8080\n", ["ninja -C build/release links"]))

    def test_runs_orders_by_default(self):
        self.services("orders", "links")
        output, calls = self.dev("run", "--port", "8080")
        self.assertEqual((output, calls), ("orders --port 8080\n", ["ninja -C build/release orders"]))

    def test_tests_one_service_and_builds_nothing_else(self):
        self.services("orders", "links")
        output, calls = self.dev("test", "links", "--gtest_filter=Links.*")
        self.assertEqual((output, calls), ("links_test --gtest_filter=Links.*\n", ["ninja -C build/debug links_test"]))

    def test_starts_both_transports_of_the_named_service(self):
        self.services("orders", "links")
        self.program("cmake/dev/up/both_transports")
        output, calls = self.dev("up", "links", "--transport", "rest")
        self.assertEqual(output, f"both_transports {self.root} {self.root}/build/release/ links --transport rest\n")
        self.assertEqual(calls, ["ninja -C build/release links links_bootstrap martlet"])

    def test_starts_three_accounts_by_default(self):
        self.services("orders")
        (self.tools / "python3").write_text('#!/bin/sh\necho "python3 $*" >&2\n')
        (self.tools / "python3").chmod(0o755)
        for command, program in (("up", "up/three_accounts.py"), ("demo", "demo/demo.py")):
            output, calls = self.dev(command)
            self.assertEqual(output, f"python3 cmake/dev/{program} {self.root}/build/release/\n")
            self.assertEqual(calls, ["ninja -C build/release martlet martlet_deployer orders_bootstrap hello shipping_bootstrap"])

    def test_prints_help_without_a_build(self):
        for words in (("up", "--help"), ("demo", "--help"), ("demo", "--list")):
            _, calls = self.dev(*words)
            self.assertEqual(calls, [])

    def test_explains_each_of_its_commands_without_doing_anything(self):
        whole = self.output("help")
        for word in ("--help", "-h"):
            self.assertEqual(self.output(word), whole)
        for command in ("run", "test", "build", "package", "lint", "fuzz", "docs", "conformance", "bench-service", "bootstrap", "clean"):
            output = self.output(command, "--help")
            self.assertTrue(output.startswith(f"./dev {command}"), output)
            self.assertIn(output.splitlines()[-1], whole.splitlines())
            self.assertEqual(self.calls.read_text(), "")

    def test_lists_its_commands_for_an_unknown_command(self):
        output, calls = self.dev("fly", status=2)
        self.assertEqual((output, calls), ("dev: there is no command 'fly'; these are the commands:\n" + self.output("help"), []))

    def test_lists_the_services_for_an_unknown_service(self):
        self.services("orders", "links")
        for command in ("run", "test", "up"):
            output, calls = self.dev(command, "link", status=2)
            self.assertEqual((output, calls), ("dev: there is no service 'link'; examples/ has: links orders\n", []))

    def test_lints_untracked_files_and_no_deleted_ones(self):
        self.configured_for(self.root)
        lint = self.root / "build/debug/src/martlet/cli/lint/martlet_lint"
        lint.parent.mkdir(parents=True)
        lint.write_text(STUB)
        lint.chmod(0o755)
        git = ["git", "-c", "user.name=x", "-c", "user.email=x@x"]
        subprocess.run([*git, "init", "-q"], cwd=self.root, check=True)
        for name in ("known.cpp", "gone.hpp"):
            (self.root / name).touch()
        subprocess.run([*git, "add", "known.cpp", "gone.hpp"], cwd=self.root, check=True)
        (self.root / "gone.hpp").unlink()
        (self.root / "new.cpp").touch()
        (self.root / "ignored.cpp").touch()
        (self.root / ".gitignore").write_text("ignored.cpp\n")
        _, calls = self.dev("lint")
        self.assertEqual([call.split()[0] for call in calls], ["clang-format-19", "ninja", "martlet_lint"])
        self.assertEqual(calls[1], "ninja -C build/debug martlet_lint")
        self.assertEqual(sorted(calls[0].split()[3:]), ["known.cpp", "new.cpp"])
        self.assertEqual(sorted(calls[2].split()[1:]), ["known.cpp", "new.cpp"])


if __name__ == "__main__":
    unittest.main()
