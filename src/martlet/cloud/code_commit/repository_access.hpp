#pragma once
#include <string>

#include "repositories.hpp"

namespace martlet::cloud::code_commit {

/// Finds a repository that the caller is allowed to use. Fails with AccessDenied or RepositoryDoesNotExistException.
ServiceResult<Repository> permitted_repository(Repositories& repositories, const Call& call, const std::string& name);
/// Finds a repository by ARN in the same way. Fails with InvalidResourceArnException, too.
ServiceResult<Repository> permitted_repository_by_arn(Repositories& repositories, const Call& call, const std::string& arn);

}  // namespace martlet::cloud::code_commit
