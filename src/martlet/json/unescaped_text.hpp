#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

namespace martlet::json {

/// A JSON string with its escapes resolved (RFC 8259, section 7). Reads many strings one after another.
class UnescapedText {
 public:
  /// Reads the string whose first byte, after the quote, is at `at`, in a text that ends at `end`.
  /// Returns the position after the closing quote; nullptr if it isn't a JSON string, and wrong_at() is then the first wrong byte.
  const char* read(const char* at, const char* end);
  /// Returns the last string; valid until the next one is read.
  std::string_view view() const { return {bytes_.get(), size_}; }
  const char* wrong_at() const { return wrong_at_; }

 private:
  void reserve(std::size_t bytes);
  const char* escape(const char* at, const char* end, char*& to);
  const char* unicode_escape(const char* at, const char* end, char*& to);
  const char* wrong(const char* at);

  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
  const char* wrong_at_ = nullptr;
};

}  // namespace martlet::json
