#include "key_store.hpp"

namespace martlet::cloud::kms {

std::vector<std::string> KeyStore::migrations() {
  return {R"(
    CREATE TABLE keys (id TEXT PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, service TEXT NOT NULL, description TEXT NOT NULL,
      policy TEXT NOT NULL, created TEXT NOT NULL, is_enabled INTEGER NOT NULL, deletion TEXT, rotation_days INTEGER NOT NULL, rotated TEXT,
      tags TEXT NOT NULL) STRICT;
    CREATE TABLE aliases (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, created TEXT NOT NULL,
      updated TEXT NOT NULL, PRIMARY KEY (account, region, name)) STRICT;
    CREATE INDEX aliases_of_key ON aliases (key);
  )"};
}

void KeyStore::add(const Key& key) {
  database_.run(
      "INSERT INTO keys (id, account, region, service, description, policy, created, is_enabled, deletion, rotation_days, rotated, tags) "
      "VALUES "
      "(:id, :account, :region, :service, :description, :policy, :created, :is_enabled, :deletion, :rotation_days, :rotated, :tags)",
      key);
}

std::optional<Key> KeyStore::find(const AccountRegion& account_region, const std::string& id, WallTime now) {
  std::optional<Key> key = database_.find<Key>(
      "SELECT id, account, region, service, description, policy, created, is_enabled, deletion, rotation_days, rotated, tags FROM keys "
      "WHERE id = ? AND account = ? AND region = ?",
      id, account_region.account, account_region.region);
  if (key && key->deletion && *key->deletion <= now) {
    database_.run("DELETE FROM aliases WHERE key = ?", id);
    database_.run("DELETE FROM keys WHERE id = ?", id);
    return std::nullopt;
  }
  return key;
}

void KeyStore::update(const Key& key) {
  database_.run(
      "UPDATE keys SET description = ?, policy = ?, is_enabled = ?, deletion = ?, rotation_days = ?, rotated = ?, tags = ? WHERE id = ?",
      key.description, key.policy, key.is_enabled, key.deletion, key.rotation_days, key.rotated, key.tags, key.id);
}

bool KeyStore::add(const Alias& alias) {
  return database_
      .try_run(
          "INSERT INTO aliases (account, region, name, key, created, updated) VALUES (:account, :region, :name, :key, :created, :updated)",
          alias)
      .has_value();
}

std::optional<Alias> KeyStore::find_alias(const AccountRegion& account_region, const std::string& name) {
  return database_.find<Alias>(
      "SELECT name, account, region, key, created, updated FROM aliases WHERE account = ? AND region = ? AND name = ?",
      account_region.account, account_region.region, name);
}

void KeyStore::update(const Alias& alias) {
  database_.run("UPDATE aliases SET key = ?, updated = ? WHERE account = ? AND region = ? AND name = ?", alias.key, alias.updated,
                alias.account, alias.region, alias.name);
}

void KeyStore::remove(const Alias& alias) {
  database_.run("DELETE FROM aliases WHERE account = ? AND region = ? AND name = ?", alias.account, alias.region, alias.name);
}

std::vector<Alias> KeyStore::aliases(const AccountRegion& account_region, const std::string& key, const std::string& after, int count) {
  return database_.all<Alias>(
      "SELECT name, account, region, key, created, updated FROM aliases WHERE account = ? AND region = ? AND name > ? "
      "AND (? = '' OR key = ?) ORDER BY name LIMIT ?",
      account_region.account, account_region.region, after, key, key, count);
}

}  // namespace martlet::cloud::kms
