#pragma once
#include <martlet/base/log.hpp>
#include <martlet/cloud/code_commit/push.hpp>
#include <martlet/cloud/events/event_bus.hpp>

namespace martlet::cloud {

/// Pushes to CodeCommit's repositories, as events on the default bus of the repository's account.
/// Contract: AWS CodeCommit User Guide, "Monitoring CodeCommit events in Amazon EventBridge".
class PushEvents final : public PushListener {
 public:
  explicit PushEvents(Log log) : log_(std::move(log)) {}
  /// Before the first push. `bus` must outlive this.
  void publish_to(events::EventBus& bus) { bus_ = &bus; }
  void pushed(const Push& push) override;

 private:
  Log log_;
  events::EventBus* bus_ = nullptr;
};

}  // namespace martlet::cloud
