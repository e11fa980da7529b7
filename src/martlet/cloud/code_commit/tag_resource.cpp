#include "code_commit_handlers.hpp"
#include "repository_access.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<TagResourceResponse> tag_resource(Repositories& repositories, Call& call, TagResourceRequest& request) {
  ServiceResult<Repository> repository = permitted_repository_by_arn(repositories, call, request.resource_arn);
  if (!repository) return std::unexpected(repository.error());
  for (const auto& [key, text] : request.tags) repository->tags[key] = text;
  repositories.update(*repository);
  return TagResourceResponse{};
}

}  // namespace martlet::cloud::code_commit
