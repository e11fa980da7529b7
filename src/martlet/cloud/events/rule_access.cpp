#include "rule_access.hpp"

#include <martlet/base/text.hpp>

namespace martlet::cloud::events {
namespace {

std::string part_of(std::string_view arn, int wanted) {
  std::string found;
  int at = 0;
  split(arn, ':', [&](std::string_view part) {
    if (at++ == wanted) found = part;
  });
  return found;
}

ServiceError rule_not_found(const std::string& name) {
  return {400, "ResourceNotFoundException", "Rule " + name + " does not exist on EventBus default.", {}};
}

}  // namespace

Reply<> check_bus(const std::optional<std::string>& bus) {
  if (!bus || *bus == "default" || bus->ends_with(":event-bus/default")) return {};
  return refusal(400, "ResourceNotFoundException", "Event bus " + *bus + " does not exist.");
}

Reply<RuleRow> permitted_rule(RuleStore& store, const Call& call, std::string_view action, const std::string& name,
                              const std::optional<std::string>& bus) {
  const Reply<> allowed = call.authorize({.action = std::string(action), .resource = call.arn("rule/" + name)});
  if (!allowed) return std::unexpected(allowed.error());
  const Reply<> known = check_bus(bus);
  if (!known) return std::unexpected(known.error());
  std::optional<RuleRow> rule = store.find(place_of(call), name);
  if (!rule) return std::unexpected(rule_not_found(name));
  return *std::move(rule);
}

std::string service_of(std::string_view arn) { return part_of(arn, 2); }

}  // namespace martlet::cloud::events
