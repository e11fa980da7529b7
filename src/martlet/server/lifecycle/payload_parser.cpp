#include "payload_parser.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/http/content_coding.hpp>
#include <martlet/http/media_type.hpp>
#include <martlet/http/multipart.hpp>
#include <martlet/schema/read.hpp>

#include "json_object_builder.hpp"

namespace martlet {
namespace {

Boom invalid_json() { return bad_request("Invalid request payload JSON format"); }

// Returns whether the value contains a `__proto__` key. hapi refuses it, since it could harm programs in JavaScript.
bool has_proto(json::Value& value, bool removes) {
  bool found = false;
  if (json::Object* object = value.object()) {
    if (removes) std::erase_if(*object, [](const auto& member) { return member.first == "__proto__"; });
    for (auto& [key, member] : *object) found = found || key == "__proto__" || has_proto(member, removes);
  } else if (json::Array* array = value.array()) {
    for (json::Value& element : *array) found = found || has_proto(element, removes);
  }
  return found;
}

// Returns whether the text might contain a `__proto__` key, perhaps with escapes.
bool may_have_proto(std::string_view json) {
  return json.find("__proto__") != std::string_view::npos || json.find("\\u00") != std::string_view::npos;
}

// A file of a multipart form, parsed according to its type if possible; otherwise its bytes.
json::Value content_of(const http::Part& part) {
  const std::string* header = part.headers.get("content-type");
  if (!header) return part.body;
  if (part.body.empty()) return json::Object();
  const std::string type = to_lower(trim(std::string_view(*header).substr(0, header->find(';'))));
  if (type == "application/x-www-form-urlencoded") return payload_as_json(http::parse_form(part.body));
  if (!http::is_json(type)) return part.body;
  Result<json::Value> value = json::parse(part.body);
  if (!value || has_proto(*value, false)) return part.body;
  return std::move(*value);
}

json::Value annotated(const http::Part& part) {
  json::Value headers;
  for (const http::Headers::Field& field : part.headers) headers.set(field.name, field.value);
  json::Value file;
  file.set("filename", part.filename.value_or(std::string()));
  file.set("headers", std::move(headers));
  file.set("payload", content_of(part));
  return file;
}

}  // namespace

Boom PayloadParser::too_large() const {
  return entity_too_large("Payload content length greater than maximum allowed: " + std::to_string(options_.bytes_max));
}

std::optional<Boom> PayloadParser::check_head() {
  const std::optional<std::size_t> length = request_.wire().body->length();
  if (length && *length > options_.bytes_max) return too_large();
  std::string_view given = options_.override_type;
  if (given.empty()) given = request_.headers().filled("content-type").value_or(std::string_view(options_.default_type));
  Result<http::MediaType> type = http::parse_media_type(given);
  if (!type) return bad_request(type.error().what);
  request_.mime_ = std::move(type->essence);
  boundary_ = std::move(type->boundary);
  if (!options_.allow.empty() && std::find(options_.allow.begin(), options_.allow.end(), request_.mime_) == options_.allow.end())
    return unsupported_media_type();
  if (request_.mime_ == "multipart/form-data" && options_.parse == PayloadParse::parsed && !options_.multipart)
    return unsupported_media_type();
  return std::nullopt;
}

std::expected<std::string_view, Boom> PayloadParser::decompress(std::string_view bytes) {
  if (options_.parse == PayloadParse::raw) return bytes;
  const auto encoding = request_.headers().get("content-encoding");
  const std::optional<http::ContentCoding> coding = encoding ? http::content_coding(*encoding) : std::nullopt;
  if (!coding || bytes.empty()) return bytes;
  Result<std::string> decoded = http::decode(*coding, bytes, options_.bytes_max);
  if (!decoded && decoded.error().code == Code::too_large) return std::unexpected(too_large());
  if (!decoded) return std::unexpected(bad_request("Invalid compressed payload"));
  request_.payload_bytes_ = std::move(*decoded);
  return request_.payload_bytes_;
}

std::optional<Boom> PayloadParser::parse_into(const HandlerInput& input, void* target, std::string_view bytes, const ReadOptions& options,
                                              Problems& problems) {
  if (input.shape == HandlerInput::Shape::bytes) {
    static_cast<Bytes*>(target)->data = bytes;
    return std::nullopt;
  }
  if (input.shape == HandlerInput::Shape::text && (http::is_text(request_.mime_) || bytes.empty())) {
    *static_cast<std::string*>(target) = bytes;
    return std::nullopt;
  }
  if (http::is_json(request_.mime_) && !may_have_proto(bytes)) {
    if (accepts_none(input) && (bytes.empty() || trim(bytes) == "null")) return std::nullopt;
    const ReadOutcome outcome = read_json(input.schema(), target, bytes.empty() ? "null" : bytes, options, problems);
    if (outcome == ReadOutcome::malformed) return invalid_json();
    return std::nullopt;
  }
  if (auto error = parse(bytes)) return error;
  if (const FormFields* form = std::get_if<FormFields>(&request_.payload_)) {
    std::vector<TextField> fields;
    for (const http::FormField& field : *form) fields.push_back({field.name, field.value});
    read_fields(input.schema(), target, fields, options, problems);
  } else {
    const json::Value payload = payload_as_json(request_.payload_);
    if (!payload.is_null() || !accepts_none(input)) read_value(input.schema(), target, payload, options, problems);
  }
  return std::nullopt;
}

std::optional<Boom> PayloadParser::parse(std::string_view bytes) {
  if (options_.parse != PayloadParse::parsed) {
    request_.payload_ = Bytes{std::string(bytes)};
    return std::nullopt;
  }
  if (request_.mime_ == "multipart/form-data") return parse_multipart(bytes);
  if (request_.mime_ == "application/octet-stream") {
    if (!bytes.empty()) request_.payload_ = Bytes{std::string(bytes)};
    return std::nullopt;
  }
  if (http::is_text(request_.mime_)) {
    request_.payload_ = replace_invalid_utf8(bytes);
    return std::nullopt;
  }
  if (http::is_json(request_.mime_)) return parse_json(bytes);
  if (request_.mime_ == "application/x-www-form-urlencoded") {
    request_.payload_ = bytes.empty() ? FormFields() : http::parse_form(bytes);
    return std::nullopt;
  }
  return unsupported_media_type();
}

std::optional<Boom> PayloadParser::parse_json(std::string_view bytes) {
  if (bytes.empty()) return std::nullopt;
  Result<json::Value> value = json::parse(bytes);
  if (!value) return invalid_json();
  if (may_have_proto(bytes) && has_proto(*value, options_.remove_proto)) return invalid_json();
  request_.payload_ = std::move(*value);
  return std::nullopt;
}

std::optional<Boom> PayloadParser::parse_multipart(std::string_view bytes) {
  const Result<std::vector<http::Part>> parts = http::parse_multipart(bytes, boundary_);
  if (!parts) return bad_request("Invalid multipart payload format");
  JsonObjectBuilder payload;
  for (const http::Part& part : *parts) {
    json::Value value = part.body;
    if (part.filename) value = options_.annotated ? annotated(part) : content_of(part);
    payload.add(part.name, std::move(value));
  }
  request_.payload_ = payload.take();
  return std::nullopt;
}

bool accepts_none(const HandlerInput& input) { return input.schema().declaration().kind == schema::Kind::wrapper; }

json::Value payload_as_json(const Payload& payload) {
  if (const auto* value = std::get_if<json::Value>(&payload)) return *value;
  if (const auto* text = std::get_if<std::string>(&payload)) return *text;
  if (const auto* bytes = std::get_if<Bytes>(&payload)) return bytes->data;
  if (const auto* form = std::get_if<FormFields>(&payload)) {
    JsonObjectBuilder object;
    for (const http::FormField& field : *form) object.add(field.name, field.value);
    return object.take();
  }
  return {};
}

}  // namespace martlet
