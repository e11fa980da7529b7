#include "claim_scopes.hpp"

#include <martlet/base/text.hpp>

namespace martlet {
namespace {

void add_scopes(const json::Value& claim, std::vector<std::string>& scopes) {
  if (const std::string* text = claim.string()) {
    split(*text, ' ', [&](std::string_view one) {
      if (!one.empty()) scopes.emplace_back(one);
    });
  } else if (const json::Array* list = claim.array()) {
    for (const json::Value& one : *list) {
      if (one.string()) scopes.push_back(*one.string());
    }
  }
}

}  // namespace

std::vector<std::string> scopes_in(const json::Value& claims, const std::vector<std::string>& names) {
  std::vector<std::string> scopes;
  for (const std::string& name : names) {
    if (const json::Value* claim = claims.find(name)) add_scopes(*claim, scopes);
  }
  return scopes;
}

}  // namespace martlet
