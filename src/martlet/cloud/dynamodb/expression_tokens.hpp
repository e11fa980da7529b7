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
    name,         ///< an attribute's, a function's or a keyword: price
    placeholder,  ///< of a name: #price
    value,        ///< :price
    number,       ///< an index: 12
    symbol,       ///< = <> < <= > >= ( ) [ ] . , + -
    unknown,      ///< what no expression has
    end,
  };
  Kind kind = Kind::end;
  std::string_view text{};
  std::size_t at = 0;
};

/// The tokens of `text`, which must outlive them; the last is an end. What no expression has is an unknown token.
std::vector<Token> tokens_of(std::string_view text);

/// The tokens one after another.
class TokenReader {
 public:
  explicit TokenReader(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

  const Token& peek() const { return tokens_[at_]; }
  const Token& peek_after() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
  bool is_at_end() const { return peek().kind == Token::Kind::end; }
  bool is_symbol(std::string_view symbol) const { return peek().kind == Token::Kind::symbol && peek().text == symbol; }
  /// Of a name, whatever its case.
  bool is_keyword(std::string_view keyword) const;
  Token next();
  /// Takes it if it is next.
  bool take_symbol(std::string_view symbol);
  bool take_keyword(std::string_view keyword);
  /// `Syntax error; token: "<EOF>", near: "a ="`, of the next token.
  std::string syntax_error() const;

 private:
  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace martlet::cloud::dynamodb
