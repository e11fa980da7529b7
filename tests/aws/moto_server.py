"""Runs moto's server in a process of its own, and gives the environment variables with which Martlet's clients call it."""
import os
import socket
import subprocess
import sys
import tempfile
import time

REGION = "eu-central-1"


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


# Serves one request at a time, because a failed transaction in moto also undoes the writes that other requests make meanwhile.
ONE_AT_A_TIME = """
import sys
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import run_simple
run_simple("127.0.0.1", int(sys.argv[1]), DomainDispatcherApplication(create_backend_app), threaded=False)
"""


class Moto:
    def __init__(self, options=(), one_at_a_time=False):
        self.port = free_port()
        self.one_at_a_time = one_at_a_time
        self.options = options
        self.url = f"{'https' if options else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self):
        self.log = tempfile.TemporaryFile()
        command = ["-c", ONE_AT_A_TIME, str(self.port)] if self.one_at_a_time else ["-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
        self.process = subprocess.Popen([sys.executable, *command, *self.options], stdout=self.log, stderr=self.log)
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.2).close()
                return self
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("moto did not start")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def environment(url, **more):
    env = {"PATH": os.environ["PATH"], "AWS_REGION": REGION, "AWS_ENDPOINT_URL": url, "AWS_ACCESS_KEY_ID": "testing",
           "AWS_SECRET_ACCESS_KEY": "testing", "AWS_EC2_METADATA_DISABLED": "true", "HOME": "/nowhere"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            env[name] = os.environ[name]
    return env | more
