#pragma once
#include <optional>
#include <string>

#include <martlet/json/value.hpp>

namespace martlet::cli {

/// How clients that may use the old operation are kept from the new one; nullopt if they aren't.
std::optional<std::string> lost_access(const json::Value& old_document, const json::Value& old_operation, const json::Value& new_document,
                                       const json::Value& new_operation);

}  // namespace martlet::cli
