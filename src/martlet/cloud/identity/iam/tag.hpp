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

/// Puts them to those that there are. Fails as IAM and STS do for a key that is there twice, ignoring case.
Reply<> add_tags(Tags& to, const std::vector<Tag>& tags);
/// nullopt: none, which answers leave out.
std::optional<std::vector<Tag>> as_list(const Tags& tags);

}  // namespace martlet::cloud::identity
