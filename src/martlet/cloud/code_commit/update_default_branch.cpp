#include "code_commit_handlers.hpp"
#include "repository_access.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<UpdateDefaultBranchResponse> update_default_branch(Repositories& repositories, Call& call,
                                                                 UpdateDefaultBranchRequest& request) {
  const ServiceResult<Repository> repository = permitted_repository(repositories, call, request.repository_name);
  if (!repository) return std::unexpected(repository.error());
  const ServiceResult<std::optional<std::string>> head = repositories.commit_of(*repository, request.default_branch_name);
  if (!head) return std::unexpected(head.error());
  if (!*head)
    return service_error(400, "BranchDoesNotExistException",
                         "Branch " + request.default_branch_name + " does not exist in repository " + repository->name + ".");
  const ServiceResult<> set = repositories.set_default_branch(*repository, request.default_branch_name);
  if (!set) return std::unexpected(set.error());
  return UpdateDefaultBranchResponse{};
}

}  // namespace martlet::cloud::code_commit
