#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <martlet/aws/dynamodb/attribute_value.hpp>

#include "attribute_value.hpp"

namespace martlet::cloud::dynamodb {

/// The placeholders of one request's expressions. Records which of them have been used.
class ExpressionPlaceholders {
 public:
  /// Reads the placeholders. Fails with ValidationException if a placeholder or a value isn't valid.
  static ServiceResult<ExpressionPlaceholders> read(const std::optional<std::map<std::string, std::string>>& names,
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

}  // namespace martlet::cloud::dynamodb
