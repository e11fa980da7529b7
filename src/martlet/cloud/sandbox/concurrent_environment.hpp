#pragma once
#include <chrono>
#include <list>
#include <map>
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

/// An environment that has several invocations in hand, as on Lambda Managed Instances: each open poll is a free slot. It is never frozen.
/// A time-out is told to the caller alone: the function works on, its slot stays taken, and its late answer gets 410. The end of the
/// process ends all invocations. Contract: AWS Lambda Developer Guide, "Lambda Managed Instances"; AWS's runtime interface emulator with
/// AWS_LAMBDA_MAX_CONCURRENCY.
class ConcurrentEnvironment final : public Environment, private RuntimeCalls, private Timer {
 public:
  /// Everything referred to must live until Owner::ended().
  ConcurrentEnvironment(net::Reactor& reactor, const Function& function, const std::string& arn, const SandboxOptions& options,
                        Owner& owner);
  ~ConcurrentEnvironment() override;

  void start() override;
  void assign(InvocationPtr invocation) override;
  std::size_t soon_ready() const override;
  void ask_to_end() override;
  void kill() override;

 private:
  enum class State { initializing, running, ending };
  class Running;
  class Poll;

  Task<std::optional<Delivery>> next() override;
  bool has_invocation_id(std::string_view request_id, std::string_view invocation_id) const override;
  Verdict may_answer(std::string_view request_id) const override;
  std::shared_ptr<AnswerStream> streams(std::string_view request_id, std::string content_type) override;
  Verdict answered(std::string_view request_id, std::string payload) override;
  Verdict answered_too_much(std::string_view request_id) override;
  Verdict failed(std::string_view request_id, std::string payload) override;
  Verdict init_failed(std::string payload) override;

  Result<void> start_process();
  void process_ended(const ExitStatus& exit);
  void expired() override;
  void timed_out(Running& running);
  Running* running(std::string_view request_id) const;
  Running& begin(InvocationPtr invocation);
  Verdict answer(std::string_view request_id, InvokeResult::Outcome outcome, std::string payload);
  void finish(Running& running, InvokeResult::Outcome outcome, std::string payload);
  template <class Payload>
  void end_all(Payload payload_for);
  void tell_victim(std::string payload);
  void end_soon(std::chrono::steady_clock::duration time);
  void log(LogLine::Source source, std::string_view text) const;

  net::Reactor& reactor_;
  const Function& function_;
  const std::string& arn_;
  const SandboxOptions& options_;
  Owner& owner_;
  const std::string log_stream_;
  State state_ = State::initializing;
  SteadyTime started_;
  std::optional<std::chrono::microseconds> init_;                         // until it has been reported
  std::size_t returning_ = 0;                                             // slots that have answered, and not polled again
  std::map<std::string, std::unique_ptr<Running>, std::less<>> running_;  // by request id
  std::list<Poll*> polls_;                                                // that wait, in the order in which they came
  LineSplitter lines_;
  std::unique_ptr<Process> process_;
  std::unique_ptr<RuntimeApi> api_;
};

}  // namespace martlet::cloud
