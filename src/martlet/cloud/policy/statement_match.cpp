#include "statement_match.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>

#include "condition_match.hpp"

namespace martlet::cloud {
namespace {

bool names_action(const NegatableList<std::string>& patterns, const std::string& action) {
  const std::string requested = to_lower(action);
  const auto fits = [&](const std::string& pattern) { return WildcardPattern::of(pattern).matches(requested); };
  return std::ranges::any_of(patterns.items, fits) != patterns.is_negated;
}

enum class Named { yes, no, unknown };

// Returns the pattern with `*` as its sixth part, the only one that may contain variables.
WildcardPattern without_variables(std::string_view text) {
  std::size_t colon = 0;
  for (int part = 0; part < 5 && colon != std::string_view::npos; ++part) colon = text.find(':', part == 0 ? 0 : colon + 1);
  return WildcardPattern::of(std::string(text.substr(0, colon)) + ":*");
}

class ResourceMatch {
 public:
  ResourceMatch(const AccessRequest& request, bool has_variables, ShortArn short_arn)
      : request_(request), has_variables_(has_variables), short_arn_(short_arn) {}

  // Unknown means that a variable has no value. A statement then doesn't apply, neither with Resource nor with NotResource.
  Named names(const std::string& text) const {
    if (request_.resource == "*") return text == "*" ? Named::yes : Named::no;
    if (!has_variables_) return names(WildcardPattern::of(text));
    const std::optional<WildcardPattern> pattern = WildcardPattern::expanded(text, request_.context);
    if (pattern) return names(*pattern);
    return names(without_variables(text)) == Named::yes ? Named::unknown : Named::no;
  }

 private:
  Named names(const WildcardPattern& pattern) const { return matches_arn(pattern, request_.resource, short_arn_) ? Named::yes : Named::no; }

  const AccessRequest& request_;
  const bool has_variables_;
  const ShortArn short_arn_;
};

bool names_resource(const NegatableList<std::string>& patterns, const ResourceMatch& match) {
  const auto is = [&](Named wanted) { return [&match, wanted](const std::string& text) { return match.names(text) == wanted; }; };
  if (patterns.is_negated) return std::ranges::all_of(patterns.items, is(Named::no));
  return std::ranges::any_of(patterns.items, is(Named::yes));
}

}  // namespace

bool applies(const Statement& statement, const AccessRequest& request, bool has_variables, ShortArn short_arn) {
  if (!names_action(statement.actions, request.action)) return false;
  if (statement.resources && !names_resource(*statement.resources, ResourceMatch(request, has_variables, short_arn))) return false;
  return std::ranges::all_of(statement.conditions, [&](const Condition& each) { return holds(each, request.context, has_variables); });
}

}  // namespace martlet::cloud
