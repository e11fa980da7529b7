#include "tag.hpp"

#include <set>

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/base/text.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::identity {

Schema describe(Type<Tag>) { return object<Tag>("Tag", aws::wire<&Tag::key>("Key"), aws::wire<&Tag::value>("Value")); }

ServiceResult<> add_tags(Tags& to, const std::vector<Tag>& tags) {
  std::set<std::string> seen;
  for (const Tag& tag : tags) {
    const std::string key = to_lower(tag.key);
    if (!seen.insert(key).second)
      return service_error(400, "InvalidInput", "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
    std::erase_if(to, [&](const auto& known) { return to_lower(known.first) == key; });
    to[tag.key] = tag.value;
  }
  constexpr std::size_t tags_max = 50;
  if (to.size() > tags_max) return service_error(409, "LimitExceeded", "The number of tags has reached the maximum limit.");
  return {};
}

std::optional<std::vector<Tag>> as_list(const Tags& tags) {
  if (tags.empty()) return std::nullopt;
  std::vector<Tag> list;
  for (const auto& [key, text] : tags) list.push_back({key, text});
  return list;
}

}  // namespace martlet::cloud::identity
