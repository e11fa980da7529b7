#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/api/account_region.hpp>
#include <martlet/cloud/encryption/text_cipher.hpp>
#include <martlet/sqlite/database.hpp>

#include "stored_rows.hpp"

namespace martlet::cloud::event_bridge {

/// EventBridge's rules, targets and pending deliveries in SQLite. Events and targets are encrypted, since they contain inputs.
class EventBridgeStore {
 public:
  static std::vector<std::string> migrations();
  EventBridgeStore(sqlite::Database database, TextCipher cipher) : database_(std::move(database)), cipher_(std::move(cipher)) {}

  /// Adds a rule, or replaces the one with the same name.
  void put(const RuleRow& rule);
  std::optional<RuleRow> find(const AccountRegion& account_region, const std::string& name);
  void remove(const RuleRow& rule);
  /// Returns rules ordered by name, starting after `after`, at most `count`.
  std::vector<RuleRow> list(const AccountRegion& account_region, const std::string& prefix, const std::string& after, int count);

  /// Returns rules whose schedules are due, earliest first, at most `count`.
  std::vector<RuleRow> scheduled(WallTime now, int count);
  std::optional<WallTime> next_scheduled();

  void put_target(const RuleRow& rule, const TargetRow& target);
  bool remove_target(const RuleRow& rule, const std::string& id);
  /// Returns targets ordered by id, starting after `after`, at most `count`.
  std::vector<TargetRow> targets(const RuleRow& rule, const std::string& after, int count);

  void add(const std::vector<DeliveryRow>& deliveries);
  void update(const DeliveryRow& delivery);
  void remove(const DeliveryRow& delivery);
  /// Returns deliveries that are due, earliest first, at most `count`.
  std::vector<DeliveryRow> due(WallTime now, int count);
  std::optional<WallTime> next_due();

 private:
  sqlite::Database database_;
  TextCipher cipher_;
};

}  // namespace martlet::cloud::event_bridge
