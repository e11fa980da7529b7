#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/json/value.hpp>

namespace martlet::aws {

/// A document: the members of `object`, which is what `schema` writes as JSON, in an element named `root`.
std::string write_xml(std::string_view root, const Operation& operation, const Schema& schema, const json::Value& object);

/// The same without a namespace, for an element within a document of the query protocol.
std::string write_xml_element(std::string_view name, const Operation& operation, const Schema& schema, const json::Value& object);

/// Text as an element's content.
std::string escape_xml(std::string_view text);

}  // namespace martlet::aws
