#pragma once
#include <martlet/aws/s3/s3.hpp>
#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// The implementation of S3 that calls AWS.
class S3Client final : public S3 {
 public:
  explicit S3Client(Session session) : session_(std::move(session)) {}
  Task<Answer<ObjectHead>> get_object(GetObjectRequest request, Sink& sink) override;
  Task<Answer<ObjectHead>> head_object(HeadObjectRequest request) override;
  Task<Answer<PutObjectResponse>> put_object(PutObjectRequest request) override;
  Task<Answer<DeleteObjectResponse>> delete_object(DeleteObjectRequest request) override;
  Task<Answer<ListObjectsV2Response>> list_objects_v2(ListObjectsV2Request request) override;

 private:
  Session session_;
};

}  // namespace martlet::aws
