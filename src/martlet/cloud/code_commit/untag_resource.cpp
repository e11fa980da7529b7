#include "code_commit_handlers.hpp"
#include "repository_access.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<UntagResourceResponse> untag_resource(Repositories& repositories, Call& call, UntagResourceRequest& request) {
  ServiceResult<Repository> repository = permitted_repository_by_arn(repositories, call, request.resource_arn);
  if (!repository) return std::unexpected(repository.error());
  for (const std::string& key : request.tag_keys) repository->tags.erase(key);
  repositories.update(*repository);
  return UntagResourceResponse{};
}

}  // namespace martlet::cloud::code_commit
