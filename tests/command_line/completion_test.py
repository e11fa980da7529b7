#!/usr/bin/env python3
"""completion_test.py MARTLET: what bash, zsh and fish complete with the command's completion scripts, in interactive shells in a terminal."""
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

MARTLET = pathlib.Path(sys.argv.pop(1)).resolve()
START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "PS1=; bind 'set enable-bracketed-paste off'; source ./script"),
    "zsh": (["zsh", "-f", "-i"], "PS1=; autoload -U compinit; compinit -D -u; source ./script"),
}


class Terminal:
    """An interactive shell."""

    def __init__(self, shell, folder):
        words, prepare = START[shell]
        environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(words[0], words, environment)
        self.send(prepare + "; echo re''ady\n")
        self.read_until("ready")

    def send(self, text):
        os.write(self.terminal, text.encode())

    def read_until(self, text):
        seen = ""
        end = time.monotonic() + 30
        while text not in seen:
            if not select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"no {text!r} in {seen!r}")
            seen += os.read(self.terminal, 65536).decode(errors="replace")
        return seen

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


class Completion(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = pathlib.Path(place.name)
        (self.folder / "a file.json").touch()
        (self.folder / "folder").mkdir()

    def script(self, shell):
        if not shutil.which(shell):
            self.skipTest(f"{shell} is not installed")
        script = subprocess.run([MARTLET, "completion", shell], capture_output=True, text=True, check=True, timeout=30).stdout
        (self.folder / "script").write_text(script)

    def completes_in_a_terminal(self, shell):
        self.script(shell)
        terminal = Terminal(shell, self.folder)
        self.addCleanup(terminal.close)
        for typed, becomes in [("martlet pu", "martlet publish"), ("martlet deploy pl", "martlet deploy plan"),
                               ("martlet deploy plan --def", "martlet deploy plan --definition"),
                               ("martlet deploy plan --definition a", "martlet deploy plan --definition a file.json"),
                               ("martlet deploy plan --definition=a", "martlet deploy plan --definition=a file.json"),
                               ("martlet package a", "martlet package a file.json"), ("martlet package --arch a", "martlet package --arch arm64"),
                               ("martlet completion z", "martlet completion zsh"), ("martlet deploy plan a", "martlet deploy plan a")]:
            # The function `martlet` prints the arguments with which it was called after Tab completed them.
            terminal.send("martlet() { echo \"<\"\"martlet $*>\"; }; echo se''t\n")
            terminal.read_until("set\r\n")
            terminal.send(typed + "\t\n")
            seen = terminal.read_until(">\r\n")
            said = re.search(r"<(martlet [^<>]*?) *>\r\n", seen)
            self.assertEqual(said and said.group(1).replace("\\", ""), becomes, seen)

    def test_bash(self):
        self.completes_in_a_terminal("bash")

    def test_zsh(self):
        self.completes_in_a_terminal("zsh")

    def test_fish(self):
        self.script("fish")
        for typed, offers in [("martlet pu", ["publish"]), ("martlet deploy pl", ["plan"]), ("martlet deploy plan --def", ["--definition"]),
                              ("martlet deploy plan --definition a", ["a file.json"]), ("martlet package a", ["a file.json"]),
                              ("martlet package --arch a", ["arm64"]), ("martlet completion z", ["zsh"]), ("martlet deploy plan a", [])]:
            done = subprocess.run(["fish", "-N", "-c", f"source script; complete -C '{typed}'"], cwd=self.folder, capture_output=True, text=True,
                                  timeout=60, env={"PATH": os.environ["PATH"], "HOME": str(self.folder), "TERM": "dumb"})
            self.assertEqual(done.stderr, "")
            self.assertEqual([line.split("\t")[0] for line in done.stdout.splitlines()], offers, typed)


if __name__ == "__main__":
    unittest.main()
