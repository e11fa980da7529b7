#include "json_object_builder.hpp"

#include <utility>

namespace martlet {

void JsonObjectBuilder::add(std::string_view name, json::Value value) {
  const auto known = places_.find(name);
  if (known == places_.end()) {
    places_.emplace(std::string(name), Place{members_.size(), false});
    members_.emplace_back(std::string(name), std::move(value));
    return;
  }
  json::Value& member = members_[known->second.index].second;
  if (!std::exchange(known->second.is_repeated, true)) {
    json::Array first;
    first.push_back(std::move(member));
    member = json::Value(std::move(first));
  }
  member.array()->push_back(std::move(value));
}

}  // namespace martlet
