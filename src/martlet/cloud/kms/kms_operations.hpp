#pragma once
#include <martlet/aws/kms/kms_operations.hpp>

#include "kms_shapes.hpp"

/// KMS's operations on keys and aliases. Those that encrypt and decrypt are declared by the client in the aws module.
namespace martlet::cloud::kms::operations {

inline constexpr const aws::Service& service = aws::kms_operations::service;

inline constexpr aws::TypedOperation<CreateKeyRequest, CreateKeyResponse> create_key{{.service = &service, .name = "CreateKey"}};
inline constexpr aws::TypedOperation<DescribeKeyRequest, DescribeKeyResponse> describe_key{{.service = &service, .name = "DescribeKey"}};
inline constexpr aws::TypedOperation<UpdateKeyDescriptionRequest, UpdateKeyDescriptionResponse> update_key_description{
    {.service = &service, .name = "UpdateKeyDescription"}};
inline constexpr aws::TypedOperation<EnableKeyRequest, EnableKeyResponse> enable_key{{.service = &service, .name = "EnableKey"}};
inline constexpr aws::TypedOperation<DisableKeyRequest, DisableKeyResponse> disable_key{{.service = &service, .name = "DisableKey"}};
inline constexpr aws::TypedOperation<ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse> schedule_key_deletion{
    {.service = &service, .name = "ScheduleKeyDeletion"}};
inline constexpr aws::TypedOperation<GetKeyPolicyRequest, GetKeyPolicyResponse> get_key_policy{
    {.service = &service, .name = "GetKeyPolicy"}};
inline constexpr aws::TypedOperation<PutKeyPolicyRequest, PutKeyPolicyResponse> put_key_policy{
    {.service = &service, .name = "PutKeyPolicy"}};
inline constexpr aws::TypedOperation<GetKeyRotationStatusRequest, GetKeyRotationStatusResponse> get_key_rotation_status{
    {.service = &service, .name = "GetKeyRotationStatus"}};
inline constexpr aws::TypedOperation<EnableKeyRotationRequest, EnableKeyRotationResponse> enable_key_rotation{
    {.service = &service, .name = "EnableKeyRotation"}};
inline constexpr aws::TypedOperation<DisableKeyRotationRequest, DisableKeyRotationResponse> disable_key_rotation{
    {.service = &service, .name = "DisableKeyRotation"}};
inline constexpr aws::TypedOperation<ListResourceTagsRequest, ListResourceTagsResponse> list_resource_tags{
    {.service = &service, .name = "ListResourceTags"}};
inline constexpr aws::TypedOperation<TagResourceRequest, TagResourceResponse> tag_resource{{.service = &service, .name = "TagResource"}};
inline constexpr aws::TypedOperation<UntagResourceRequest, UntagResourceResponse> untag_resource{
    {.service = &service, .name = "UntagResource"}};
inline constexpr aws::TypedOperation<CreateAliasRequest, CreateAliasResponse> create_alias{{.service = &service, .name = "CreateAlias"}};
inline constexpr aws::TypedOperation<UpdateAliasRequest, UpdateAliasResponse> update_alias{{.service = &service, .name = "UpdateAlias"}};
inline constexpr aws::TypedOperation<ListAliasesRequest, ListAliasesResponse> list_aliases{{.service = &service, .name = "ListAliases"}};
inline constexpr aws::TypedOperation<DeleteAliasRequest, DeleteAliasResponse> delete_alias{{.service = &service, .name = "DeleteAlias"}};

}  // namespace martlet::cloud::kms::operations
