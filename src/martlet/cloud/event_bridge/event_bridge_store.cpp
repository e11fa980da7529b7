#include "event_bridge_store.hpp"

#include <martlet/cloud/encryption/decrypt_json.hpp>

namespace martlet::cloud::event_bridge {
namespace {

constexpr const char* rule_columns =
    "SELECT account, region, name, pattern, schedule, since, next, is_enabled, description, role, tags FROM rules WHERE ";
constexpr std::string_view of_targets = "target";
constexpr std::string_view of_events = "event";

}  // namespace

std::vector<std::string> EventBridgeStore::migrations() {
  return {R"(
    CREATE TABLE rules (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, pattern TEXT NOT NULL, is_enabled INTEGER NOT NULL,
      description TEXT NOT NULL, role TEXT NOT NULL, tags TEXT NOT NULL, PRIMARY KEY (account, region, name)) STRICT;
    CREATE TABLE targets (account TEXT NOT NULL, region TEXT NOT NULL, rule TEXT NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL,
      PRIMARY KEY (account, region, rule, id)) STRICT;
    CREATE TABLE deliveries (id INTEGER PRIMARY KEY, rule_arn TEXT NOT NULL, target TEXT NOT NULL, event TEXT NOT NULL, accepted TEXT NOT NULL,
      due TEXT NOT NULL, attempts INTEGER NOT NULL) STRICT;
    CREATE INDEX deliveries_by_time ON deliveries (due);
  )",
          R"(
    ALTER TABLE rules ADD COLUMN schedule TEXT NOT NULL DEFAULT '';
    ALTER TABLE rules ADD COLUMN since TEXT;
    ALTER TABLE rules ADD COLUMN next TEXT;
    CREATE INDEX rules_by_time ON rules (next);
    ALTER TABLE deliveries ADD COLUMN principal TEXT NOT NULL DEFAULT 'events.amazonaws.com';
  )"};
}

void EventBridgeStore::put(const RuleRow& rule) {
  database_.run(
      "INSERT OR REPLACE INTO rules (account, region, name, pattern, schedule, since, next, is_enabled, description, role, tags) "
      "VALUES (:account, :region, :name, :pattern, :schedule, :since, :next, :is_enabled, :description, :role, :tags)",
      rule);
}

std::optional<RuleRow> EventBridgeStore::find(const AccountRegion& account_region, const std::string& name) {
  return database_.find<RuleRow>(std::string(rule_columns) + "account = ? AND region = ? AND name = ?", account_region.account,
                                 account_region.region, name);
}

void EventBridgeStore::remove(const RuleRow& rule) {
  database_.run("DELETE FROM rules WHERE account = ? AND region = ? AND name = ?", rule.account, rule.region, rule.name);
}

std::vector<RuleRow> EventBridgeStore::list(const AccountRegion& account_region, const std::string& prefix, const std::string& after,
                                            int count) {
  return database_.all<RuleRow>(
      std::string(rule_columns) +
          "account = ? AND region = ? AND name > ? AND name >= ? AND substr(name, 1, length(?)) = ? ORDER BY name LIMIT ?",
      account_region.account, account_region.region, after, prefix, prefix, prefix, count);
}

void EventBridgeStore::put_target(const RuleRow& rule, const TargetRow& target) {
  database_.run("INSERT OR REPLACE INTO targets (account, region, rule, id, target) VALUES (?, ?, ?, ?, ?)", rule.account, rule.region,
                rule.name, target.id, cipher_.encrypt(target.target, of_targets));
}

std::vector<RuleRow> EventBridgeStore::scheduled(WallTime now, int count) {
  return database_.all<RuleRow>(std::string(rule_columns) + "next <= ? ORDER BY next LIMIT ?", now, count);
}

std::optional<WallTime> EventBridgeStore::next_scheduled() {
  if (!database_.exists()) return std::nullopt;
  return database_.find<WallTime>("SELECT next FROM rules WHERE next IS NOT NULL ORDER BY next LIMIT 1");
}

bool EventBridgeStore::remove_target(const RuleRow& rule, const std::string& id) {
  return database_
             .run("DELETE FROM targets WHERE account = ? AND region = ? AND rule = ? AND id = ?", rule.account, rule.region, rule.name, id)
             .rows > 0;
}

std::vector<TargetRow> EventBridgeStore::targets(const RuleRow& rule, const std::string& after, int count) {
  std::vector<TargetRow> targets = database_.all<TargetRow>(
      "SELECT id, target FROM targets WHERE account = ? AND region = ? AND rule = ? AND id > ? ORDER BY id LIMIT ?", rule.account,
      rule.region, rule.name, after, count);
  for (TargetRow& target : targets) target.target = decrypt_json(cipher_, target.target, of_targets);
  return targets;
}

void EventBridgeStore::add(const std::vector<DeliveryRow>& deliveries) {
  database_.write([&](sqlite::Connection& connection) {
    for (const DeliveryRow& delivery : deliveries) {
      connection.run("INSERT INTO deliveries (rule_arn, target, event, accepted, due, attempts, principal) VALUES (?, ?, ?, ?, ?, ?, ?)",
                     delivery.rule_arn, cipher_.encrypt(delivery.target, of_targets), cipher_.encrypt(delivery.event, of_events),
                     delivery.accepted, delivery.due, delivery.attempts, delivery.principal);
    }
  });
}

void EventBridgeStore::update(const DeliveryRow& delivery) {
  database_.run("UPDATE deliveries SET due = ?, attempts = ? WHERE id = ?", delivery.due, delivery.attempts, delivery.id);
}

void EventBridgeStore::remove(const DeliveryRow& delivery) { database_.run("DELETE FROM deliveries WHERE id = ?", delivery.id); }

std::vector<DeliveryRow> EventBridgeStore::due(WallTime now, int count) {
  std::vector<DeliveryRow> deliveries = database_.all<DeliveryRow>(
      "SELECT id, rule_arn, target, event, accepted, due, attempts, principal FROM deliveries WHERE due <= ? ORDER BY due, id LIMIT ?", now,
      count);
  for (DeliveryRow& delivery : deliveries) {
    delivery.target = decrypt_json(cipher_, delivery.target, of_targets);
    delivery.event = decrypt_json(cipher_, delivery.event, of_events);
  }
  return deliveries;
}

std::optional<WallTime> EventBridgeStore::next_due() {
  if (!database_.exists()) return std::nullopt;
  return database_.find<WallTime>("SELECT due FROM deliveries ORDER BY due LIMIT 1");
}

}  // namespace martlet::cloud::event_bridge
