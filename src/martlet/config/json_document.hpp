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
#include <martlet/schema/type.hpp>

namespace martlet {

/// A JSON text that people write, such as a configuration file, and what is wrong with it: all problems at once, each with line and column.
/// Read strictly: a key that the schema doesn't have, or that occurs twice, is a problem.
///
///     JsonDocument document(text, "deploy.json", 64 * 1024);
///     std::optional<Limits> limits = document.read<Limits>();
///     if (limits && !document.is_wrong("table") && !is_known(limits->table)) document.refuse({"table"}, unknown_table(limits->table));
///     FileProblems problems = document.take_problems();
class JsonDocument {
 public:
  static constexpr std::size_t problems_max = 100;
  static constexpr std::size_t depth_max = 64;

  /// `file` is what messages call it. `text` must outlive this.
  JsonDocument(std::string_view text, std::string file, std::size_t bytes_max);

  /// Reads it by the schema of T. nullopt if the text isn't JSON, or is too large; for other problems, returns what could be read.
  template <class T>
  std::optional<T> read() {
    T value{};
    if (!read(schema_of<T>(), &value)) return std::nullopt;
    return value;
  }
  /// The same for a `value` whose type is erased. False instead of nullopt.
  bool read(const Schema& schema, void* value);

  /// Did the schema refuse the value at `path` (`items[1].sku`), something inside it, or something that it is inside of?
  bool is_wrong(std::string_view path) const;
  /// Adds what a schema can't detect. `error.where.column`, from 1, is a byte of the string at `path`; 0 for the value as a whole.
  void refuse(json::Path path, Error error);
  /// Where the values at some paths are.
  std::vector<Where> where(std::span<const json::Path> paths) const;

  /// In the order of the text; empty if nothing is wrong. After the first `problems_max`, one says how many more there are.
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
