#include "code_commit_handlers.hpp"
#include "repository_access.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<GetBranchResponse> get_branch(Repositories& repositories, Call& call, GetBranchRequest& request) {
  const ServiceResult<Repository> repository = permitted_repository(repositories, call, request.repository_name);
  if (!repository) return std::unexpected(repository.error());
  const ServiceResult<std::optional<std::string>> commit = repositories.commit_of(*repository, request.branch_name);
  if (!commit) return std::unexpected(commit.error());
  if (!*commit)
    return service_error(400, "BranchDoesNotExistException",
                         "Branch " + request.branch_name + " does not exist in repository " + repository->name + ".");
  return GetBranchResponse{{request.branch_name, **commit}};
}

}  // namespace martlet::cloud::code_commit
