#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "key.hpp"

namespace martlet::cloud::kms {

/// Where keys and aliases belong to.
struct Place {
  std::string account{};
  std::string region{};
};

/// What KMS keeps, in SQLite. A key whose time of deletion has come isn't found any more.
class KeyStore {
 public:
  static std::vector<std::string> migrations();
  explicit KeyStore(sqlite::Database database) : database_(std::move(database)) {}

  void add(const Key& key);
  std::optional<Key> find(const Place& place, const std::string& id, WallTime now);
  void update(const Key& key);

  /// false: there is one of this name.
  bool add(const Alias& alias);
  std::optional<Alias> find_alias(const Place& place, const std::string& name);
  void update(const Alias& alias);
  void remove(const Alias& alias);
  /// By name, after `after`, at most `count`; of one key where `key` isn't empty.
  std::vector<Alias> aliases(const Place& place, const std::string& key, const std::string& after, int count);

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::kms
