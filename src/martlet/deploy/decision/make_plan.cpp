#include <martlet/deploy/decision/make_plan.hpp>

#include "planned_definition.hpp"
#include "rate_limited_access.hpp"

namespace martlet::deploy {

Task<Plan> plan(const Access& access, const DeployerConfiguration& configuration, const Definition& definition) {
  RateLimitedAccess rate_limited(access, configuration.rate);
  PlannedDefinition planned(rate_limited.access(), configuration, definition);
  co_await planned.read(true);
  Plan plan;
  plan.functions = std::move(planned.planned);
  plan.on_failure = definition.on_failure;
  co_return plan;
}

}  // namespace martlet::deploy
