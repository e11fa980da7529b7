#include "tags.hpp"

#include <algorithm>

#include "query_parameters.hpp"

namespace martlet::cloud::s3 {

ServiceResult<std::vector<Tag>> read_tags(std::string_view query) {
  std::vector<Tag> tags;
  each_parameter(query, [&](std::string key, std::string value) {
    if (!key.empty() || !value.empty()) tags.push_back({std::move(key), std::move(value)});
  });
  if (ServiceResult<> checked = check_tags(tags, 10); !checked) return std::unexpected(std::move(checked).error());
  return tags;
}

ServiceResult<> check_tags(const std::vector<Tag>& tags, std::size_t count_max) {
  if (tags.size() > count_max) {
    const bool is_object = count_max == 10;
    return service_error(400, "BadRequest",
                         is_object ? "Object tags cannot be greater than 10" : "Bucket tag count cannot be greater than 50");
  }
  for (const Tag& tag : tags) {
    if (tag.key.empty() || tag.key.size() > 128)
      return service_error(400, "InvalidTag", "The TagKey you have provided is invalid", {{"TagKey", tag.key}});
    if (tag.value.size() > 256)
      return service_error(400, "InvalidTag", "The TagValue you have provided is invalid", {{"TagKey", tag.key}, {"TagValue", tag.value}});
    if (tag.key.starts_with("aws:")) return service_error(400, "InvalidTag", "System tags cannot be added/updated by requester", {});
    if (std::ranges::count(tags, tag.key, &Tag::key) > 1)
      return service_error(400, "InvalidTag", "Cannot provide multiple Tags with the same key", {{"TagKey", tag.key}});
  }
  return {};
}

}  // namespace martlet::cloud::s3
