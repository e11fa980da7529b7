#include "parameter_store.hpp"

#include <algorithm>

namespace martlet::cloud::ssm {
namespace {

constexpr std::int64_t versions_max = 100;

// The table `parameters` has the number of each parameter's latest version.
std::string select(std::string_view from, std::string_view where) {
  return "SELECT v.account, v.region, v.name, v.version, v.type, v.value, v.key_id, v.description, v.allowed_pattern, v.tier, v.data_type, "
         "v.modified, "
         "v.modified_by FROM " +
         std::string(from) + " WHERE " + std::string(where);
}
constexpr std::string_view latest =
    "parameters AS p JOIN versions AS v ON v.account = p.account AND v.region = p.region AND v.name = p.name AND v.version = p.version";
constexpr std::string_view all_versions = "versions AS v";

}  // namespace

std::vector<std::string> ParameterStore::migrations() {
  return {R"(
    CREATE TABLE parameters (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL,
      tags TEXT NOT NULL, PRIMARY KEY (account, region, name)) STRICT;
    CREATE TABLE versions (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL,
      value TEXT NOT NULL, key_id TEXT NOT NULL, description TEXT NOT NULL, allowed_pattern TEXT NOT NULL, tier TEXT NOT NULL,
      data_type TEXT NOT NULL, modified TEXT NOT NULL, modified_by TEXT NOT NULL, PRIMARY KEY (account, region, name, version)) STRICT;
  )"};
}

void ParameterStore::add(const ParameterVersion& version, const Tags& tags) {
  database_.write([&](sqlite::Connection& connection) {
    connection.run(
        "INSERT INTO versions (account, region, name, version, type, value, key_id, description, allowed_pattern, tier, data_type, "
        "modified, "
        "modified_by) VALUES (:account, :region, :name, :version, :type, :value, :key_id, :description, :allowed_pattern, :tier, "
        ":data_type, "
        ":modified, :modified_by)",
        version);
    connection.run(
        "INSERT INTO parameters (account, region, name, version, tags) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (account, region, name) DO UPDATE SET version = excluded.version",
        version.account, version.region, version.name, version.version, tags);
    connection.run("DELETE FROM versions WHERE account = ? AND region = ? AND name = ? AND version <= ?", version.account, version.region,
                   version.name, version.version - versions_max);
  });
}

std::optional<ParameterVersion> ParameterStore::find(const AccountRegion& account_region, const std::string& name) {
  return database_.find<ParameterVersion>(select(latest, "p.account = ? AND p.region = ? AND p.name = ?"), account_region.account,
                                          account_region.region, name);
}

std::optional<ParameterVersion> ParameterStore::find(const AccountRegion& account_region, const std::string& name, std::int64_t version) {
  return database_.find<ParameterVersion>(select(all_versions, "v.account = ? AND v.region = ? AND v.name = ? AND v.version = ?"),
                                          account_region.account, account_region.region, name, version);
}

std::vector<ParameterVersion> ParameterStore::history(const AccountRegion& account_region, const std::string& name, std::int64_t after,
                                                      int count) {
  return database_.all<ParameterVersion>(
      select(all_versions, "v.account = ? AND v.region = ? AND v.name = ? AND v.version > ? ORDER BY v.version LIMIT ?"),
      account_region.account, account_region.region, name, after, count);
}

bool ParameterStore::remove(const AccountRegion& account_region, const std::string& name) {
  return database_.write([&](sqlite::Connection& connection) {
    connection.run("DELETE FROM versions WHERE account = ? AND region = ? AND name = ?", account_region.account, account_region.region,
                   name);
    return connection
               .run("DELETE FROM parameters WHERE account = ? AND region = ? AND name = ?", account_region.account, account_region.region,
                    name)
               .rows > 0;
  });
}

std::vector<ParameterVersion> ParameterStore::list(const AccountRegion& account_region, const std::string& after, int count) {
  return database_.all<ParameterVersion>(select(latest, "p.account = ? AND p.region = ? AND p.name > ? ORDER BY p.name LIMIT ?"),
                                         account_region.account, account_region.region, after, count);
}

std::vector<ParameterVersion> ParameterStore::list_below(const AccountRegion& account_region, const std::string& path, bool is_recursive,
                                                         const std::string& after, int count) {
  std::string end = path;
  end.back() = '/' + 1;  // the first name that isn't below the path
  return database_.all<ParameterVersion>(select(latest,
                                                "p.account = ? AND p.region = ? AND p.name > ? AND p.name < ? AND (? OR "
                                                "instr(substr(p.name, ?), '/') = 0) ORDER BY p.name LIMIT ?"),
                                         account_region.account, account_region.region, std::max(path, after), end, is_recursive,
                                         path.size() + 1, count);
}

Tags ParameterStore::tags(const AccountRegion& account_region, const std::string& name) {
  return database_
      .find<Tags>("SELECT tags FROM parameters WHERE account = ? AND region = ? AND name = ?", account_region.account,
                  account_region.region, name)
      .value_or(Tags());
}

void ParameterStore::set_tags(const AccountRegion& account_region, const std::string& name, const Tags& tags) {
  database_.run("UPDATE parameters SET tags = ? WHERE account = ? AND region = ? AND name = ?", tags, account_region.account,
                account_region.region, name);
}

}  // namespace martlet::cloud::ssm
