#include "event_dispatch.hpp"

#include "delivery_run.hpp"
#include "event_description.hpp"

namespace martlet {
namespace {

lambda::FunctionError unreadable(const Error& error) { return {"the event can't be read: " + to_text(error), "Runtime.UnmarshalError"}; }

}  // namespace

Task<lambda::Outcome> EventDispatch::handle(const lambda::Invocation& invocation) {
  Result<json::Value> event = json::parse(invocation.event);
  if (!event) co_return std::unexpected(unreadable(event.error()));
  for (const auto& [kind, declared] : handlers_->kinds()) {
    if (!kind->is_one(*event)) continue;
    Task<std::optional<lambda::Outcome>> handled = offer(*kind, declared, *event, invocation);
    std::optional<lambda::Outcome> outcome = co_await std::move(handled);
    if (outcome) co_return *std::move(outcome);
    event = json::parse(invocation.event);  // unpacking has removed the records
  }
  if (otherwise_) {
    Task<lambda::Outcome> other = otherwise_->handle(invocation);
    co_return co_await std::move(other);
  }
  co_return std::unexpected(unclaimed(*event, invocation));
}

Task<std::optional<lambda::Outcome>> EventDispatch::offer(const EventKind& kind, const EventHandlers::OfKind& declared, json::Value& event,
                                                          const lambda::Invocation& invocation) {
  Result<std::vector<Delivery>> deliveries = kind.unpack(event, invocation.event);
  if (!deliveries) co_return lambda::Outcome(std::unexpected(unreadable(deliveries.error())));
  Batch batch{event, *std::move(deliveries), {}, {}};
  std::vector<std::string> paths;
  for (const Delivery& delivery : batch.deliveries) {
    const EventHandlers::Declared* handler = EventHandlers::find(declared, delivery);
    if (!handler) co_return std::nullopt;
    paths.push_back(handler->path);
    batch.options = handler->options;
  }
  DeliveryRun run(handlers_->deliver, invocation.context, batch, paths);
  co_await run.run();
  co_return kind.answer(batch);
}

lambda::FunctionError EventDispatch::unclaimed(const json::Value& event, const lambda::Invocation& invocation) const {
  return {"no handler takes this event, which is " + events::describe_event(event, invocation.event) +
              "; the handlers for events are: " + handlers_->to_text(),
          "Runtime.UnsupportedEvent"};
}

}  // namespace martlet
