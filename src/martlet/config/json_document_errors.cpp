#include "json_document_errors.hpp"

#include <string>
#include <utility>
#include <vector>

#include <martlet/base/join.hpp>
#include <martlet/base/similar_name.hpp>
#include <martlet/json/value.hpp>

namespace martlet {
namespace {

bool is_trailing_comma(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != ']' && text[at] != '}')) return false;
  const std::string_view before = text.substr(0, at);
  const std::size_t last = before.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && before[last] == ',';
}

std::string_view name_of_value_at(std::string_view text) {
  switch (text.empty() ? ' ' : text.front()) {
    case '{': return "an object";
    case '[': return "an array";
    case '"': return "a string";
    case 't':
    case 'f': return "a boolean";
    case 'n': return "null";
    default: return "a number";
  }
}

/// Says what to write instead of an unknown key.
std::string meant_by(std::string_view key, const std::vector<std::string>& known) {
  if (const std::string* meant = similar_name(key, known)) return "did you mean \"" + *meant + "\"?";
  return known.empty() ? std::string() : "the keys are " + join(known, ", ");
}

}  // namespace

Error syntax_error_of(const SourceText& source, std::size_t depth_max) {
  const auto value = json::parse(source.text(), {.depth_max = depth_max});
  if (value) return {Code::malformed, "this is not JSON"};
  const std::string_view text = source.text();
  const std::size_t at = source.offset_of(value.error().where);
  if (is_trailing_comma(text, at))
    return {Code::malformed, "there is a comma before the end of the array or object", source.where(text.substr(0, at).rfind(',')),
            "remove it"};
  if (at < text.size() && text[at] == '/') return {Code::malformed, "JSON has no comments", source.where(at), "remove it"};
  if (at < text.size() && text[at] == '\'') return {Code::malformed, "JSON has no single quotes", source.where(at), "write \""};
  Error error = value.error();
  error.where = source.where(at);
  return error;
}

Error to_error(const Problem& problem, std::string_view text) {
  std::string what = problem.path.empty() ? "the document " + problem.reason : problem.message_without_value();
  switch (problem.cause) {
    case Problem::Cause::missing: return {Code::missing, std::move(what), {}, "add it"};
    case Problem::Cause::repeated_key: return {Code::malformed, std::move(what), {}, "remove one of them"};
    case Problem::Cause::unknown_key: {
      const std::string_view key = std::string_view(problem.path).substr(problem.path.rfind('.') + 1);  // npos + 1 is 0
      return {Code::malformed, std::move(what), {}, meant_by(key, problem.known_keys)};
    }
    case Problem::Cause::type:
      return {Code::malformed, what + ", but it is " + std::string(name_of_value_at(text.substr(problem.offset.value_or(text.size()))))};
    default: return {Code::malformed, std::move(what)};
  }
}

}  // namespace martlet
