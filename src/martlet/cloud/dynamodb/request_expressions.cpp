#include "request_expressions.hpp"

#include <algorithm>

#include "dynamodb_errors.hpp"
#include "projection.hpp"

namespace martlet::cloud::dynamodb {
namespace {

bool is_given(const ExpressionTexts::Text& text) { return text.text->has_value(); }
bool takes_values(const ExpressionTexts::Text& text) { return text.name != "ProjectionExpression"; }

// A request with placeholders but without expressions is refused.
ServiceResult<> check_used(const ExpressionTexts& all) {
  if (all.names && *all.names && std::ranges::none_of(all.texts, is_given))
    return std::unexpected(validation_error("ExpressionAttributeNames can only be specified when using expressions"));
  std::string names;
  int count = 0;
  for (const ExpressionTexts::Text& text : all.texts) {
    if (!takes_values(text)) continue;
    if (is_given(text)) return {};
    names += (names.empty() ? "" : " and ") + std::string(text.name);
    ++count;
  }
  if (!all.values || !*all.values || count == 0) return {};
  return std::unexpected(validation_error("ExpressionAttributeValues can only be specified when using expressions: " + names +
                                          (count > 1 ? " are null" : " is null")));
}

template <class T>
ServiceResult<> put(std::optional<T>& place, ServiceResult<T> read) {
  if (!read) return std::unexpected(read.error());
  place.emplace(*std::move(read));
  return {};
}

ServiceResult<> read_one(const ExpressionTexts::Text& text, ExpressionPlaceholders& placeholders, RequestExpressions& to) {
  const std::string& expression = **text.text;
  if (text.name == "UpdateExpression") return put(to.update, UpdateExpression::parse(expression, placeholders));
  if (text.name == "ProjectionExpression") return put(to.projection, parse_projection(expression, placeholders));
  std::optional<Condition>& place = text.name == "ConditionExpression"      ? to.condition
                                    : text.name == "KeyConditionExpression" ? to.key_condition
                                                                            : to.filter;
  return put(place, Condition::parse(text.name, expression, placeholders));
}

}  // namespace

ServiceResult<RequestExpressions> read_expressions(const ExpressionTexts& all) {
  const ServiceResult<> used = check_used(all);
  if (!used) return std::unexpected(used.error());
  ServiceResult<ExpressionPlaceholders> placeholders =
      ExpressionPlaceholders::read(all.names ? *all.names : std::nullopt, all.values ? *all.values : std::nullopt);
  if (!placeholders) return std::unexpected(placeholders.error());
  RequestExpressions expressions;
  for (const ExpressionTexts::Text& text : all.texts) {
    if (!is_given(text)) continue;
    const ServiceResult<> read = read_one(text, *placeholders, expressions);
    if (!read) return std::unexpected(read.error());
  }
  const ServiceResult<> all_used = placeholders->check_all_used();
  if (!all_used) return std::unexpected(all_used.error());
  return expressions;
}

}  // namespace martlet::cloud::dynamodb
