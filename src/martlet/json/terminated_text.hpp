#pragma once
#include <string>
#include <string_view>

namespace martlet::json {

/// Returns whether `c` is white space in JSON. Most bytes are greater than any white space and need only one comparison.
inline bool is_space(char c) { return static_cast<unsigned char>(c) <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t'); }

[[gnu::noinline]] inline const char* skip_more_space(const char* at) {
  while (is_space(*at)) ++at;
  return at;
}
/// Returns the first byte from `at` on that isn't white space. Often that is the byte at `at`, so only this one is checked without a call.
inline const char* skip_space(const char* at) { return static_cast<unsigned char>(*at) > ' ' ? at : skip_more_space(at); }

/// A text whose last byte is a closing bracket, so that readers need not check for its end: trailing white space is left out. Any other
/// text, a short scalar or malformed, is copied and terminated with a NUL, which the grammar accepts nowhere.
class TerminatedText {
 public:
  explicit TerminatedText(std::string_view text) {
    text_ = whole_ = text;
    while (!text_.empty() && is_space(text_.back())) text_.remove_suffix(1);
    if (!text_.ends_with('}') && !text_.ends_with(']')) text_ = whole_ = copy_ = text;
  }
  TerminatedText(const TerminatedText&) = delete;
  const char* begin() const { return text_.data(); }
  const char* end() const { return text_.data() + text_.size(); }
  const char* text_end() const { return whole_.data() + whole_.size(); }

 private:
  std::string copy_;
  std::string_view whole_;
  std::string_view text_;  // without trailing white space
};

}  // namespace martlet::json
