#pragma once
#include <string>

#include <martlet/deploy/execution/deployment_options.hpp>
#include <martlet/deploy/input/function_name.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// Returns a record of the run: who deployed what, when and why, and from and to which versions, as a JSON object on one line. Each
/// invocation of a run writes one record before its first move and one at its end, which history() merges.
std::string run_record(const DeploymentOptions& options, const Report& report);

/// Returns "orders-/runs/20261126T022605.123Z-1a2b3c4d/1-planned.json", or, in a second invocation, ".../3-planned.json".
std::string planned_record_name(const Prefix& prefix, const DeploymentOptions& options);
/// Returns ".../2-done.json", or, in a second invocation, ".../4-done.json".
std::string done_record_name(const Prefix& prefix, const DeploymentOptions& options);
/// Returns the folder with the records of this deployer's runs.
std::string runs_folder(const Prefix& prefix);

}  // namespace martlet::deploy
