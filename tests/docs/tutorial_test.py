#!/usr/bin/env python3
"""tutorial_test.py SOURCES BUILD: follows the tutorial literally in an empty directory, with what BUILD installs: writes its files, runs its commands
in one bash, and checks that each prints what its page shows (`...` stands for any number of lines, or of characters in a line)."""
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

PAGES = ["install", "route", "event", "function", "deploy"]
PORTS = ("8080", "8081", "4566")
DONE = "--- done "
BLOCK = re.compile(r"^```(console|cpp)\n(.*?)^```$", re.M | re.S)


def steps(page):
    """("file", name, text) or ("command", command, expected output), in the order of the page."""
    for language, block in BLOCK.findall(page.read_text()):
        title, _, text = block.partition("\n")
        if language == "cpp":
            yield "file", title.removeprefix("// "), text
            continue
        for command, answer in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M):
            yield "command", command, answer


def pattern(expected):
    lines = [r"(?:.*\n)*" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + r"\n" for line in expected.splitlines()]
    return re.compile("".join(lines))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(port):
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit(f"nothing listens on port {port}")


class Shell:
    def __init__(self, folder, environment, prefix):
        self.prefix = prefix
        self.ports = {port: free_port() for port in PORTS}
        self.bash = subprocess.Popen(["bash", "--norc"], cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT, text=True, start_new_session=True)

    def run(self, command):
        for shown, real in self.ports.items():
            command = command.replace(f"localhost:{shown}", f"127.0.0.1:{real}").replace(f"127.0.0.1:{shown}", f"127.0.0.1:{real}").replace(f"--port {shown}", f"--port {real}")
        command = command.replace(" /usr/", f" {self.prefix}/")
        # The output of a server in the background is discarded, as if the server ran in another terminal.
        if command.endswith(" &"):
            command = command[:-1] + "> /dev/null < /dev/null &"
        self.bash.stdin.write(f"{command}\nprintf '\\n{DONE}%s\\n' $?\n")
        self.bash.stdin.flush()
        lines = []
        while not (line := self.bash.stdout.readline()).startswith(DONE):
            if not line:
                sys.exit(f"bash ended at: {command}")
            lines.append(line)
        if command.endswith("&"):
            wait_for(int(re.search(r"--port (\d+)", command).group(1)))
        text = "".join(lines).removesuffix("\n")
        return int(line.removeprefix(DONE)), text + "\n" if text and not text.endswith("\n") else text

    def end(self):
        os.killpg(self.bash.pid, 15)
        self.bash.wait()


def follow(shell, sources, shop):
    for name in PAGES:
        for kind, what, text in steps(sources / f"docs/tutorial/{name}.md"):
            if kind == "file":
                (shop / what).write_text(text)
                continue
            status, printed = shell.run(what)
            if status or (text and not pattern(text).fullmatch(printed)):
                sys.exit(f"docs/tutorial/{name}.md: $ {what}\nexit status {status}; the page:\n{text}\nprinted:\n{printed}")


def main(sources, build):
    missing = [program for program in ("curl", "git") if shutil.which(program) is None]
    if missing:
        print(f"skipped: the tutorial's {missing[0]} is missing")
        return 77
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        for folder in ("bin", "empty"):
            (place / folder).mkdir()
        (place / "bin/martlet").symlink_to(build / "src/martlet/cli/martlet")
        for component in ("development", "cli"):
            subprocess.run(["cmake", "--install", build, "--prefix", place / "prefix", "--component", component], check=True, stdout=subprocess.DEVNULL)
        environment = {**os.environ, "PATH": f"{place}/bin:{os.environ['PATH']}", "CMAKE_PREFIX_PATH": str(place / "prefix"), "CCACHE_BASEDIR": str(place),
                       "CCACHE_NOHASHDIR": "1"}
        if shutil.which("ccache"):
            environment["CMAKE_CXX_COMPILER_LAUNCHER"] = "ccache"
        environment |= {f"GIT_{who}_{what}": "tutorial@localhost" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        shell = Shell(place / "empty", environment, place / "prefix")
        try:
            follow(shell, sources, place / "empty/shop")
        finally:
            shell.end()
    return 0


sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()))
