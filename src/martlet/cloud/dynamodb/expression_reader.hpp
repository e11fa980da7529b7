#pragma once
#include <string>
#include <string_view>

#include "document_path.hpp"
#include "expression_placeholders.hpp"
#include "expression_problems.hpp"
#include "expression_tokens.hpp"

namespace martlet::cloud::dynamodb {

/// Thrown by a parser at the first token that isn't allowed.
struct SyntaxError {
  std::string message;
};

/// The state that all expression parsers share: tokens, placeholders, problems. Its functions throw SyntaxError.
class ExpressionReader {
 public:
  /// Refuses expressions of more than 4 KB.
  ExpressionReader(std::string_view text, ExpressionPlaceholders& placeholders);

  TokenReader& tokens() { return tokens_; }
  ExpressionProblems& problems() { return problems_; }
  bool is_at_path() const;
  DocumentPath read_path();
  /// Returns the value of the next placeholder. If the placeholder isn't defined, reports a problem and returns NULL.
  AttributeValue read_value();
  void expect_symbol(std::string_view symbol);
  [[noreturn]] void refuse() const { throw SyntaxError{tokens_.syntax_error()}; }
  /// Call this for each operator and each level of nesting. An expression has at most 300 of them.
  void count_operator();

 private:
  std::string read_name();

  TokenReader tokens_;
  ExpressionPlaceholders& placeholders_;
  ExpressionProblems problems_;
  int operators_ = 0;
};

}  // namespace martlet::cloud::dynamodb
