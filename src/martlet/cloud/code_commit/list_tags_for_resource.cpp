#include "code_commit_handlers.hpp"
#include "repository_access.hpp"

namespace martlet::cloud::code_commit {

ServiceResult<ListTagsForResourceResponse> list_tags_for_resource(Repositories& repositories, Call& call,
                                                                  ListTagsForResourceRequest& request) {
  const ServiceResult<Repository> repository = permitted_repository_by_arn(repositories, call, request.resource_arn);
  if (!repository) return std::unexpected(repository.error());
  return ListTagsForResourceResponse{repository->tags};
}

}  // namespace martlet::cloud::code_commit
