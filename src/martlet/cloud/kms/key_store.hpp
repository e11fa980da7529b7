#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/api/account_region.hpp>
#include <martlet/sqlite/database.hpp>

#include "alias.hpp"
#include "key.hpp"

namespace martlet::cloud::kms {

/// KMS's state, in SQLite. A key isn't found after its deletion date.
class KeyStore {
 public:
  static std::vector<std::string> migrations();
  explicit KeyStore(sqlite::Database database) : database_(std::move(database)) {}

  void add(const Key& key);
  std::optional<Key> find(const AccountRegion& account_region, const std::string& id, WallTime now);
  void update(const Key& key);

  /// Adds an alias. Returns false if the name is taken.
  bool add(const Alias& alias);
  std::optional<Alias> find_alias(const AccountRegion& account_region, const std::string& name);
  void update(const Alias& alias);
  void remove(const Alias& alias);
  /// Returns at most `count` aliases, ordered by name, that follow the name `after`; only those of `key` unless it is empty.
  std::vector<Alias> aliases(const AccountRegion& account_region, const std::string& key, const std::string& after, int count);

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::kms
