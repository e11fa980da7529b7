#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/base/source_text.hpp>
#include <martlet/config/file_problem.hpp>
#include <martlet/json/locate.hpp>
#include <martlet/json/path.hpp>
#include <martlet/schema/type.hpp>

namespace martlet {

/// JSON text that people write, such as a configuration file. Reports all of its problems at once, each with line and column. It is read
/// strictly: unknown and duplicate keys are problems.
///
///     JsonDocument document(text, "deploy.json", 64 * 1024);
///     std::optional<Limits> limits = document.read<Limits>();
///     if (limits && !document.is_wrong("table") && !is_known(limits->table)) document.refuse({"table"}, unknown_table(limits->table));
///     FileProblems problems = document.take_problems();
class JsonDocument {
 public:
  static constexpr std::size_t problems_max = 100;
  static constexpr std::size_t depth_max = 64;

  /// `file` is its name in messages. `text` must outlive this object.
  JsonDocument(std::string_view text, std::string file, std::size_t bytes_max);

  /// Reads the text with the schema of T. Returns nullopt if the text isn't JSON or is too large; if there are other problems, returns what
  /// could be read.
  template <class T>
  std::optional<T> read() {
    T value{};
    if (!read(schema_of<T>(), &value)) return std::nullopt;
    return value;
  }
  /// Does the same for a type-erased `value`. Returns false instead of nullopt.
  bool read(const Schema& schema, void* value);

  /// Returns whether the schema refused the value at `path` (`items[1].sku`), a value inside it, or a value that contains it.
  bool is_wrong(std::string_view path) const;
  /// Adds a problem that a schema can't detect. `error.where.column` is a byte of the string at `path`, from 1, or 0 for the whole value.
  void refuse(json::Path path, Error error);
  /// Returns the places of the values at `paths`.
  std::vector<Where> where(std::span<const json::Path> paths) const;

  /// Returns the problems in the order of the text; empty if there are none. After `problems_max` problems, a last one says how many more
  /// there are.
  FileProblems take_problems();

 private:
  struct Refusal {
    json::Path path;
    Error error;
  };
  struct Place {
    std::size_t offset;
    Error error;
  };
  Place place(Error error, const json::Range& range) const;
  void add_refusals();

  SourceText source_;
  std::size_t bytes_max_;
  std::vector<std::string> wrong_paths_;
  std::vector<Place> places_;
  std::vector<Refusal> refusals_;
};

}  // namespace martlet
