#pragma once
#include <optional>
#include <string>

#include <martlet/json/value.hpp>

namespace martlet::cli {

/// Returns why clients of the old operation may no longer use the new one; nullopt if they still may.
std::optional<std::string> lost_access(const json::Value& old_document, const json::Value& old_operation, const json::Value& new_document,
                                       const json::Value& new_operation);

}  // namespace martlet::cli
