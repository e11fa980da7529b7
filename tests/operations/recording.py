"""A recording: the calls with which Terraform creates an environment, as data. `martlet local seed` repeats these calls, without Terraform.

    {"account": "111111111111", "region": "eu-central-1", "calls": [
               {"service": "lambda", "operation": "CreateAlias", "subject": "orders-api", "method": "POST", "target": "/2015-03-31/functions/orders-api/aliases",
                "headers": {"content-type": "application/json"}, "body": "...", "keep": ["apiId"]}, ...]}

`service` is the service's name in the signature. A recording contains only calls that change something, in an order that works. `json` is the request's body if it is JSON; otherwise, `body` is its text. Each
text in it may contain the following placeholders:

    ${account} ${region} ${endpoint}     are those of the new environment
    ${architecture}                      is the architecture of the machine on which functions run: x86_64 or arm64
    ${base64 modules/service/placeholder.zip}   is the content of a file in infra/, or of `deployer.zip`, the deployer's package, in base64
    ${CreateApi orders-api: apiId}       is the member `apiId` of the response to this call, which lists it under "keep"

The request is sent as recorded, signed for the account, with a new `content-length`, and without checksums.
"""
import base64
import json
import re
import urllib.parse
import xml.etree.ElementTree

import identify_operation

# Headers that a client or its signature adds to each request.
LEFT_OUT = re.compile("^(authorization|host|user-agent|date|content-md5|accept.*|amz-sdk-.*|x-amz-(date|content-sha256|security-token|checksum-.*|sdk-.*|trailer)|x-amzn-.*)$")
# Ids that the provider derives from the time.
MADE_OF_TIME = re.compile(r"terraform-[0-9]{20,}")
# The members that name the subject of a call for people; the first one present is used.
SUBJECTS = ("RoleName", "Bucket", "FunctionName", "Name", "name", "logGroupName", "repositoryName", "AliasName", "Rule", "KeyId", "apiId", "Description")


class Recording:
    def __init__(self, account, region, endpoint, architecture, files):
        """`files`: {"modules/service/placeholder.zip": bytes}."""
        self.fixed = [(endpoint, "${endpoint}"), (account, "${account}"), (region, "${region}"), (architecture, "${architecture}")]
        self.fixed[:0] = [(base64.b64encode(content).decode(), "${base64 " + name + "}") for name, content in files.items()]
        self.answered = []  # [(value, call, member)] of the responses so far, newest first
        self.calls = []

    def add(self, exchange):
        if exchange.status < 300 and not identify_operation.is_read(exchange.operation):
            self.calls.append(self.call(exchange))
        if exchange.status < 300:
            self.learn(exchange)

    def call(self, exchange):
        target, body = self.general(exchange.target), self.general(exchange.body.decode())
        call = {"service": identify_operation.model(exchange.service).signing_name, "operation": exchange.operation, "subject": self.subject(exchange), "method": exchange.method, "target": target,
                "headers": {name: value for name, value in sorted(exchange.headers.items()) if not LEFT_OUT.match(name)}}
        try:
            call["json"] = json.loads(body)
        except ValueError:
            if body:
                call["body"] = body
        return call

    def general(self, text):
        """`text` with placeholders for what differs between environments. In forms and paths, the values may be percent-encoded."""
        for value, placeholder in self.fixed:
            for spelt in {value, urllib.parse.quote(value, safe="")}:
                text = text.replace(spelt, placeholder)
        for value, call, member in self.answered:
            if value in text:
                call["keep"] = sorted({member, *call.get("keep", ())})
                text = text.replace(value, "${" + f"{call['operation']} {call['subject']}: {member}" + "}")
        return MADE_OF_TIME.sub("terraform-1", text)

    def learn(self, exchange):
        """Remembers the values in the response that were in no request: ids."""
        if identify_operation.is_read(exchange.operation):
            return
        call = self.calls[-1]
        asked = json.dumps(self.calls)
        for member, value in leaves(exchange.answer):
            if member.endswith("Id") and member not in ("RequestId", "RevisionId") and len(value) >= 6 and value not in asked:
                self.answered.insert(0, (value, call, member))

    def subject(self, exchange):
        members = dict(reversed(list(members_of(exchange))))  # the first member with a name is used
        subject = next((members[name] for name in SUBJECTS if name in members), exchange.target.split("?")[0])
        about = next((call["subject"] for value, call, _ in self.answered if value == subject), None)
        return about or self.general(subject)


def members_of(exchange):
    """The names and texts in a request: in its document or form, and in its path."""
    yield from leaves(exchange.body)
    if exchange.body and not exchange.body.lstrip().startswith((b"{", b"<")):
        for name, values in urllib.parse.parse_qs(exchange.body.decode()).items():
            yield name, values[0]
    path = urllib.parse.unquote(exchange.target.split("?")[0])
    described = identify_operation.recognized_by(exchange.service, exchange.operation)
    if " /" in described:
        pattern = re.sub(r"\\{(\w+)(\\\+)?\\}", r"(?P<\1>[^/]+)", re.escape(described.split(" ")[1].split("?")[0]))
        found = re.fullmatch(pattern.rstrip("/") + "/?", path)
        yield from (found.groupdict() if found else {}).items()


def leaves(text, name=""):
    """(name, text) of every text in a JSON or XML document."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace").strip()
        if text.startswith("<"):
            for element in xml.etree.ElementTree.fromstring(text).iter():
                if element.text and element.text.strip():
                    yield element.tag.rpartition("}")[2], element.text.strip()
            return
        try:
            text = json.loads(text)
        except ValueError:
            return
        if not isinstance(text, (dict, list)):
            return
    if isinstance(text, dict):
        for key, value in text.items():
            yield from leaves(value, key)
    elif isinstance(text, list):
        for value in text:
            yield from leaves(value, name)
    elif isinstance(text, str):
        yield name, text


def canonical(call):
    """The call as a text that doesn't depend on the order of its tags, parameters and elements."""
    if isinstance(call, dict):
        return json.dumps({key: canonical(parts_of(value) if key == "body" else value) for key, value in sorted(call.items())})
    if isinstance(call, list):
        return json.dumps(sorted(canonical(one) for one in call))
    return json.dumps(call)


def parts_of(text):
    """The elements of XML or the parameters of a form; list elements without their numbers."""
    return sorted(re.split("[<>&]", re.sub(r"\.member\.[0-9]+\.", ".member.", text)))
