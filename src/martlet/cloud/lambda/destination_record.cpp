#include "destination_record.hpp"

#include <martlet/json/value.hpp>

namespace martlet::cloud::lambda {
namespace {

std::string_view condition_of(InvocationEnding ending) {
  switch (ending) {
    case InvocationEnding::success: return "Success";
    case InvocationEnding::retries_exhausted: return "RetriesExhausted";
    case InvocationEnding::age_exceeded: return "EventAgeExceeded";
    case InvocationEnding::zero_concurrency: return "ZeroReservedConcurrency";
    case InvocationEnding::function_deleted: break;
  }
  return "";
}

// Returns the payload as JSON, or as a JSON string if it isn't JSON.
json::Value payload_of(const std::string& text) { return json::parse(text).value_or(json::Value(text)); }

}  // namespace

std::string destination_record(const QueuedInvocation& event, InvocationEnding ending, const InvokeResult* last, WallTime now) {
  const bool has_run = last != nullptr && ending != InvocationEnding::zero_concurrency;
  const std::size_t runs = event.attempts + (ending == InvocationEnding::success ? 1 : 0);
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
