#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <martlet/async/when_all.hpp>
#include <martlet/base/temporary_folder.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

#include "scripted_bootstrap.hpp"

namespace martlet::cloud {

/// A function for tests, whose bootstrap is a Python script, in a sandbox on a separate reactor.
class ScriptedFunction {
 public:
  explicit ScriptedFunction(const std::string& script) {
    function.folder = folder_.path().string();
    const std::filesystem::path bootstrap = folder_.write("bootstrap", scripted_bootstrap(script));
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

  FunctionVersion function;  // change it before the first call
  SandboxOptions options;
  std::vector<std::string> log;

 private:
  TemporaryFolder folder_;
  WorkerPool workers_{1};

 public:
  net::Reactor reactor{workers_};

 private:
  std::unique_ptr<Sandbox> sandbox_;
};

}  // namespace martlet::cloud
