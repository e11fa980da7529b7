"""Makes a recording's calls to an endpoint with botocore, as `martlet local seed` does."""
import base64
import http.client
import json
import re
import urllib.parse

from recording import leaves


def replay(calls, endpoint, account, region, files):
    """`files` is as in Recording. Raises an error that names the first call that fails."""
    values = {"account": account, "region": region, "endpoint": endpoint, "architecture": "x86_64"}
    values |= {f"base64 {name}": base64.b64encode(content).decode() for name, content in files.items()}
    for call in calls:
        status, answer = send(filled(call, values), endpoint, account, region)
        if status >= 300:
            raise RuntimeError(f"{call['service']} {call['operation']} {call['subject']}: {status} {answer.decode(errors='replace')[:500]}")
        members = dict(reversed(list(leaves(answer))))
        for member in call.get("keep", ()):
            values[f"{call['operation']} {call['subject']}: {member}"] = members[member]


def filled(call, values):
    """The call with the values of its placeholders."""
    is_form = "urlencoded" in call["headers"].get("content-type", "")

    def value(found):
        text = values[found[1]]
        return urllib.parse.quote(text, safe="") if is_form else text

    def fill(part):
        if isinstance(part, dict):
            return {fill(key): fill(one) for key, one in part.items()}
        if isinstance(part, list):
            return [fill(one) for one in part]
        return re.sub(r"\$\{([^}]+)\}", lambda found: value(found) if found[1] in values else found[0], part) if isinstance(part, str) else part

    return {name: fill(part) for name, part in call.items() if name not in ("subject", "keep")}


def send(call, endpoint, account, region):
    import botocore.auth
    import botocore.awsrequest
    import botocore.credentials

    body = json.dumps(call["json"]) if "json" in call else call.get("body", "")
    credentials = botocore.credentials.Credentials(account, "any")
    signer = (botocore.auth.S3SigV4Auth if call["service"] == "s3" else botocore.auth.SigV4Auth)(credentials, call["service"], region)
    request = botocore.awsrequest.AWSRequest(call["method"], endpoint + call["target"], headers=call["headers"], data=body.encode())
    signer.add_auth(request)
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(endpoint).netloc, timeout=60)
    connection.request(call["method"], call["target"], body.encode(), dict(request.headers.items()))
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, content
