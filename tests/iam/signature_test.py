#!/usr/bin/env python3
"""signature_test.py PROGRAM: thousands of requests that botocore signed, with a header or as presigned URLs: PROGRAM (verify_signatures) accepts each
unchanged request, and none that was changed in one place."""
import base64
import datetime
import json
import random
import subprocess
import sys
from unittest import mock
from urllib.parse import quote

try:
    import botocore.auth
    import botocore.awsrequest
    import botocore.credentials
except ImportError:
    print("skipped: python3 can't import botocore, which signs the requests")
    sys.exit(77)

COUNT = 3000
rand = random.Random(20130524)
NOW = datetime.datetime(2026, 11, 28, 12, 0, 0)
ALPHABET = "abcXYZ019-_.~!*'();:@&=+$,/?#[]% \"<>äß漢😀"


def word(low, high, alphabet=ALPHABET):
    return "".join(rand.choice(alphabet) for _ in range(rand.randint(low, high)))


def unsigned():
    service = rand.choice(["lambda", "sts", "ssm", "codepipeline", "s3", "iam"])
    path = "/" + "/".join(quote(word(1, 9).replace("/", ""), safe="-_.~") for _ in range(rand.randint(0, 3)))
    pairs = [f"{quote(word(1, 5) + str(i), safe='-_.~')}={quote(word(0, 8), safe='-_.~')}" for i in range(rand.choice([0, 1, 3]))]
    url = "http://127.0.0.1:4566" + path + ("?" + "&".join(pairs) if pairs else "")
    headers = {"X-Amz-Meta-" + word(1, 4, "abcd"): word(1, 6, "abc 12")} if rand.random() < 0.5 else {}
    body = word(0, 30).encode()
    return service, botocore.awsrequest.AWSRequest(method=rand.choice(["GET", "PUT", "POST", "DELETE"]), url=url, data=body, headers=headers), body


class FixedTime(datetime.datetime):
    @classmethod
    def utcnow(cls):
        return NOW

    @classmethod
    def now(cls, tz=None):
        return NOW.replace(tzinfo=tz)


def signed():
    service, request, body = unsigned()
    token = word(20, 40, "abcDEF123+/=") if rand.random() < 0.3 else None
    secret = word(40, 40, "abcDEF123+/")
    credentials = botocore.credentials.Credentials("AKIAIOSFODNN7EXAMPLE", secret, token)
    is_link = rand.random() < 0.4
    kinds = {("s3", True): botocore.auth.S3SigV4QueryAuth, ("s3", False): botocore.auth.S3SigV4Auth}
    kind = kinds.get((service, is_link), botocore.auth.SigV4QueryAuth if is_link else botocore.auth.SigV4Auth)
    if is_link:  # botocore moves the parameters of a form into the presigned URL
        request.data, body = b"", b""
    with mock.patch("botocore.auth.datetime", mock.Mock(datetime=FixedTime)), mock.patch("botocore.auth.get_current_datetime", lambda *_: NOW, create=True):
        kind(credentials, service, "eu-central-1").add_auth(request)
    prepared = request.prepare()
    headers = [[name, value.decode() if isinstance(value, bytes) else str(value)] for name, value in prepared.headers.items()]
    if not any(name.lower() == "host" for name, _ in headers):
        headers.append(["Host", "127.0.0.1:4566"])
    target = prepared.url.removeprefix("http://127.0.0.1:4566")
    return {"method": prepared.method, "target": target or "/", "headers": headers, "body": base64.b64encode(body).decode(), "now": NOW.isoformat() + "Z",
            "secret": secret}


def changed(asked):
    """The same request, with a change to one of the signed parts."""
    other = json.loads(json.dumps(asked))
    what = rand.choice(["method", "target", "secret", "time"])
    if what == "method":
        other["method"] = "PATCH"
    elif what == "target":
        other["target"] = "/x" + other["target"]
    elif what == "secret":
        other["secret"] = other["secret"][:-1] + ("x" if other["secret"][-1] != "x" else "y")
    else:
        other["now"] = "2026-11-28T11:00:00Z"
    return other


def main():
    asked = [signed() for _ in range(COUNT)]
    others = [changed(each) for each in asked]
    done = subprocess.run(sys.argv[1], input="".join(json.dumps(each) + "\n" for each in asked + others), capture_output=True, text=True, check=True)
    answers = done.stdout.split()
    refused = [(answer, each) for answer, each in zip(answers[:COUNT], asked) if answer != "accepted"]
    accepted = [each for answer, each in zip(answers[COUNT:], others) if answer == "accepted"]
    for answer, each in refused[:3]:
        print("refused:", answer, json.dumps(each))
    for each in accepted[:3]:
        print("accepted although it was changed:", json.dumps(each))
    print(f"{COUNT - len(refused)} of {COUNT} signed requests accepted, {COUNT - len(accepted)} of {COUNT} changed ones refused")
    sys.exit(1 if refused or accepted else 0)


main()
