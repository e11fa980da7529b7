#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/sqs/polled_queue_attributes.hpp>
#include <martlet/cloud/sqs/received_queue_message.hpp>
#include <martlet/cloud/sqs/service_message.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// SQS: standard and FIFO queues, with dead-letter queues.
class SqsService {
 public:
  /// Opens the service. Fails as StateFolder::database() does.
  static Result<SqsService> open(const StateFolder& state);
  SqsService(SqsService&&) noexcept;
  ~SqsService();

  void serve(Api& api);

  // Functions for the other services of this cloud, which name a queue by its ARN.

  /// Finds a queue; nullopt if it doesn't exist.
  std::optional<PolledQueueAttributes> find_queue(const std::string& arn);
  /// Receives at most `count` visible messages.
  std::vector<ReceivedQueueMessage> receive(const std::string& arn, int count);
  void remove(const std::string& arn, const std::vector<std::string>& receipts);
  /// Returns a counter that increases whenever a message may have become visible in any queue.
  std::uint64_t changes() const;

  /// Sends on behalf of a service ("events.amazonaws.com"), which the queue's policy must allow, or with the permissions of a role's
  /// session. Fails with AccessDenied, or as SendMessage does.
  ServiceResult<> send(const ServiceMessage& message, AccessControl& access_control);

 private:
  struct Parts;
  explicit SqsService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
