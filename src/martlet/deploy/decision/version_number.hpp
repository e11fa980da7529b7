#pragma once
#include <string>
#include <utility>

namespace martlet::deploy {

/// A Lambda version: a number such as "7", or "$LATEST".
struct VersionNumber {
  explicit VersionNumber(std::string number) : text(std::move(number)) {}
  bool operator==(const VersionNumber&) const = default;
  std::string text;
};

/// The qualifier that selects a version of a function, by number or by alias.
class Qualifier {
 public:
  static Qualifier latest() { return Qualifier({}); }
  static Qualifier alias(std::string name) { return Qualifier(std::move(name)); }
  Qualifier(VersionNumber version) : text_(std::move(version.text)) {}  // NOLINT: a version number is a qualifier
  const std::string& text() const { return text_; }                     ///< "" for `$LATEST`

 private:
  explicit Qualifier(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace martlet::deploy
