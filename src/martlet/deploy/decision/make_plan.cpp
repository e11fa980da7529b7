#include <martlet/deploy/decision/make_plan.hpp>

#include "comparison.hpp"
#include "paced_access.hpp"

namespace martlet::deploy {

Task<Plan> plan(const Access& access, const Settings& settings, const Definition& definition) {
  PacedAccess paced(access, settings.rate);
  Comparison comparison(paced.access(), settings, definition);
  co_await comparison.read(true);
  Plan plan;
  plan.functions = std::move(comparison.planned);
  plan.on_failure = definition.on_failure;
  co_return plan;
}

}  // namespace martlet::deploy
