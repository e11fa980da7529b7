"""The orders service through one of its transports, as a child process, with a new database."""
import http.client
import os
import pathlib
import queue
import subprocess
import tempfile
import threading

START_MAX_S = 60  # a sanitized build on a busy machine
ANSWER_MAX_S = 120
TOKENS = {"ORDERS_TOKEN": "clerk-of-tests", "ORDERS_ADMIN_TOKEN": "admin-of-tests"}  # the service refuses the documentation's tokens in Lambda


class OrdersService:
    def __init__(self, command, environment=None, with_database=None):
        self.folder = tempfile.TemporaryDirectory(prefix="martlet_transports.")
        database = str(pathlib.Path(self.folder.name) / "orders.sqlite")
        command = [*command, *(with_database(database) if with_database else []), "--port", "0"]
        self.log = []
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace",
                                        env=dict(os.environ, ORDERS_DATABASE=database, **TOKENS, **(environment or {})))
        addresses = queue.Queue()
        threading.Thread(target=self._read_log, args=[addresses], daemon=True).start()
        self.address = addresses.get(timeout=START_MAX_S)
        if not self.address:
            raise RuntimeError("it ended before it listened:\n" + "\n".join(self.log))
        self.connection = http.client.HTTPConnection(self.address, timeout=ANSWER_MAX_S)

    def _read_log(self, addresses):
        for line in self.process.stderr:
            self.log.append(line.rstrip("\n"))
            if line.startswith("listening on http://"):
                addresses.put(line.strip().removeprefix("listening on http://"))
        addresses.put(None)

    def send(self, request):
        """(status, headers as a list of (name, value) with names in lower case, body)"""
        self.connection.putrequest(request.method, request.target, skip_accept_encoding=True)
        for name, value in request.headers:
            self.connection.putheader(name, value.encode())
        if request.body or request.method in ("POST", "PUT", "PATCH"):
            self.connection.putheader("content-length", str(len(request.body)))
        self.connection.endheaders()
        try:
            self.connection.send(request.body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # it has already refused the body and sent the response
        response = self.connection.getresponse()
        return response.status, [(name.lower(), value) for name, value in response.getheaders()], response.read()

    def stop(self):
        """Stops the service. Returns None, or what went wrong."""
        self.connection.close()
        self.process.terminate()
        try:
            status = self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return "it did not end within 30 s of SIGTERM"
        finally:
            self.folder.cleanup()
        return None if status == 0 else f"it ended with status {status}"


def http_transport(programs):
    return OrdersService([programs.orders])


def gateway_transport(programs, kind):
    command = [programs.martlet, "local", "--function", programs.bootstrap, "--transport", kind, "--binary-media-types", "*/*", "--timeout-ms", "60000",
               "--memory-mb", "1024"]  # a sanitized build needs several times the usual memory
    return OrdersService(command, with_database=lambda path: _variables(dict(TOKENS, ORDERS_DATABASE=path)))


def _variables(variables):
    return [word for name, value in variables.items() for word in ("--env", f"{name}={value}")]
