#pragma once
#include <array>
#include <string>

namespace martlet::cloud::dynamodb {

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

}  // namespace martlet::cloud::dynamodb
