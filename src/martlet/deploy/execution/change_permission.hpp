#pragma once
#include <optional>

#include <martlet/async/semaphore.hpp>
#include <martlet/deploy/execution/deployment_options.hpp>

namespace martlet::deploy {

/// The permission of a run to change anything. It is requested (DeploymentOptions::may_change) before the first write and again right
/// before LIVE moves. A refusal is final. A permission is valid for the time `validity`, so that a large group doesn't request it for each
/// function.
class ChangePermission {
 public:
  static constexpr std::chrono::seconds validity{5};

  /// `options` must outlive this object.
  explicit ChangePermission(const DeploymentOptions& options) : options_(options) {}

  /// Requests permission, even if the last one is still valid.
  Task<Result<void>> request();
  /// Requests permission unless the last one is still valid.
  Task<Result<void>> request_unless_valid();
  const std::optional<Error>& refusal() const { return refusal_; }

 private:
  Task<Result<void>> request_permission(bool accepts_valid);
  const DeploymentOptions& options_;
  Semaphore request_turn_{1};
  std::optional<SteadyTime> granted_{};
  std::optional<Error> refusal_{};
};

}  // namespace martlet::deploy
