#include "function_store.hpp"

#include <tuple>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::lambda {
namespace {

constexpr std::string_view of_function = " WHERE account = ? AND region = ? AND name = ?";
constexpr std::string_view function_columns = "SELECT name, next_version, published_digest, tags, reserved_concurrency FROM functions";
constexpr std::string_view version_columns =
    "SELECT name, number, configuration, revision_id, settled_revision_id, settles, is_new FROM versions";
constexpr std::string_view alias_columns = "SELECT alias AS name, version, description, weights, revision_id FROM aliases";
constexpr std::string_view url_columns = "SELECT id, qualifier, config FROM urls";
constexpr std::string_view event_invoke_columns = "SELECT qualifier, config FROM event_invoke_configs";

std::string sql(std::string_view columns, std::string_view rest) {
  return std::string(columns) + std::string(of_function) + std::string(rest);
}

}  // namespace

Schema describe(Type<Usage>) {
  return object<Usage>("Usage", aws::wire<&Usage::code_bytes>("code_bytes"), aws::wire<&Usage::functions>("functions"),
                       aws::wire<&Usage::reserved_concurrency>("reserved_concurrency"));
}

std::vector<std::string> FunctionStore::migrations() {
  // `usage` is maintained by triggers, so that checking an account's limits reads one row, regardless of the number of functions.
  return {R"(
    CREATE TABLE functions (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, next_version INTEGER NOT NULL,
      published_digest TEXT NOT NULL, tags TEXT NOT NULL, reserved_concurrency INTEGER, PRIMARY KEY (account, region, name)) STRICT, WITHOUT ROWID;
    CREATE TABLE versions (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, number INTEGER NOT NULL, configuration TEXT NOT NULL,
      code_sha256 TEXT NOT NULL, code_size INTEGER NOT NULL, revision_id TEXT NOT NULL, settled_revision_id TEXT NOT NULL,
      settles TEXT NOT NULL, is_new INTEGER NOT NULL, PRIMARY KEY (account, region, name, number),
      FOREIGN KEY (account, region, name) REFERENCES functions ON DELETE CASCADE) STRICT, WITHOUT ROWID;
    CREATE INDEX versions_of_code ON versions (code_sha256);
    CREATE INDEX latest_versions ON versions (account, region, name) WHERE number = 0;
    CREATE TABLE aliases (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, alias TEXT NOT NULL, version TEXT NOT NULL,
      description TEXT NOT NULL, weights TEXT NOT NULL, revision_id TEXT NOT NULL, PRIMARY KEY (account, region, name, alias),
      FOREIGN KEY (account, region, name) REFERENCES functions ON DELETE CASCADE) STRICT, WITHOUT ROWID;
    CREATE TABLE policies (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, qualifier TEXT NOT NULL, statements TEXT NOT NULL,
      revision_id TEXT NOT NULL, PRIMARY KEY (account, region, name, qualifier),
      FOREIGN KEY (account, region, name) REFERENCES functions ON DELETE CASCADE) STRICT, WITHOUT ROWID;
    CREATE TABLE urls (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, qualifier TEXT NOT NULL, id TEXT NOT NULL UNIQUE,
      config TEXT NOT NULL, PRIMARY KEY (account, region, name, qualifier),
      FOREIGN KEY (account, region, name) REFERENCES functions ON DELETE CASCADE) STRICT, WITHOUT ROWID;
    CREATE TABLE event_invoke_configs (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, qualifier TEXT NOT NULL,
      config TEXT NOT NULL, PRIMARY KEY (account, region, name, qualifier),
      FOREIGN KEY (account, region, name) REFERENCES functions ON DELETE CASCADE) STRICT, WITHOUT ROWID;
    CREATE TABLE usage (account TEXT NOT NULL, region TEXT NOT NULL, code_bytes INTEGER NOT NULL DEFAULT 0, functions INTEGER NOT NULL DEFAULT 0,
      reserved_concurrency INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (account, region)) STRICT, WITHOUT ROWID;
    CREATE TRIGGER function_added AFTER INSERT ON functions BEGIN
      INSERT OR IGNORE INTO usage (account, region) VALUES (new.account, new.region);
      UPDATE usage SET functions = functions + 1, reserved_concurrency = reserved_concurrency + ifnull(new.reserved_concurrency, 0)
        WHERE account = new.account AND region = new.region;
    END;
    CREATE TRIGGER function_changed AFTER UPDATE OF reserved_concurrency ON functions BEGIN
      UPDATE usage SET reserved_concurrency = reserved_concurrency + ifnull(new.reserved_concurrency, 0) - ifnull(old.reserved_concurrency, 0)
        WHERE account = new.account AND region = new.region;
    END;
    CREATE TRIGGER function_removed AFTER DELETE ON functions BEGIN
      UPDATE usage SET functions = functions - 1, reserved_concurrency = reserved_concurrency - ifnull(old.reserved_concurrency, 0)
        WHERE account = old.account AND region = old.region;
    END;
    CREATE TRIGGER version_added AFTER INSERT ON versions BEGIN
      UPDATE usage SET code_bytes = code_bytes + new.code_size WHERE account = new.account AND region = new.region;
    END;
    CREATE TRIGGER version_changed AFTER UPDATE OF code_size ON versions BEGIN
      UPDATE usage SET code_bytes = code_bytes + new.code_size - old.code_size WHERE account = new.account AND region = new.region;
    END;
    CREATE TRIGGER version_removed AFTER DELETE ON versions BEGIN
      UPDATE usage SET code_bytes = code_bytes - old.code_size WHERE account = old.account AND region = old.region;
    END;
  )"};
}

std::optional<FunctionRecord> FunctionStore::function(const FunctionKey& key) {
  return find<FunctionRecord>(sql(function_columns, ""), key.account, key.region, key.name);
}

void FunctionStore::add(const FunctionKey& key, const FunctionRecord& function) {
  run("INSERT INTO functions (account, region, name, next_version, published_digest, tags, reserved_concurrency) VALUES (?, ?, ?, ?, ?, ?, "
      "?)",
      key.account, key.region, key.name, function.next_version, function.published_digest, function.tags, function.reserved_concurrency);
}

void FunctionStore::update(const FunctionKey& key, const FunctionRecord& function) {
  run("UPDATE functions SET next_version = ?4, published_digest = ?5, tags = ?6, reserved_concurrency = ?7 "
      "WHERE account = ?1 AND region = ?2 AND name = ?3",
      key.account, key.region, key.name, function.next_version, function.published_digest, function.tags, function.reserved_concurrency);
}

void FunctionStore::remove(const FunctionKey& key) { run(sql("DELETE FROM functions", ""), key.account, key.region, key.name); }

VersionRecord FunctionStore::sealed(VersionRecord version) const {
  if (!version.configuration.environment) return version;
  for (auto& [name, value] : version.configuration.environment->variables)
    value = aws::WireSecret(cipher_.encrypt(value.reveal(), "variable " + name));
  return version;
}

VersionRecord FunctionStore::opened(VersionRecord version) const {
  if (!version.configuration.environment) return version;
  for (auto& [name, value] : version.configuration.environment->variables)
    value = aws::WireSecret(cipher_.decrypt(value.reveal(), "variable " + name));
  return version;
}

std::vector<VersionRecord> FunctionStore::opened(std::vector<VersionRecord> versions) const {
  for (VersionRecord& version : versions) version = opened(std::move(version));
  return versions;
}

std::vector<VersionRecord> FunctionStore::list_latest(const FunctionKey& after, int count) {
  return opened(all<VersionRecord>(
      std::string(version_columns) + " WHERE account = ? AND region = ? AND name > ? AND number = 0 ORDER BY name LIMIT ?", after.account,
      after.region, after.name, count));
}

std::vector<VersionRecord> FunctionStore::list_all(const FunctionKey& after, std::int64_t number, int count) {
  return opened(all<VersionRecord>(
      std::string(version_columns) + " WHERE account = ? AND region = ? AND (name, number) > (?, ?) ORDER BY name, number LIMIT ?",
      after.account, after.region, after.name, number, count));
}

Usage FunctionStore::usage(std::string_view account, std::string_view region) {
  return find<Usage>("SELECT code_bytes, functions, reserved_concurrency FROM usage WHERE account = ? AND region = ?", account, region)
      .value_or(Usage());
}

std::optional<VersionRecord> FunctionStore::version(const FunctionKey& key, std::int64_t number) {
  // `+?` is used instead of `?`, which could be the 0 in the index latest_versions, so that SQLite would prepare the statement again for
  // each value.
  return find<VersionRecord>(sql(version_columns, " AND number = +?"), key.account, key.region, key.name, number)
      .transform([this](VersionRecord version) { return opened(std::move(version)); });
}

void FunctionStore::put(const FunctionKey& key, const VersionRecord& version) {
  run("INSERT INTO versions (account, region, name, number, configuration, code_sha256, code_size, revision_id, settled_revision_id, "
      "settles, is_new) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, region, name, number) DO UPDATE SET "
      "configuration = excluded.configuration, code_sha256 = excluded.code_sha256, code_size = excluded.code_size, "
      "revision_id = excluded.revision_id, settled_revision_id = excluded.settled_revision_id, settles = excluded.settles, is_new = "
      "excluded.is_new",
      key.account, key.region, key.name, version.number, sealed(version).configuration, version.configuration.code_sha256,
      version.configuration.code_size, version.revision_id, version.settled_revision_id, version.settles, version.is_new);
}

void FunctionStore::remove_version(const FunctionKey& key, std::int64_t number) {
  run(sql("DELETE FROM versions", " AND number = ?"), key.account, key.region, key.name, number);
  for (const std::string_view table : {"policies", "event_invoke_configs"})
    run(sql("DELETE FROM " + std::string(table), " AND qualifier = ?"), key.account, key.region, key.name, std::to_string(number));
}

std::vector<VersionRecord> FunctionStore::list_versions(const FunctionKey& key, std::int64_t number, int count) {
  return opened(all<VersionRecord>(sql(version_columns, " AND number >= ? ORDER BY number LIMIT ?"), key.account, key.region, key.name,
                                   number, count));
}

bool FunctionStore::is_used(std::string_view code_sha256) {
  return find<std::int64_t>("SELECT 1 FROM versions WHERE code_sha256 = ? LIMIT 1", code_sha256).has_value();
}

std::optional<AliasRecord> FunctionStore::alias(const FunctionKey& key, std::string_view name) {
  return find<AliasRecord>(sql(alias_columns, " AND alias = ?"), key.account, key.region, key.name, name);
}

void FunctionStore::put(const FunctionKey& key, const AliasRecord& alias) {
  run("INSERT OR REPLACE INTO aliases (account, region, name, alias, version, description, weights, revision_id) VALUES (?, ?, ?, ?, ?, ?, "
      "?, ?)",
      key.account, key.region, key.name, alias.name, alias.version, alias.description, alias.weights, alias.revision_id);
}

void FunctionStore::remove_alias(const FunctionKey& key, std::string_view name) {
  run(sql("DELETE FROM aliases", " AND alias = ?"), key.account, key.region, key.name, name);
  for (const std::string_view table : {"policies", "urls", "event_invoke_configs"})
    run(sql("DELETE FROM " + std::string(table), " AND qualifier = ?"), key.account, key.region, key.name, name);
}

std::vector<AliasRecord> FunctionStore::list_aliases(const FunctionKey& key, std::string_view version, std::string_view after, int count) {
  return all<AliasRecord>(sql(alias_columns, " AND alias > ? AND (? = '' OR version = ?) ORDER BY alias LIMIT ?"), key.account, key.region,
                          key.name, after, version, version, count);
}

bool FunctionStore::is_aliased(const FunctionKey& key, std::string_view version) {
  return find<std::int64_t>(sql("SELECT 1 FROM aliases", " AND (version = ? OR weights ->> ? IS NOT NULL) LIMIT 1"), key.account,
                            key.region, key.name, version, "$.\"" + std::string(version) + "\"")
      .has_value();
}

std::optional<PolicyRecord> FunctionStore::policy(const FunctionKey& key, std::string_view qualifier) {
  return find<PolicyRecord>(sql("SELECT statements, revision_id FROM policies", " AND qualifier = ?"), key.account, key.region, key.name,
                            qualifier);
}

void FunctionStore::put(const FunctionKey& key, std::string_view qualifier, const PolicyRecord& policy) {
  run("INSERT OR REPLACE INTO policies (account, region, name, qualifier, statements, revision_id) VALUES (?, ?, ?, ?, ?, ?)", key.account,
      key.region, key.name, qualifier, policy.statements, policy.revision_id);
}

void FunctionStore::remove_policy(const FunctionKey& key, std::string_view qualifier) {
  run(sql("DELETE FROM policies", " AND qualifier = ?"), key.account, key.region, key.name, qualifier);
}

std::optional<UrlRecord> FunctionStore::url(const FunctionKey& key, std::string_view qualifier) {
  return find<UrlRecord>(sql(url_columns, " AND qualifier = ?"), key.account, key.region, key.name, qualifier);
}

std::optional<std::pair<FunctionKey, UrlRecord>> FunctionStore::url_by_id(std::string_view id) {
  const auto key = find<std::tuple<std::string, std::string, std::string>>("SELECT account, region, name FROM urls WHERE id = ?", id);
  if (!key) return std::nullopt;
  const auto& [account, region, name] = *key;
  return std::pair(FunctionKey{account, region, name}, find<UrlRecord>(std::string(url_columns) + " WHERE id = ?", id).value());
}

void FunctionStore::put(const FunctionKey& key, const UrlRecord& url) {
  run("INSERT OR REPLACE INTO urls (account, region, name, qualifier, id, config) VALUES (?, ?, ?, ?, ?, ?)", key.account, key.region,
      key.name, url.qualifier, url.id, url.config);
}

void FunctionStore::remove_url(const FunctionKey& key, std::string_view qualifier) {
  run(sql("DELETE FROM urls", " AND qualifier = ?"), key.account, key.region, key.name, qualifier);
}

std::vector<UrlRecord> FunctionStore::list_urls(const FunctionKey& key, std::string_view after, int count) {
  return all<UrlRecord>(sql(url_columns, " AND '/' || qualifier > ? ORDER BY qualifier LIMIT ?"), key.account, key.region, key.name, after,
                        count);
}

std::optional<EventInvokeRecord> FunctionStore::event_invoke(const FunctionKey& key, std::string_view qualifier) {
  return find<EventInvokeRecord>(sql(event_invoke_columns, " AND qualifier = ?"), key.account, key.region, key.name, qualifier);
}

void FunctionStore::put(const FunctionKey& key, const EventInvokeRecord& record) {
  run("INSERT OR REPLACE INTO event_invoke_configs (account, region, name, qualifier, config) VALUES (?, ?, ?, ?, ?)", key.account,
      key.region, key.name, record.qualifier, record.config);
}

void FunctionStore::remove_event_invoke(const FunctionKey& key, std::string_view qualifier) {
  run(sql("DELETE FROM event_invoke_configs", " AND qualifier = ?"), key.account, key.region, key.name, qualifier);
}

std::vector<EventInvokeRecord> FunctionStore::list_event_invoke(const FunctionKey& key, std::string_view after, int count) {
  return all<EventInvokeRecord>(sql(event_invoke_columns, " AND qualifier > ? ORDER BY qualifier LIMIT ?"), key.account, key.region,
                                key.name, after, count);
}

std::vector<std::pair<FunctionKey, int>> FunctionStore::reservations() {
  if (!database_.exists()) return {};
  std::vector<std::pair<FunctionKey, int>> reservations;
  for (auto& [account, region, name, count] : all<std::tuple<std::string, std::string, std::string, int>>(
           "SELECT account, region, name, reserved_concurrency FROM functions WHERE reserved_concurrency IS NOT NULL"))
    reservations.emplace_back(FunctionKey{account, region, name}, count);
  return reservations;
}

}  // namespace martlet::cloud::lambda
