#include "recording_variables.hpp"

#include <martlet/base/encoding.hpp>

namespace martlet::cli {
namespace {

// Returns the first member with that name, at any level; nullptr if there is none.
const std::string* member_of(const json::Value& value, std::string_view name) {
  if (const json::Object* members = value.object()) {
    for (const auto& [key, member] : *members) {
      if (key == name && member.string()) return member.string();
    }
    for (const auto& [key, member] : *members) {
      if (const std::string* found = member_of(member, name)) return found;
    }
  }
  return nullptr;
}

}  // namespace

Result<void> RecordingVariables::keep(const RecordedCall& call, std::string_view answer) {
  if (call.kept_members.empty()) return {};
  const json::Value document = json::parse(answer).value_or(json::Value());
  for (const std::string& name : call.kept_members) {
    const std::string* member = member_of(document, name);
    if (!member) return failure(Code::malformed, "the response to " + call.operation + " of " + call.subject + " has no " + name);
    set(call.operation + ' ' + call.subject + ": " + name, *member);
  }
  return {};
}

std::string RecordingVariables::fill(std::string_view text, bool is_form) const {
  std::string filled;
  for (std::size_t at = text.find("${"); at != text.npos; at = text.find("${")) {
    const std::size_t end = text.find('}', at);
    if (end == text.npos) break;
    const auto value = values_.find(text.substr(at + 2, end - at - 2));
    const bool is_known = value != values_.end();
    filled += text.substr(0, is_known ? at : at + 2);
    if (is_known) filled += is_form ? percent_encode(value->second) : value->second;
    text = text.substr(is_known ? end + 1 : at + 2);
  }
  return filled.append(text);
}

json::Value RecordingVariables::fill(const json::Value& value) const {
  if (const std::string* text = value.string()) return fill(*text, false);
  if (const json::Array* items = value.array()) {
    json::Array filled;
    for (const json::Value& item : *items) filled.push_back(fill(item));
    return filled;
  }
  if (const json::Object* members = value.object()) {
    json::Object filled;
    for (const auto& [name, member] : *members) filled.emplace_back(fill(name, false), fill(member));
    return filled;
  }
  return value;
}

}  // namespace martlet::cli
