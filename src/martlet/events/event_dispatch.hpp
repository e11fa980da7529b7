#pragma once
#include <memory>
#include <optional>

#include <martlet/lambda/event_handler.hpp>

#include "event_handlers.hpp"

namespace martlet {

/// A handler that finds the kind of an event, delivers its records to their handlers, and returns the outcome.
class EventDispatch final : public lambda::EventHandler {
 public:
  EventDispatch(std::shared_ptr<const EventHandlers> handlers, std::unique_ptr<lambda::EventHandler> otherwise)
      : handlers_(std::move(handlers)), otherwise_(std::move(otherwise)) {}

  Task<lambda::Outcome> handle(const lambda::Invocation& invocation) override;

 private:
  // Returns nullopt if no handler of this kind accepts the event. In this case, its records have been removed.
  Task<std::optional<lambda::Outcome>> offer(const EventKind& kind, const EventHandlers::OfKind& declared, json::Value& event,
                                             const lambda::Invocation& invocation);
  lambda::FunctionError unclaimed(const json::Value& event, const lambda::Invocation& invocation) const;

  std::shared_ptr<const EventHandlers> handlers_;
  std::unique_ptr<lambda::EventHandler> otherwise_;
};

}  // namespace martlet
