#pragma once
#include <string>
#include <vector>

#include <martlet/json/value.hpp>

namespace martlet {

/// What the claims with these names hold: a text with spaces between, or a list of texts.
std::vector<std::string> scopes_in(const json::Value& claims, const std::vector<std::string>& names);

}  // namespace martlet
