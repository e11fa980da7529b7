#include "request_json.hpp"

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

}  // namespace

json::Value params_of(const Request& request) {
  json::Object params;
  for (const PathParams::Item& param : request.params()) params.emplace_back(std::string(param.name), param.value);
  return params;
}

json::Value query_of(const Request& request) {
  json::Object query;
  for (const http::FormField& field : request.query()) add(query, field);
  return query;
}

}  // namespace conformance
