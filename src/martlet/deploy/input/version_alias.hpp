#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/deploy/input/version.hpp>

namespace martlet::deploy {

/// An alias that names a version and the revision of its configuration. The alias of the first revision has no suffix. If the same bytes
/// are published with a later configuration, their aliases are `1-1-1_r2`, `1-1-1_r3`, and so on.
struct VersionAlias {
  Version version;
  int revision = 1;  ///< from 1

  /// Reads an alias. Returns nullopt for an alias that isn't a version's: `LIVE`, `blue`, `01-1-1`, `1-1-1_r1`.
  static std::optional<VersionAlias> parse(std::string_view alias);
  std::string alias() const;
  /// Returns "1.1.1", or, with a later configuration, "1.1.1 r2".
  std::string text() const;
  auto operator<=>(const VersionAlias&) const = default;
};

}  // namespace martlet::deploy
