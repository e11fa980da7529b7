#pragma once
#include <martlet/async/task.hpp>
#include <martlet/aws/s3/s3_shapes.hpp>
#include <martlet/aws/wire/download_sink.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// S3 in one region. S3Client (s3_client.hpp) is the implementation for AWS.
class S3 {
 public:
  virtual ~S3() = default;
  /// Streams the object into `sink`, which must outlive the call. An interrupted download is resumed if the object is still the same
  /// (If-Match). Fails with NoSuchKey or NoSuchBucket if there is no such object.
  virtual Task<Outcome<ObjectHead>> get_object(GetObjectRequest request, DownloadSink& sink) = 0;
  /// Returns an object's headers. A response to HEAD has no body and thus no code: if the object is missing, the code is "404".
  virtual Task<Outcome<ObjectHead>> head_object(HeadObjectRequest request) = 0;
  /// Uploads an object of at most 5 GB.
  virtual Task<Outcome<PutObjectResponse>> put_object(PutObjectRequest request) = 0;
  virtual Task<Outcome<DeleteObjectResponse>> delete_object(DeleteObjectRequest request) = 0;
  virtual Task<Outcome<ListObjectsV2Response>> list_objects_v2(ListObjectsV2Request request) = 0;
};

}  // namespace martlet::aws
