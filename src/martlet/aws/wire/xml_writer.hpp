#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/json/value.hpp>

namespace martlet::aws {

/// Writes a document: the members of `object`, the JSON of a value of `schema`, in an element named `root`.
std::string write_xml(std::string_view root, const Operation& operation, const Schema& schema, const json::Value& object);

/// Writes an element without a namespace, for a document of the query protocol.
std::string write_xml_element(std::string_view name, const Operation& operation, const Schema& schema, const json::Value& object);

/// Escapes text for use as an element's content.
std::string escape_xml(std::string_view text);

}  // namespace martlet::aws
