#pragma once
#include <martlet/async/task.hpp>
#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/execution/deployment_options.hpp>
#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// Deploys the versions in the definition. Compares all functions first, then uploads and publishes the code of those that need it, and
/// only then moves LIVE for all of them. If the process dies at any moment, another run resumes the work. At `options.deadline`, the run is
/// canceled, and Report::is_finished is false.
Task<Report> apply_definition(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition,
                              const DeploymentOptions& options);

}  // namespace martlet::deploy
