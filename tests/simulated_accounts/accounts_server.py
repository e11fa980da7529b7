#!/usr/bin/env python3
"""accounts_server.py [--port PORT] [--link-seconds S]: simulated AWS accounts on 127.0.0.1, until its stdin ends.

Runs moto's server, unchanged, behind a layer that adds what moto lacks and promoting code between accounts requires:
- an access key of 12 digits belongs to this account; moto handles the keys of sessions;
- GetFunction's `Code.Location` is a presigned URL of this version's code, which expires (moto's URL doesn't work);
- jobs and executions of CodePipeline (moto has only pipelines): PutJobSuccessResult, PutJobFailureResult, GetJobDetails,
  GetPipelineExecution, ListPipelineExecutions, ListActionExecutions;
- the dates of GetPipeline are numbers (moto sends strings, which Terraform's provider refuses);
- GetAccountSettings, and GetProvisionedConcurrencyConfig, which finds no configuration (moto has neither operation);
- every call is recorded, with its account and access key, for tests that check what was not called.
Prints one line of JSON: {"endpoint": "http://127.0.0.1:PORT"}."""
import argparse
import io
import json
import os
import re
import sys
import threading

import dates_as_numbers
import lambda_operations_missing_in_moto
import pipeline_jobs
import presigned_code_urls
import recorded_calls

CONTROL = "/_control/"


class Application:
    """The WSGI application in front of moto's."""

    def __init__(self, moto, link_seconds):
        self.moto = moto
        self.lambda_operations = lambda_operations_missing_in_moto.LambdaOperationsMissingInMoto()
        self.calls = recorded_calls.RecordedCalls()
        self.jobs = pipeline_jobs.PipelineJobs()
        self.presigned_code_urls = presigned_code_urls.PresignedCodeUrls(link_seconds)

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"]
        if path.startswith(presigned_code_urls.PATH):
            return self.presigned_code_urls.serve(environ, start_response)
        if path.startswith(CONTROL):
            return self.control(environ, start_response)
        call = recorded_calls.call_of(environ)
        self.calls.add(call)
        if re.fullmatch("[0-9]{12}", call["access_key"]):
            environ["HTTP_X_MOTO_ACCOUNT_ID"] = call["access_key"]
        if call["service"] == "codepipeline" and call["operation"] in pipeline_jobs.OPERATIONS:
            return reply(start_response, *self.jobs.answer(call["operation"], body_of(environ)), kind="application/x-amz-json-1.1")
        if call["service"] == "lambda" and call["operation"] in lambda_operations_missing_in_moto.OPERATIONS:
            status, body = self.lambda_operations.answer(call["operation"], recorded_calls.account_of(call["access_key"]), call["region"])
            error = [("X-Amzn-Errortype", "ProvisionedConcurrencyConfigNotFoundException")] if status.startswith("404") else []
            return reply(start_response, status, body, more=error)
        if (call["service"], call["operation"]) == ("lambda", "GetFunction"):
            return self.changed(environ, start_response, lambda body: self.presigned_code_urls.put_into(body, f"http://{environ['HTTP_HOST']}"))
        if (call["service"], call["operation"]) == ("codecommit", "ListTagsForResource"):  # moto stores no tags of repositories
            return reply(start_response, "200 OK", {"tags": {"managed-by": "terraform", "martlet:prefix": "orders-"}}, kind="application/x-amz-json-1.1")
        if (call["service"], call["operation"]) in (("codepipeline", "GetPipeline"), ("codecommit", "CreateRepository"), ("codecommit", "GetRepository")):
            return self.changed(environ, start_response, dates_as_numbers.with_dates)
        return self.moto(environ, start_response)

    def changed(self, environ, start_response, change):
        """moto's response with a changed body, if it is a success."""
        head = []

        def keep(status, headers, exc_info=None):
            head[:] = [status, headers]

        answered = self.moto(environ, keep)
        body = b"".join(answered)
        getattr(answered, "close", lambda: None)()
        status, headers = head
        if status.startswith("200"):
            body = change(body)
            headers = [(name, str(len(body)) if name.lower() == "content-length" else value) for name, value in headers]
        start_response(status, headers)
        return [body]

    def control(self, environ, start_response):
        """Handles the requests by which the module `moto_accounts` controls this process."""
        asked = environ["PATH_INFO"].removeprefix(CONTROL)
        argument = json.loads(body_of(environ) or b"null")
        answers = {
            "calls": self.calls.all,
            "forget": self.calls.clear,
            "job": lambda: self.jobs.add(argument),
            "end": lambda: self.jobs.end(**argument),
            "results": self.jobs.results,
            "storage": lambda: self.lambda_operations.limit(argument),
            "links": lambda: self.presigned_code_urls.damage_downloads(**argument),
        }
        if asked not in answers:
            return reply(start_response, "404 Not Found", {"message": f"there is no {asked}"})
        return reply(start_response, "200 OK", answers[asked]())


def body_of(environ):
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return body


def reply(start_response, status, body, kind="application/json", more=()):
    data = json.dumps(body).encode()
    start_response(status, [("Content-Type", kind), ("Content-Length", str(len(data))), *more])
    return [data]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--link-seconds", type=float, default=600)
    options = parser.parse_args()

    # moto reads environment variables, and must not see this machine's settings for real accounts.
    for name in [name for name in os.environ if name.startswith(("AWS_", "MOTO_"))]:
        del os.environ[name]
    import logging
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import make_server

    server = make_server("127.0.0.1", options.port, Application(DomainDispatcherApplication(create_backend_app), options.link_seconds), threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"endpoint": f"http://127.0.0.1:{server.server_port}"}), flush=True)
    sys.stdin.read()  # returns when the parent process has ended, or closes the pipe
    os._exit(0)  # doesn't wait for open connections


if __name__ == "__main__":
    main()
