#include <martlet/aws/s3_objects/s3_object_shapes.hpp>
#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<ObjectPart>) {
  using R = ObjectPart;
  return object<R>("GetObjectOutput", wire<&R::body>("Body"), wire<&R::content_length>("ContentLength"),
                   wire<&R::content_range>("ContentRange"), wire<&R::e_tag>("ETag"), wire<&R::content_type>("ContentType"),
                   wire<&R::last_modified>("LastModified"), wire<&R::version_id>("VersionId"), wire<&R::metadata>("Metadata"));
}
Schema describe(Type<PutObjectBodyRequest>) {
  using R = PutObjectBodyRequest;
  return object<R>("PutObjectRequest", required<&R::bucket>("Bucket"), required<&R::key>("Key"), wire<&R::body>("Body"),
                   wire<&R::content_type>("ContentType"), wire<&R::if_none_match>("IfNoneMatch"), wire<&R::if_match>("IfMatch"),
                   wire<&R::server_side_encryption>("ServerSideEncryption"), wire<&R::sse_kms_key_id>("SSEKMSKeyId"),
                   wire<&R::metadata>("Metadata"));
}
Schema describe(Type<CreateMultipartUploadRequest>) {
  using R = CreateMultipartUploadRequest;
  return object<R>("CreateMultipartUploadRequest", required<&R::bucket>("Bucket"), required<&R::key>("Key"),
                   wire<&R::content_type>("ContentType"), wire<&R::server_side_encryption>("ServerSideEncryption"),
                   wire<&R::sse_kms_key_id>("SSEKMSKeyId"), wire<&R::metadata>("Metadata"));
}
Schema describe(Type<CreateMultipartUploadResponse>) {
  using R = CreateMultipartUploadResponse;
  return object<R>("CreateMultipartUploadOutput", wire<&R::upload_id>("UploadId"));
}
Schema describe(Type<UploadPartRequest>) {
  using R = UploadPartRequest;
  return object<R>("UploadPartRequest", required<&R::bucket>("Bucket"), required<&R::key>("Key"), required<&R::upload_id>("UploadId"),
                   required<&R::part_number>("PartNumber"), wire<&R::body>("Body"));
}
Schema describe(Type<UploadPartResponse>) {
  return object<UploadPartResponse>("UploadPartOutput", wire<&UploadPartResponse::e_tag>("ETag"));
}
Schema describe(Type<CompletedPart>) {
  using R = CompletedPart;
  return object<R>("CompletedPart", wire<&R::e_tag>("ETag"), wire<&R::part_number>("PartNumber"));
}
// Each part is a separate element with this name.
Schema describe(Type<CompletedMultipartUpload>) {
  return object<CompletedMultipartUpload>("CompletedMultipartUpload", wire<&CompletedMultipartUpload::parts>("Part"));
}
Schema describe(Type<CompleteMultipartUploadRequest>) {
  using R = CompleteMultipartUploadRequest;
  return object<R>("CompleteMultipartUploadRequest", required<&R::bucket>("Bucket"), required<&R::key>("Key"),
                   required<&R::upload_id>("UploadId"), wire<&R::multipart_upload>("MultipartUpload"),
                   wire<&R::if_none_match>("IfNoneMatch"), wire<&R::if_match>("IfMatch"));
}
Schema describe(Type<CompleteMultipartUploadResponse>) {
  using R = CompleteMultipartUploadResponse;
  return object<R>("CompleteMultipartUploadOutput", wire<&R::e_tag>("ETag"), wire<&R::version_id>("VersionId"));
}
Schema describe(Type<AbortMultipartUploadRequest>) {
  using R = AbortMultipartUploadRequest;
  return object<R>("AbortMultipartUploadRequest", required<&R::bucket>("Bucket"), required<&R::key>("Key"),
                   required<&R::upload_id>("UploadId"));
}
Schema describe(Type<AbortMultipartUploadResponse>) { return object<AbortMultipartUploadResponse>("AbortMultipartUploadOutput"); }

}  // namespace martlet::aws
