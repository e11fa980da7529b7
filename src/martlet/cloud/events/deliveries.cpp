#include "deliveries.hpp"

#include <algorithm>

#include <martlet/base/random.hpp>

#include "event_pattern.hpp"
#include "rule_access.hpp"

namespace martlet::cloud::events {
namespace {

constexpr int batch = 100;
constexpr int attempts_max = 185;
constexpr auto age_max = std::chrono::hours(24);
constexpr auto wait_max = std::chrono::minutes(5);

json::Value document_of(const Event& event, const std::string& id) {
  json::Object members;
  members.emplace_back("version", "0");
  members.emplace_back("id", id);
  members.emplace_back("detail-type", event.detail_type);
  members.emplace_back("source", event.source);
  members.emplace_back("account", event.account);
  // To the second, as AWS writes it.
  members.emplace_back("time", to_iso8601(event.time).substr(0, std::string_view("2026-01-31T12:00:00").size()) + "Z");
  members.emplace_back("region", event.region);
  json::Array resources;
  for (const std::string& resource : event.resources) resources.emplace_back(resource);
  members.emplace_back("resources", std::move(resources));
  members.emplace_back("detail", event.detail);
  return members;
}

std::chrono::milliseconds wait_after(int attempts) {
  std::chrono::milliseconds wait = std::chrono::seconds(1);
  for (int i = 1; i < attempts && wait < wait_max; ++i) wait *= 2;
  return std::min<std::chrono::milliseconds>(wait, wait_max);
}

bool is_temporary(const ServiceError& error) {
  constexpr int too_many_requests = 429;
  constexpr int server_errors = 500;
  return error.status == too_many_requests || error.status >= server_errors || error.code.find("Throttl") != std::string::npos;
}

// A target's own limits, where it has some.
bool is_given_up(const DeliveryRow& row, const json::Value& target, WallTime now) {
  const json::Value* policy = target.find("RetryPolicy");
  const json::Value* retries = policy ? policy->find("MaximumRetryAttempts") : nullptr;
  const json::Value* age = policy ? policy->find("MaximumEventAgeInSeconds") : nullptr;
  const double retries_limit = retries ? retries->number() : attempts_max;
  const double seconds_limit = age ? age->number() : std::chrono::duration<double>(age_max).count();
  return row.attempts > retries_limit || std::chrono::duration<double>(now - row.accepted).count() > seconds_limit;
}

}  // namespace

Deliveries::Deliveries(Loop& loop, RuleStore& store, Authority& authority, Log log, std::function<WallTime()> now)
    : loop_(loop), store_(store), authority_(authority), log_(std::move(log)), now_(std::move(now)) {
  wait();
}

std::string Deliveries::publish(const Event& event) {
  const std::string id = random_uuid();
  const json::Value document = document_of(event, id);
  const std::string text = document.to_text();
  const WallTime now = now_();
  std::vector<DeliveryRow> deliveries;
  for (const RuleRow& rule : store_.list({event.account, event.region}, "", "", rules_max)) {
    const Result<EventPattern> pattern = EventPattern::parse(rule.pattern);
    if (!rule.is_enabled || !pattern || !pattern->matches(document)) continue;
    for (const TargetRow& target : store_.targets(rule, "", targets_max)) {
      const json::Value of = json::parse(target.target).value_or(json::Value());
      const std::string input(of.find("Input") ? of.text("Input") : std::string_view(text));
      deliveries.push_back({.rule_arn = rule.arn(), .target = target.target, .event = input, .accepted = now, .due = now});
    }
  }
  if (!deliveries.empty()) {
    store_.add(deliveries);
    wait();
  }
  return id;
}

void Deliveries::wait() {
  const std::optional<WallTime> next = store_.next_due();
  if (next) loop_.start(*this, loop_.now() + std::max<std::chrono::milliseconds>(*next - now_(), std::chrono::milliseconds(0)));
}

void Deliveries::expired() {
  for (DeliveryRow& row : store_.due(now_(), batch)) attempt(std::move(row));
  wait();
}

void Deliveries::attempt(DeliveryRow row) {
  const json::Value target = json::parse(row.target).value_or(json::Value());
  const Reply<> received = deliver(row, target);
  if (received) return store_.remove(row);
  ++row.attempts;
  const WallTime now = now_();
  const bool is_dropped = !is_temporary(received.error()) || is_given_up(row, target, now);
  log_.warn("an event was not delivered", {{"rule", row.rule_arn},
                                           {"target", target.text("Arn")},
                                           {"error", received.error().code + ": " + received.error().message},
                                           {"next", is_dropped ? "it is dropped" : "it is tried again"}});
  if (is_dropped) return store_.remove(row);
  row.due = now + wait_after(row.attempts);
  store_.update(row);
}

Reply<> Deliveries::deliver(const DeliveryRow& row, const json::Value& target) {
  Reply<std::optional<Identity>> role = role_of(target);
  if (!role) return std::unexpected(role.error());
  const std::string service = service_of(target.text("Arn"));
  const auto receiver = receivers_.find(service);
  if (receiver == receivers_.end()) return refusal(400, "ResourceNotFoundException", "The local cloud has no targets of " + service + ".");
  return receiver->second->receive({std::string(target.text("Arn")), row.rule_arn, row.event, *std::move(role)});
}

// The receiver checks what a target's role may do.
Reply<std::optional<Identity>> Deliveries::role_of(const json::Value& target) const {
  constexpr std::size_t session_digits = 32;  // AWS names such a session by chance
  const std::string_view role = target.text("RoleArn");
  if (role.empty()) return std::nullopt;
  Reply<Identity> session = authority_.session_for_service(role, "events.amazonaws.com", random_hex(session_digits), now_());
  if (!session) return std::unexpected(session.error());
  return *std::move(session);
}

}  // namespace martlet::cloud::events
