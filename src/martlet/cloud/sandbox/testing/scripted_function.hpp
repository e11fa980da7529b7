#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <martlet/async/when_all.hpp>
#include <martlet/base/temporary_folder.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

namespace martlet::cloud {

/// For tests: a function whose bootstrap is a Python script, in a sandbox on a reactor of its own.
class ScriptedFunction {
 public:
  /// `script` follows a preamble that has next(), answer(body), fail(body) and post(path, body), each of which gives (status, body).
  explicit ScriptedFunction(const std::string& script) {
    function.folder = folder_.path().string();
    const std::filesystem::path bootstrap = folder_.write("bootstrap", preamble + script);
    std::filesystem::permissions(bootstrap, std::filesystem::perms(0755));
    options.log = [this](const LogLine& line) { log.emplace_back(line.text); };
  }
  ScriptedFunction(const ScriptedFunction&) = delete;
  static bool is_possible() { return ::access("/usr/bin/python3", X_OK) == 0 || ::access("/usr/local/bin/python3", X_OK) == 0; }

  InvokeResult invoke(std::string event = "{}") { return reactor.run(sandbox().invoke(std::move(event))); }
  std::vector<InvokeResult> invoke_all(std::vector<std::string> events) {
    std::vector<Task<InvokeResult>> tasks;
    for (std::string& event : events) tasks.push_back(sandbox().invoke(std::move(event)));
    return reactor.run(when_all(std::move(tasks)));
  }
  Sandbox& sandbox() {
    if (!sandbox_) sandbox_ = std::make_unique<Sandbox>(reactor, function, options);
    return *sandbox_;
  }
  void destroy_sandbox() { sandbox_.reset(); }
  std::string path(const std::string& name) const { return function.folder + '/' + name; }

  Function function;  // to be changed before the first call
  SandboxOptions options;
  std::vector<std::string> log;

 private:
  TemporaryFolder folder_;
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
  WorkerPool workers_{1};

 public:
  net::Reactor reactor{workers_};

 private:
  std::unique_ptr<Sandbox> sandbox_;
};

}  // namespace martlet::cloud
