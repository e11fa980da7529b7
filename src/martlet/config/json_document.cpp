#include <martlet/config/json_document.hpp>

#include <algorithm>
#include <utility>

#include <martlet/base/text.hpp>
#include <martlet/schema/read.hpp>

#include "json_document_errors.hpp"

namespace martlet {
namespace {

constexpr std::size_t read_problems_max = 1000;

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
  if (read_json(schema, value, text, options, problems) == ReadOutcome::malformed) return fail(syntax_error_of(source_, depth_max));
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
