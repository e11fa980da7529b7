#include "request_writer.hpp"

#include <optional>

#include <martlet/base/encoding.hpp>
#include <martlet/base/random.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/write.hpp>

#include "query_protocol_form.hpp"
#include "unwrapped_value.hpp"
#include "xml_writer.hpp"

namespace martlet::aws {
namespace {

// A member of a request, and its type.
struct Member {
  std::string_view key;
  const Schema* type;
  const void* value;
};

template <class Each>
void each_member(const Schema& type, const void* object, Each each) {
  for (const schema::Field& field : type.declaration().fields) {
    const UnwrappedValue inside = unwrapped(field.type(), field.at(const_cast<void*>(object)));
    if (inside.value) each(Member{field.key, inside.type, inside.value});
  }
}

std::string text_of(const Member& member) { return wire_text({member.type, member.value}); }

void append_query(std::string& query, std::string_view name, std::string_view value) {
  query += query.empty() ? "" : "&";
  query += percent_encode(name) + "=" + percent_encode(value);
}

void add_headers(std::vector<SigningHeader>& headers, const std::string& prefix, const Member& member) {
  struct Context {
    std::vector<SigningHeader>& headers;
    const std::string& prefix;
  } context{headers, prefix};
  member.type->declaration().map->each(member.value, &context, [](void* opaque, std::string_view key, const void* value) {
    auto& [to, before] = *static_cast<Context*>(opaque);
    to.push_back({before + std::string(key), *static_cast<const std::string*>(value)});
  });
}

json::Value value_of(const Schema& type, const void* object) {
  std::string text;
  json::Writer writer(text);
  write_json(type, object, writer);
  return json::parse(text).value_or(json::Value());
}

class RequestWriter {
 public:
  explicit RequestWriter(const Operation& operation) : operation_(operation), path_(operation.uri) {}

  Result<WireRequest> write(const void* request) {
    const std::size_t at = path_.find('?');
    if (at != std::string::npos) {
      query_ = path_.substr(at + 1);
      path_.resize(at);
    }
    json::Writer body(body_);
    body.begin_object();
    each_member(operation_.request(), request, [&](const Member& member) { put(member, body); });
    put_token(body);
    body.end_object();
    write_document();
    return finish();
  }

 private:
  void put(const Member& member, json::Writer& body) {
    if (operation_.is_in_path(member.key)) return put_in_path(member);
    const MemberLocation* place = operation_.location_in_request(member.key);
    if (!place) return put_in_body(member, body);
    switch (place->in) {
      case MemberLocation::In::query: return put_in_query(member, place->name);
      case MemberLocation::In::header: headers_.push_back({std::string(place->name), text_of(member)}); return;
      case MemberLocation::In::headers: return add_headers(headers_, std::string(place->name), member);
      case MemberLocation::In::payload: return put_payload(member, *place);
      case MemberLocation::In::status: return;
    }
  }

  void put_in_path(const Member& member) {
    const std::string text = text_of(member);
    if (text.empty()) empty_ = member.key;
    const std::string name = "{" + std::string(member.key);
    const bool keeps_slashes = path_.find(name + "+}") != std::string::npos;
    const std::string braced = name + (keeps_slashes ? "+}" : "}");
    path_.replace(path_.find(braced), braced.size(), percent_encode(text, keeps_slashes ? "/" : ""));
  }

  // Writes a parameter. Each element of a list becomes a parameter with the list's name.
  void put_in_query(const Member& member, std::string_view name) {
    const schema::Declaration& type = member.type->declaration();
    if (type.kind != schema::Kind::array) return append_query(query_, name, text_of(member));
    const std::size_t size = type.array->size(member.value);
    for (std::size_t i = 0; i < size; ++i)
      append_query(query_, name, text_of({member.key, &type.inner(), type.array->at(member.value, i)}));
  }

  void put_in_body(const Member& member, json::Writer& body) {
    if (member.key == operation_.token) has_token_ = true;
    has_body_ = true;
    body.key(member.key);
    write_json(*member.type, member.value, body);
  }

  // Adds a token if the request has none. This is done once per call, so that all attempts have the same token.
  void put_token(json::Writer& body) {
    if (operation_.token.empty() || has_token_) return;
    has_body_ = true;
    body.key(operation_.token);
    body.string(random_uuid());
  }

  void put_payload(const Member& member, const MemberLocation& place) {
    if (unwrapped(*member.type).kind == schema::Kind::string) {
      payload_ = *static_cast<const std::string*>(member.value);
    } else if (operation_.service->protocol == Protocol::rest_xml) {
      const std::string_view root = place.name.empty() ? member.key : place.name;
      payload_ = write_xml(root, operation_, *member.type, value_of(*member.type, member.value));
      is_document_ = true;
    } else {
      payload_.emplace();
      json::Writer writer(*payload_);
      write_json(*member.type, member.value, writer);
      is_document_ = true;
    }
  }

  // Converts the body from JSON if the protocol isn't JSON.
  void write_document() {
    const Protocol protocol = operation_.service->protocol;
    if (protocol == Protocol::query) body_ = write_form(operation_, json::parse(body_).value_or(json::Value()));
    if (protocol != Protocol::rest_xml || payload_ || !has_body_) return;
    const json::Value value = json::parse(body_).value_or(json::Value());
    payload_ = write_xml(std::string(operation_.name) + "Request", operation_, operation_.request(), value);
    is_document_ = true;
  }

  Result<WireRequest> finish() {
    if (!empty_.empty()) return failure(Code::malformed, operation_.full_name() + ": " + std::string(empty_) + " is empty");
    if (path_.find('{') != std::string::npos) return failure(Code::malformed, operation_.full_name() + ": a member of the path is missing");
    set_content();
    for (const SigningHeader& header : headers_) {
      if (!http::is_token(header.name) || !http::is_field_value(header.value))
        return failure(Code::malformed, operation_.full_name() + ": the header " + to_printable(header.name) + " can't be sent");
    }
    if (!query_.empty()) path_ += "?" + query_;
    return WireRequest{std::string(operation_.method), std::move(path_), std::move(headers_), std::move(body_)};
  }

  static std::string to_printable(const std::string& name) { return http::is_token(name) ? name : "whose name isn't one"; }

  void set_content() {
    const Protocol protocol = operation_.service->protocol;
    switch (protocol) {
      case Protocol::json_1_0:
      case Protocol::json_1_1:
        headers_.push_back({"content-type", protocol == Protocol::json_1_0 ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1"});
        headers_.push_back({"x-amz-target", std::string(operation_.service->target_prefix) + "." + std::string(operation_.name)});
        return;
      case Protocol::query: headers_.push_back({"content-type", "application/x-www-form-urlencoded; charset=utf-8"}); return;
      case Protocol::rest_json:
        if (is_document_ || (!payload_ && has_body_)) headers_.push_back({"content-type", "application/json"});
        if (payload_ || !has_body_) body_ = std::move(payload_).value_or("");
        return;
      case Protocol::rest_xml:
        if (is_document_) headers_.push_back({"content-type", "application/xml"});
        body_ = std::move(payload_).value_or("");
        return;
    }
  }

  const Operation& operation_;
  std::string path_;
  std::string query_;
  std::vector<SigningHeader> headers_;
  std::string body_;
  std::optional<std::string> payload_;
  bool is_document_ = false;  // the payload is a JSON or XML document
  bool has_body_ = false;
  bool has_token_ = false;
  std::string_view empty_;
};

}  // namespace

Result<WireRequest> write_request(const Operation& operation, const void* request) { return RequestWriter(operation).write(request); }

}  // namespace martlet::aws
