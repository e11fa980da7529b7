#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/json/value.hpp>

namespace martlet::aws {

/// A document of rest_xml: the members of `object`, which is what `schema` writes as JSON, in an element named `root`.
std::string write_xml(std::string_view root, const Operation& operation, const Schema& schema, const json::Value& object);

}  // namespace martlet::aws
