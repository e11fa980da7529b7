#include "responses.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <martlet/base/text.hpp>
#include <martlet/http/media_type.hpp>
#include <martlet/http/status.hpp>

#include "request_inputs.hpp"

namespace martlet::openapi_detail {
namespace {

using Content = HandlerResult::Content;

json::Value type_of(std::string_view name) {
  json::Value type;
  type.set("type", name);
  return type;
}

json::Value attributes() {
  json::Value attributes = type_of("object");
  attributes.set("description", "of a 401: what its WWW-Authenticate header says");
  return attributes;
}

// Returns the schema of an error as Boom writes it (server/boom.hpp). Errors may have further members.
json::Value http_error() {
  json::Value properties;
  properties.set("statusCode", type_of("integer"));
  properties.set("error", type_of("string"));
  properties.set("message", type_of("string"));
  properties.set("attributes", attributes());
  json::Value error;
  error.set("type", "object");
  error.set("properties", std::move(properties));
  error.set("required", json::Array{"statusCode", "error", "message"});
  return error;
}

json::Value validation() {
  json::Value source = type_of("string");
  source.set("enum", json::Array{"headers", "params", "query", "payload", "state"});
  json::Value keys = type_of("array");
  keys.set("items", type_of("string"));
  keys.set("description", "the path of each invalid value, such as items.0.sku");
  json::Value properties;
  properties.set("source", std::move(source));
  properties.set("keys", std::move(keys));
  json::Value validation = type_of("object");
  validation.set("properties", std::move(properties));
  validation.set("required", json::Array{"source", "keys"});
  validation.set("description", "missing if the request couldn't be read at all");
  return validation;
}

json::Value http_validation_error() {
  json::Value error = http_error();
  json::Value properties = *error.find("properties");
  properties.remove("attributes");
  properties.set("validation", validation());
  error.set("properties", std::move(properties));
  return error;
}

json::Value with_media_type(const std::string& type, json::Value schema) {
  json::Value media;
  media.set("schema", std::move(schema));
  json::Value content;
  content.set(type, std::move(media));
  return content;
}

constexpr const char* json_type = "application/json";

// Returns the status's text without spaces, such as "RequestEntityTooLarge".
std::string shared_name(int status) {
  std::string name;
  for (const char c : http::error_name(status)) {
    if (is_ascii_alpha(c)) name += c;
  }
  return name;
}

json::Value header_of(std::string_view name, std::string_view description) {
  json::Value header;
  header.set("description", description);
  header.set("schema", type_of("string"));
  json::Value headers;
  headers.set(name, std::move(header));
  return headers;
}

bool is_success(int status) { return status < 400; }

// Returns the statuses of the framework's own errors on this route.
std::set<int> errors_of(const Server& server, const Route& route) {
  std::set<int> errors;
  const RouteOptions& options = route.options;
  const bool reads_cookies = options.state.parse && options.state.on_invalid == OnInvalid::refuse;
  const bool reads_body = route.method != "GET";
  if (reads_cookies || reads_body || (has_inputs(route) && options.validate.on_invalid == OnInvalid::refuse)) errors.insert(400);
  if (reads_body) errors.insert({408, 413, 415});
  const AuthOptions* auth = server.auth_of(route);
  if (auth && auth->mode != AuthMode::try_only) errors.insert(401);
  if (auth && !auth->access.empty()) errors.insert(403);
  return errors;
}

}  // namespace

json::Value Responses::of(const Server& server, const Route& route) {
  json::Value responses{json::Object()};
  add_successes(responses, route);
  add_errors(responses, server, route);
  return responses;
}

void Responses::add_successes(json::Value& to, const Route& route) {
  std::map<int, DeclaredResponse> answers;
  for (const auto& [status, declared] : route.options.declared_responses) {
    if (is_success(status)) answers[status] = declared;
  }
  const ResponseOptions& checked = route.options.response;
  for (const auto& [status, shape] : checked.status) {
    if (is_success(status) && !answers[status].schema) answers[status].schema = shape.schema;
  }
  const HandlerResult& result = route.binding.result;
  const bool is_declared = std::any_of(answers.begin(), answers.end(), [](const auto& one) { return one.first < 300; });
  if (result.status != 0 && !(result.may_set_status && is_declared)) answers.try_emplace(result.status);
  for (auto& [status, declared] : answers) {
    if (!declared.schema && checked.schema) declared.schema = checked.schema->schema;
    add_success(to, route, status, declared);
  }
}

void Responses::add_success(json::Value& to, const Route& route, int status, const DeclaredResponse& declared) {
  json::Value response;
  response.set("description", declared.description.empty() ? std::string(http::reason_phrase(status)) : declared.description);
  if (route.binding.result.has_location && status == 201) response.set("headers", header_of("Location", "where the new resource is"));
  if (status < 300 && http::may_have_body(status)) {
    if (json::Value content = content_of(route, declared); !content.is_null()) response.set("content", std::move(content));
  }
  to.set(std::to_string(status), std::move(response));
}

json::Value Responses::content_of(const Route& route, const DeclaredResponse& declared) {
  const HandlerResult& result = route.binding.result;
  if (declared.schema) return with_media_type(json_type, schemas_.write(declared.schema(), false));
  if (!route.options.produces.empty()) {
    json::Value content;
    for (const std::string& type : route.options.produces) {
      json::Value schema{json::Object()};
      if (result.content == Content::value) {
        schema = schemas_.write(result.schema(), false);
      } else if (http::is_text(type)) {
        schema.set("type", "string");
      } else if (!http::is_json(type)) {
        schema.set("contentMediaType", type);
      }
      content.set(type, *with_media_type(type, std::move(schema)).find(type));
    }
    return content;
  }
  switch (result.content) {
    case Content::value: return with_media_type(json_type, schemas_.write(result.schema(), false));
    case Content::json: return with_media_type(json_type, json::Object());
    case Content::text: return with_media_type("text/html", type_of("string"));
    case Content::bytes:
    case Content::stream: return with_media_type("application/octet-stream", json::Object());
    case Content::unknown: return with_media_type("*/*", json::Object());
    case Content::none: break;
  }
  return {};
}

void Responses::add_errors(json::Value& to, const Server& server, const Route& route) {
  std::set<int> errors = errors_of(server, route);
  for (const auto& [status, declared] : route.options.declared_responses) {
    if (!is_success(status)) errors.insert(status);
  }
  for (const int status : errors) add_error(to, route, status);
  json::Value failure;
  failure.set("description", "The server failed");
  failure.set("content", with_media_type(json_type, schemas_.add_component("HttpError", http_error())));
  to.set("5XX", share("ServerError", std::move(failure)));
}

void Responses::add_error(json::Value& to, const Route& route, int status) {
  const DeclaredResponse* declared = route.options.declared_responses.find(status);
  const bool is_special = declared && (!declared->description.empty() || declared->schema);
  const ValidateOptions& validate = route.options.validate;
  const bool has_own_shape = status == 400 && (validate.terse || !validate.error_fields.empty() || validate.fail_action);
  json::Value response = error(route, status, is_special ? *declared : DeclaredResponse());
  if (!is_special && !has_own_shape) response = share(shared_name(status), std::move(response));
  to.set(std::to_string(status), std::move(response));
}

json::Value Responses::error(const Route& route, int status, const DeclaredResponse& declared) {
  json::Value response;
  response.set("description", declared.description.empty() ? std::string(http::error_name(status)) : declared.description);
  if (status == 401) response.set("headers", header_of("WWW-Authenticate", "how to authenticate"));
  response.set("content",
               with_media_type(json_type, declared.schema ? schemas_.write(declared.schema(), false) : error_schema(route, status)));
  return response;
}

json::Value Responses::error_schema(const Route& route, int status) {
  const ValidateOptions& validate = route.options.validate;
  if (status == 400 && validate.fail_action) return json::Object();  // only the program knows its content
  if (status != 400 || validate.terse) return schemas_.add_component("HttpError", http_error());
  json::Value error = schemas_.add_component("HttpValidationError", http_validation_error());
  if (validate.error_fields.empty()) return error;
  json::Value properties;
  for (const auto& [key, value] : validate.error_fields) properties.set(key, json::Object());
  json::Value more;
  more.set("properties", std::move(properties));
  json::Value both;
  both.set("allOf", json::Array{std::move(error), std::move(more)});
  return both;
}

json::Value Responses::share(const std::string& name, json::Value response) {
  shared_.set(name, std::move(response));
  json::Value reference;
  reference.set("$ref", "#/components/responses/" + name);
  return reference;
}

}  // namespace martlet::openapi_detail
