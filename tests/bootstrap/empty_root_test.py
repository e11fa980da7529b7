#!/usr/bin/env python3
"""empty_root_test.py DEPLOYER: a packaged function starts in a root that holds nothing but /tmp, certificates and /etc/resolv.conf, and resolves
names there: the deployer is given a job, and reports it to AWS at a name that only the name server of resolv.conf knows."""
import http.server
import json
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading

NAMESPACES = ["unshare", "--user", "--map-root-user", "--mount", "--net", "--pid", "--fork"]
CERTIFICATES = pathlib.Path("/etc/ssl/certs/ca-certificates.crt")
NAME, ADDRESS = "cloud.test", "127.0.0.1"
JOB = json.dumps({"CodePipeline.job": {"id": "11111111-2222-3333-4444-555555555555", "accountId": "111111111111", "data": {}}}).encode()


def answer_names(asked):
    """A name server that knows one name: RFC 1035, section 4."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind((ADDRESS, 53))
    known = b"".join(bytes([len(label)]) + label.encode() for label in NAME.split(".")) + b"\0"
    while True:
        query, client = server.recvfrom(512)
        end = query.index(b"\0", 12) + 5
        question, kind = query[12:end], query[end - 4:end - 2]
        asked.append(question[:-4])
        found = question[:-4].lower() == known
        records = b"\xc0\x0c" + kind + b"\0\1\0\0\0\1\0\4" + socket.inet_aton(ADDRESS) if found and kind == b"\0\1" else b""
        flags = b"\x81\x80" if found else b"\x81\x83"
        server.sendto(query[:2] + flags + b"\0\1\0" + (b"\1" if records else b"\0") + b"\0\0\0\0" + question + records, client)


class RuntimeApi(http.server.BaseHTTPRequestHandler):
    """Gives a job to each who asks."""

    def do_GET(self):
        self.send_response(200)
        for name, value in (("Lambda-Runtime-Aws-Request-Id", "1"), ("Lambda-Runtime-Deadline-Ms", "9999999999999"), ("Content-Length", str(len(JOB))),
                            ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:111111111111:function:deployer")):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(JOB)

    def log_message(self, *_):
        pass


def empty_root(folder, bootstrap):
    root = pathlib.Path(folder)
    for name in ("tmp", "etc/ssl/certs", "var/task"):
        (root / name).mkdir(parents=True)
    (root / "etc/resolv.conf").write_text(f"nameserver {ADDRESS}\n")
    shutil.copy(CERTIFICATES, root / str(CERTIFICATES)[1:])
    shutil.copy(bootstrap, root / "var/task/bootstrap")


def play(bootstrap):
    """Within the namespaces."""
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    asked = []
    threading.Thread(target=answer_names, args=(asked,), daemon=True).start()
    threading.Thread(target=http.server.ThreadingHTTPServer((ADDRESS, 9001), RuntimeApi).serve_forever, daemon=True).start()
    aws = socket.create_server((ADDRESS, 9002))
    aws.settimeout(20)
    variables = {"AWS_LAMBDA_RUNTIME_API": f"{ADDRESS}:9001", "LAMBDA_TASK_ROOT": "/var/task", "AWS_REGION": "eu-central-1", "AWS_ENDPOINT_URL": f"http://{NAME}:9002",
                 "AWS_ACCESS_KEY_ID": "111111111111", "AWS_SECRET_ACCESS_KEY": "any", "AWS_LAMBDA_FUNCTION_NAME": "deployer"}
    with tempfile.TemporaryDirectory() as folder:
        empty_root(folder, bootstrap)
        function = subprocess.Popen([shutil.which("chroot"), folder, "/var/task/bootstrap"], env=variables, stderr=subprocess.PIPE, text=True)
        try:
            request = aws.accept()[0].recv(4096).decode()
        except TimeoutError:
            function.kill()
            sys.exit(f"it called nobody; names that it asked for: {asked}; it said: {function.communicate()[1][-2000:]}")
        function.kill()
        function.communicate()
    assert f"host: {NAME}:9002" in request.lower(), request
    assert asked, "it asked no name server"


def main():
    if len(sys.argv) > 2:
        return play(sys.argv[1])
    for needed in ("unshare", "chroot", "ip"):
        if not shutil.which(needed):
            return print(f"skipped: there is no {needed}")
    if not CERTIFICATES.exists() or subprocess.run([*NAMESPACES, "true"], capture_output=True).returncode:
        return print("skipped: there are no certificates, or this machine allows no namespaces")
    return sys.exit(subprocess.run([*NAMESPACES, sys.executable, __file__, sys.argv[1], "within"]).returncode)


main()
