#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace martlet::cloud::dynamodb {

/// A token of an expression. Contract: DynamoDB Developer Guide, "Using expressions in DynamoDB".
struct Token {
  enum class Kind {
    name,         ///< an attribute, a function or a keyword, such as `price`
    placeholder,  ///< stands for a name, such as `#price`
    value,        ///< stands for a value, such as `:price`
    number,       ///< an index, such as `12`
    symbol,       ///< = <> < <= > >= ( ) [ ] . , + -
    unknown,      ///< not valid in any expression
    end,
  };
  Kind kind = Kind::end;
  std::string_view text{};
  std::size_t at = 0;
};

/// Returns the tokens of `text`, which must outlive them. The last one is an end token. Text that isn't valid in any expression is an
/// unknown token.
std::vector<Token> tokens_of(std::string_view text);

/// A reader that returns tokens one after another.
class TokenReader {
 public:
  explicit TokenReader(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

  const Token& peek() const { return tokens_[at_]; }
  const Token& peek_after() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
  bool is_at_end() const { return peek().kind == Token::Kind::end; }
  bool is_symbol(std::string_view symbol) const { return peek().kind == Token::Kind::symbol && peek().text == symbol; }
  /// Returns whether the next token is this keyword, in upper or lower case.
  bool is_keyword(std::string_view keyword) const;
  Token next();
  /// Consumes `symbol` if it is next. Returns true if it was.
  bool take_symbol(std::string_view symbol);
  bool take_keyword(std::string_view keyword);
  /// Returns the message for the next token: `Syntax error; token: "<EOF>", near: "a ="`.
  std::string syntax_error() const;

 private:
  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace martlet::cloud::dynamodb
