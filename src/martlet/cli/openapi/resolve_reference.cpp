#include "resolve_reference.hpp"

#include <set>
#include <string>

#include <martlet/base/encoding.hpp>

namespace martlet::cli {
namespace {

// Decodes a token of a JSON pointer (RFC 6901): `~1` is a slash, `~0` a tilde.
std::string unescaped(std::string_view token) {
  std::string text;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool is_escape = token[i] == '~' && i + 1 < token.size();
    text += is_escape ? (token[++i] == '1' ? '/' : '~') : token[i];
  }
  return text;
}

const json::Value* at(const json::Value& document, std::string_view pointer) {
  const json::Value* found = &document;
  while (found && !pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    found = found->find(unescaped(token));
    pointer.remove_prefix(token.size());
  }
  return found;
}

}  // namespace

json::Value resolve_reference(const json::Value& document, const json::Value& value) {
  json::Value now = value;
  std::set<std::string> seen;
  while (const json::Value* reference = now.find("$ref")) {
    const std::string text = reference->string() ? *reference->string() : std::string();
    const json::Value* target = text.starts_with("#/") ? at(document, std::string_view(text).substr(1)) : nullptr;
    if (!target || !seen.insert(text).second) return json::Object();
    json::Value merged = *target;
    for (const auto& [key, beside] : *now.object()) {
      if (key != "$ref" && merged.object()) merged.set(key, beside);
    }
    now = std::move(merged);
  }
  return now;
}

json::Value resolved_member(const json::Value& document, const json::Value& object, std::string_view key) {
  const json::Value* member = object.find(key);
  json::Value found = member ? resolve_reference(document, *member) : json::Value(json::Object());
  return found.object() ? found : json::Value(json::Object());
}

}  // namespace martlet::cli
