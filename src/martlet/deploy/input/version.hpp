#pragma once
#include <compare>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// A version that a definition file may name: MAJOR.MINOR.PATCH, with digits only and without leading zeros, at most 128 bytes.
/// Lambda forbids dots in alias names, so every version has exactly one alias, with dashes: `1-1-1` points at `1.1.1`. Contract: AWS Lambda
/// API Reference, CreateAlias, `Name`.
class Version {
 public:
  /// Reads a version. For `latest`, `v1.1.1`, `01.1.1`, `1.1`, `1.1.1-rc.1`, fails with Code::malformed and the first wrong byte's column.
  static Result<Version> parse(std::string_view text);

  const std::string& text() const { return text_; }
  /// Returns the version's alias, such as "1-1-1". Two different versions never share an alias.
  std::string alias() const;
  /// Compares numbers, not text: 1.9.0 < 1.10.0.
  std::strong_ordering operator<=>(const Version& other) const;
  bool operator==(const Version& other) const = default;

 private:
  explicit Version(std::string text) : text_(std::move(text)) {}
  std::string text_;  // canonical, since only parse() creates versions
};

}  // namespace martlet::deploy
