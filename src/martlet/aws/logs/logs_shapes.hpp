#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/type.hpp>

/// The shapes of the operation of CloudWatch Logs that reads a log group. Contract: Amazon CloudWatch Logs API Reference.
namespace martlet::aws {

/// A request for a log group's events. Times are milliseconds since 1970.
struct FilterLogEventsRequest {
  std::optional<std::string> log_group_name{};
  std::optional<std::string> log_group_identifier{};
  std::optional<std::vector<std::string>> log_stream_names{};
  std::optional<std::string> log_stream_name_prefix{};
  std::optional<std::int64_t> start_time{};
  std::optional<std::int64_t> end_time{};
  std::optional<std::string> filter_pattern{};
  std::optional<std::string> next_token{};
  std::optional<int> limit{};
  std::optional<bool> interleaved{};
};
struct FilteredLogEvent {
  std::optional<std::string> log_stream_name{};
  std::optional<std::int64_t> timestamp{};
  std::optional<std::string> message{};
  std::optional<std::int64_t> ingestion_time{};
  std::optional<std::string> event_id{};
};
struct SearchedLogStream {
  std::optional<std::string> log_stream_name{};
  std::optional<bool> searched_completely{};
};
/// One page of events, ordered by time. An empty page can be followed by others. Fails with ResourceNotFoundException.
struct FilterLogEventsResponse {
  std::vector<FilteredLogEvent> events{};
  std::vector<SearchedLogStream> searched_log_streams{};  ///< always empty today
  std::optional<std::string> next_token{};
};

Schema describe(Type<FilterLogEventsRequest>);
Schema describe(Type<FilteredLogEvent>);
Schema describe(Type<SearchedLogStream>);
Schema describe(Type<FilterLogEventsResponse>);

}  // namespace martlet::aws
