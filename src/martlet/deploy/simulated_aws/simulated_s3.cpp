#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/deploy/simulated_aws/perform_call.hpp>

#include "simulated_s3.hpp"

namespace martlet::deploy::simulated_aws {
namespace {

using aws::Outcome;

constexpr std::size_t page_max = 1000;

}  // namespace

Task<Outcome<aws::ObjectHead>> SimulatedS3::get_object(aws::GetObjectRequest request, aws::DownloadSink& sink) {
  const Call made = call("GetObject", request.bucket);
  PackagePtr found;
  std::function<Outcome<aws::ObjectHead>()> effect = [&]() -> Outcome<aws::ObjectHead> {
    const auto object = bucket(request.bucket).find(request.key);
    if (object == bucket(request.bucket).end())
      return std::unexpected(failure_of(made, "NoSuchKey", 404, "The specified key does not exist."));
    found = object->second;
    aws::ObjectHead head;
    head.content_length = static_cast<std::int64_t>(found->size());
    return head;
  };
  Outcome<aws::ObjectHead> outcome = co_await simulation_.perform_call<aws::ObjectHead>(made, effect);
  for (std::uint64_t i = 0; outcome && i < found->parts(); ++i) {
    std::string part = found->part();
    Result<void> written = co_await sink.write(std::move(part));
    if (!written) co_return std::unexpected(failure_of(made, std::string(aws::failure_code::sink_failed), 0, written.error().what));
  }
  co_return outcome;
}

Task<Outcome<aws::ObjectHead>> SimulatedS3::head_object(aws::HeadObjectRequest request) {
  const Call made = call("HeadObject", request.bucket);
  return simulation_.perform_call<aws::ObjectHead>(made, [this, made, request]() -> Outcome<aws::ObjectHead> {
    if (!bucket(request.bucket).contains(request.key)) return std::unexpected(failure_of(made, "404", 404, "Not Found"));
    return aws::ObjectHead();
  });
}

Task<Outcome<aws::PutObjectResponse>> SimulatedS3::put_object(aws::PutObjectRequest request) {
  const Call made = call("PutObject", request.bucket, true);
  Sha256 hash;
  std::string beginning;
  auto body = request.body.open();
  if (!body) co_return std::unexpected(failure_of(made, std::string(aws::failure_code::sink_failed), 0, body.error().what));
  while (true) {
    std::optional<std::string> part = co_await (*body)->next();
    if (!part) break;
    hash.update(*part);
    if (beginning.size() < 1024 * 1024) beginning += *part;
  }
  const PackagePtr package = simulation_.package_of(to_base64(hash.digest()), beginning);
  std::function<Outcome<aws::PutObjectResponse>()> effect = [&]() -> Outcome<aws::PutObjectResponse> {
    if (request.if_none_match && bucket(request.bucket).contains(request.key)) {
      return std::unexpected(failure_of(made, "PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold"));
    }
    bucket(request.bucket)[request.key] = package;
    return aws::PutObjectResponse();
  };
  co_return co_await simulation_.perform_call<aws::PutObjectResponse>(made, effect);
}

Task<Outcome<aws::DeleteObjectResponse>> SimulatedS3::delete_object(aws::DeleteObjectRequest request) {
  return simulation_.perform_call<aws::DeleteObjectResponse>(call("DeleteObject", request.bucket, true),
                                                             [this, request]() -> Outcome<aws::DeleteObjectResponse> {
                                                               bucket(request.bucket).erase(request.key);
                                                               return aws::DeleteObjectResponse();
                                                             });
}

Task<Outcome<aws::ListObjectsV2Response>> SimulatedS3::list_objects_v2(aws::ListObjectsV2Request request) {
  return simulation_.perform_call<aws::ListObjectsV2Response>(
      call("ListObjectsV2", request.bucket), [this, request]() -> Outcome<aws::ListObjectsV2Response> {
        aws::ListObjectsV2Response response;
        const std::string after = request.continuation_token.value_or(request.start_after.value_or(""));
        for (const auto& [key, object] : bucket(request.bucket)) {
          if (!key.starts_with(request.prefix.value_or("")) || key <= after) continue;
          if (response.contents.size() == page_max) {
            response.is_truncated = true;
            response.next_continuation_token = response.contents.back().key;
            break;
          }
          aws::S3Object listed;
          listed.key = key;
          listed.size = static_cast<std::int64_t>(object->size());
          response.contents.push_back(std::move(listed));
        }
        return response;
      });
}

}  // namespace martlet::deploy::simulated_aws
