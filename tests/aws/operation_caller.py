"""Calls operations at one endpoint with the program call_operation, and with boto3."""
import json
import subprocess

import boto3
from moto_server import REGION, environment


class OperationCaller:
    def __init__(self, program, url):
        self.program = program
        self.url = url
        self.session = boto3.Session("testing", "testing", region_name=REGION)
        self.count = 0

    def boto(self, service):
        return self.session.client(service, endpoint_url=self.url)

    def ask(self, service, operation, request=None, **more):
        done = subprocess.run([self.program, service, operation], input=json.dumps(request or {}), capture_output=True, text=True, timeout=120,
                              env=environment(self.url, **more))
        assert done.returncode == 0, f"{service}.{operation}: {done.stderr}"
        self.count += 1
        return json.loads(done.stdout)

    def response(self, service, operation, request=None, **more):
        answer = self.ask(service, operation, request, **more)
        assert "response" in answer, answer
        return answer["response"]

    def failure(self, service, operation, request=None, **more):
        answer = self.ask(service, operation, request, **more)
        assert "failure" in answer, answer
        return answer["failure"]
