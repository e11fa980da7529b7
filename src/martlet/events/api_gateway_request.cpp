#include "api_gateway_request.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/headers.hpp>

#include "event_members.hpp"

namespace martlet::events {
namespace {

// Calls `each` with every name and value, from the multi-valued form if there is one, since only that has all values.
template <class Each>
void for_each_value(const json::Value& event, std::string_view single, std::string_view multi, Each each) {
  const json::Value* values = member(event, multi);
  if (!values) values = member(event, single);
  if (!values || !values->object()) return;
  for (const auto& [name, value] : *values->object()) {
    if (value.string()) each(name, *value.string());
    if (!value.array()) continue;
    for (const json::Value& one : *value.array()) {
      if (one.string()) each(name, *one.string());
    }
  }
}

// Returns whether the header describes the body as the client sent it. The delivery's body is decoded.
bool describes_body(std::string_view name) {
  return equals_ignoring_case(name, "content-length") || equals_ignoring_case(name, "content-encoding") ||
         equals_ignoring_case(name, "content-type") || equals_ignoring_case(name, "transfer-encoding");
}

}  // namespace

void add_api_gateway_request(const json::Value& event, Delivery& delivery) {
  for_each_value(event, "headers", "multiValueHeaders", [&](const std::string& name, const std::string& value) {
    if (http::is_token(name) && http::is_field_value(value) && !describes_body(name)) delivery.headers.emplace_back(name, value);
  });
  delivery.query = text(event, "rawQueryString");
  if (delivery.query.empty()) {
    for_each_value(event, "queryStringParameters", "multiValueQueryStringParameters",
                   [&](const std::string& name, const std::string& value) {
                     delivery.query += (delivery.query.empty() ? "" : "&") + percent_encode(name) + '=' + percent_encode(value);
                   });
  }
  const json::Value* context = member(event, "requestContext");
  if (!context) return;
  for (const char* parent : {"identity", "http"}) {
    const json::Value* address = member(*context, parent, "sourceIp");
    if (address && address->string()) delivery.remote_address = *address->string();
  }
}

}  // namespace martlet::events
