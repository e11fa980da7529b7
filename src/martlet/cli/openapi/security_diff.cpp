#include "security_diff.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "resolve_reference.hpp"

namespace martlet::cli {
namespace {

// A way to get access: schemes, all of which are required, with their scopes. If empty, no authentication is required.
using Way = std::map<std::string, std::set<std::string>>;

std::vector<Way> ways_of(const json::Value& document, const json::Value& operation) {
  const json::Value* security = operation.find("security");
  if (!security) security = document.find("security");
  std::vector<Way> ways;
  if (security && security->array()) {
    for (const json::Value& requirement : *security->array()) {
      Way& way = ways.emplace_back();
      if (!requirement.object()) continue;
      for (const auto& [scheme, scopes] : *requirement.object()) {
        std::set<std::string>& needed = way[scheme];
        if (!scopes.array()) continue;
        for (const json::Value& scope : *scopes.array()) needed.insert(scope.string() ? *scope.string() : std::string());
      }
    }
  }
  if (ways.empty()) ways.emplace_back();
  return ways;
}

json::Value scheme_of(const json::Value& document, const std::string& name) {
  const json::Value components = resolved_member(document, document, "components");
  return resolved_member(document, resolved_member(document, components, "securitySchemes"), name);
}

// Returns whether two schemes are the same. Compares only the members that determine how a client sends its credentials.
bool is_same_scheme(const json::Value& a, const json::Value& b) {
  const auto differs = [&](std::string_view key) { return a.text(key) != b.text(key); };
  for (const std::string_view key : {"type", "scheme", "in", "name", "openIdConnectUrl"}) {
    if (differs(key)) return false;
  }
  return true;
}

class Access {
 public:
  Access(const json::Value& old_document, const json::Value& new_document) : old_document_(old_document), new_document_(new_document) {}

  // Returns whether `had` satisfies `needed`.
  bool suffices(const Way& had, const Way& needed) const {
    return std::all_of(needed.begin(), needed.end(), [&](const auto& one) {
      const auto mine = had.find(one.first);
      if (mine == had.end() || !is_same_scheme(scheme_of(old_document_, one.first), scheme_of(new_document_, one.first))) return false;
      return std::includes(mine->second.begin(), mine->second.end(), one.second.begin(), one.second.end());
    });
  }

 private:
  const json::Value& old_document_;
  const json::Value& new_document_;
};

std::string text_of(const Way& way) {
  if (way.empty()) return "no credentials";
  std::string text;
  for (const auto& [scheme, scopes] : way) {
    text += (text.empty() ? "" : " and ") + scheme;
    std::string list;
    for (const std::string& scope : scopes) list += (list.empty() ? "" : " ") + scope;
    if (!list.empty()) text += " (" + list + ')';
  }
  return text;
}

std::string text_of(const std::vector<Way>& ways) {
  std::string text;
  for (const Way& way : ways) text += (text.empty() ? "" : ", or ") + text_of(way);
  return text;
}

}  // namespace

std::optional<std::string> lost_access(const json::Value& old_document, const json::Value& old_operation, const json::Value& new_document,
                                       const json::Value& new_operation) {
  const std::vector<Way> before = ways_of(old_document, old_operation);
  const std::vector<Way> after = ways_of(new_document, new_operation);
  const Access access(old_document, new_document);
  for (const Way& had : before) {
    const auto lets_in = [&](const Way& needed) { return access.suffices(had, needed); };
    if (std::any_of(after.begin(), after.end(), lets_in)) continue;
    if (had.empty()) return "it now requires " + text_of(after) + "; no credentials were required before";
    if (after == before) return "credentials for " + text_of(had) + " are sent in another way";
    return "it now requires " + text_of(after) + "; " + text_of(had) + " was sufficient before";
  }
  return std::nullopt;
}

}  // namespace martlet::cli
