#pragma once
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include <martlet/aws/client/client.hpp>

namespace martlet::aws {

/// A Client for tests. It responds to each operation with a function that the test provides, and records the requests:
///
///     auto aws = std::make_shared<aws::FakeClient>();
///     aws->on(aws::sqs_operations::send_message,
///             [](const aws::SendMessageRequest&) { return aws::SendMessageResponse{.message_id = "1"}; });
///     server.with<aws::Client>(aws);
///     EXPECT_EQ(aws->requests(aws::sqs_operations::send_message).front().message_body, "tea");
class FakeClient final : public Client {
 public:
  /// Sets the function that responds to an operation. It accepts a `const Request&` and returns a Response or an Outcome<Response>, such as
  /// `std::unexpected(aws::Failure{.code = "..."})`.
  template <class Request, class Response, class F>
  FakeClient& on(const TypedOperation<Request, Response>& operation, F answer) {
    ScriptedResponse reply;
    reply.answer = [answer = std::move(answer)](const void* request, void* response) mutable -> Outcome<void> {
      Outcome<Response> answered = answer(*static_cast<const Request*>(request));
      if (!answered) return std::unexpected(std::move(answered.error()));
      *static_cast<Response*>(response) = std::move(*answered);
      return {};
    };
    reply.copy = [](const void* request) -> std::shared_ptr<void> {
      return std::make_shared<Request>(*static_cast<const Request*>(request));
    };
    return add(operation, std::move(reply));
  }

  /// Returns the requests to one operation, in order.
  template <class Request, class Response>
  std::vector<Request> requests(const TypedOperation<Request, Response>& operation) const {
    std::vector<Request> found;
    const std::lock_guard lock(mutex_);
    for (const RecordedRequest& one : requests_) {
      if (one.operation == operation.full_name()) found.push_back(*std::static_pointer_cast<Request>(one.request));
    }
    return found;
  }
  /// Returns the names of the operations that were called, in order, such as "SQS.SendMessage".
  std::vector<std::string> calls() const;

  /// Throws std::logic_error if the test has provided no function for the operation.
  Task<Outcome<void>> send(const Operation& operation, const void* request, void* response) override;

 private:
  struct ScriptedResponse {
    std::function<Outcome<void>(const void* request, void* response)> answer;
    std::shared_ptr<void> (*copy)(const void* request) = nullptr;
  };
  struct RecordedRequest {
    std::string operation;
    std::shared_ptr<void> request;
  };
  FakeClient& add(const Operation& operation, ScriptedResponse reply);

  mutable std::mutex mutex_;
  std::map<std::string, ScriptedResponse> replies_;
  std::vector<RecordedRequest> requests_;
};

}  // namespace martlet::aws
