#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <martlet/cloud/sandbox/function.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

#include "environment.hpp"
#include "line_splitter.hpp"
#include "process.hpp"
#include "runtime_api.hpp"

namespace martlet::cloud {

/// An environment that has one invocation in hand.
class ExecutionEnvironment final : public Environment, private RuntimeCalls, private Timer {
 public:
  /// Everything referred to must live until ended().
  ExecutionEnvironment(net::Reactor& reactor, const Function& function, const std::string& arn, const SandboxOptions& options,
                       Owner& owner);
  ~ExecutionEnvironment() override;

  void start() override;
  void assign(InvocationPtr invocation) override;
  std::size_t soon_ready() const override { return state_ == State::initializing || state_ == State::returning ? 1 : 0; }
  void ask_to_end() override;
  void kill() override;

 private:
  enum class State {
    initializing,
    waiting,    // for an invocation, perhaps frozen
    working,    // on one
    returning,  // it has answered, and is about to ask for the next
    late,       // the same, but it takes its time
    ending,
  };
  class Poll;

  // RuntimeCalls
  Task<std::optional<Delivery>> next() override;
  bool has_invocation_id(std::string_view, std::string_view) const override { return true; }  // none was given
  Verdict may_answer(std::string_view request_id) const override;
  std::shared_ptr<AnswerStream> streams(std::string_view request_id, std::string content_type) override;
  Verdict answered(std::string_view request_id, std::string payload) override;
  Verdict answered_too_much(std::string_view request_id) override;
  Verdict failed(std::string_view request_id, std::string payload) override;
  Verdict init_failed(std::string payload) override;

  Result<void> start_process();
  void cannot_start(const Error& error);
  void init_timed_out();
  void work_timed_out();
  void process_ended(const ExitStatus& exit);
  void expired() override;
  void wait(std::chrono::steady_clock::duration duration);

  void begin(InvocationPtr invocation);
  Verdict answer(std::string_view request_id, InvokeResult::Outcome outcome, std::string payload);
  void finish(InvokeResult::Outcome outcome, std::string payload);
  InvokeReport report();
  void log(LogLine::Source source, std::string_view text) const;

  net::Reactor& reactor_;
  const Function& function_;
  const std::string& arn_;
  const SandboxOptions& options_;
  Owner& owner_;
  const std::string log_stream_;

  State state_ = State::initializing;
  bool is_second_try_ = false;  // of initialization
  SteadyTime started_;
  std::optional<std::chrono::microseconds> init_;  // until it has been reported
  SteadyTime began_;                               // working on the invocation
  SteadyTime deadline_;                            // of initialization or of the invocation
  InvocationPtr invocation_;                       // while working
  std::string last_request_id_;

  LineSplitter lines_;
  std::optional<OneShot<InvocationPtr>> work_;  // while waiting
  const Poll* poll_ = nullptr;                  // that waits for it
  std::unique_ptr<Process> process_;
  std::unique_ptr<RuntimeApi> api_;
};

}  // namespace martlet::cloud
