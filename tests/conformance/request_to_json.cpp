#include "request_to_json.hpp"

#include <martlet/base/encoding.hpp>

namespace conformance {
namespace {

using namespace martlet;

json::Value* member(json::Object& object, std::string_view key) {
  for (auto& [name, value] : object) {
    if (name == key) return &value;
  }
  return nullptr;
}

void add(json::Object& object, const http::FormField& field) {
  json::Value* known = member(object, field.name);
  if (!known) {
    object.emplace_back(field.name, field.value);
  } else if (json::Array* several = known->array()) {
    several->emplace_back(field.value);
  } else {
    *known = json::Array{std::move(*known), json::Value(field.value)};
  }
}

json::Value object_of(const std::vector<http::FormField>& fields) {
  json::Object object;
  for (const http::FormField& field : fields) add(object, field);
  return object;
}

}  // namespace

json::Value params_to_json(const Request& request) {
  json::Object params;
  for (const PathParams::Item& param : request.params()) params.emplace_back(std::string(param.name), param.value);
  return params;
}

json::Value query_to_json(const Request& request) { return object_of(request.query()); }

json::Value payload_to_json(const Request& request) {
  struct Shown {
    json::Value operator()(std::monostate) const { return {}; }
    json::Value operator()(const std::string& text) const { return text; }
    json::Value operator()(const Bytes& bytes) const { return json::Object{{"base64", to_base64(bytes.data)}}; }
    json::Value operator()(const json::Value& value) const { return value; }
    json::Value operator()(const FormFields& form) const { return object_of(form); }
  };
  return std::visit(Shown(), request.payload());
}

}  // namespace conformance
