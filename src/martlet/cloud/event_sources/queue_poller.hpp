#pragma once
#include <list>
#include <memory>
#include <vector>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/access_control.hpp>

#include "mapped_functions.hpp"
#include "mapped_queues.hpp"
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

  void on_expired() override;
  void collect();
  bool is_due() const;
  void invoke();
  Task<void> run(Batch& batch);
  void on_ended(Batch& batch);
  std::size_t concurrency() const;

  PollerDependencies& dependencies_;
  const Mapping mapping_;
  std::uint64_t seen_ = 0;
  SteadyTime polled_{};
  SteadyTime window_end_{};
  std::vector<ReceivedQueueMessage> collected_;
  std::list<std::unique_ptr<Batch>> running_;
};

}  // namespace martlet::cloud::event_sources
