#include "request_inputs.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>
#include <martlet/http/media_type.hpp>
#include <martlet/schema/type_declaration.hpp>

namespace martlet::openapi_detail {
namespace {

using schema::Field;
using schema::Kind;

std::string_view place_of(From source) {
  switch (source) {
    case From::headers: return "header";
    case From::params: return "path";
    case From::query: return "query";
    default: return "cookie";
  }
}

// Returns whether OpenAPI describes an input with this name elsewhere. It ignores parameters with such names.
bool is_described_elsewhere(From source, std::string_view name) {
  if (source != From::headers) return false;
  const std::array<std::string_view, 3> names{"accept", "content-type", "authorization"};
  return std::any_of(names.begin(), names.end(), [&](std::string_view one) { return equals_ignoring_case(one, name); });
}

class Parameters {
 public:
  Parameters(const Route& route, const DocumentedPath& path, SchemaWriter& schemas) : route_(route), path_(path), schemas_(schemas) {}

  json::Array run() {
    for (const From source : {From::params, From::query, From::headers, From::state}) {
      for (const HandlerInput* input : inputs_of(route_, source)) add_input(*input);
      if (source == From::params) add_unread_params();
    }
    return std::move(list_);
  }

 private:
  void add_input(const HandlerInput& input) {
    const Schema& schema = unwrapped(input.schema());
    if (schema.declaration().kind == Kind::map && input.from == From::query) return add_map(schema);
    for (const Field& field : schema.declaration().fields) add_field(input.from, field);
  }

  // Any key is allowed, and one parameter represents all of them.
  void add_map(const Schema& schema) {
    json::Value parameter = begin("query", From::query, false);
    parameter.set("style", "form");
    parameter.set("explode", true);
    parameter.set("schema", schemas_.write(schema, true));
    list_.push_back(std::move(parameter));
  }

  void add_field(From source, const Field& field) {
    if (is_known(source, field.key) || is_described_elsewhere(source, field.key)) return;
    if (source == From::params && !has_param(field.key)) return;
    const bool is_required = source == From::params || (field.is_required && !field.fallback.value);
    json::Value parameter = begin(field.key, source, is_required);
    json::Value schema = schemas_.write_field(field, ValueSource::text, true);
    for (const char* key : {"description", "deprecated"}) {
      if (const json::Value* value = schema.find(key)) {
        parameter.set(key, *value);
        schema.remove(key);
      }
    }
    parameter.set("schema", std::move(schema));
    list_.push_back(std::move(parameter));
  }

  void add_unread_params() {
    for (const PathParam& param : path_.params) {
      if (is_known(From::params, param.name)) continue;
      json::Value parameter = begin(param.name, From::params, true);
      json::Value schema;
      schema.set("type", "string");
      parameter.set("schema", std::move(schema));
      list_.push_back(std::move(parameter));
    }
  }

  json::Value begin(const std::string& name, From source, bool is_required) const {
    json::Value parameter;
    parameter.set("name", name);
    parameter.set("in", place_of(source));
    if (is_required) parameter.set("required", true);
    if (source == From::params) note_segments(parameter, name);
    return parameter;
  }

  void note_segments(json::Value& parameter, const std::string& name) const {
    const auto param = std::ranges::find(path_.params, name, &PathParam::name);
    if (param != path_.params.end() && param->segments == 0) parameter.set("description", "the rest of the path, with its slashes");
  }

  bool has_param(const std::string& name) const { return std::ranges::find(path_.params, name, &PathParam::name) != path_.params.end(); }
  bool is_known(From source, const std::string& name) const {
    return std::any_of(list_.begin(), list_.end(), [&](const json::Value& parameter) {
      const bool is_same = source == From::headers ? equals_ignoring_case(parameter.text("name"), name) : parameter.text("name") == name;
      return is_same && parameter.text("in") == place_of(source);
    });
  }

  const Route& route_;
  const DocumentedPath& path_;
  SchemaWriter& schemas_;
  json::Array list_;
};

// Returns the schema of a body of which only the media type is known.
json::Value bytes_of(const std::string& media_type) {
  json::Value schema{json::Object()};
  if (http::is_text(media_type)) {
    schema.set("type", "string");
  } else {
    schema.set("contentMediaType", media_type);
  }
  return schema;
}

std::vector<std::string> media_types(const Route& route, const HandlerInput& body) {
  const PayloadOptions& options = route.options.payload;
  if (!options.override_type.empty()) return {options.override_type};
  if (!options.allow.empty()) return options.allow;
  if (body.shape == HandlerInput::Shape::text) return {"text/plain"};
  if (body.shape != HandlerInput::Shape::whole) return {"application/octet-stream"};
  if (options.multipart) return {"application/json", "multipart/form-data"};
  return {"application/json"};
}

// Returns whether it is the schema that refuses() sets, which allows no body.
bool is_nothing(const Schema& schema) {
  const schema::Declaration& type = unwrapped(schema).declaration();
  return type.kind == Kind::object && type.fields.empty() && type.unknown == schema::Unknown::reject;
}

}  // namespace

std::vector<const HandlerInput*> inputs_of(const Route& route, From source) {
  std::vector<const HandlerInput*> inputs;
  for (const auto* list : {&route.binding.inputs, &route.expectations}) {
    for (const HandlerInput& input : *list) {
      if (input.from == source) inputs.push_back(&input);
    }
  }
  return inputs;
}

bool has_inputs(const Route& route) { return !route.binding.inputs.empty() || !route.expectations.empty(); }

void record_body_types(const Route& route, SchemaWriter& schemas) {
  for (const auto* list : {&route.binding.inputs, &route.expectations}) {
    for (const HandlerInput& input : *list) {
      if (input.from == From::payload) {
        schemas.record_sent(input.schema());
      } else {
        for (const Field& field : unwrapped(input.schema()).declaration().fields) schemas.record_sent(field.type());
      }
    }
  }
}

json::Array parameters_of(const Route& route, const DocumentedPath& path, SchemaWriter& schemas) {
  return Parameters(route, path, schemas).run();
}

json::Value request_body_of(const Route& route, SchemaWriter& schemas) {
  const std::vector<const HandlerInput*> bodies = inputs_of(route, From::payload);
  if (bodies.empty() || is_nothing(bodies.front()->schema())) return {};
  const HandlerInput& body = *bodies.front();
  const bool is_typed = body.shape == HandlerInput::Shape::whole;
  json::Value content;
  for (const std::string& type : media_types(route, body)) {
    json::Value one;
    one.set("schema", is_typed ? schemas.write(body.schema(), true) : bytes_of(type));
    content.set(type, std::move(one));
  }
  json::Value written;
  written.set("content", std::move(content));
  if (body.schema().declaration().kind != Kind::wrapper) written.set("required", true);
  return written;
}

}  // namespace martlet::openapi_detail
