#include "adapt_terraform_recording.hpp"

#include <algorithm>
#include <regex>

namespace martlet::cli {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

RecordedCall replaced(const RecordedCall& call, std::string_view from, std::string_view to) {
  RecordedCall made = call;
  for (std::string* text : {&made.subject, &made.path_and_query, &made.body}) *text = replaced(std::move(*text), from, to);
  for (auto& [name, value] : made.headers) value = replaced(std::move(value), from, to);
  if (made.json) made.json = json::parse(replaced(made.json->to_text(), from, to)).value_or(json::Value());
  return made;
}

bool mentions(const RecordedCall& call, std::string_view function) {
  const auto has = [&](const std::string& text) { return text.find(function) != text.npos; };
  return has(call.subject) || has(call.path_and_query) || has(call.body) || (call.json && has(call.json->to_text()));
}

std::string function_of(std::string_view word, std::string_view service) { return std::string(word) + '-' + std::string(service); }

// Checks the names against the same rules as infra/environments/*/variables.tf.
Result<void> check(const std::string& prefix, const std::vector<std::string>& services) {
  static const std::regex prefix_form("[a-z0-9][a-z0-9-]{0,15}-");
  static const std::regex service_form("[a-zA-Z0-9_-]{1,46}");
  if (!std::regex_match(prefix, prefix_form))
    return failure(Code::malformed,
                   "the prefix \"" + prefix + "\" must consist of 2 to 17 lower-case letters, digits and dashes, and end with a dash");
  for (const std::string& service : services) {
    if (!std::regex_match(service, service_form)) return failure(Code::malformed, "\"" + service + "\" can't be part of a function's name");
  }
  return {};
}

}  // namespace

Result<RecordedTerraformCalls> adapt_terraform_recording(const RecordedTerraformCalls& recording, std::string_view prefix,
                                                         const std::vector<std::string>& services) {
  if (const Result<void> checked = check(std::string(prefix), services); !checked) return std::unexpected(checked.error());
  const std::string_view word = prefix.substr(0, prefix.size() - 1);
  const std::string recorded = function_of(RecordedNames::prefix_without_dash, RecordedNames::service);
  RecordedTerraformCalls made{.account = recording.account, .region = recording.region, .calls = {}};
  const auto add = [&](const RecordedCall& call) { made.calls.push_back(replaced(call, RecordedNames::prefix_without_dash, word)); };
  for (const RecordedCall& call : recording.calls) {
    const auto is_other = [&](std::string_view service) {
      return mentions(call, function_of(RecordedNames::prefix_without_dash, service));
    };
    if (std::ranges::any_of(RecordedNames::omitted_services, is_other)) continue;
    if (!mentions(call, recorded)) {
      add(call);
      continue;
    }
    for (const std::string& service : services) add(replaced(call, recorded, function_of(RecordedNames::prefix_without_dash, service)));
  }
  return made;
}

}  // namespace martlet::cli
