#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "mapping.hpp"

namespace martlet::cloud::event_sources {

/// The event source mappings of all accounts in SQLite.
class MappingStore {
 public:
  static std::vector<std::string> migrations();
  explicit MappingStore(sqlite::Database database) : database_(std::move(database)) {}

  /// Adds a mapping, or replaces the one with the same id.
  void put(const Mapping& mapping);
  std::optional<Mapping> find(const std::string& account, const std::string& region, const std::string& uuid);
  void remove(const Mapping& mapping);
  struct MappingFilter {
    std::string account{};
    std::string region{};
    std::string source_arn{};    ///< matches any if empty
    std::string function_arn{};  ///< matches any if empty
  };
  /// Returns mappings ordered by id, starting after `after`, at most `count`.
  std::vector<Mapping> list(const MappingFilter& filter, const std::string& after, int count);
  std::vector<Mapping> enabled();

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::event_sources
