#!/usr/bin/env python3
"""empty_root_test.py MARTLET DEPLOYER ORDERS: a packaged function starts in a root that contains only /tmp, certificates and /etc/resolv.conf, and resolves
names there: it calls AWS at a name that only the name server in resolv.conf resolves, over IPv4 and IPv6. /etc/hosts and /etc/nsswitch.conf are missing."""
import http.server
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import zipfile

NAMESPACES = ["unshare", "--user", "--map-root-user", "--mount", "--net", "--pid", "--fork"]
CERTIFICATES = pathlib.Path("/etc/ssl/certs/ca-certificates.crt")
RUNTIME, AWS_PORT = "127.0.0.1:9001", 9002
KINDS = {"127.0.0.1": b"\0\1", "::1": b"\0\x1c"}  # A and AAAA
JOB = json.dumps({"CodePipeline.job": {"id": "11111111-2222-3333-4444-555555555555", "accountId": "111111111111", "data": {}}}).encode()
ORDERS = {"ORDERS_LIMITS": "/orders-api/limits"}  # a parameter that it fetches at initialization

# (description, program, additional variables, AWS's host name, its address, the text of resolv.conf)
CASES = [
    ("the deployer, IPv4", "deployer", {}, "cloud.test", "127.0.0.1", "nameserver 127.0.0.1\n"),
    ("a service, IPv4", "orders", ORDERS, "cloud.test", "127.0.0.1", "nameserver 127.0.0.1\n"),
    ("a service, IPv6, by a name server at IPv6", "orders", ORDERS, "six.test", "::1", "nameserver ::1\n"),
    ("resolv.conf without any line: the name server of this machine", "deployer", {}, "cloud.test", "127.0.0.1", ""),
    ("resolv.conf with all else that it may have", "orders", ORDERS, "cloud.test", "127.0.0.1",
     "# made by a test\n; likewise\nsearch example.test other.test\nsortlist 10.0.0.0\noptions ndots:2 timeout:1 attempts:2 edns0\nnameserver 127.0.0.1"),
    ("a name server that doesn't answer, then one that does", "deployer", {}, "cloud.test", "127.0.0.1", "nameserver 127.0.0.9\nnameserver 127.0.0.1\noptions timeout:1\n"),
]


def answer_names(address, asked):
    """A name server that resolves two names: RFC 1035, section 4."""
    server = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_DGRAM)
    server.bind((address, 53))
    known = {wire_name(name): (KINDS[at], packed(at)) for _, _, _, name, at, _ in CASES}
    while True:
        query, client = server.recvfrom(512)
        end = query.index(b"\0", 12) + 5
        question, kind = query[12:end], query[end - 4:end - 2]
        asked.append(question[:-4])
        has, data = known.get(question[:-4].lower(), (None, b""))
        records = b"\xc0\x0c" + kind + b"\0\1\0\0\0\1" + len(data).to_bytes(2) + data if has == kind else b""
        flags = b"\x81\x80" if has else b"\x81\x83"
        server.sendto(query[:2] + flags + b"\0\1\0" + (b"\1" if records else b"\0") + b"\0\0\0\0" + question + records, client)


def wire_name(name):
    return b"".join(bytes([len(label)]) + label.encode() for label in name.split(".")) + b"\0"


def packed(address):
    return socket.inet_pton(socket.AF_INET6 if ":" in address else socket.AF_INET, address)


class RuntimeApi(http.server.BaseHTTPRequestHandler):
    """Responds to each poll with a job."""

    def do_GET(self):
        self.send_response(200)
        for name, value in (("Lambda-Runtime-Aws-Request-Id", "1"), ("Lambda-Runtime-Deadline-Ms", "9999999999999"), ("Content-Length", str(len(JOB))),
                            ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:111111111111:function:deployer")):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(JOB)

    def log_message(self, *_):
        pass


def empty_root(folder, package, resolver):
    """Unpacks the package into /var/task, as Lambda does."""
    root = pathlib.Path(folder)
    for name in ("tmp", "etc/ssl/certs", "var/task"):
        (root / name).mkdir(parents=True)
    (root / "etc/resolv.conf").write_text(resolver)
    shutil.copy(CERTIFICATES, root / str(CERTIFICATES)[1:])
    with zipfile.ZipFile(package) as archive:
        archive.extractall(root / "var/task")
    (root / "var/task/bootstrap").chmod(0o755)
    files = sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file() and "var/task" not in str(path))
    assert files == ["etc/resolv.conf", str(CERTIFICATES)[1:]], files


def run(case, package, asked):
    what, _, more, name, address, resolver = case
    variables = {"AWS_LAMBDA_RUNTIME_API": RUNTIME, "LAMBDA_TASK_ROOT": "/var/task", "AWS_REGION": "eu-central-1", "AWS_ENDPOINT_URL": f"http://{name}:{AWS_PORT}",
                 "AWS_ACCESS_KEY_ID": "111111111111", "AWS_SECRET_ACCESS_KEY": "any", "AWS_LAMBDA_FUNCTION_NAME": "function", **more}
    asked.clear()
    with tempfile.TemporaryDirectory() as folder, socket.create_server((address, AWS_PORT), family=socket.AF_INET6 if ":" in address else socket.AF_INET) as aws:
        aws.settimeout(20)
        empty_root(folder, package, resolver)
        function = subprocess.Popen([shutil.which("chroot"), folder, "/var/task/bootstrap"], env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            request = aws.accept()[0].recv(4096).decode()
        except TimeoutError:
            function.kill()
            sys.exit(f"{what}: it called no server; it looked up these names: {asked}; its output: {function.communicate()[1][-2000:]}")
        function.kill()
        function.communicate()
    assert f"host: {name}:{AWS_PORT}" in request.lower(), (what, request)
    assert wire_name(name) in [name.lower() for name in asked], (what, asked)
    print(f"{what}: {name} is {address}", flush=True)


def run_all(packages):
    """Runs inside the namespaces."""
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    asked = []
    has_ipv6 = pathlib.Path("/proc/net/if_inet6").exists() and pathlib.Path("/proc/net/if_inet6").read_text().strip() != ""
    for address in ("127.0.0.1", "::1") if has_ipv6 else ("127.0.0.1",):
        threading.Thread(target=answer_names, args=(address, asked), daemon=True).start()
    threading.Thread(target=http.server.ThreadingHTTPServer(("127.0.0.1", 9001), RuntimeApi).serve_forever, daemon=True).start()
    for case in CASES:
        if case[4] == "127.0.0.1" or has_ipv6:
            run(case, packages[case[1]], asked)
        else:
            print(f"not run: {case[0]}: this machine has no IPv6")


def main():
    if sys.argv[1] == "within":
        return run_all({"deployer": sys.argv[2], "orders": sys.argv[3]})
    for needed in ("unshare", "chroot", "ip"):
        if not shutil.which(needed):
            return print(f"skipped: {needed} is missing")
    if not CERTIFICATES.exists() or subprocess.run([*NAMESPACES, "true"], capture_output=True).returncode:
        return print("skipped: there are no certificates, or this machine doesn't allow namespaces")
    martlet, *programs = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        packages = [os.path.join(folder, name) for name in ("deployer.zip", "orders.zip")]
        for program, package in zip(programs, packages):
            subprocess.run([martlet, "package", program, "--out", package], check=True, stdout=subprocess.DEVNULL)
        return sys.exit(subprocess.run([*NAMESPACES, sys.executable, __file__, "within", *packages]).returncode)


main()
