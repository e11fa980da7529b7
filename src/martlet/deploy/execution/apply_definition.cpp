#include <martlet/deploy/execution/apply_definition.hpp>

#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/deploy/decision/rate_limited_clients.hpp>

#include "group_deployment.hpp"

namespace martlet::deploy {

Task<Report> apply_definition(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition,
                              const DeploymentOptions& options) {
  const RateLimitedClients rate_limited(clients, configuration.rate);
  GroupDeployment deployment(rate_limited.clients(), configuration, definition, options);
  const WallTime wall = wall_now();
  const SteadyTime begun = co_await loop_now();
  Task<void> work = deployment.work();
  bool is_finished = true;
  if (options.deadline) {
    Result<void> in_time = co_await with_deadline(std::move(work), *options.deadline);
    is_finished = in_time.has_value();
  } else {
    co_await std::move(work);
  }
  const SteadyTime ended = co_await loop_now();
  Report report = deployment.report();
  report.begun = wall;
  report.is_finished = is_finished;
  report.duration = std::chrono::duration_cast<std::chrono::milliseconds>(ended - begun);
  co_return report;
}

}  // namespace martlet::deploy
