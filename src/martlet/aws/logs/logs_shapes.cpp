#include <martlet/aws/logs/logs_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<FilterLogEventsRequest>) {
  using R = FilterLogEventsRequest;
  return object<R>("FilterLogEventsRequest", wire<&R::log_group_name>("logGroupName"), wire<&R::log_group_identifier>("logGroupIdentifier"),
                   wire<&R::log_stream_names>("logStreamNames"), wire<&R::log_stream_name_prefix>("logStreamNamePrefix"),
                   wire<&R::start_time>("startTime"), wire<&R::end_time>("endTime"), wire<&R::filter_pattern>("filterPattern"),
                   wire<&R::next_token>("nextToken"), wire<&R::limit>("limit"), wire<&R::interleaved>("interleaved"));
}
Schema describe(Type<FilteredLogEvent>) {
  using R = FilteredLogEvent;
  return object<R>("FilteredLogEvent", wire<&R::log_stream_name>("logStreamName"), wire<&R::timestamp>("timestamp"),
                   wire<&R::message>("message"), wire<&R::ingestion_time>("ingestionTime"), wire<&R::event_id>("eventId"));
}
Schema describe(Type<SearchedLogStream>) {
  using R = SearchedLogStream;
  return object<R>("SearchedLogStream", wire<&R::log_stream_name>("logStreamName"), wire<&R::searched_completely>("searchedCompletely"));
}
Schema describe(Type<FilterLogEventsResponse>) {
  using R = FilterLogEventsResponse;
  return object<R>("FilterLogEventsResponse", wire<&R::events>("events"), wire<&R::searched_log_streams>("searchedLogStreams"),
                   wire<&R::next_token>("nextToken"));
}

}  // namespace martlet::aws
