#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "execution_environment_base.hpp"

namespace martlet::cloud {

/// An environment that handles one invocation at a time.
class SequentialEnvironment final : public ExecutionEnvironmentBase {
 public:
  explicit SequentialEnvironment(const EnvironmentSetup& setup) : ExecutionEnvironmentBase(setup) {}
  ~SequentialEnvironment() override;

  void start() override;
  bool is_dormant() const override { return state_ == State::dormant && !is_retiring_; }
  void assign(InvocationPtr invocation) override;
  std::size_t soon_ready_count() const override;
  void retire() override;
  void terminate() override;

 private:
  enum class State {
    initializing,
    waiting,    // waits for an invocation, possibly frozen
    working,    // runs an invocation
    returning,  // has responded and is about to poll for the next one
    late,       // has responded but hasn't polled for a while
    ending,     // the process is ending or has ended
    dormant,    // has no process
  };
  class Poll;

  // RuntimeCalls
  Task<std::optional<Delivery>> next() override;
  bool has_invocation_id(std::string_view, std::string_view) const override { return true; }  // it has no invocation ids
  CallStatus response_status(std::string_view request_id) const override;
  std::shared_ptr<ResponseStream> begin_response_stream(std::string_view request_id, std::string content_type) override;
  CallStatus init_failed(std::string payload) override;
  CallStatus answer(std::string_view request_id, Outcome outcome, std::string payload) override;

  void handle_start_failure(const Error& error);
  void init_timed_out();
  void work_timed_out();
  void process_ended(const ExitStatus& exit, const Error* unstarted) override;
  void become_dormant();
  void on_expired() override;
  void wait(std::chrono::steady_clock::duration duration);
  void shut_down();

  void begin(InvocationPtr invocation);
  bool begin_invocation_to_fail();
  void finish(Outcome outcome, std::string payload, ReportStatus status = ReportStatus::success);

  const SteadyTime created_ = std::chrono::steady_clock::now();
  State state_ = State::initializing;
  bool is_suppressed_init_ = false;  // initialization is repeated, and counts towards an invocation's timeout
  bool is_retiring_ = false;         // the environment ends when idle
  SteadyTime started_;
  SteadyTime began_;          // the start of the invocation
  SteadyTime deadline_;       // of initialization or of the invocation
  InvocationPtr invocation_;  // set while working
  std::string last_request_id_;

  std::optional<OneShot<InvocationPtr>> work_;  // set while waiting
  const Poll* poll_ = nullptr;                  // the poll that waits for that invocation
};

}  // namespace martlet::cloud
