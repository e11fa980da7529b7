#include "function_reference.hpp"

#include <algorithm>
#include <vector>

#include <martlet/base/text.hpp>

#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Matches a region as FunctionName's pattern does: eu-central-1, us-gov-west-1.
bool is_region(std::string_view text) {
  const std::size_t dash = text.rfind('-');
  return dash != std::string_view::npos && text.size() == dash + 2 && is_digits(text.substr(dash + 1)) &&
         std::ranges::count(text, '-') >= 2 &&
         std::ranges::all_of(text.substr(0, dash), [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); });
}

bool is_account(std::string_view text) { return text.size() == 12 && is_digits(text); }

}  // namespace

std::string FunctionKey::arn() const { return "arn:aws:lambda:" + region + ":" + account + ":function:" + name; }

bool is_version(std::string_view qualifier) { return qualifier == latest || is_digits(qualifier); }

FunctionNameParts split_function_name(std::string_view text) {
  std::vector<std::string_view> words;
  split(text, ':', [&](std::string_view word) { words.push_back(word); });
  std::size_t at = words.front() == "arn" && words.size() > 3 ? 3 : 0;
  // Each part is optional and always followed by a name.
  const auto take = [&](auto is_it) { return at + 1 < words.size() && is_it(words[at]) ? words[at++] : std::string_view(); };
  FunctionNameParts parts;
  parts.region = take(is_region);
  parts.account = take(is_account);
  take([](std::string_view word) { return word == "function"; });
  parts.name = words[at++];
  if (at < words.size()) parts.qualifier = words[at];
  return parts;
}

FunctionReference reference_of(std::string_view arn) {
  const FunctionNameParts parts = split_function_name(arn);
  FunctionReference reference;
  reference.account = parts.account;
  reference.region = parts.region;
  reference.name = parts.name;
  if (!parts.qualifier.empty()) reference.qualifier = std::string(parts.qualifier);
  return reference;
}

ServiceResult<FunctionReference> resolve(const Call& call, std::string_view name, const std::optional<std::string>& qualifier) {
  const FunctionNameParts parts = split_function_name(name);
  if (!parts.region.empty() && parts.region != call.region) return unreachable_region(parts.region, call.region);
  if (qualifier && !parts.qualifier.empty() && *qualifier != parts.qualifier) return different_qualifiers();
  FunctionReference reference;
  reference.account = parts.account.empty() ? call.account() : std::string(parts.account);
  reference.region = call.region;
  reference.name = parts.name;
  if (qualifier && !qualifier->empty()) reference.qualifier = qualifier;
  if (!reference.qualifier && !parts.qualifier.empty()) reference.qualifier = std::string(parts.qualifier);
  return reference;
}

}  // namespace martlet::cloud::lambda
