#include "member_text.hpp"

#include <cstddef>

#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  std::string_view member(std::string_view name) {
    if (!accept('{')) return {};
    while (at_ < text_.size() && text_[at_] != '}') {
      const std::string_view key = value();
      if (!accept(':')) return {};
      const std::string_view found = value();
      if (key.size() == name.size() + 2 && key.substr(1, name.size()) == name) return found;
      if (!accept(',')) return {};
    }
    return {};
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && is_ascii_space(text_[at_])) ++at_;
  }
  bool accept(char c) {
    skip_space();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    skip_space();
    return true;
  }
  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    ++at_;
  }
  // Any value, up to what can't be a part of it.
  std::string_view value() {
    const std::size_t start = at_;
    std::size_t depth = 0;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        skip_string();
        if (depth == 0) break;
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') {
        if (depth == 0) break;
        if (--depth == 0) {
          ++at_;
          break;
        }
      }
      if (depth == 0 && (c == ',' || c == ':' || is_ascii_space(c))) break;
      ++at_;
    }
    if (at_ > text_.size()) at_ = text_.size();
    return text_.substr(start, at_ - start);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::string_view member_text(std::string_view json, std::string_view name) { return Cursor(json).member(name); }

}  // namespace martlet::lambda
