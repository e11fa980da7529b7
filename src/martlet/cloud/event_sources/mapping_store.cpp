#include "mapping_store.hpp"

namespace martlet::cloud::event_sources {
namespace {

constexpr const char* columns =
    "SELECT uuid, account, region, source_arn, function_arn, batch_size, window_s, is_enabled, reports_failures, filters, concurrency_max, "
    "tags, modified FROM mappings WHERE ";

}  // namespace

std::vector<std::string> MappingStore::migrations() {
  return {R"(
    CREATE TABLE mappings (uuid TEXT PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, source_arn TEXT NOT NULL,
      function_arn TEXT NOT NULL, batch_size INTEGER NOT NULL, window_s INTEGER NOT NULL, is_enabled INTEGER NOT NULL,
      reports_failures INTEGER NOT NULL, filters TEXT NOT NULL, concurrency_max INTEGER NOT NULL, tags TEXT NOT NULL,
      modified TEXT NOT NULL) STRICT;
    CREATE INDEX mappings_by_place ON mappings (account, region, uuid);
  )"};
}

void MappingStore::put(const Mapping& mapping) {
  database_.run(
      "INSERT OR REPLACE INTO mappings (uuid, account, region, source_arn, function_arn, batch_size, window_s, is_enabled, "
      "reports_failures, filters, concurrency_max, tags, modified) VALUES (:uuid, :account, :region, :source_arn, :function_arn, "
      ":batch_size, :window_s, :is_enabled, :reports_failures, :filters, :concurrency_max, :tags, :modified)",
      mapping);
}

std::optional<Mapping> MappingStore::find(const std::string& account, const std::string& region, const std::string& uuid) {
  return database_.find<Mapping>(std::string(columns) + "account = ? AND region = ? AND uuid = ?", account, region, uuid);
}

void MappingStore::remove(const Mapping& mapping) { database_.run("DELETE FROM mappings WHERE uuid = ?", mapping.uuid); }

std::vector<Mapping> MappingStore::list(const MappingFilter& filter, const std::string& after, int count) {
  return database_.all<Mapping>(std::string(columns) +
                                    "account = ?1 AND region = ?2 AND uuid > ?3 AND (?4 = '' OR source_arn = ?4) AND (?5 = '' OR "
                                    "function_arn = ?5) ORDER BY uuid LIMIT ?6",
                                filter.account, filter.region, after, filter.source_arn, filter.function_arn, count);
}

std::vector<Mapping> MappingStore::enabled() {
  if (!database_.exists()) return {};
  return database_.all<Mapping>(std::string(columns) + "is_enabled = 1 ORDER BY uuid");
}

}  // namespace martlet::cloud::event_sources
