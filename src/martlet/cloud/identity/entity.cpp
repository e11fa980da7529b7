#include "entity.hpp"

namespace martlet::cloud::identity {

std::string_view name_of(EntityKind kind) { return kind == EntityKind::role ? "role" : "user"; }

std::string Entity::arn() const { return "arn:aws:iam::" + account + ":" + std::string(name_of(kind)) + path + name; }

std::string ManagedPolicy::arn() const { return "arn:aws:iam::" + account + ":policy" + path + name; }

std::string version_id(int version) { return "v" + std::to_string(version); }

EntityArn parse_role_arn(std::string_view arn) {
  constexpr std::string_view prefix = "arn:aws:iam::";
  constexpr std::size_t account_digits = 12;
  if (!arn.starts_with(prefix)) return {};
  arn.remove_prefix(prefix.size());
  if (arn.size() < account_digits || !arn.substr(account_digits).starts_with(":role/")) return {};
  return {std::string(arn.substr(0, account_digits)), std::string(arn.substr(arn.rfind('/') + 1))};
}

}  // namespace martlet::cloud::identity
