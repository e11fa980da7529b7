#include "command_line_words.hpp"

#include <martlet/base/text.hpp>

namespace martlet::aws {
namespace {

class Splitter {
 public:
  Result<std::vector<std::string>> split(std::string_view text) {
    for (const char c : text) take(c);
    if (quote_ != '\0') return failure(Code::malformed, "has a quote that isn't closed");
    if (is_escaped_) return failure(Code::malformed, "ends in a backslash");
    end_word();
    if (words_.empty()) return failure(Code::malformed, "names no command");
    return std::move(words_);
  }

 private:
  void take(char c) {
    if (is_escaped_) return escaped(c);
    if (c == '\\' && quote_ != '\'') {
      is_escaped_ = true;
      is_in_word_ = true;
    } else if (quote_ != '\0') {
      c == quote_ ? void(quote_ = '\0') : word_.push_back(c);
    } else if (c == '"' || c == '\'') {
      quote_ = c;
      is_in_word_ = true;
    } else if (is_ascii_space(c)) {
      end_word();
    } else {
      word_.push_back(c);
      is_in_word_ = true;
    }
  }

  void escaped(char c) {
    if (quote_ == '"' && c != '"' && c != '\\') word_.push_back('\\');
    word_.push_back(c);
    is_escaped_ = false;
  }

  void end_word() {
    if (is_in_word_) words_.push_back(std::move(word_));
    word_.clear();
    is_in_word_ = false;
  }

  std::vector<std::string> words_;
  std::string word_;
  char quote_ = '\0';
  bool is_escaped_ = false;
  bool is_in_word_ = false;
};

}  // namespace

Result<std::vector<std::string>> command_line_words(std::string_view text) { return Splitter().split(text); }

}  // namespace martlet::aws
