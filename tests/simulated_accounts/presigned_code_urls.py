"""Presigned URLs of functions' code, as GetFunction returns them: everyone who has one can download the code until it expires."""
import json
import secrets
import threading
import time
import urllib.parse

PATH = "/_control/code/"


class PresignedCodeUrls:
    def __init__(self, seconds):
        self.lock = threading.Lock()
        self.given = {}  # token: (signature, bytes, end)
        self.seconds = seconds
        self.damage, self.times = None, 0

    def damage_downloads(self, damage=None, times=1):
        """Damages the next `times` downloads: "cut" ends in the middle, "other" has one wrong byte."""
        with self.lock:
            self.damage, self.times = damage, times if damage else 0

    def put_into(self, body, endpoint):
        """GetFunction's response with a working presigned URL."""
        answer = json.loads(body)
        if "Location" in answer.get("Code", {}):
            token, signature = secrets.token_hex(16), secrets.token_hex(32)
            with self.lock:
                self.given[token] = signature, code_of(answer["Configuration"]), time.monotonic() + self.seconds
            query = urllib.parse.urlencode({"versionId": token, "X-Amz-Expires": int(self.seconds), "X-Amz-Signature": signature})
            answer["Code"]["Location"] = f"{endpoint}{PATH}{token}?{query}"
        return json.dumps(answer).encode()

    def serve(self, environ, start_response):
        signature, code, end = self.given.get(environ["PATH_INFO"].removeprefix(PATH), ("", b"", 0))
        query = urllib.parse.parse_qs(environ.get("QUERY_STRING", ""))
        if "HTTP_AUTHORIZATION" in environ:
            return refuse(start_response, "400 Bad Request", "InvalidArgument", "Only one auth mechanism allowed")
        if not signature or query.get("X-Amz-Signature") != [signature]:
            return refuse(start_response, "403 Forbidden", "SignatureDoesNotMatch", "The request signature does not match")
        if time.monotonic() > end:
            return refuse(start_response, "403 Forbidden", "AccessDenied", "Request has expired")
        length = str(len(code))
        start_response("200 OK", [("Content-Type", "application/zip"), ("Content-Length", length)])
        return [self.damaged(code)]

    def damaged(self, code):
        with self.lock:
            if not self.times:
                return code
            self.times -= 1
            return damaged(code, self.damage)


def damaged(code, damage):
    if damage == "cut":
        return code[: len(code) // 2]
    return bytes([code[0] ^ 1]) + code[1:]


def code_of(configuration):
    """The bytes of this version's code, which moto stores."""
    from moto.awslambda.models import lambda_backends

    _, _, _, region, account, _, name = configuration["FunctionArn"].split(":")[:7]
    return lambda_backends[account][region].get_function(name, configuration["Version"]).code_bytes


def refuse(start_response, status, code, message):
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>'.encode()
    start_response(status, [("Content-Type", "application/xml"), ("Content-Length", str(len(body)))])
    return [body]
