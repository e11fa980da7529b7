"""The function of the tests of function URLs and of InvokeWithResponseStream."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from function_package import package  # noqa: E402

# Returns its event. Depending on the path, it streams three parts, half a second apart, or fails.
BOOTSTRAP = r"""#!/usr/bin/env python3
import base64, http.client, json, os, time
api = os.environ["AWS_LAMBDA_RUNTIME_API"]
while True:
    link = http.client.HTTPConnection(api)
    link.request("GET", "/2018-06-01/runtime/invocation/next")
    answer = link.getresponse()
    event, id = json.loads(answer.read()), answer.headers["Lambda-Runtime-Aws-Request-Id"]
    path = event.get("rawPath", event.get("path", "/"))
    to = f"/2018-06-01/runtime/invocation/{id}/"
    print("serving", path, flush=True)
    if path == "/fail":
        link.request("POST", to + "error", json.dumps({"errorType": "Told", "errorMessage": "told to fail"}))
    elif path in ("/stream", "/parts", "/break"):
        def parts():
            if path == "/stream":
                yield json.dumps({"statusCode": 201, "headers": {"x-kind": "streamed"}, "cookies": ["a=1"]}).encode() + b"\0" * 8
            for part in range(3):
                yield f"part {part}\n".encode()
                time.sleep(0.5)
        kind = "application/vnd.awslambda.http-integration-response" if path == "/stream" else "text/plain"
        link.putrequest("POST", to + "response")
        for name, value in (("Lambda-Runtime-Function-Response-Mode", "streaming"), ("Transfer-Encoding", "chunked"), ("Content-Type", kind),
                            ("Trailer", "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body")):
            link.putheader(name, value)
        link.endheaders()
        for part in parts():
            link.send(b"%x\r\n%s\r\n" % (len(part), part))
        error = base64.b64encode(json.dumps({"errorType": "Told", "errorMessage": "broke"}).encode())
        trailers = b"Lambda-Runtime-Function-Error-Type: Told\r\nLambda-Runtime-Function-Error-Body: " + error + b"\r\n" if path == "/break" else b""
        link.send(b"0\r\n" + trailers + b"\r\n")
    elif path == "/plain":
        link.request("POST", to + "response", json.dumps("hello"))
    else:
        link.request("POST", to + "response", json.dumps({"statusCode": 200, "headers": {"content-type": "application/json", "access-control-allow-origin": "theirs"}, "body": json.dumps(event)}))
    link.getresponse().read()
"""


def create_function(client, role, name, **settings):
    client.create_function(FunctionName=name, Runtime="provided.al2023", Handler="bootstrap", Role=role, Code={"ZipFile": package(BOOTSTRAP)}, Timeout=20, **settings)
    client.get_waiter("function_active_v2").wait(FunctionName=name)
