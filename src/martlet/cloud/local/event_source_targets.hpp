#pragma once
#include <martlet/cloud/event_sources/event_source_dependencies.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>
#include <martlet/cloud/sqs/sqs_service.hpp>

namespace martlet::cloud {

/// Lambda's functions as targets of event source mappings.
class LambdaMappedFunctions final : public MappedFunctions {
 public:
  explicit LambdaMappedFunctions(LambdaService& lambda) : lambda_(lambda) {}

  std::optional<MappedFunction> find(const std::string& account, const std::string& region, const std::string& function) override {
    std::optional<FunctionFacts> facts = lambda_.find_function(account, region, function);
    if (!facts) return std::nullopt;
    return MappedFunction{std::move(facts->arn), std::move(facts->role), facts->timeout};
  }
  Task<MappedAnswer> invoke(std::string arn, std::string event) override {
    auto running = lambda_.invoke(std::move(arn), std::move(event));
    Reply<InvokeResult> result = co_await std::move(running);
    if (!result || result->outcome != InvokeResult::Outcome::answered) co_return std::nullopt;
    co_return std::move(result->payload);
  }

 private:
  LambdaService& lambda_;
};

/// SQS's queues as sources of event source mappings.
class SqsMappedQueues final : public MappedQueues {
 public:
  explicit SqsMappedQueues(SqsService& sqs) : sqs_(sqs) {}

  std::optional<QueueFacts> find(const std::string& arn) override { return sqs_.find_queue(arn); }
  std::vector<QueuedMessage> receive(const std::string& arn, int count) override { return sqs_.receive(arn, count); }
  void remove(const std::string& arn, const std::vector<std::string>& receipts) override { sqs_.remove(arn, receipts); }
  std::uint64_t changes() const override { return sqs_.changes(); }

 private:
  SqsService& sqs_;
};

}  // namespace martlet::cloud
