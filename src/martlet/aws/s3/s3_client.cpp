#include <martlet/aws/s3/s3_client.hpp>

#include <martlet/aws/s3/s3_operations.hpp>
#include <martlet/aws/session/call.hpp>
#include <martlet/aws/session/client_failure.hpp>
#include <martlet/aws/session/resumable_download.hpp>
#include <martlet/aws/wire/upload_content_hash.hpp>

namespace martlet::aws {

Task<Outcome<ObjectHead>> S3Client::get_object(GetObjectRequest request, DownloadSink& sink) {
  const Operation& operation = s3_operations::get_object;
  Result<WireRequest> wire = write_request(operation, &request);
  if (!wire) co_return std::unexpected(own_failure(operation, failure_code::invalid_request, wire.error().what));
  const bool may_resume = !request.range;
  Outcome<WireResponse> outcome = co_await stream_response(session_, operation, std::move(*wire), may_resume, sink);
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  ObjectHead head;
  Outcome<void> read = read_response(operation, std::move(*outcome), &head);
  if (!read) co_return std::unexpected(std::move(read.error()));
  co_return head;
}

Task<Outcome<PutObjectResponse>> S3Client::put_object(PutObjectRequest request) {
  const Operation& operation = s3_operations::put_object;
  const Result<WireRequest> wire = write_request(operation, &request);
  if (!wire) co_return std::unexpected(own_failure(operation, failure_code::invalid_request, wire.error().what));
  Attempt once{operation, *wire};
  once.content = &request.body;
  Result<std::string> hash = co_await hash_content(request.body);
  if (!hash) co_return std::unexpected(own_failure(operation, failure_code::sink_failed, hash.error().what));
  once.content_hash = std::move(*hash);
  const TryOnce try_once = [this, &once] { return attempt(session_, once); };
  Outcome<WireResponse> outcome = co_await with_retries(session_, operation.is_repeatable, try_once);
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  PutObjectResponse response;
  Outcome<void> read = read_response(operation, std::move(*outcome), &response);
  if (!read) co_return std::unexpected(std::move(read.error()));
  co_return response;
}

Task<Outcome<ObjectHead>> S3Client::head_object(HeadObjectRequest request) {
  return call_typed(session_, s3_operations::head_object, std::move(request));
}
Task<Outcome<DeleteObjectResponse>> S3Client::delete_object(DeleteObjectRequest request) {
  return call_typed(session_, s3_operations::delete_object, std::move(request));
}
Task<Outcome<ListObjectsV2Response>> S3Client::list_objects_v2(ListObjectsV2Request request) {
  return call_typed(session_, s3_operations::list_objects_v2, std::move(request));
}

}  // namespace martlet::aws
