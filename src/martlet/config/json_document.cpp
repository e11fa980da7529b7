#include <martlet/config/json_document.hpp>

#include <algorithm>
#include <utility>

#include <martlet/base/join.hpp>
#include <martlet/base/quoted_text.hpp>
#include <martlet/base/similar_name.hpp>
#include <martlet/base/text.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/read.hpp>

namespace martlet {
namespace {

constexpr std::size_t read_problems_max = 1000;

bool is_trailing_comma(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != ']' && text[at] != '}')) return false;
  const std::string_view before = text.substr(0, at);
  const std::size_t last = before.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && before[last] == ',';
}

/// Returns the error at the first invalid byte of JSON, worded for the author of the text.
Error syntax_error_of(const SourceText& source) {
  const auto value = json::parse(source.text(), {.depth_max = JsonDocument::depth_max});
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

/// Describes a schema's problem to the author of the text. Doesn't repeat the value, which may be a secret.
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

/// Returns whether one of the paths is a prefix of the other, such as `items` and `items[1].sku`.
bool is_one_prefix_of_other(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  if (!other.starts_with(one)) return false;
  return one.empty() || one.size() == other.size() || other[one.size()] == '.' || other[one.size()] == '[';
}

}  // namespace

JsonDocument::JsonDocument(std::string_view text, std::string file, std::size_t bytes_max)
    : source_(text.substr(0, std::min(text.size(), bytes_max + 1)), std::move(file)), bytes_max_(bytes_max) {}

bool JsonDocument::read(const Schema& schema, void* value) {
  const auto fail = [this](Error error) {
    places_.push_back({source_.offset_of(error.where), std::move(error)});
    return false;
  };
  const std::string_view text = source_.text();
  if (text.size() > bytes_max_) return fail({Code::too_large, "the text is larger than " + std::to_string(bytes_max_ / 1024) + " KB"});
  if (trim(text).empty()) return fail({Code::malformed, "the text is empty"});
  ReadOptions options;
  options.abort_early = false;
  options.problems_max = read_problems_max;
  options.refuses_repeated_keys = true;
  options.with_offsets = true;
  options.depth_max = depth_max;
  Problems problems;
  if (read_json(schema, value, text, options, problems) == ReadOutcome::malformed) return fail(syntax_error_of(source_));
  for (const Problem& problem : problems.list) {
    places_.push_back({problem.offset.value_or(0), to_error(problem, text)});
    wrong_paths_.push_back(problem.path);
  }
  return true;
}

bool JsonDocument::is_wrong(std::string_view path) const {
  return std::ranges::any_of(wrong_paths_, [&](const std::string& wrong) { return is_one_prefix_of_other(wrong, path); });
}

void JsonDocument::refuse(json::Path path, Error error) { refusals_.push_back({std::move(path), std::move(error)}); }

std::vector<Where> JsonDocument::where(std::span<const json::Path> paths) const {
  std::vector<Where> places;
  for (const json::Range& range : json::locate_nearest(source_.text(), paths)) places.push_back(source_.where(range.begin));
  return places;
}

/// In a string with escapes, which are longer than the characters that they encode, the place is the beginning of the string.
JsonDocument::Place JsonDocument::place(Error error, const json::Range& range) const {
  const std::string_view written = source_.text().substr(range.begin, range.end - range.begin);
  const bool is_inside = error.where.column > 0 && written.starts_with('"') && written.find('\\') == std::string_view::npos;
  return {range.begin + (is_inside ? static_cast<std::size_t>(error.where.column) : 0), std::move(error)};
}

void JsonDocument::add_refusals() {
  std::vector<json::Path> paths;
  for (const Refusal& refusal : refusals_) paths.push_back(refusal.path);
  const std::vector<json::Range> ranges = json::locate_nearest(source_.text(), paths);
  for (std::size_t i = 0; i < ranges.size(); ++i) places_.push_back(place(std::move(refusals_[i].error), ranges[i]));
  refusals_.clear();
}

FileProblems JsonDocument::take_problems() {
  if (!refusals_.empty()) add_refusals();
  std::ranges::stable_sort(places_, {}, &Place::offset);
  FileProblems problems;
  for (Place& place : places_) {
    if (problems.size() == problems_max) break;
    place.error.where = source_.where(place.offset);
    SourceText::Excerpt excerpt = source_.excerpt(place.offset);
    problems.push_back({std::move(place.error), std::move(excerpt.line), excerpt.caret});
  }
  if (const std::size_t more = places_.size() - problems.size(); more > 0) {
    FileProblem rest;
    const bool are_all_counted = wrong_paths_.size() < read_problems_max;
    rest.error = {
        Code::malformed, (are_all_counted ? "and " : "and at least ") + std::to_string(more) + " more problems", {}, "fix these first"};
    rest.error.where.file = source_.file();
    problems.push_back(std::move(rest));
  }
  places_.clear();
  return problems;
}

}  // namespace martlet
