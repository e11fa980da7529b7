#include "code_commit_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::code_commit {

using aws::wire;

Schema describe(Type<RepositoryMetadata>) {
  using R = RepositoryMetadata;
  return object<R>("RepositoryMetadata", wire<&R::account_id>("accountId"), wire<&R::repository_id>("repositoryId"),
                   wire<&R::repository_name>("repositoryName"), wire<&R::repository_description>("repositoryDescription"),
                   wire<&R::default_branch>("defaultBranch"), wire<&R::last_modified_date>("lastModifiedDate"),
                   wire<&R::creation_date>("creationDate"), wire<&R::clone_url_http>("cloneUrlHttp"),
                   wire<&R::clone_url_ssh>("cloneUrlSsh"), wire<&R::arn>("Arn"));
}
Schema describe(Type<CreateRepositoryRequest>) {
  using R = CreateRepositoryRequest;
  return object<R>("CreateRepositoryRequest", wire<&R::repository_name>("repositoryName"),
                   wire<&R::repository_description>("repositoryDescription"), wire<&R::tags>("tags"), wire<&R::kms_key_id>("kmsKeyId"));
}
Schema describe(Type<CreateRepositoryResponse>) {
  using R = CreateRepositoryResponse;
  return object<R>("CreateRepositoryResponse", wire<&R::repository_metadata>("repositoryMetadata"));
}
Schema describe(Type<GetRepositoryRequest>) {
  using R = GetRepositoryRequest;
  return object<R>("GetRepositoryRequest", wire<&R::repository_name>("repositoryName"));
}
Schema describe(Type<GetRepositoryResponse>) {
  using R = GetRepositoryResponse;
  return object<R>("GetRepositoryResponse", wire<&R::repository_metadata>("repositoryMetadata"));
}
Schema describe(Type<DeleteRepositoryRequest>) {
  using R = DeleteRepositoryRequest;
  return object<R>("DeleteRepositoryRequest", wire<&R::repository_name>("repositoryName"));
}
Schema describe(Type<DeleteRepositoryResponse>) {
  using R = DeleteRepositoryResponse;
  return object<R>("DeleteRepositoryResponse", wire<&R::repository_id>("repositoryId"));
}
Schema describe(Type<RepositoryNameIdPair>) {
  using R = RepositoryNameIdPair;
  return object<R>("RepositoryNameIdPair", wire<&R::repository_name>("repositoryName"), wire<&R::repository_id>("repositoryId"));
}
Schema describe(Type<ListRepositoriesRequest>) { return object<ListRepositoriesRequest>("ListRepositoriesRequest"); }
Schema describe(Type<ListRepositoriesResponse>) {
  using R = ListRepositoriesResponse;
  return object<R>("ListRepositoriesResponse", wire<&R::repositories>("repositories"));
}
Schema describe(Type<GetBranchRequest>) {
  using R = GetBranchRequest;
  return object<R>("GetBranchRequest", wire<&R::repository_name>("repositoryName"), wire<&R::branch_name>("branchName"));
}
Schema describe(Type<BranchInfo>) {
  using R = BranchInfo;
  return object<R>("BranchInfo", wire<&R::branch_name>("branchName"), wire<&R::commit_id>("commitId"));
}
Schema describe(Type<GetBranchResponse>) {
  using R = GetBranchResponse;
  return object<R>("GetBranchResponse", wire<&R::branch>("branch"));
}
Schema describe(Type<ListTagsForResourceRequest>) {
  using R = ListTagsForResourceRequest;
  return object<R>("ListTagsForResourceRequest", wire<&R::resource_arn>("resourceArn"));
}
Schema describe(Type<ListTagsForResourceResponse>) {
  using R = ListTagsForResourceResponse;
  return object<R>("ListTagsForResourceResponse", wire<&R::tags>("tags"));
}
Schema describe(Type<TagResourceRequest>) {
  using R = TagResourceRequest;
  return object<R>("TagResourceInput", wire<&R::resource_arn>("resourceArn"), wire<&R::tags>("tags"));
}
Schema describe(Type<TagResourceResponse>) { return object<TagResourceResponse>("TagResourceResponse"); }
Schema describe(Type<UntagResourceRequest>) {
  using R = UntagResourceRequest;
  return object<R>("UntagResourceInput", wire<&R::resource_arn>("resourceArn"), wire<&R::tag_keys>("tagKeys"));
}
Schema describe(Type<UntagResourceResponse>) { return object<UntagResourceResponse>("UntagResourceResponse"); }
Schema describe(Type<GetCommitRequest>) {
  using R = GetCommitRequest;
  return object<R>("GetCommitInput", wire<&R::repository_name>("repositoryName"), wire<&R::commit_id>("commitId"));
}
Schema describe(Type<UserInfo>) {
  using R = UserInfo;
  return object<R>("UserInfo", wire<&R::name>("name"), wire<&R::email>("email"), wire<&R::date>("date"));
}
Schema describe(Type<Commit>) {
  using R = Commit;
  return object<R>("Commit", wire<&R::commit_id>("commitId"), wire<&R::tree_id>("treeId"), wire<&R::parents>("parents"),
                   wire<&R::message>("message"), wire<&R::author>("author"), wire<&R::committer>("committer"),
                   wire<&R::additional_data>("additionalData"));
}
Schema describe(Type<GetCommitResponse>) {
  return object<GetCommitResponse>("GetCommitOutput", wire<&GetCommitResponse::commit>("commit"));
}
Schema describe(Type<ListBranchesRequest>) {
  return object<ListBranchesRequest>("ListBranchesInput", wire<&ListBranchesRequest::repository_name>("repositoryName"));
}
Schema describe(Type<ListBranchesResponse>) {
  return object<ListBranchesResponse>("ListBranchesOutput", wire<&ListBranchesResponse::branches>("branches"));
}
Schema describe(Type<UpdateDefaultBranchRequest>) {
  using R = UpdateDefaultBranchRequest;
  return object<R>("UpdateDefaultBranchInput", wire<&R::repository_name>("repositoryName"),
                   wire<&R::default_branch_name>("defaultBranchName"));
}
Schema describe(Type<UpdateDefaultBranchResponse>) { return object<UpdateDefaultBranchResponse>("UpdateDefaultBranchOutput"); }

}  // namespace martlet::cloud::code_commit
