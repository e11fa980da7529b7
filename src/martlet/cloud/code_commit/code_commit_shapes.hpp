#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/type.hpp>

/// The requests and responses of CodeCommit's operations. Contract: CodeCommit API Reference, 2015-04-13.
namespace martlet::cloud::code_commit {

struct RepositoryMetadata {
  std::string account_id;
  std::string repository_id;
  std::string repository_name;
  std::optional<std::string> repository_description;
  std::optional<std::string> default_branch;
  double last_modified_date = 0;  ///< seconds since 1970
  double creation_date = 0;
  std::string clone_url_http;  ///< a file URL of the repository's folder, as in the next member
  std::string clone_url_ssh;
  std::string arn;
};
struct CreateRepositoryRequest {
  std::string repository_name;
  std::optional<std::string> repository_description;
  std::map<std::string, std::string> tags;
  std::optional<std::string> kms_key_id;
};
struct CreateRepositoryResponse {
  RepositoryMetadata repository_metadata;
};
struct GetRepositoryRequest {
  std::string repository_name;
};
struct GetRepositoryResponse {
  RepositoryMetadata repository_metadata;
};
struct DeleteRepositoryRequest {
  std::string repository_name;
};
struct DeleteRepositoryResponse {
  std::optional<std::string> repository_id;
};
struct RepositoryNameIdPair {
  std::string repository_name;
  std::string repository_id;
};
struct ListRepositoriesRequest {};
struct ListRepositoriesResponse {
  std::vector<RepositoryNameIdPair> repositories;
};
struct GetBranchRequest {
  std::string repository_name;
  std::string branch_name;
};
struct BranchInfo {
  std::string branch_name;
  std::string commit_id;
};
struct GetBranchResponse {
  BranchInfo branch;
};
struct ListTagsForResourceRequest {
  std::string resource_arn;
};
struct ListTagsForResourceResponse {
  std::map<std::string, std::string> tags;
};
struct TagResourceRequest {
  std::string resource_arn;
  std::map<std::string, std::string> tags;
};
struct TagResourceResponse {};
struct UntagResourceRequest {
  std::string resource_arn;
  std::vector<std::string> tag_keys;
};
struct UntagResourceResponse {};
struct GetCommitRequest {
  std::string repository_name;
  std::string commit_id;
};
struct UserInfo {
  std::string name;
  std::string email;
  std::string date;  ///< "1767225600 +0000"
};
struct Commit {
  std::string commit_id;
  std::string tree_id;
  std::vector<std::string> parents;
  std::string message;
  UserInfo author;
  UserInfo committer;
  std::string additional_data;
};
struct GetCommitResponse {
  Commit commit;
};
struct ListBranchesRequest {
  std::string repository_name;
};
struct ListBranchesResponse {
  std::vector<std::string> branches;
};
struct UpdateDefaultBranchRequest {
  std::string repository_name;
  std::string default_branch_name;
};
struct UpdateDefaultBranchResponse {};

Schema describe(Type<RepositoryMetadata>);
Schema describe(Type<CreateRepositoryRequest>);
Schema describe(Type<CreateRepositoryResponse>);
Schema describe(Type<GetRepositoryRequest>);
Schema describe(Type<GetRepositoryResponse>);
Schema describe(Type<DeleteRepositoryRequest>);
Schema describe(Type<DeleteRepositoryResponse>);
Schema describe(Type<RepositoryNameIdPair>);
Schema describe(Type<ListRepositoriesRequest>);
Schema describe(Type<ListRepositoriesResponse>);
Schema describe(Type<GetBranchRequest>);
Schema describe(Type<BranchInfo>);
Schema describe(Type<GetBranchResponse>);
Schema describe(Type<ListTagsForResourceRequest>);
Schema describe(Type<ListTagsForResourceResponse>);
Schema describe(Type<TagResourceRequest>);
Schema describe(Type<TagResourceResponse>);
Schema describe(Type<UntagResourceRequest>);
Schema describe(Type<UntagResourceResponse>);
Schema describe(Type<GetCommitRequest>);
Schema describe(Type<UserInfo>);
Schema describe(Type<Commit>);
Schema describe(Type<GetCommitResponse>);
Schema describe(Type<ListBranchesRequest>);
Schema describe(Type<ListBranchesResponse>);
Schema describe(Type<UpdateDefaultBranchRequest>);
Schema describe(Type<UpdateDefaultBranchResponse>);

}  // namespace martlet::cloud::code_commit
