#pragma once
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "document_path.hpp"
#include "expression_tokens.hpp"

namespace martlet::cloud::dynamodb {

/// What the placeholders of one request's expressions mean, and which of them were used.
class ExpressionContext {
 public:
  /// Fails with ValidationException where a placeholder or a value can't be one.
  static Reply<ExpressionContext> read(const std::optional<std::map<std::string, std::string>>& names,
                                       const std::optional<aws::Item>& values);

  /// nullptr: it isn't defined.
  const std::string* name(std::string_view placeholder);
  const Attribute* value(std::string_view placeholder);
  /// Once all expressions were read: fails where something was defined and isn't used.
  Reply<> check_all_used() const;

 private:
  std::map<std::string, std::string, std::less<>> names_;
  std::map<std::string, Attribute, std::less<>> values_;
  std::set<std::string, std::less<>> unused_names_;
  std::set<std::string, std::less<>> unused_values_;
};

/// What is wrong with an expression besides its syntax. Several things may be, and DynamoDB tells one: the first of the first kind.
class ExpressionProblems {
 public:
  enum class Kind { parentheses, unknown_function, misused_function, reserved_word, section, placeholder, overlap, operands, function };
  void add(Kind kind, std::string message) {
    std::string& first = messages_[static_cast<std::size_t>(kind)];
    if (first.empty()) first = std::move(message);
  }
  /// "": nothing.
  std::string first() const {
    for (const std::string& message : messages_) {
      if (!message.empty()) return message;
    }
    return "";
  }

 private:
  std::array<std::string, 9> messages_;
};

/// Thrown within a parser at the first token that can't be there.
struct SyntaxError {
  std::string message;
};

/// What all parsers of expressions share: tokens, placeholders, problems. Its functions throw SyntaxError.
class ExpressionReader {
 public:
  /// Refuses expressions of more than 4 KB.
  ExpressionReader(std::string_view text, ExpressionContext& context);

  TokenReader& tokens() { return tokens_; }
  ExpressionProblems& problems() { return problems_; }
  bool is_at_path() const;
  DocumentPath read_path();
  /// The value of the placeholder that is next. NULL where it isn't defined, which is a problem then.
  Attribute read_value();
  void expect_symbol(std::string_view symbol);
  [[noreturn]] void refuse() const { throw SyntaxError{tokens_.syntax_error()}; }
  /// To be called for each operator and each level: an expression has at most 300 of them.
  void count_operator();

 private:
  std::string read_name();

  TokenReader tokens_;
  ExpressionContext& context_;
  ExpressionProblems problems_;
  int operators_ = 0;
};

}  // namespace martlet::cloud::dynamodb
