#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/sqs/queued_message.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// SQS: standard and FIFO queues, with dead letters.
class SqsService {
 public:
  /// Fails as StateFolder::database() does.
  static Result<SqsService> open(const StateFolder& state);
  SqsService(SqsService&&) noexcept;
  ~SqsService();

  void serve(Api& api);

  // For the other services of this cloud, by a queue's ARN.

  /// As Lambda sees it: nullopt, there is no such queue.
  std::optional<QueueFacts> find_queue(const std::string& arn);
  /// At most `count` messages that can be received now.
  std::vector<QueuedMessage> receive(const std::string& arn, int count);
  void remove(const std::string& arn, const std::vector<std::string>& receipts);
  /// Makes them visible again after `timeout`.
  void give_back(const std::string& arn, const std::vector<std::string>& receipts, std::chrono::seconds timeout);
  /// Counts up whenever a message may have become visible in some queue.
  std::uint64_t changes() const;

  /// Sends for a service ("events.amazonaws.com") by the queue's policy, or for a session of a role by its permissions. Fails with
  /// AccessDenied, or as SendMessage does.
  Reply<> send(const ServiceMessage& message, Authority& authority);

 private:
  struct Parts;
  explicit SqsService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
