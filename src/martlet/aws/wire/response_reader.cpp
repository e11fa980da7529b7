#include "response_reader.hpp"

#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/read.hpp>

#include "failure_reader.hpp"
#include "unwrapped_value.hpp"
#include "wire_document_reader.hpp"
#include "xml_to_json.hpp"

namespace martlet::aws {
namespace {

std::unexpected<Failure> malformed(const Operation& operation, const WireResponse& wire, const std::string& why) {
  Failure failure;
  failure.code = failure_code::malformed_response;
  failure.message = "the answer " + why;
  failure.request_id = request_id_of(wire.headers);
  failure.operation = operation.full_name();
  return std::unexpected(std::move(failure));
}

// Returns the member that is the whole body, or nullptr if the members are in the body.
const schema::Field* payload_of(const Operation& operation) {
  for (const MemberLocation& place : operation.response_locations) {
    if (place.in != MemberLocation::In::payload) continue;
    for (const schema::Field& field : operation.response().declaration().fields) {
      if (field.key == place.member) return &field;
    }
  }
  return nullptr;
}

bool is_raw(const schema::Field& payload) { return unwrapped(payload.type()).kind == schema::Kind::string; }

std::optional<json::Value> read_document(const Operation& operation, const Schema& schema, const std::string& body) {
  switch (operation.service->protocol) {
    case Protocol::rest_json:
    case Protocol::json_1_0:
    case Protocol::json_1_1: {
      Result<json::Value> value = json::parse(body);
      if (!value || !value->object()) return std::nullopt;
      return without_nulls(*std::move(value));
    }
    case Protocol::query: return xml_to_json(body, schema, std::string(operation.name) + "Result", operation.element_names);
    case Protocol::rest_xml: return xml_to_json(body, schema, {}, operation.element_names);
  }
  return std::nullopt;
}

std::optional<json::Value> read_body(const Operation& operation, const WireResponse& wire) {
  const schema::Field* payload = payload_of(operation);
  if (trim(wire.body).empty() || (payload && is_raw(*payload))) return json::Value(json::Object());
  if (!payload) return read_document(operation, operation.response(), wire.body);
  std::optional<json::Value> document = read_document(operation, payload->type(), wire.body);
  if (!document) return std::nullopt;
  json::Value value = json::Object();
  value.set(payload->key, std::move(*document));
  return value;
}

json::Object headers_with_prefix(const http::Headers& headers, std::string_view prefix) {
  json::Object found;
  for (const http::Headers::Field& field : headers) {
    if (field.name.size() > prefix.size() && equals_ignoring_case(std::string_view(field.name).substr(0, prefix.size()), prefix))
      found.emplace_back(to_lower(field.name.substr(prefix.size())), replace_invalid_utf8(field.value));
  }
  return found;
}

void set_located_members(json::Value& value, const Operation& operation, const WireResponse& wire) {
  for (const MemberLocation& place : operation.response_locations) {
    switch (place.in) {
      case MemberLocation::In::header:
        if (const std::string* text = wire.headers.get(place.name)) value.set(place.member, replace_invalid_utf8(*text));
        break;
      case MemberLocation::In::headers: value.set(place.member, headers_with_prefix(wire.headers, place.name)); break;
      case MemberLocation::In::status: value.set(place.member, wire.status); break;
      case MemberLocation::In::payload:
      case MemberLocation::In::query: break;
    }
  }
}

void put_payload(const Operation& operation, std::string body, void* response) {
  const schema::Field* payload = payload_of(operation);
  if (!payload || !is_raw(*payload)) return;
  void* member = payload->at(response);
  for (const schema::Declaration* type = &payload->type().declaration(); type->kind == schema::Kind::wrapper;
       type = &type->inner().declaration())
    member = type->wrapper->fill(member);
  *static_cast<std::string*>(member) = std::move(body);
}

}  // namespace

Outcome<void> read_response(const Operation& operation, WireResponse wire, void* response) {
  std::optional<json::Value> value = read_body(operation, wire);
  if (!value) return malformed(operation, wire, "doesn't follow the protocol");
  set_located_members(*value, operation, wire);
  Problems problems;
  if (read_value(operation.response(), response, *value, wire_options(), problems) != ReadOutcome::ok) {
    const std::string member = problems.list.empty() ? "" : problems.list.front().path;
    return malformed(operation, wire, "has a member that can't be read: " + (member.empty() ? "the whole" : member));
  }
  put_payload(operation, std::move(wire.body), response);
  return {};
}

}  // namespace martlet::aws
