#include "invocation_record.hpp"

#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

// Returns `orders` of arn:aws:lambda:us-west-2:123456789012:function:orders:$LATEST.
std::string_view function_of(std::string_view arn) {
  constexpr std::string_view before = ":function:";
  const std::size_t at = arn.find(before);
  if (at == std::string_view::npos) return name_of_arn(arn);
  const std::string_view rest = arn.substr(at + before.size());
  return rest.substr(0, rest.find(':'));
}

std::optional<json::Value> take_payload(json::Value& event, std::string_view key) {
  json::Value payload = take(event, key);
  return payload.is_null() ? std::nullopt : std::optional(std::move(payload));
}

bool is_record(const json::Value& event) { return member(event, "requestContext", "condition") != nullptr; }

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  InvocationRecord given;
  const json::Value& context = *member(event, "requestContext");
  given.condition = text(context, "condition");
  given.function_arn = text(context, "functionArn");
  given.function = function_of(given.function_arn);
  given.request_id = text(context, "requestId");
  given.invocations = number(context, "approximateInvokeCount");
  given.time = time_iso(event, "timestamp");
  if (const json::Value* response = member(event, "responseContext")) given.function_error = optional_text(*response, "functionError");
  given.request_payload = take_payload(event, "requestPayload");
  given.response_payload = take_payload(event, "responsePayload");
  given.record = std::move(event);
  Delivery delivery;
  delivery.keys = {key_of(given.function), key_of(given.function_arn), key_of(any)};
  if (!given.request_id.empty()) delivery.id = given.request_id;
  if (given.request_payload) delivery.body = given.request_payload->to_text();
  delivery.attach = attaching(std::move(given));
  return std::vector<Delivery>{std::move(delivery)};
}

}  // namespace

std::string InvocationRecord::selector_key(const Selector& function) { return key_of(function); }

const EventKind& InvocationRecord::kind() {
  static constexpr EventKind destination{"destination", 45, &is_record, &unpack, &answer_all_or_error};
  return destination;
}

}  // namespace martlet
