#include "tokens.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>

namespace martlet::cli {
namespace {

// The punctuators, the longest first, without `>>` and `>=` (see tokenize()).
constexpr std::array<std::string_view, 23> punctuators = {"<=>", "...", "->*", "<<=", "::", "->", "++", "--", "&&", "||", "==", "!=",
                                                          "<=",  "+=",  "-=",  "*=",  "/=", "%=", "&=", "|=", "^=", "##", ".*"};
constexpr std::size_t delimiter_bytes_max = 16;  // for a raw string: [lex.string]

bool is_identifier_begin(char c) { return is_ascii_alpha(c) || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80; }
bool is_identifier_part(char c) { return is_identifier_begin(c) || is_ascii_digit(c); }

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view source) : source_(source) {}

  std::vector<Token> tokens() {
    if (source_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    while (at_ < source_.size()) step();
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0'; }
  bool is_next(std::string_view text) const { return source_.substr(at_).starts_with(text); }
  void go_to(std::size_t position) { at_ = std::min(position, source_.size()); }
  void skip_identifier() {
    while (at_ < source_.size() && is_identifier_part(source_[at_])) ++at_;
  }

  void step() {
    if (is_ascii_space(peek())) return skip_blank();
    if (is_next("//")) return skip_line();
    if (is_next("/*")) return skip_block_comment();
    if (peek() == '#' && is_line_begin_) return skip_directive();
    is_line_begin_ = false;
    const std::size_t begin = at_;
    const Token::Kind kind = take();
    tokens_.push_back({source_.substr(begin, at_ - begin), kind, begin});
  }

  void skip_blank() {
    is_line_begin_ = is_line_begin_ || peek() == '\n';
    ++at_;
  }
  // A line that ends in a backslash continues in the next one.
  void skip_line() {
    while (at_ < source_.size() && peek() != '\n') at_ += peek() == '\\' ? length_of_escape() : 1;
    go_to(at_);
  }
  std::size_t length_of_escape() const { return peek(1) == '\r' && peek(2) == '\n' ? 3 : 2; }
  void skip_block_comment() {
    const std::size_t end = source_.find("*/", at_ + 2);
    go_to(end == std::string_view::npos ? source_.size() : end + 2);
  }
  void skip_directive() {
    while (at_ < source_.size() && peek() != '\n') {
      if (is_next("/*")) {
        skip_block_comment();
      } else {
        at_ += peek() == '\\' ? length_of_escape() : 1;
      }
    }
    go_to(at_);
  }

  Token::Kind take() {
    if (take_literal()) return Token::Kind::string;
    if (is_ascii_digit(peek()) || (peek() == '.' && is_ascii_digit(peek(1)))) return take_number();
    if (is_identifier_begin(peek())) {
      skip_identifier();
      return Token::Kind::identifier;
    }
    const auto longest =
        std::find_if(punctuators.begin(), punctuators.end(), [this](std::string_view punctuator) { return is_next(punctuator); });
    at_ += longest == punctuators.end() ? 1 : longest->size();
    return Token::Kind::punctuator;
  }

  Token::Kind take_number() {
    while (at_ < source_.size()) {
      const char c = ascii_lower(peek());
      const bool has_sign = (c == 'e' || c == 'p') && (peek(1) == '+' || peek(1) == '-');
      const bool is_separator = c == '\'' && is_identifier_part(peek(1));
      if (!is_identifier_part(c) && c != '.' && !is_separator) break;
      at_ += has_sign || is_separator ? 2 : 1;
    }
    return Token::Kind::number;
  }

  // Reads a string or character literal, with its prefix and suffix.
  bool take_literal() {
    std::size_t prefix = 0;
    if (is_next("u8")) {
      prefix = 2;
    } else if (peek() == 'u' || peek() == 'U' || peek() == 'L') {
      prefix = 1;
    }
    const std::string_view rest = source_.substr(std::min(at_ + prefix, source_.size()));
    if (rest.starts_with("R\"")) {
      at_ += prefix + 2;
      take_raw();
    } else if (rest.starts_with('"') || rest.starts_with('\'')) {
      at_ += prefix;
      take_quoted();
    } else {
      return false;
    }
    skip_identifier();
    return true;
  }

  void take_quoted() {
    const char quote = peek();
    for (++at_; at_ < source_.size() && peek() != '\n';) {
      if (peek() == quote) {
        ++at_;
        return;
      }
      at_ += peek() == '\\' ? length_of_escape() : 1;
    }
    go_to(at_);
  }

  void take_raw() {
    const std::size_t open = source_.substr(at_, delimiter_bytes_max + 1).find('(');
    if (open == std::string_view::npos) return take_not_raw();
    const std::string close = ')' + std::string(source_.substr(at_, open)) + '"';
    const std::size_t end = source_.find(close, at_ + open + 1);
    go_to(end == std::string_view::npos ? source_.size() : end + close.size());
  }
  // Skips R"... without a parenthesis, which isn't a raw string; the compiler reports that.
  void take_not_raw() {
    --at_;
    take_quoted();
  }

  std::string_view source_;
  std::size_t at_ = 0;
  bool is_line_begin_ = true;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view source) { return Tokenizer(source).tokens(); }

}  // namespace martlet::cli
