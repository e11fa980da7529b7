#pragma once
#include <martlet/async/task.hpp>
#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/decision/plan.hpp>
#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy {

/// Returns exactly what apply_definition() would do, without changing anything. A function that can't be read is refused in the plan.
Task<Plan> plan(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition);

}  // namespace martlet::deploy
