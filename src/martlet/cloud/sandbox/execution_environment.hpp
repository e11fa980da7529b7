#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <martlet/cloud/sandbox/function.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

#include "line_splitter.hpp"
#include "process.hpp"
#include "runtime_api.hpp"

namespace martlet::cloud {

/// One execution environment: a process, its Runtime API, and the invocation that it has in hand. It lives as long as its process; its
/// owner is told when that has ended.
class ExecutionEnvironment final : private RuntimeCalls, private Timer {
 public:
  class Owner {
   public:
    /// The environment is ready. Work for it, or nullptr: then it waits for assign().
    virtual InvocationPtr take_work(ExecutionEnvironment& environment) = 0;
    /// It won't take the work it was about to wait for: its runtime has hung up.
    virtual void hung_up(ExecutionEnvironment& environment) = 0;
    /// Initialization has failed. The invocation that this is told; nullptr: its caller has gone.
    virtual InvocationPtr take_victim() = 0;
    virtual void finished(Invocation& invocation, InvokeResult result) = 0;
    /// It is slow after an answer: callers shouldn't wait for it.
    virtual void is_late() = 0;
    /// The process has ended. Destroy the environment, but not within this call.
    virtual void ended(ExecutionEnvironment& environment) = 0;

   protected:
    ~Owner() = default;
  };

  /// Everything referred to must live until ended().
  ExecutionEnvironment(net::Reactor& reactor, const Function& function, const std::string& arn, const SandboxOptions& options,
                       Owner& owner);
  ~ExecutionEnvironment() override;

  /// Starts the process. What fails is told to the owner later.
  void start();
  /// Runs `invocation`; only for an environment that waits.
  void assign(InvocationPtr invocation);
  /// Will it soon take work: is it initializing, or just about to ask?
  bool is_soon_ready() const { return state_ == State::initializing || state_ == State::returning; }

  void ask_to_end();
  void kill();

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
  Verdict may_answer(std::string_view request_id) const override;
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
