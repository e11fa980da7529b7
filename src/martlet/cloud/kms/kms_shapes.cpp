#include "kms_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::kms {

using aws::wire;

Schema describe(Type<Tag>) {
  using R = Tag;
  return object<R>("Tag", wire<&R::tag_key>("TagKey"), wire<&R::tag_value>("TagValue"));
}
Schema describe(Type<CreateKeyRequest>) {
  using R = CreateKeyRequest;
  return object<R>("CreateKeyRequest", wire<&R::policy>("Policy"), wire<&R::description>("Description"), wire<&R::key_usage>("KeyUsage"),
                   wire<&R::customer_master_key_spec>("CustomerMasterKeySpec"), wire<&R::key_spec>("KeySpec"), wire<&R::origin>("Origin"),
                   wire<&R::bypass_policy_lockout_safety_check>("BypassPolicyLockoutSafetyCheck"), wire<&R::tags>("Tags"),
                   wire<&R::multi_region>("MultiRegion"));
}
Schema describe(Type<KeyMetadata>) {
  using R = KeyMetadata;
  return object<R>("KeyMetadata", wire<&R::aws_account_id>("AWSAccountId"), wire<&R::key_id>("KeyId"), wire<&R::arn>("Arn"),
                   wire<&R::creation_date>("CreationDate"), wire<&R::enabled>("Enabled"), wire<&R::description>("Description"),
                   wire<&R::key_usage>("KeyUsage"), wire<&R::key_state>("KeyState"), wire<&R::deletion_date>("DeletionDate"),
                   wire<&R::origin>("Origin"), wire<&R::key_manager>("KeyManager"),
                   wire<&R::customer_master_key_spec>("CustomerMasterKeySpec"), wire<&R::key_spec>("KeySpec"),
                   wire<&R::encryption_algorithms>("EncryptionAlgorithms"), wire<&R::multi_region>("MultiRegion"));
}
Schema describe(Type<CreateKeyResponse>) {
  using R = CreateKeyResponse;
  return object<R>("CreateKeyResponse", wire<&R::key_metadata>("KeyMetadata"));
}
Schema describe(Type<DescribeKeyRequest>) {
  using R = DescribeKeyRequest;
  return object<R>("DescribeKeyRequest", wire<&R::key_id>("KeyId"));
}
Schema describe(Type<DescribeKeyResponse>) {
  using R = DescribeKeyResponse;
  return object<R>("DescribeKeyResponse", wire<&R::key_metadata>("KeyMetadata"));
}
Schema describe(Type<UpdateKeyDescriptionRequest>) {
  using R = UpdateKeyDescriptionRequest;
  return object<R>("UpdateKeyDescriptionRequest", wire<&R::key_id>("KeyId"), wire<&R::description>("Description"));
}
Schema describe(Type<UpdateKeyDescriptionResponse>) { return object<UpdateKeyDescriptionResponse>("UpdateKeyDescriptionResponse"); }
Schema describe(Type<EnableKeyRequest>) {
  using R = EnableKeyRequest;
  return object<R>("EnableKeyRequest", wire<&R::key_id>("KeyId"));
}
Schema describe(Type<EnableKeyResponse>) { return object<EnableKeyResponse>("EnableKeyResponse"); }
Schema describe(Type<DisableKeyRequest>) {
  using R = DisableKeyRequest;
  return object<R>("DisableKeyRequest", wire<&R::key_id>("KeyId"));
}
Schema describe(Type<DisableKeyResponse>) { return object<DisableKeyResponse>("DisableKeyResponse"); }
Schema describe(Type<ScheduleKeyDeletionRequest>) {
  using R = ScheduleKeyDeletionRequest;
  return object<R>("ScheduleKeyDeletionRequest", wire<&R::key_id>("KeyId"), wire<&R::pending_window_in_days>("PendingWindowInDays"));
}
Schema describe(Type<ScheduleKeyDeletionResponse>) {
  using R = ScheduleKeyDeletionResponse;
  return object<R>("ScheduleKeyDeletionResponse", wire<&R::key_id>("KeyId"), wire<&R::deletion_date>("DeletionDate"),
                   wire<&R::key_state>("KeyState"), wire<&R::pending_window_in_days>("PendingWindowInDays"));
}
Schema describe(Type<GetKeyPolicyRequest>) {
  using R = GetKeyPolicyRequest;
  return object<R>("GetKeyPolicyRequest", wire<&R::key_id>("KeyId"), wire<&R::policy_name>("PolicyName"));
}
Schema describe(Type<GetKeyPolicyResponse>) {
  using R = GetKeyPolicyResponse;
  return object<R>("GetKeyPolicyResponse", wire<&R::policy>("Policy"), wire<&R::policy_name>("PolicyName"));
}
Schema describe(Type<PutKeyPolicyRequest>) {
  using R = PutKeyPolicyRequest;
  return object<R>("PutKeyPolicyRequest", wire<&R::key_id>("KeyId"), wire<&R::policy_name>("PolicyName"), wire<&R::policy>("Policy"),
                   wire<&R::bypass_policy_lockout_safety_check>("BypassPolicyLockoutSafetyCheck"));
}
Schema describe(Type<PutKeyPolicyResponse>) { return object<PutKeyPolicyResponse>("PutKeyPolicyResponse"); }
Schema describe(Type<GetKeyRotationStatusRequest>) {
  using R = GetKeyRotationStatusRequest;
  return object<R>("GetKeyRotationStatusRequest", wire<&R::key_id>("KeyId"));
}
Schema describe(Type<GetKeyRotationStatusResponse>) {
  using R = GetKeyRotationStatusResponse;
  return object<R>("GetKeyRotationStatusResponse", wire<&R::key_rotation_enabled>("KeyRotationEnabled"), wire<&R::key_id>("KeyId"),
                   wire<&R::rotation_period_in_days>("RotationPeriodInDays"), wire<&R::next_rotation_date>("NextRotationDate"));
}
Schema describe(Type<EnableKeyRotationRequest>) {
  using R = EnableKeyRotationRequest;
  return object<R>("EnableKeyRotationRequest", wire<&R::key_id>("KeyId"), wire<&R::rotation_period_in_days>("RotationPeriodInDays"));
}
Schema describe(Type<EnableKeyRotationResponse>) { return object<EnableKeyRotationResponse>("EnableKeyRotationResponse"); }
Schema describe(Type<DisableKeyRotationRequest>) {
  using R = DisableKeyRotationRequest;
  return object<R>("DisableKeyRotationRequest", wire<&R::key_id>("KeyId"));
}
Schema describe(Type<DisableKeyRotationResponse>) { return object<DisableKeyRotationResponse>("DisableKeyRotationResponse"); }
Schema describe(Type<ListResourceTagsRequest>) {
  using R = ListResourceTagsRequest;
  return object<R>("ListResourceTagsRequest", wire<&R::key_id>("KeyId"), wire<&R::limit>("Limit"), wire<&R::marker>("Marker"));
}
Schema describe(Type<ListResourceTagsResponse>) {
  using R = ListResourceTagsResponse;
  return object<R>("ListResourceTagsResponse", wire<&R::tags>("Tags"), wire<&R::next_marker>("NextMarker"),
                   wire<&R::truncated>("Truncated"));
}
Schema describe(Type<TagResourceRequest>) {
  using R = TagResourceRequest;
  return object<R>("TagResourceRequest", wire<&R::key_id>("KeyId"), wire<&R::tags>("Tags"));
}
Schema describe(Type<TagResourceResponse>) { return object<TagResourceResponse>("TagResourceResponse"); }
Schema describe(Type<UntagResourceRequest>) {
  using R = UntagResourceRequest;
  return object<R>("UntagResourceRequest", wire<&R::key_id>("KeyId"), wire<&R::tag_keys>("TagKeys"));
}
Schema describe(Type<UntagResourceResponse>) { return object<UntagResourceResponse>("UntagResourceResponse"); }
Schema describe(Type<CreateAliasRequest>) {
  using R = CreateAliasRequest;
  return object<R>("CreateAliasRequest", wire<&R::alias_name>("AliasName"), wire<&R::target_key_id>("TargetKeyId"));
}
Schema describe(Type<CreateAliasResponse>) { return object<CreateAliasResponse>("CreateAliasResponse"); }
Schema describe(Type<UpdateAliasRequest>) {
  using R = UpdateAliasRequest;
  return object<R>("UpdateAliasRequest", wire<&R::alias_name>("AliasName"), wire<&R::target_key_id>("TargetKeyId"));
}
Schema describe(Type<UpdateAliasResponse>) { return object<UpdateAliasResponse>("UpdateAliasResponse"); }
Schema describe(Type<ListAliasesRequest>) {
  using R = ListAliasesRequest;
  return object<R>("ListAliasesRequest", wire<&R::key_id>("KeyId"), wire<&R::limit>("Limit"), wire<&R::marker>("Marker"));
}
Schema describe(Type<AliasListEntry>) {
  using R = AliasListEntry;
  return object<R>("AliasListEntry", wire<&R::alias_name>("AliasName"), wire<&R::alias_arn>("AliasArn"),
                   wire<&R::target_key_id>("TargetKeyId"), wire<&R::creation_date>("CreationDate"),
                   wire<&R::last_updated_date>("LastUpdatedDate"));
}
Schema describe(Type<ListAliasesResponse>) {
  using R = ListAliasesResponse;
  return object<R>("ListAliasesResponse", wire<&R::aliases>("Aliases"), wire<&R::next_marker>("NextMarker"),
                   wire<&R::truncated>("Truncated"));
}
Schema describe(Type<DeleteAliasRequest>) {
  using R = DeleteAliasRequest;
  return object<R>("DeleteAliasRequest", wire<&R::alias_name>("AliasName"));
}
Schema describe(Type<DeleteAliasResponse>) { return object<DeleteAliasResponse>("DeleteAliasResponse"); }

}  // namespace martlet::cloud::kms
