#!/usr/bin/env python3
"""dev_test.py MARTLET: the rebuild loop of `martlet dev`."""
import os
import pathlib
import re
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.request

MARTLET = pathlib.Path(sys.argv.pop(1)).resolve()

CMAKE = """cmake_minimum_required(VERSION 3.25)
project(tiny LANGUAGES C)
function(martlet_service name)
  add_executable(${name} main.c)
endfunction()
martlet_service(tiny)
"""
PRESETS = '{"version": 4, "configurePresets": [{"name": "debug", "generator": "Ninja", "binaryDir": "${sourceDir}/build/debug"}]}'
# Accepts connections on the inherited socket. On SIGTERM, it ends after the current request.
MAIN = r"""
#define _GNU_SOURCE
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
static void end(int signal) { _exit(signal - SIGTERM); }
int main(void) {
  if (atoi(getenv("LISTEN_PID")) != getpid() || strcmp(getenv("LISTEN_FDS"), "1") != 0) return 9;
  sigset_t term, none;
  sigemptyset(&none);
  sigemptyset(&term);
  sigaddset(&term, SIGTERM);
  sigprocmask(SIG_BLOCK, &term, NULL);
  signal(SIGTERM, end);
  for (;;) {
    char request[4096];
    struct pollfd listening = {3, POLLIN, 0};
    ppoll(&listening, 1, NULL, &none);
    int client = accept(3, NULL, NULL);
    if (read(client, request, sizeof request) < 0) return 1;
    const char* answer = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 3\r\n\r\nVERSION";
    if (write(client, answer, strlen(answer)) < 0) return 1;
    close(client);
  }
}
"""
LINE_OF_READ = MAIN.split("\n").index("    if (read(client, request, sizeof request) < 0) return 1;") + 1
WAIT_MAX_S = 60


def ask(port):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}", timeout=30) as answer:
        return answer.read().decode()


class Dev(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = pathlib.Path(place.name)
        (self.folder / "CMakeLists.txt").write_text(CMAKE)
        (self.folder / "CMakePresets.json").write_text(PRESETS)

    def save(self, version, source=MAIN):
        (self.folder / "main.c").write_text(source.replace("VERSION", version))

    def start(self):
        process = subprocess.Popen([MARTLET, "dev", "--port", "0"], cwd=self.folder, stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.process = process
        return int(re.search(r"http://127\.0\.0\.1:(\d+)", self.read_until("http://")).group(1))

    def read_until(self, text):
        said = ""
        while text not in said:
            self.assertTrue(select.select([self.process.stderr], [], [], WAIT_MAX_S)[0], f"it prints nothing more after: {said}")
            line = os.read(self.process.stderr.fileno(), 65536).decode()
            self.assertTrue(line, f"it ended; its output: {said}")
            said += line
        return said

    def test_restarts_a_saved_service_without_refusing_a_request(self):
        self.save("one")
        port = self.start()
        self.assertEqual(ask(port), "one")  # sent before the program is built: the request waits
        answers, is_over = [], threading.Event()

        def ask_all_the_time():
            while not is_over.is_set():
                try:
                    answers.append(ask(port))
                except OSError as error:
                    answers.append(f"failed: {error}")

        client = threading.Thread(target=ask_all_the_time)
        client.start()
        try:
            self.read_until("started after")
            self.save("two")
            self.read_until("started after")
            end = time.monotonic() + 20
            while answers[-1] != "two" and time.monotonic() < end:
                time.sleep(0.01)
        finally:
            is_over.set()
            client.join()
        self.assertEqual(answers, sorted(answers))  # one, one, ..., two, without a failed request
        self.assertEqual(answers[-1], "two")

    def test_shows_compile_errors_and_continues_with_the_last_program(self):
        self.save("one")
        port = self.start()
        self.read_until("started after")
        self.save("two", MAIN.replace("int client", "int klient"))
        said = self.read_until("the last program that was built successfully keeps running")
        self.assertIn(f"main.c:{LINE_OF_READ}:", said)
        self.assertIn("error: ", said)
        self.assertNotIn("FAILED", said)
        self.assertNotIn("ninja:", said)
        self.assertEqual(ask(port), "one")
        self.save("six")
        self.read_until("started after")
        self.assertEqual(ask(port), "six")

    def test_watches_new_folders_and_ignores_the_build_folder(self):
        self.save("one")
        port = self.start()
        self.read_until("started after")
        (self.folder / "more").mkdir()
        time.sleep(0.2)
        (self.folder / "more/version.h").write_text('#define THE_NUMBER "two"\n')
        self.save("one", MAIN.replace("#include <poll.h>", '#include <poll.h>\n#include "more/version.h"').replace('\\n\\r\\nVERSION"', '\\n\\r\\n" THE_NUMBER'))
        self.read_until("started after")
        (self.folder / "more/version.h").write_text('#define THE_NUMBER "six"\n')
        self.read_until("started after")
        self.assertEqual(ask(port), "six")

    def test_reports_that_the_service_ended_and_restarts_it_after_a_change(self):
        self.save("one", "int main(void) { return 7; }\n")
        port = self.start()
        self.read_until("the service ended with exit status 7; waiting for a change")
        self.save("two")
        self.read_until("started after")
        self.assertEqual(ask(port), "two")

    def test_ends_with_its_service(self):
        self.save("one")
        port = self.start()
        self.read_until("started after")
        self.process.send_signal(signal.SIGINT)
        self.assertEqual(self.process.wait(timeout=30), 0)
        with self.assertRaises(OSError):
            ask(port)

    def test_refuses_a_folder_without_a_service_and_a_port_in_use(self):
        def error_of(*arguments):
            done = subprocess.run([MARTLET, "dev", *arguments], capture_output=True, text=True, timeout=30)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            return done.stderr

        self.assertIn("contains no service (a CMakeLists.txt with martlet_service() and a CMakePresets.json); run the command in the folder that martlet new created, or name that folder with --dir [no-service]\n"
                      "nothing was started\n", error_of("--dir", "/"))
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            self.assertEqual(error_of("--dir", self.folder, "--port", str(port)),
                             f"martlet dev: can't listen on 127.0.0.1:{port}: Address already in use; stop the program that listens there, or choose another port with --port [address-in-use]\n"
                             "nothing was started\n")


if __name__ == "__main__":
    unittest.main()
