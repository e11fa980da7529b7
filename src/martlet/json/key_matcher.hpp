#pragma once
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include <martlet/json/string_scanning.hpp>

namespace martlet::json {

/// A matcher for a known key in JSON text. Compares the whole key, with its quotes and colon, in one step if that is at most sixteen bytes.
class KeyMatcher {
 public:
  /// Matches nothing.
  constexpr KeyMatcher() = default;
  /// `key` must not contain a character that JSON escapes.
  explicit KeyMatcher(std::string_view key) : text_('"' + std::string(key) + "\":") {
    if (text_.size() > block_bytes) return;
    std::memcpy(&first_, text_.data(), text_.size());
    std::memset(reinterpret_cast<char*>(&ignored_) + text_.size(), 0xFF, block_bytes - text_.size());
  }

  /// Returns whether the text from `at` to `end` begins with the key, its quotes and a colon.
  bool matches(const char* at, const char* end) const {
    const auto left = static_cast<std::size_t>(end - at);
    if (left >= block_bytes && text_.size() <= block_bytes) return holds_for_all((block_at(at) == first_) | ignored_);
    return !text_.empty() && left >= text_.size() && begins_with(at, text_);
  }
  /// Returns the key with its quotes and colon; empty for a default-constructed matcher.
  std::string_view text() const { return text_; }

 private:
  std::string text_{};
  ByteBlock first_{0xFF};
  ByteBlock ignored_{};  // marks the bytes of a block that are after the key
};

}  // namespace martlet::json
