#include "event_bridge_handlers.hpp"
#include "rule_access.hpp"

namespace martlet::cloud::event_bridge {
namespace {

aws::PutEventsResultEntry failed(std::string code, std::string message) { return {{}, std::move(code), std::move(message)}; }

// A rejected entry doesn't fail the call.
aws::PutEventsResultEntry put(EventBus& bus, const Call& call, const aws::PutEventsRequestEntry& entry) {
  if (entry.source.empty()) return failed("InvalidArgument", "Parameter Source is not valid. Reason: Source is a required argument.");
  if (entry.detail_type.empty())
    return failed("InvalidArgument", "Parameter DetailType is not valid. Reason: DetailType is a required argument.");
  if (entry.detail.empty()) return failed("InvalidArgument", "Parameter Detail is not valid. Reason: Detail is a required argument.");
  if (entry.source.starts_with("aws.")) return failed("NotAuthorizedForSourceException", "Not authorized for the source.");
  Result<json::Value> detail = json::parse(entry.detail);
  if (!detail || !detail->object()) return failed("MalformedDetail", "Detail is malformed.");
  if (!check_bus(entry.event_bus_name))
    return failed("ResourceNotFoundException", "The event bus " + *entry.event_bus_name + " does not exist.");
  Event event{.account = call.account(), .region = call.region, .source = entry.source, .detail_type = entry.detail_type};
  event.resources = entry.resources.value_or(std::vector<std::string>());
  event.detail = *std::move(detail);
  event.time = call.now;
  if (entry.time) event.time = WallTime(std::chrono::milliseconds(static_cast<std::int64_t>(*entry.time * 1000)));
  return {bus.publish(event), {}, {}};
}

}  // namespace

ServiceResult<aws::PutEventsResponse> put_events(EventBus& bus, Call& call, aws::PutEventsRequest& request) {
  constexpr std::size_t bytes_max = 256 * 1024;
  const ServiceResult<> allowed = call.authorize({.action = "events:PutEvents", .resource = call.arn("event-bus/default")});
  if (!allowed) return std::unexpected(allowed.error());
  std::size_t bytes = 0;
  for (const aws::PutEventsRequestEntry& entry : request.entries)
    bytes += entry.source.size() + entry.detail_type.size() + entry.detail.size();
  if (bytes > bytes_max) return service_error(400, "ValidationException", "Total size of the entries in the request is over the limit.");
  aws::PutEventsResponse response;
  for (const aws::PutEventsRequestEntry& entry : request.entries) {
    response.entries.push_back(put(bus, call, entry));
    if (response.entries.back().error_code) ++response.failed_entry_count;
  }
  return response;
}

}  // namespace martlet::cloud::event_bridge
