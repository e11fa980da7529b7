#pragma once
#include <optional>
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::aws {

/// Reads an XML document into the JSON of the value that `schema` describes, with scalars as strings. Elements of a list are gathered,
/// whether they are repeated (S3) or in one element, as `member`s (query) or under the names in `naming`. `wrapper` is the child of the
/// root that holds the members; "": the root itself. nullopt if the text isn't a document.
std::optional<json::Value> read_xml_value(std::string_view text, const Schema& schema, std::string_view wrapper,
                                          const ElementNaming& naming);

}  // namespace martlet::aws
