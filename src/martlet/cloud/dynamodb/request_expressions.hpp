#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "condition.hpp"
#include "update_expression.hpp"

namespace martlet::cloud::dynamodb {

/// The expressions of one request, with its placeholders resolved.
struct RequestExpressions {
  std::optional<Condition> condition{};
  std::optional<Condition> key_condition{};
  std::optional<Condition> filter{};
  std::optional<UpdateExpression> update{};
  std::optional<std::vector<DocumentPath>> projection{};
};

/// The members of a request that contain expressions, and those with their placeholders.
struct ExpressionTexts {
  struct Text {
    std::string_view name;  ///< "ConditionExpression"
    const std::optional<std::string>* text;
  };
  std::vector<Text> texts{};
  const std::optional<std::map<std::string, std::string>>* names = nullptr;
  const std::optional<aws::Item>* values = nullptr;
};
/// Reads the expressions of a request. Fails with ValidationException and AWS's message.
ServiceResult<RequestExpressions> read_expressions(const ExpressionTexts& texts);

/// Reads the expressions for which the request's type has members.
template <class Request>
ServiceResult<RequestExpressions> read_expressions(const Request& request) {
  ExpressionTexts all;
  const auto add = [&](std::string_view name, const std::optional<std::string>& text) { all.texts.push_back({name, &text}); };
  if constexpr (requires { request.update_expression; }) add("UpdateExpression", request.update_expression);
  if constexpr (requires { request.condition_expression; }) add("ConditionExpression", request.condition_expression);
  if constexpr (requires { request.key_condition_expression; }) add("KeyConditionExpression", request.key_condition_expression);
  if constexpr (requires { request.filter_expression; }) add("FilterExpression", request.filter_expression);
  if constexpr (requires { request.projection_expression; }) add("ProjectionExpression", request.projection_expression);
  if constexpr (requires { request.expression_attribute_names; }) all.names = &request.expression_attribute_names;
  if constexpr (requires { request.expression_attribute_values; }) all.values = &request.expression_attribute_values;
  return read_expressions(all);
}

}  // namespace martlet::cloud::dynamodb
