#include "code_commit_handlers.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<UntagResourceResponse> untag_resource(Repositories& repositories, Call& call, UntagResourceRequest& request) {
  ServiceResult<Repository> repository = repositories.find_by_arn(call, request.resource_arn);
  if (!repository) return std::unexpected(repository.error());
  for (const std::string& key : request.tag_keys) repository->tags.erase(key);
  repositories.update(*repository);
  return UntagResourceResponse{};
}

}  // namespace martlet::cloud::code_commit
