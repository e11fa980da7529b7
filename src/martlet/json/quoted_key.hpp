#pragma once
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include <martlet/json/plain_text.hpp>

namespace martlet::json {

/// A key as it is written in JSON text, with its quotes and colon. Up to sixteen bytes, enough for most keys, are compared at once.
class QuotedKey {
 public:
  /// A key that no UTF-8 text begins with.
  constexpr QuotedKey() = default;
  /// `key` must have no character that is escaped in JSON.
  explicit QuotedKey(std::string_view key) : text_('"' + std::string(key) + "\":") {
    if (text_.size() > block_bytes) return;
    std::memcpy(&first_, text_.data(), text_.size());
    std::memset(reinterpret_cast<char*>(&ignored_) + text_.size(), 0xFF, block_bytes - text_.size());
  }

  /// Does the text from `at` to `end` begin with it?
  bool begins(const char* at, const char* end) const {
    const auto left = static_cast<std::size_t>(end - at);
    if (left >= block_bytes && text_.size() <= block_bytes) return holds_for_all((block_at(at) == first_) | ignored_);
    return !text_.empty() && left >= text_.size() && begins_with(at, text_);
  }
  std::string_view text() const { return text_; }

 private:
  std::string text_{};
  ByteBlock first_{0xFF};
  ByteBlock ignored_{};  // the bytes of the block after the key
};

}  // namespace martlet::json
