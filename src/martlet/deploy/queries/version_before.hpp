#pragma once
#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/deploy/input/function_name.hpp>
#include <martlet/deploy/input/version.hpp>

namespace martlet::deploy {

/// Returns the version that `name` ran before its current version, according to the records. Fails with Code::not_found if the records
/// don't have the move to the current version.
Task<Result<Version>> version_before(const DeployerClients& clients, const DeployerConfiguration& configuration, FunctionName name);

}  // namespace martlet::deploy
