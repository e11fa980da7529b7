#pragma once
#include <memory>

#include <martlet/async/loop.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/event_bridge/event_bus.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// EventBridge Scheduler.
class SchedulerService {
 public:
  /// Opens the service. It delivers due schedules through `bus`. `bus` and `loop` must outlive it. Fails as StateFolder::database() does.
  static Result<SchedulerService> open(Loop& loop, const StateFolder& state, event_bridge::EventBus& bus);
  SchedulerService(SchedulerService&&) noexcept;
  ~SchedulerService();

  void serve(Api& api);

 private:
  struct Parts;
  explicit SchedulerService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
