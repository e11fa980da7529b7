#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::schema {

enum class Match : std::uint8_t {
  found,
  none,       ///< also if the text isn't UTF-8
  undecided,  ///< a limit was reached
};

/// A compiled regular expression. Thread-safe.
class Pattern {
 public:
  /// Fails with Code::malformed; the error gives the mistake and its offset.
  static Result<std::shared_ptr<const Pattern>> compile(const std::string& expression);
  /// Searches for a match anywhere in `text`. Steps and memory are limited in proportion to the size of `text`, so that no pattern can
  /// hang.
  Match match(std::string_view text) const;
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

 private:
  struct Code;
  explicit Pattern(std::unique_ptr<Code> code);
  std::unique_ptr<Code> code_;
};

}  // namespace martlet::schema
