#include <martlet/aws/sqs/sqs_client.hpp>

namespace martlet::aws {
namespace {

constexpr std::size_t entries_max = 10;
constexpr std::size_t bytes_max = 1024 * 1024;

std::size_t bytes_of(const SendMessageBatchRequestEntry& entry) {
  std::size_t bytes = entry.message_body.size();
  if (!entry.message_attributes) return bytes;
  for (const auto& [name, value] : *entry.message_attributes) {
    bytes += name.size() + value.data_type.size() + value.string_value.value_or("").size();
    if (value.binary_value) bytes += value.binary_value->base64().size();
  }
  return bytes;
}

// Returns the entries from `first` on that fit into one call, in order, and at least one. If that is too large, SQS refuses it.
std::vector<SendMessageBatchRequestEntry> some_of(std::vector<SendMessageBatchRequestEntry>& entries, std::size_t& first) {
  std::vector<SendMessageBatchRequestEntry> some;
  std::size_t bytes = 0;
  while (first < entries.size() && some.size() < entries_max) {
    bytes += bytes_of(entries[first]);
    if (!some.empty() && bytes > bytes_max) break;
    some.push_back(std::move(entries[first++]));
  }
  return some;
}

}  // namespace

Task<Outcome<std::vector<SqsBatchFailure>>> SqsClient::send_all(std::string queue_url, std::vector<SendMessageBatchRequestEntry> entries) {
  std::vector<SqsBatchFailure> failed;
  for (std::size_t first = 0; first < entries.size();) {
    SendMessageBatchRequest request;
    request.queue_url = queue_url;
    request.entries = some_of(entries, first);
    Outcome<SendMessageBatchResponse> outcome = co_await send_message_batch(std::move(request));
    if (!outcome) co_return std::unexpected(std::move(outcome.error()));
    failed.insert(failed.end(), outcome->failed.begin(), outcome->failed.end());
  }
  co_return failed;
}

}  // namespace martlet::aws
