#include "destination_record.hpp"

#include <martlet/json/value.hpp>

namespace martlet::cloud::lambda {
namespace {

std::string_view condition_of(EventEnding ending) {
  switch (ending) {
    case EventEnding::success: return "Success";
    case EventEnding::retries_exhausted: return "RetriesExhausted";
    case EventEnding::age_exceeded: return "EventAgeExceeded";
    case EventEnding::zero_concurrency: return "ZeroReservedConcurrency";
    case EventEnding::function_deleted: break;
  }
  return "";
}

// Returns the payload as JSON, or as a JSON string if it isn't JSON.
json::Value payload_of(const std::string& text) { return json::parse(text).value_or(json::Value(text)); }

}  // namespace

std::string destination_record(const QueuedEvent& event, EventEnding ending, const InvokeResult* last, WallTime now) {
  const bool has_run = last != nullptr && ending != EventEnding::zero_concurrency;
  const std::size_t runs = event.attempts + (ending == EventEnding::success ? 1 : 0);
  json::Value record = json::Object{{"version", "1.0"}, {"timestamp", to_iso8601(now)}};
  record.set("requestContext", json::Object{{"requestId", event.request_id},
                                            {"functionArn", event.function},
                                            {"condition", condition_of(ending)},
                                            {"approximateInvokeCount", runs}});
  record.set("requestPayload", payload_of(event.event));
  if (!has_run) return record.to_text();
  json::Value context = json::Object{{"statusCode", 200}, {"executedVersion", "$LATEST"}};
  if (last->outcome == InvokeResult::Outcome::function_error) context.set("functionError", "Unhandled");
  record.set("responseContext", std::move(context));
  record.set("responsePayload", payload_of(last->payload));
  return record.to_text();
}

}  // namespace martlet::cloud::lambda
