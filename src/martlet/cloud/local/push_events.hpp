#pragma once
#include <functional>

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
  /// Called after each push, too.
  void then(std::function<void(const Push&)> told) { told_ = std::move(told); }
  void pushed(const Push& push) override;

 private:
  Log log_;
  events::EventBus* bus_ = nullptr;
  std::function<void(const Push&)> told_;
};

}  // namespace martlet::cloud
