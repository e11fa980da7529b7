#include "queue_poller.hpp"

#include <algorithm>
#include <set>

#include "batch_item_failures.hpp"
#include "execution_role_check.hpp"
#include "message_filters.hpp"
#include "sqs_event.hpp"

namespace martlet::cloud::event_sources {
namespace {

constexpr auto pause = std::chrono::milliseconds(20);
// The interval at which the poller looks for messages that have become visible again.
constexpr auto poll_pause = std::chrono::milliseconds(250);
constexpr std::size_t concurrency_default = 5;
constexpr int messages_per_poll_max = 10;

}  // namespace

QueuePoller::QueuePoller(PollerDependencies& dependencies, Mapping mapping) : dependencies_(dependencies), mapping_(std::move(mapping)) {
  dependencies_.loop.start(*this, dependencies_.loop.now());
}

QueuePoller::~QueuePoller() { dependencies_.loop.stop(*this); }

std::size_t QueuePoller::concurrency() const {
  if (mapping_.concurrency_max == 0) return concurrency_default;
  return static_cast<std::size_t>(mapping_.concurrency_max);
}

void QueuePoller::on_expired() {
  while (running_.size() < concurrency()) {
    collect();
    if (!is_due()) break;
    invoke();
  }
  dependencies_.loop.start(*this, dependencies_.loop.now() + pause);
}

// Reads messages only if a queue has changed or some time has passed.
void QueuePoller::collect() {
  const SteadyTime now = dependencies_.loop.now();
  if (dependencies_.queues.changes() == seen_ && now < polled_ + poll_pause) return;
  const std::optional<MappedFunction> function = dependencies_.functions.find(mapping_.account, mapping_.region, mapping_.function_arn);
  polled_ = now;
  if (!function || !check_execution_role(dependencies_.access_control, function->role, mapping_.source_arn, wall_now())) return;
  seen_ = dependencies_.queues.changes();
  while (std::ssize(collected_) < mapping_.batch_size) {
    const int count = static_cast<int>(std::min<std::int64_t>(messages_per_poll_max, mapping_.batch_size - std::ssize(collected_)));
    std::vector<ReceivedQueueMessage> received = dependencies_.queues.receive(mapping_.source_arn, count);
    if (received.empty()) return;
    // There may be more messages, so the next round reads without waiting.
    polled_ = SteadyTime();
    if (collected_.empty()) window_end_ = now + std::chrono::seconds(mapping_.window_s);
    for (ReceivedQueueMessage& message : received) {
      if (matches_filters(record_of(message, mapping_.source_arn), mapping_.filters)) {
        collected_.push_back(std::move(message));
      } else {
        dependencies_.queues.remove(mapping_.source_arn, {message.receipt});
      }
    }
    // Without a window, a batch contains the messages of one read.
    if (mapping_.window_s == 0 && std::ssize(received) < count) return;
  }
}

bool QueuePoller::is_due() const {
  if (collected_.empty()) return false;
  return std::ssize(collected_) >= mapping_.batch_size || dependencies_.loop.now() >= window_end_;
}

void QueuePoller::invoke() {
  auto made = std::make_unique<Batch>(dependencies_.loop);
  Batch& batch = *made;
  batch.messages = std::exchange(collected_, {});
  running_.push_back(std::move(made));
  Task<void> task = run(batch);
  batch.activity.start(std::move(task), [this, &batch](Activity::End, std::exception_ptr) { on_ended(batch); });
}

Task<void> QueuePoller::run(Batch& batch) {
  Task<FunctionResponse> invocation = dependencies_.functions.invoke(mapping_.function_arn, event_of(batch.messages, mapping_.source_arn));
  batch.response = co_await std::move(invocation);
}

void QueuePoller::on_ended(Batch& batch) {
  std::set<std::string> ids;
  for (const ReceivedQueueMessage& message : batch.messages) ids.insert(message.message_id);
  std::optional<std::set<std::string>> failed;
  if (batch.response) failed = mapping_.reports_batch_item_failures ? batch_item_failures(*batch.response, ids) : std::set<std::string>();
  std::vector<std::string> done;
  for (const ReceivedQueueMessage& message : batch.messages) {
    if (failed && !failed->contains(message.message_id)) done.push_back(message.receipt);
  }
  if (!done.empty()) dependencies_.queues.remove(mapping_.source_arn, done);
  if (done.size() < batch.messages.size())
    dependencies_.log.info("messages return to the queue because the function did not process them",
                           {{"function", mapping_.function_arn}, {"messages", std::to_string(batch.messages.size() - done.size())}});
  std::erase_if(running_, [&](const auto& one) { return one.get() == &batch; });
}

}  // namespace martlet::cloud::event_sources
