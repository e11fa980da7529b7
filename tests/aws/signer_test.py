"""10,000 generated requests, signed by botocore and by us: every added header and every presigned URL must be the same."""
import datetime
import hashlib
import json
import random
import subprocess
import sys
from unittest import mock

try:
    import botocore.auth
    import botocore.awsrequest
    import botocore.credentials
except ImportError:
    print("skipped: python3 can't import botocore, which signs the same requests")
    sys.exit(0)
from urllib.parse import quote

COUNT = 10_000
SEED = 20150830
rand = random.Random(SEED)
SERVICES = ["lambda", "sts", "ssm", "codepipeline", "s3", "execute-api"]
REGIONS = ["us-east-1", "eu-central-1", "ap-southeast-2", "us-gov-west-1", "cn-north-1"]
ALPHABET = "abcXYZ019-_.~!*'();:@&=+$,/?#[]% \"<>\\^`{|}äß漢字😀"


def word(low, high, alphabet=ALPHABET):
    return "".join(rand.choice(alphabet) for _ in range(rand.randint(low, high)))


def path(service):
    segments = []
    for _ in range(rand.randint(0, 4)):
        if service != "s3" and rand.random() < 0.1:
            segments.append(rand.choice([".", "..", ""]))
        else:
            segments.append(quote(word(1, 12).replace("/", ""), safe="-_.~"))
    end = "/" if segments and rand.random() < 0.2 else ""
    return "/" + "/".join(segments) + end


def query():
    pairs = []
    for _ in range(rand.choice([0, 0, 1, 2, 5])):
        name = quote(word(1, 6) + str(len(pairs)), safe="-_.~")  # unique, because botocore's presigner keeps only one of several parameters with the same name
        pairs.append(rand.choice([f"{name}={quote(word(0, 10), safe='-_.~')}", f"{name}="]))
    return "&".join(pairs)


def headers(host):
    result = [["Host", host]]
    names = {"host"}
    for _ in range(rand.randint(0, 5)):
        name = rand.choice(["X-Amz-Meta-", "x-amz-", "Content-", "x-", "User-Agent"]) + word(1, 5, "abcDEF-19")
        if rand.random() < 0.1:
            name = rand.choice(["Expect", "User-Agent", "X-Amzn-Trace-Id", "Transfer-Encoding"])
        if name.lower() in names or name.lower() in ("x-amz-date", "x-amz-content-sha256", "x-amz-security-token"):
            continue
        names.add(name.lower())
        value = word(0, 6, "abc 019,;=/") + rand.choice(["", "  ", " \t "]) + word(0, 6, "abc 019,;=/")
        result.append([name, value])
    return result


def case():
    service = rand.choice(SERVICES)
    host = rand.choice(["example.amazonaws.com", "127.0.0.1:4566", "bucket.s3.eu-central-1.amazonaws.com"])
    target = path(service)
    asked = query()
    if asked:
        target += "?" + asked
    moment = datetime.datetime(2015, 1, 1) + datetime.timedelta(seconds=rand.randint(0, 500_000_000))
    body = word(0, 40).encode()
    one = {
        "method": rand.choice(["GET", "PUT", "POST", "DELETE", "HEAD"]),
        "target": target,
        "headers": headers(host),
        "region": rand.choice(REGIONS),
        "service": service,
        "time": moment.isoformat() + "Z",
        "key": "AKIA" + word(16, 16, "ABCDEFGH234567"),
        "secret": word(40, 40, "abcdefXYZ0189/+="),
        "token": rand.choice(["", word(100, 300, "abcXYZ019/+=")]),
        "payload_hash": hashlib.sha256(body).hexdigest(),
    }
    if rand.random() < 0.25:
        one["lifetime_s"] = rand.randint(1, 604_800)
        one["payload_hash"] = "UNSIGNED-PAYLOAD" if service == "s3" else hashlib.sha256(b"").hexdigest()
    return one, body, host, moment


def by_botocore(one, body, host, moment):
    credentials = botocore.credentials.Credentials(one["key"], one["secret"], one["token"] or None)
    is_presigned = "lifetime_s" in one
    url = "https://" + host + one["target"]
    request = botocore.awsrequest.AWSRequest(method=one["method"], url=url, data=b"" if is_presigned else body)
    for name, value in one["headers"]:
        request.headers[name] = value
    kind = {
        (True, True): botocore.auth.S3SigV4QueryAuth,
        (True, False): botocore.auth.SigV4QueryAuth,
        (False, True): botocore.auth.S3SigV4Auth,
        (False, False): botocore.auth.SigV4Auth,
    }[is_presigned, one["service"] == "s3"]
    extra = {"expires": one["lifetime_s"]} if is_presigned else {}
    if one["service"] == "s3":
        request.context["client_config"] = None
        request.context["payload_signing_enabled"] = True
    with mock.patch("botocore.auth.get_current_datetime", return_value=moment):
        kind(credentials, one["service"], one["region"], **extra).add_auth(request)
    if is_presigned:
        return {"target": request.url[len("https://" + host):]}
    wanted = ("authorization", "x-amz-date", "x-amz-content-sha256", "x-amz-security-token")
    return {name.lower(): value for name, value in request.headers.items() if name.lower() in wanted}


def same_target(ours, theirs):
    def parts(target):
        at, _, asked = target.partition("?")
        return at, sorted(asked.split("&"))
    return parts(ours) == parts(theirs)


def main():
    cases = [case() for _ in range(COUNT)]
    lines = "".join(json.dumps(one) + "\n" for one, *_ in cases)
    done = subprocess.run([sys.argv[1]], input=lines, capture_output=True, text=True, check=True, timeout=200)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == COUNT, f"{len(answers)} answers"
    for (one, body, host, moment), ours in zip(cases, answers):
        theirs = by_botocore(one, body, host, moment)
        same = same_target(ours["target"], theirs["target"]) if "target" in ours else ours == theirs
        if not same:
            print("request", json.dumps(one, indent=1), "\nours  ", ours, "\ntheirs", theirs)
            sys.exit(1)
    print(f"{COUNT} requests (seed {SEED}) are signed as botocore signs them")


main()
