#pragma once
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/decision/observed_function.hpp>
#include <martlet/deploy/decision/plan.hpp>
#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy {

/// The functions of a definition, each with its state in AWS and its plan.
class DefinitionPlanner {
 public:
  /// All arguments must outlive this object.
  DefinitionPlanner(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition)
      : clients_(clients), configuration_(configuration), definition_(definition) {}

  /// Reads the state and makes the plans. With `reads_all`, also reads what is only of use to a reviewer.
  Task<void> make_plans(bool reads_all);

  std::vector<ObservedFunction> observed{};
  std::vector<PlannedFunction> planned{};
  std::vector<std::string> notes{};

 private:
  Task<void> check_storage();
  const DeployerClients& clients_;
  const DeployerConfiguration& configuration_;
  const Definition& definition_;
};

/// Returns exactly what apply_definition() would do, without changing anything. A function that can't be read is refused in the plan.
Task<Plan> plan(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition);

}  // namespace martlet::deploy
