#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/cloud/api/service_error.hpp>
#include <martlet/cloud/sqs/queue_polling.hpp>

/// The parts of other services that event source mappings need.
namespace martlet::cloud {

struct MappedFunction {
  std::string arn{};
  std::string role{};
  std::chrono::seconds timeout{};
};

/// The response of a mapped function, or nullopt if the invocation ended without one.
using FunctionResponse = std::optional<std::string>;

/// The functions of Lambda.
class MappedFunctions {
 public:
  virtual std::optional<MappedFunction> find(const std::string& account, const std::string& region, const std::string& function) = 0;
  virtual Task<FunctionResponse> invoke(std::string arn, std::string event) = 0;

 protected:
  ~MappedFunctions() = default;
};

/// The queues of SQS, by ARN.
class MappedQueues {
 public:
  virtual std::optional<QueueAttributes> find(const std::string& arn) = 0;
  virtual std::vector<ReceivedQueueMessage> receive(const std::string& arn, int count) = 0;
  virtual void remove(const std::string& arn, const std::vector<std::string>& receipts) = 0;
  virtual std::uint64_t changes() const = 0;

 protected:
  ~MappedQueues() = default;
};

}  // namespace martlet::cloud
