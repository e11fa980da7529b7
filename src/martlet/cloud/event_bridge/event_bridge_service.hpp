#pragma once
#include <memory>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/event_bridge/event_bus.hpp>
#include <martlet/cloud/event_bridge/event_target.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// AWS EventBridge, without EventBridge Scheduler.
class EventBridgeService {
 public:
  /// Opens the service. Deliveries that are pending since an earlier run are attempted when the loop runs. `loop` and `access_control` must
  /// outlive the service. Fails for the same reasons as StateFolder::database().
  static Result<EventBridgeService> open(Loop& loop, const StateFolder& state, AccessControl& access_control, Log log);
  EventBridgeService(EventBridgeService&&) noexcept;
  ~EventBridgeService();

  /// Returns the default buses. Valid as long as the service.
  event_bridge::EventBus& bus();
  /// Sets what receives the deliveries to targets of `service` ("codepipeline" or "lambda", as in their ARNs). `target` must
  /// outlive this object. Deliveries to a service without an EventTarget are dropped and logged.
  void set_target_service(std::string service, event_bridge::EventTarget& target);
  void serve(Api& api);

 private:
  struct Parts;
  explicit EventBridgeService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
