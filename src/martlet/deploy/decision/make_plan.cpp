#include <martlet/deploy/decision/make_plan.hpp>

#include "definition_planner.hpp"
#include "rate_limited_clients.hpp"

namespace martlet::deploy {

Task<Plan> plan(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition) {
  RateLimitedClients rate_limited(clients, configuration.rate);
  DefinitionPlanner planner(rate_limited.clients(), configuration, definition);
  co_await planner.make_plans(true);
  Plan plan;
  plan.functions = std::move(planner.planned);
  plan.on_failure = definition.on_failure;
  co_return plan;
}

}  // namespace martlet::deploy
