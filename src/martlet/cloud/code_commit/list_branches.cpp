#include "code_commit_handlers.hpp"
#include "repository_access.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<ListBranchesResponse> list_branches(Repositories& repositories, Call& call, ListBranchesRequest& request) {
  const ServiceResult<Repository> repository = permitted_repository(repositories, call, request.repository_name);
  if (!repository) return std::unexpected(repository.error());
  const ServiceResult<std::vector<std::string>> branches = repositories.branches_of(*repository);
  if (!branches) return std::unexpected(branches.error());
  return ListBranchesResponse{*branches};
}

}  // namespace martlet::cloud::code_commit
