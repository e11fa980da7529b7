#pragma once
#include <martlet/async/task.hpp>
#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/execution/run.hpp>
#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// Deploys the versions that the definition names. All functions are compared first, then prepared if they need it; only then does LIVE
/// move, for all of them. If it dies at any moment, another run resumes. At `run.until` it stops where it is, and Report::is_finished is
/// false.
Task<Report> apply(const Access& access, const DeployerConfiguration& configuration, const Definition& definition, const Run& run);

}  // namespace martlet::deploy
