#include "events_service.hpp"

#include <martlet/aws/event_bridge/event_bridge_operations.hpp>
#include <martlet/cloud/api/handler_registration.hpp>

#include "deliveries.hpp"
#include "events_handlers.hpp"
#include "events_operations.hpp"
#include "rule_scheduler.hpp"

namespace martlet::cloud {
namespace {

using events::RuleStore;
namespace operations = events::operations;

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

void serve_rules(HandlerRegistration<RuleStore>& rules) {
  rules.add(operations::describe_rule, {rule_name("Name"), bus()}, &events::describe_rule);
  rules.add(operations::delete_rule, {rule_name("Name"), bus()}, &events::delete_rule);
  rules.add(operations::list_rules, {member("NamePrefix").length(1, 64).pattern("[\\.\\-_A-Za-z0-9]+"), bus(), next_token(), limit()},
            &events::list_rules);
  rules.add(operations::put_targets, {rule_name("Rule"), bus(), member("Targets").required().length(1, 100)}, &events::put_targets);
  rules.add(operations::remove_targets, {rule_name("Rule"), bus(), member("Ids").required().length(1, 100)}, &events::remove_targets);
  rules.add(operations::list_targets_by_rule, {rule_name("Rule"), bus(), next_token(), limit()}, &events::list_targets_by_rule);
  rules.add(operations::tag_resource, {resource(), member("Tags").required()}, &events::tag_resource);
  rules.add(operations::untag_resource, {resource(), member("TagKeys").required()}, &events::untag_resource);
  rules.add(operations::list_tags_for_resource, {resource()}, &events::list_tags_for_resource);
}

}  // namespace

struct EventsService::Parts {
  RuleStore store;
  events::Deliveries deliveries;
  events::RuleScheduler scheduler;

  Parts(Loop& loop, RuleStore rules, AccessControl& access_control, Log log)
      : store(std::move(rules)), deliveries(loop, store, access_control, std::move(log)), scheduler(loop, store, deliveries) {}
};

EventsService::EventsService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
EventsService::EventsService(EventsService&&) noexcept = default;
EventsService::~EventsService() = default;

Result<EventsService> EventsService::open(Loop& loop, const StateFolder& state, AccessControl& access_control, Log log) {
  Result<sqlite::Database> database = state.database("events", RuleStore::migrations());
  if (!database) return std::unexpected(database.error());
  return EventsService(std::make_unique<Parts>(loop, RuleStore(*std::move(database), TextCipher(state.master_key(), "events")),
                                               access_control, std::move(log)));
}

events::EventBus& EventsService::bus() { return parts_->deliveries; }

void EventsService::deliver_to(std::string service, events::EventTarget& target) {
  parts_->deliveries.deliver_to(std::move(service), target);
}

void EventsService::serve(Api& api) {
  HandlerRegistration<RuleStore> rules(api, parts_->store);
  serve_rules(rules);
  api.serve(operations::put_rule, {.constraints = of_put_rule()}, [parts = parts_.get()](Call& call, events::PutRuleRequest& request) {
    ServiceResult<events::PutRuleResponse> put = events::put_rule(parts->store, call, request);
    parts->scheduler.wait();
    return put;
  });
  HandlerRegistration<events::EventBus> bus(api, parts_->deliveries);
  bus.add(aws::event_bridge_operations::put_events, {member("Entries").required().length(1, 10)}, &events::put_events);
}

}  // namespace martlet::cloud
