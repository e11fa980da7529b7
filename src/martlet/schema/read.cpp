#include "read.hpp"

#include <algorithm>
#include <new>
#include <numeric>
#include <utility>

#include <martlet/base/source_text.hpp>
#include <martlet/base/text.hpp>
#include <martlet/json/locate.hpp>
#include <martlet/json/value.hpp>

#include "reading/reader.hpp"
#include "reading/text_fields_fast_path.hpp"
#include "reading/variant_work_limit.hpp"
#include "write.hpp"

namespace martlet {
namespace schema {

namespace {

ReadMode mode_of(const ReadOptions& options) {
  ReadMode mode;
  mode.converts = options.convert;
  mode.aborts_early = options.abort_early;
  mode.ignores_case = options.case_insensitive_keys;
  mode.unknown = options.unknown;
  mode.refuses_repeated_keys = options.refuses_repeated_keys;
  mode.keeps_paths = options.with_offsets;
  return mode;
}

ReadMode text_mode_of(const ReadOptions& options) {
  ReadMode mode = mode_of(options);
  mode.is_text = true;
  mode.converts = !options.strict_text;
  mode.reads_times = !options.strict_text;
  return mode;
}

/// A new object of a type that is known only by its lifetime functions.
class Scratch {
 public:
  explicit Scratch(const Lifetime& lifetime)
      : lifetime_(lifetime), memory_(::operator new(lifetime.size, std::align_val_t(lifetime.align))) {
    lifetime.construct(memory_);
  }
  ~Scratch() {
    lifetime_.destroy(memory_);
    ::operator delete(memory_, lifetime_.size, std::align_val_t(lifetime_.align));
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  void* object() const { return memory_; }

 private:
  const Lifetime& lifetime_;
  void* memory_;
};

/// Several problems are collected even if only one is wanted: the first one in the document isn't always the first in declaration order.
std::size_t kept_problems_max(const ReadOptions& options) { return std::max<std::size_t>(options.problems_max, 16); }

/// Finds the positions of problems in the text.
void locate(std::vector<FoundProblem>& found, std::string_view text) {
  std::vector<json::Path> paths;
  for (const FoundProblem& one : found) paths.push_back(one.path);
  const std::vector<json::Range> ranges = json::locate_nearest(text, paths);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Cause cause = found[i].problem.cause;
    const bool is_about_key = cause == Cause::unknown_key || cause == Cause::repeated_key;
    found[i].problem.offset = is_about_key ? ranges[i].key : ranges[i].begin;
    if (cause == Cause::unknown_key) found[i].problem.known_keys = std::move(found[i].expected);
  }
}

ReadOutcome outcome_of(ProblemList& found, const ReadOptions& options, Problems& problems, std::string_view text = {}) {
  problems.list.clear();
  if (found.empty()) return problems.outcome = ReadOutcome::ok;
  problems.outcome = ReadOutcome::invalid;
  std::vector<FoundProblem> all = found.take();
  const std::size_t wanted = options.abort_early ? 1 : std::max<std::size_t>(options.problems_max, 1);
  if (all.size() > wanted) all.resize(wanted);
  if (options.with_offsets && !text.empty()) locate(all, text);
  for (FoundProblem& one : all) problems.list.push_back(std::move(one.problem));
  return problems.outcome;
}

/// Returns whether all names are different. A few are compared pairwise; many are sorted, since a client chooses their number.
bool are_distinct(std::span<const TextField> fields, bool ignores_case) {
  constexpr std::size_t few = 8;
  if (fields.size() > few) return false;
  for (std::size_t i = 1; i < fields.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (ignores_case ? equals_ignoring_case(fields[i].name, fields[j].name) : fields[i].name == fields[j].name) return false;
  return true;
}

/// Returns the fields grouped by name, in the order of their first occurrence.
std::vector<std::vector<std::size_t>> by_name(std::span<const TextField> fields, bool ignores_case) {
  const auto is_less = [&](std::string_view a, std::string_view b) {
    return ignores_case ? std::ranges::lexicographical_compare(a, b, {}, ascii_lower, ascii_lower) : a < b;
  };
  std::vector<std::size_t> sorted(fields.size());
  std::iota(sorted.begin(), sorted.end(), std::size_t{0});
  std::ranges::stable_sort(sorted, is_less, [&](std::size_t i) { return fields[i].name; });
  std::vector<std::vector<std::size_t>> groups;
  for (const std::size_t i : sorted) {
    if (groups.empty() || is_less(fields[groups.back().front()].name, fields[i].name)) groups.emplace_back();
    groups.back().push_back(i);
  }
  std::ranges::sort(groups, {}, [](const std::vector<std::size_t>& group) { return group.front(); });
  return groups;
}

void feed_field_group(std::span<const TextField> fields, const std::vector<std::size_t>& group, Reader& reader) {
  reader.key(fields[group.front()].name);
  if (group.size() > 1) reader.begin_array();
  for (const std::size_t i : group) reader.string(fields[i].value);
  if (group.size() > 1) reader.end_array();
}

void feed_fields(std::span<const TextField> fields, bool ignores_case, Reader& reader) {
  if (!are_distinct(fields, ignores_case)) {
    for (const auto& group : by_name(fields, ignores_case)) feed_field_group(fields, group, reader);
    return;
  }
  for (const TextField& field : fields) {
    reader.key(field.name);
    reader.string(field.value);
  }
}

Problems not_json(const Error& error, std::string_view text) {
  const std::string where = std::to_string(error.where.line) + ":" + std::to_string(error.where.column);
  Problem problem;
  problem.reason = where + ": " + error.what;
  problem.cause = Problem::Cause::malformed;
  problem.offset = SourceText(text, {}).offset_of(error.where);
  return {ReadOutcome::malformed, {std::move(problem)}};
}

}  // namespace
}  // namespace schema

ReadOutcome read_json(const Schema& schema, void* object, std::string_view text, const ReadOptions& options, Problems& problems) {
  schema::ProblemList found(schema::kept_problems_max(options));
  schema::Reader reader(schema.compiled(), object, schema::mode_of(options), found, schema::variant_work_limit(text));
  if (auto read = reader.read(text, {options.depth_max}); !read) {
    problems = schema::not_json(read.error(), text);
    return problems.outcome;
  }
  return schema::outcome_of(found, options, problems, text);
}

ReadOutcome read_value(const Schema& schema, void* object, const json::Value& value, const ReadOptions& options, Problems& problems) {
  schema::ProblemList found(schema::kept_problems_max(options));
  schema::Reader reader(schema.compiled(), object, schema::mode_of(options), found, schema::variant_work_limit(value));
  reader.feed(value);
  return schema::outcome_of(found, options, problems);
}

ReadOutcome read_text(const Schema& schema, void* object, std::string_view name, std::optional<std::string_view> text,
                      const ReadOptions& options, Problems& problems) {
  schema::ProblemList found(schema::kept_problems_max(options));
  schema::Reader reader(schema.compiled(), object, schema::text_mode_of(options), found, schema::variant_work_least);
  reader.set_name(name);
  text ? void(reader.string(*text)) : reader.report_missing();
  return schema::outcome_of(found, options, problems);
}

ReadOutcome check(const Schema& schema, const void* object, const ReadOptions& options, Problems& problems) {
  std::string text;
  json::Writer writer(text);
  write_json(schema, object, writer);
  const schema::Scratch scratch(schema.declaration().lifetime);
  return read_json(schema, scratch.object(), text, options, problems);
}

ReadOutcome read_fields(const Schema& schema, void* object, std::span<const TextField> fields, const ReadOptions& options,
                        Problems& problems) {
  schema::ProblemList found(schema::kept_problems_max(options));
  const schema::CompiledNode& compiled = schema.compiled();
  const schema::ReadMode mode = schema::text_mode_of(options);
  if (schema::store_text_fields(compiled, object, fields, mode.converts)) return schema::outcome_of(found, options, problems);
  schema::Reader reader(compiled, object, mode, found, schema::variant_work_least);
  reader.begin_object();
  schema::feed_fields(fields, options.case_insensitive_keys, reader);
  reader.end_object();
  return schema::outcome_of(found, options, problems);
}

}  // namespace martlet
