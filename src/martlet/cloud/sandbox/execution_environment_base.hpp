#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <martlet/cloud/sandbox/function_version.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

#include "environment_folder.hpp"
#include "execution_environment.hpp"
#include "line_splitter.hpp"
#include "log_tail.hpp"
#include "memory_watch.hpp"
#include "platform_log_lines.hpp"
#include "process.hpp"
#include "runtime_api.hpp"

namespace martlet::cloud {

/// The dependencies of an environment. They must live until Owner::ended().
struct EnvironmentSetup {
  net::Reactor& reactor;
  const FunctionVersion& function;
  const SandboxOptions& options;
  ExecutionEnvironment::Owner& owner;
};

/// The base of both kinds of environments: a process with its Runtime API, its log, its memory limit and its /tmp, which outlives the
/// process.
class ExecutionEnvironmentBase : public ExecutionEnvironment, protected RuntimeCalls, protected Timer {
 public:
  void terminate() override;
  void kill() override;

 protected:
  using Outcome = InvokeResult::Outcome;
  explicit ExecutionEnvironmentBase(const EnvironmentSetup& setup);
  ~ExecutionEnvironmentBase() override;

  CallStatus answered(std::string_view request_id, std::string payload) final;
  CallStatus response_too_large(std::string_view request_id) final;
  CallStatus failed(std::string_view request_id, std::string payload) final;

  virtual CallStatus answer(std::string_view request_id, Outcome outcome, std::string payload) = 0;
  /// Called after the last output. `unstarted` is the reason why the program never ran; nullptr if it did.
  virtual void process_ended(const ExitStatus& exit, const Error* unstarted) = 0;

  Result<void> start_process();
  bool has_process() const { return process_ != nullptr; }
  /// Kills the process, if any.
  void remove_process();
  void freeze();
  void thaw();

  void log_start(const Invocation& invocation);
  void log_timeout(const Invocation& invocation);
  void log_init_timeout();
  /// Adds everything that the process has written so far to the log.
  void drain_output();
  /// Ends `invocation`: ends its stream and its log, and passes the result to its caller.
  void finish(const InvocationPtr& invocation, SteadyTime began, Outcome outcome, std::string payload, ReportStatus status);
  /// Calls finish() with the error of a program that can't be started.
  void finish_unstarted(const InvocationPtr& invocation, SteadyTime began, const Error& error);
  /// Returns the status of an invocation whose process ended with `exit`.
  ReportStatus status_after(const ExitStatus& exit) const;
  void initialized(SteadyTime started);

  net::Reactor& reactor_;
  const FunctionVersion& function_;
  const SandboxOptions& options_;
  Owner& owner_;

 private:
  Result<SpawnOptions> spawn_options();
  std::string task_root() const;
  std::string program() const { return task_root() + '/' + function_.bootstrap; }
  std::string entrypoint_error(const std::string& request_id, const Error& error) const;
  std::size_t memory_max_kib() const;
  void memory_exceeded();
  void log(LogLine::Source source, std::string_view text);

  const std::string log_stream_;
  std::optional<std::chrono::microseconds> init_;  // the time of initialization, until it has been reported
  bool was_started_ = false;
  bool is_over_memory_ = false;
  LogTail tail_;
  LineSplitter lines_;
  std::optional<EnvironmentFolder> folder_;
  std::unique_ptr<Process> process_;
  std::unique_ptr<RuntimeApi> api_;
  MemoryWatch memory_;
};

}  // namespace martlet::cloud
