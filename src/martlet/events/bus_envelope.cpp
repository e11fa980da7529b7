#include "bus_envelope.hpp"

#include "event_members.hpp"

namespace martlet::events {

std::vector<std::string> texts(const json::Value& event, std::string_view key) {
  std::vector<std::string> list;
  const json::Value* found = member(event, key);
  if (!found || !found->array()) return list;
  for (const json::Value& one : *found->array()) {
    if (one.string()) list.push_back(*one.string());
  }
  return list;
}

std::string take_detail(json::Value& event) {
  const json::Value detail = take(event, "detail");
  if (detail.is_null()) return {};
  return detail.string() ? *detail.string() : detail.to_text();
}

}  // namespace martlet::events
