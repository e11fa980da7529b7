#!/usr/bin/env python3
"""scaffold_test.py SOURCES BUILD [unittest arguments]: services that BUILD's `martlet new` creates, built with what BUILD installs."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

SOURCES, BUILD = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1))
MARTLET = BUILD / "src/martlet/cli/martlet"
sys.path.insert(0, str(SOURCES / "tests/terraform"))
import installed_provider

VISITORS = """#include "visitors.hpp"

#include <martlet/server/bearer_and_basic_auth.hpp>
#include <martlet/server/server.hpp>

namespace shop {

martlet::Plugin visitors() {
  return {"visitors", [](martlet::Server& server) {
            server.auth_strategy("token", martlet::bearer([](std::string token) -> std::optional<martlet::Credentials<>> {
                                   if (token == "a-token") return martlet::Credentials<>{.scope = {"admin"}};
                                   if (token == "b-token") return martlet::Credentials<>{};
                                   return std::nullopt;
                                 }));
          }};
}

}  // namespace shop
"""


class NewService(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = pathlib.Path(place.name)
        self.shop = self.place / "shop"
        (self.place / "bin").mkdir()
        (self.place / "bin/martlet").symlink_to(MARTLET)
        self.environment = {**os.environ, "PATH": f"{self.place}/bin:{os.environ['PATH']}", "CMAKE_PREFIX_PATH": str(self.place / "prefix"),
                            "CCACHE_BASEDIR": str(self.place), "CCACHE_NOHASHDIR": "1"}
        if shutil.which("ccache"):
            self.environment["CMAKE_CXX_COMPILER_LAUNCHER"] = "ccache"

    def run_in(self, folder, *command, **options):
        done = subprocess.run(command, cwd=folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
        if done.returncode:
            raise AssertionError(f"{' '.join(map(str, command))}\n{done.stdout[-6000:]}")
        return done.stdout

    def install(self):
        self.run_in(self.place, "cmake", "--install", BUILD, "--prefix", self.place / "prefix", "--component", "development")

    def build_and_test(self):
        begin = time.monotonic()
        self.run_in(self.shop, "cmake", "--build", "--preset", "debug")
        built = time.monotonic()
        tested = self.run_in(self.shop, "ctest", "--preset", "debug")
        print(f"built in {built - begin:.1f} s, tested in {time.monotonic() - built:.1f} s", file=sys.stderr)
        return tested

    def new_shop(self, *options):
        self.install()
        self.run_in(self.place, "martlet", "new", "shop", *options)
        self.run_in(self.shop, "cmake", "--preset", "debug")

    def test_builds_and_passes_its_tests(self):
        self.new_shop()
        self.run_in(self.shop, "martlet", "add", "route", "POST", "/orders/{id}/rating")
        self.run_in(self.shop, "martlet", "add", "event", "sqs", "orders-queue")
        tests = self.build_and_test()
        for name in ("are_stored_and_found_by_their_id", "lint", "PostOrdersIdRatingRoute.answers_what_it_was_given",
                     "PostOrdersIdRatingRoute.refuses_a_body_without_a_text", "HandleOrdersQueueEvents.without_a_text_fail"):
            self.assertIn(name, tests)
        routes = self.run_in(self.shop, "build/debug/shop", "--routes")
        self.assertIn("/orders/{id}/rating", routes)
        # As shown in docs/events.md.
        (self.shop / "order.json").write_text('{"text":"hello"}\n')
        event = self.run_in(self.shop, "martlet", "event", "sqs", "--source", "orders-queue", "--body", "order.json")
        (self.shop / "event.json").write_text(event)
        self.assertEqual(self.run_in(self.shop, "build/debug/shop", "--event", "event.json"), '{"batchItemFailures":[]}\n')

    def test_builds_with_any_addition(self):
        self.new_shop()
        # With parameters and a body, with neither, and with each method.
        for method, path in [("POST", "/orders/{id}/rating"), ("GET", "/"), ("PUT", "/a-b/{first}/{second}"), ("PATCH", "/c"), ("DELETE", "/orders/{id}")]:
            self.run_in(self.shop, "martlet", "add", "route", method, path)
        self.run_in(self.shop, "martlet", "add", "route", "GET", "/named", "--name", "NamedOne")
        self.run_in(self.shop, "martlet", "add", "service", "RateLimit")
        self.run_in(self.shop, "martlet", "add", "plugin", "audit-trail")
        # Of each kind, with and without a name.
        for kind, source in [("sqs", "orders-queue"), ("sns", "*"), ("eventbridge", "orders/Order Placed"), ("schedule", "nightly"), ("s3", "my-photos"),
                             ("dynamodb", "orders"), ("kinesis", "clicks"), ("kafka", "clicks.v1"), ("logs", "/aws/lambda/orders"), ("raw", "*")]:
            self.run_in(self.shop, "martlet", "add", "event", kind, source, *(["--name", "CountClicks"] if kind == "kinesis" else []))
        self.run_in(self.shop, "martlet", "add", "event", "destination", "orders", "--name", "TellFailure")
        tests = self.build_and_test()
        for name in ("PostOrdersIdRatingRoute.answers_what_it_was_given", "PostOrdersIdRatingRoute.refuses_a_body_without_a_text", "GetRootRoute",
                     "PutABFirstSecondRoute", "PatchCRoute", "DeleteOrdersIdRoute", "NamedOneRoute", "RateLimit_answers", "audit_trail_adds_its_header",
                     "HandleOrdersQueueEvents.without_a_text_fail", "HandleSnsEvents.with_a_text_are_handled", "HandleNightlyEvents.are_handled",
                     "TellFailureEvents.without_a_text_fail"):
            self.assertIn(name, tests)

    def test_stores_its_data_in_sqlite(self):
        self.new_shop("--with", "sqlite")
        self.run_in(self.shop, "martlet", "add", "route", "POST", "/orders/{id}/rating")
        tests = self.build_and_test()
        for name in ("SqliteNoteStore.finds_notes_after_the_file_is_reopened", "PostOrdersIdRatingRoute.answers_what_it_was_given"):
            self.assertIn(name, tests)
        self.assertEqual([file.name for file in self.shop.rglob("*.sqlite*") if "build" not in file.parts], [])

    def test_builds_with_all_additions_at_once(self):
        features = ("auth", "http", "metrics", "openapi", "sqlite")
        self.new_shop(*(argument for feature in features for argument in ("--with", feature)))
        tests = self.build_and_test()
        for name in ("Access.identifies_the_user", "RatesOfCurrencies.come_from_another_service", "Monitoring.counts_requests_by_their_routes",
                     "Documentation.has_the_routes", "SqliteNoteStore.finds_notes_after_the_file_is_reopened"):
            self.assertIn(name, tests)

    def test_builds_a_bootstrap_without_warnings(self):
        self.new_shop()
        # With optimization, g++ 12 wrongly warns about comparisons in coroutine frames, and a new service has -Werror.
        self.run_in(self.shop, "martlet", "add", "plugin", "visitors")
        (self.shop / "plugins/visitors.cpp").write_text(VISITORS)
        self.run_in(self.shop, "cmake", "--preset", "release")
        built = self.run_in(self.shop, "cmake", "--build", "--preset", "release", "--target", "shop_bootstrap")
        self.assertNotIn("warning", built)

    def test_has_valid_infrastructure(self):
        if installed_provider.missing_requirement():
            self.skipTest(installed_provider.missing_requirement())
        self.run_in(self.place, "martlet", "new", "shop")
        self.run_in(self.place, "terraform", "fmt", "-check", "-diff", "-recursive", self.shop / "infra")
        for environment in sorted((self.shop / "infra/environments").iterdir()):
            (environment / "backend.tf").unlink()  # a backend would require `init`, and therefore a network
            with installed_provider.Terraform(environment) as terraform:
                for arguments in (("get",), ("validate",)):
                    done = terraform.run(*arguments, "-no-color")
                    self.assertEqual(done.returncode, 0, f"{environment.name}: terraform {arguments[0]}:\n{done.stdout}\n{done.stderr}")
        for name in ("deploy.json", "deployer.json", ".vscode/settings.json", "CMakePresets.json"):
            json.loads((self.shop / name).read_text())

    def test_publishes_nothing_until_everything_is_pinned(self):
        self.run_in(self.place, "martlet", "new", "shop", "--ci", "github")
        for tool in ("docker", "curl"):
            (self.place / "bin" / tool).write_text(f"#!/bin/sh\necho {tool} \"$@\" >> '{self.place}/calls'\n[ {tool} = docker ] || echo deb > \"$3\"\n")
            (self.place / "bin" / tool).chmod(0o755)
        refused = subprocess.run(["ci/in_container", "ci/test"], cwd=self.shop, env=self.environment, capture_output=True, text=True)
        self.assertEqual(refused.returncode, 1)
        self.assertEqual([line.split(":")[0] for line in refused.stderr.splitlines()], ["ci/pins"] * 3 + ["ci/martlet.sha256"] * 2 + ["ci/in_container"])
        self.assertFalse((self.place / "calls").exists())

        pins = self.shop / "ci/pins"
        pins.write_text(pins.read_text().replace("sha256:FILL-IN", "sha256:00").replace("SNAPSHOT=FILL-IN", "SNAPSHOT=20261101T000000Z").replace("https://FILL-IN", "https://x"))
        package = self.place / "martlet.deb"
        package.write_text("deb\n")
        self.run_in(self.place, "martlet", "new", "other", "--ci", "github", "--package", package)
        shutil.copy(self.place / "other/ci/martlet.sha256", self.shop / "ci/martlet.sha256")
        self.run_in(self.shop, "ci/in_container", "ci/test")
        calls = (self.place / "calls").read_text().splitlines()
        self.assertEqual(calls[0], "curl -fsSL -o build/packages/martlet.deb https://x/martlet.deb")
        self.assertRegex(calls[1], r"^docker run --rm .* debian@sha256:00 ci/with_packages ci/test$")
        # Different bytes under the same name are refused.
        (self.shop / "build/packages/martlet.deb").write_text("another\n")
        self.assertNotEqual(subprocess.run(["ci/in_container", "ci/test"], cwd=self.shop, env=self.environment, capture_output=True).returncode, 0)


if __name__ == "__main__":
    unittest.main()
