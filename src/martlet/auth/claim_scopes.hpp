#pragma once
#include <string>
#include <vector>

#include <martlet/json/value.hpp>

namespace martlet {

/// Returns the scopes in the claims with these names, each a space-separated string or a list of strings.
std::vector<std::string> scopes_in(const json::Value& claims, const std::vector<std::string>& names);

}  // namespace martlet
