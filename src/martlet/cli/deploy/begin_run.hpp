#pragma once
#include <iosfwd>
#include <string>

#include <martlet/deploy/execution/deployment_options.hpp>

#include "deploy_session.hpp"

namespace martlet::cli {

/// Returns a run for apply_definition(), with the caller's ARN as `who` and a time limit of an hour. Prints the account, the region and the
/// caller on `err`. `session` must be open.
deploy::DeploymentOptions begin_run(DeploySession& session, std::string reason, std::ostream& err);

}  // namespace martlet::cli
