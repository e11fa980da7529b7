#include "iam_store.hpp"

#include "aws_managed_policies.hpp"

#include <martlet/base/text.hpp>

namespace martlet::cloud::identity {
namespace {

constexpr std::string_view entity_columns =
    "kind, account, path, name, id, created, trust_policy, description, session_seconds_max, tags FROM entities";
constexpr std::string_view policy_columns =
    "account, path, name, id, description, managed_policies.created, updated, default_version, versions_made, document FROM "
    "managed_policies JOIN policy_versions ON policy = arn AND number = default_version";
constexpr std::string_view key_columns = "id, account, user, is_active, created FROM access_keys";

// The size at which a cache is cleared, larger than the number of entries in frequent use.
constexpr std::size_t cached_max = 1000;

template <class T, class Read>
const T& cached(std::unordered_map<std::string, T>& values, const std::string& key, const Read& read) {
  if (const auto found = values.find(key); found != values.end()) return found->second;
  T value = read();
  if (values.size() >= cached_max) values.clear();
  return values.emplace(key, std::move(value)).first->second;
}

// The maximum number of cached documents, larger than that of a usual setup. Further documents are parsed each time.
constexpr std::size_t parsed_max = 2000;

std::string select(std::string_view columns, std::string_view where) {
  return "SELECT " + std::string(columns) + " WHERE " + std::string(where);
}

}  // namespace

std::vector<std::string> IamStore::migrations() {
  return {R"(
    CREATE TABLE entities (id TEXT PRIMARY KEY, kind TEXT NOT NULL, account TEXT NOT NULL, path TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
      created TEXT NOT NULL, trust_policy TEXT NOT NULL, description TEXT NOT NULL, session_seconds_max INTEGER NOT NULL, tags TEXT NOT NULL,
      UNIQUE (kind, account, name)) STRICT;
    CREATE TABLE inline_policies (entity TEXT NOT NULL REFERENCES entities ON DELETE CASCADE, name TEXT NOT NULL, document TEXT NOT NULL,
      PRIMARY KEY (entity, name)) STRICT;
    CREATE TABLE managed_policies (arn TEXT PRIMARY KEY, account TEXT NOT NULL, path TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, id TEXT NOT NULL,
      description TEXT NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL, default_version INTEGER NOT NULL, versions_made INTEGER NOT NULL,
      UNIQUE (account, name)) STRICT;
    CREATE TABLE policy_versions (policy TEXT NOT NULL REFERENCES managed_policies ON DELETE CASCADE, number INTEGER NOT NULL, document TEXT NOT NULL,
      created TEXT NOT NULL, PRIMARY KEY (policy, number)) STRICT;
    CREATE TABLE attachments (entity TEXT NOT NULL REFERENCES entities ON DELETE CASCADE, policy TEXT NOT NULL REFERENCES managed_policies,
      PRIMARY KEY (entity, policy)) STRICT;
    CREATE INDEX attachments_of_policy ON attachments (policy);
    CREATE TABLE access_keys (id TEXT PRIMARY KEY, account TEXT NOT NULL, user TEXT NOT NULL COLLATE NOCASE, is_active INTEGER NOT NULL, created TEXT NOT NULL) STRICT;
    CREATE INDEX access_keys_of_user ON access_keys (account, user);
  )",
          aws_managed_policies_migration()};
}

bool IamStore::add(const Entity& entity) {
  return try_run(
      "INSERT INTO entities (kind, account, path, name, id, created, trust_policy, description, session_seconds_max, tags) "
      "VALUES (:kind, :account, :path, :name, :id, :created, :trust_policy, :description, :session_seconds_max, :tags)",
      entity);
}

std::optional<Entity> IamStore::find(EntityKind kind, const std::string& account, const std::string& name) {
  const std::string key = std::string(name_of(kind)) + " " + account + " " + to_lower(name);
  return cached(cache_.entities, key, [&] {
    return database_.find<Entity>(select(entity_columns, "kind = ? AND account = ? AND name = ?"), kind, account, name);
  });
}

void IamStore::update(const Entity& entity) {
  run("UPDATE entities SET trust_policy = ?, description = ?, session_seconds_max = ?, tags = ? WHERE id = ?", entity.trust_policy,
      entity.description, entity.session_seconds_max, entity.tags, entity.id);
}

void IamStore::remove(const Entity& entity) { run("DELETE FROM entities WHERE id = ?", entity.id); }

std::vector<Entity> IamStore::list(EntityKind kind, const std::string& account, const std::string& path_prefix, const std::string& after,
                                   int count) {
  return database_.all<Entity>(
      select(entity_columns, "kind = ? AND account = ? AND name > ? AND substr(path, 1, length(?)) = ? ORDER BY name LIMIT ?"), kind,
      account, after, path_prefix, path_prefix, count);
}

void IamStore::put_policy(const Entity& entity, const std::string& name, const std::string& document) {
  run("INSERT OR REPLACE INTO inline_policies (entity, name, document) VALUES (?, ?, ?)", entity.id, name, document);
}

std::optional<std::string> IamStore::policy(const Entity& entity, const std::string& name) {
  return database_.find<std::string>("SELECT document FROM inline_policies WHERE entity = ? AND name = ?", entity.id, name);
}

bool IamStore::remove_policy(const Entity& entity, const std::string& name) {
  return run("DELETE FROM inline_policies WHERE entity = ? AND name = ?", entity.id, name).rows > 0;
}

std::vector<std::string> IamStore::policy_names(const Entity& entity) {
  return database_.all<std::string>("SELECT name FROM inline_policies WHERE entity = ? ORDER BY name", entity.id);
}

bool IamStore::add(const ManagedPolicy& policy) {
  return write([&](sqlite::Connection& connection) {
    const auto added = connection.try_run(
        "INSERT INTO managed_policies (arn, account, path, name, id, description, created, updated, default_version, versions_made) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 1)",
        policy.arn(), policy.account, policy.path, policy.name, policy.id, policy.description, policy.created, policy.created);
    if (!added) return false;
    connection.run("INSERT INTO policy_versions (policy, number, document, created) VALUES (?, 1, ?, ?)", policy.arn(), policy.document,
                   policy.created);
    return true;
  });
}

std::optional<ManagedPolicy> IamStore::managed_policy(const std::string& arn) {
  return database_.find<ManagedPolicy>(select(policy_columns, "arn = ?"), arn);
}

void IamStore::remove(const ManagedPolicy& policy) { run("DELETE FROM managed_policies WHERE arn = ?", policy.arn()); }

std::vector<ManagedPolicy> IamStore::managed_policies(const std::string& account, const std::string& after, int count) {
  return database_.all<ManagedPolicy>(select(policy_columns, "account = ? AND name > ? ORDER BY name LIMIT ?"), account, after, count);
}

void IamStore::add_version(const ManagedPolicy& policy, const ManagedPolicyVersion& version, bool is_default) {
  write([&](sqlite::Connection& connection) {
    connection.run("INSERT INTO policy_versions (policy, number, document, created) VALUES (?, ?, ?, ?)", policy.arn(), version.number,
                   version.document, version.created);
    connection.run("UPDATE managed_policies SET versions_made = ?, updated = ? WHERE arn = ?", version.number, version.created,
                   policy.arn());
    if (is_default) connection.run("UPDATE managed_policies SET default_version = ? WHERE arn = ?", version.number, policy.arn());
  });
}

std::vector<ManagedPolicyVersion> IamStore::versions(const ManagedPolicy& policy) {
  return database_.all<ManagedPolicyVersion>("SELECT number, document, created FROM policy_versions WHERE policy = ? ORDER BY number DESC",
                                             policy.arn());
}

void IamStore::set_default(const ManagedPolicy& policy, int version, WallTime now) {
  run("UPDATE managed_policies SET default_version = ?, updated = ? WHERE arn = ?", version, now, policy.arn());
}

void IamStore::remove_version(const ManagedPolicy& policy, int version) {
  run("DELETE FROM policy_versions WHERE policy = ? AND number = ?", policy.arn(), version);
}

void IamStore::attach(const Entity& entity, const std::string& policy_arn) {
  run("INSERT OR IGNORE INTO attachments (entity, policy) VALUES (?, ?)", entity.id, policy_arn);
}

bool IamStore::detach(const Entity& entity, const std::string& policy_arn) {
  return run("DELETE FROM attachments WHERE entity = ? AND policy = ?", entity.id, policy_arn).rows > 0;
}

std::vector<std::string> IamStore::attached(const Entity& entity) {
  return database_.all<std::string>("SELECT policy FROM attachments WHERE entity = ? ORDER BY policy", entity.id);
}

std::int64_t IamStore::attachments(const std::string& policy_arn) {
  return database_.one<std::int64_t>("SELECT count(*) FROM attachments WHERE policy = ?", policy_arn);
}

void IamStore::add(const AccessKeyRow& key) {
  run("INSERT INTO access_keys (id, account, user, is_active, created) VALUES (:id, :account, :user, :is_active, :created)", key);
}

std::optional<AccessKeyRow> IamStore::access_key(const std::string& id) {
  return cached(cache_.access_keys, id, [&] { return database_.find<AccessKeyRow>(select(key_columns, "id = ?"), id); });
}

std::vector<AccessKeyRow> IamStore::access_keys(const Entity& user) {
  return database_.all<AccessKeyRow>(select(key_columns, "account = ? AND user = ? ORDER BY created, id"), user.account, user.name);
}

void IamStore::set_active(const std::string& id, bool is_active) {
  run("UPDATE access_keys SET is_active = ? WHERE id = ?", is_active, id);
}

void IamStore::remove_access_key(const std::string& id) { run("DELETE FROM access_keys WHERE id = ?", id); }

std::vector<std::shared_ptr<const Policy>> IamStore::identity_policies(const Entity& entity) {
  return cached(cache_.policies, entity.id, [&] {
    std::vector<std::shared_ptr<const Policy>> policies;
    const auto documents = database_.all<std::string>(
        "SELECT document FROM inline_policies WHERE entity = ?1 UNION ALL "
        "SELECT document FROM attachments JOIN managed_policies ON attachments.policy = arn "
        "JOIN policy_versions ON policy_versions.policy = arn AND number = default_version WHERE entity = ?1",
        entity.id);
    for (const std::string& document : documents) policies.push_back(parsed(document, PolicyKind::identity));
    return policies;
  });
}

std::shared_ptr<const Policy> IamStore::trust_policy(const Entity& role) { return parsed(role.trust_policy, PolicyKind::trust); }

std::shared_ptr<const Policy> IamStore::parsed(const std::string& document, PolicyKind kind) {
  const std::string key = std::to_string(static_cast<int>(kind)) + document;
  if (const auto found = parsed_.find(key); found != parsed_.end()) return found->second;
  auto policy = std::make_shared<const Policy>(parse_policy(document, kind).value());
  if (parsed_.size() < parsed_max) parsed_.emplace(key, policy);
  return policy;
}

}  // namespace martlet::cloud::identity
