#!/usr/bin/env python3
"""inherited_socket_test.py SERVICE: a Martlet service uses the listening socket that it inherits, as from `martlet dev`."""
import pathlib
import socket
import subprocess
import sys
import unittest
import urllib.request

SERVICE = pathlib.Path(sys.argv.pop(1)).resolve()


def ask(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
        return answer.read().decode()


class InheritedSocket(unittest.TestCase):
    """Socket activation, as described in sd_listen_fds(3)."""

    def start(self, port, inherited, pid="$$"):
        return subprocess.Popen(["sh", "-c", f'exec 3<&{inherited.fileno()}; export LISTEN_FDS=1 LISTEN_PID={pid}; exec "$0" --port {port}', SERVICE],
                                pass_fds=[inherited.fileno()], stderr=subprocess.PIPE, text=True)

    def test_is_used_and_stays_open_after_the_service(self):
        with socket.create_server(("127.0.0.1", 0)) as listening:
            port = listening.getsockname()[1]
            for _ in range(2):
                with self.start(port, listening) as service:
                    try:
                        self.assertEqual(ask(port, "/health"), '{"status":"ok"}')
                    finally:
                        service.terminate()

    def test_of_another_process_or_port_is_not_used(self):
        with socket.create_server(("127.0.0.1", 0)) as listening:
            with self.start(listening.getsockname()[1], listening, pid="1") as service:
                self.assertIn("Address already in use", service.stderr.read())
            with self.start(0, listening) as service:
                said = service.stderr.readline()
                service.terminate()
                self.assertNotIn(f":{listening.getsockname()[1]}\n", said)
                self.assertIn("listening on", said)


if __name__ == "__main__":
    unittest.main()
