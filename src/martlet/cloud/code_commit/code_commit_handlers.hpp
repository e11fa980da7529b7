#pragma once
#include <martlet/cloud/api/call.hpp>

#include "code_commit_operations.hpp"
#include "repositories.hpp"

/// The handlers of CodeCommit's operations, each in a file with the operation's name.
namespace martlet::cloud::code_commit {

Reply<CreateRepositoryResponse> create_repository(Repositories& repositories, Call& call, CreateRepositoryRequest& request);
Reply<GetRepositoryResponse> get_repository(Repositories& repositories, Call& call, GetRepositoryRequest& request);
Reply<DeleteRepositoryResponse> delete_repository(Repositories& repositories, Call& call, DeleteRepositoryRequest& request);
Reply<ListRepositoriesResponse> list_repositories(Repositories& repositories, Call& call, ListRepositoriesRequest& request);
Reply<GetBranchResponse> get_branch(Repositories& repositories, Call& call, GetBranchRequest& request);
Reply<ListTagsForResourceResponse> list_tags_for_resource(Repositories& repositories, Call& call, ListTagsForResourceRequest& request);
Reply<TagResourceResponse> tag_resource(Repositories& repositories, Call& call, TagResourceRequest& request);
Reply<UntagResourceResponse> untag_resource(Repositories& repositories, Call& call, UntagResourceRequest& request);
Reply<GetCommitResponse> get_commit(Repositories& repositories, Call& call, GetCommitRequest& request);
Reply<ListBranchesResponse> list_branches(Repositories& repositories, Call& call, ListBranchesRequest& request);
Reply<UpdateDefaultBranchResponse> update_default_branch(Repositories& repositories, Call& call, UpdateDefaultBranchRequest& request);

}  // namespace martlet::cloud::code_commit
