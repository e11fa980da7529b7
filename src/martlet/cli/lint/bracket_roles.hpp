#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "brackets.hpp"
#include "tokens.hpp"

namespace martlet::cli {

/// A lambda: the indexes of its `[` and of its body's `{`.
struct Lambda {
  std::size_t introducer;
  std::size_t body;
};

/// The roles of brackets in C++ text: which `[` begins a lambda, which `{` opens a block or an initializer, and where a token's
/// statement begins. This isn't a C++ parser: the roles are determined from the preceding tokens, and are wrong for unusual forms.
class BracketRoles {
 public:
  explicit BracketRoles(std::string_view source);

  std::size_t size() const { return tokens_.size(); }
  const Token& token(std::size_t i) const { return tokens_[i]; }
  std::string_view text(std::size_t i) const { return i < tokens_.size() ? tokens_[i].text : std::string_view(); }  ///< "" outside
  /// Returns the text of the token `back` places before i; "" if there is none.
  std::string_view before(std::size_t i, std::size_t back = 1) const { return i < back ? std::string_view() : text(i - back); }
  std::optional<std::size_t> matching(std::size_t i) const { return brackets_.matching(i); }

  const std::vector<Lambda>& lambdas() const { return lambdas_; }
  bool is_body(std::size_t i) const { return braces_[i] == Brace::body; }
  bool is_initializer(std::size_t i) const { return braces_[i] == Brace::initializer; }
  bool opens_block(std::size_t i) const { return braces_[i] == Brace::block; }
  bool is_control(std::size_t i) const;                                    ///< whether it is the `(` after if, while, for, switch or catch
  bool is_await(std::size_t i) const;                                      ///< whether it is `co_await`, but not in `operator co_await`
  std::size_t statement_begin(std::size_t i) const { return begins_[i]; }  ///< the first token of the statement that contains token i

 private:
  enum class Brace : unsigned char { none, block, initializer, body };
  bool is_identifier(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == Token::Kind::identifier; }
  bool is_introducer(std::size_t i) const;
  void find_lambdas();
  bool initializes(std::size_t i) const;
  bool names_object(std::size_t i) const;
  bool declares_class(std::size_t i) const;
  bool follows_decltype(std::size_t i) const;
  std::size_t begin_of(std::size_t i) const;

  std::vector<Token> tokens_;
  Brackets brackets_;
  std::vector<Lambda> lambdas_;
  std::vector<Brace> braces_;
  std::vector<std::size_t> begins_;
};

}  // namespace martlet::cli
