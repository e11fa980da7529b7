#pragma once
#include <martlet/cloud/api/call.hpp>

#include "key_access.hpp"
#include "kms_encryption.hpp"
#include "kms_shapes.hpp"

/// The handlers of KMS's operations, each in a file named after it or, for related operations, after their subject.
namespace martlet::cloud::kms {

ServiceResult<CreateKeyResponse> create_key(KeyStore& store, Call& call, CreateKeyRequest& request);
ServiceResult<DescribeKeyResponse> describe_key(KeyStore& store, Call& call, DescribeKeyRequest& request);
ServiceResult<UpdateKeyDescriptionResponse> update_key_description(KeyStore& store, Call& call, UpdateKeyDescriptionRequest& request);
ServiceResult<EnableKeyResponse> enable_key(KeyStore& store, Call& call, EnableKeyRequest& request);
ServiceResult<DisableKeyResponse> disable_key(KeyStore& store, Call& call, DisableKeyRequest& request);
ServiceResult<ScheduleKeyDeletionResponse> schedule_key_deletion(KeyStore& store, Call& call, ScheduleKeyDeletionRequest& request);
ServiceResult<GetKeyPolicyResponse> get_key_policy(KeyStore& store, Call& call, GetKeyPolicyRequest& request);
ServiceResult<PutKeyPolicyResponse> put_key_policy(KeyStore& store, Call& call, PutKeyPolicyRequest& request);
ServiceResult<GetKeyRotationStatusResponse> get_key_rotation_status(KeyStore& store, Call& call, GetKeyRotationStatusRequest& request);
ServiceResult<EnableKeyRotationResponse> enable_key_rotation(KeyStore& store, Call& call, EnableKeyRotationRequest& request);
ServiceResult<DisableKeyRotationResponse> disable_key_rotation(KeyStore& store, Call& call, DisableKeyRotationRequest& request);
ServiceResult<ListResourceTagsResponse> list_resource_tags(KeyStore& store, Call& call, ListResourceTagsRequest& request);
ServiceResult<TagResourceResponse> tag_resource(KeyStore& store, Call& call, TagResourceRequest& request);
ServiceResult<UntagResourceResponse> untag_resource(KeyStore& store, Call& call, UntagResourceRequest& request);
ServiceResult<CreateAliasResponse> create_alias(KeyStore& store, Call& call, CreateAliasRequest& request);
ServiceResult<UpdateAliasResponse> update_alias(KeyStore& store, Call& call, UpdateAliasRequest& request);
ServiceResult<ListAliasesResponse> list_aliases(KeyStore& store, Call& call, ListAliasesRequest& request);
ServiceResult<DeleteAliasResponse> delete_alias(KeyStore& store, Call& call, DeleteAliasRequest& request);

ServiceResult<aws::EncryptResponse> encrypt(KmsEncryption& encryption, Call& call, aws::EncryptRequest& request);
ServiceResult<aws::DecryptResponse> decrypt(KmsEncryption& encryption, Call& call, aws::DecryptRequest& request);
ServiceResult<aws::GenerateDataKeyResponse> generate_data_key(KmsEncryption& encryption, Call& call, aws::GenerateDataKeyRequest& request);

}  // namespace martlet::cloud::kms
