#include "definition_planner.hpp"

#include <algorithm>

#include <martlet/async/for_each_concurrent.hpp>

#include "code_storage_check.hpp"
#include "decide.hpp"
#include "rate_limited_clients.hpp"
#include "survey.hpp"

namespace martlet::deploy {

Task<void> DefinitionPlanner::make_plans(bool reads_all) {
  Survey survey(clients_, configuration_.alias, reads_all);
  observed.resize(definition_.lambdas.size());
  const auto read_one = [](Survey& with, const RequestedVersion& wanted, ObservedFunction& to) -> Task<void> {
    to = co_await with.read(wanted);
  };
  auto each = [&](std::size_t i) { return read_one(survey, definition_.lambdas[i], observed[i]); };
  co_await for_each_concurrent(definition_.lambdas.size(), static_cast<std::size_t>(definition_.concurrency), each);
  Allowance allowance;
  allowance.live = configuration_.alias;
  allowance.account = configuration_.account;
  allowance.refuses_foreign_weights = configuration_.refuses_foreign_weights;
  allowance.has_staging_bucket = clients_.staging && !configuration_.staging_bucket.empty();
  for (std::size_t i = 0; i < observed.size(); ++i) planned.push_back(decide(definition_.lambdas[i], observed[i], allowance));
  co_await check_storage();
  for (std::size_t i = 0; i < planned.size(); ++i) {
    if (planned[i].refusal) planned[i].refusal->where = definition_.lambdas[i].where;
  }
}

Task<void> DefinitionPlanner::check_storage() {
  const auto publishes = [](const PlannedFunction& one) { return one.action == Action::promote || one.action == Action::reconfigure; };
  if (std::none_of(planned.begin(), planned.end(), publishes)) co_return;
  aws::Outcome<aws::GetAccountSettingsResponse> account = co_await clients_.here->get_account_settings(aws::GetAccountSettingsRequest());
  if (account) {
    refuse_beyond_code_storage(planned, *account);
  } else {
    notes.push_back("could not read how much code storage remains: " + aws::to_text(account.error()));
  }
}

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
