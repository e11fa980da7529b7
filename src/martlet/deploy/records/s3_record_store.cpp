#include "s3_record_store.hpp"

namespace martlet::deploy {
namespace {

constexpr std::size_t record_bytes_max = 32 * 1024 * 1024;

}  // namespace

Task<Result<void>> S3RecordStore::write(std::string name, std::string text, bool is_new) {
  aws::PutObjectRequest request;
  request.bucket = bucket_;
  request.key = prefix_ + name;
  request.body = aws::UploadContent(std::move(text));
  request.content_type = "application/json";
  if (is_new) request.if_none_match = "*";
  aws::Outcome<aws::PutObjectResponse> outcome = co_await s3_.put_object(std::move(request));
  if (!outcome) co_return std::unexpected(aws::to_error(outcome.error()));
  co_return Result<void>();
}

Task<Result<void>> S3RecordStore::add(std::string name, std::string text) { return write(std::move(name), std::move(text), true); }
Task<Result<void>> S3RecordStore::put(std::string name, std::string text) { return write(std::move(name), std::move(text), false); }

Task<Result<std::optional<std::string>>> S3RecordStore::get(std::string name) {
  aws::GetObjectRequest request;
  request.bucket = bucket_;
  request.key = prefix_ + name;
  aws::MemorySink sink(record_bytes_max);
  aws::Outcome<aws::ObjectHead> outcome = co_await s3_.get_object(std::move(request), sink);
  if (outcome) co_return std::optional<std::string>(sink.take());
  if (aws::is_not_found(outcome.error())) co_return std::optional<std::string>();
  co_return std::unexpected(aws::to_error(outcome.error()));
}

Task<Result<std::vector<std::string>>> S3RecordStore::list(std::string folder, std::string after) {
  std::vector<std::string> names;
  aws::ListObjectsV2Request request;
  request.bucket = bucket_;
  request.prefix = prefix_ + folder;
  if (!after.empty()) request.start_after = prefix_ + after;
  while (true) {
    aws::ListObjectsV2Request page = request;
    aws::Outcome<aws::ListObjectsV2Response> outcome = co_await s3_.list_objects_v2(std::move(page));
    if (!outcome) co_return std::unexpected(aws::to_error(outcome.error()));
    for (const aws::S3Object& object : outcome->contents) names.push_back(object.key.substr(prefix_.size()));
    if (!outcome->next_continuation_token) co_return names;
    request.continuation_token = outcome->next_continuation_token;
  }
}

}  // namespace martlet::deploy
