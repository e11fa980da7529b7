#pragma once
#include <string>
#include <utility>

namespace martlet::deploy {

/// The SHA-256 of a version's zip in base64, which Lambda calls `CodeSha256`.
struct CodeSha256 {
  explicit CodeSha256(std::string base64) : text(std::move(base64)) {}
  bool operator==(const CodeSha256&) const = default;
  std::string text;
};

}  // namespace martlet::deploy
