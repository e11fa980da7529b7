#pragma once
#include <optional>
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::aws {

/// Reads an XML document into the JSON of the value that `schema` describes, with scalars as strings. A list's elements can be repeated
/// (S3), or be `member`s in one element (query), or have the names in `naming`. `wrapper` is the child of the root that contains the
/// members, or "" for the root itself. Returns nullopt if the text isn't a document, or has no `wrapper`.
std::optional<json::Value> xml_to_json(std::string_view text, const Schema& schema, std::string_view wrapper, const ElementNaming& naming);

}  // namespace martlet::aws
