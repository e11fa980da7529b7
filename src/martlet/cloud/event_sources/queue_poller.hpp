#pragma once
#include <list>
#include <memory>
#include <vector>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/access_control.hpp>

#include "event_source_dependencies.hpp"
#include "mapping.hpp"

namespace martlet::cloud::event_sources {

struct PollerDependencies {
  Loop& loop;
  AccessControl& access_control;
  MappedFunctions& functions;
  MappedQueues& queues;
  Log log{};
};

/// A poller of one mapping's queue. It polls with the role of the function, which it invokes with batches of messages. Messages that the
/// function doesn't process return to the queue when their visibility timeout ends.
class QueuePoller final : private Timer {
 public:
  QueuePoller(PollerDependencies& dependencies, Mapping mapping);
  ~QueuePoller();
  QueuePoller(const QueuePoller&) = delete;

 private:
  struct Batch {
    std::vector<ReceivedQueueMessage> messages;
    FunctionResponse response;
    Activity activity;
    explicit Batch(Loop& loop) : activity(loop) {}
  };

  void expired() override;
  void collect();
  bool is_due() const;
  void invoke();
  Task<void> run(Batch& batch);
  void ended(Batch& batch);
  std::size_t concurrency() const;

  PollerDependencies& dependencies_;
  const Mapping mapping_;
  std::uint64_t seen_ = 0;
  SteadyTime polled_{};
  SteadyTime window_end_{};
  std::vector<ReceivedQueueMessage> collected_;
  std::list<std::unique_ptr<Batch>> running_;
};

/// Checks that the role is allowed to read from the queue and to delete from it. Fails with AWS's message: `The function execution role
/// does not have permissions to call ReceiveMessage on SQS`.
ServiceResult<> check_role(AccessControl& access_control, const std::string& role, const std::string& queue_arn, WallTime now);

}  // namespace martlet::cloud::event_sources
