#!/usr/bin/env python3
"""tls_server.py FOLDER CASE: an HTTPS server for tests that doesn't use Martlet's code.

Creates a certificate authority (FOLDER/ca.pem) and the server's certificate according to CASE, prints the port, and serves on 127.0.0.1
until standard input ends. Every answer names the connection, so that a test can check that the client reuses it.
"""
import http.server
import os
import socket
import ssl
import subprocess
import sys
import threading
import warnings

folder, case = sys.argv[1:]

NAMES = {  # the certificate's names; in all other cases, they are correct
    "other_name": "DNS:other.example,DNS:*.third.example",
    "only_the_name": "DNS:localhost",
    "only_the_address": "IP:127.0.0.1",
    "name_for_a_proxy": "DNS:tls.martlet.test",
    "hostile_name": "DNS:a\x1b[31mb.example",
    "only_the_common_name": None,
}
TIMES = {"expired": ("200101000000Z", "200201000000Z"), "too_early": ("480101000000Z", "490101000000Z")}
USUAL_TIME = ("200101000000Z", "491231000000Z")


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def make_authority(name):
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj", f"/CN={name}",
            "-keyout", f"{name}.key", "-out", f"{name}.pem")


def make_certificate(authority):
    names = NAMES.get(case, "DNS:localhost,IP:127.0.0.1,IP:::1")
    starts, ends = TIMES.get(case, USUAL_TIME)
    with open(f"{folder}/ca.cnf", "w") as config:
        config.write(f"[ca]\ndefault_ca=d\n[d]\ndatabase={folder}/index\nserial={folder}/serial\nnew_certs_dir={folder}\n"
                     "default_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n[e]\nbasicConstraints=CA:FALSE\n")
        config.write(f"subjectAltName={names}\n" if names else "")
    open(f"{folder}/index", "w").close()
    with open(f"{folder}/serial", "w") as serial:
        serial.write("01\n")
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost", "-keyout", "server.key",
            "-out", "server.csr")
    openssl("ca", "-batch", "-config", "ca.cnf", "-extensions", "e", "-cert", f"{authority}.pem", "-keyfile", f"{authority}.key", "-startdate",
            starts, "-enddate", ends, "-in", "server.csr", "-out", "server.pem", "-notext")


def make_self_signed():
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", "server.key", "-out", "server.pem")


def tls_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if case == "old_tls":
        warnings.simplefilter("ignore", DeprecationWarning)
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    if case == "tls12":
        context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(f"{folder}/server.pem", f"{folder}/server.key")
    context.set_alpn_protocols(["http/1.1"])
    context.sni_callback = lambda connection, name, _: setattr(connection, "asked_for", name)
    return context


connections = 0


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        global connections
        connections += 1
        self.number = connections
        super().setup()

    def answer(self, body):
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.send_header("x-sni", str(getattr(self.connection, "asked_for", None)))
        self.send_header("x-protocol", f"{self.connection.version()} {self.connection.selected_alpn_protocol()}")
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path.startswith("/until_the_end"):  # a body without a length, which ends with the connection
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n" + (b"whole" if "/said" in self.path else b"a part"))
            if "/said" in self.path:
                self.connection.unwrap()
            socket.socket(fileno=self.connection.detach()).close()
            self.close_connection = True
        elif self.path == "/large":
            self.answer(b"x" * 3_000_000)
        else:
            self.answer(b"connection %d" % self.number)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.answer(b"%d bytes, sum %d" % (len(body), sum(body)))

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def finish_request(self, request, address):  # in the connection's own thread
        if case == "no_tls":
            request.recv(1000)
            request.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return
        if case == "silent":
            request.recv(1000)
            request.recv(1000)
            return
        if case == "hangs_up":
            request.recv(1000)
            return
        try:
            secured = context.wrap_socket(request, server_side=True)
        except (ssl.SSLError, OSError):
            return
        try:
            Answers(secured, address, self)
        except (ssl.SSLError, OSError, ValueError):
            pass

    def handle_error(self, *_):
        pass


make_authority("ca")
if case == "self_signed":
    make_self_signed()
elif case == "strange_authority":
    make_authority("stranger")
    make_certificate("stranger")
else:
    make_certificate("ca")
context = tls_context()
server = Server(("127.0.0.1", 0), Answers)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
os._exit(0)
