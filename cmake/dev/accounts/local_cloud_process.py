"""Runs the local cloud as a process that ends when this one does."""
import ctypes
import json
import os
import signal
import socket
import subprocess

PR_SET_PDEATHSIG = 1


class LocalCloudProcess:
    """`state` is the folder for its state; if None, nothing is stored. Its log is written to the file `log`."""

    def __init__(self, martlet, state=None, port=0, log=None):
        kept = ["--state", str(state)] if state else ["--ephemeral"]
        command = [str(martlet), "local", "up", "--json", "--port", str(port), *kept]
        with open(log or os.devnull, "a") as errors:
            # In its own session, so that Ctrl-C doesn't interrupt it: stop() does.
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True, start_new_session=True,
                                            preexec_fn=end_with_parent)
        ready = self.process.stdout.readline()
        if not ready:
            raise SystemExit(f"the local cloud did not start (status {self.process.wait()})" + (f": see {log}" if log else ""))
        self.endpoint = json.loads(ready)["endpoint"]

    def is_running(self):
        return self.process.poll() is None

    def stop(self):
        if self.is_running():
            self.process.terminate()
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def end_with_parent():
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def port_if_free(port):
    """`port`, or 0 (any port) if a program already listens on it."""
    with socket.socket() as one:
        return 0 if one.connect_ex(("127.0.0.1", port)) == 0 else port
