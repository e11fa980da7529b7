#include "access_request.hpp"

#include <utility>

#include <martlet/base/text.hpp>

namespace martlet::cloud {

void ConditionContext::set(std::string_view key, std::string value) { values_[to_lower(key)] = {{std::move(value)}, false}; }

void ConditionContext::set_all(std::string_view key, std::vector<std::string> values) {
  values_[to_lower(key)] = {std::move(values), true};
}

void ConditionContext::merge(const ConditionContext& other) {
  for (const auto& [key, values] : other.values_) values_.insert_or_assign(key, values);
}

const ConditionContext::Values* ConditionContext::find(std::string_view key) const {
  const auto found = values_.find(to_lower(key));
  return found == values_.end() ? nullptr : &found->second;
}

}  // namespace martlet::cloud
