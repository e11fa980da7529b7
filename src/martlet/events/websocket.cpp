#include "websocket.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>

#include "api_gateway_request.hpp"
#include "batch_responses.hpp"
#include "event_kind.hpp"
#include "event_members.hpp"
#include "handler_key.hpp"

namespace martlet {
namespace {

using namespace events;

constexpr int no_content = 204;

bool is_websocket(const json::Value& event) { return member(event, "requestContext", "connectionId") && !member(event, "methodArn"); }

WebSocketEvent event_of(json::Value event) {
  WebSocketEvent given;
  given.body = take_text(event, "body");
  if (flag(event, "isBase64Encoded")) given.body = from_base64_lenient(given.body);
  const json::Value& context = *member(event, "requestContext");
  given.route = text(context, "routeKey");
  given.event = text(context, "eventType");
  given.connection_id = text(context, "connectionId");
  given.connected = time_ms(context, "connectedAt");
  given.stage = text(context, "stage");
  given.management_url = "https://" + text(context, "domainName") + '/' + given.stage;
  given.message_id = optional_text(context, "messageId");
  if (member(context, "disconnectStatusCode")) given.disconnect_code = number(context, "disconnectStatusCode");
  if (const json::Value* authorizer = member(context, "authorizer")) given.authorizer = *authorizer;
  given.record = std::move(event);
  return given;
}

Result<std::vector<Delivery>> unpack(json::Value& event, std::string_view) {
  Delivery delivery;
  add_api_gateway_request(event, delivery);
  WebSocketEvent given = event_of(std::move(event));
  delivery.keys = {key_of(given.route), key_of(any)};
  delivery.body = given.body;
  delivery.attach = attaching(std::move(given));
  return std::vector<Delivery>{std::move(delivery)};
}

// A failure also gets a response: it refuses the client, or is sent to it.
lambda::Outcome answer(const Batch& batch) {
  const DeliveryOutcome& delivered = batch.delivered.front();
  json::Value answer;
  answer.set("statusCode", delivered.status == no_content ? 200 : delivered.status);
  json::Value headers = json::Object();
  for (const http::Headers::Field& field : delivered.headers) {
    if (!equals_ignoring_case(field.name, "content-length") && !equals_ignoring_case(field.name, "cache-control")) {
      headers.set(to_lower(field.name), field.value);
    }
  }
  if (!headers.object()->empty()) answer.set("headers", std::move(headers));
  if (delivered.payload.empty()) return answer.to_text();
  const bool is_text = is_utf8(delivered.payload);
  answer.set("body", is_text ? delivered.payload : to_base64(delivered.payload));
  if (!is_text) answer.set("isBase64Encoded", true);
  return answer.to_text();
}

}  // namespace

std::string WebSocketEvent::selector_key(const Selector& route) { return key_of(route); }

const EventKind& WebSocketEvent::kind() {
  static constexpr EventKind websocket{"websocket", 42, &is_websocket, &unpack, &answer};
  return websocket;
}

}  // namespace martlet
