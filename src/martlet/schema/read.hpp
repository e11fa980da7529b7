#pragma once
#include <expected>
#include <optional>
#include <span>
#include <string_view>

#include <martlet/schema/builtin_types.hpp>
#include <martlet/schema/problems.hpp>

namespace martlet {

struct ReadOptions {
  /// Converts JSON as joi does: "3" is read as 3, "true" as true; text is trimmed and changes case if rules require it. Text sources are
  /// always converted, unless `strict_text` is set.
  bool convert = false;
  /// For text sources: converts nothing, so that no number, bool or time can be read from them (joi's `convert: false`).
  bool strict_text = false;
  /// Reports only the first problem; otherwise up to `problems_max`.
  bool abort_early = true;
  std::size_t problems_max = 100;
  /// The treatment of unknown keys, on all levels; by default, each schema decides.
  std::optional<schema::Unknown> unknown;
  /// Ignores the ASCII case of keys, as required for headers.
  bool case_insensitive_keys = false;
  /// Treats a key that occurs twice in an object as a problem; otherwise the last one counts, as in JSON.parse.
  bool refuses_repeated_keys = false;
  /// For JSON text: sets Problem::offset. Costs nothing if there are no problems.
  bool with_offsets = false;
  /// The nesting limit of JSON text; text with deeper nesting is malformed.
  std::size_t depth_max = 512;
};

/// A name and a text: a query parameter, a header, a form field.
struct TextField {
  std::string_view name;
  std::string_view value;
};

/// Reads JSON text straight into `object`, a newly constructed value of the type that `schema` describes: no document is built in between,
/// and rules are checked in the same pass. `problems` is empty if the outcome is ok; otherwise `object` is incomplete.
ReadOutcome read_json(const Schema& schema, void* object, std::string_view json, const ReadOptions& options, Problems& problems);
/// Reads a value in the same way.
ReadOutcome read_value(const Schema& schema, void* object, const json::Value& value, const ReadOptions& options, Problems& problems);
/// Reads a text source, which is one flat object, in the same way. A repeated name is read as an array.
ReadOutcome read_fields(const Schema& schema, void* object, std::span<const TextField> fields, const ReadOptions& options,
                        Problems& problems);

/// Reads one value from text: a path parameter, a header, a cookie. `name` is its name in messages. If `text` is nullopt, the value is
/// missing, which only an optional allows.
ReadOutcome read_text(const Schema& schema, void* object, std::string_view name, std::optional<std::string_view> text,
                      const ReadOptions& options, Problems& problems);
/// Checks whether a value that the program created satisfies the rules of its type, by reading the output of write_json(). For responses.
ReadOutcome check(const Schema& schema, const void* object, const ReadOptions& options, Problems& problems);

template <class T>
std::expected<T, Problems> read_json(std::string_view json, const ReadOptions& options = {}) {
  T object{};
  Problems problems;
  if (read_json(schema_of<T>(), &object, json, options, problems) != ReadOutcome::ok) return std::unexpected(std::move(problems));
  return object;
}

template <class T>
std::expected<T, Problems> read_value(const json::Value& value, const ReadOptions& options = {}) {
  T object{};
  Problems problems;
  if (read_value(schema_of<T>(), &object, value, options, problems) != ReadOutcome::ok) return std::unexpected(std::move(problems));
  return object;
}

template <class T>
std::expected<T, Problems> read_fields(std::span<const TextField> fields, const ReadOptions& options = {}) {
  T object{};
  Problems problems;
  if (read_fields(schema_of<T>(), &object, fields, options, problems) != ReadOutcome::ok) return std::unexpected(std::move(problems));
  return object;
}

}  // namespace martlet
