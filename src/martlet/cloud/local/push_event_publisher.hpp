#pragma once
#include <functional>

#include <martlet/base/log.hpp>
#include <martlet/cloud/code_commit/push_listener.hpp>
#include <martlet/cloud/event_bridge/event_bus.hpp>

namespace martlet::cloud {

/// A publisher of pushes to CodeCommit repositories as events on the default bus of the repository's account.
/// Contract: AWS CodeCommit User Guide, "Monitoring CodeCommit events in Amazon EventBridge".
class PushEventPublisher final : public PushListener {
 public:
  explicit PushEventPublisher(Log log) : log_(std::move(log)) {}
  /// Sets the bus. Call it before the first push. `bus` must outlive this object.
  void set_bus(event_bridge::EventBus& bus) { bus_ = &bus; }
  /// Sets a function that is also called after each push.
  void set_listener(std::function<void(const PushedReference&)> function) { function_ = std::move(function); }
  void on_push(const PushedReference& push) override;

 private:
  Log log_;
  event_bridge::EventBus* bus_ = nullptr;
  std::function<void(const PushedReference&)> function_;
};

}  // namespace martlet::cloud
