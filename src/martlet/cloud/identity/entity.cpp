#include "entity.hpp"

#include <martlet/base/arn.hpp>

namespace martlet::cloud::identity {

std::string_view name_of(EntityKind kind) { return kind == EntityKind::role ? "role" : "user"; }

std::string Entity::arn() const { return "arn:aws:iam::" + account + ":" + std::string(name_of(kind)) + path + name; }

RoleArn parse_role_arn(std::string_view text) {
  const std::optional<Arn> arn = parse_arn(text);
  constexpr std::size_t account_digits = 12;
  if (!arn || arn->partition != "aws" || arn->service != "iam" || arn->account.size() != account_digits || !arn->after("role/")) return {};
  return {std::string(arn->account), std::string(arn->resource.substr(arn->resource.rfind('/') + 1))};
}

}  // namespace martlet::cloud::identity
