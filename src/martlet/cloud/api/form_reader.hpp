#pragma once
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud {

/// Reads a form of the query protocol (`Action=...&A.member.1=y&B.entry.1.key=z`) as the value that the operation's request schema
/// describes, with scalars as text. Members that the schema doesn't have are left out.
json::Value read_form(const aws::Operation& operation, std::string_view form);

/// Returns a parameter of a form, such as `Action`, which names the operation. Returns nullopt if it is missing.
std::optional<std::string> form_parameter(std::string_view form, std::string_view name);

}  // namespace martlet::cloud
