#pragma once
#include <chrono>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "execution_environment_base.hpp"

namespace martlet::cloud {

/// An environment that handles several invocations at once, as on Lambda Managed Instances. Each open poll is a free slot. The environment
/// is never frozen. A timeout is reported to the caller only: the function keeps running in its slot, and its late response is rejected
/// with 410. When the process ends, all invocations end. Contract: AWS Lambda Developer Guide, "Lambda Managed Instances"; AWS's runtime
/// interface emulator with AWS_LAMBDA_MAX_CONCURRENCY.
class ConcurrentEnvironment final : public ExecutionEnvironmentBase {
 public:
  explicit ConcurrentEnvironment(const EnvironmentSetup& setup);
  ~ConcurrentEnvironment() override;

  void start() override;
  bool is_dormant() const override { return false; }  // it ends with its process
  void assign(InvocationPtr invocation) override;
  std::size_t soon_ready_count() const override;
  void retire() override;

 private:
  enum class State { initializing, running, ending };
  class Running;
  class Poll;

  Task<std::optional<Delivery>> next() override;
  bool has_invocation_id(std::string_view request_id, std::string_view invocation_id) const override;
  CallStatus response_status(std::string_view request_id) const override;
  std::shared_ptr<ResponseStream> begin_response_stream(std::string_view request_id, std::string content_type) override;
  CallStatus init_failed(std::string payload) override;

  void process_ended(const ExitStatus& exit, const Error* unstarted) override;
  void on_expired() override;
  void timed_out(Running& running);
  Running* running(std::string_view request_id) const;
  Running& begin(InvocationPtr invocation);
  CallStatus answer(std::string_view request_id, Outcome outcome, std::string payload) override;
  void finish(Running& running, Outcome outcome, std::string payload, ReportStatus status = ReportStatus::success);
  template <class Payload>
  void end_all(ReportStatus status, Payload payload_for);
  void shut_down();
  void fail_invocation(std::string payload);
  void report_start_failure(const Error& error);
  void end_soon(std::chrono::steady_clock::duration time);

  State state_ = State::initializing;
  SteadyTime started_;
  std::size_t returning_ = 0;                                             // slots that have responded but not polled again
  std::map<std::string, std::unique_ptr<Running>, std::less<>> running_;  // by request id
  std::list<Poll*> polls_;                                                // polls that wait, oldest first
  bool is_retiring_ = false;                                              // the environment ends when idle
};

}  // namespace martlet::cloud
