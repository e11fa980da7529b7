#pragma once
#include <martlet/aws/s3/s3.hpp>
#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// The implementation of S3 that calls AWS.
class S3Client final : public S3 {
 public:
  explicit S3Client(Session session) : session_(std::move(session)) {}
  Task<Outcome<ObjectHead>> get_object(GetObjectRequest request, DownloadSink& sink) override;
  Task<Outcome<ObjectHead>> head_object(HeadObjectRequest request) override;
  Task<Outcome<PutObjectResponse>> put_object(PutObjectRequest request) override;
  Task<Outcome<DeleteObjectResponse>> delete_object(DeleteObjectRequest request) override;
  Task<Outcome<ListObjectsV2Response>> list_objects_v2(ListObjectsV2Request request) override;

 private:
  Session session_;
};

}  // namespace martlet::aws
