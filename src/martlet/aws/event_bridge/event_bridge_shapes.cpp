#include <martlet/aws/event_bridge/event_bridge_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<PutEventsRequestEntry>) {
  using R = PutEventsRequestEntry;
  return object<R>("PutEventsRequestEntry", wire<&R::source>("Source"), wire<&R::detail_type>("DetailType"), wire<&R::detail>("Detail"),
                   wire<&R::event_bus_name>("EventBusName"), wire<&R::resources>("Resources"), wire<&R::time>("Time"),
                   wire<&R::trace_header>("TraceHeader"));
}
Schema describe(Type<PutEventsRequest>) {
  using R = PutEventsRequest;
  return object<R>("PutEventsRequest", required<&R::entries>("Entries"), wire<&R::endpoint_id>("EndpointId"));
}
Schema describe(Type<PutEventsResultEntry>) {
  using R = PutEventsResultEntry;
  return object<R>("PutEventsResultEntry", wire<&R::event_id>("EventId"), wire<&R::error_code>("ErrorCode"),
                   wire<&R::error_message>("ErrorMessage"));
}
Schema describe(Type<PutEventsResponse>) {
  using R = PutEventsResponse;
  return object<R>("PutEventsResponse", wire<&R::failed_entry_count>("FailedEntryCount"), wire<&R::entries>("Entries"));
}

}  // namespace martlet::aws
