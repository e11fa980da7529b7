#include "request_reader.hpp"

#include <martlet/aws/wire/unwrapped_value.hpp>
#include <martlet/aws/wire/wire_document_reader.hpp>
#include <martlet/aws/wire/xml_to_json.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/schema/read.hpp>

#include "common_errors.hpp"
#include "form_reader.hpp"

namespace martlet::cloud {
namespace {

using aws::MemberLocation;
using aws::Protocol;

// A DynamoDB item nests up to 32 levels, each of which takes two levels of JSON; the rest is for what encloses it.
constexpr std::size_t depth_max = 96;

const schema::Field* field_of(const Schema& schema, std::string_view member) {
  for (const schema::Field& field : schema.declaration().fields) {
    if (field.key == member) return &field;
  }
  return nullptr;
}

const MemberLocation* payload_of(const aws::Operation& operation) {
  for (const MemberLocation& place : operation.request_locations) {
    if (place.in == MemberLocation::In::payload) return &place;
  }
  return nullptr;
}

bool is_raw(const schema::Field& payload) { return aws::unwrapped(payload.type()).kind == schema::Kind::string; }

class RequestReader {
 public:
  RequestReader(const aws::Operation& operation, const PathMembers& path, const http::Request& http, std::string_view body)
      : operation_(operation), path_(path), http_(http), body_(body) {}

  ServiceResult<json::Value> document() {
    ServiceResult<json::Value> document = read_body();
    if (!document) return document;
    for (const auto& [name, text] : path_) document->set(name, text);
    put_query(*document);
    put_headers(*document);
    return aws::without_nulls(*std::move(document));
  }

  // A raw payload is copied straight into the request, because the JSON document can hold only text.
  void put_payload(void* request) const {
    const MemberLocation* place = payload_of(operation_);
    const schema::Field* field = place ? field_of(operation_.request(), place->member) : nullptr;
    if (!field || !is_raw(*field) || body_.empty()) return;
    void* member = field->at(request);
    for (const schema::Declaration* type = &field->type().declaration(); type->kind == schema::Kind::wrapper;
         type = &type->inner().declaration())
      member = type->wrapper->fill(member);
    *static_cast<std::string*>(member) = body_;
  }

 private:
  std::unexpected<ServiceError> malformed(std::string why) const {
    return std::unexpected(malformed_request(*operation_.service, std::move(why)));
  }

  ServiceResult<json::Value> read_body() const {
    const MemberLocation* place = payload_of(operation_);
    const schema::Field* payload = place ? field_of(operation_.request(), place->member) : nullptr;
    if (payload && is_raw(*payload)) return json::Value(json::Object());
    if (operation_.service->protocol == Protocol::query) return read_form(operation_, body_);
    if (trim(body_).empty()) return json::Value(json::Object());
    ServiceResult<json::Value> document = read_document(payload ? payload->type() : operation_.request());
    if (!document || !payload) return document;
    json::Value whole = json::Object();
    whole.set(place->member, *std::move(document));
    return whole;
  }

  ServiceResult<json::Value> read_document(const Schema& type) const {
    if (operation_.service->protocol == Protocol::rest_xml) {
      std::optional<json::Value> value = aws::xml_to_json(body_, type, {}, operation_.element_names);
      if (!value) return malformed("");
      return *std::move(value);
    }
    Result<json::Value> value = json::parse(body_, {.depth_max = depth_max});
    if (!value) return malformed("Could not parse request body into json: " + value.error().what);
    if (!value->object()) return malformed("Could not parse request body into json: it isn't an object");
    return *std::move(value);
  }

  void put_query(json::Value& document) const {
    const std::size_t at = http_.target.find('?');
    if (at == std::string_view::npos) return;
    split(http_.target.substr(at + 1), '&', [&](std::string_view pair) {
      const std::size_t equals = pair.find('=');
      const std::string name = form_decode(pair.substr(0, equals));
      const std::string text = equals == std::string_view::npos ? "" : form_decode(pair.substr(equals + 1));
      for (const MemberLocation& place : operation_.request_locations) {
        if (place.in == MemberLocation::In::query && place.name == name) put_parameter(document, place.member, text);
      }
    });
  }

  // Each element of a list is sent as a parameter with the list's name.
  void put_parameter(json::Value& document, std::string_view member, const std::string& text) const {
    const schema::Field* field = field_of(operation_.request(), member);
    if (!field || aws::unwrapped(field->type()).kind != schema::Kind::array) {
      document.set(member, text);
      return;
    }
    json::Array items;
    if (const json::Value* found = document.find(member)) items = *found->array();
    items.emplace_back(text);
    document.set(member, std::move(items));
  }

  void put_headers(json::Value& document) const {
    for (const MemberLocation& place : operation_.request_locations) {
      if (place.in == MemberLocation::In::header) {
        if (const auto text = http_.headers.get(place.name)) document.set(place.member, replace_invalid_utf8(*text));
      } else if (place.in == MemberLocation::In::headers) {
        json::Value found = json::Object();
        for (const http::HeaderView& header : http_.headers) {
          if (header.name.size() > place.name.size() && equals_ignoring_case(header.name.substr(0, place.name.size()), place.name))
            found.set(to_lower(header.name.substr(place.name.size())), replace_invalid_utf8(header.value));
        }
        if (!found.object()->empty()) document.set(place.member, std::move(found));
      }
    }
  }

  const aws::Operation& operation_;
  const PathMembers& path_;
  const http::Request& http_;
  std::string_view body_;
};

}  // namespace

ServiceResult<> read_request(const aws::Operation& operation, const Constraints& constraints, const PathMembers& path,
                             const http::Request& http, std::string_view body, void* request) {
  RequestReader reader(operation, path, http, body);
  ServiceResult<json::Value> document = reader.document();
  if (!document) return std::unexpected(std::move(document).error());
  if (std::optional<std::string> unmet = unmet_constraints(constraints, *document))
    return std::unexpected(unmet_constraints_error(*operation.service, *std::move(unmet)));
  Problems problems;
  if (read_value(operation.request(), request, *document, aws::wire_options(), problems) != ReadOutcome::ok) {
    const std::string member = problems.list.empty() ? "" : problems.list.front().path;
    return std::unexpected(
        malformed_request(*operation.service, member.empty() ? "The request can't be read" : "The member " + member + " can't be read"));
  }
  reader.put_payload(request);
  return {};
}

}  // namespace martlet::cloud
