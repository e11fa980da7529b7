#include "event_bridge_service.hpp"

#include <martlet/aws/event_bridge/event_bridge_operations.hpp>
#include <martlet/cloud/api/handler_registration.hpp>

#include "deliveries.hpp"
#include "event_bridge_handlers.hpp"
#include "event_bridge_operations.hpp"
#include "rule_scheduler.hpp"

namespace martlet::cloud {
namespace {

using event_bridge::EventBridgeStore;
namespace operations = event_bridge::operations;

Constraint rule_name(std::string_view name) { return member(name).required().length(1, 64).pattern("[\\.\\-_A-Za-z0-9]+"); }
Constraint bus() {
  return member("EventBusName")
      .length(1, 1600)
      .pattern("(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+");
}
Constraint next_token() { return member("NextToken").length(1, 2048); }
Constraint limit() { return member("Limit").range(1, 100); }
Constraint resource() { return member("ResourceARN").required().length(1, 1600); }

Constraints of_put_rule() {
  return {rule_name("Name"),
          member("ScheduleExpression").max_length(256),
          member("EventPattern").max_length(4096),
          member("State").one_of({"ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"}),
          member("Description").max_length(512),
          member("RoleArn").length(1, 1600),
          bus()};
}

void serve_rules(HandlerRegistration<EventBridgeStore>& rules) {
  rules.add(operations::describe_rule, {rule_name("Name"), bus()}, &event_bridge::describe_rule);
  rules.add(operations::delete_rule, {rule_name("Name"), bus()}, &event_bridge::delete_rule);
  rules.add(operations::list_rules, {member("NamePrefix").length(1, 64).pattern("[\\.\\-_A-Za-z0-9]+"), bus(), next_token(), limit()},
            &event_bridge::list_rules);
  rules.add(operations::put_targets, {rule_name("Rule"), bus(), member("Targets").required().length(1, 100)}, &event_bridge::put_targets);
  rules.add(operations::remove_targets, {rule_name("Rule"), bus(), member("Ids").required().length(1, 100)}, &event_bridge::remove_targets);
  rules.add(operations::list_targets_by_rule, {rule_name("Rule"), bus(), next_token(), limit()}, &event_bridge::list_targets_by_rule);
  rules.add(operations::tag_resource, {resource(), member("Tags").required()}, &event_bridge::tag_resource);
  rules.add(operations::untag_resource, {resource(), member("TagKeys").required()}, &event_bridge::untag_resource);
  rules.add(operations::list_tags_for_resource, {resource()}, &event_bridge::list_tags_for_resource);
}

}  // namespace

struct EventBridgeService::Parts {
  EventBridgeStore store;
  event_bridge::Deliveries deliveries;
  event_bridge::RuleScheduler scheduler;

  Parts(Loop& loop, EventBridgeStore rules, AccessControl& access_control, Log log)
      : store(std::move(rules)), deliveries(loop, store, access_control, std::move(log)), scheduler(loop, store, deliveries) {}
};

EventBridgeService::EventBridgeService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
EventBridgeService::EventBridgeService(EventBridgeService&&) noexcept = default;
EventBridgeService::~EventBridgeService() = default;

Result<EventBridgeService> EventBridgeService::open(Loop& loop, const StateFolder& state, AccessControl& access_control, Log log) {
  Result<sqlite::Database> database = state.database("events", EventBridgeStore::migrations());
  if (!database) return std::unexpected(database.error());
  return EventBridgeService(std::make_unique<Parts>(loop, EventBridgeStore(*std::move(database), TextCipher(state.master_key(), "events")),
                                                    access_control, std::move(log)));
}

event_bridge::EventBus& EventBridgeService::bus() { return parts_->deliveries; }

void EventBridgeService::set_target_service(std::string service, event_bridge::EventTarget& target) {
  parts_->deliveries.set_target_service(std::move(service), target);
}

void EventBridgeService::serve(Api& api) {
  HandlerRegistration<EventBridgeStore> rules(api, parts_->store);
  serve_rules(rules);
  api.serve(operations::put_rule, {.constraints = of_put_rule()},
            [parts = parts_.get()](Call& call, event_bridge::PutRuleRequest& request) {
              ServiceResult<event_bridge::PutRuleResponse> put = event_bridge::put_rule(parts->store, call, request);
              parts->scheduler.restart_timer();
              return put;
            });
  HandlerRegistration<event_bridge::EventBus> bus(api, parts_->deliveries);
  bus.add(aws::event_bridge_operations::put_events, {member("Entries").required().length(1, 10)}, &event_bridge::put_events);
}

}  // namespace martlet::cloud
