#include "multipart_upload.hpp"

#include <martlet/aws/s3_objects/s3_object_operations.hpp>

namespace martlet::aws {
namespace {

constexpr int parts_max = 10'000;

Failure too_large() {
  Failure failure;
  failure.code = failure_code::too_large;
  failure.operation = "S3.UploadPart";
  failure.message = "the body has more than 10,000 parts";
  return failure;
}

}  // namespace

Task<Outcome<void>> MultipartUpload::begin() {
  CreateMultipartUploadRequest request;
  request.bucket = object_.bucket;
  request.key = object_.key;
  request.content_type = options_.content_type;
  request.server_side_encryption = options_.server_side_encryption;
  request.sse_kms_key_id = options_.sse_kms_key_id;
  request.metadata = options_.metadata;
  Outcome<CreateMultipartUploadResponse> begun = co_await client_.call(s3_object_operations::create_multipart_upload, std::move(request));
  if (!begun) co_return std::unexpected(std::move(begun.error()));
  id_ = std::move(begun->upload_id);
  co_return Outcome<void>();
}

Task<Outcome<void>> MultipartUpload::add(std::string part) {
  if (uploaded_.parts.size() == parts_max) co_return std::unexpected(too_large());
  UploadPartRequest request;
  request.bucket = object_.bucket;
  request.key = object_.key;
  request.upload_id = id_;
  request.part_number = static_cast<int>(uploaded_.parts.size()) + 1;
  request.body = std::move(part);
  const int number = request.part_number;
  Outcome<UploadPartResponse> added = co_await client_.call(s3_object_operations::upload_part, std::move(request));
  if (!added) co_return std::unexpected(std::move(added.error()));
  uploaded_.parts.push_back({std::move(added->e_tag), number});
  co_return Outcome<void>();
}

Task<Outcome<PutObjectResponse>> MultipartUpload::complete() {
  CompleteMultipartUploadRequest request;
  request.bucket = object_.bucket;
  request.key = object_.key;
  request.upload_id = id_;
  request.multipart_upload = uploaded_;
  if (options_.is_new) request.if_none_match = "*";
  request.if_match = options_.if_match;
  Outcome<CompleteMultipartUploadResponse> done =
      co_await client_.call(s3_object_operations::complete_multipart_upload, std::move(request));
  if (!done) co_return std::unexpected(std::move(done.error()));
  PutObjectResponse response;
  response.e_tag = std::move(done->e_tag);
  response.version_id = std::move(done->version_id);
  co_return response;
}

Task<void> MultipartUpload::abort() {
  AbortMultipartUploadRequest request;
  request.bucket = object_.bucket;
  request.key = object_.key;
  request.upload_id = id_;
  co_await client_.call(s3_object_operations::abort_multipart_upload, std::move(request));
}

}  // namespace martlet::aws
