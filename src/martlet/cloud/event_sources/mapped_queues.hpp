#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/sqs/polled_queue_attributes.hpp>
#include <martlet/cloud/sqs/received_queue_message.hpp>

namespace martlet::cloud {

/// The queues of SQS, as event source mappings use them. A queue is identified by its ARN.
class MappedQueues {
 public:
  virtual std::optional<PolledQueueAttributes> find(const std::string& arn) = 0;
  virtual std::vector<ReceivedQueueMessage> receive(const std::string& arn, int count) = 0;
  virtual void remove(const std::string& arn, const std::vector<std::string>& receipts) = 0;
  virtual std::uint64_t changes() const = 0;

 protected:
  ~MappedQueues() = default;
};

}  // namespace martlet::cloud
