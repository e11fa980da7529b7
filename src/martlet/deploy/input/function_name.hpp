#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// The beginning of the names of all functions that this deployer may read and write. It is never empty.
class Prefix {
 public:
  /// Reads a prefix of 1 to 63 bytes that a function name can contain. Fails with Code::malformed and the column of the first wrong byte,
  /// or with Code::missing if empty.
  static Result<Prefix> parse(std::string_view text);
  const std::string& text() const { return text_; }

 private:
  explicit Prefix(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// A function's name: `[a-zA-Z0-9-_]{1,64}`. AWS also accepts ARNs, `name:alias` and `name:5`. They are refused here, since any of them
/// could refer to a different function from the one that a check of the text assumes.
/// Contract: AWS Lambda API Reference, CreateFunction, `FunctionName`.
class FunctionName {
 public:
  /// Reads a name. Fails with Code::malformed and the column of the first wrong byte, or with Code::denied if the name lacks the prefix,
  /// compared byte for byte.
  static Result<FunctionName> parse(std::string_view text, const Prefix& prefix);
  const std::string& text() const { return text_; }
  auto operator<=>(const FunctionName&) const = default;

 private:
  explicit FunctionName(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace martlet::deploy
