#pragma once
#include <martlet/cloud/api/call.hpp>

#include "encryption.hpp"
#include "kms_shapes.hpp"
#include "permitted_key.hpp"

/// The handlers of KMS's operations, each in the file named after it; two of a kind share a file.
namespace martlet::cloud::kms {

Reply<CreateKeyResponse> create_key(KeyStore& store, Call& call, CreateKeyRequest& request);
Reply<DescribeKeyResponse> describe_key(KeyStore& store, Call& call, DescribeKeyRequest& request);
Reply<UpdateKeyDescriptionResponse> update_key_description(KeyStore& store, Call& call, UpdateKeyDescriptionRequest& request);
Reply<EnableKeyResponse> enable_key(KeyStore& store, Call& call, EnableKeyRequest& request);
Reply<DisableKeyResponse> disable_key(KeyStore& store, Call& call, DisableKeyRequest& request);
Reply<ScheduleKeyDeletionResponse> schedule_key_deletion(KeyStore& store, Call& call, ScheduleKeyDeletionRequest& request);
Reply<GetKeyPolicyResponse> get_key_policy(KeyStore& store, Call& call, GetKeyPolicyRequest& request);
Reply<PutKeyPolicyResponse> put_key_policy(KeyStore& store, Call& call, PutKeyPolicyRequest& request);
Reply<GetKeyRotationStatusResponse> get_key_rotation_status(KeyStore& store, Call& call, GetKeyRotationStatusRequest& request);
Reply<EnableKeyRotationResponse> enable_key_rotation(KeyStore& store, Call& call, EnableKeyRotationRequest& request);
Reply<DisableKeyRotationResponse> disable_key_rotation(KeyStore& store, Call& call, DisableKeyRotationRequest& request);
Reply<ListResourceTagsResponse> list_resource_tags(KeyStore& store, Call& call, ListResourceTagsRequest& request);
Reply<TagResourceResponse> tag_resource(KeyStore& store, Call& call, TagResourceRequest& request);
Reply<UntagResourceResponse> untag_resource(KeyStore& store, Call& call, UntagResourceRequest& request);
Reply<CreateAliasResponse> create_alias(KeyStore& store, Call& call, CreateAliasRequest& request);
Reply<UpdateAliasResponse> update_alias(KeyStore& store, Call& call, UpdateAliasRequest& request);
Reply<ListAliasesResponse> list_aliases(KeyStore& store, Call& call, ListAliasesRequest& request);
Reply<DeleteAliasResponse> delete_alias(KeyStore& store, Call& call, DeleteAliasRequest& request);

Reply<aws::EncryptResponse> encrypt(Encryption& encryption, Call& call, aws::EncryptRequest& request);
Reply<aws::DecryptResponse> decrypt(Encryption& encryption, Call& call, aws::DecryptRequest& request);
Reply<aws::GenerateDataKeyResponse> generate_data_key(Encryption& encryption, Call& call, aws::GenerateDataKeyRequest& request);

/// Returns a key's metadata as in the responses of CreateKey and DescribeKey.
KeyMetadata metadata_of(const Key& key);
/// Checks the key's policy. Fails with MalformedPolicyDocumentException, also if the policy wouldn't let the caller change it again and
/// `is_lockout_accepted` is false.
Reply<> check_policy(const Call& call, const Key& key, bool is_lockout_accepted);

}  // namespace martlet::cloud::kms
