#include "code_commit_handlers.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<DeleteRepositoryResponse> delete_repository(Repositories& repositories, Call& call, DeleteRepositoryRequest& request) {
  const RepositoryName name{call.account(), call.region, request.repository_name};
  const ServiceResult<> allowed = call.authorize({.action = "codecommit:DeleteRepository", .resource = name.arn()});
  if (!allowed) return std::unexpected(allowed.error());
  return DeleteRepositoryResponse{repositories.remove(name)};
}

}  // namespace martlet::cloud::code_commit
