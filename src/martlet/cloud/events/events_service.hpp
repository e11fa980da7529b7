#pragma once
#include <memory>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/events/event_bus.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// EventBridge.
class EventsService {
 public:
  /// Deliveries that an earlier run left are made as soon as the loop runs. `loop` and `authority` must outlive it. Fails as
  /// StateFolder::database() does.
  static Result<EventsService> open(Loop& loop, const StateFolder& state, Authority& authority, Log log);
  EventsService(EventsService&&) noexcept;
  ~EventsService();

  /// Lives as long as the service.
  events::EventBus& bus();
  /// Targets of `service` ("codepipeline", "lambda", as in their ARNs) are delivered to `receiver`, which must outlive this. Without a
  /// receiver, deliveries to them are dropped and logged.
  void deliver_to(std::string service, events::EventReceiver& receiver);
  void serve(Api& api);

 private:
  struct Parts;
  explicit EventsService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
