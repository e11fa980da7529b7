#pragma once
#include <string>
#include <utility>

namespace martlet::deploy {

/// The number of a version as Lambda counts them: "7"; or "$LATEST".
struct VersionNumber {
  explicit VersionNumber(std::string number) : text(std::move(number)) {}
  bool operator==(const VersionNumber&) const = default;
  std::string text;
};

/// What of a function is meant: a version, or what an alias points at.
class Qualifier {
 public:
  static Qualifier latest() { return Qualifier({}); }
  static Qualifier alias(std::string name) { return Qualifier(std::move(name)); }
  Qualifier(VersionNumber version) : text_(std::move(version.text)) {}  // NOLINT: a version qualifies as it is
  const std::string& text() const { return text_; }                     ///< "" for `$LATEST`

 private:
  explicit Qualifier(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace martlet::deploy
