#pragma once
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// Refuses all publications if the account's code storage can't hold them, so that none fails after others have succeeded.
void refuse_beyond_code_storage(std::vector<PlannedFunction>& functions, const aws::GetAccountSettingsResponse& account);

}  // namespace martlet::deploy
