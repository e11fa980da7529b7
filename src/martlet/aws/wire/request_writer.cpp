#include "request_writer.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/write.hpp>

namespace martlet::aws {
namespace {

// A member that a request has, and its type.
struct Member {
  std::string_view key;
  const Schema* type;
  const void* value;
};

// The value inside a field's boxes; nullptr if one is empty.
const void* inside(const Schema*& type, const void* value) {
  while (value && type->declaration().kind == schema::Kind::box) {
    value = type->declaration().box->get(value);
    type = &type->declaration().inner();
  }
  return value;
}

template <class Each>
void each_member(const Schema& type, const void* object, Each each) {
  for (const schema::Field& field : type.declaration().fields) {
    const Schema* of = &field.type();
    const void* value = inside(of, field.at(const_cast<void*>(object)));
    if (value) each(Member{field.key, of, value});
  }
}

// The text of a value in a path, a query or a header.
std::string text_of(const Member& member) {
  if (member.type->declaration().kind == schema::Kind::string) return *static_cast<const std::string*>(member.value);
  std::string json;
  json::Writer writer(json);
  write_json(*member.type, member.value, writer);
  return json;
}

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

// A form of the query protocol: `A.B=1`, `A.member.1=x`.
void flatten(std::string& form, const std::string& name, const json::Value& value) {
  if (const json::Object* object = value.object()) {
    for (const auto& [key, one] : *object) flatten(form, name.empty() ? key : name + "." + key, one);
  } else if (const json::Array* array = value.array()) {
    for (std::size_t i = 0; i < array->size(); ++i) flatten(form, name + ".member." + std::to_string(i + 1), (*array)[i]);
  } else if (const std::string* text = value.string()) {
    append_query(form, name, *text);
  } else {
    append_query(form, name, value.to_text());
  }
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
    const bool is_form = operation_.service->protocol == Protocol::query;
    if (!is_form) body.begin_object();
    each_member(operation_.request(), request, [&](const Member& member) { put(member, body); });
    if (!is_form) body.end_object();
    if (is_form) write_form(request);
    return finish();
  }

 private:
  void put(const Member& member, json::Writer& body) {
    if (operation_.is_in_path(member.key)) return put_in_path(member);
    const MemberLocation* place = operation_.location_in_request(member.key);
    if (!place) return put_in_body(member, body);
    switch (place->in) {
      case MemberLocation::In::query: return append_query(query_, place->name, text_of(member));
      case MemberLocation::In::header: headers_.push_back({std::string(place->name), text_of(member)}); return;
      case MemberLocation::In::headers: return add_headers(headers_, std::string(place->name), member);
      case MemberLocation::In::payload: payload_ = static_cast<const std::string*>(member.value); return;
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

  void put_in_body(const Member& member, json::Writer& body) {
    if (operation_.service->protocol == Protocol::query) return;
    has_body_ = true;
    body.key(member.key);
    write_json(*member.type, member.value, body);
  }

  void write_form(const void* request) {
    std::string json;
    json::Writer writer(json);
    write_json(operation_.request(), request, writer);
    append_query(body_, "Action", operation_.name);
    append_query(body_, "Version", operation_.service->api_version);
    const Result<json::Value> value = json::parse(json);
    if (value) flatten(body_, {}, *value);
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
    switch (operation_.service->protocol) {
      case Protocol::json_1_1:
        headers_.push_back({"content-type", "application/x-amz-json-1.1"});
        headers_.push_back({"x-amz-target", std::string(operation_.service->target_prefix) + "." + std::string(operation_.name)});
        return;
      case Protocol::query: headers_.push_back({"content-type", "application/x-www-form-urlencoded; charset=utf-8"}); return;
      case Protocol::rest_json:
        if (payload_) {
          body_ = *payload_;
        } else if (has_body_) {
          headers_.push_back({"content-type", "application/json"});
        } else {
          body_.clear();
        }
        return;
      case Protocol::rest_xml: body_.clear(); return;  // none of the operations here has an XML body
    }
  }

  const Operation& operation_;
  std::string path_;
  std::string query_;
  std::vector<SigningHeader> headers_;
  std::string body_;
  const std::string* payload_ = nullptr;
  bool has_body_ = false;
  std::string_view empty_;
};

}  // namespace

Result<WireRequest> write_request(const Operation& operation, const void* request) { return RequestWriter(operation).write(request); }

}  // namespace martlet::aws
