#pragma once
#include <martlet/aws/wire/wire_document_reader.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/write.hpp>

namespace martlet::cloud::api_gateway {

/// Returns `resource` with the request's members that have the same names on the wire. The request's other members are left out.
template <class T, class Request>
T merge_request(const T& resource, const Request& request) {
  json::Value document = json::parse(to_json(resource)).value();
  const json::Value changes = json::parse(to_json(request)).value();
  for (const auto& [name, value] : *changes.object()) {
    const bool is_absent_id = name.ends_with("Id") && value.string() && value.string()->empty();
    if (!is_absent_id) document.set(name, value);
  }
  return read_value<T>(document, aws::wire_options()).value();
}

}  // namespace martlet::cloud::api_gateway
