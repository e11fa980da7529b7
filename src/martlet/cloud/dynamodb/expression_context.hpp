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

/// The placeholders of one request's expressions. Records which of them have been used.
class ExpressionContext {
 public:
  /// Reads the placeholders. Fails with ValidationException if a placeholder or a value isn't valid.
  static ServiceResult<ExpressionContext> read(const std::optional<std::map<std::string, std::string>>& names,
                                               const std::optional<aws::Item>& values);

  /// Both return what a placeholder stands for, or nullptr if it isn't defined.
  const std::string* name(std::string_view placeholder);
  const AttributeValue* value(std::string_view placeholder);
  /// Fails if a placeholder is defined but not used. Call this after all expressions have been read.
  ServiceResult<> check_all_used() const;

 private:
  std::map<std::string, std::string, std::less<>> names_;
  std::map<std::string, AttributeValue, std::less<>> values_;
  std::set<std::string, std::less<>> unused_names_;
  std::set<std::string, std::less<>> unused_values_;
};

/// The problems of an expression other than its syntax. DynamoDB reports only the first problem of the first kind.
class ExpressionProblems {
 public:
  enum class Kind { parentheses, unknown_function, misused_function, reserved_word, section, placeholder, overlap, operands, function };
  void add(Kind kind, std::string message) {
    std::string& first = messages_[static_cast<std::size_t>(kind)];
    if (first.empty()) first = std::move(message);
  }
  /// Returns the message to report, or "" if there is no problem.
  std::string first() const {
    for (const std::string& message : messages_) {
      if (!message.empty()) return message;
    }
    return "";
  }

 private:
  std::array<std::string, 9> messages_;
};

/// Thrown by a parser at the first token that isn't allowed.
struct SyntaxError {
  std::string message;
};

/// The state that all expression parsers share: tokens, placeholders, problems. Its functions throw SyntaxError.
class ExpressionReader {
 public:
  /// Refuses expressions of more than 4 KB.
  ExpressionReader(std::string_view text, ExpressionContext& context);

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
  ExpressionContext& context_;
  ExpressionProblems problems_;
  int operators_ = 0;
};

}  // namespace martlet::cloud::dynamodb
