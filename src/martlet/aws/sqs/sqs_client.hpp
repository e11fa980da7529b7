#pragma once
#include <string>
#include <vector>

#include <martlet/aws/client/client.hpp>
#include <martlet/aws/sqs/sqs_operations.hpp>

namespace martlet::aws {

/// A client of Amazon SQS, which `services.singleton<SqsClient>()` provides.
class SqsClient {
 public:
  explicit SqsClient(Client& client) : client_(client) {}

  /// Sends any number of messages, ten per call, or fewer if they are large. Returns the refused messages, with the caller's IDs and in no
  /// particular order. If a call fails, messages that were sent earlier remain sent.
  Task<Outcome<std::vector<SqsBatchFailure>>> send_all(std::string queue_url, std::vector<SendMessageBatchRequestEntry> entries);

  Task<Outcome<SendMessageResponse>> send_message(SendMessageRequest request) {
    return client_.call(sqs_operations::send_message, std::move(request));
  }
  Task<Outcome<SendMessageBatchResponse>> send_message_batch(SendMessageBatchRequest request) {
    return client_.call(sqs_operations::send_message_batch, std::move(request));
  }
  Task<Outcome<ReceiveMessageResponse>> receive_message(ReceiveMessageRequest request) {
    return client_.call(sqs_operations::receive_message, std::move(request));
  }
  Task<Outcome<DeleteMessageResponse>> delete_message(DeleteMessageRequest request) {
    return client_.call(sqs_operations::delete_message, std::move(request));
  }
  Task<Outcome<DeleteMessageBatchResponse>> delete_message_batch(DeleteMessageBatchRequest request) {
    return client_.call(sqs_operations::delete_message_batch, std::move(request));
  }
  Task<Outcome<ChangeMessageVisibilityResponse>> change_message_visibility(ChangeMessageVisibilityRequest request) {
    return client_.call(sqs_operations::change_message_visibility, std::move(request));
  }
  Task<Outcome<GetQueueUrlResponse>> get_queue_url(GetQueueUrlRequest request) {
    return client_.call(sqs_operations::get_queue_url, std::move(request));
  }

 private:
  Client& client_;
};

}  // namespace martlet::aws
