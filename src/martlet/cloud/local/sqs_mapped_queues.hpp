#pragma once
#include <martlet/cloud/event_sources/mapped_queues.hpp>
#include <martlet/cloud/sqs/sqs_service.hpp>

namespace martlet::cloud {

/// SQS's queues as sources of event source mappings.
class SqsMappedQueues final : public MappedQueues {
 public:
  explicit SqsMappedQueues(SqsService& sqs) : sqs_(sqs) {}

  std::optional<PolledQueueAttributes> find(const std::string& arn) override { return sqs_.find_queue(arn); }
  std::vector<ReceivedQueueMessage> receive(const std::string& arn, int count) override { return sqs_.receive(arn, count); }
  void remove(const std::string& arn, const std::vector<std::string>& receipts) override { sqs_.remove(arn, receipts); }
  std::uint64_t changes() const override { return sqs_.changes(); }

 private:
  SqsService& sqs_;
};

}  // namespace martlet::cloud
