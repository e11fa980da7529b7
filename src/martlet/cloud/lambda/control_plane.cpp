#include "control_plane.hpp"

#include <charconv>

namespace martlet::cloud::lambda {

std::optional<Target> find_target(FunctionStore& store, const FunctionReference& reference) {
  std::string version = reference.qualifier_or_latest();
  std::optional<AliasRecord> alias;
  if (!is_version(version)) {
    alias = store.alias(reference, version);
    if (!alias) return std::nullopt;
    version = alias->version;
  }
  std::int64_t number = 0;
  if (version != latest) {
    std::from_chars(version.data(), version.data() + version.size(), number);
    if (number == 0) return std::nullopt;
  }
  std::optional<VersionRecord> found = store.version(reference, number);
  if (!found) return std::nullopt;
  return Target{*std::move(found), std::move(alias)};
}

}  // namespace martlet::cloud::lambda
