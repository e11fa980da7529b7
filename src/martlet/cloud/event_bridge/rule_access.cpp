#include "rule_access.hpp"

#include <martlet/base/arn.hpp>

namespace martlet::cloud::event_bridge {
namespace {

ServiceError rule_not_found(const std::string& name) {
  return {400, "ResourceNotFoundException", "Rule " + name + " does not exist on EventBus default.", {}};
}

}  // namespace

ServiceResult<> check_bus(const std::optional<std::string>& bus) {
  if (!bus || *bus == "default" || bus->ends_with(":event-bus/default")) return {};
  return service_error(400, "ResourceNotFoundException", "Event bus " + *bus + " does not exist.");
}

ServiceResult<RuleRow> permitted_rule(EventBridgeStore& store, const Call& call, std::string_view action, const std::string& name,
                                      const std::optional<std::string>& bus) {
  const ServiceResult<> allowed = call.authorize({.action = std::string(action), .resource = call.arn("rule/" + name)});
  if (!allowed) return std::unexpected(allowed.error());
  const ServiceResult<> known = check_bus(bus);
  if (!known) return std::unexpected(known.error());
  std::optional<RuleRow> rule = store.find(account_region_of(call), name);
  if (!rule) return std::unexpected(rule_not_found(name));
  return *std::move(rule);
}

std::string service_of(std::string_view text) {
  const std::optional<Arn> arn = parse_arn(text);
  return std::string(arn ? arn->service : std::string_view());
}

}  // namespace martlet::cloud::event_bridge
