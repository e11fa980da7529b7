#include "deliveries.hpp"

#include <algorithm>

#include <martlet/base/random.hpp>

#include "delivery_retries.hpp"
#include "event_document.hpp"
#include "event_pattern.hpp"
#include "rule_access.hpp"
#include "target_input.hpp"

namespace martlet::cloud::event_bridge {
namespace {

constexpr int batch = 100;

}  // namespace

Deliveries::Deliveries(Loop& loop, EventBridgeStore& store, AccessControl& access_control, Log log, std::function<WallTime()> now)
    : loop_(loop), store_(store), access_control_(access_control), log_(std::move(log)), now_(std::move(now)) {
  restart_timer();
}

std::string Deliveries::publish(const Event& event) {
  const std::string id = random_uuid();
  const json::Value document = event_document(event, id);
  std::vector<DeliveryRow> deliveries;
  for (const RuleRow& rule : store_.list({event.account, event.region}, "", "", rules_max)) {
    if (!rule.is_enabled || rule.pattern.empty()) continue;
    const Result<EventPattern> pattern = EventPattern::parse(rule.pattern);
    if (pattern && pattern->matches(document)) add_deliveries(rule, document, deliveries);
  }
  store_deliveries(deliveries);
  return id;
}

void Deliveries::publish_scheduled(const RuleRow& rule) {
  Event event{.account = rule.account, .region = rule.region, .source = "aws.events", .detail_type = "Scheduled Event"};
  event.resources = {rule.arn()};
  event.detail = json::Object();
  event.time = rule.next.value_or(now_());
  std::vector<DeliveryRow> deliveries;
  add_deliveries(rule, event_document(event, random_uuid()), deliveries);
  store_deliveries(deliveries);
}

void Deliveries::deliver(const DirectDelivery& delivery) {
  const WallTime now = now_();
  store_deliveries({{.rule_arn = delivery.source_arn,
                     .target = delivery.target.to_text(),
                     .event = delivery.input,
                     .accepted = now,
                     .due = now,
                     .principal = delivery.principal}});
}

void Deliveries::add_deliveries(const RuleRow& rule, const json::Value& document, std::vector<DeliveryRow>& deliveries) {
  const WallTime now = now_();
  for (const TargetRow& target : store_.targets(rule, "", targets_max)) {
    const json::Value of = json::parse(target.target).value_or(json::Value());
    const TransformerVariables variables{.rule_arn = rule.arn(), .rule_name = rule.name, .now = now};
    deliveries.push_back(
        {.rule_arn = rule.arn(), .target = target.target, .event = input_of(of, document, variables), .accepted = now, .due = now});
  }
}

void Deliveries::store_deliveries(const std::vector<DeliveryRow>& deliveries) {
  if (deliveries.empty()) return;
  store_.add(deliveries);
  restart_timer();
}

void Deliveries::restart_timer() {
  const std::optional<WallTime> next = store_.next_due();
  if (next) loop_.start(*this, loop_.now() + std::max<std::chrono::milliseconds>(*next - now_(), std::chrono::milliseconds(0)));
}

void Deliveries::on_expired() {
  for (DeliveryRow& row : store_.due(now_(), batch)) attempt(std::move(row));
  restart_timer();
}

void Deliveries::attempt(DeliveryRow row) {
  const json::Value target = json::parse(row.target).value_or(json::Value());
  const ServiceResult<> received = send_to_target(row, target);
  if (received) return store_.remove(row);
  ++row.attempts;
  const WallTime now = now_();
  const bool is_dropped = !is_temporary(received.error()) || has_exceeded_retries(row, target, now);
  log_.warn("an event was not delivered", {{"rule", row.rule_arn},
                                           {"target", target.text("Arn")},
                                           {"error", received.error().code + ": " + received.error().message},
                                           {"next", is_dropped ? "it is dropped" : "it is tried again"}});
  if (is_dropped) {
    send_to_dead_letter_queue(row, target, received.error());
    return store_.remove(row);
  }
  row.due = now + wait_after(row.attempts);
  store_.update(row);
}

ServiceResult<> Deliveries::send_to_target(const DeliveryRow& row, const json::Value& target) {
  ServiceResult<std::optional<Identity>> role = role_of(row, target);
  if (!role) return std::unexpected(role.error());
  const std::string service = service_of(target.text("Arn"));
  const auto event_target = target_services_.find(service);
  if (event_target == target_services_.end())
    return service_error(400, "ResourceNotFoundException", "The local cloud does not support targets of " + service + ".");
  return event_target->second->receive({.target_arn = std::string(target.text("Arn")),
                                        .rule_arn = row.rule_arn,
                                        .input = row.event,
                                        .role = *std::move(role),
                                        .target = target});
}

// The message's attributes, which have the same names as on AWS, say why the event wasn't delivered.
void Deliveries::send_to_dead_letter_queue(const DeliveryRow& row, const json::Value& target, const ServiceError& error) {
  const json::Value* config = target.find("DeadLetterConfig");
  const std::string queue(config ? config->text("Arn") : std::string_view());
  const auto event_target = target_services_.find(service_of(queue));
  if (queue.empty() || event_target == target_services_.end()) return;
  EventDelivery letter{.target_arn = queue, .rule_arn = row.rule_arn, .input = row.event};
  if (ServiceResult<std::optional<Identity>> role = role_of(row, target)) letter.role = *std::move(role);
  letter.attributes = {{"ERROR_CODE", error.code},
                       {"ERROR_MESSAGE", error.message},
                       {"RULE_ARN", row.rule_arn},
                       {"TARGET_ARN", std::string(target.text("Arn"))},
                       {"RETRY_ATTEMPTS", std::to_string(row.attempts - 1)}};
  const ServiceResult<> received = event_target->second->receive(letter);
  if (!received) log_.warn("a dead letter was not delivered", {{"queue", queue}, {"error", received.error().message}});
}

// Returns a session of the target's role, if it has one. The event target checks the role's permissions.
ServiceResult<std::optional<Identity>> Deliveries::role_of(const DeliveryRow& row, const json::Value& target) const {
  constexpr std::size_t session_digits = 32;  // AWS gives such a session a random name
  const std::string_view role = target.text("RoleArn");
  if (role.empty()) return std::nullopt;
  ServiceResult<Identity> session = access_control_.session_for_service(role, row.principal, random_hex(session_digits), now_());
  if (!session) return std::unexpected(session.error());
  return *std::move(session);
}

}  // namespace martlet::cloud::event_bridge
