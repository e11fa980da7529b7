#pragma once
#include <martlet/cloud/api/call.hpp>

#include "code_commit_operations.hpp"
#include "repositories.hpp"

/// The handlers of CodeCommit's operations, each in a file with the operation's name.
namespace martlet::cloud::code_commit {

ServiceResult<CreateRepositoryResponse> create_repository(Repositories& repositories, Call& call, CreateRepositoryRequest& request);
ServiceResult<GetRepositoryResponse> get_repository(Repositories& repositories, Call& call, GetRepositoryRequest& request);
ServiceResult<DeleteRepositoryResponse> delete_repository(Repositories& repositories, Call& call, DeleteRepositoryRequest& request);
ServiceResult<ListRepositoriesResponse> list_repositories(Repositories& repositories, Call& call, ListRepositoriesRequest& request);
ServiceResult<GetBranchResponse> get_branch(Repositories& repositories, Call& call, GetBranchRequest& request);
ServiceResult<ListTagsForResourceResponse> list_tags_for_resource(Repositories& repositories, Call& call,
                                                                  ListTagsForResourceRequest& request);
ServiceResult<TagResourceResponse> tag_resource(Repositories& repositories, Call& call, TagResourceRequest& request);
ServiceResult<UntagResourceResponse> untag_resource(Repositories& repositories, Call& call, UntagResourceRequest& request);
ServiceResult<GetCommitResponse> get_commit(Repositories& repositories, Call& call, GetCommitRequest& request);
ServiceResult<ListBranchesResponse> list_branches(Repositories& repositories, Call& call, ListBranchesRequest& request);
ServiceResult<UpdateDefaultBranchResponse> update_default_branch(Repositories& repositories, Call& call,
                                                                 UpdateDefaultBranchRequest& request);

}  // namespace martlet::cloud::code_commit
