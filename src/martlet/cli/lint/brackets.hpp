#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "tokens.hpp"

namespace martlet::cli {

/// The matching brackets of a token list. Branches of #if may have unmatched brackets, which match nothing.
class Brackets {
 public:
  explicit Brackets(const std::vector<Token>& tokens);

  /// Returns the index of the bracket ( ) [ ] { } that matches the one at i; nullopt if there is none.
  std::optional<std::size_t> matching(std::size_t i) const { return known(matching_[i]); }
  /// Returns the index of the `<` for the `>` at i; nullopt if that is a comparison.
  std::optional<std::size_t> angle_open(std::size_t i) const { return known(angles_[i]); }
  /// Returns where the `<` at i ends: after its `>`, or at the token that shows that it is a comparison.
  std::size_t after_angles(std::size_t i) const { return angles_[i]; }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  static std::optional<std::size_t> known(std::size_t i) { return i == none ? std::nullopt : std::optional(i); }
  void match_brackets(const std::vector<Token>& tokens);
  void match_angles(const std::vector<Token>& tokens);

  std::vector<std::size_t> matching_;
  std::vector<std::size_t> angles_;
};

bool opens(const Token& token);   ///< ( [ {
bool closes(const Token& token);  ///< ) ] }

}  // namespace martlet::cli
