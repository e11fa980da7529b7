#pragma once
#include <functional>
#include <map>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/access_control.hpp>

#include "event_bridge_store.hpp"
#include "event_bus.hpp"
#include "event_target.hpp"

namespace martlet::cloud::event_bridge {

/// The deliveries of events to targets. A delivery is stored before its event is accepted, and deleted when the target has received the
/// event. Contract: Amazon EventBridge User Guide, "How EventBridge retries delivering events".
class Deliveries final : public EventBus, private Timer {
 public:
  Deliveries(Loop& loop, EventBridgeStore& store, AccessControl& access_control, Log log, std::function<WallTime()> now = &wall_now);
  ~Deliveries() override { loop_.stop(*this); }

  std::string publish(const Event& event) override;
  void deliver(const DirectDelivery& delivery) override;
  /// Sends the scheduled event of a rule to that rule's targets only.
  void publish_scheduled(const RuleRow& rule);
  void set_target_service(std::string service, EventTarget& target) { target_services_[std::move(service)] = &target; }

 private:
  void on_expired() override;
  void restart_timer();
  void attempt(DeliveryRow row);
  /// Adds a delivery for each target of the rule.
  void add_deliveries(const RuleRow& rule, const json::Value& document, std::vector<DeliveryRow>& deliveries);
  void store_deliveries(const std::vector<DeliveryRow>& deliveries);
  ServiceResult<> send_to_target(const DeliveryRow& row, const json::Value& target);
  /// Sends an undeliverable event to the target's dead-letter queue, if it has one.
  void send_to_dead_letter_queue(const DeliveryRow& row, const json::Value& target, const ServiceError& error);
  ServiceResult<std::optional<Identity>> role_of(const DeliveryRow& row, const json::Value& target) const;

  Loop& loop_;
  EventBridgeStore& store_;
  AccessControl& access_control_;
  const Log log_;
  const std::function<WallTime()> now_;
  std::map<std::string, EventTarget*, std::less<>> target_services_;
};

}  // namespace martlet::cloud::event_bridge
