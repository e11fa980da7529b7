#pragma once
#include <string>

namespace martlet::cloud {

/// Returns a bootstrap in Python, for tests. `script` can use next(), answer(body), fail(body) and post(path, body), each of which returns
/// (status, body), and the `headers` of the last invocation.
inline std::string scripted_bootstrap(const std::string& script) {
  static constexpr const char* preamble = R"(#!/usr/bin/env python3
import http.client, json, os, signal, subprocess, sys, time
API = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
ROOT = "/2018-06-01/runtime/"
headers = {}
def call(method, path, body=None):
    API.request(method, ROOT + path, body)
    response = API.getresponse()
    return response, response.read().decode()
def next():
    global headers
    response, body = call("GET", "invocation/next")
    if response.status == 200: headers = {k.lower(): v for k, v in response.getheaders()}
    return response.status, body
def post(path, body):
    response, text = call("POST", path, body)
    return response.status, text
def name(): return headers["lambda-runtime-aws-request-id"]
def answer(body): return post("invocation/" + name() + "/response", body)
def fail(body): return post("invocation/" + name() + "/error", body)
)";
  return preamble + script;
}

}  // namespace martlet::cloud
