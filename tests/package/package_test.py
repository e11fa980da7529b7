#!/usr/bin/env python3
"""package_test.py BUILD [unittest arguments]: the Debian packages of BUILD. Exits with 77 if they can't be created or installed on this machine."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

BUILD = pathlib.Path(sys.argv.pop(1))


def skip(reason):
    print("skipped:", reason, flush=True)
    os._exit(77)  # unittest treats a SystemExit in setUp() as an error


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode:
        raise AssertionError(f"{' '.join(map(str, command))}\n{done.stdout[-6000:]}")
    return done.stdout


if not all(map(shutil.which, ("cpack", "dpkg-deb", "dpkg-shlibdeps"))):
    skip("Debian packages need cpack, dpkg and dpkg-dev")


def made_in(folder):
    """Creates both packages in `folder`: {name: file}."""
    run("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", folder, cwd=BUILD)
    return {file.name.split("_")[0]: file for file in pathlib.Path(folder).glob("*.deb")}


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.packages = made_in(folder.name)

    def contents(self, name):
        listing = run("dpkg-deb", "--contents", self.packages[name])
        return {line.split()[5].removeprefix(".") for line in listing.splitlines()}

    def test_there_are_two(self):
        self.assertEqual(set(self.packages), {"martlet", "libmartlet-dev"})

    def test_the_package_of_the_command_has_its_manual_and_completions(self):
        contents = self.contents("martlet")
        for file in ("/usr/bin/martlet", "/usr/share/man/man1/martlet.1.gz", "/usr/share/man/man1/martlet-deploy-plan.1.gz",
                     "/usr/share/bash-completion/completions/martlet", "/usr/share/zsh/vendor-completions/_martlet",
                     "/usr/share/fish/vendor_completions.d/martlet.fish", "/usr/libexec/martlet/martlet_deployer", "/usr/share/martlet/infra/recordings/dev.json"):
            self.assertIn(file, contents)
        self.assertFalse([file for file in contents if "/include/" in file])

    def test_the_command_needs_only_the_c_library(self):
        depends = run("dpkg-deb", "--field", self.packages["martlet"], "Depends")
        self.assertEqual({one.split()[0] for one in depends.split(", ")}, {"libc6"})

    def test_the_library_has_only_public_headers(self):
        contents = self.contents("libmartlet-dev")
        self.assertIn("/usr/include/martlet/martlet.hpp", contents)
        self.assertIn("/usr/include/martlet/server/server.hpp", contents)
        self.assertFalse([file for file in contents if "/deploy/" in file or "/lifecycle/" in file or "/usr/bin" in file])

    def test_no_path_of_the_build_machine_is_in_them(self):
        with tempfile.TemporaryDirectory() as folder:
            run("dpkg-deb", "--extract", self.packages["libmartlet-dev"], folder)
            texts = [file for file in pathlib.Path(folder).rglob("*.cmake")]
            self.assertGreater(len(texts), 5)
            self.assertEqual([file.name for file in texts if str(BUILD.parent) in file.read_text()], [])


class CleanRoot(unittest.TestCase):
    """What a developer does with Debian and the two packages."""

    def setUp(self):
        if os.geteuid() != 0 or not shutil.which("mmdebstrap"):
            skip("a clean root needs mmdebstrap (apt-get install mmdebstrap) and root")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.root = self.folder / "root"
        made = subprocess.run(["mmdebstrap", "--variant=apt", "--include=ca-certificates", "bookworm", self.root], capture_output=True, text=True)
        if made.returncode:
            skip("mmdebstrap could not create a root file system: " + made.stderr.strip().splitlines()[-1])

    def inside(self, command):
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
        begun = time.monotonic()
        said = run("chroot", self.root, "sh", "-euc", command, env=environment)
        print(f"{time.monotonic() - begun:6.1f} s  {command}")
        return said

    def test_a_service_can_be_created_built_tested_and_packaged(self):
        for file in made_in(self.folder / "packages").values():
            shutil.copy(file, self.root / "root")
        self.inside("apt-get update -q && apt-get install -qy --no-install-recommends /root/*.deb")
        self.inside("cd /root && martlet new shop")
        self.inside("cd /root/shop && cmake --preset debug && cmake --build --preset debug && ctest --preset debug")
        self.inside("cd /root/shop && cmake --preset release && cmake --build --preset release")
        self.inside("cd /root/shop && martlet package build/release/shop_bootstrap --out shop.zip")
        self.inside("man martlet > /dev/null 2>&1 || zcat /usr/share/man/man1/martlet.1.gz > /dev/null")


if __name__ == "__main__":
    unittest.main()
