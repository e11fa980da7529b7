#!/usr/bin/env python3
"""up_service_test.py SOURCE_DIR BUILD_DIR: acts as a user of `./dev up orders`, after the build."""
import pathlib
import re
import signal
import subprocess
import sys
import time
import unittest
import urllib.request

SOURCE, BUILD = sys.argv[1:3]
WAIT_MAX_S = 90


def descendants(pid):
    found = []
    try:
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return found  # a short-lived process that has ended in the meantime
    for child in children:
        found += [int(child), *descendants(int(child))]
    return found


def name_of(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/comm").read_text().strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def is_alive(pid):
    try:
        state = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"  # a zombie: its new parent has not waited for it yet


class Up:
    def __init__(self, *options):
        self.process = subprocess.Popen([SOURCE + "/cmake/dev/up/both_transports", SOURCE, BUILD, "orders", *options], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.text = ""
        for line in self.process.stdout:
            self.text += line
            if line.startswith("Press Ctrl-C"):
                break
        self.http, self.gateway = re.findall(r"^  (http://\S+)  an? ", self.text, re.M)
        self.processes = descendants(self.process.pid)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdout.close()
        self.process.kill()
        self.process.wait()

    def ends(self):
        """(exit status, names of the processes that are still running)"""
        status = self.process.wait(WAIT_MAX_S)
        until = time.monotonic() + WAIT_MAX_S / 3
        while any(map(is_alive, self.processes)) and time.monotonic() < until:
            time.sleep(0.05)
        return status, [name_of(pid) for pid in self.processes if is_alive(pid)]


class UpService(unittest.TestCase):
    def test_both_transports_serve_the_same_until_they_are_stopped(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with Up() as up:
                answers = [urllib.request.urlopen(address + "/health").read() for address in (up.http, up.gateway)]
                self.assertEqual(answers, [b'{"status":"ok"}'] * 2)
                self.assertIn("orders_bootstra", map(name_of, descendants(up.process.pid)))
                up.process.send_signal(number)
                self.assertEqual(up.ends(), (0, []))

    def test_ends_with_1_when_a_transport_dies(self):
        with Up("--transport", "function-url") as up:
            subprocess.run(["kill", "-KILL", *(str(pid) for pid in up.processes if name_of(pid) == "orders")], check=True)
            self.assertEqual(up.ends(), (1, []))

    def test_leaves_nothing_running_when_it_is_killed(self):
        with Up() as up:
            up.process.kill()
            self.assertEqual(up.ends(), (-signal.SIGKILL, []))

    def test_refuses_unknown_options(self):
        for options in (["--fly"], ["--transport"], ["--transport", "v1"], ["--payload", "3.0"]):
            done = subprocess.run([SOURCE + "/cmake/dev/up/both_transports", SOURCE, BUILD, "orders", *options], stderr=subprocess.DEVNULL)
            self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
