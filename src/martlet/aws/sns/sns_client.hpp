#pragma once
#include <martlet/aws/client/client.hpp>
#include <martlet/aws/sns/sns_operations.hpp>

namespace martlet::aws {

/// A client of Amazon SNS, which `services.singleton<SnsClient>()` provides.
class SnsClient {
 public:
  explicit SnsClient(Client& client) : client_(client) {}

  Task<Outcome<PublishResponse>> publish(PublishRequest request) { return client_.call(sns_operations::publish, std::move(request)); }
  Task<Outcome<PublishBatchResponse>> publish_batch(PublishBatchRequest request) {
    return client_.call(sns_operations::publish_batch, std::move(request));
  }

 private:
  Client& client_;
};

}  // namespace martlet::aws
