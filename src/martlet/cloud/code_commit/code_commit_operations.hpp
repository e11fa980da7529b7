#pragma once
#include <martlet/aws/wire/operation.hpp>

#include "code_commit_shapes.hpp"

/// The CodeCommit operations that are served, as they are on the wire. Contract: CodeCommit API Reference, 2015-04-13.
namespace martlet::cloud::code_commit {

inline constexpr aws::Service service{"CodeCommit", "codecommit",         "codecommit", aws::Protocol::json_1_1,
                                      "2015-04-13", "CodeCommit_20150413"};

namespace operations {
inline constexpr aws::TypedOperation<CreateRepositoryRequest, CreateRepositoryResponse> create_repository{
    {.service = &service, .name = "CreateRepository"}};
inline constexpr aws::TypedOperation<GetRepositoryRequest, GetRepositoryResponse> get_repository{
    {.service = &service, .name = "GetRepository"}};
inline constexpr aws::TypedOperation<DeleteRepositoryRequest, DeleteRepositoryResponse> delete_repository{
    {.service = &service, .name = "DeleteRepository"}};
inline constexpr aws::TypedOperation<ListRepositoriesRequest, ListRepositoriesResponse> list_repositories{
    {.service = &service, .name = "ListRepositories"}};
inline constexpr aws::TypedOperation<GetBranchRequest, GetBranchResponse> get_branch{{.service = &service, .name = "GetBranch"}};
inline constexpr aws::TypedOperation<ListTagsForResourceRequest, ListTagsForResourceResponse> list_tags_for_resource{
    {.service = &service, .name = "ListTagsForResource"}};
inline constexpr aws::TypedOperation<TagResourceRequest, TagResourceResponse> tag_resource{{.service = &service, .name = "TagResource"}};
inline constexpr aws::TypedOperation<UntagResourceRequest, UntagResourceResponse> untag_resource{
    {.service = &service, .name = "UntagResource"}};
inline constexpr aws::TypedOperation<GetCommitRequest, GetCommitResponse> get_commit{{.service = &service, .name = "GetCommit"}};
inline constexpr aws::TypedOperation<ListBranchesRequest, ListBranchesResponse> list_branches{
    {.service = &service, .name = "ListBranches"}};
inline constexpr aws::TypedOperation<UpdateDefaultBranchRequest, UpdateDefaultBranchResponse> update_default_branch{
    {.service = &service, .name = "UpdateDefaultBranch"}};
}  // namespace operations

}  // namespace martlet::cloud::code_commit
