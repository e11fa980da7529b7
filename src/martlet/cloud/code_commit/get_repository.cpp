#include "code_commit_handlers.hpp"
#include "repository_access.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<GetRepositoryResponse> get_repository(Repositories& repositories, Call& call, GetRepositoryRequest& request) {
  const ServiceResult<Repository> repository = permitted_repository(repositories, call, request.repository_name);
  if (!repository) return std::unexpected(repository.error());
  const ServiceResult<RepositoryMetadata> metadata = repositories.metadata(*repository);
  if (!metadata) return std::unexpected(metadata.error());
  return GetRepositoryResponse{*metadata};
}

}  // namespace martlet::cloud::code_commit
