#pragma once
#include <memory>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::schema {

/// A compiled regular expression. Thread-safe.
class Pattern {
 public:
  /// Fails with Code::malformed, saying what is wrong at which offset.
  static Result<std::shared_ptr<const Pattern>> compile(const std::string& expression);
  /// Is it found in `text`? False also where text isn't UTF-8, or where looking would take unreasonably long: no pattern can hang.
  bool matches(std::string_view text) const;
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

 private:
  struct Code;
  explicit Pattern(std::unique_ptr<Code> code);
  std::unique_ptr<Code> code_;
};

}  // namespace martlet::schema
