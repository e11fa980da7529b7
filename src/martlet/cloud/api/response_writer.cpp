#include "response_writer.hpp"

#include <charconv>

#include <martlet/aws/wire/unwrapped_value.hpp>
#include <martlet/aws/wire/xml_writer.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/write.hpp>

#include "response_checksum.hpp"

namespace martlet::cloud {
namespace {

using aws::MemberLocation;
using aws::Protocol;

constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string json_of(const Schema& type, const void* value) {
  std::string text;
  json::Writer writer(text);
  write_json(type, value, writer);
  return text;
}

class ResponseWriter {
 public:
  ResponseWriter(const aws::Operation& operation, const std::string& request_id) : operation_(operation), request_id_(request_id) {
    response_.status = operation.status;
  }

  http::Response write(const void* response) {
    json::Writer body(json_);
    body.begin_object();
    for (const schema::Field& field : operation_.response().declaration().fields) {
      if (is_in_document(field)) has_members_ = true;
      const aws::UnwrappedValue inside = aws::unwrapped(field.type(), field.at(const_cast<void*>(response)));
      if (inside.value) put(field.key, *inside.type, inside.value, body);
    }
    body.end_object();
    put_body();
    return std::move(response_);
  }

 private:
  // An XML document is written even if all its members are missing.
  bool is_in_document(const schema::Field& field) const {
    return operation_.service->protocol == Protocol::rest_xml && !operation_.location_in_response(field.key);
  }

  void put(const std::string& key, const Schema& type, const void* value, json::Writer& body) {
    const MemberLocation* place = operation_.location_in_response(key);
    if (!place) {
      has_members_ = true;
      body.key(key);
      write_json(type, value, body);
      return;
    }
    switch (place->in) {
      case MemberLocation::In::header: return put_header(place->name, aws::wire_text({&type, value}));
      case MemberLocation::In::headers: return put_headers(std::string(place->name), type, value);
      case MemberLocation::In::status: return put_status(type, value);
      case MemberLocation::In::payload: return put_payload(*place, type, value);
      case MemberLocation::In::query: return;
    }
  }

  void put_header(std::string_view name, std::string text) {
    if (!text.empty() && http::is_field_value(text)) response_.headers.set(name, std::move(text));
  }

  void put_headers(const std::string& prefix, const Schema& type, const void* value) {
    const json::Value entries = json::parse(json_of(type, value)).value_or(json::Value());
    if (!entries.object()) return;
    for (const auto& [name, text] : *entries.object()) {
      if (text.string() && http::is_token(prefix + name)) put_header(prefix + name, *text.string());
    }
  }

  void put_status(const Schema& type, const void* value) {
    const std::string text = json_of(type, value);
    std::from_chars(text.data(), text.data() + text.size(), response_.status);
  }

  void put_payload(const MemberLocation& place, const Schema& type, const void* value) {
    if (type.declaration().kind == schema::Kind::string) {
      payload_ = *static_cast<const std::string*>(value);
    } else if (operation_.service->protocol == Protocol::rest_xml) {
      const std::string_view root = place.name.empty() ? place.member : place.name;
      payload_ =
          std::string(xml_declaration) + aws::write_xml(root, operation_, type, json::parse(json_of(type, value)).value_or(json::Value()));
      put_header("content-type", "application/xml");
    } else {
      payload_ = json_of(type, value);
      put_header("content-type", "application/json");
    }
  }

  void put_body() {
    switch (operation_.service->protocol) {
      case Protocol::query: return put_query_document();
      case Protocol::rest_xml: put_header("x-amz-request-id", request_id_); return put_rest_body("application/xml");
      case Protocol::rest_json: put_header("x-amzn-RequestId", request_id_); return put_rest_body("application/json");
      case Protocol::json_1_0:
      case Protocol::json_1_1:
        put_header("x-amzn-RequestId", request_id_);
        put_header("content-type",
                   operation_.service->protocol == Protocol::json_1_0 ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1");
        put_checksum(*operation_.service, json_, response_);
        return set_body(std::move(json_));
    }
  }

  void put_rest_body(std::string_view type) {
    if (payload_) return set_body(*std::move(payload_));
    if (!has_members_) return set_body(operation_.service->protocol == Protocol::rest_json && response_.status == 200 ? "{}" : "");
    put_header("content-type", std::string(type));
    if (operation_.service->protocol == Protocol::rest_json) return set_body(std::move(json_));
    set_body(std::string(xml_declaration) + xml_document(std::string(operation_.response().name())));
  }

  std::string xml_document(const std::string& root) const {
    return aws::write_xml(root, operation_, operation_.response(), json::parse(json_).value_or(json::Value()));
  }

  // <NameResponse xmlns="..."><NameResult>...</NameResult><ResponseMetadata>...</ResponseMetadata></NameResponse>
  void put_query_document() {
    const std::string name(operation_.name);
    std::string text = "<" + name + "Response xmlns=\"" + std::string(operation_.service->xml_namespace) + "\">";
    if (has_members_)
      text += aws::write_xml_element(name + "Result", operation_, operation_.response(), json::parse(json_).value_or(json::Value()));
    text += "<ResponseMetadata><RequestId>" + request_id_ + "</RequestId></ResponseMetadata></" + name + "Response>";
    put_header("x-amzn-RequestId", request_id_);
    put_header("content-type", "text/xml");
    set_body(std::move(text));
  }

  void set_body(std::string text) {
    if (response_.status != 204) response_.headers.set("content-length", std::to_string(text.size()));
    if (!text.empty()) response_.body = std::move(text);
  }

  const aws::Operation& operation_;
  const std::string& request_id_;
  http::Response response_;
  std::string json_;
  std::optional<std::string> payload_;
  bool has_members_ = false;
};

}  // namespace

http::Response write_response(const aws::Operation& operation, const void* response, const std::string& request_id) {
  return ResponseWriter(operation, request_id).write(response);
}

}  // namespace martlet::cloud
