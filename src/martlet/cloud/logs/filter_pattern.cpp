#include "filter_pattern.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <martlet/base/text.hpp>

namespace martlet::cloud::logs {
namespace {

std::unexpected<ServiceError> invalid(const std::string& why) { return service_error(400, "InvalidParameterException", why); }

// Removes the first term from `text` and returns it without its quotes; nullopt if a quote isn't closed.
std::optional<std::string> take_term(std::string_view& text) {
  std::string term;
  const bool is_quoted = text.starts_with('"');
  std::size_t at = is_quoted ? 1 : 0;
  while (at < text.size() && (is_quoted ? text[at] != '"' : !is_ascii_space(text[at]))) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    term += text[at++];
  }
  if (is_quoted && at == text.size()) return std::nullopt;
  text.remove_prefix(at + (is_quoted ? 1 : 0));
  return term;
}

}  // namespace

ServiceResult<FilterPattern> FilterPattern::parse(std::string_view text) {
  FilterPattern pattern;
  text = trim(text);
  if (text.starts_with('{') || text.starts_with('[') || text.starts_with('%'))
    return invalid(
        "The local cloud supports only filter patterns that consist of terms, not those for JSON, space-delimited events or regular "
        "expressions.");
  while (!text.empty()) {
    std::vector<std::string>& terms = text.front() == '?' ? pattern.any_ : text.front() == '-' ? pattern.none_ : pattern.all_;
    if (&terms != &pattern.all_) text.remove_prefix(1);
    std::optional<std::string> term = take_term(text);
    if (!term || term->empty()) return invalid("Invalid filter pattern");
    terms.push_back(*std::move(term));
    text = trim(text);
  }
  return pattern;
}

bool FilterPattern::matches(std::string_view message) const {
  const auto is_contained = [message](const std::string& term) { return message.find(term) != std::string_view::npos; };
  return std::ranges::all_of(all_, is_contained) && std::ranges::none_of(none_, is_contained) &&
         (any_.empty() || std::ranges::any_of(any_, is_contained));
}

}  // namespace martlet::cloud::logs
