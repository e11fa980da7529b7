#include "version_alias.hpp"

#include <algorithm>
#include <charconv>

namespace martlet::deploy {
namespace {

constexpr int revision_max = 9999;

}  // namespace

std::string VersionAlias::alias() const { return revision == 1 ? version.alias() : version.alias() + "_r" + std::to_string(revision); }
std::string VersionAlias::text() const { return revision == 1 ? version.text() : version.text() + " r" + std::to_string(revision); }

std::optional<VersionAlias> VersionAlias::parse(std::string_view alias) {
  int revision = 1;
  if (const std::size_t at = alias.find("_r"); at != std::string_view::npos) {
    const std::string_view digits = alias.substr(at + 2);
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), revision);
    const bool is_canonical = problem == std::errc() && end == digits.data() + digits.size() && digits == std::to_string(revision);
    if (!is_canonical || revision < 2 || revision > revision_max) return std::nullopt;
    alias = alias.substr(0, at);
  }
  if (alias.find('.') != std::string_view::npos) return std::nullopt;
  std::string text(alias);
  std::replace(text.begin(), text.end(), '-', '.');
  auto version = Version::parse(text);
  if (!version) return std::nullopt;
  return VersionAlias{*std::move(version), revision};
}

}  // namespace martlet::deploy
