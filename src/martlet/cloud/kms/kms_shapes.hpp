#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/type.hpp>

/// The shapes of AWS KMS's operations on keys and aliases. Contract: AWS KMS API Reference.
namespace martlet::cloud::kms {

struct Tag {
  std::string tag_key{};
  std::string tag_value{};
};
struct CreateKeyRequest {
  std::optional<std::string> policy{};
  std::optional<std::string> description{};
  std::optional<std::string> key_usage{};
  std::optional<std::string> customer_master_key_spec{};
  std::optional<std::string> key_spec{};
  std::optional<std::string> origin{};
  std::optional<bool> bypass_policy_lockout_safety_check{};
  std::optional<std::vector<Tag>> tags{};
  std::optional<bool> multi_region{};
};
struct KeyMetadata {
  std::optional<std::string> aws_account_id{};
  std::string key_id{};
  std::optional<std::string> arn{};
  std::optional<double> creation_date{};
  std::optional<bool> enabled{};
  std::optional<std::string> description{};
  std::optional<std::string> key_usage{};
  std::optional<std::string> key_state{};
  std::optional<double> deletion_date{};
  std::optional<std::string> origin{};
  std::optional<std::string> key_manager{};
  std::optional<std::string> customer_master_key_spec{};
  std::optional<std::string> key_spec{};
  std::optional<std::vector<std::string>> encryption_algorithms{};
  std::optional<bool> multi_region{};
};
struct CreateKeyResponse {
  std::optional<KeyMetadata> key_metadata{};
};
struct DescribeKeyRequest {
  std::string key_id{};
};
struct DescribeKeyResponse {
  std::optional<KeyMetadata> key_metadata{};
};
struct UpdateKeyDescriptionRequest {
  std::string key_id{};
  std::string description{};
};
struct UpdateKeyDescriptionResponse {};
struct EnableKeyRequest {
  std::string key_id{};
};
struct EnableKeyResponse {};
struct DisableKeyRequest {
  std::string key_id{};
};
struct DisableKeyResponse {};
struct ScheduleKeyDeletionRequest {
  std::string key_id{};
  std::optional<int> pending_window_in_days{};
};
struct ScheduleKeyDeletionResponse {
  std::optional<std::string> key_id{};
  std::optional<double> deletion_date{};
  std::optional<std::string> key_state{};
  std::optional<int> pending_window_in_days{};
};
struct GetKeyPolicyRequest {
  std::string key_id{};
  std::optional<std::string> policy_name{};
};
struct GetKeyPolicyResponse {
  std::optional<std::string> policy{};
  std::optional<std::string> policy_name{};
};
struct PutKeyPolicyRequest {
  std::string key_id{};
  std::optional<std::string> policy_name{};
  std::string policy{};
  std::optional<bool> bypass_policy_lockout_safety_check{};
};
struct PutKeyPolicyResponse {};
struct GetKeyRotationStatusRequest {
  std::string key_id{};
};
struct GetKeyRotationStatusResponse {
  std::optional<bool> key_rotation_enabled{};
  std::optional<std::string> key_id{};
  std::optional<int> rotation_period_in_days{};
  std::optional<double> next_rotation_date{};
};
struct EnableKeyRotationRequest {
  std::string key_id{};
  std::optional<int> rotation_period_in_days{};
};
struct EnableKeyRotationResponse {};
struct DisableKeyRotationRequest {
  std::string key_id{};
};
struct DisableKeyRotationResponse {};
struct ListResourceTagsRequest {
  std::string key_id{};
  std::optional<int> limit{};
  std::optional<std::string> marker{};
};
struct ListResourceTagsResponse {
  std::optional<std::vector<Tag>> tags{};
  std::optional<std::string> next_marker{};
  std::optional<bool> truncated{};
};
struct TagResourceRequest {
  std::string key_id{};
  std::vector<Tag> tags{};
};
struct TagResourceResponse {};
struct UntagResourceRequest {
  std::string key_id{};
  std::vector<std::string> tag_keys{};
};
struct UntagResourceResponse {};
struct CreateAliasRequest {
  std::string alias_name{};
  std::string target_key_id{};
};
struct CreateAliasResponse {};
struct UpdateAliasRequest {
  std::string alias_name{};
  std::string target_key_id{};
};
struct UpdateAliasResponse {};
struct ListAliasesRequest {
  std::optional<std::string> key_id{};
  std::optional<int> limit{};
  std::optional<std::string> marker{};
};
struct AliasListEntry {
  std::optional<std::string> alias_name{};
  std::optional<std::string> alias_arn{};
  std::optional<std::string> target_key_id{};
  std::optional<double> creation_date{};
  std::optional<double> last_updated_date{};
};
struct ListAliasesResponse {
  std::optional<std::vector<AliasListEntry>> aliases{};
  std::optional<std::string> next_marker{};
  std::optional<bool> truncated{};
};
struct DeleteAliasRequest {
  std::string alias_name{};
};
struct DeleteAliasResponse {};

Schema describe(Type<Tag>);
Schema describe(Type<CreateKeyRequest>);
Schema describe(Type<KeyMetadata>);
Schema describe(Type<CreateKeyResponse>);
Schema describe(Type<DescribeKeyRequest>);
Schema describe(Type<DescribeKeyResponse>);
Schema describe(Type<UpdateKeyDescriptionRequest>);
Schema describe(Type<UpdateKeyDescriptionResponse>);
Schema describe(Type<EnableKeyRequest>);
Schema describe(Type<EnableKeyResponse>);
Schema describe(Type<DisableKeyRequest>);
Schema describe(Type<DisableKeyResponse>);
Schema describe(Type<ScheduleKeyDeletionRequest>);
Schema describe(Type<ScheduleKeyDeletionResponse>);
Schema describe(Type<GetKeyPolicyRequest>);
Schema describe(Type<GetKeyPolicyResponse>);
Schema describe(Type<PutKeyPolicyRequest>);
Schema describe(Type<PutKeyPolicyResponse>);
Schema describe(Type<GetKeyRotationStatusRequest>);
Schema describe(Type<GetKeyRotationStatusResponse>);
Schema describe(Type<EnableKeyRotationRequest>);
Schema describe(Type<EnableKeyRotationResponse>);
Schema describe(Type<DisableKeyRotationRequest>);
Schema describe(Type<DisableKeyRotationResponse>);
Schema describe(Type<ListResourceTagsRequest>);
Schema describe(Type<ListResourceTagsResponse>);
Schema describe(Type<TagResourceRequest>);
Schema describe(Type<TagResourceResponse>);
Schema describe(Type<UntagResourceRequest>);
Schema describe(Type<UntagResourceResponse>);
Schema describe(Type<CreateAliasRequest>);
Schema describe(Type<CreateAliasResponse>);
Schema describe(Type<UpdateAliasRequest>);
Schema describe(Type<UpdateAliasResponse>);
Schema describe(Type<ListAliasesRequest>);
Schema describe(Type<AliasListEntry>);
Schema describe(Type<ListAliasesResponse>);
Schema describe(Type<DeleteAliasRequest>);
Schema describe(Type<DeleteAliasResponse>);

}  // namespace martlet::cloud::kms
