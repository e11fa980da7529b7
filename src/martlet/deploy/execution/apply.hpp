#pragma once
#include <martlet/async/task.hpp>
#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/execution/run.hpp>
#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// Brings every function of the definition to its version. In two phases: all are compared, then all that need it are prepared; only then
/// is LIVE moved, everywhere. Whatever moment it dies at, running it again converges. When `run.until` comes it stops where it stands,
/// and Report::is_finished is false.
Task<Report> apply(const Access& access, const DeployerConfiguration& configuration, const Definition& definition, const Run& run);

}  // namespace martlet::deploy
