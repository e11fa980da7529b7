#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/api/service_error.hpp>
#include <martlet/schema/type.hpp>

#include "entity.hpp"

namespace martlet::cloud::identity {

struct Tag {
  std::string key;
  std::string value;
};
Schema describe(Type<Tag>);

/// Adds `tags` to `to`. Fails, like IAM and STS, if a key occurs twice, ignoring case.
ServiceResult<> add_tags(Tags& to, const std::vector<Tag>& tags);
/// Returns the tags as a list, or nullopt if there are none, since responses leave out empty lists.
std::optional<std::vector<Tag>> as_list(const Tags& tags);

}  // namespace martlet::cloud::identity
