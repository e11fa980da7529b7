#pragma once
#include <span>

#include <martlet/aws/s3/s3.hpp>
#include <martlet/aws/wire/operation.hpp>

/// Amazon S3's operations on the wire.
namespace martlet::aws::s3_operations {

const Service& service();
/// All that follow.
std::span<const Operation* const> all();

const TypedOperation<GetObjectRequest, ObjectHead>& get_object();
const TypedOperation<HeadObjectRequest, ObjectHead>& head_object();
const TypedOperation<PutObjectRequest, PutObjectResponse>& put_object();
const TypedOperation<DeleteObjectRequest, DeleteObjectResponse>& delete_object();
const TypedOperation<ListObjectsV2Request, ListObjectsV2Response>& list_objects_v2();

}  // namespace martlet::aws::s3_operations
