#include <charconv>

#include "log_access.hpp"
#include "logs_errors.hpp"
#include "logs_handlers.hpp"

namespace martlet::cloud::logs {
namespace {

constexpr int page_size = 50;

LogStream to_log_stream(const GroupRecord& group, const StreamRecord& row) {
  LogStream stream;
  stream.log_stream_name = row.name;
  stream.creation_time = row.created;
  stream.first_event_timestamp = row.first_event;
  stream.last_event_timestamp = row.last_event;
  stream.last_ingestion_time = row.last_ingestion;
  stream.arn = group.arn() + ":log-stream:" + row.name;
  stream.stored_bytes = 0;  // as on AWS since 2019
  return stream;
}

std::optional<int> offset_of(const std::optional<std::string>& token) {
  int offset = 0;
  if (!token) return offset;
  const auto [end, error] = std::from_chars(token->data(), token->data() + token->size(), offset);
  if (error != std::errc() || end != token->data() + token->size() || offset < 0) return std::nullopt;
  return offset;
}

}  // namespace

ServiceResult<DescribeLogStreamsResponse> describe_log_streams(LogStore& store, Call& call, DescribeLogStreamsRequest& request) {
  const ServiceResult<std::string> name = group_name(request.log_group_name, request.log_group_identifier);
  if (!name) return std::unexpected(name.error());
  const ServiceResult<GroupRecord> group = permitted_group(store, call, "logs:DescribeLogStreams", *name);
  if (!group) return std::unexpected(group.error());
  const bool by_last_event = request.order_by.value_or("LogStreamName") == "LastEventTime";
  if (by_last_event && request.log_stream_name_prefix)
    return invalid_parameter("Cannot order by LastEventTime with a logStreamNamePrefix.");
  const std::optional<int> offset = offset_of(request.next_token);
  if (!offset) return invalid_parameter("The specified nextToken is invalid.");
  const int count = request.limit.value_or(page_size);
  const std::vector<StreamRecord> streams = store.streams(
      group->id, {request.log_stream_name_prefix.value_or(""), by_last_event, request.descending.value_or(false)}, *offset, count + 1);
  DescribeLogStreamsResponse response;
  response.log_streams.emplace();
  for (const StreamRecord& stream : streams) {
    if (std::ssize(*response.log_streams) < count) response.log_streams->push_back(to_log_stream(*group, stream));
  }
  if (std::ssize(streams) > count) response.next_token = std::to_string(*offset + count);
  return response;
}

}  // namespace martlet::cloud::logs
