#pragma once
#include <string>
#include <vector>

#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/decision/observed.hpp>
#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy {

/// The functions of a definition, each with its state in AWS and its plan.
class PlannedDefinition {
 public:
  /// All arguments must outlive this object.
  PlannedDefinition(const Access& access, const DeployerConfiguration& configuration, const Definition& definition)
      : access_(access), configuration_(configuration), definition_(definition) {}

  /// Reads the state and makes the plans. With `reads_all`, also reads what only a reviewer needs.
  Task<void> read(bool reads_all);

  std::vector<Observed> observed{};
  std::vector<PlannedFunction> planned{};
  std::vector<std::string> notes{};

 private:
  Task<void> check_storage();
  const Access& access_;
  const DeployerConfiguration& configuration_;
  const Definition& definition_;
};

}  // namespace martlet::deploy
