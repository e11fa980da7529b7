#!/usr/bin/env python3
"""consumer_test.py SOURCES BUILD [unittest arguments]: builds projects outside this repository with what BUILD installs, or with SOURCES."""
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.request

SOURCES, BUILD = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1))
HERE = pathlib.Path(__file__).parent


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode:
        raise AssertionError(f"{' '.join(map(str, command))}\n{done.stdout[-6000:]}")
    return done.stdout


class Consumers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.prefix = self.folder / "prefix"

    def install(self):
        run("cmake", "--install", BUILD, "--prefix", self.prefix, "--component", "development")

    def configure(self, project, *options):
        sources = self.folder / "sources"
        if not sources.exists():
            shutil.copytree(HERE, sources)
        built = self.folder / f"{project}.build"
        environment = {**os.environ, "CCACHE_BASEDIR": str(self.folder), "CCACHE_NOHASHDIR": "1"}
        if shutil.which("ccache"):
            options = (*options, "-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
        run("cmake", "-S", sources / project, "-B", built, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", f"-DCMAKE_PREFIX_PATH={self.prefix}", *options)
        return built, environment

    def build(self, project, *options):
        built, environment = self.configure(project, *options)
        run("cmake", "--build", built, env=environment)
        return built

    def invoke(self, program, event):
        """The function's response, invoked with the martlet command."""
        command = [BUILD / "src/martlet/cli/martlet", "invoke", "--function", program, "--event", "-"]
        return json.loads(subprocess.run(command, input=json.dumps(event), capture_output=True, text=True, check=True).stdout)

    def assert_stands_alone(self, program):
        self.assertNotIn("NEEDED", run("readelf", "-d", program))
        self.assertNotIn("INTERP", run("readelf", "-lW", program))

    def pages(self):
        """What it serves besides its own route: {path: beginning of the response}. The page exists only if Martlet was built with npm."""
        has_page = (self.prefix / "include/martlet/openapi/docs/docs.hpp").exists()
        return {"openapi.json": b'{"openapi":"3.1.0"', **({"docs": b"<!doctype html>", "docs/page.js": b"'use strict'"} if has_page else {})}

    def assert_serves(self, program):
        with subprocess.Popen([program, "--port", "0"], stderr=subprocess.PIPE, text=True) as server:
            try:
                said = ""
                while not (port := re.search(r"listening on http://[^:]+:(\d+)", said)):
                    line = server.stderr.readline()
                    self.assertTrue(line, f"it ended; its output: {said}")
                    said += line
                with urllib.request.urlopen(f"http://127.0.0.1:{port[1]}/prices/tea", timeout=10) as answer:
                    self.assertEqual(answer.read(), b'{"article":"tea","cents":450}')
                for path, beginning in self.pages().items():
                    with urllib.request.urlopen(f"http://127.0.0.1:{port[1]}/{path}", timeout=10) as answer:
                        self.assertTrue(answer.read().startswith(beginning), path)
            finally:
                server.terminate()

    def assert_is_the_service(self, built):
        run("ctest", "--test-dir", built, "--output-on-failure")
        self.assert_serves(built / "shop")
        self.assert_stands_alone(built / "shop_bootstrap")

    def test_hello_links_only_the_runtime(self):
        self.install()
        built = self.build("hello")
        self.assert_stands_alone(built / "hello")
        self.assertEqual(self.invoke(built / "hello", {"name": "tea"}), {"message": "hello tea"})

    def test_service_by_find_package(self):
        self.install()
        self.assert_is_the_service(self.build("service"))

    def test_hello_by_add_subdirectory(self):
        built = self.build("hello", f"-DMARTLET_SOURCE={SOURCES}")
        self.assertEqual(self.invoke(built / "hello", {"name": "tea"}), {"message": "hello tea"})

    def test_add_subdirectory_configures_only_what_is_needed(self):
        built, _ = self.configure("service", f"-DMARTLET_SOURCE={SOURCES}")
        targets = run("ninja", "-C", built, "-t", "targets", "all")
        self.assertIn("shop_bootstrap:", targets)
        self.assertNotRegex(targets, r"base_test|orders:|bench_service")

    def test_service_by_fetch_content(self):
        self.assert_is_the_service(self.build("service", f"-DMARTLET_SOURCE={SOURCES}", "-DMARTLET_FETCH=ON"))

    def test_a_missing_version_is_refused(self):
        self.install()
        sources = self.folder / "sources"
        shutil.copytree(HERE, sources)
        (sources / "find_or_build_martlet.cmake").write_text("find_package(martlet 0.7 REQUIRED)\n")
        with self.assertRaisesRegex(AssertionError, "compatible with requested\\s+version \"0.7\""):
            self.configure("hello")

    def test_each_header_compiles_alone(self):
        self.install()
        include = self.prefix / "include"
        headers = sorted(header.relative_to(include) for header in include.rglob("*.hpp"))
        self.assertGreater(len(headers), 100)

        def compile_alone(header):
            command = ["g++", "-std=c++23", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-I", include, "-x", "c++", "-"]
            done = subprocess.run(command, input=f"#include <{header}>\n#include <{header}>\n", capture_output=True, text=True)
            return f"{header}: {done.stderr}" if done.returncode else None

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            self.assertEqual([wrong for wrong in pool.map(compile_alone, headers) if wrong], [])


if __name__ == "__main__":
    unittest.main()
