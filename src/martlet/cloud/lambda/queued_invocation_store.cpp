#include "queued_invocation_store.hpp"

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/base/random.hpp>

#include "destination_record.hpp"
#include "invocations.hpp"

namespace martlet::cloud::lambda {
namespace {

struct EventRow {
  std::string request_id;
  std::string function;
  std::string event;
  std::string client_context;
  WallTime accepted{};
  WallTime due{};
  std::int64_t attempts = 0;
  std::int64_t delays = 0;
};
Schema describe(Type<EventRow>) {
  using R = EventRow;
  using aws::wire;
  return object<R>("EventRow", wire<&R::request_id>("request_id"), wire<&R::function>("function"), wire<&R::event>("event"),
                   wire<&R::client_context>("client_context"), wire<&R::accepted>("accepted"), wire<&R::due>("due"),
                   wire<&R::attempts>("attempts"), wire<&R::delays>("delays"));
}

}  // namespace

std::vector<std::string> QueuedInvocationStore::migrations() {
  return {R"(
    CREATE TABLE events (request_id TEXT PRIMARY KEY, function TEXT NOT NULL, event TEXT NOT NULL, client_context TEXT NOT NULL,
      accepted TEXT NOT NULL, due TEXT NOT NULL, attempts INTEGER NOT NULL, delays INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  )"};
}

std::optional<RunnableFunction> QueuedInvocationStore::function_of(const QueuedInvocation& event) {
  ServiceResult<Invocable> found = find_invocable(plane_, reference_of(event.function), wall_now());
  if (!found) return std::nullopt;
  return std::move(found->function);
}

EventInvokeConfig QueuedInvocationStore::config_of(const QueuedInvocation& event) {
  const FunctionReference reference = reference_of(event.function);
  const std::optional<EventInvokeRecord> record = plane_.store.event_invoke(reference, reference.qualifier_or_latest());
  EventInvokeConfig config;
  if (record && record->config.maximum_retry_attempts)
    config.retries_max = static_cast<std::size_t>(*record->config.maximum_retry_attempts);
  if (record && record->config.maximum_event_age_s) config.age_max = std::chrono::seconds(*record->config.maximum_event_age_s);
  return config;
}

void QueuedInvocationStore::store(const QueuedInvocation& event) {
  database_.run(
      "INSERT OR REPLACE INTO events (request_id, function, event, client_context, accepted, due, attempts, delays) VALUES (?, ?, ?, ?, ?, "
      "?, ?, ?)",
      event.request_id, event.function, cipher_.encrypt(event.event, "event"), cipher_.encrypt(event.client_context, "client context"),
      event.accepted, event.due, event.attempts, event.delays);
}

void QueuedInvocationStore::remove(std::string_view request_id) { database_.run("DELETE FROM events WHERE request_id = ?", request_id); }

std::vector<QueuedInvocation> QueuedInvocationStore::load() {
  if (!database_.exists()) return {};
  std::vector<QueuedInvocation> events;
  for (EventRow& row :
       database_.all<EventRow>("SELECT request_id, function, event, client_context, accepted, due, attempts, delays FROM events")) {
    events.push_back({.request_id = std::move(row.request_id),
                      .function = std::move(row.function),
                      .event = cipher_.decrypt(row.event, "event"),
                      .client_context = cipher_.decrypt(row.client_context, "client context"),
                      .accepted = row.accepted,
                      .due = row.due,
                      .attempts = static_cast<std::size_t>(row.attempts),
                      .delays = static_cast<std::size_t>(row.delays)});
  }
  return events;
}

void QueuedInvocationStore::on_ended(const QueuedInvocation& event, InvocationEnding ending, const InvokeResult* last) {
  const FunctionReference reference = reference_of(event.function);
  const std::optional<EventInvokeRecord> record = plane_.store.event_invoke(reference, reference.qualifier_or_latest());
  if (!record || ending == InvocationEnding::function_deleted) return;
  const DestinationConfig& to = record->config.destination_config;
  const std::optional<std::string>& destination =
      ending == InvocationEnding::success ? to.on_success.destination : to.on_failure.destination;
  if (!destination || destination->empty()) return;
  enqueue_event(plane_, reference_of(*destination), random_uuid(), destination_record(event, ending, last, wall_now()), {});
}

}  // namespace martlet::cloud::lambda
